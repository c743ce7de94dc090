import fc from "fast-check";
import { findTextTables, readReport } from "../../../src/reading";
import { format2021, isLines, officialFormats, type Report } from "../../../src/report";
import { planConversion } from "../../../src/taskpane/components/new/conversion";
import { tableInsertion } from "../../../src/template";
import { docxFile, paragraph } from "../../../testing/docx";
import { draws } from "../../../testing/draws";
import { pasted, textReports, type Manner } from "../../../testing/reports";
import { closeAll, openDocument, type OpenDocument } from "../../../testing/word/word";
import { HOSTS } from "../../word/support/conversion";
import { bodyXml } from "../../word/support/insertion";

/** Reports as text become reports with tables that say the same, and text again. */

let document: OpenDocument;
beforeAll(async () => {
  document = await openDocument({ body: [paragraph("")] });
});
afterAll(closeAll);

const read = (opened: OpenDocument) => readReport(opened.outline(), officialFormats, null, findTextTables);
const numbersOf = ({ facts }: Report) =>
  new Map([...facts.values()].flatMap(({ field, text }) => (text === "" ? [] : [[field, text]])));

test.each<Manner>(["tabs", "cells", "flow"])("written as %s", async (manner) => {
  await fc.assert(
    fc.asyncProperty(
      textReports(format2021, manner),
      fc.constantFrom(...HOSTS),
      fc.boolean(),
      async ({ lines }, host, keepsLines) => {
        const opened = await document.reopen(docxFile(pasted(lines)), host);
        const before = bodyXml(opened);
        const report = read(opened);
        const ids = report.tables.filter(({ segments }) => segments.some(isLines)).map(({ id }) => id);
        const plan = planConversion(opened.outline(), report, ids);
        const tables = plan.tables.map((one) => ({
          ...one,
          flatOpc: tableInsertion({ ...one, format: plan.format }),
        }));
        const isKept = keepsLines || plan.more !== null;
        expect(await opened.word.convert(tables, isKept)).toEqual({ outcome: "converted", note: null });
        const after = read(opened);
        expect(after.tables.flatMap(({ segments }) => segments).some(isLines)).toBe(false);
        expect(numbersOf(after)).toEqual(numbersOf(report));
        const { applied, interrupted } = await opened.word.undo();
        expect([applied.length, interrupted]).toEqual([1, null]);
        expect(bodyXml(opened)).toBe(before);
      },
    ),
    { numRuns: draws(3, 60, 1) },
  );
});
