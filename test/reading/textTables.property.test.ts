import fc from "fast-check";
import { findTextTables, readReport } from "../../src/reading";
import { format2019, format2021, isPassage, officialFormats, type Format } from "../../src/report";
import { outlineOf } from "../../testing/docx";
import {
  distinctFigures,
  officialSpelling,
  pasted,
  textPlans,
  textReport,
  textReports,
  type Manner,
  type TextReport,
} from "../../testing/reports";
import { draws } from "../../testing/draws";

/** Tables that stand as text: every number is read as what it is, or said to be without a place. */

const manners: readonly Manner[] = ["tabs", "cells", "flow"];
const formats: readonly Format[] = [format2021, format2019];

const prose = {
  title: ["云溪县水务局2023年政府信息公开工作年度报告"],
  preamble: [],
  parts: [[], [], [], [], [], []],
};

const read = ({ lines }: TextReport) =>
  readReport(outlineOf(pasted(lines)), officialFormats, null, findTextTables);

/** The fields that were read as another number than theirs, or from other words. */
function wrong(report: TextReport): readonly string[] {
  return [...read(report).facts.values()].flatMap(({ field, value, place }) => {
    const written = report.truth.get(field);
    if (!written || written.value !== value) return [`${field}: ${value}, not ${written?.value}`];
    if (!isPassage(place)) return [`${field} stands in no cell`];
    const isThere = written.passages.some(
      ({ line, from, to }) => line + 1 === place.paragraph && from === place.from && to === place.to,
    );
    return isThere || written.text === "" ? [] : [`${field} stands elsewhere than “${place.text}”`];
  });
}

/** What may be lost in lines, or come between them. */
type Disturbance = (line: string) => readonly string[];

const foreignWords = ["其中：当面申请", "个体工商户", "小计", "其他情况", "上年数", "备注"];
const foreignNumbers = ["900001", "900002", "900003", "900004", "900005", "900006", "900007"];

function disturbances(manner: Manner): fc.Arbitrary<Disturbance> {
  const words = fc.constantFrom(...foreignWords);
  const row = (label: string) =>
    manner === "cells"
      ? [label, ...foreignNumbers]
      : [[label, ...foreignNumbers].join(manner === "tabs" ? "\t" : " ")];
  return fc.oneof(
    fc.constant<Disturbance>(() => []),
    words.map((word): Disturbance => (line) => [word, line]),
    words.map((word): Disturbance => (line) => [...row(word), line]),
    fc.constant<Disturbance>((line) => [line.replace(/\p{Script=Han}+/gu, "")]),
    fc.constant<Disturbance>((line) => [line.replace(/\p{Script=Han}/u, "某")]),
    fc.constant<Disturbance>((line) => [line.replace(/\d+/u, "")]),
  );
}

describe.each(manners)("lines that were lost, changed or put in, %s", (manner) => {
  test("no number is read as another field's", () => {
    const figures = distinctFigures(format2021);
    const fieldOf = new Map(Object.entries(figures).map(([field, text]) => [Number(text), field]));
    const disturbed = fc.tuple(fc.nat(), disturbances(manner));
    fc.assert(
      fc.property(textPlans(manner), fc.array(disturbed, { minLength: 1, maxLength: 3 }), (plan, all) => {
        const rows = plan.rows.map((row) => ({ ...row, doubled: null }));
        const content = { figures, prose, totalBeside: false, spelling: officialSpelling };
        const { lines } = textReport(format2021, content, { ...plan, rows, blanks: 0, above: [] });
        const changed = all.reduce<readonly string[]>((before, [place, disturbance]) => {
          const at = place % before.length;
          return [...before.slice(0, at), ...disturbance(before[at]!), ...before.slice(at + 1)];
        }, lines);
        const { facts } = read({ lines: changed, truth: new Map() });
        const wrongly = [...facts.values()].filter(
          ({ field, value }) => value !== null && fieldOf.get(value) !== field,
        );
        expect(wrongly).toEqual([]);
      }),
      { numRuns: draws(8, 300) },
    );
  });
});

describe.each(formats.flatMap((format) => manners.map((manner) => [format.id, manner, format] as const)))(
  "tables of %s, %s",
  (_, manner, format) => {
    test("no number is read as another field's", () => {
      fc.assert(
        fc.property(textReports(format, manner), (report) => {
          expect(wrong(report)).toEqual([]);
        }),
        { numRuns: draws(8, 200) },
      );
    });

    test("of 100 numbers that a person can place, at least 97 are placed", () => {
      let [certain, placed] = [0, 0];
      for (const report of fc.sample(textReports(format, manner), { numRuns: draws(8, 60), seed: 14 })) {
        const { facts } = read(report);
        const fields = [...report.truth].filter(([, fact]) => fact.certainty === "certain");
        certain += fields.length;
        placed += fields.filter(([field]) => facts.has(field)).length;
      }
      expect(placed / certain).toBeGreaterThan(0.97);
    });
  },
);
