import { placeKey, type Place, type FieldId } from "../../report";
import type { Outline } from "../../document";
import type { NamedCell } from "../../review";
import type { BasisCell, FindTargets, FixTarget, MarkTarget, WriteReport, WriteTarget } from "../../word";
import type { PlannedChange } from "../view/fixes";
import { placeOfField, type PaintedPlace } from "../view/places";
import type { Reading } from "./reading";
import { tiesOf } from "./ties";

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
  const tieOf = tiesOf(changes, review, form);
  const wanted = changes.flatMap((change) => {
    const place = placeOfField(review, change.field);
    return place ? [{ change, place, ...tieOf(change) }] : [];
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
