import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { format2019, format2021, type Format, type TableId } from "../../src/report";
import {
  cell,
  paragraph,
  row,
  table,
  tableWidth,
  type Block,
  type Cell,
  type Table,
} from "../../testing/docx";
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

describe("table 2 in halves", () => {
  const halves = (change: (part: Table) => Table) =>
    bodyWith(format2021, "requests", [4], (parts) => parts.map(change));

  test("with a head of one row: its last labels are columns', though rows have them, too", () => {
    const heads = [
      ["自然人", "商业企业", "科研机构", "社会公益组织"],
      ["法律服务机构", "其他", "总计"],
    ];
    const body = bodyWith(format2021, "requests", [4], (parts) =>
      parts.map((part, at) =>
        table([row([cell("项目", { span: 3 }), ...heads[at]!]), ...part.rows.slice(3)]),
      ),
    );
    expectExact(body);
  });

  test("with a column that numbers the rows, under its own head", () => {
    expectExact(
      halves((part) => ({
        ...part,
        rows: part.rows.map((line, at) =>
          row([...line.cells, at === 0 ? "行次" : at < 3 ? "" : String(at - 2)]),
        ),
      })),
    );
  });
});

describe("table 3 in parts", () => {
  test.each([[[5]], [[10]], [[5, 10]]])("cut between its groups, behind column %p", (borders) => {
    expectExact(bodyWith(format2021, "cases", borders));
  });

  test.each([
    ["an empty line", [paragraph("")]],
    ["a line that says it goes on", [paragraph("（续表）")]],
    ["a line that says which part follows", [paragraph("（二）行政诉讼情况")]],
  ])("with %s between", (_, between) => {
    expectExact(
      bodyWith(format2021, "cases", [5, 10], (parts) => parts.flatMap((part) => [part, ...between])),
    );
  });

  test("below a sentence of prose", () => {
    const prose = paragraph("2024年，本机关政府信息公开行政复议、行政诉讼情况如下。");
    expectExact(bodyWith(format2021, "cases", [5], (parts) => [prose, ...parts]));
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

describe("the parts are not put together", () => {
  const casesRead = (body: readonly Block[]) =>
    [...read({ body }).facts].filter(([field]) => field.startsWith("cases."));
  const partsWith = (arrange: (parts: readonly Table[]) => readonly Block[]) =>
    bodyWith(format2021, "cases", [5], arrange);
  const blankBut = (part: Table, isKept: (column: number) => boolean) => ({
    ...part,
    rows: part.rows.map(({ cells }) =>
      row(cells.map((one, at) => (one.field && !isKept(at) ? { ...one, content: [paragraph("")] } : one))),
    ),
  });

  test("where one is there twice", () => {
    const report = read({ body: partsWith(([first, second]) => [first!, second!, second!]) });
    expect(complaints(report)).toEqual([expect.stringContaining("absent from cases")]);
  });

  test.each(["其中，涉及土地征收的：", "上半年：", "2023年：", "更正后："])(
    "where “%s” stands above one of them: what lacks is named",
    (line) => {
      for (const at of [0, 1]) {
        const body = partsWith((parts) =>
          parts.flatMap((part, index) => (index === at ? [paragraph(line), part] : [part])),
        );
        expect(casesRead(body).length).toBeLessThan(15);
        expect(complaints(read({ body }))).not.toEqual([]);
      }
    },
  );

  test("cell by cell, though the blanks of one are where the others have numbers", () => {
    const keep = [(at: number) => at < 3, () => false, (at: number) => at >= 3];
    const body = bodyWith(format2021, "cases", [5, 10], (parts) =>
      parts.map((part, index) => blankBut(part, keep[index]!)),
    );
    expectSame(factsOf(read({ body })), expectedFacts({ body }));
  });

  test("with a table whose heads were not understood", () => {
    const misspelt = { 法律服务机构: "甲栏", 其他: "乙栏", 总计: "丙栏" } as Record<string, string>;
    const [own] = bodyWith(format2021, "requests", []).slice(1);
    const [, other] = cutAt(own as Table, "requests", [4]);
    const renamed = {
      ...(own as Table),
      rows: (own as Table).rows.map((line, at) =>
        row(
          line.cells.map((one) => ({
            ...one,
            ...(at < 3 && one.label && { content: [paragraph(misspelt[one.label] ?? one.label)] }),
          })),
        ),
      ),
    };
    const years = {
      ...other!,
      rows: other!.rows.map(({ cells }) =>
        row(cells.map((one) => (one.field ? { ...one, content: [paragraph("999")] } : one))),
      ),
    };
    const tables = officialTables(format2021, distinctFigures(format2021));
    const { facts } = read({ body: [tables[0]!, renamed, years, tables[2]!] });
    expect([...facts.values()].filter(({ text }) => text === "999")).toEqual([]);
  });

  test("parts without the heads over their columns are not told from each other", () => {
    const body = bodyWith(format2021, "cases", [5, 10], (parts) =>
      parts.map((part) => ({ ...part, rows: part.rows.slice(-2) })),
    );
    expect(casesRead(body)).toEqual([]);
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

test("a blank form whose head is repeated above its last rows is whole", () => {
  const [, requests] = officialTables(format2021, {});
  for (const last of [1, 2, 3]) {
    const rows = requests!.rows;
    const again = table([...rows.slice(0, 3), ...rows.slice(-last)]);
    const first = table(rows.slice(0, -last));
    const tables = officialTables(format2021, {});
    expect(complaints(read({ body: [tables[0]!, first, again, tables[2]!] }))).toEqual([]);
  }
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
