import { declaredRows, resolveRows } from "../../src/reading/cells/resolveRows";
import { sortRows } from "../../src/reading/cells/tableRows";
import type { FileSegment } from "../../src/reading/segments/fileSegments";
import { format2021, tableOf, type TableId } from "../../src/report";
import { cell, row, table, type Cell, type Row } from "../../testing/docx";
import { readingRows } from "./support";

/** Which declared row a row of the file is: by its label, as a piece of a broken row, or as a misspelling. */

type Cells = readonly (Cell | string)[];

/** For each row that was found its key, the numbers of its rows in the file, and what is wrong with its label. */
function resolvedIn(id: TableId, ...pieces: readonly (readonly (Cells | Row)[])[]) {
  const format = tableOf(format2021, id)!;
  let number = 0;
  const segments = pieces.map((rows) => ({ rows: readingRows(table(rows)) }) as unknown as FileSegment);
  const { rows } = sortRows(segments, format);
  const numbers = new Map(rows.map((each) => [each, ++number]));
  const { resolved, repeated, unresolved } = resolveRows(rows, format);
  const said = (found: typeof resolved) =>
    found.map(({ declared, parts, difference }) => {
      const key = format.declaration.sections[declared.section]!.rows[declared.index]!.key;
      return [
        key,
        parts.map((part) => numbers.get(part)),
        difference && [difference.cell.cell.text, difference.expected],
      ];
    });
  return {
    resolved: said(resolved),
    repeated: said(repeated),
    unresolved: unresolved.map((each) => numbers.get(each)),
  };
}

const requests = (...rows: readonly (Cells | Row)[]) => resolvedIn("requests", rows);
const numbers = ["0", "0", "0", "0", "0", "0", "0"];
const blanks = numbers.map(() => "");
const secret = "1.属于国家秘密";
const granted = "（一）予以公开";

test("rows are found by their labels, and a label in other words is said", () => {
  expect(requests([granted, ...numbers], ["别的事项", ...numbers], ["（七）合计", ...numbers])).toEqual({
    resolved: [
      ["granted", [1], null],
      ["total", [3], ["（七）合计", "（七）总计"]],
    ],
    repeated: [],
    unresolved: [2],
  });
});

test("rows of several sections are found by section and place", () => {
  const rows = [
    ["行政强制", "1"],
    ["行政处罚", "2"],
    ["行政许可", "3"],
  ];
  expect(resolvedIn("disclosure", rows).resolved.map(([key, at]) => [key, at])).toEqual([
    ["coercion", [1]],
    ["penalty", [2]],
    ["licence", [3]],
  ]);
});

test("a declared row has a field for each column", () => {
  const [first] = declaredRows(tableOf(format2021, "disclosure")!);
  expect(first!.fields).toEqual(
    ["made", "abolished", "inForce"].map((key) => `disclosure.regulation.${key}`),
  );
});

test("a row that is there twice is found once", () => {
  expect(requests([granted, ...numbers], [granted, ...numbers])).toEqual({
    resolved: [["granted", [1], null]],
    repeated: [["granted", [2], null]],
    unresolved: [],
  });
});

describe("a misspelt label", () => {
  test("is read where the row has cells behind it, and the right one is nowhere else", () => {
    expect(requests(["1.属于国家密", ...numbers]).resolved).toEqual([
      ["stateSecret", [1], ["1.属于国家密", secret]],
    ]);
    expect(requests(["1.属于国家密"]).resolved).toEqual([]);
    expect(requests([secret, ...numbers], ["1.属于国家密", ...numbers])).toMatchObject({
      resolved: [["stateSecret", [1], null]],
      unresolved: [2],
    });
  });
});

describe("a label with a remark behind it", () => {
  const remarked = "（一）予以公开（含依申请）";

  test("is the row's, and said", () => {
    expect(requests([remarked, ...numbers]).resolved).toEqual([["granted", [1], [remarked, granted]]]);
  });

  test("is no row's beside the label alone, whichever is first, or beside another remark", () => {
    expect(requests([remarked, ...numbers], [granted, ...numbers])).toEqual({
      resolved: [["granted", [2], null]],
      repeated: [],
      unresolved: [1],
    });
    expect(requests([granted, ...numbers], [remarked, ...numbers]).unresolved).toEqual([2]);
    expect(requests([remarked, ...numbers], ["（一）予以公开（部分）", ...numbers]).unresolved).toEqual([
      1, 2,
    ]);
  });

  test("that makes another thing of it is no label", () => {
    expect(requests(["（一）予以公开（不含结转）", ...numbers]).unresolved).toEqual([1]);
  });
});

