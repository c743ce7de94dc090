import fc from "fast-check";
import { readOutline } from "../../../src/document";
import { findTextTables, readReport } from "../../../src/reading";
import { format2019, format2021, isLines, officialFormats } from "../../../src/report";
import { planConversion } from "../../../src/taskpane/components/new/conversion";
import { tableInsertion } from "../../../src/template";
import { docxFile } from "../../../testing/docx";
import { draws } from "../../../testing/draws";
import {
  pasted,
  plainText,
  textReport,
  textReports,
  type Manner,
  type TextPlan,
} from "../../../testing/reports";
import { seed002Quiet } from "../../../testing/reports/seeds";

/** What is asked before tables that stand as text become tables. */

const manners: readonly Manner[] = ["tabs", "cells", "flow"];

function planOf(lines: readonly string[]) {
  const outline = readOutline(docxFile(pasted(lines)));
  const report = readReport(outline, officialFormats, null, findTextTables);
  const ids = report.tables.filter(({ segments }) => segments.some(isLines)).map(({ id }) => id);
  return { report, plan: planConversion(outline, report, ids) };
}

const official = (plan: Partial<TextPlan>) =>
  textReport(format2021, seed002Quiet, { ...plainText, ...plan }).lines;

/** The lines with another one before the first that has some words. */
function withLine(lines: readonly string[], words: string, line: string): readonly string[] {
  const at = lines.findIndex((text) => text.includes(words));
  return [...lines.slice(0, at), line, ...lines.slice(at)];
}

test.each(manners)(
  "every number that was read is filled in as it stands, and all lines may go: %s",
  (manner) => {
    fc.assert(
      fc.property(textReports(format2021, manner), ({ lines }) => {
        const { report, plan } = planOf(lines);
        const written = [...report.facts.values()].filter(({ text }) => text !== "");
        expect(new Map(plan.tables.flatMap(({ numbers }) => [...numbers]))).toEqual(
          new Map(written.map(({ field, text }) => [field, text])),
        );
        expect([plan.filled, plan.lost, plan.more]).toEqual([written.length, 0, null]);
        for (const { table, numbers } of plan.tables) {
          const { facts } = readReport(readOutline(tableInsertion({ format: plan.format, table, numbers })));
          for (const [field, text] of numbers) expect(facts.get(field)?.text).toBe(text);
        }
      }),
      { numRuns: draws(6, 100) },
    );
  },
);

test("the lines are those from the first to the last, empty ones not counted", () => {
  const { plan, report } = planOf(official({}));
  const [first] = plan.tables;
  const [segment] = report.tables[0]!.segments;
  expect([first?.name, first?.firstParagraph]).toEqual([
    "表一",
    segment && isLines(segment) ? segment.firstParagraph : null,
  ]);
  expect(first?.lines.at(0)?.text).toMatch(/第二十条/u);
  expect(first?.lines.at(-1)?.text).toMatch(/^行政事业性收费/u);
  const cases = plan.tables.at(-1)?.lines.map(({ text }) => text);
  expect([cases?.at(0), cases?.at(-1)]).toEqual(["行政复议\t行政诉讼", expect.stringMatching(/^[\d\t]+$/u)]);
  const apart = planOf(official({}).flatMap((line) => [line, ""])).plan;
  expect(apart.lines).toBe(plan.lines);
  expect(apart.tables[0]!.lines.length).toBeGreaterThan(first!.lines.length);
});

test.each([
  ["a note", "备注：另见附件"],
  ["a word beside a label", "规章制度说明"],
])("a line with words of no table does not go: %s", (_what, line) => {
  expect(planOf(withLine(official({}), "行政规范性文件", line)).plan.more).toBe(line);
});

test.each([["— 3 —"], ["3"], ["（单位：件）"], ["行政规范性文"], ["规"]])(
  "a line with a page's number, the unit of counts or a piece of a label does: %s",
  (line) => {
    expect(planOf(withLine(official({}), "行政规范性文件", line)).plan.more).toBeNull();
  },
);

test("numbers without a certain place are counted, but not one too many of the same value", () => {
  const lines = official({});
  const at = lines.findIndex((line) => line.startsWith("行政许可"));
  const more = (row: string) => planOf(lines.map((line, index) => (index === at ? row : line))).plan;
  const zeros = lines[at]!.replace(/\d+/u, "0");
  expect([more(`${zeros}\t0`).unplaced, more(`${zeros}\t7`).unplaced]).toEqual([0, 2]);
  expect(more(`${zeros}\t7`).filled).toBe(planOf(lines).plan.filled - 1);
});

test("a table of which no number has a certain place goes in blank, and its numbers are counted", () => {
  const lines = official({});
  const isNumbers = (line: string) => /^(?:\d+\t){14}\d+$/u.test(line);
  expect(lines.filter(isNumbers)).toHaveLength(1);
  const { plan } = planOf(lines.map((line) => (isNumbers(line) ? line.slice(0, -2) : line)));
  const cases = plan.tables.find(({ name }) => name === "表三");
  expect([cases?.numbers.size, cases?.lines.length, plan.unplaced]).toEqual([0, 4, 14]);
  expect(plan.filled).toBe(185);
});

test("of a text in the form of 2019 the fields that the form in force has go in; the others are counted", () => {
  const [report] = fc.sample(textReports(format2019, "tabs"), { numRuns: 1, seed: 14 });
  const { plan, report: read } = planOf(report!.lines.map((line) => line.replace(/20(19|20)年/gu, "2024年")));
  const facts = [...read.facts.values()].filter(({ text }) => text !== "");
  expect(plan.format).toBe(format2021);
  expect(plan.lost).toBeGreaterThan(0);
  expect(plan.filled + plan.lost).toBe(facts.length);
  for (const { numbers } of plan.tables)
    for (const field of numbers.keys()) expect(format2021.fields.has(field)).toBe(true);
});
