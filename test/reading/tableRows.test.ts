import { sortRows, type TableRows } from "../../src/reading/cells/tableRows";
import type { FileSegment } from "../../src/reading/segments/fileSegments";
import { format2021, tableOf, type TableId } from "../../src/report";
import { cell, table, type Cell } from "../../testing/docx";
import { readingRows } from "./support";

/** Which rows of a table are headings, heads and data, and what in a data row is its label. */

type Cells = readonly (Cell | string)[];

function sorted(id: TableId, ...rows: readonly Cells[]): TableRows {
  const segment = { rows: readingRows(table(rows)) } as unknown as FileSegment;
  return sortRows([segment], tableOf(format2021, id)!);
}

/** What the rows became, by the texts of their cells. */
function said({ rows, headers, headings }: TableRows) {
  const textOf = ({ cells }: { cells: readonly { cell: { text: string } }[] }) =>
    cells.map(({ cell: { text } }) => text).join("|");
  return {
    headings: headings.map(textOf),
    headers: headers.map((group) => group.rows.map(textOf)),
    data: rows.map(({ label, values }) => [
      label?.cell.text ?? null,
      values.map((each) => each.cell.text).join("|"),
    ]),
  };
}

const heading = "第二十条第（一）项";
const corner = "信息内容";
const licence = ["行政许可", "3"];
const heads = [corner, "本年制发件数", "本年废止件数", "现行有效件数"];

test("a section is its heading, its heads, its rows", () => {
  const rows = sorted("disclosure", [heading], heads, ["规章", "1", "2", "3"]);
  expect(said(rows)).toEqual({
    headings: [heading],
    headers: [[heads.join("|")]],
    data: [["规章", "1|2|3"]],
  });
  expect(rows.rows[0]).toMatchObject({ headingSection: 0, header: rows.headers[0], labelAt: 0 });
});

test("a heading with a number behind it is a row", () => {
  expect(said(sorted("disclosure", [heading, "1"])).headings).toEqual([]);
});

test("heads hold until the next heading: rows below a heading alone have none", () => {
  const { rows } = sorted("disclosure", heads, ["规章", "1", "2", "3"], ["第二十条第（五）项"], licence);
  expect(rows.map(({ header, headingSection }) => [header !== null, headingSection])).toEqual([
    [true, null],
    [false, 1],
  ]);
});

test("heads below rows are the next group", () => {
  const { headers, rows } = sorted(
    "disclosure",
    heads,
    ["规章", "1", "2", "3"],
    [corner, "本年处理决定数量"],
    licence,
  );
  expect(headers).toHaveLength(2);
  expect(rows.map(({ header }) => headers.indexOf(header!))).toEqual([0, 1]);
});

describe("a head", () => {
  test("without a corner is known by one label above the first row, by two below it", () => {
    expect(said(sorted("disclosure", ["", "本年处理决定数量"], licence)).headers).toHaveLength(1);
    expect(said(sorted("disclosure", licence, ["", "本年处理决定数量"])).headers).toEqual([]);
    expect(said(sorted("disclosure", licence, ["", "本年制发件数", "本年废止件数"])).headers).toHaveLength(1);
    expect(said(sorted("disclosure", licence, ["", "本年制发件数", "本年制发件数"])).headers).toEqual([]);
  });

  test("is known by its corner alone, also below rows", () => {
    expect(said(sorted("disclosure", licence, [corner, ""])).headers).toEqual([[`${corner}|`]]);
  });

  test("is no row of which half are numbers, whatever its labels", () => {
    expect(said(sorted("disclosure", ["本年制发件数", "1"])).headers).toEqual([]);
    expect(said(sorted("disclosure", ["本年制发件数", "本年废止件数", "1"])).headers).toHaveLength(1);
  });

  test("has no row's label, only such as name a column as well", () => {
    expect(said(sorted("disclosure", ["规章", "本年制发件数", "本年废止件数"])).headers).toEqual([]);
    expect(said(sorted("requests", ["自然人", "其他"])).headers).toHaveLength(1);
  });

  test("may be a label alone that names rows and columns, above the first row and without a number", () => {
    // 其他 is a column of table 2, and the last word of a row's label.
    expect(said(sorted("requests", ["", "其他"])).headers).toEqual([["|其他"]]);
    expect(said(sorted("requests", ["", "其他", "1"])).headers).toEqual([]);
    expect(said(sorted("requests", ["二、上年结转政府信息公开申请数量", "1"], ["", "其他"])).headers).toEqual(
      [],
    );
  });
});

