import { readPrintedPages, type PlacedText, type Ruling } from "../../../src/document/kinds";
import type { Outline } from "../../../src/document";

/** Tables that are drawn as lines on printed pages, and text that is struck through there. */

const height = 842;
/** A text in a font of 10 points, as wide as its letters, whose line is 13 points below `top`. */
const at = (x: number, top: number, text: string, more: Partial<PlacedText> = {}): PlacedText => ({
  text,
  x,
  y: top + 13,
  width: Array.from(text).reduce((sum, char) => sum + (char.charCodeAt(0) < 0x80 ? 5 : 10), 0),
  size: 10,
  ...more,
});
const level = (y: number, from: number, to: number): Ruling => ({ isUpright: false, at: y, from, to });
const upright = (x: number, from: number, to: number): Ruling => ({ isUpright: true, at: x, from, to });
/** A grid with lines at these places, in rows of 20 points unless they say otherwise. */
const grid = (columns: readonly number[], rows: readonly number[]): readonly Ruling[] => [
  ...columns.map((x) => upright(x, rows[0]!, rows.at(-1)!)),
  ...rows.map((y) => level(y, columns[0]!, columns.at(-1)!)),
];
const columns = [100, 200, 240, 280];

interface Page {
  readonly rulings: readonly Ruling[];
  readonly texts: readonly PlacedText[];
}

const page = (rulings: readonly Ruling[], ...texts: readonly PlacedText[]): Page => ({ rulings, texts });

/** Paragraphs as they are; of tables the rows, with `^` for a cell that continues the one above, and the columns of wide ones. */
function read(...pages: readonly Page[]): readonly (string | readonly (readonly string[])[])[] {
  const { blocks }: Outline = readPrintedPages(pages.map((one) => ({ height, ...one })));
  return blocks.map((block) =>
    block.kind === "paragraph"
      ? block.paragraph.text
      : block.table.rows.map(({ cells }) =>
          cells.map(
            ({ text, columnSpan, verticalMerge }) =>
              (verticalMerge === "continue" ? "^" : text) + (columnSpan > 1 ? `+${columnSpan}` : ""),
          ),
        ),
  );
}

describe("a table", () => {
  const rulings = grid(columns, [300, 320, 340]);
  const texts = [at(105, 300, "规章"), at(215, 300, "1"), at(105, 320, "文件"), at(255, 320, "23")];
  const rows = [
    ["规章", "1", ""],
    ["文件", "", "23"],
  ];

  test("has the cells that lines are drawn round, blank ones, too; it stands between the texts drawn before and behind", () => {
    expect(read(page(rulings, at(100, 280, "前"), ...texts, at(100, 345, "后")))).toEqual(["前", rows, "后"]);
  });

  test.each([
    ["of which each cell has its own lines", [...grid(columns, [300, 320]), ...grid(columns, [320.5, 340])]],
    ["with double lines", [...rulings, ...grid([98, 202, 242, 282], [302, 322, 342])]],
    [
      "without lines at its sides",
      rulings.filter(({ isUpright, at: x }) => !isUpright || (x > 100 && x < 280)),
    ],
    ["without lines at its top and bottom", rulings.filter(({ isUpright, at: y }) => isUpright || y === 320)],
  ])("%s is the same", (_how, drawn) => {
    expect(read(page(drawn, ...texts))).toEqual([rows]);
  });

  test("has wide cells and high ones, as lines lack in them", () => {
    const drawn = [
      ...[300, 340].map((y) => level(y, 100, 280)),
      level(320, 200, 280),
      ...[100, 200, 280].map((x) => upright(x, 300, 340)),
      upright(240, 320, 340),
    ];
    expect(
      read(page(drawn, at(105, 300, "甲"), at(205, 300, "乙"), at(205, 320, "1"), at(245, 320, "2"))),
    ).toEqual([
      [
        ["甲", "乙+2"],
        ["^", "1", "2"],
      ],
    ]);
  });

  test.each([
    ["a frame round a text", grid([100, 280], [300, 340])],
    ["one column", grid([100, 280], [300, 320, 340])],
    [
      "a cell that is no rectangle",
      [...grid([100, 280], [300, 340]), upright(200, 320, 340), level(320, 100, 200)],
    ],
    ["columns that a text runs through", grid([100, 110, 280], [300, 320, 340])],
  ])("is not made by %s: its text is lines", (_what, drawn) => {
    expect(read(page(drawn, ...texts))).toEqual(["规章 1", "文件 23"]);
  });

  const named = at(105, 300, "规章");

  test.each([
    ["two numbers", [named, at(217, 300, "4000 50")], ["规章", "4000", "50"]],
    ["three, two of them in one cell", [named, at(225, 300, "4 0 50")], ["规章", "4 0", "50"]],
    ["a name and a number", [at(180, 300, "规章 40")], ["规章", "40", ""]],
  ])("has a text in several cells where lines run through its spaces: %s", (_what, own, row) => {
    expect(read(page(rulings, ...own, ...texts.slice(2)))).toEqual([[row, rows[1]]]);
  });

  test("is none where a line runs through a word, also beside a space", () => {
    expect(read(page(rulings, named, at(217, 300, "40 5000")))).toEqual(["规章 40 5000"]);
  });

  test("in a cell of another one is the table: the other one lays the page out", () => {
    expect(read(page([...rulings, ...grid([50, 90, 400], [200, 500])], at(55, 300, "栏"), ...texts))).toEqual(
      ["栏", rows],
    );
  });

  test("without any text is none", () => {
    expect(read(page(rulings, at(100, 345, "后")))).toEqual(["后"]);
  });
});

