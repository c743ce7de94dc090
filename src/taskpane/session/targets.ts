/** From findings and changes to the places that Word is asked to write. */
import { isPassage, placeKey, type CellPlace, type FieldId, type Place } from "../../report";
import { cellOf, cellsOf, changeKey, type Change, type ChangeGroup, type FindingPlace } from "../../checks";
import type { Outline } from "../../document";
import type { NamedCell, Review } from "../../review";
import type { BasisCell, FindTargets, FixTarget, MarkTarget, WriteReport, WriteTarget } from "../../word";
import type { PaintedPlace } from "../view/places";

/** Finds cells again in a document that was read afresh; null where the field has no cell any more. */
export type Locate = (cells: readonly NamedCell[], outline: Outline) => readonly (Place | null)[];

/** The targets of one write, and a report in which those that the fresh read lacks are not found. */
export interface Targets<T extends WriteTarget> {
  readonly find: FindTargets<T>;
  readonly complete: <R extends WriteTarget>(report: WriteReport<R>) => WriteReport<R | T>;
}

/** The places to mark. Those without a field, such as labels and words, are looked for where they were. */
export function markTargets(places: readonly PaintedPlace[], locate: Locate): Targets<MarkTarget> {
  const targets = places.map(({ field, place, text, severity }): MarkTarget => ({
    key: field ?? placeKey(place),
    place,
    text,
    severity,
  }));
  return located<MarkTarget>(places, targets, locate);
}

/**
 * The cells and words to change, each with what it hangs together with.
 * @param groups changes that are made together or not at all
 * @param review the one that offered them
 */
export function fixTargets(
  groups: readonly ChangeGroup[],
  review: Review,
  locate: Locate,
): Targets<FixTarget> {
  const wanted = groups.flatMap(({ changes, basis }, index) =>
    changes.map((change) => {
      const { from, to } = change;
      const at = placeBefore(change, review);
      // A change that is right whatever stands around it needs no other.
      const group = basis.length > 0 ? { group: String(index) } : {};
      const target: FixTarget = { key: changeKey(change), place: at.place, text: from, to, ...group };
      return { at, basis, target };
    }),
  );
  const basisOf = new Map(wanted.map(({ target, basis }) => [target.key, basis]));
  const cells: readonly FindingPlace[] = [
    ...wanted.map(({ at }) => at),
    ...cellsOf(
      groups.flatMap(({ basis }) => basis),
      review.report,
    ),
  ];
  const targets = wanted.map(({ target }) => target);
  return located<FixTarget>(cells, targets, locate, (found, places) => {
    const basisCells = new Map<FieldId | null, BasisCell>(
      cells.map(({ field, text }, index) => [field, { place: places[index] ?? null, text }]),
    );
    return found.map((target) => {
      const basis = basisOf.get(target.key) ?? [];
      return { ...target, basis: basis.flatMap((field) => basisCells.get(field) ?? []) };
    });
  });
}

/** Where the first change of a group was made, and what stands there now; null where none was, or where many groups were. */
export function fixedPlace({
  groups,
  report: { applied },
}: {
  readonly groups: readonly ChangeGroup[];
  readonly report: Pick<WriteReport<FixTarget>, "applied">;
}): { readonly place: Place; readonly text: string } | null {
  const [first] = applied;
  if (!first || groups.length > 1) return null;
  const { place, to: text } = first;
  return { place: isPassage(place) ? { ...place, to: place.from + text.length, text } : place, text };
}

/** Where a change stood, and what stood there, when it was offered. */
function placeBefore(change: Change, { report }: Review): FindingPlace {
  const { field, from: text } = change;
  if (field !== null) return cellOf(field, report) ?? { field, place: nowhere, text };
  return { field, place: change.place, text };
}

/** The place of what had none when it was offered, and is not looked for: places count from one. */
const nowhere: CellPlace = { table: 0, row: 0, cell: 0 };

/**
 * @param wanted the places of the targets, in the order of the targets, and more that are looked for with them
 * @param finish completes the targets that were found, from all places
 */
function located<T extends WriteTarget>(
  wanted: readonly FindingPlace[],
  targets: readonly T[],
  locate: Locate,
  finish: (found: readonly T[], places: readonly (Place | null)[]) => readonly T[] = (found) => found,
): Targets<T> {
  let lost: readonly T[] = [];
  return {
    find: (outline) => {
      const known = wanted.filter(({ place }) => place !== nowhere);
      const now = new Map(locate(known, outline).map((place, index) => [known[index], place]));
      const places = wanted.map((one) => now.get(one) ?? null);
      // Not looked for at its old place: another field may stand there now, and say the same.
      lost = targets.filter((_, index) => !places[index]);
      const found = targets.flatMap((target, index) => {
        const place = places[index];
        return place ? [{ ...target, place }] : [];
      });
      return finish(found, places);
    },
    complete: (report) => ({ ...report, notFound: [...report.notFound, ...lost] }),
  };
}
