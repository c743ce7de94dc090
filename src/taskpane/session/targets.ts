import { addressKey, type Address, type FieldId } from "../../report";
import type { FindTargets, FixTarget, MarkTarget } from "../../word";
import type { Outline } from "../../document";
import type { PlannedChange } from "../view/fixes";
import type { PaintedPlace } from "../view/places";

/** Finds fields in a document that was read afresh; fields that are no longer there are left out. */
export type Locate = (fields: readonly FieldId[], outline: Outline) => ReadonlyMap<FieldId, Address>;

/** The cells to mark in a fresh read. Cells without a field, such as labels, keep the address they had. */
export function markTargets(places: readonly PaintedPlace[], locate: Locate): FindTargets<MarkTarget> {
  return (outline) => {
    const found = locate(
      places.flatMap(({ field }) => field ?? []),
      outline,
    );
    return places.map(({ field, address, text, severity }) => ({
      key: field ?? addressKey(address),
      address: (field === null ? undefined : found.get(field)) ?? address,
      text,
      severity,
    }));
  };
}

/** The cells to change in a fresh read; one that is no longer found keeps its address, where its text is compared. */
export function fixTargets(
  changes: readonly PlannedChange[],
  lastSeen: (field: FieldId) => Address | undefined,
  locate: Locate,
): FindTargets<FixTarget> {
  return (outline) => {
    const found = locate(
      changes.map(({ field }) => field),
      outline,
    );
    return changes.flatMap(({ field, from, to }) => {
      const address = found.get(field) ?? lastSeen(field);
      return address ? [{ key: field, address, text: from, to }] : [];
    });
  };
}
