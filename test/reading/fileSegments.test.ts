import type { FileSegment } from "../../src/reading/segments/fileSegments";
import { paragraph, row, table, type Block, type Table } from "../../testing/docx";
import { segmentsIn } from "./support";

/** The document's tables cut where the table of the report changes, and what the lines around them say. */

const one = table([["现行有效件数", "1"]]);
const two = table([["自然人", "2"]]);
const blocks = (...items: readonly (string | Table)[]): Block[] =>
  items.map((item) => (typeof item === "string" ? paragraph(item) : item));

/** The segments of a report of 2024. */
const cut = (...items: readonly (string | Table)[]): readonly FileSegment[] =>
  segmentsIn(blocks(...items), undefined, 2024);

describe("a table of the file", () => {
  const rowsOf = (made: Table) => cut(made).map(({ kind, rows }) => [kind, rows.map(({ number }) => number)]);

  test("is one segment for each table of the report in it; rows that do not tell follow those above", () => {
    expect(rowsOf(table([["现行有效件数"], ["备注"], ["自然人"], [""], ["商业企业"]]))).toEqual([
      ["disclosure", [1, 2]],
      ["requests", [3, 4, 5]],
    ]);
  });

  test("whose first rows do not tell is what the first one says that does", () => {
    expect(rowsOf(table([["备注"], ["自然人"]]))).toEqual([["requests", [1, 2]]]);
    expect(rowsOf(table([["备注"], ["1"]]))).toEqual([[null, [1, 2]]]);
  });

  test("has no row that was deleted", () => {
    const deleted = row(["自然人"], { revision: "deleted" });
    expect(rowsOf(table([["现行有效件数"], deleted, ["规章"]]))).toEqual([["disclosure", [1, 3]]]);
  });

  test("is scored for the table that it speaks for, else for none", () => {
    expect(cut(table([["现行有效件数"]]))[0]!.score?.columns.size).toBe(1);
    expect(cut(table([["备注"]]))[0]!.score).toBeNull();
  });
});

describe("segments are of one run", () => {
  const isOneRun = (...between: readonly string[]) => {
    const [first, second] = cut(one, ...between, one);
    return first!.run === second!.run;
  };

  test.each(["", "续表", "第 3 页 共 9 页", "一二三四五六七八九十一二", "（一）续表"])(
    "across “%s”",
    (line) => {
      expect(isOneRun(line)).toBe(true);
    },
  );

  test.each(["一二三四五六七八九十一二三", "三、申请", "六.其他", "二．申请", "⼆、申请"])(
    "not across “%s”",
    (line) => {
      expect(isOneRun(line)).toBe(false);
    },
  );

  test("not across a line that names another year, nor back to the report's", () => {
    expect(isOneRun("2023年")).toBe(false);
    const [first, second, third] = cut(one, "2023年", one, "2024年", one);
    expect(new Set([first, second, third].map((each) => each!.run)).size).toBe(3);
    expect(isOneRun("2024年")).toBe(true);
  });
});

describe("the year of the numbers below a line", () => {
  /** The line that names another year for the table below all of these. */
  const otherYear = (...lines: readonly string[]) => cut(...lines, one).at(-1)!.otherYear;

  test.each([
    "2023年",
    "附：2023年度",
    "二〇二三年度申请情况",
    "2023年、2024年对比",
    "2023-2024年对比",
    "2023至2024年",
    "（2023）",
    "上年情况",
    "上一年度",
    "去年",
    "往年情况",
  ])("is another under “%s”", (line) => {
    expect(otherYear(line)).toBe(line);
  });

  test.each([
    ["the report's", "2024年度"],
    ["a day of issue", "2023年1月20日"],
    ["a day of issue in Chinese digits", "二〇二三年十二月二十日"],
    ["the number of a document", "〔2023〕30号"],
    ["a number", "编号2023"],
    ["the row's own words", "上年结转情况"],
    ["the row's own words with 度", "上年度结转情况"],
    ["a note", "注：含2023年"],
    ["a remark", "备注2023年"],
    ["an explanation", "说明：2023年"],
    ["prose, though it is short", "2023年已报；"],
    ["no year at all", "申请情况"],
  ])("is not said by %s", (_, line) => {
    expect(otherYear(line)).toBeNull();
  });

  test("is said by a line of forty characters, not by a longer one", () => {
    const long = "2023年".padEnd(40, "表");
    expect(otherYear(long)).toBe(long);
    expect(otherYear(`${long}表`)).toBeNull();
  });

  test("is the line without its spaces", () => {
    expect(otherYear(" 2023 年度 申请")).toBe("2023年度申请");
  });

  test("holds below empty lines, notes and lines without a year", () => {
    expect(otherYear("2023年", "", "注：含结转", "单位：件")).toBe("2023年");
    expect(cut("2023年", one, "", two).map((each) => each.otherYear)).toEqual(["2023年", "2023年"]);
  });

  test("ends with the next year that is named, the next part, and prose", () => {
    expect(otherYear("2023年", "2024年")).toBeNull();
    expect(otherYear("2023年", "三、申请情况")).toBeNull();
    expect(otherYear("2023年", "以上已报。")).toBeNull();
    expect(otherYear("三、2023年申请情况")).toBe("三、2023年申请情况");
  });

  test("is any named in a report whose own is not known only where the line calls it the last", () => {
    const of = (line: string) => segmentsIn(blocks(line, one))[0]!.otherYear;
    expect(of("2023年")).toBeNull();
    expect(of("上年")).toBe("上年");
  });

  test("may stand in a first row of one text, not in one of several", () => {
    const titled = (...cells: readonly string[]) => cut(table([cells, ["现行有效件数", "1"]]))[0]!.otherYear;
    expect(titled("2023年", "")).toBe("2023年");
    expect(titled("2023年", "2024年")).toBeNull();
    expect(titled("", "")).toBeNull();
  });

  test("of a first row holds for the next table, too", () => {
    expect(cut(table([["2023年"], ["现行有效件数"]]), two).map((each) => each.otherYear)).toEqual([
      "2023年",
      "2023年",
    ]);
  });
});
