import { tableIds, tableIn } from "../../testing/reports";
import { SaxesParser } from "saxes";
import { readOutline } from "../../src/document";
import { readReport } from "../../src/reading";
import { tableInsertion, templateDocument, templateInsertion } from "../../src/template";
import { every, formatsWithYears, partOf } from "./support";

/** What is put into a document that is open: nothing in it may change that document. */

const unit = "云溪县统计局";
const rowsOf = (xml: string) => every(xml, /(<w:tr>.*?<\/w:tr>)/gu);
const keepsNext = (row: string) => row.includes("<w:keepNext/>");

describe.each(formatsWithYears)("of format %s", (_, format, year) => {
  const whole = templateInsertion({ format, unit, year, numbers: "blank" });

  test("the report is well-formed flat OPC", () => {
    expect(() => new SaxesParser({ xmlns: true }).write(whole).close()).not.toThrow();
  });

  test("the report has the same content as the document", () => {
    const docx = templateDocument({ format, unit, year, numbers: "blank" });
    const content = every(partOf(docx, "word/document.xml"), /<w:body>(.*)<w:sectPr>/gu)[0] ?? "";
    expect(content).not.toBe("");
    expect(whole).toContain(`<w:body>${content}<w:p/></w:body>`);
  });

  test("the report names no style, no section, no header, and no part that holds one", () => {
    expect(whole).not.toMatch(/<w:(?:sectPr|pStyle|rStyle|tblStyle|headerReference|footerReference)\b/u);
    expect(every(whole, /<pkg:part pkg:name="([^"]*)"/gu)).toEqual([
      "/_rels/.rels",
      "/word/_rels/document.xml.rels",
      "/word/document.xml",
      "/word/glossary/document.xml",
    ]);
  });

  test.each(tableIds)(
    "table %s stands alone before one empty paragraph, every field in it blank",
    (table) => {
      const outline = readOutline(tableInsertion({ format, table, numbers: "blank" }));
      expect(outline.blocks.map(({ kind }) => kind)).toEqual(["table", "paragraph"]);
      const report = readReport(outline, [format]);
      expect([...report.facts.keys()]).toEqual(tableIn(format, table).fields.map(({ field }) => field));
      expect([...report.facts.values()].every(({ text }) => text === "")).toBe(true);
      expect(report.labels).toEqual([]);
    },
  );

  test.each(tableIds)(
    "of table %s no page ends behind its heads: a heading that is there stays above it",
    (table) => {
      const rows = rowsOf(tableInsertion({ format, table, numbers: "blank" }));
      expect(rows.length).toBeGreaterThan(1);
      expect(rows.map(keepsNext)).toEqual(rows.map((row) => !row.includes("<w:sdt>")));
    },
  );

  test("in the report no page ends within a table: its headings are ours", () => {
    const tables = every(whole, /(<w:tbl>.*?<\/w:tbl>)/gu);
    expect(tables).toHaveLength(tableIds.length);
    for (const rows of tables.map(rowsOf))
      expect(rows.map(keepsNext)).toEqual(rows.map((_row, index) => index < rows.length - 1));
  });

  test.each(tableIds)("table %s with zeros", (table) => {
    const report = readReport(readOutline(tableInsertion({ format, table, numbers: "zero" })), [format]);
    expect([...report.facts.values()].every(({ value }) => value === 0)).toBe(true);
    expect(report.facts.size).toBe(tableIn(format, table).fields.length);
  });

  test.each(tableIds)("table %s with given numbers: each as it is written, the others blank", (table) => {
    const fields = tableIn(format, table).fields.map(({ field }) => field);
    const numbers = new Map(fields.map((field, index) => [field, index % 3 === 0 ? "１０" : String(index)]));
    numbers.delete(fields[1]!);
    const report = readReport(readOutline(tableInsertion({ format, table, numbers })), [format]);
    expect([...report.facts.values()].map(({ field, text }) => [field, text])).toEqual(
      fields.map((field) => [field, numbers.get(field) ?? ""]),
    );
  });
});
