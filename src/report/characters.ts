/** Characters that cannot be seen, and characters that look like others: what every comparison of texts leaves aside. */

/** Format characters, variation selectors, fillers (\p{DI}: of Hangul, Khmer …), and blanks that are no white space. */
const invisible = /[\u{16fe4}\u{1d159}\u2800\p{Cf}\p{DI}]+/gu;
const spaceAndInvisible = /[\u{16fe4}\u{1d159}\u2800\s\p{Cf}\p{DI}]+/gu;

/** What most texts consist of has nothing to leave aside. */
const usual = /^[!-~\u4e00-\u9fff（）、，。：；]*$/;

/** A text without the characters that cannot be seen. White space is kept. */
export function withoutInvisible(text: string): string {
  return text.replace(invisible, "");
}

/** A text without white space and invisible characters, every radical as the ideograph that it looks like. */
export function withoutSpace(text: string): string {
  if (usual.test(text)) return text;
  return text.replace(spaceAndInvisible, "").replace(radical, ideographOf);
}

/** Radicals and compatibility ideographs, as converters of PDF files write them. */
const radical = /[\u2e80-\u2fd5\uf900-\ufaff\u{2f800}-\u{2fa1f}]/gu;

/**
 * Radicals that the normal form does not know, each before its ideograph (Unicode, Equivalent_Unified_Ideograph); of the
 * first one the normal form is 戶, and fonts of simplified Chinese draw 户.
 */
const ideographs = new Map(
  (
    "⼾户⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇𠘨⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑𡯂⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌" +
    "⺙攵⺛旡⺜日⺝月⺞歺⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪𤴔⺫目⺬示⺭礻⺮𥫗⺯糹⺰纟⺱罓⺲罒⺳㓁" +
    "⺴冗⺵𦉫⺶羊⺷𦍌⺸𦍋⺹耂⺺肀⺻聿⺼肉⺽𦥑⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇𧢲⻈讠⻉贝⻊𧾷⻋车⻌辶" +
    "⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻕𨸏⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞𩙿⻟飠⻠饣⻡𩠐⻢马⻣骨⻤鬼⻥鱼" +
    "⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀"
  )
    .match(/../gu)!
    .map((pair) => Array.from(pair) as [string, string]),
);

function ideographOf(sign: string): string {
  return ideographs.get(sign) ?? sign.normalize("NFKC");
}

/** The private characters, as a range of a pattern, that the font Symbol draws as the digits from 0 to 9. */
export const symbolDigits = "\uf030-\uf039";

/** Digits that are surely the one digit that they look like (full-width, mathematical, segmented), as plain ones. */
export function withPlainDigits(text: string): string {
  return text.replace(/[０-９\u{1d7ce}-\u{1d7ff}\u{1fbf0}-\u{1fbf9}]/gu, (digit) => digit.normalize("NFKC"));
}
