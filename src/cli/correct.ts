import { setCellText, type CellChange, type CellRefusal } from "../document";
import { review, standAloneChanges, type ChangeGroup, type Review, type ReviewChange } from "../review";

/** A report with all that stands alone corrected. Nothing is written here. */
export interface Corrected {
  /** The corrected file; null where nothing was changed. */
  readonly file: Uint8Array | null;
  readonly changes: readonly ChangeGroup[];
  readonly refused: readonly RefusedGroup[];
  /** What is left to do. */
  readonly after: Review;
}

/** Changes that were left out because one of their cells cannot be written. */
export interface RefusedGroup {
  readonly changes: ChangeGroup;
  /** Why, of each cell that cannot be. */
  readonly reasons: ReadonlyMap<ReviewChange, CellRefusal>;
}

/**
 * Corrects a report in memory, and reads the result again.
 * @param before its review
 * @param ignored what its writer has set aside, as `review` takes it
 * @returns null if the result is not what was meant: then nothing of it is to be used
 */
export function correct(source: Uint8Array, before: Review, ignored: unknown): Corrected | null {
  let changes = standAloneChanges(before);
  const refused: RefusedGroup[] = [];
  for (;;) {
    const named = changes.flat().flatMap((change) => cellChange(change, before));
    const set = setCellText(
      source,
      named.map(({ cell }) => cell),
    );
    if (set.refused.length === 0) {
      if (changes.length === 0) return { file: null, changes, refused, after: before };
      const after = review(set.file, { file: before.file, ignored });
      return isAsMeant(before, after, changes.flat()) ? { file: set.file, changes, refused, after } : null;
    }
    const reasons = new Map(
      set.refused.flatMap(({ change, reason }) => {
        const own = named.find(({ cell }) => cell === change);
        return own ? [[own.change, reason] as const] : [];
      }),
    );
    // A group is made whole or not at all: half a swap would break what holds.
    const isRefused = (group: ChangeGroup) => group.some((change) => reasons.has(change));
    refused.push(...changes.filter(isRefused).map((group) => ({ changes: group, reasons })));
    changes = changes.filter((group) => !isRefused(group));
  }
}

function cellChange(change: ReviewChange, { facts }: Review) {
  const fact = facts[change.field];
  if (!fact) return [];
  const cell: CellChange = { place: fact.cell, from: change.from, to: change.to };
  return [{ change, cell }];
}

/** Every changed cell says its new text, all others what they said, and nothing is wrong that was not before. */
function isAsMeant(before: Review, after: Review, changes: readonly ReviewChange[]): boolean {
  const expected = new Map(Object.entries(before.facts).map(([field, { text }]) => [field, text]));
  for (const { field, to } of changes) expected.set(field, to);
  const facts = Object.entries(after.facts);
  const identity = ({ rule, fields }: Review["findings"][number]) => `${rule} ${fields.join(" ")}`;
  const known = new Set(before.findings.map(identity));
  return (
    facts.length === expected.size &&
    facts.every(([field, { text }]) => expected.get(field) === text) &&
    after.relations.checked === before.relations.checked &&
    after.findings.every((finding) => known.has(identity(finding)))
  );
}
