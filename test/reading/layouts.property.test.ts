import fc from "fast-check";
import { format2019, format2021, officialFormats, type Format } from "../../src/report";
import {
  formatsIn,
  anyPlan,
  consistentFigures,
  distinctFigures,
  inPlan,
  officialPlan,
  officialSpelling,
  plansWith,
  type Figures,
  type LayoutPlan,
  type ReportContent,
  type ReportProse,
} from "../../testing/reports";
import { madeUpFormat } from "./madeUpFormat";
import { complaints, expectedFacts, expectSame, factsOf, read } from "./support";
import { draws } from "../../testing/draws";

/** Numbers in, the same numbers and places out, through layouts drawn and composed at random. */

const cases: readonly (readonly [string, Format, number, readonly Format[]])[] = [
  ["2021", format2021, 2023, officialFormats],
  ["2019", format2019, 2020, officialFormats],
  ["a made-up one", madeUpFormat, 2031, [madeUpFormat, ...officialFormats]],
];

function prose(year: number): ReportProse {
  return {
    title: [`云溪县统计局${year}年政府信息公开工作年度报告`],
    preamble: [`本报告数据统计期限自${year}年1月1日起至${year}年12月31日止。`],
    parts: [["本年按规定办理各项申请。"], [], [], [], ["仍需加强培训。"], ["本年度没有收取信息处理费。"]],
  };
}

const kinds: readonly (readonly [string, readonly (keyof LayoutPlan)[]])[] = [
  ["labels spelt in other ways", ["spelling"]],
  ["the column head 总计 beside 申请人情况", ["totalBeside"]],
  ["labels merged in other ways or not at all, columns shifted", ["merges", "moved"]],
  ["an empty grid column round the table", ["margin"]],
  ["empty rows", ["emptyRows"]],
  ["empty columns", ["emptyColumns"]],
  ["rows deleted by tracked changes", ["deletedRows"]],
  ["rows broken in two", ["rowBreaks"]],
  ["column heads broken in two", ["headBreaks"]],
  ["the three tables in one", ["joined"]],
  ["tables split at any row", ["pageBreaks"]],
  ["numbers written in other ways", ["writing"]],
  ["content controls round tables and rows", ["controls"]],
];

describe.each(cases)("format %s", (_name, format, year, formats) => {
  const content = (figures: Figures): ReportContent => ({
    prose: prose(year),
    figures,
    spelling: officialSpelling,
    totalBeside: false,
  });
  const distinct = distinctFigures(format);

  function expectReadWhole(figures: Figures, plan: LayoutPlan): void {
    const model = inPlan(format, content(figures), plan);
    const report = read(model, formats);
    expectSame(factsOf(report), expectedFacts(model));
    expectSame(Object.fromEntries([...report.facts].map(([field, { text }]) => [field, text])), figures);
    expect(complaints(report)).toEqual([]);
    expect(formatsIn(report)).toEqual({ disclosure: format.id, requests: format.id, cases: format.id });
    expect(report).toMatchObject({ year, unit: "云溪县统计局" });
  }

  test.each(kinds)("%s", (_kind, departures) => {
    fc.assert(
      fc.property(plansWith(...departures), (plan) => {
        expectReadWhole(distinct, plan);
      }),
      { numRuns: draws(3, 24) },
    );
  });

  test.each([0, 1])("all tables in one, the last row of table %i broken by the end of the page", (table) => {
    const rowBreaks = [{ table, at: 0.99, cut: 0.5, numbers: "lower", page: true }] as const;
    expectReadWhole(distinct, { ...officialPlan, joined: true, rowBreaks });
  });

  test("all of them together, with any consistent figures", () => {
    fc.assert(
      fc.property(anyPlan, consistentFigures(format), (plan, figures) => {
        expectReadWhole(figures, plan);
      }),
      { numRuns: draws(5, 40) },
    );
  });
});
