import { format2021 } from "../../src/report";
import { review, type ReviewJson } from "../../testing/reviews";
import { docxFile, paragraph, wordDialect, type DocxModel } from "../../testing/docx";
import {
  contentTables,
  cutOffBehindFirstRow,
  inLayout,
  layouts,
  reportModel,
  withBrokenHeads,
  withNumbersInstead,
} from "../../testing/reports";
import {
  seed000,
  seed000SurplusRows,
  seed001,
  seed002,
  seed002Quiet,
  seed003,
  seed003Heads,
  seed004,
} from "../../testing/reports/seeds";
import { flatten } from "../../testing/reports/transform";
import { expectedFacts } from "./support";

/** The five seed reports as files, read and checked: the findings that a reviewer would raise, and no other. */

function rulesOf({ findings }: ReviewJson): readonly string[] {
  return findings.map(({ rule }) => rule);
}

describe.each(layouts.map((layout) => [layout.name, layout] as const))("%s", (_name, layout) => {
  const reviewed = (seed: typeof seed000) => {
    const model = inLayout(format2021, seed, layout);
    const bytes = docxFile(model, layout.dialect);
    return { model, result: review(bytes, { file: `${seed.name}.docx` }) };
  };

  test("report 000: the label 社会组织, and nothing else", () => {
    const { result } = reviewed(seed000);
    expect(result.status).toBe("findings");
    // The head may stand over each part of a table that is split.
    expect(new Set(rulesOf(result))).toEqual(new Set(["label"]));
    expect(new Set(result.findings.flatMap(({ cells }) => cells.map(({ text }) => text)))).toEqual(
      new Set(["社会组织"]),
    );
  });

  test("report 002: its text says that no request came in, its table has one; and nothing else", () => {
    const { findings } = reviewed(seed002).result;
    expect(findings).toMatchObject([
      {
        rule: "text-zero",
        passages: [{ text: "2024年度本局依申请公开的情况为零" }],
        cells: [{ field: "requests.received.total", text: "1" }],
      },
    ]);
  });

  test.each([
    ["001", seed001],
    ["002, without what its text says of requests", seed002Quiet],
    ["004", seed004],
  ])("report %s: passed", (_seed, seed) => {
    const { model, result } = reviewed(seed);
    expect(result).toMatchObject({ status: "passed", findings: [], unit: seed.unit, year: seed.year });
    expect(result.relations).toEqual({ all: 42, checked: 42, hold: 42 });
    const facts = Object.entries(expectedFacts(model)).map(([id, fact]) => [id, { ...fact, passage: null }]);
    expect(result.facts).toEqual(Object.fromEntries(facts));
  });
});

test("report 000 with eight numbers for seven columns: unplaced and incomplete, beside its label", () => {
  const [disclosure, requests, cases] = contentTables(format2021, seed000);
  if (!disclosure || !requests || !cases) throw new Error("A table is missing.");
  const surplus = withNumbersInstead(flatten(requests), seed000SurplusRows);
  const result = reviewModel(reportModel(seed000.prose, [[disclosure], [surplus], [cases]]));
  expect(rulesOf(result)).toEqual(expect.arrayContaining(["label", "unplaced"]));
  // One finding for each of the three rows, with its eight numbers.
  const rows = result.findings.filter(({ rule }) => rule === "unplaced").map(({ cells }) => cells.length);
  expect(rows).toEqual([8, 8, 8]);
  expect(rulesOf(result).filter((rule) => !["label", "unplaced", "incomplete-table"].includes(rule))).toEqual(
    [],
  );
});

test("report 003: its label, its table 2 incomplete, table 3 as far as it can be placed", () => {
  const [disclosure, requests, cases] = contentTables(format2021, seed003);
  if (!disclosure || !requests || !cases) throw new Error("A table is missing.");
  const tables = [cutOffBehindFirstRow(requests), paragraph(""), withBrokenHeads(cases, seed003Heads)];
  const result = reviewModel(reportModel(seed003.prose, [[disclosure], tables]));
  const labels = result.findings.filter(({ rule }) => rule === "label");
  expect(labels.map(({ cells }) => cells.map(({ text }) => text))).toEqual([["本年度止件数"]]);
  const incomplete = result.findings.filter(({ rule }) => rule === "incomplete-table");
  expect(incomplete.some(({ fields }) => fields.includes("requests.total.total"))).toBe(true);
  // One relation of table 2 can be checked, and those of table 3 whose numbers are placed; all of them hold.
  expect(result.relations.all).toBe(42);
  expect(result.relations.hold).toBe(result.relations.checked);
  expect(result.relations.checked).toBeGreaterThanOrEqual(1);
  const allowed = new Set(["label", "incomplete-table", "unplaced"]);
  expect(rulesOf(result).filter((rule) => !allowed.has(rule))).toEqual([]);
});

function reviewModel(model: DocxModel): ReviewJson {
  return review(docxFile(model, wordDialect), { file: "年报.docx" });
}