describe("a label broken over rows of the file", () => {
  const upper = ["2.其他法律行政", ...blanks];
  const lower = ["法规禁止公开", ...numbers];

  test("is put together, and not wrong", () => {
    expect(requests(upper, lower).resolved).toEqual([["prohibitedByLaw", [1, 2], null]]);
  });

  test("of three pieces is, of four is not", () => {
    const first = [granted, ...numbers];
    expect(
      requests(first, ["2.其他法律", ...blanks], ["行政法规", ...blanks], ["禁止公开", ...numbers])
        .resolved[1],
    ).toEqual(["prohibitedByLaw", [2, 3, 4], null]);
    expect(
      requests(
        first,
        ["1.本机", ...blanks],
        ["关不掌", ...blanks],
        ["握相关", ...blanks],
        ["政府信息", ...numbers],
      ).unresolved,
    ).toContain(2);
  });

  test("of the form's first row is found, too, and of a row out of its order", () => {
    const first = [
      ["一、本年新收政府信息", ...blanks],
      ["公开申请数量", ...numbers],
    ];
    expect(requests(...first).resolved).toEqual([["received", [1, 2], null]]);
    expect(requests(["（七）总计", ...numbers], upper, lower).resolved).toEqual([
      ["total", [1], null],
      ["prohibitedByLaw", [2, 3], null],
    ]);
  });

  test("of an accepted spelling is right, too", () => {
    expect(requests(["（二）部", ...blanks], ["分公开", ...numbers]).resolved).toEqual([
      ["partlyGranted", [1, 2], null],
    ]);
  });

  test("is none where two of its pieces have a number", () => {
    expect(requests(["2.其他法律行政", "5", ...blanks.slice(1)], lower).unresolved).toEqual([1]);
  });

  test("is put together of each piece's own label where they have not as many cells", () => {
    expect(requests(["", ...upper], lower).resolved).toEqual([["prohibitedByLaw", [1, 2], null]]);
  });

  test("may have blank cells between, in another column than the label's", () => {
    const inner = (text: string, values: readonly string[]) => ["", text, ...values];
    expect(requests(inner("2.其他法律行政", blanks), inner("法规禁止公开", numbers)).resolved).toEqual([
      ["prohibitedByLaw", [1, 2], null],
    ]);
  });

  test("of which a piece is a label of its own joins to the official spelling only", () => {
    const twice = resolvedIn("disclosure", [
      ["行政", "", "", ""],
      ["规范性文件", "1", "2", "3"],
    ]);
    expect(twice.resolved).toEqual([["normativeDocument", [1, 2], null]]);
    // 行政规范规章 is a spelling that is understood, but not the form's.
    const misspelt = resolvedIn("disclosure", [
      ["行政规范", "", "", ""],
      ["规章", "1", "2", "3"],
    ]);
    expect(misspelt.resolved).toEqual([["regulation", [2], null]]);
  });
});

describe("a row that goes on in the next one", () => {
  const half = (text: string, from: number, to: number) => [
    text,
    ...numbers.map((value, at) => (at >= from && at < to ? value : "")),
  ];

  test("with the end of its own label, which is right in one of them", () => {
    expect(requests([secret, ...blanks], ["国家秘密", ...numbers]).resolved).toEqual([
      ["stateSecret", [1, 2], null],
    ]);
  });

  test("with the end of a parent's label", () => {
    expect(requests([secret, ...numbers], ["公开", ...blanks]).resolved).toEqual([
      ["stateSecret", [1, 2], null],
    ]);
    expect(requests([secret, ...numbers], ["三、本年度", ...blanks]).unresolved).toEqual([2]);
  });

  test("not where both have a number in the same column", () => {
    expect(requests(half(secret, 0, 4), half("国家秘密", 4, 7)).resolved).toEqual([
      ["stateSecret", [1, 2], null],
    ]);
    expect(requests(half(secret, 0, 4), half("国家秘密", 3, 7))).toMatchObject({
      resolved: [["stateSecret", [1], null]],
      unresolved: [2],
    });
  });

  test("not where both have numbers, and not as many cells", () => {
    expect(requests(half(secret, 0, 4), half("国家秘密", 4, 7).slice(0, -1)).unresolved).toEqual([2]);
  });

  test("of at most two rows more", () => {
    const more = ["国家秘密", ...blanks];
    expect(requests([secret, ...numbers], more, more, more)).toMatchObject({
      resolved: [["stateSecret", [1, 2, 3], null]],
      unresolved: [4],
    });
  });

  test("with the bracket that closes its label", () => {
    const open = "（二）部分公开（区分处理的，只计这一情形，不计其他情形";
    expect(requests([open, ...numbers], ["）", ...blanks]).resolved).toEqual([
      ["partlyGranted", [1, 2], null],
    ]);
  });

  test("is wrong where the piece with its label is", () => {
    const pieces = [
      ["规范性文件", "", "", ""],
      ["文件", "1", "2", "3"],
    ];
    expect(resolvedIn("disclosure", pieces).resolved).toEqual([
      ["normativeDocument", [1, 2], ["规范性文件", "行政规范性文件"]],
    ]);
  });
});