describe("directly below heads", () => {
  const top = ["申请人情况", "", "", ""];
  const below = (...cells: Cells) => said(sorted("requests", top, cells)).headers[0]!.length;

  test("words without a number go on with them, where they reach over the right half", () => {
    expect(below("", "自然", "", "科研")).toBe(2);
    expect(below("", "自然", "科研", "")).toBe(2);
    expect(below("自然", "科研", "", "")).toBe(1);
  });

  test("one word alone does not, nor a row with a number, nor a row's label", () => {
    expect(below("", "", "", "科研")).toBe(1);
    expect(below("", "科研", "企业", "1")).toBe(1);
    expect(below("（一）予以公开", "", "科研", "企业")).toBe(1);
    expect(below("三、本年度办理结果", "", "科研", "企业")).toBe(1);
  });

  test("so does one column's label with other words, though below rows it would be no head of its own", () => {
    const again = said(
      sorted(
        "disclosure",
        licence,
        ["", "", "本年制发件数", "本年废止件数"],
        ["", "", "现行有效件数", "制发"],
      ),
    );
    expect(again.headers.map((group) => group.length)).toEqual([2]);
  });

  test("not where a row stands between", () => {
    const { headers } = sorted("requests", top, ["（一）予以公开", "1", "2", "3"], ["", "自然", "", "科研"]);
    expect(headers.map(({ rows }) => rows.length)).toEqual([1]);
  });
});

describe("a row without any text", () => {
  test("is none of the table's, and stands in nobody's way", () => {
    const rows = sorted(
      "disclosure",
      ["", "本年制发件数", "本年废止件数"],
      ["", "", ""],
      ["", "制发", "现行有效件数"],
    );
    expect(said(rows)).toMatchObject({
      headers: [["|本年制发件数|本年废止件数", "|制发|现行有效件数"]],
      data: [],
    });
  });

  test("is the blank row of a table whose row has no label", () => {
    expect(said(sorted("cases", ["结果维持", "结果纠正"], ["", ""])).data).toEqual([[null, "|"]]);
  });
});

describe("the label of a row", () => {
  const data = (id: TableId, ...cells: Cells) => said(sorted(id, cells)).data[0];

  test("is the last known one before the first number, whatever words follow it", () => {
    expect(data("requests", "三、本年度办理结果", "（三）不予公开", "1.属于国家秘密", "1", "2")).toEqual([
      "1.属于国家秘密",
      "1|2",
    ]);
    expect(data("requests", "1.属于国家秘密", "见附件", "1")).toEqual(["1.属于国家秘密", "见附件|1"]);
    expect(data("requests", "1.属于国家秘密", "7", "3.其他", "1")).toEqual(["1.属于国家秘密", "7|3.其他|1"]);
  });

  test("is none of its parents, nor a row's of another format", () => {
    expect(data("requests", "三、本年度办理结果", "见附件", "1")).toEqual(["见附件", "1"]);
    // In the format of 2019 this is a row.
    expect(data("requests", "（六）其他处理", "见附件", "1")).toEqual(["见附件", "1"]);
  });

  test("may stand behind a serial number, with numbers behind it", () => {
    expect(data("requests", "7", "1.属于国家秘密", "1", "2")).toEqual(["1.属于国家秘密", "1|2"]);
    expect(data("requests", "7", "1", "1.属于国家秘密")).toEqual([null, "7|1|1.属于国家秘密"]);
  });

  test("is else the last words before the first number", () => {
    expect(data("requests", "上级", "交办件", "1", "2")).toEqual(["交办件", "1|2"]);
    expect(data("requests", "上级", "交办件")).toEqual(["交办件", ""]);
    expect(data("requests", "交办件", "", "1")).toEqual(["交办件", "|1"]);
    expect(data("requests", "1", "交办件", "2")).toEqual([null, "1|交办件|2"]);
    expect(data("requests", "", "1", "2")).toEqual([null, "|1|2"]);
  });

  test("where rows have none: words under a column's label are in a number's place, those left of it are the label", () => {
    const top = [cell("行政复议", { span: 3 })];
    const under = (...cells: Cells) =>
      said(sorted("cases", top, ["", "结果维持", "结果纠正"], cells)).data[0];
    expect(under("本年", "待查", "1")).toEqual(["本年", "待查|1"]);
    expect(under("", "待查", "1")).toEqual([null, "|待查|1"]);
    expect(said(sorted("cases", ["上年", "1", "2"])).data).toEqual([["上年", "1|2"]]);
  });
});
