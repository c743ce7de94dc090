/** Corrects a report in memory; nothing is written here. */

import { readOutline, setCellText, type CellChange, type CellRefusal } from "../document";
import { isPassage } from "../report";
import { findingIdentity, type ChangeGroup, type FieldChange } from "../checks";
import { relationTotals, unaskedChanges, type Review } from "../review";
import { reviewBytes } from "./reviewFile";

/** A report with all corrected that may be unasked. */
export interface Corrected {
  /** The corrected file; null where nothing was changed. */
  readonly file: Uint8Array | null;
  /** The file's settings forbid to edit it in Word, as those of the report did. */
  readonly isProtected: boolean;
  readonly groups: readonly ChangeGroup<FieldChange>[];
  readonly refused: readonly RefusedGroup[];
  /** What is left to do. */
  readonly after: Review;
}

/** Changes that were left out because one of their cells cannot be written. */
export interface RefusedGroup {
  readonly group: ChangeGroup<FieldChange>;
  /** Why, of each cell that cannot be. */
  readonly reasons: ReadonlyMap<FieldChange, ChangeRefusal>;
}

/** Why a change is not made: its table stands as text, or a cell cannot be written. */
export type ChangeRefusal = CellRefusal | "table-as-text";

/**
 * Corrects a report in memory, and reads the result again.
 * @param before its review
 * @returns null if the result is not what was meant: then nothing of it is to be used
 */
export function correct(source: Uint8Array, before: Review): Corrected | null {
  const placeOf = ({ field }: FieldChange) => before.report.facts.get(field)?.place;
  const isInText = (change: FieldChange) => {
    const place = placeOf(change);
    return place !== undefined && isPassage(place);
  };
  const asked = unaskedChanges(before);
  let groups = asked.filter(({ changes }) => !changes.some(isInText));
  const refused = asked
    .filter((group) => !groups.includes(group))
    .map((group): RefusedGroup => ({
      group,
      reasons: new Map(group.changes.filter(isInText).map((change) => [change, "table-as-text"])),
    }));
  for (;;) {
    const changes = groups.flatMap((group) => group.changes);
    const places = changes.flatMap((change) => {
      const place = placeOf(change);
      return place && !isPassage(place)
        ? [[{ place, from: change.from, to: change.to }, change] as const]
        : [];
    });
    const changeOf = new Map<CellChange, FieldChange>(places);
    const set = setCellText(source, [...changeOf.keys()]);
    if (set.refused.length === 0) {
      if (groups.length === 0) return { file: null, isProtected: false, groups, refused, after: before };
      const again = reviewBytes(set.file);
      const after = again.status === "reviewed" ? again.review : null;
      if (!after || !isAsMeant(before, after, changes)) return null;
      const { protection } = readOutline(set.file);
      const isProtected = protection !== null && protection !== "trackedChanges";
      return { file: set.file, isProtected, groups, refused, after };
    }
    const reasons = new Map(set.refused.map(({ change, reason }) => [changeOf.get(change)!, reason]));
    // A group is made whole or not at all: half a swap would break what holds.
    const isRefused = (group: ChangeGroup<FieldChange>) =>
      group.changes.some((change) => reasons.has(change));
    refused.push(...groups.filter(isRefused).map((group) => ({ group, reasons })));
    groups = groups.filter((group) => !isRefused(group));
  }
}

/** Every changed cell says its new text, all others what they said, and nothing is wrong that was not before. */
function isAsMeant(before: Review, after: Review, changes: readonly FieldChange[]): boolean {
  const expected = new Map([...before.report.facts.values()].map(({ field, text }) => [field, text]));
  for (const { field, to } of changes) expected.set(field, to);
  const facts = [...after.report.facts.values()];
  const known = new Set(before.findings.map(findingIdentity));
  return (
    facts.length === expected.size &&
    facts.every(({ field, text }) => expected.get(field) === text) &&
    relationTotals(after).checked === relationTotals(before).checked &&
    after.findings.every((finding) => known.has(findingIdentity(finding)))
  );
}
