/** Finds cells again in a fresh read of the document. */

import type { FindingCell } from "../checks";
import type { Outline } from "../document";
import { readReport } from "../reading";
import { officialFormats, type Format, type Place } from "../report";

/** A cell as a finding or a change names it: by its field, or by its place where it has none. */
export type NamedCell = Pick<FindingCell, "field" | "place">;

/**
 * Finds cells again in a fresh read of the document.
 * @returns for each cell its place now; null where its field has no cell any more. A cell without a field keeps the
 *   place it had: whoever writes there compares the text first.
 */
export function locate(
  cells: readonly NamedCell[],
  outline: Outline,
  formats: readonly Format[] = officialFormats,
): (Place | null)[] {
  const { facts } = readReport(outline, formats);
  return cells.map(({ field, place }) => (field === null ? place : (facts.get(field)?.cell ?? null)));
}