describe("the lines of a cell", () => {
  const inCell = (width: number, ...texts: readonly PlacedText[]) => {
    const [table] = read(page(grid([100, 200, 200 + width], [300, 330]), at(105, 300, "甲"), ...texts));
    return (table as readonly (readonly string[])[])[0]![1];
  };

  test("are one text", () => {
    expect(inCell(40, at(205, 300, "结果"), at(205, 312, "维持"))).toBe("结果维持");
  });

  test.each([
    ["has no room for another digit", 31, "28467"],
    ["has room", 32, "284\n67"],
  ])("are one number where the upper one %s", (_what, width, text) => {
    expect(inCell(width, at(205, 300, "284"), at(205, 312, "67"))).toBe(text);
  });

  test("are no number with a raised note mark", () => {
    expect(inCell(20, at(202, 304, "12"), at(212, 300, "1", { size: 6 }))).toBe("12\n1");
  });
});

describe("a table over the end of a page", () => {
  const upper = page(grid(columns, [700, 720]), at(105, 700, "规章"), at(215, 700, "1"), at(255, 700, "2"));
  const lower = (...texts: readonly PlacedText[]) => page(grid(columns, [100, 120, 140]), ...texts);
  const first = ["规章", "1", "2"];

  test("goes on, also past the number of the page", () => {
    const next = lower(at(105, 100, "文件"), at(215, 100, "3"), at(255, 100, "4"), at(105, 120, "其他"));
    const rows = [first, ["文件", "3", "4"], ["其他", "", ""]];
    expect(read(upper, next)).toEqual([rows]);
    expect(read({ ...upper, texts: [...upper.texts, at(190, 600, "- 1 -")] }, next)).toEqual([rows, "- 1 -"]);
  });

  test("is another one below words", () => {
    expect(read(upper, page(lower().rulings, at(100, 80, "表二"), at(105, 100, "文件")))).toEqual([
      [first],
      "表二",
      [
        ["文件", "", ""],
        ["", "", ""],
      ],
    ]);
  });

  test("has one grid, whatever columns either page has", () => {
    const next = page(grid([100, 200, 220, 280], [100, 120]), at(105, 100, "1.文件"), at(205, 100, "3"));
    expect(read(upper, next)).toEqual([
      [
        ["规章", "1+2", "2"],
        ["1.文件", "3", "+2"],
      ],
    ]);
  });

  test("is lines where the sides differ: a row may have been cut", () => {
    const next = page(grid([100, 200, 240, 290], [100, 120]), at(105, 100, "文件"), at(215, 100, "3"));
    expect(read(upper, next)).toEqual(["规章 1 2", "文件 3"]);
  });

  test("is lines where one page has no certain table", () => {
    const next = page(grid([100, 110, 240, 280], [100, 120]), at(105, 100, "文件"), at(215, 100, "3"));
    expect(read(upper, next)).toEqual(["规章 1 2", "文件 3"]);
  });

  test("a label that all stands on the page before goes on", () => {
    expect(read(upper, lower(at(215, 100, "3"), at(255, 100, "4"), at(105, 120, "其他")))).toEqual([
      [first, ["^", "3", "4"], ["其他", "", ""]],
    ]);
  });

  /** A row whose label fills its column but for one character. */
  const label = "不予公开属于国家";
  const cut = (...numbers: readonly string[]) =>
    page(
      grid([100, 200, 225, 250], [700, 720]),
      at(105, 700, label),
      ...numbers.map((text, n) => at(203 + 25 * n, 700, text)),
    );
  const rest = (text: string, ...numbers: readonly string[]) =>
    page(
      grid([100, 200, 225, 250], [100, 120]),
      at(105, 100, text),
      ...numbers.map((number, n) => at(203 + 25 * n, 100, number)).filter((one) => one.text !== ""),
    );

  test.each([
    ["words that had no more room", cut("1", "2"), rest("秘密"), [[`${label}秘密`, "1", "2"]]],
    [
      "digits: no number is whole then",
      cut("12", "345"),
      rest("秘密", "", "6"),
      [[`${label}秘密`, "12", "345\n6"]],
    ],
    ["some of the numbers", cut("1", "2"), rest("秘密", "7"), [[`${label}秘密`, "1\n7", "2"]]],
    ["numbers that stand lower", cut(), rest("秘密", "7", "8"), [[`${label}秘密`, "7", "8"]]],
    [
      "a name that stands lower than the first digits",
      { ...cut("", "345"), texts: [at(228, 700, "345")] },
      rest("2.其他", "5", "6"),
      [["2.其他", "5", "345\n6"]],
    ],
  ])("what was left of a row is a part of it: %s", (_what, one, other, rows) => {
    expect(read(one, other)).toEqual([rows]);
  });

  describe("with words in the margin of a page between", () => {
    const withWords = (one: Page, ...texts: readonly PlacedText[]) => ({
      ...one,
      texts: [...texts, ...one.texts],
    });
    const [one, other] = [cut("12", "345"), rest("秘密", "", "6")];

    test.each([
      ["the same on both", at(200, 20, "档案馆年报"), at(200, 20, "档案馆年报")],
      ["the same but for a number", at(200, 801, "档案馆 1"), at(200, 801, "档案馆 2")],
    ])("goes on where these are a running head or foot: %s", (_what, above, below) => {
      expect(read(withWords(one, above), withWords(other, below))).toEqual([
        above.text,
        [[`${label}秘密`, "12", "345\n6"]],
        below.text,
      ]);
    });

    test.each([
      ["other words", at(200, 20, "第二部分")],
      ["the same words at another height", at(200, 22, "档案馆年报")],
    ])(
      "is another table where these may be its head, and a number that may be cut is not whole: %s",
      (_what, below) => {
        expect(read(withWords(one, at(200, 20, "档案馆年报")), withWords(other, below))).toEqual([
          "档案馆年报",
          [[`${label}秘密`, "12", "345\n6"]],
          below.text,
          [["秘密", "", "6"]],
        ]);
      },
    );

    test("its numbers are whole where no rest of them follows", () => {
      expect(read(one, withWords(rest("2.其他", "5", "6"), at(200, 20, "第二部分")))).toEqual([
        [[label, "12", "345"]],
        "第二部分",
        [["2.其他", "5", "6"]],
      ]);
    });

    test("its numbers are whole above words in the text of a page", () => {
      const words = at(100, 200, "第二部分");
      const { rulings, texts } = rest("秘密", "", "6");
      const lower = page(
        rulings.map((line) =>
          line.isUpright ? { ...line, from: 300, to: 320 } : { ...line, at: line.at + 200 },
        ),
        words,
        ...texts.map((text) => ({ ...text, y: text.y + 200 })),
      );
      expect(read(one, lower)).toEqual([[[label, "12", "345"]], "第二部分", [["秘密", "", "6"]]]);
    });
  });

  test.each([
    ["an item", cut("12", "34"), rest("2.其他", "5", "6"), ["2.其他", "5", "6"]],
    ["an item, in full width", cut("12", "34"), rest("２．其他", "5", "6"), ["２．其他", "5", "6"]],
    [
      "a row with a blank, below a name that had room",
      { ...cut(), texts: [at(105, 700, "规章"), at(203, 700, "1"), at(228, 700, "2")] },
      rest("文件", "", "5"),
      ["文件", "", "5"],
    ],
    ["a row with all its numbers", cut("1", "2"), rest("秘密", "7", "8"), ["秘密", "7", "8"]],
    ["numbers below heads", cut("总", "计"), rest("秘密", "7", "8"), ["秘密", "7", "8"]],
    ["words below a number", cut("1", "2"), rest("秘密", "总", "计"), ["秘密", "总", "计"]],
  ])("%s is a row", (_what, one, other, row) => {
    const [table] = read(one, other);
    expect((table as readonly (readonly string[])[]).slice(1)).toEqual([row]);
  });
});

