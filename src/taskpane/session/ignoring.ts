/** The document's record of ignored findings, as it becomes by ignoring and bringing back. */
import type { Finding } from "../../checks";
import { ignoredKey, ignoredRecord, readIgnored, type IgnoredRecord, type Review } from "../../review";
import { refuseNewer } from "./keptRecord";

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
  refuseNewer(record);
  const changed = new Set(findings.map((finding) => ignoredKey(finding, report.facts)));
  const others = [...readIgnored(record)].filter((key) => !changed.has(key));
  const keys = isIgnored ? [...others, ...changed].slice(-mostIgnored) : others;
  return ignoredRecord(keys);
}
