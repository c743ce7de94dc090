/** Reviews a file of any kind that is read, with what its clerk keeps in it. */

import {
  correctionsSetting,
  ignoredSetting,
  readAddInSettings,
  UnreadableDocument,
  type Outline,
} from "../document";
import { kindOf, readPlainText, readWebPage } from "../document/kinds";
import { readCorrections, reviewDocument, withIgnored, type ReviewResult } from "../review";
import { unreadableSentences } from "../unreadable";
import { tooLarge } from "./tooLarge";

/**
 * Reviews a Word document: by the unit, level and year that its clerk has corrected; what its writer has ignored is told
 * apart.
 */
export function reviewBytes(bytes: Uint8Array): ReviewResult {
  const kept = readAddInSettings(bytes);
  const result = reviewDocument(bytes, { corrections: readCorrections(kept.get(correctionsSetting)) });
  if (result.status !== "reviewed") return result;
  return { ...result, review: withIgnored(result.review, kept.get(ignoredSetting)) };
}

/** Reviews a file of any kind. @param name tells what its content does not */
export async function reviewFile(bytes: Uint8Array, name: string): Promise<ReviewResult> {
  try {
    const outline = await outlineOf(bytes, name);
    return outline ? reviewDocument(outline) : reviewBytes(bytes);
  } catch (error) {
    if (!(error instanceof UnreadableDocument)) throw error;
    const message = error.code === "too-large" ? tooLarge(name) : unreadableSentences[error.code];
    return { status: "unreadable", code: error.code, message };
  }
}

/** The outline of a file that is no Word document; null of one. */
async function outlineOf(bytes: Uint8Array, name: string): Promise<Outline | null> {
  switch (kindOf(bytes, name)) {
    case "word":
      return null;
    case "plain-text":
      return readPlainText(bytes);
    case "web-page":
      return readWebPage(bytes);
    case "pdf":
      return (await import("./pdf")).readPdf(bytes);
  }
}
