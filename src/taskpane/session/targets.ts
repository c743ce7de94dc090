/** From findings and changes to the cells that Word is asked to write. */
import type { Outline } from "../../document";
import { type FieldId, type Place, placeKey } from "../../report";
import type { NamedCell, Review, ReviewRepair } from "../../review";
import type { Reading } from "./reading";
import type { PlannedChange } from "../view/fixes";
import type { Form } from "../view/form";
import { type PaintedPlace, placeOfField } from "../view/places";
import type { BasisCell, FindTargets, FixTarget, MarkTarget, WriteReport, WriteTarget } from "../../word";

/** Finds cells again in a document that was read afresh; null where the field has no cell any more. */
export type Locate = (cells: readonly NamedCell[], outline: Outline) => readonly (Place | null)[];

/** The targets of one write, and a report in which those that the fresh read lacks are not found. */
export interface Targets<T extends WriteTarget> {
  readonly find: FindTargets<T>;
  readonly complete: (report: WriteReport<T>) => WriteReport<T>;
}

/** The cells to mark. Cells without a field, such as labels, are looked for where they were. */
export function markTargets(places: readonly PaintedPlace[], locate: Locate): Targets<MarkTarget> {
  const targets = places.map(({ field, place, text, severity }) => ({
    key: field ?? placeKey(place),
    place,
    text,
    severity,
  }));
  return located(places, targets, locate);
}

/**
 * The cells to change, each with what it hangs together with.
 * @param reading the one that the changes were offered for
 */
export function fixTargets(
  changes: readonly PlannedChange[],
  { review, form }: Pick<Reading, "review" | "form">,
  locate: Locate,
): Targets<FixTarget> {
  const groupOf = changeGroupsOf(changes, review, form);
  const wanted = changes.flatMap((change) => {
    const place = placeOfField(review, change.field);
    return place ? [{ change, place, ...groupOf(change) }] : [];
  });
  const { find, complete } = located(
    wanted.map(({ place }) => place),
    wanted.map(({ change: { field, from, to }, place: { place }, group }) => ({
      key: field,
      place,
      text: from,
      to,
      ...(group === null ? {} : { group }),
    })),
    locate,
  );
  const placeless = changes
    .filter(({ field }) => !placeOfField(review, field))
    .map(({ field, from, to }): FixTarget => ({ key: field, place: nowhere, text: from, to }));
  const around = [...new Set(wanted.flatMap(({ basis }) => basis))].flatMap(
    (field) => placeOfField(review, field) ?? [],
  );
  return {
    complete: (report) => {
      const completed = complete(report);
      return { ...completed, notFound: [...completed.notFound, ...placeless] };
    },
    find: (outline) => {
      const places = locate(around, outline);
      const cells = new Map<FieldId | null, BasisCell>([
        ...placeless.map(({ key, text }) => [key, { place: null, text }] as const),
        ...around.map(({ field, text }, index) => [field, { place: places[index] ?? null, text }] as const),
      ]);
      const basisOf = new Map(
        wanted.map(({ change, basis }) => [change.field, basis.flatMap((field) => cells.get(field) ?? [])]),
      );
      return find(outline).map((target) => ({ ...target, basis: basisOf.get(target.key) ?? [] }));
    },
  };
}

/** The place of what has none: places count from one. */
const nowhere: Place = { table: 0, row: 0, cell: 0 };

/** `cells` and `targets` name the same cells in the same order. */
function located<T extends WriteTarget>(
  cells: readonly NamedCell[],
  targets: readonly T[],
  locate: Locate,
): Targets<T> {
  let lost: readonly T[] = [];
  return {
    find: (outline) => {
      const places = locate(cells, outline);
      // Not looked for at its old place: another field may stand there now, and say the same.
      lost = targets.filter((_, index) => !places[index]);
      return targets.flatMap((target, index) => {
        const place = places[index];
        return place ? [{ ...target, place }] : [];
      });
    },
    complete: (report) => ({ ...report, notFound: [...report.notFound, ...lost] }),
  };
}

/** What a change hangs together with. */
interface ChangeGroup {
  /** Changes with the same group are made together or not at all; null for one that stands by itself. */
  readonly group: string | null;
  /** The fields that it was computed from: where one of them says something else by now, it may be wrong. */
  readonly basis: readonly FieldId[];
}

const free: ChangeGroup = { group: null, basis: [] };

/**
 * What each of some changes hangs together with: the changes of a repair with each other, and with all numbers of the
 * relations that the repair is to put right or might upset. A change that is no repair's, such as the 0 in a blank, is
 * right whatever stands around it.
 */
function changeGroupsOf(
  changes: readonly PlannedChange[],
  { causes }: Pick<Review, "causes">,
  { relations }: Form,
): (change: PlannedChange) => ChangeGroup {
  const isWanted = (one: PlannedChange) => changes.some((other) => isSame(one, other));
  const groups = new Map<PlannedChange, ChangeGroup>();
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
        groups.set(change, { group: `cause ${index}`, basis });
  });
  return (change) => groups.get(change) ?? free;
}

function longest(repairs: readonly ReviewRepair[]): ReviewRepair | null {
  const [first, ...others] = repairs.filter(({ changes }) => changes.length > 0);
  if (!first) return null;
  return others.reduce((best, one) => (one.changes.length > best.changes.length ? one : best), first);
}

function isSame(one: PlannedChange, other: PlannedChange): boolean {
  return one.field === other.field && one.from === other.from && one.to === other.to;
}
