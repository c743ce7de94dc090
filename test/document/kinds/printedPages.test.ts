import { readPrintedPages, type PlacedText } from "../../../src/document/kinds";
import { paragraphTexts } from "../build";
import { outcomeOf } from "./outcome";

const height = 842;
/** No lines are drawn. */
const rulings: readonly [] = [];
/** A text in a font of 10 points, as wide as its letters. */
const at = (x: number, y: number, text: string, more: Partial<PlacedText> = {}): PlacedText => ({
  text,
  x,
  y,
  width: Array.from(text).reduce((sum, char) => sum + (char.charCodeAt(0) < 0x80 ? 5 : 10), 0),
  size: 10,
  ...more,
});
const linesOf = (...texts: readonly PlacedText[]) =>
  paragraphTexts(readPrintedPages([{ height, texts, rulings }]));

describe("lines", () => {
  test("texts behind one another on one line are one", () => {
    expect(linesOf(at(100, 400, "截至"), at(120, 400, "2024"), at(140, 400, "年"))).toEqual(["截至2024年"]);
  });

  test.each([
    ["a third of the font's size is no space", 123.3, "年"],
    ["more is one", 123.4, " 年"],
    ["far more is one, too", 300, " 年"],
  ])("%s", (_what, x, behind) => {
    expect(linesOf(at(100, 400, "截至"), at(x, 400, "年"))).toEqual([`截至${behind}`]);
  });

  test("two numbers with a tenth between them are two, and digits without any are one number", () => {
    expect(linesOf(at(100, 400, "12"), at(111.1, 400, "34"))).toEqual(["12 34"]);
    expect(linesOf(at(100, 400, "12"), at(110.9, 400, "34"))).toEqual(["1234"]);
  });

  test("before the numbers at the end of a line any gap is a space: there a row has its numbers", () => {
    expect(linesOf(at(100, 400, "禁止公开"), at(140.3, 400, "0"), at(170, 400, "0 -1"))).toEqual([
      "禁止公开 0 0 -1",
    ]);
    expect(linesOf(at(100, 400, "禁止公开"), at(140.3, 400, "0"))).toEqual(["禁止公开 0"]);
    expect(linesOf(at(100, 400, "禁止公开"), at(140.1, 400, "0"))).toEqual(["禁止公开0"]);
  });

  test("a gap between a digit and another character is a space from the same width on as between words", () => {
    expect(linesOf(at(100, 400, "截至"), at(122, 400, "12"), at(134, 400, "月"))).toEqual(["截至12月"]);
    expect(linesOf(at(100, 400, "截至"), at(124, 400, "12"), at(138, 400, "月"))).toEqual(["截至 12 月"]);
  });

  test.each([
    ["lower by little", at(120, 401.5, "乙"), ["甲甲乙"]],
    ["lower", at(120, 401.6, "乙"), ["甲甲", "乙"]],
    ["higher", at(120, 398.4, "乙"), ["甲甲", "乙"]],
    ["further left", at(80, 400, "乙"), ["甲甲", "乙"]],
    ["over the end of it by little", at(115, 400, "乙"), ["甲甲乙"]],
    ["over the end of it", at(114.9, 400, "乙"), ["甲甲", "乙"]],
  ])("a text %s", (_where, second, lines) => {
    expect(linesOf(at(100, 400, "甲甲"), second)).toEqual(lines);
  });

  test("a raised note mark is a line of its own, and no digit of the number", () => {
    expect(linesOf(at(100, 400, "12"), at(110, 396, "1", { size: 6 }))).toEqual(["12", "1"]);
  });

  test("a text that is drawn twice to be bold is there once", () => {
    expect(linesOf(at(100, 400, "甲"), at(100.3, 400, "甲"), at(110, 400, "甲"))).toEqual(["甲甲"]);
  });

  test("the lines of a cell stay together, before the numbers of its row", () => {
    const texts = [
      at(90, 393, "一、本年新收政府"),
      at(90, 407, "信息公开申请数量"),
      ...[..."1002003"].map((digit, n) => at(200 + 30 * n, 400, digit)),
      at(90, 430, "二、上年结转"),
      at(200, 430, "0"),
    ];
    expect(linesOf(...texts)).toEqual([
      "一、本年新收政府",
      "信息公开申请数量",
      "1 0 0 2 0 0 3",
      "二、上年结转 0",
    ]);
  });

  test("white space is no line, and tables there are none", () => {
    expect(readPrintedPages([{ height, rulings, texts: [at(90, 400, " "), at(90, 420, "甲")] }])).toEqual({
      blocks: [{ kind: "paragraph", paragraph: { number: 1, text: "甲" } }],
      tables: [],
      hasRevisions: false,
      protection: null,
    });
  });
});

