import fc from "fast-check";
import { findTextTables, readReport } from "../../src/reading";
import { format2019, format2021, isPassage, officialFormats, type Format } from "../../src/report";
import { outlineOf } from "../../testing/docx";
import { pasted, textReports, type Manner, type TextReport } from "../../testing/reports";
import { draws } from "../../testing/draws";

/** Tables that stand as text: every number is read as what it is, or said to be without a place. */

const manners: readonly Manner[] = ["tabs", "cells", "flow"];
const formats: readonly Format[] = [format2021, format2019];

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
