import type { FieldId } from "../../report";
import type { Review, ReviewRepair } from "../../review";
import type { PlannedChange } from "../view/fixes";
import type { Form } from "../view/form";

/** What a change hangs together with. */
export interface Tie {
  /** Changes with the same group are made together or not at all; null for one that stands by itself. */
  readonly group: string | null;
  /** The fields that it was computed from: where one of them says something else by now, it may be wrong. */
  readonly basis: readonly FieldId[];
}

const free: Tie = { group: null, basis: [] };

/**
 * What each of some changes hangs together with: the changes of a repair with each other, and with all numbers of the
 * relations that the repair is to put right or might upset. A change that is no repair's, such as the 0 in a blank, is
 * right whatever stands around it.
 */
export function tiesOf(
  changes: readonly PlannedChange[],
  { causes }: Pick<Review, "causes">,
  { relations }: Form,
): (change: PlannedChange) => Tie {
  const isWanted = (one: PlannedChange) => changes.some((other) => isSame(one, other));
  const ties = new Map<PlannedChange, Tie>();
  causes.forEach((cause, index) => {
    const whole = cause.repairs.filter((repair) => repair.changes.every(isWanted));
    const repair = longest(whole);
    if (!repair) return;
    const changed = new Set(repair.changes.map(({ field }) => field));
    const around = [...relations.values()]
      .map(({ id, left, right }) => ({ id, fields: [...left, ...right] }))
      .filter(({ id, fields }) => cause.relations.includes(id) || fields.some((field) => changed.has(field)));
    const basis = [...new Set([...changed, ...around.flatMap(({ fields }) => fields)])];
    for (const change of changes)
      if (repair.changes.some((one) => isSame(one, change)))
        ties.set(change, { group: `cause ${index}`, basis });
  });
  return (change) => ties.get(change) ?? free;
}

function longest(repairs: readonly ReviewRepair[]): ReviewRepair | null {
  const [first, ...others] = repairs.filter(({ changes }) => changes.length > 0);
  if (!first) return null;
  return others.reduce((best, one) => (one.changes.length > best.changes.length ? one : best), first);
}

function isSame(one: PlannedChange, other: PlannedChange): boolean {
  return one.field === other.field && one.from === other.from && one.to === other.to;
}
