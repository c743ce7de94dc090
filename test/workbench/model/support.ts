import { type ModelOptions, type TextRange, WordDocument } from "../../../src/workbench/model";
import { bodyOf, type RawDocx, rawDocx } from "../rawDocx";

export const PLAIN: ModelOptions = {
  deletedText: false,
  hiddenText: false,
  formulaText: true,
  tracking: null,
};

export function openModel(raw: RawDocx | string, options: Partial<ModelOptions> = {}): WordDocument {
  return new WordDocument(rawDocx(raw), () => ({ ...PLAIN, ...options }));
}

/** A stretch of one paragraph, by its number. */
export function stretch(document: WordDocument, paragraph: number, from: number, to: number): TextRange {
  const element = document.paragraphs()[paragraph];
  if (!element) throw new Error(`there is no paragraph ${paragraph}`);
  return document.rangeAt(element, from, to);
}

export function savedBody(document: WordDocument): string {
  return bodyOf(document.save());
}
