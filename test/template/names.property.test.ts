import fc from "fast-check";
import { SaxesParser } from "saxes";
import { readOutline } from "../../src/document";
import { readReport } from "../../src/reading";
import { format2021 } from "../../src/report";
import { templateDocument, templateInsertion } from "../../src/template";
import { partOf } from "./support";
import { draws } from "../../testing/draws";

/** Whatever a unit is called, the file is sound and says it as it was given. */

const made = (unit: string, year: number) =>
  templateDocument({ format: format2021, unit, year, numbers: "blank" });

/** The text of the document's first paragraph. */
function titleOf(docx: Uint8Array): string {
  const [first] = readOutline(docx).blocks;
  return first?.kind === "paragraph" ? first.paragraph.text : "";
}

const anything = fc.oneof(
  fc.string({ unit: "binary", minLength: 1, maxLength: 200 }),
  fc.string({
    unit: fc.constantFrom("&", "<", ">", '"', "'", "]]>", "😀", "县", "\u0000", "\ud800", "\ufffe", "&amp;"),
    minLength: 1,
    maxLength: 40,
  }),
);

test("any text as the unit gives well-formed parts", () => {
  fc.assert(
    fc.property(anything, (unit) => {
      const docx = made(unit, 2026);
      for (const xml of [
        partOf(docx, "word/document.xml"),
        partOf(docx, "docProps/core.xml"),
        templateInsertion({ format: format2021, unit, year: 2026, numbers: "zero" }),
      ]) {
        new SaxesParser({ xmlns: true }).write(xml).close();
      }
    }),
    { numRuns: draws(3, 30) },
  );
});

test("any text that XML can hold stands in the title as it was given", () => {
  const printable = fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 120 })
    .map((text) => text.trim())
    .filter((text) => text !== "");
  fc.assert(
    fc.property(printable, fc.integer({ min: 2021, max: 2099 }), (unit, year) => {
      expect(titleOf(made(unit, year))).toBe(`${unit}\n${year}年政府信息公开工作年度报告`);
    }),
    { numRuns: draws(4, 40) },
  );
});

test("unit and year are read back", () => {
  const name = fc.string({
    unit: fc.constantFrom(..."云溪县统计城乡建设和规划&😀教育文化旅游·-"),
    maxLength: 50,
  });
  fc.assert(
    fc.property(name, fc.integer({ min: 2021, max: 2099 }), (start, year) => {
      const unit = `云${start}局`;
      const report = readReport(readOutline(made(unit, year)));
      expect([report.unit, report.year]).toEqual([unit, year]);
    }),
    { numRuns: draws(4, 40) },
  );
});

test("without a unit the title says what belongs there, and no unit is read", () => {
  const docx = made("", 2026);
  expect(partOf(docx, "word/document.xml")).toContain("［单位名称］");
  const report = readReport(readOutline(docx));
  expect([report.unit, report.year]).toEqual([null, 2026]);
});
