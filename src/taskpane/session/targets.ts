import { addressKey, type Address } from "../../report";
import type { Outline } from "../../document";
import type { NamedCell } from "../../review";
import type { FindTargets, FixTarget, MarkTarget, WriteReport, WriteTarget } from "../../word";
import type { PlannedChange } from "../view/fixes";
import type { PaintedPlace, Place } from "../view/places";

/** Finds cells again in a document that was read afresh; null where the field has no cell any more. */
export type Locate = (cells: readonly NamedCell[], outline: Outline) => readonly (Address | null)[];

/** The targets of one write, and a report in which those that the fresh read lacks are not found. */
export interface Targets<T extends WriteTarget> {
  readonly find: FindTargets<T>;
  readonly complete: (report: WriteReport<T>) => WriteReport<T>;
}

/** The cells to mark. Cells without a field, such as labels, are looked for where they were. */
export function markTargets(places: readonly PaintedPlace[], locate: Locate): Targets<MarkTarget> {
  const targets = places.map(({ field, address, text, severity }) => ({
    key: field ?? addressKey(address),
    address,
    text,
    severity,
  }));
  return located(places, targets, locate);
}

/** The cells to change; `placeOf` tells where each field was when the change was offered. */
export function fixTargets(
  changes: readonly PlannedChange[],
  placeOf: (field: string) => Place | null,
  locate: Locate,
): Targets<FixTarget> {
  const wanted = changes.flatMap((change) => {
    const place = placeOf(change.field);
    return place ? [{ change, place }] : [];
  });
  return located(
    wanted.map(({ place }) => place),
    wanted.map(({ change: { field, from, to }, place: { address } }) => ({
      key: field,
      address,
      text: from,
      to,
    })),
    locate,
  );
}

/** `cells` and `targets` name the same cells in the same order. */
function located<T extends WriteTarget>(
  cells: readonly NamedCell[],
  targets: readonly T[],
  locate: Locate,
): Targets<T> {
  let lost: readonly T[] = [];
  return {
    find: (outline) => {
      const addresses = locate(cells, outline);
      // Not looked for at its old address: another field may stand there now, and say the same.
      lost = targets.filter((_, index) => !addresses[index]);
      return targets.flatMap((target, index) => {
        const address = addresses[index];
        return address ? [{ ...target, address }] : [];
      });
    },
    complete: (report) => ({ ...report, notFound: [...report.notFound, ...lost] }),
  };
}
