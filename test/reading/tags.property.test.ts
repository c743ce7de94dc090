import fc from "fast-check";
import { readReport } from "../../src/reading";
import { format2019, format2021, officialFormats, type Format, type Report } from "../../src/report";
import { draws } from "../../testing/draws";
import { outlineOf, withTags, type DocxModel } from "../../testing/docx";
import {
  formatsIn,
  anyPlan,
  consistentFigures,
  distinctFigures,
  inPlan,
  officialPlan,
  officialSpelling,
  type ReportContent,
  type Spelling,
} from "../../testing/reports";
import { madeUpFormat } from "./madeUpFormat";
import { complaints, expectedFacts, expectSame, factsOf } from "./support";

/** Reports from our own template: every number carries a tag, and is read by it whatever was done to the table. */

const cases: readonly (readonly [string, Format, number, readonly Format[]])[] = [
  ["2021", format2021, 2023, officialFormats],
  ["2019", format2019, 2020, officialFormats],
  ["a made-up one", madeUpFormat, 2031, [madeUpFormat, ...officialFormats]],
];

describe.each(cases)("format %s", (_name, format, year, formats) => {
  const content = (figures: ReportContent["figures"], spelling = officialSpelling): ReportContent => ({
    prose: {
      title: [`云溪县统计局${year}年政府信息公开工作年度报告`],
      preamble: [],
      parts: [["本年按规定办理各项申请。"], [], [], [], [], []],
    },
    figures,
    spelling,
    totalBeside: false,
  });
  const readTagged = (model: DocxModel): Report =>
    readReport(
      withTags(outlineOf(model), model, (field) => field),
      formats,
    );
  const labels = [
    ...new Set(
      Object.values(format.tables).flatMap(({ declaration }) =>
        declaration.sections.flatMap(({ rows, columns }) =>
          [...rows, ...columns].flatMap(({ path }) => path.map(({ text }) => text)),
        ),
      ),
    ),
  ];

  test("any layout, any figures: every number in its place, nothing to complain about", () => {
    fc.assert(
      fc.property(anyPlan, consistentFigures(format), (plan, figures) => {
        const model = inPlan(format, content(figures), plan);
        const report = readTagged(model);
        expectSame(factsOf(report), expectedFacts(model));
        expect([...complaints(report), ...report.tags]).toEqual([]);
      }),
      { numRuns: draws(10, 100) },
    );
  });

  const retyped = (texts: fc.Arbitrary<string>) =>
    fc.dictionary(fc.constantFrom(...labels), texts, { maxKeys: labels.length }).map(
      (changed): Spelling =>
        (label) =>
          changed[label] ?? label,
    );

  test("labels retyped in other words, or taken out", () => {
    const words = fc.oneof(
      fc.constant(""),
      fc.string({ unit: fc.constantFrom(..."甲乙丙丁戊己庚辛壬癸"), minLength: 1, maxLength: 8 }),
    );
    fc.assert(
      fc.property(anyPlan, retyped(words), (plan, spelling) => {
        const model = inPlan(format, content(distinctFigures(format), spelling), plan);
        const report = readTagged(model);
        expectSame(factsOf(report), expectedFacts(model));
        expect(report).toMatchObject({ unplaced: [], absent: [] });
        expect(formatsIn(report)).toEqual({ disclosure: format.id, requests: format.id, cases: format.id });
      }),
      { numRuns: draws(10, 100) },
    );
  });

  test("labels retyped as other labels of the form: numbers stay where their tags are, and that is said", () => {
    fc.assert(
      fc.property(retyped(fc.constantFrom(...labels)), (spelling) => {
        const model = inPlan(format, content(distinctFigures(format), spelling), officialPlan);
        const report = readTagged(model);
        expectSame(factsOf(report), expectedFacts(model));
      }),
      { numRuns: draws(10, 100) },
    );
  });
});
