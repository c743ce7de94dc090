import { strFromU8, unzipSync } from "fflate";
import type { FieldId } from "../../../src/report";
import { format2021 } from "../../../src/report";
import { docxFile, paragraph, type Block, type DocumentSettings } from "../../../testing/docx";
import { inLayout, layouts } from "../../../testing/reports";
import { seed002Quiet } from "../../../testing/reports/seeds";
import { contentOf, isSameContent } from "../../../testing/word/content";

/**
 * A whole report in the official layout, every relation of which holds but for the figures given.
 *
 * @param figures texts of cells, by field
 */
export function report(
  figures: Readonly<Record<FieldId, string>> = {},
  settings?: DocumentSettings,
): Uint8Array {
  const [official] = layouts;
  if (!official) throw new Error("there is no layout");
  const model = inLayout(
    format2021,
    { ...seed002Quiet, figures: { ...seed002Quiet.figures, ...figures } },
    official,
  );
  return docxFile(settings ? { ...model, settings } : model, official.dialect);
}

/**
 * A report like `report()`'s that lacks one of its tables.
 *
 * @param words paragraphs that hold these are left out, too
 */
export function reportWithout(table: 1 | 2 | 3, words: string | null = null): Uint8Array {
  const [official] = layouts;
  if (!official) throw new Error("there is no layout");
  const model = inLayout(format2021, seed002Quiet, official);
  const missing = model.body.filter(({ kind }) => kind === "table")[table - 1];
  const isLeft = (block: Block): boolean =>
    block !== missing &&
    (words === null || block.kind === "table" || !block.runs.some(({ text }) => text.includes(words)));
  return docxFile({ ...model, body: model.body.filter(isLeft) }, official.dialect);
}

/** A document that is no report. */
export function letter(): Uint8Array {
  return docxFile({ body: [paragraph("关于召开会议的通知"), paragraph("各科室：定于周五下午开会。")] });
}

/** The XML of a saved file's body. */
export function mainPart(bytes: Uint8Array): string {
  return strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array(0));
}

/** Holds that two files have the same body, however it is written; fails with the first difference: a body is long. */
export function expectSameBody(file: Uint8Array, expected: Uint8Array): void {
  if (isSameContent(mainPart(file), mainPart(expected))) return;
  const [is, was] = [contentOf(mainPart(file)), contentOf(mainPart(expected))];
  let at = 0;
  while (at < was.length && is[at] === was[at]) at += 1;
  expect(is.slice(Math.max(0, at - 200), at + 200)).toBe(was.slice(Math.max(0, at - 200), at + 200));
  expect(is.length).toBe(was.length);
}
