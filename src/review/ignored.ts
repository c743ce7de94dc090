import type { Review, ReviewFinding } from "./schema";

/**
 * Findings that the writer of a report has set aside. They are kept in the document's settings, by keys that say what
 * was ignored: the rule, its fields and the numbers that it saw. When one of them changes the finding is back.
 */

export { ignoredSetting } from "../document";

/** What the setting holds. */
export interface IgnoredRecord {
  readonly version: 1;
  /** Keys of findings. */
  readonly findings: readonly string[];
}

/**
 * What a finding is remembered by: its rule, its fields, and what it saw. A sum saw numbers, however they are written;
 * every other finding saw the texts of its cells, wherever in the file they stand.
 */
export function ignoredKey(
  { rule, fields, relation, cells }: Omit<ReviewFinding, "ignored">,
  facts: Review["facts"],
): string {
  const seen = relation
    ? fields.map((field) => facts[field]?.value ?? facts[field]?.text ?? null)
    : cells.map(({ text }) => text);
  return JSON.stringify([rule, fields, seen]);
}

/** The keys that a setting's value holds; none where there is no such value, or one that we cannot read. */
export function readIgnored(value: unknown): ReadonlySet<string> {
  if (typeof value !== "object" || value === null) return new Set();
  const { version, findings }: { version?: unknown; findings?: unknown } = value;
  if (version !== 1 || !Array.isArray(findings)) return new Set();
  return new Set(findings.filter((key) => typeof key === "string"));
}

/** The value for the setting; null where there is nothing to remember and the setting is to go. */
export function ignoredRecord(keys: Iterable<string>): IgnoredRecord | null {
  const findings = [...new Set(keys)];
  return findings.length === 0 ? null : { version: 1, findings };
}

/** The findings, with those that a setting's value names as ignored, and no others. */
export function withIgnored(
  findings: readonly ReviewFinding[],
  facts: Review["facts"],
  setting: unknown,
): ReviewFinding[] {
  const keys = readIgnored(setting);
  return findings.map((finding) => {
    const { ignored, ...plain } = finding;
    if (keys.size > 0 && keys.has(ignoredKey(plain, facts))) return { ...plain, ignored: true };
    return ignored ? plain : finding;
  });
}
