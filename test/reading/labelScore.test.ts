import {
  isForeign,
  isPartOfLabel,
  isTable,
  labelScoreOf,
  namedColumns,
  strength,
  tableLabels,
  type LabelScore,
} from "../../src/reading/segments/labelScore";
import { format2019, format2021, officialFormats, type TableId } from "../../src/report";
import { table, type Cell } from "../../testing/docx";
import { readingRows } from "./support";

/** What labels say for rows being a table of the report: words count where the form has them. */

type Cells = readonly (Cell | string)[];

const labelsOf = (id: TableId) => tableLabels(id, officialFormats);
const score = (id: TableId, ...rows: readonly Cells[]): LabelScore =>
  labelScoreOf(readingRows(table(rows)), labelsOf(id));
const nothing: LabelScore = {
  rows: new Map(),
  columns: new Set(),
  columnLabels: 0,
  headings: new Set(),
  strangeRows: 0,
  strangeHeads: 0,
};
const rowsOf = (...shares: readonly number[]) => new Map(shares.map((share, at) => [String(at), share]));
const seven = ["0", "0", "0", "0", "0", "0", "0"];
const fifteen = Array.from({ length: 15 }, () => "0");

describe("the labels of a table", () => {
  test("are those of all formats", () => {
    expect(labelsOf("requests")).toMatchObject({
      kind: "requests",
      unlabelled: null,
      mostColumns: 7,
      leastColumns: 7,
    });
    expect(labelsOf("disclosure")).toMatchObject({ unlabelled: null, mostColumns: 3, leastColumns: 1 });
    expect(labelsOf("cases")).toMatchObject({ unlabelled: 15, rowWords: [] });
    expect(labelsOf("requests").formats.map(({ rows }) => rows.includes("feeOverdue"))).toEqual([
      true,
      false,
    ]);
    expect(labelsOf("requests").formats[0]!.columns.at(-1)).toEqual(["总计", "合计"]);
    expect(labelsOf("requests").rowWords).toContain("不予公开");
    expect(labelsOf("cases").columnWords).toContain("行政诉讼");
  });

  test("are of the formats that are asked for", () => {
    expect(tableLabels("requests", [format2019]).formats).toHaveLength(1);
    expect(tableLabels("requests", [format2021]).formats).toHaveLength(1);
  });
});

describe("a row", () => {
  test("counts by the share of its columns that it has cells for", () => {
    expect([...score("requests", ["1.属于国家秘密", ...seven]).rows]).toEqual([["stateSecret", 1]]);
    expect([...score("requests", ["1.属于国家秘密", ...seven, "0"]).rows]).toEqual([["stateSecret", 1]]);
    expect([...score("disclosure", ["规章", "1"]).rows]).toEqual([["regulation", 1 / 3]]);
  });

  test("that is there twice counts as the better one", () => {
    const [whole, part] = [
      ["规章", "1", "2", "3"],
      ["规章", "1"],
    ];
    expect(score("disclosure", whole, part).rows.get("regulation")).toBe(1);
    expect(score("disclosure", part, whole).rows.get("regulation")).toBe(1);
  });

  test("counts without a number, too, and beside a column's label only with one", () => {
    expect([...score("disclosure", ["规章", "", "", ""]).rows]).toEqual([["regulation", 1]]);
    expect(score("requests", ["3.其他", ...seven.map(() => "")]).rows.size).toBe(1);
    expect(score("requests", ["1.属于国家秘密", "自然人", "1"]).rows.size).toBe(1);
    expect(score("requests", ["1.属于国家秘密", "自然人", ""]).rows.size).toBe(0);
  });

  test("of another table does not count, nor a parent alone", () => {
    expect(score("requests", ["规章", ...seven]).rows.size).toBe(0);
    expect(score("requests", ["三、本年度办理结果", ...seven]).rows.size).toBe(0);
  });

  test("without a cell behind its label does not count", () => {
    expect(score("disclosure", ["1", "规章"]).rows.size).toBe(0);
  });

  test("of heads does not count, though one is a row's label, too", () => {
    expect(score("requests", ["自然人", "其他", "总计", ""]).rows.size).toBe(0);
    expect(score("requests", ["3.其他", ...seven]).rows.size).toBe(1);
  });

  test("where rows have no label is one of numbers, at least a third as many as columns", () => {
    expect([...score("cases", fifteen).rows]).toEqual([["", 1]]);
    expect(score("cases", fifteen.slice(0, 5)).rows.get("")).toBeCloseTo(1 / 3);
    expect(score("cases", fifteen.slice(0, 4)).rows.size).toBe(0);
    expect(
      score(
        "cases",
        fifteen.map(() => "结果维持"),
      ).rows.size,
    ).toBe(0);
    expect(score("cases", [...fifteen, "0"]).rows.get("")).toBe(1);
  });
});

describe("a row of numbers that the table does not have", () => {
  const strange = (id: TableId, ...cells: Cells) => score(id, cells).strangeRows;

  test("is strange under other words, not under a part of a label", () => {
    expect(strange("requests", "上级交办件", "1")).toBe(1);
    expect(strange("requests", "国家秘密", "1")).toBe(0);
    expect(strange("requests", "国家秘密", "上级交办件", "1")).toBe(1);
    expect(strange("requests", "国家秘密", "1", "上级交办件", "1")).toBe(0);
  });

  test("is strange without a label where it has three numbers, and rows have labels", () => {
    expect(strange("requests", "", "1", "2", "3")).toBe(1);
    expect(strange("requests", "", "1", "2")).toBe(0);
    expect(strange("cases", "1", "2", "3")).toBe(1);
    expect(strange("cases", "1", "2")).toBe(0);
    expect(strange("cases", "上级交办件", "1", "2")).toBe(0);
  });

  test("is none without a number", () => {
    expect(strange("requests", "上级交办件", "")).toBe(0);
  });
});