describe("numbers without a label", () => {
  const bare = [cell(""), ...numbers];

  test("below a blank row are its numbers where a page break is between, on one grid", () => {
    const [upper, lower] = [[secret, ...blanks], bare];
    expect(resolvedIn("requests", [upper], [lower]).resolved).toEqual([["stateSecret", [1, 2], null]]);
    expect(resolvedIn("requests", [upper], [[...lower, "0"]]).resolved).toEqual([["stateSecret", [1], null]]);
    expect(requests(upper, lower).resolved).toEqual([["stateSecret", [1], null]]);
    expect(resolvedIn("requests", [[secret, ...numbers]], [lower]).resolved).toEqual([
      ["stateSecret", [1], null],
    ]);
  });

  test("beside the merged label above are its numbers", () => {
    const merged = (text: string, vMerge: "restart" | "continue", values: readonly string[]) =>
      row([cell(text, { vMerge }), ...values]);
    expect(requests(merged(secret, "restart", blanks), merged("", "continue", numbers)).resolved).toEqual([
      ["stateSecret", [1, 2], null],
    ]);
  });

  test("beside another merged cell are nobody's", () => {
    const rows = [
      row([cell("三、", { vMerge: "restart" }), secret, ...blanks]),
      row([cell("", { vMerge: "continue" }), "", ...numbers]),
    ];
    expect(requests(...rows).resolved).toEqual([["stateSecret", [1], null]]);
  });
});

describe("a table of one row without a label", () => {
  const fifteen = Array.from({ length: 15 }, () => "0");
  const counted = fifteen.map((_, at) => String(at + 1));
  const half = (from: number, to: number) => fifteen.map((value, at) => (at >= from && at < to ? value : ""));
  const cases = (...rows: readonly Cells[]) => resolvedIn("cases", rows);
  const found = (...rows: readonly number[]) => ({
    resolved: [["", rows, null]],
    repeated: [],
    unresolved: [],
  });
  const eachCould = (...rows: readonly number[]) => ({
    resolved: [],
    repeated: rows.map((at) => ["", [at], null]),
    unresolved: [],
  });

  test("is its row of numbers; else its blank row; else it has none", () => {
    expect(cases(half(0, 0), fifteen)).toEqual({ ...found(2), repeated: [["", [1], null]] });
    expect(cases(half(0, 0), half(0, 0))).toEqual({ ...found(1), repeated: [["", [2], null]] });
    expect(cases(["备注", ""])).toEqual({ resolved: [], repeated: [], unresolved: [] });
  });

  test("of several rows of numbers could be each, whatever stands before them", () => {
    expect(cases(["本年", ...fifteen], ["上年", ...fifteen])).toEqual(eachCould(1, 2));
    expect(cases(fifteen, ["1", "2"])).toEqual(eachCould(1, 2));
  });

  test("may be broken in two halves, of which no column has two numbers", () => {
    expect(cases(half(0, 8), half(8, 15))).toEqual(found(1, 2));
    expect(cases(half(0, 8), half(7, 15))).toEqual(eachCould(1, 2));
    expect(cases(half(0, 8), half(8, 15), half(3, 4))).toEqual(eachCould(1, 2, 3));
  });

  test("may number its columns before; alone these are its numbers", () => {
    expect(cases(counted, fifteen)).toEqual(found(2));
    expect(cases(["本年", ...counted])).toEqual(found(1));
  });

  test("may have a note with a number below", () => {
    expect(cases(["", ...fifteen], ["注", "含1件", "3"])).toEqual(found(1));
  });
});
