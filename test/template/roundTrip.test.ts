import { strToU8, unzipSync, zipSync } from "fflate";
import { readOutline, setCellText, type CellChange } from "../../src/document";
import { readReport } from "../../src/reading";
import { templateDocument } from "../../src/template";
import { distinctFigures } from "../../testing/reports";
import { formatsWithYears, partOf } from "./support";

/** A template filled in is read back by its tags, and without them by its labels. */

describe.each(formatsWithYears)("format %s", (_, format, year) => {
  const figures = distinctFigures(format);
  const blank = templateDocument({ format, unit: "云溪县统计局", year, numbers: "blank" });
  const cells = readOutline(blank).tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const fill = cells.flatMap(({ place, tag }): CellChange[] =>
    tag === null ? [] : [{ place, from: "", to: figures[tag] ?? "" }],
  );
  const filled = setCellText(blank, fill);
  const textsOf = (docx: Uint8Array) => {
    const report = readReport(readOutline(docx), [format]);
    return Object.fromEntries([...report.facts].map(([field, { text }]) => [field, text]));
  };

  test("every number can be filled in, and then shows no placeholder", () => {
    expect(filled.refused).toEqual([]);
    expect(partOf(filled.file, "word/document.xml").match(/<w:showingPlcHdr\/>/gu)).toHaveLength(
      partOf(blank, "word/document.xml").match(/<w:tag w:val="hint"\/>/gu)?.length ?? 0,
    );
    expect(textsOf(filled.file)).toEqual(figures);
  });

  test("with every label retyped", () => {
    const labels = cells.filter(({ tag, text }) => tag === null && text !== "");
    const { file, refused } = setCellText(
      filled.file,
      labels.map(({ place, text }, index) => ({ place, from: text, to: `甲${"乙".repeat(index % 7)}` })),
    );
    expect(refused).toEqual([]);
    expect(textsOf(file)).toEqual(figures);
  });

  test("with every merge taken out of the file", () => {
    const xml = partOf(filled.file, "word/document.xml").replace(/<w:(?:vMerge|gridSpan)[^>]*\/>/gu, "");
    expect(textsOf(withBody(filled.file, xml))).toEqual(figures);
  });

  test("without tags, by its labels", () => {
    const xml = partOf(filled.file, "word/document.xml").replace(/<w:tag [^>]*\/>/gu, "");
    expect(textsOf(withBody(filled.file, xml))).toEqual(figures);
  });
});

function withBody(docx: Uint8Array, xml: string): Uint8Array {
  return zipSync({ ...unzipSync(docx), "word/document.xml": strToU8(xml) });
}
