import { format2021 } from "../../src/report";
import { paragraph } from "../../testing/docx";
import {
  formatsIn,
  contentTables,
  cutOffBehindFirstRow,
  inLayout,
  layouts,
  reportModel,
  withBrokenHeads,
  withNumbersInstead,
} from "../../testing/reports";
import { seed000, seed000SurplusRows, seed003, seed003Heads, wholeSeeds } from "../../testing/reports/seeds";
import { flatten } from "../../testing/reports/transform";
import { complaints, expectedFacts, factsOf, read } from "./support";
import { cellPlace } from "../../testing/places";

/** Five real reports' tables: every field's value and place, whatever the layout. */

describe.each(wholeSeeds.map((seed) => [seed.name, seed] as const))("report %s", (_, seed) => {
  describe.each(layouts.map((layout) => [layout.name, layout] as const))("%s", (_name, layout) => {
    const model = inLayout(format2021, seed, layout);
    const report = read(model);

    test("holds every field of the format with its value, text and place", () => {
      const facts = factsOf(report);
      expect(facts).toEqual(expectedFacts(model));
      expect(Object.keys(facts)).toHaveLength(200);
    });

    test("is of the 2021 format in all three tables", () => {
      expect(formatsIn(report)).toEqual({ disclosure: "2021", requests: "2021", cases: "2021" });
    });

    test("names its title, unit and year", () => {
      expect(report).toMatchObject({ title: seed.title, unit: seed.unit, year: seed.year });
    });

    test("raises its labels that are misspelt, and nothing else", () => {
      expect(new Set(report.labels.map(({ text }) => text))).toEqual(new Set(seed.labels));
      expect(complaints({ ...report, labels: [] })).toEqual([]);
    });
  });
});

test("report 000: the misspelt head is named with its place, the official label and the fields under it", () => {
  const [official] = layouts;
  if (!official) throw new Error("There is no layout.");
  const { labels } = read(inLayout(format2021, seed000, official));
  expect(labels).toHaveLength(1);
  expect(labels[0]).toMatchObject({
    table: "requests",
    text: "社会组织",
    expected: "社会公益组织",
    place: { table: 2, row: 3, cell: 5 },
  });
  expect(labels[0]?.fields).toHaveLength(25);
  expect(labels[0]?.fields).toContain("requests.received.socialOrganization");
});

describe("report 000 as its text was extracted: eight numbers for seven columns in three rows", () => {
  const [disclosure, requests, cases] = contentTables(format2021, seed000);
  if (!disclosure || !requests || !cases) throw new Error("A table is missing.");
  const surplus = withNumbersInstead(flatten(requests), seed000SurplusRows);
  const model = reportModel(seed000.prose, [[disclosure], [surplus], [cases]]);
  const report = read(model);

  test("no number of these rows is guessed; all others are read", () => {
    const facts = factsOf(report);
    expect(facts).toEqual(expectedFacts(model));
    expect(Object.keys(facts)).toHaveLength(200 - 3 * 7);
  });

  test("each of the rows is said to be unplaced, and no other", () => {
    const rows = surplus.rows.flatMap(({ cells }, index) =>
      cells.some(({ label }) => label !== undefined && label in seed000SurplusRows) ? [index + 1] : [],
    );
    expect(rows).toHaveLength(3);
    expect(
      [...new Set(report.unplaced.map(({ place }) => cellPlace(place).row))].sort((a, b) => a - b),
    ).toEqual(rows);
    expect(new Set(report.unplaced.map(({ place }) => cellPlace(place).table))).toEqual(new Set([2]));
  });
});

describe("report 003: table 2 breaks off, table 3 has the lower halves of its heads", () => {
  const [disclosure, requests, cases] = contentTables(format2021, seed003);
  if (!disclosure || !requests || !cases) throw new Error("A table is missing.");
  const cut = cutOffBehindFirstRow(requests);
  const broken = withBrokenHeads(cases, seed003Heads);
  const withoutHeading = reportModel(seed003.prose, [[disclosure], [cut, paragraph(""), broken]]);
  // The file lost the fourth heading with the lower part of table 2.
  const model = {
    ...withoutHeading,
    body: withoutHeading.body.filter(
      (block) => block.kind === "table" || !block.runs.some(({ text }) => text.startsWith("四、")),
    ),
  };
  const report = read(model);
  const truth = expectedFacts(model);

  test("table 1 is read whole, and its one misspelt head is named", () => {
    const facts = Object.entries(factsOf(report)).filter(([field]) => field.startsWith("disclosure."));
    expect(Object.fromEntries(facts)).toEqual(
      Object.fromEntries(Object.entries(truth).filter(([field]) => field.startsWith("disclosure."))),
    );
    expect(report.labels.map(({ table, text, expected }) => ({ table, text, expected }))).toEqual([
      { table: "disclosure", text: "本年度止件数", expected: "本年废止件数" },
    ]);
  });

  test("table 2 has its first row, and all that it lacks is absent", () => {
    const facts = Object.entries(factsOf(report)).filter(([field]) => field.startsWith("requests."));
    expect(Object.fromEntries(facts)).toEqual(
      Object.fromEntries(Object.entries(truth).filter(([field]) => field.startsWith("requests."))),
    );
    const absent = report.absent.find(({ table }) => table === "requests");
    expect(absent?.rows).toHaveLength(24);
    expect(absent?.columns).toEqual([]);
    expect(absent?.fields).toHaveLength(24 * 7);
    expect(absent?.fields).not.toContain("requests.received.total");
  });

  test("every number of table 3 is at its true place, or said to be unplaced; none is anywhere else", () => {
    const facts = Object.entries(factsOf(report)).filter(([field]) => field.startsWith("cases."));
    for (const [field, fact] of facts) expect([field, fact]).toEqual([field, truth[field]]);
    const placed = facts.map(([, { cell }]) => cell.cell);
    const unplaced = report.unplaced.map(({ place }) => cellPlace(place).cell);
    expect([...placed, ...unplaced].sort((a, b) => a - b)).toEqual(
      Array.from({ length: 15 }, (_, i) => i + 1),
    );
  });

  test("a column of table 3 whose head cannot be mistaken is placed", () => {
    // 其他结果 and 尚未审结 of 行政复议 have the only heads left of their block, in their order.
    expect(factsOf(report)["cases.reconsideration.pending"]).toEqual(truth["cases.reconsideration.pending"]);
  });

  test("it is a report of 2023 of its unit, in the 2021 format", () => {
    expect(report).toMatchObject({ title: seed003.title, unit: seed003.unit, year: seed003.year });
    expect(formatsIn(report)).toMatchObject({ disclosure: "2021", requests: "2021" });
  });
});
