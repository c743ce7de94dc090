/** The cells that findings speak of. */
import { cellOf, type Finding, type FindingCell, type Severity } from "../../checks";
import { comparePlaces, placeKey } from "../../report";
import { unfilledCells, type Review } from "../../review";

/** The cells that a finding points at: those of its suspects, else all of its cells. */
export function suspectCells(finding: Finding, review: Review): readonly FindingCell[] {
  if (finding.suspects.length === 0) return finding.cells;
  return finding.suspects.flatMap(
    (field) => finding.cells.find((cell) => cell.field === field) ?? cellOf(field, review.report) ?? [],
  );
}

export interface PaintedCell extends FindingCell {
  readonly severity: Severity;
}

/**
 * Every cell to be marked, once each and in file order; an error outdoes a warning, what is ignored paints nothing. A blank that lacks its number is no error of what is written there.
 */
export function cellsToMark(review: Review): readonly PaintedCell[] {
  const places = new Map<string, PaintedCell>();
  const unfilled = unfilledCells(review);
  for (const finding of review.findings) {
    if (finding.ignored) continue;
    for (const cell of suspectCells(finding, review)) {
      // A whole table is named by its first cell, without a text: there is nothing to paint.
      if (cell.field === null && cell.text === "") continue;
      const key = placeKey(cell.place);
      const isUnfilled = cell.field !== null && unfilled.has(cell.field);
      const severity = isUnfilled ? "warning" : finding.severity;
      if (places.get(key)?.severity !== "error") places.set(key, { ...cell, severity });
    }
  }
  return [...places.values()].sort((a, b) => comparePlaces(a.place, b.place));
}
