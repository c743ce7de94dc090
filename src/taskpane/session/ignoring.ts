/** The document's record of ignored findings, as it becomes by ignoring and bringing back. */
import type { Finding } from "../../checks";
import type { Sentence } from "../../report";
import { ignoredKey, ignoredRecord, readIgnored, type IgnoredRecord, type Review } from "../../review";
import { isNewer, WordFailure } from "../../word";

/** What a document remembers at most: beyond it what was ignored first is forgotten. */
export const mostIgnored = 500;

/**
 * The record once findings are ignored, or brought back. What else it names stays, also where the document shows no such
 * finding now: it may say tomorrow what it said yesterday.
 * @param record as it was found in the document
 * @param review the one that the findings are in
 * @throws {WordFailure} where a newer version of this add-in wrote it
 */
export function nextRecord(
  record: unknown,
  findings: readonly Finding[],
  { report }: Review,
  isIgnored: boolean,
): IgnoredRecord | null {
  if (isNewer(record, thisVersion)) throw new WordFailure(NEWER, "newer-record");
  const changed = new Set(findings.map((finding) => ignoredKey(finding, report.facts)));
  const others = [...readIgnored(record)].filter((key) => !changed.has(key));
  const keys = isIgnored ? [...others, ...changed].slice(-mostIgnored) : others;
  return ignoredRecord(keys);
}

const thisVersion: IgnoredRecord["version"] = 1;

const NEWER: Sentence = {
  zh: "这份文档里的“已忽略”是用更新版本的年报核验存的，为免丢失没有改动。请关闭窗格后重新打开，或更新年报核验。",
  en: "What is ignored in this document was stored by a newer version of this add-in, and was left as it is. Close the pane and open it again, or update the add-in.",
};