describe("heads", () => {
  test("count once as columns, and as often as they are there as labels", () => {
    expect(score("requests", ["", "自然人", "自然人", "商业企业"])).toMatchObject({
      columns: new Set(["自然人", "商业企业"]),
      columnLabels: 3,
    });
  });

  test("count, too, that are a row's label as well", () => {
    expect([...score("requests", ["其他", "备注"]).columns]).toEqual(["其他"]);
  });

  test("count by their parents, too, and headings by themselves", () => {
    expect([...score("cases", ["行政诉讼"]).columns]).toEqual(["行政诉讼"]);
    const { headings, columns } = score("disclosure", ["第二十条第（一）项"]);
    expect([headings.size, columns.size]).toEqual([1, 0]);
  });

  test("do not count beside a number, nor where another table has them", () => {
    expect(score("requests", ["自然人", "1"]).columns.size).toBe(0);
    expect(score("requests", ["总计", "备注"]).columns.size).toBe(0);
    expect(score("requests", ["信息内容", "1.属于国家秘密"]).columns.size).toBe(0);
  });

  test("that the table does not have are strange, two of them and more side by side", () => {
    const strange = (...cells: Cells) => score("requests", cells).strangeHeads;
    expect(strange("第一季度", "第二季度")).toBe(2);
    expect(strange("第一季度", "")).toBe(0);
    expect(strange("第一季度", "第二季度", "1")).toBe(0);
    // Parts of the table's own labels: a broken head, a broken row.
    expect(strange("规章", "行政许可")).toBe(0);
    expect(strange("第一季度", "公益组织")).toBe(0);
    expect(strange("第一季度", "国家秘")).toBe(0);
    expect(strange("（", "）")).toBe(0);
  });
});

test("what rows before them said is counted in", () => {
  const before = score(
    "disclosure",
    ["第二十条第（一）项"],
    ["", "本年制发件数"],
    ["别的", "1"],
    ["季度", "月份"],
  );
  const all = labelScoreOf(readingRows(table([["规章", "1", "2", "3"]])), labelsOf("disclosure"), before);
  expect(all).toEqual({ ...before, rows: new Map([["regulation", 1]]) });
  expect(all).toMatchObject({ columnLabels: 1, strangeRows: 1, strangeHeads: 2 });
});

test("words are a part of a label wherever in it they stand", () => {
  expect(isPartOfLabel("国家", ["属于国家秘密"])).toBe(true);
  expect(isPartOfLabel("属于国家秘密", ["国家"])).toBe(false);
  expect(isPartOfLabel("国家", [])).toBe(false);
});

describe("a score is enough for a table", () => {
  const isEnough = (id: TableId, more: Partial<LabelScore>, width = 8) =>
    isTable({ ...nothing, ...more }, labelsOf(id), width);
  const set = (size: number) => new Set(Array.from({ length: size }, (_, at) => String(at)));

  test("with five rows, or with one and three heads or headings", () => {
    expect(isEnough("requests", { rows: rowsOf(1, 1, 1, 1, 0.5) })).toBe(true);
    expect(isEnough("requests", { rows: rowsOf(1, 1, 1, 1, 0.4) })).toBe(false);
    expect(isEnough("requests", { rows: rowsOf(0.5), columns: set(3) })).toBe(true);
    expect(isEnough("requests", { rows: rowsOf(0.5), columns: set(2), headings: set(1) })).toBe(true);
    expect(isEnough("requests", { rows: rowsOf(0.5), columns: set(2) })).toBe(false);
    expect(isEnough("requests", { rows: rowsOf(0.4), columns: set(7) })).toBe(false);
  });

  test("not where more rows are strange", () => {
    expect(isEnough("requests", { rows: rowsOf(1, 1, 1, 1, 1), strangeRows: 5 })).toBe(true);
    expect(isEnough("requests", { rows: rowsOf(1, 1, 1, 1, 1), strangeRows: 6 })).toBe(false);
    expect(isForeign({ ...nothing, strangeRows: 1 })).toBe(true);
    expect(isForeign(nothing)).toBe(false);
  });

  test("where rows have no label, by its heads: three different ones of five, or two on its grid", () => {
    expect(isEnough("cases", { columns: set(3), columnLabels: 5 })).toBe(true);
    expect(isEnough("cases", { columns: set(3), columnLabels: 4 })).toBe(false);
    expect(isEnough("cases", { columns: set(2), columnLabels: 9 })).toBe(false);
    expect(isEnough("cases", { columns: set(2) }, 15)).toBe(true);
    expect(isEnough("cases", { columns: set(1) }, 15)).toBe(false);
  });
});

test("the strength of a score: its rows, twice its columns, its headings, less what is strange", () => {
  const some = {
    rows: rowsOf(1, 0.5),
    columns: new Set(["自然人", "商业企业"]),
    columnLabels: 5,
    headings: new Set(["一"]),
    strangeRows: 2,
    strangeHeads: 3,
  };
  expect(namedColumns(some, labelsOf("requests"))).toBe(2);
  expect(namedColumns(some, labelsOf("cases"))).toBe(5);
  expect(strength(some, labelsOf("requests"))).toBe(1.5 + 4 + 1 - 2 - 3);
});
