/**
 * Findings that the writer of a report has set aside. They are kept in the document's settings, by keys that say what
 * was ignored: the finding and what it saw. When one of them changes the finding is back.
 */

import * as z from "zod/mini";
import { findingIdentity, type Finding } from "../checks";
import type { Fact, FieldId } from "../report";
import type { Review } from "./review";

/** What the setting holds; keys that are no text are left out. */
const ignoredRecordSchema = z.object({ version: z.literal(1), findings: z.array(z.unknown()) });

export interface IgnoredRecord {
  readonly version: 1;
  /** Keys of findings. */
  readonly findings: readonly string[];
}

/**
 * What a finding is remembered by: its identity, and what it saw. A sum saw numbers, however they are written; every
 * other finding saw the texts of its cells and the words of its passages, wherever in the file they stand.
 */
export function ignoredKey(
  finding: Finding,
  facts: ReadonlyMap<FieldId, Pick<Fact, "value" | "text">>,
): string {
  const { fields, relation, cells, passages } = finding;
  const seen = relation
    ? fields.flatMap((field) => facts.get(field) ?? []).map(({ value, text }) => value ?? text)
    : [...cells, ...passages].map(({ text }) => text);
  return JSON.stringify([findingIdentity(finding), seen]);
}

/** The keys that a setting's value holds; none where there is no such value, or one that we cannot read. */
export function readIgnored(value: unknown): ReadonlySet<string> {
  const { data } = ignoredRecordSchema.safeParse(value);
  return new Set(data?.findings.filter((key) => typeof key === "string"));
}

/** The value for the setting; null where there is nothing to remember and the setting is to go. */
export function ignoredRecord(keys: Iterable<string>): IgnoredRecord | null {
  const findings = [...new Set(keys)];
  return findings.length === 0 ? null : { version: 1, findings };
}

/** A review in which those findings are ignored that a setting's value names, and no others. */
export function withIgnored(review: Review, setting: unknown): Review {
  const keys = readIgnored(setting);
  const findings = review.findings.map((finding): Finding => {
    const { ignored, ...plain } = finding;
    if (keys.has(ignoredKey(finding, review.report.facts))) return { ...plain, ignored: true };
    return ignored ? plain : finding;
  });
  return { ...review, findings };
}
