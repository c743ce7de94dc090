import { checkReport, messageAbout, messageOf, rules, type Finding } from "../../src/checks";
import { format2021, type FieldId, type LabelDifference, type Place, type Report } from "../../src/report";
import { tableIn } from "../../testing/reports";
import { reportOf } from "./support";

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

function labelAt(place: Place, fields: readonly FieldId[] = []): LabelDifference {
  return { table: "requests", cell: place, text: `${place.table}.${place.row}`, expected: "", fields };
}

function findingsIn(parts: Partial<Report>): readonly Finding[] {
  return checkReport({ ...reportOf({}), tables, ...parts }).findings;
}

const tableAbout = (place: Place, fields: readonly FieldId[] = []) =>
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
  const absent = { table: "cases", rows: [], columns: ["总计"], fields: ["cases.directSuit.total"] };
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
  expect(findings.slice(0, 2).map(({ cells }) => cells[0]?.place.cell)).toEqual([1, 2]);
});

describe("what a finding says", () => {
  test("is said by its own rule", () => {
    const values = { name: "规章 · 本年制发件数", text: "", doubt: null };
    expect(messageOf({ rule: "blank", values }).zh).toBe("规章 · 本年制发件数是空白。没有的请写 0。");
    const count = { name: "规章", text: "-1", fault: "negative" };
    expect(messageOf({ rule: "count", values: count }).en).toBe("规章 says -1; it cannot be negative.");
  });

  test("may name something else than its field", () => {
    const [finding] = checkReport(reportOf({ "disclosure.regulation.made": "" })).findings;
    expect(finding && messageAbout(finding, "共 3 格").zh).toBe("共 3 格是空白。没有的请写 0。");
  });

  test("is nothing if its rule is not known", () => {
    expect(messageOf({ rule: "gone", values: {} })).toEqual({ zh: "", en: "" });
  });

  test("no two rules share an id", () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  });
});