describe("numbers that are cut, because their column is narrow", () => {
  test("are whole, in the line of their row", () => {
    const texts = [
      at(100, 394, "284"),
      at(105, 406, "67"),
      at(150, 394, "-12"),
      at(150, 406, "5.5"),
      at(200, 400, "0"),
      at(250, 388, "12"),
      at(250, 400, "34"),
      at(255, 412, "5"),
    ];
    expect(linesOf(...texts)).toEqual(["28467 -125.5 0 12345"]);
  });

  test.each([
    ["so close below", 408.9, ["12", "3", "0"]],
    ["as close as lines are", 409, ["123 0"]],
    ["as far as lines are", 415, ["123 0"]],
    ["so far below", 415.1, ["12", "3", "0"]],
  ])("are told by the distance of lines: %s", (_what, y, lines) => {
    expect(linesOf(at(100, 400, "12"), at(100, y, "3"), at(150, (400 + y) / 2, "0"))).toEqual(lines);
  });

  test("are told by the row that they stand in the middle of: numbers of several lines stay apart", () => {
    const values = ["规章", "1", "0", "2", "行政许可"].map((text, n) => at(100, 400 + 13 * n, text));
    expect(linesOf(...values)).toEqual(["规章", "1", "0", "2", "行政许可"]);
    expect(linesOf(at(100, 400, "1"), at(100, 412, "2"), at(150, 400, "乙"))).toEqual(["1", "2", "乙"]);
  });

  test("are none in three rows, column by column", () => {
    const column = (x: number, ...texts: readonly string[]) =>
      texts.map((text, n) => at(x, 400 + 12 * n, text));
    expect(linesOf(...column(90, "甲", "乙", "丙"), ...column(150, "1", "0", "2"))).toEqual([
      "甲",
      "乙",
      "丙",
      "1",
      "0",
      "2",
    ]);
  });

  test.each([
    ["further left", at(98, 412, "3")],
    ["further right", at(107, 412, "3")],
    ["wider", at(99, 412, "345")],
    ["other words", at(100, 412, "件")],
  ])("are none with a text %s", (_what, lower) => {
    expect(linesOf(at(100, 400, "12"), lower)).toEqual(["12", lower.text]);
  });

  test("are none in a column of more numbers", () => {
    const column = [400, 412, 424, 436].map((y) => at(100, y, "12"));
    expect(linesOf(...column)).toEqual(["12", "12", "12", "12"]);
  });

  const pages = (...texts: readonly (readonly PlacedText[])[]) =>
    paragraphTexts(readPrintedPages(texts.map((one) => ({ height, rulings, texts: one }))));

  test("are whole over the end of a page as well", () => {
    const upper = [
      at(90, 700, "甲"),
      at(200, 700, "20"),
      at(230, 700, "3"),
      at(260, 700, "28"),
      at(300, 820, "- 1 -"),
    ];
    expect(pages(upper, [at(202.5, 120, "3"), at(260, 120, "46"), at(90, 140, "乙")])).toEqual([
      "甲 203 3 2846",
      "乙",
    ]);
  });

  test("are whole past a running head and foot", () => {
    const [head, foot] = [at(200, 20, "档案馆"), at(200, 801, "年报")];
    const upper = [head, at(90, 700, "甲"), at(200, 700, "20"), at(230, 700, "3"), foot];
    expect(pages(upper, [head, at(202.5, 120, "3"), at(90, 140, "乙"), foot])).toEqual([
      "档案馆",
      "甲 203 3",
      "年报",
      "档案馆",
      "乙",
      "年报",
    ]);
  });

  test("a page that begins with other numbers begins a line", () => {
    expect(pages([at(90, 700, "甲"), at(200, 700, "20")], [at(200, 120, "3"), at(230, 120, "4")])).toEqual([
      "甲 20",
      "3 4",
    ]);
    expect(pages([], [at(200, 120, "3")], [], [at(90, 120, "甲")])).toEqual(["3", "甲"]);
  });

  test.each([
    ["a number on a line of its own", [at(200, 700, "20")], [at(200, 120, "3")], ["20/3"]],
    [
      "a row without a name",
      [at(200, 700, "20"), at(230, 700, "30"), at(260, 700, "4")],
      [at(230, 120, "3")],
      ["20 30/3 4"],
    ],
    [
      "a row of as many numbers",
      [at(90, 700, "甲"), at(200, 700, "20"), at(230, 700, "30")],
      [at(200, 120, "3"), at(230, 120, "4")],
      ["甲 20/3 30/4"],
    ],
    [
      "numbers that are one text",
      [at(90, 700, "甲"), at(200, 700, "20 30")],
      [at(202.5, 120, "3"), at(215, 120, "4")],
      ["甲 20/3 30/4"],
    ],
    [
      "a second rest",
      [at(90, 700, "甲"), at(200, 700, "200"), at(230, 700, "4")],
      [at(202.5, 120, "3"), at(202.5, 132, "5")],
      ["甲 2003/5 4"],
    ],
  ])("are neither one nor two over the end of a page: %s", (_what, upper, lower, lines) => {
    expect(pages(upper, lower)).toEqual(lines);
  });

  test("pages full of single digits take no longer than others", () => {
    const digits = Array.from({ length: 20_000 }, (_, n) => at(100 + 5 * n, 400, "1"));
    const page = [at(90, 400, "甲"), ...digits, at(100 + 5 * digits.length, 400, "1")];
    const start = performance.now();
    expect(pages(page, digits)).toEqual([`甲${"1".repeat(20_001)}`, "1".repeat(20_000)]);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});

describe("running text", () => {
  /** Lines of ten characters between 100 and 200 points. */
  const full = "甲乙丙丁戊己庚辛壬癸";
  const indented = at(120, 400, full.slice(2));

  test("goes on from a full line to one at the left edge, also on the next page", () => {
    expect(linesOf(indented, at(100, 420, full), at(100, 440, "末。"))).toEqual([
      `${full.slice(2)}${full}末。`,
    ]);
    const pages = [[indented], [at(100, 100, full)]].map((texts) => ({ height, texts, rulings }));
    expect(paragraphTexts(readPrintedPages(pages))).toEqual([`${full.slice(2)}${full}`]);
  });

  test("goes on where punctuation hangs over the edge, and where a character had no room", () => {
    expect(linesOf(indented, at(100, 420, `${full}，`), at(100, 440, full))).toEqual([
      `${full.slice(2)}${full}，${full}`,
    ]);
    expect(linesOf(at(100, 400, full.slice(1)), at(100, 420, full))).toEqual([`${full.slice(1)}${full}`]);
  });

  test("digits and words come next to none on the line before, other characters do", () => {
    expect(linesOf(at(100, 400, "甲乙丙丁戊己庚辛2024"), at(100, 420, "12件"))).toEqual([
      "甲乙丙丁戊己庚辛2024",
      "12件",
    ]);
    expect(linesOf(at(100, 400, "甲乙丙丁戊己庚辛ab"), at(100, 420, "cd"))).toEqual([
      "甲乙丙丁戊己庚辛ab cd",
    ]);
    expect(linesOf(at(100, 400, "甲乙丙丁戊己庚辛2024"), at(100, 420, "年12"))).toEqual([
      "甲乙丙丁戊己庚辛2024年12",
    ]);
    expect(linesOf(at(100, 400, "甲乙丙丁戊己庚2024年"), at(100, 420, "12月"))).toEqual([
      "甲乙丙丁戊己庚2024年12月",
    ]);
  });

  test("begins at the left edge, or by little behind it", () => {
    expect(linesOf(at(100, 400, full), at(103.3, 420, full), at(100, 440, "末。"))).toHaveLength(1);
    expect(linesOf(at(100, 400, full), at(103.4, 420, full), at(100, 440, "末。"))).toHaveLength(2);
  });

  test("goes on with numbers of a sentence", () => {
    expect(linesOf(at(100, 400, full), at(100, 420, "1.5件"))).toEqual([`${full}1.5件`]);
    expect(linesOf(at(100, 400, "甲乙，丁戊己庚 2024"), at(100, 420, "起"))).toEqual([
      "甲乙，丁戊己庚 2024起",
    ]);
    expect(linesOf(at(100, 400, "甲乙丙丁戊己庚 2024"), at(100, 420, "年"))).toEqual([
      "甲乙丙丁戊己庚 2024年",
    ]);
  });

  test("goes on behind a sentence that ends within the line", () => {
    expect(linesOf(at(100, 400, "甲乙。丁戊己庚辛壬癸"), at(100, 420, "末"))).toHaveLength(1);
  });

  test.each([
    ["behind the end of a sentence", [at(100, 400, "甲乙丙丁戊己庚辛壬。"), at(100, 420, full)]],
    ["behind a line that is not full", [at(100, 400, full.slice(2)), at(100, 420, full)]],
    ["before a line that is indented", [at(100, 400, full), at(120, 420, full.slice(2))]],
    ["before a line of another size", [at(100, 400, full), at(100, 420, full, { size: 12 })]],
    ["from cell to cell", [at(100, 400, "甲乙丙丁戊"), at(160, 400, "1234"), at(100, 420, full)]],
    ["into a number", [at(100, 400, full), at(100, 420, "12")]],
    ["into a sign for nothing", [at(100, 400, full), at(100, 420, "—")]],
    ["into a word for nothing", [at(100, 400, full), at(100, 420, "无")]],
    ["into a row with a number", [at(100, 400, full), at(100, 420, "甲乙 0")]],
    ["into a row with numbers", [at(100, 400, full), at(100, 420, "甲，乙 0 12")]],
    ["from a row with a number", [at(100, 400, "甲乙丙丁戊己庚辛壬 0"), at(100, 420, full)]],
    ["from a row with numbers", [at(100, 400, "甲，丙丁戊己庚 0 0"), at(100, 420, "年")]],
    ["into the heads of a table", [at(100, 400, full), at(100, 420, "自然人 总计")]],
    ["from the heads of a table", [at(100, 400, "甲乙丙丁 己庚辛壬癸"), at(100, 420, full)]],
    ...["二、甲", "（一）甲", "(2)甲", "1.甲", "12．甲"].map((item): [string, PlacedText[]] => [
      `into an item, ${item}`,
      [at(100, 400, full), at(100, 420, item)],
    ]),
    ["from a narrow cell at the right edge", [at(150, 400, "己庚辛壬癸"), at(100, 420, full)]],
  ])("does not go on %s", (_where, texts) => {
    expect(linesOf(...texts)).toHaveLength(2);
  });
});

describe("a row of numbers between tabs", () => {
  /** A line of running text tells that lines reach from 100 to 300. */
  const running = at(100, 380, "甲".repeat(20));
  const row = (...places: readonly number[]) => [at(100, 400, "其他"), ...places.map((x) => at(x, 400, "1"))];

  test.each([
    ["at the left edge", 100],
    ["at the first tab", 140],
  ])("goes on in the next line, %s, where it had no room for the next number", (_where, x) => {
    expect(linesOf(running, ...row(200, 240, 280), at(x, 420, "2"), at(x + 40, 420, "3"))).toEqual([
      running.text,
      "其他 1 1 1 2 3",
    ]);
    expect(linesOf(running, ...row(200, 228, 256), at(100, 420, "2"))).toHaveLength(3);
  });

  test.each([
    ["that begin further right", [at(160, 420, "2"), at(200, 420, "3")]],
    ["of another size", [at(100, 420, "2", { size: 8 })]],
    ["with words", [at(100, 420, "2件")]],
  ])("does not go on in numbers %s", (_where, texts) => {
    expect(linesOf(running, ...row(200, 240, 280), ...texts)).toHaveLength(3);
  });

  test("does not go on below its own numbers: these are a row whose name was lost", () => {
    expect(linesOf(running, ...row(140, 180, 220, 260), at(140, 420, "2"), at(180, 420, "3"))).toHaveLength(
      3,
    );
  });

  test("is no line with one number", () => {
    expect(linesOf(running, ...row(290), at(100, 420, "2"))).toHaveLength(3);
  });
});

describe("page numbers", () => {
  const onSecondPage = (y: number, text: string) =>
    paragraphTexts(
      readPrintedPages([
        { height, rulings, texts: [at(90, 400, "甲")] },
        { height, rulings, texts: [at(90, 400, "乙"), at(290, y, text)] },
      ]),
    ).slice(2);

  test.each(["- 3 -", "—12—", "－ 2 －", "第 2 页", "第2页 共10页", "第 2 页 / 共 10 页", "2/10", "2"])(
    "%s at an edge is left out",
    (text) => {
      expect(onSecondPage(20, text)).toEqual([]);
      expect(onSecondPage(820, text)).toEqual([]);
    },
  );

  test.each([
    ["in the text", 200, "- 2 -"],
    ["a number that is not the page's", 820, "3"],
    ["a year", 820, "- 2024 -"],
    ["other words", 820, "共 2 件"],
    ["a page among other words", 820, "见第2页"],
    ["a page before other words", 820, "2/10以上"],
  ])("but not %s", (_what, y, text) => {
    expect(onSecondPage(y, text)).toEqual([text]);
  });

  test("alone they are no text", () => {
    expect(outcomeOf(() => readPrintedPages([{ height, rulings, texts: [at(290, 820, "1")] }]))).toBe(
      "pdf-without-text",
    );
    expect(outcomeOf(() => readPrintedPages([]))).toBe("pdf-without-text");
  });
});