describe("tables on one page with no words between them", () => {
  const heads = page(grid([100, 200, 280], [300, 320]), at(105, 300, "甲"), at(205, 300, "申请"));

  test("are two where their columns are the same", () => {
    const body = page(grid([100, 200, 280], [340, 360]), at(105, 340, "乙"), at(205, 340, "1"));
    expect(read(page([...heads.rulings, ...body.rulings], ...heads.texts, ...body.texts))).toEqual([
      [["甲", "申请"]],
      [["乙", "1"]],
    ]);
  });

  test("are one where they differ, so that heads stand over their columns", () => {
    const body = page(grid(columns, [340, 360]), at(105, 340, "乙"), at(205, 340, "1"));
    expect(read(page([...heads.rulings, ...body.rulings], ...heads.texts, ...body.texts))).toEqual([
      [
        ["甲", "申请+2"],
        ["乙", "1", ""],
      ],
    ]);
  });

  test("are two where their columns are the same below heads over others", () => {
    const [one, other] = [340, 380].map((top) =>
      page(grid(columns, [top, top + 20]), at(105, top, "乙"), at(205, top, "1")),
    );
    const rulings = [heads, one!, other!].flatMap((part) => part.rulings);
    expect(read(page(rulings, ...[heads, one!, other!].flatMap(({ texts }) => texts)))).toEqual([
      [
        ["甲", "申请+2"],
        ["乙", "1", ""],
      ],
      [["乙", "1", ""]],
    ]);
  });

  test("are two where they stand side by side", () => {
    const right = page(grid([300, 340, 380], [310, 330]), at(305, 310, "乙"), at(345, 310, "1"));
    expect(read(page([...heads.rulings, ...right.rulings], ...heads.texts, ...right.texts))).toEqual([
      [["甲", "申请"]],
      [["乙", "1"]],
    ]);
  });

  test("are lines where they stand below each other and their sides differ", () => {
    const lower = page(grid([300, 340, 380], [340, 360]), at(305, 340, "乙"), at(345, 340, "1"));
    expect(read(page([...heads.rulings, ...lower.rulings], ...heads.texts, ...lower.texts))).toEqual([
      "甲 申请",
      "乙 1",
    ]);
  });
});

