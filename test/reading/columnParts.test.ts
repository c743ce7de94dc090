import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { format2019, format2021, type Format, type TableId } from "../../src/report";
import { paragraph, row, table, tableWidth, type Block, type Cell, type Table } from "../../testing/docx";
import { draws } from "../../testing/draws";
import { distinctFigures, officialTables, tableIn } from "../../testing/reports";
import { complaints, expectedFacts, expectSame, factsOf, read } from "./support";

/** Tables that were cut by their columns, as people do with one that is too wide for the page. */

/** The grid columns that are chosen; a cell over several of them is as wide as those that are left of it. */
function columnsOf(each: Table, isChosen: (column: number) => boolean): Table {
  const rows = each.rows.map(({ cells }) => {
    let start = 0;
    const left = cells.flatMap((one): Cell[] => {
      const columns = Array.from({ length: one.span ?? 1 }, (_, index) => start + index);
      start += columns.length;
      const span = columns.filter(isChosen).length;
      return span === 0 ? [] : [{ ...one, span }];
    });
    return row(left);
  });
  // Rows that hold nothing but a covered cell are gone: so a head has no row more than it needs.
  return table(rows.filter(({ cells }) => cells.some(({ vMerge }) => vMerge !== "continue")));
}

/** The columns of labels at the left of a table. */
const labelColumns: Readonly<Record<TableId, number>> = { requests: 3, cases: 0 };

/** A table in parts, each with the labels of the rows and the columns from one border to the next one. */
function cutAt(each: Table, id: TableId, borders: readonly number[]): readonly Table[] {
  const labels = labelColumns[id]!;
  const ends = [0, ...borders, tableWidth(each) - labels];
  return ends.slice(1).map((end, index) => {
    const start = ends[index]!;
    return columnsOf(
      each,
      (column) => column < labels || (column >= labels + start && column < labels + end),
    );
  });
}

/** A report's tables, one of them in parts, with what stands between the parts. */
function bodyWith(
  format: Format,
  id: TableId,
  borders: readonly number[],
  arrange: (parts: readonly Table[]) => readonly Block[] = (parts) => parts,
): readonly Block[] {
  const tables = officialTables(format, distinctFigures(format));
  return format.tables.flatMap(({ id: own }, index) =>
    own === id ? arrange(cutAt(tables[index]!, id, borders)) : [tables[index]!],
  );
}

function expectExact(body: readonly Block[]): void {
  const report = read({ body });
  expectSame(factsOf(report), expectedFacts({ body }));
  expect(complaints(report)).toEqual([]);
}

describe.each([
  ["2021", format2021],
  ["2019", format2019],
] as const)("%s: every number is read", (_, format) => {
  test.each([1, 2, 3, 4, 5, 6])("of table 2 in halves, cut behind its column %p", (border) => {
    expectExact(bodyWith(format, "requests", [border]));
  });
});

describe("table 3 in parts", () => {
  test.each([[[5]], [[10]], [[5, 10]]])("cut between its groups, behind column %p", (borders) => {
    expectExact(bodyWith(format2021, "cases", borders));
  });

  test.each([
    ["an empty line", [paragraph("")]],
    ["a line that says it goes on", [paragraph("（续表）")]],
  ])("with %s between", (_, between) => {
    expectExact(
      bodyWith(format2021, "cases", [5, 10], (parts) => parts.flatMap((part) => [part, ...between])),
    );
  });

  test("the last part first", () => {
    expectExact(bodyWith(format2021, "cases", [5], (parts) => [...parts].reverse()));
  });

  test("a part that is not filled in yet has its blanks", () => {
    const blank = (part: Table) => ({
      ...part,
      rows: part.rows.map(({ cells }) =>
        row(cells.map((one) => (one.field ? { ...one, content: [paragraph("")] } : one))),
      ),
    });
    for (const empty of [0, 1]) {
      const body = bodyWith(format2021, "cases", [5], (parts) =>
        parts.map((part, index) => (index === empty ? blank(part) : part)),
      );
      expect(complaints(read({ body }))).toEqual([]);
    }
  });
});

describe("what is not cut by columns is not put together", () => {
  test("parts without the heads over their columns are not told from each other", () => {
    const body = bodyWith(format2021, "cases", [5, 10], (parts) =>
      parts.map((part) => ({ ...part, rows: part.rows.slice(-2) })),
    );
    expect([...read({ body }).facts.keys()].some((field) => field.startsWith("cases."))).toBe(false);
  });

  test("beside a whole table nothing is a part of it", () => {
    const tables = officialTables(format2021, distinctFigures(format2021));
    const statistic = table([
      ["", "自然人", "法律服务机构", "其他申请人"],
      ["一、本年新收政府信息公开申请数量", "1", "2", "3"],
      ["二、上年结转政府信息公开申请数量", "4", "5", "6"],
    ]);
    const body = [...tables.slice(0, 2), statistic, ...tables.slice(2)];
    expect(complaints(read({ body }))).toEqual([]);
  });
});

test("wherever tables are cut, no number is read as another, and those that are not read are said", () => {
  const widths = { requests: tableIn(format2021, "requests"), cases: tableIn(format2021, "cases") };
  const borders = (id: keyof typeof widths) =>
    fc.subarray(
      widths[id].declaration.sections[0]!.columns.slice(1).map((_, index) => index + 1),
      { minLength: 1, maxLength: 3 },
    );
  const cuts = fc.oneof(
    borders("requests").map((at) => ["requests", at] as const),
    borders("cases").map((at) => ["cases", at] as const),
  );
  fc.assert(
    fc.property(cuts, fc.boolean(), ([id, at], isReversed) => {
      const body = bodyWith(format2021, id, at, (parts) => (isReversed ? [...parts].reverse() : parts));
      const report = read({ body });
      const facts = factsOf(report);
      const said = new Set([
        ...report.unplaced.flatMap(({ candidates }) => candidates),
        ...report.absent.flatMap(({ fields }) => fields),
      ]);
      const isMissing = report.tables.some((each) => each.id === id && each.segments.length === 0);
      const unread = Object.entries(expectedFacts({ body })).filter(
        ([field, truth]) => !isDeepStrictEqual(facts[field], truth),
      );
      expect(unread.filter(([field]) => facts[field] || !(isMissing || said.has(field)))).toEqual([]);
    }),
    { numRuns: draws(20, 200) },
  );
});
