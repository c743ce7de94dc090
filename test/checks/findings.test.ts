import { checkReport, messageAbout, rules, type Finding } from "../../src/checks";
import {
  format2019,
  format2021,
  tableTitle,
  type FieldId,
  type LabelDifference,
  type CellPlace,
  type Passage,
  type Report,
  type UnplacedCell,
} from "../../src/report";
import { tableIn } from "../../testing/reports";
import { messagesOf, reportOf } from "./support";
import { cellPlace } from "../../testing/places";

/** Tables 2 and 3 stand in one table of the file, with rows between them that belong to neither. */
const tables = [
  { id: "disclosure", format: tableIn(format2021, "disclosure"), segments: [] },
  {
    id: "requests",
    format: tableIn(format2021, "requests"),
    segments: [{ fileTable: 2, firstRow: 3, lastRow: 30 }],
  },
  {
    id: "cases",
    format: tableIn(format2021, "cases"),
    segments: [{ fileTable: 2, firstRow: 40, lastRow: 44 }],
  },
];

function labelAt(place: CellPlace, fields: readonly FieldId[] = []): LabelDifference {
  return { table: "requests", place: place, text: `${place.table}.${place.row}`, expected: "", fields };
}

function findingsIn(parts: Partial<Report>): readonly Finding[] {
  return checkReport({ ...reportOf({}), tables, ...parts }).findings;
}

const tableAbout = (place: CellPlace, fields: readonly FieldId[] = []) =>
  findingsIn({ labels: [labelAt(place, fields)] }).find(({ rule }) => rule === "label")?.table;

describe("a cell without a field is about the table in whose rows it stands, or the nearest", () => {
  test.each([
    [1, "requests"],
    [3, "requests"],
    [30, "requests"],
    [34, "requests"],
    [36, "cases"],
    [40, "cases"],
    [44, "cases"],
    [90, "cases"],
  ])("row %i: %s", (row, table) => {
    expect(tableAbout({ table: 2, row, cell: 1 })).toBe(table);
  });

  test("in the middle between two tables it is about the first", () => {
    expect(tableAbout({ table: 2, row: 35, cell: 1 })).toBe("requests");
  });

  test("in a table of the file that is none of the report's it is about the document", () => {
    expect(tableAbout({ table: 1, row: 3, cell: 1 })).toBeNull();
  });

  test("its fields say more than its place", () => {
    expect(tableAbout({ table: 2, row: 3, cell: 1 }, ["cases.directSuit.total"])).toBe("cases");
  });
});

test("findings stand in file order; one without a cell stands where its table begins, a missing table at the end", () => {
  const fields = ["cases.directSuit.total"];
  const absent = { table: "cases", rows: [], columns: ["总计"], shortRows: [], fields };
  const findings = findingsIn({
    labels: [
      labelAt({ table: 3, row: 1, cell: 1 }),
      labelAt({ table: 2, row: 40, cell: 1 }),
      labelAt({ table: 2, row: 39, cell: 2 }),
      labelAt({ table: 2, row: 39, cell: 1 }),
    ],
    absent: [absent],
  });
  expect(findings.map(({ rule, cells }) => cells[0]?.text ?? rule)).toEqual([
    "2.39",
    "2.39",
    "incomplete-table",
    "2.40",
    "3.1",
    "missing-table",
  ]);
  expect(findings.slice(0, 2).map(({ cells }) => cellPlace(cells[0]!.place).cell)).toEqual([1, 2]);
});