describe("text that a line is drawn through", () => {
  /** A line so far above the one that the text stands on. */
  const line = (above: number, from: number, to: number) => [level(313 - above, from, to)];

  test("is left out, and of a text the characters that it runs through", () => {
    expect(read(page(line(3, 100, 110), at(100, 300, "14"), at(110, 300, "15")))).toEqual(["15"]);
    expect(read(page(line(3, 100, 110), at(100, 300, "1415")))).toEqual(["15"]);
    expect(read(page(line(3, 120, 140), at(100, 300, "本年共计收到件")))).toEqual(["本年 收到件"]);
  });

  test.each([
    ["at its foot, as an underline", line(1.2, 100, 110)],
    ["above it", line(5, 100, 110)],
    ["that reaches further than it, as the border of a cell", line(3, 96, 110)],
    ["that reaches further behind it", line(3, 100, 114)],
    ["upright", [upright(105, 290, 330)]],
  ])("is read with a line %s", (_where, rulings) => {
    expect(read(page(rulings, at(100, 300, "14"), at(200, 340, "15")))).toEqual(["14", "15"]);
  });

  test("is not what another line near it runs along", () => {
    const underline = level(313 - 1.2, 110, 120);
    expect(read(page([...line(3, 100, 110), underline], at(100, 300, "14"), at(110, 300, "15")))).toEqual([
      "15",
    ]);
  });

  test("is read with a border that is drawn in pieces", () => {
    const border = [...line(3, 97, 105), ...line(2.8, 105, 120)];
    expect(read(page(border, at(100, 300, "14"), at(200, 340, "15")))).toEqual(["14", "15"]);
  });

  test("is found at once on a page with many lines", () => {
    const many = Array.from({ length: 20_000 }, (_, n) => level(3 * n, 0, 100));
    const start = performance.now();
    expect(read(page(many, at(200, 300, "14")))).toEqual(["14"]);
    expect(performance.now() - start).toBeLessThan(500);
  });

  test("is read where there is no other: nobody strikes a whole report to delete it", () => {
    expect(read(page(line(3, 100, 110), at(100, 300, "14")))).toEqual(["14"]);
  });
});
