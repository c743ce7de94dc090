/** The records that this version keeps in a document, and those of a newer one, which it leaves alone. */
import type { Sentence } from "../../report";
import type { CorrectionsRecord, IgnoredRecord } from "../../review";
import { isNewer, WordFailure } from "../../word";

/** The version of the records that are written. */
export const thisVersion: (CorrectionsRecord | IgnoredRecord)["version"] = 1;

/**
 * Refuses to change a record of a newer version: what only that one knows would be lost.
 * @param record as it was found in the document
 * @throws {WordFailure}
 */
export function refuseNewer(record: unknown): void {
  if (isNewer(record, thisVersion)) throw new WordFailure(NEWER, "newer-record");
}

const NEWER: Sentence = {
  zh: "这份文档里的记录是用更新版本的年报核验存的，没有改动。请关闭窗格后重新打开，或更新年报核验。",
  en: "The record in this document is of a newer version of this add-in, and was left as it is. Close the pane and open it again, or update the add-in.",
};
