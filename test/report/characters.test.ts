import { withoutInvisible, withoutSpace, withPlainDigits } from "../../src/report";

/** What texts have that nobody sees, and what looks the same: left aside wherever texts are compared. */

const invisible = [
  ..."\u00ad\u034f\u0600\u061c\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180e\u180f\u200b\u200c\u200d\u200e\u200f",
  ..."\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2066\u2069\u2800\u3164\ufe00\ufe0f\ufeff\uffa0\ufff9\ufffa\ufffb",
  ..."\u{1bca0}\u{1d159}\u{1d173}\u{16fe4}\u{e0020}\u{e0101}",
].map((sign) => [sign.codePointAt(0)!.toString(16), sign] as const);

test.each(invisible)("U+%s cannot be seen", (_, sign) => {
  expect(withoutInvisible(`1${sign}2 ${sign}`)).toBe("12 ");
  expect(withoutSpace(`${sign}云 溪${sign}`)).toBe("云溪");
});

test("a text without white space keeps everything else", () => {
  expect(withoutSpace(" 云溪县\t水利局\u200b（本级） \u3000２０２４①Ａ")).toBe(
    "云溪县水利局（本级）２０２４①Ａ",
  );
});

test.each([
  [
    "of Kangxi",
    "⼀⼆⼈⼋⼗⼤⼩⼯⽂⽅⽆⽇⽉⽌⽔⽤⽬⽴⾃⾏⾥⾯",
    "一二人八十大小工文方无日月止水用目立自行里面",
  ],
  ["of which fonts of simplified Chinese draw another form", "⼾", "户"],
  [
    "of the supplement",
    "⺠⻄⻅⻆⻉⻋⻓⻔⻘⻚⻛⻜⻢⻥⻦⻨⻩⻬⻮⻰",
    "民西见角贝车长门青页风飞马鱼鸟麦黄齐齿龙",
  ],
  ["of the supplement that the normal form knows", "⺟⻳", "母龟"],
  ["for compatibility", "\uf98d\ufa12\u{2f817}", "轢晴冗"],
])("ideographs %s are the ones that they look like", (_, written, ideographs) => {
  expect(withoutSpace(`（${written}`)).toBe(`（${ideographs}`);
});

test("a radical that is no ideograph is left as it is", () => {
  expect(withoutSpace("⺀")).toBe("⺀");
});

test.each(["０１２３４５６７８９", "𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗", "𝟘𝟙𝟚𝟛𝟜𝟝𝟞𝟟𝟠𝟡", "𝟶𝟷𝟸𝟹𝟺𝟻𝟼𝟽𝟾𝟿", "🯰🯱🯲🯳🯴🯵🯶🯷🯸🯹"])(
  "%s are the ten digits",
  (digits) => {
    expect(withPlainDigits(`${digits}年`)).toBe("0123456789年");
  },
);

test.each(["①②", "²", "₂", "⒈", "Ⅱ", "١", "༢", "½", "二"])("%s is no digit that is surely one", (sign) => {
  expect(withPlainDigits(sign)).toBe(sign);
});
