/** The document's record of ignored findings, as it becomes by ignoring and bringing back, and what is said of that. */
import type { Finding } from "../../checks";
import { ignoredKey, ignoredRecord, readIgnored, type IgnoredRecord, type Review } from "../../review";
import type { Sentence } from "../../report";
import { refuseNewer } from "./keptRecord";
import type { Notice } from "./state";

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

/** What the foot of the pane says then; of what was ignored, with the findings that 恢复 brings back. */
export function noticeOf(findings: readonly Finding[], isIgnored: boolean): Notice {
  const notice = { kind: "said", tone: "done" } as const;
  return isIgnored ? { ...notice, sentence: IGNORED, ignored: findings } : { ...notice, sentence: BACK };
}

const IGNORED: Sentence = {
  zh: "已忽略。数字改动后会重新提示；要恢复请点右上角 ⋯ 里的“已忽略”。",
  en: "Ignored until one of its numbers changes. To bring it back, open Ignored in the menu above.",
};

const BACK: Sentence = { zh: "已恢复。", en: "Brought back." };
