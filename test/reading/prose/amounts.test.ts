import { amountAt } from "../../../src/reading/prose/amounts";

/** Numbers as sentences write them. */

/** The first number of a text. */
function amountIn(text: string) {
  for (let at = 0; at < text.length; at++) {
    const amount = amountAt(text, at);
    if (amount !== null) return amount;
  }
  return null;
}

test.each<[string, string, number]>([
  ["17件", "17", 17],
  ["1,024件", "1,024", 1024],
  ["两件", "两", 2],
  ["十件", "十", 10],
  ["十二件", "十二", 12],
  ["二十三宗", "二十三", 23],
  ["一百零五例", "一百零五", 105],
  ["零件", "零", 0],
  ["0次", "0", 0],
])("%s is exact", (text, digits, value) => {
  const amount = amountIn(text)!;
  expect(amount).toMatchObject({ value, bound: "exact", kind: "count" });
  expect(text.slice(amount.digitsFrom, amount.digitsTo)).toBe(digits);
  expect(amount.below).toBeUndefined();
});

test.each<[string, number, string, number | undefined]>([
  ["10余件", 10, "at-least", 20],
  ["十余件", 10, "at-least", 20],
  ["200多条", 200, "at-least", 300],
  ["2100余条", 2100, "at-least", 2200],
  ["30218余条", 30218, "at-least", 30219],
  ["2万余条", 20_000, "at-least", 30_000],
  ["20余万条", 200_000, "at-least", 300_000],
  ["超过20件", 20, "at-least", undefined],
  ["不少于5条", 5, "at-least", undefined],
  ["20件以上", 20, "at-least", undefined],
  ["不超过20件", 20, "at-most", undefined],
  ["约20件", 20, "about", undefined],
  ["近20件", 20, "about", undefined],
  ["20件左右", 20, "about", undefined],
  ["1.2万条", 12_000, "about", undefined],
  ["3万条", 30_000, "about", undefined],
])("%s is a bound", (text, value, bound, below) => {
  expect(amountIn(text)).toMatchObject({ value, bound });
  expect(amountIn(text)!.below).toBe(below);
});

test.each(["58.5%", "100%"])("%s is a share", (text) => {
  expect(amountIn(text)).toMatchObject({ kind: "percent" });
});

test.each<[string, string]>([
  ["12345热线", "the name of something"],
  ["7×24小时", "hours"],
  ["第20条", "an article"],
  ["一起", "no number"],
  ["一件事一次办", "the name of something"],
  ["一次", "rarely a number"],
  ["十四五", "the name of a plan"],
  ["2.0版", "a version"],
  ["三百五十六百件", "no numeral"],
  ["99999999999999999999件", "more than is counted"],
])("%s is no number of requests: %s", (text) => {
  expect(["count", "bare"]).not.toContain(amountIn(text)?.kind ?? "other");
});

test.each(["（2）收到", "2、收到", "收到：（2）"])("%s numbers what follows", (text) => {
  expect(["count", "bare"]).not.toContain(amountIn(text)?.kind ?? "other");
});

test.each(["申请413", "申请413，", "申请413）"])(
  "%s needs no measure word at the end of its clause",
  (text) => {
    expect(amountIn(text)).toMatchObject({ value: 413, kind: "bare" });
  },
);
