import { takeUnlabelled, type Taken } from "../../src/reading/segments/unlabelledSegments";
import { officialFormats, format2021, type TableId } from "../../src/report";
import { cell, paragraph, row, table, type Block, type Cell, type Row, type Table } from "../../testing/docx";
import { allFigures, officialTables } from "../../testing/reports";
import { segmentsIn } from "./support";

/** Rows of which no label tells the table: bodies below heads, ends behind a page break, heads in pieces. */

const [disclosure, requests, cases] = officialTables(format2021, allFigures(format2021, "0")) as [
  Table,
  Table,
  Table,
];

/** What is taken where every segment with a telling label is taken for its table: `file table:first row-last row table`. */
function taken(...blocks: readonly (Block | string)[]): readonly string[] {
  const body = blocks.map((block) => (typeof block === "string" ? paragraph(block) : block));
  const segments = segmentsIn(body);
  const known: Taken = new Map(
    segments.flatMap((each) => (each.kind === null ? [] : [[each, each.kind] as const])),
  );
  return takeUnlabelled(segments, known, officialFormats).flatMap((segment) => {
    const { table: file, rows } = segment;
    const id: TableId | undefined = known.get(segment);
    return id === undefined ? [] : [`${file.number}:${rows[0]!.number}-${rows.at(-1)!.number} ${id}`];
  });
}

type Cells = readonly (Cell | string)[];
const of = (...rows: readonly (Row | Cells)[]) => table(rows);
const numbers = (count: number) => Array.from({ length: count }, () => "1");
const wide = (...cells: Cells) => row([cell("", { span: 3 }), ...cells]);
const short: Table = { ...requests, rows: requests.rows.slice(0, -1) };
const upper = "1:1-27 requests";

describe("numbers without a label behind a table that lacks a row", () => {
  test.each<readonly [string, Table]>([
    ["on its grid", of(wide(...numbers(7)))],
    ["on its grid, three rows", of(...Array.from({ length: 3 }, () => wide(...numbers(7))))],
    [
      "beside empty rows",
      of(wide("", "", "", "", "", "", ""), ...Array.from({ length: 3 }, () => wide(...numbers(7)))),
    ],
    ["with one value more, which a broken label left", of(row([cell("1", { span: 3 }), ...numbers(7)]))],
    ["on another grid, with the rest of a label", of(["继续办理", ...numbers(7)])],
    ["on another grid, with the rest of a label in two cells", of(["结转", "继续办理", ...numbers(7)])],
    ["on another grid, with the rest of a label twice", of(["继续办理", "继续办理", "办理", ...numbers(7)])],
  ])("%s: are its end", (_, end) => {
    expect(taken(short, "", end).slice(1)).toHaveLength(1);
  });

  test.each<readonly [string, Table]>([
    ["four rows", of(...Array.from({ length: 4 }, () => wide(...numbers(7))))],
    ["no text at all", of(wide("", "", "", "", "", "", ""))],
    ["two values more", of(row([cell("1", { span: 2 }), "1", ...numbers(7)]))],
    ["fewer cells than columns", of(row([cell("", { span: 4 }), ...numbers(5)]))],
    ["with words, as many cells as columns", of(["继续办理", ...numbers(6)])],
    ["on another grid", of(numbers(7))],
    ["with words of no label", of(row([cell("电话", { span: 3 }), ...numbers(7)]))],
    ["with words of which one is of no label", of(["继续办理", "电话", ...numbers(7)])],
    ["with pieces of three labels", of(["信息", "公开", "申请", ...numbers(7)])],
    ["of which one row does not fit", of(wide(...numbers(7)), ["电话", ...numbers(9)])],
  ])("%s: are not", (_, end) => {
    expect(taken(short, "", end)).toEqual([upper]);
  });

  test("behind prose, or another table of the report, are not its end", () => {
    expect(taken(short, "一二三四五六七八九十一二三", of(wide(...numbers(7))))).toEqual([upper]);
    expect(taken(short, "", disclosure, "", of(wide(...numbers(7))))).toHaveLength(2);
  });

  test("go on in the next one", () => {
    const one = of(wide(...numbers(7)));
    expect(taken(short, "", one, "", one)).toHaveLength(3);
  });
});