describe("what a rule gives of its findings", () => {
  const place = { table: 2, row: 3, cell: 4 };
  const field = "requests.received.total";
  const tagOf = (kind: "disagrees" | "unlabelled" | "copied" | "foreign", row = 3) => ({
    kind,
    tagged: field,
    labelled: kind === "disagrees" ? "requests.received.other" : null,
    cells: [{ place: { ...place, row }, text: "5" }],
  });

  test("a tag that was followed names the cell's field; one that was not leaves the cell without", () => {
    const fieldOf = (kind: Parameters<typeof tagOf>[0]) =>
      findingsIn({ tags: [tagOf(kind)] }).find(({ rule }) => rule === "tag")?.cells[0]?.field;
    expect(fieldOf("disagrees")).toBe(field);
    expect(fieldOf("unlabelled")).toBe(field);
    expect(fieldOf("copied")).toBeNull();
    expect(fieldOf("foreign")).toBeNull();
  });

  test("tags of one row are one finding, those of two rows or of two kinds are two", () => {
    const count = (...tags: readonly ReturnType<typeof tagOf>[]) =>
      findingsIn({ tags }).filter(({ rule }) => rule === "tag").length;
    expect(count(tagOf("copied"), tagOf("copied"))).toBe(1);
    expect(count(tagOf("copied"), tagOf("copied", 4))).toBe(2);
    expect(count(tagOf("copied"), tagOf("foreign"))).toBe(2);
    const both = ["requests.received.total", "requests.received.other"];
    expect(findingsIn({ tags: [tagOf("disagrees")] }).find(({ rule }) => rule === "tag")?.fields).toEqual(
      both,
    );
  });

  test("a tag's fields have the names that the report's own format gives them", () => {
    const tagged = "disclosure.penalty.handled";
    const report = { ...reportOf({}, format2019), tags: [{ ...tagOf("unlabelled"), tagged }] };
    expect(messagesOf("tag", report)[0]?.zh).toContain("“行政处罚 · 处理决定数量”");
  });

  const unplacedAt = (
    reason: "no-row" | "no-column" | "nested" | "several-rows",
    place: CellPlace | Passage,
    more: Partial<UnplacedCell> = {},
  ): UnplacedCell => ({
    ...{ table: "requests", place, text: "5", reason, candidates: [], rowLabel: "小 计" },
    ...more,
  });
  const linesOf = (...unplaced: readonly UnplacedCell[]) =>
    findingsIn({ unplaced }).filter(({ rule }) => rule === "unplaced");

  test("a row's numbers without a place are one finding, with the label free of white space", () => {
    const [finding, ...others] = linesOf(
      unplacedAt("no-row", place),
      unplacedAt("no-row", { ...place, cell: 5 }, { candidates: [field] }),
    );
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ table: "requests", fields: [field], values: { label: "小计" } });
    expect(finding?.cells.map((cell) => [cell.field, cellPlace(cell.place).cell])).toEqual([
      [null, 4],
      [null, 5],
    ]);
    expect(linesOf(unplacedAt("no-row", place), unplacedAt("no-row", { ...place, row: 4 }))).toHaveLength(2);
  });

  test("so are a column's, also over two tables of the file; nested tables are each its own", () => {
    const inColumn = (table: number, start = 7, label = "备 注") =>
      unplacedAt("no-column", { ...place, table }, { column: { label, start } });
    expect(linesOf(inColumn(2), inColumn(3))).toMatchObject([{ values: { column: "备注" } }]);
    expect(linesOf(inColumn(2), inColumn(3, 8))).toHaveLength(2);
    expect(linesOf(inColumn(2), inColumn(3, 7, "合计"))).toHaveLength(2);
    expect(linesOf(unplacedAt("nested", place), unplacedAt("nested", { ...place, cell: 5 }))).toHaveLength(2);
  });

  test("in a text, so are those of a row and of its copies, on whatever lines; a row without a name is its line", () => {
    const onLine = (paragraph: number, rowLabel = "小 计", reason: "no-row" | "several-rows" = "no-row") =>
      unplacedAt(reason, { paragraph, from: 0, to: 1, text: "5" }, { rowLabel });
    expect(linesOf(onLine(3), onLine(4), onLine(40))).toHaveLength(1);
    expect(linesOf(onLine(3), onLine(4, "合计"))).toHaveLength(2);
    expect(linesOf(onLine(3, ""), onLine(3, ""), onLine(4, ""))).toHaveLength(2);
    expect(linesOf(onLine(3, "", "several-rows"), onLine(4, "", "several-rows"))).toHaveLength(1);
  });

  test("a missing table can be inserted, in the language of the user; not where it is nested in another", () => {
    const missing = (unplaced: readonly UnplacedCell[] = []) =>
      findingsIn({ unplaced, tables: tables.map((table) => ({ ...table, segments: [] })) }).filter(
        ({ rule }) => rule === "missing-table",
      );
    expect(missing()[2]).toMatchObject({
      fixes: [{ kind: "insert", label: { zh: "插入表三", en: "Insert 表三" }, table: "cases" }],
      values: { relations: 3, isNested: false },
    });
    const nested = missing([unplacedAt("nested", place, { nestedTables: ["cases"] })]);
    expect(nested.map(({ fixes }) => fixes.length)).toEqual([1, 1, 0]);
  });

  test("a table is outdated only in a year of which the format is known", () => {
    const old = format2019.tables.map((format, index) => ({
      id: format.id,
      format,
      segments: [{ fileTable: index + 1, firstRow: 5, lastRow: 6 }],
    }));
    const outdatedIn = (year: number | null, all: Report["tables"] = old) =>
      findingsIn({ year, tables: all }).filter(({ rule }) => rule === "outdated-table");
    expect(outdatedIn(2018)).toEqual([]);
    expect(outdatedIn(2020)).toEqual([]);
    expect(outdatedIn(2021)).toMatchObject([
      {
        severity: "error",
        table: "disclosure",
        values: { by: 2021, since: 2021, title: tableTitle(old[0]!) },
      },
      { severity: "error", table: "requests" },
    ]);
    expect(outdatedIn(2021)[0]?.cells).toEqual([
      { field: null, place: { table: 1, row: 5, cell: 1 }, text: "" },
    ]);
    // Table 3 is the same in both formats: beside it nobody knows.
    expect(outdatedIn(null)).toMatchObject([
      { severity: "warning", values: { by: null } },
      { severity: "warning", values: { by: null } },
    ]);
    const mixed = [old[0]!, ...tables.slice(1)];
    expect(outdatedIn(null, mixed)).toMatchObject([{ severity: "error", values: { by: "other-table" } }]);
    // The table in force is offered where the year says which it is.
    const offered = (found: readonly Finding[]) => found.map(({ fixes }) => fixes.map(({ kind }) => kind));
    expect(offered(outdatedIn(2021))).toEqual([["insert"], ["insert"]]);
    expect(offered(outdatedIn(null))).toEqual([[], []]);
    const begins = { paragraph: 3, from: 0, to: 2, text: "规章" };
    const lines = [{ firstParagraph: 3, lastParagraph: 9, begins, passages: [begins] }];
    expect(offered(outdatedIn(2021, [{ ...old[0]!, segments: lines }]))).toEqual([[]]);
  });
});

describe("what a finding says", () => {
  test("is said by its own rule", () => {
    const texts = { "disclosure.regulation.made": "", "disclosure.regulation.inForce": "-1" };
    const said = checkReport(reportOf(texts)).findings.map(({ rule, message }) => [
      rule,
      message.zh,
      message.en,
    ]);
    expect(said).toContainEqual(["blank", "规章 · 本年制发件数是空白。没有的请写 0。", expect.anything()]);
    expect(said).toContainEqual([
      "count",
      expect.anything(),
      expect.stringContaining("says -1; it cannot be negative."),
    ]);
  });

  test("may name something else than its field", () => {
    const [finding] = checkReport(reportOf({ "disclosure.regulation.made": "" })).findings;
    expect(finding && messageAbout(finding, "共 3 格").zh).toBe("共 3 格是空白。没有的请写 0。");
  });

  test("no two rules share an id", () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  });
});