describe("a table is whole", () => {
  const end = of(wide(...numbers(7)));

  test("with every row of its format: nothing behind it is its end", () => {
    expect(taken(requests, "", end)).toEqual(["1:1-28 requests"]);
    const [upperPart, lowerPart] = [requests.rows.slice(0, 12), requests.rows.slice(12)];
    expect(taken(of(...upperPart), "", of(...lowerPart), "", end)).toHaveLength(2);
  });

  test("not where its last row is blank, which may go on", () => {
    const blank = requests.rows.at(-1)!.cells.map((each) => (each.field ? cell("") : each));
    expect(taken(of(...requests.rows.slice(0, -1), row(blank)), "", end)).toHaveLength(2);
  });

  test("in the format of its columns, where an older one has its rows, too", () => {
    expect(taken(disclosure, "", of(["1", "1", "1", "1"]))).toHaveLength(1);
  });
});

describe("the broken end of a table above the next one, pasted as one", () => {
  const pasted = (...ends: readonly (Row | Cells)[]) =>
    of(...ends.map((each) => ("cells" in each ? each : row(each))), ...cases.rows);

  test("is the end of the table before; the rest is the next one", () => {
    expect(taken(short, "", pasted(["继续办理", ...numbers(7)]))).toEqual([
      upper,
      "2:1-1 requests",
      "2:2-5 cases",
    ]);
  });

  test("is not where it does not fit, nor where the table before is whole or the same", () => {
    expect(taken(short, "", pasted(["电话", ...numbers(7)]))).toEqual([upper, "2:1-5 cases"]);
    expect(taken(requests, "", pasted(["继续办理", ...numbers(7)]))).toEqual([
      "1:1-28 requests",
      "2:1-5 cases",
    ]);
    const [first, second] = [short.rows.slice(0, 12), short.rows.slice(12)];
    expect(taken(of(...first), "", of(["继续办理", ...numbers(7)], ...second))).toHaveLength(2);
  });
});

describe("numbers below a head without any", () => {
  test("on as many grid columns are its body, however many", () => {
    const head = of(...cases.rows.slice(0, 3));
    const body = of(...Array.from({ length: 4 }, () => numbers(15)));
    expect(taken(head, "", body)).toEqual(["1:1-3 cases", "2:1-4 cases"]);
    expect(taken(head, "", of(...Array.from({ length: 4 }, () => numbers(14))))).toEqual(["1:1-3 cases"]);
    expect(taken(head, "一二三四五六七八九十一二三", body)).toEqual(["1:1-3 cases"]);
  });

  test("are not where it has one", () => {
    expect(taken(of(...cases.rows), "", of(...Array.from({ length: 4 }, () => numbers(15))))).toEqual([
      "1:1-4 cases",
    ]);
  });
});

describe("a table without row labels of whose heads only pieces are left", () => {
  const ends = ["维持", "纠正", "结果", "审结", "计"];
  const pieces = [...ends, ...ends, ...ends];

  test("is known by them, where every column has its own", () => {
    expect(taken(of(pieces, numbers(15)))).toEqual(["1:1-2 cases"]);
    expect(
      taken(
        of(
          pieces.map((text, at) => (at === 0 ? "甲乙" : text)),
          numbers(15),
        ),
      ),
    ).toEqual([]);
  });

  test("is not on another grid, without numbers, without heads, or where the report has one", () => {
    expect(taken(of([...pieces, ""], [...numbers(15), ""]))).toEqual([]);
    expect(taken(of(pieces))).toEqual([]);
    expect(taken(of(numbers(15), pieces))).toEqual([]);
    expect(taken(cases, "一二三四五六七八九十一二三", of(pieces, numbers(15)))).toEqual(["1:1-4 cases"]);
  });
});
