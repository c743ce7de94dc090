/** The cells and words that findings speak of. */
import { cellOf, type Finding, type FindingPlace, type Severity } from "../../checks";
import { comparePlaces, isPassage, placeKey, samePlace, type Place } from "../../report";
import { faultsAmong, unfilledCells, type Review } from "../../review";

/** Whether a selection is in a place: in the same cell, or within the same words, of which it may be a cursor. */
export function isSelected(place: Place, selected: Place): boolean {
  if (!isPassage(place) || !isPassage(selected)) return samePlace(place, selected);
  return place.paragraph === selected.paragraph && place.from <= selected.from && selected.to <= place.to;
}

/** What a finding points at: its words, and its cells. */
export function pointedPlaces(finding: Finding, review: Review): readonly FindingPlace[] {
  const words = finding.passages.map((place) => ({ field: null, place, text: place.text }));
  return [...words, ...suspectCells(finding, review)];
}

/** The cells that a finding points at: those of its suspects, else all of its cells. */
export function suspectCells(finding: Finding, review: Review): readonly FindingPlace[] {
  if (finding.suspects.length === 0) return finding.cells;
  return finding.suspects.flatMap(
    (field) => finding.cells.find((cell) => cell.field === field) ?? cellOf(field, review.report) ?? [],
  );
}

export type PaintedPlace = FindingPlace & { readonly severity: Severity };

/**
 * Every place to be marked, once each, words before cells, in file order; an error outdoes a warning, what is ignored
 * paints nothing, nor does what the text says rightly and a wrong cell disagrees with. A blank that lacks its number is no
 * error of what is written there; what is still to be filled in is no fault.
 */
export function placesToMark(review: Review): readonly PaintedPlace[] {
  const places = new Map<string, PaintedPlace>();
  const unfilled = unfilledCells(review);
  for (const finding of faultsAmong(review.findings)) {
    if (finding.ignored || finding.explainedBy !== undefined) continue;
    for (const one of pointedPlaces(finding, review)) {
      // A whole table is named by its first cell, without a text: there is nothing to paint.
      if (one.field === null && one.text === "") continue;
      const key = placeKey(one.place);
      const isUnfilled = one.field !== null && unfilled.has(one.field);
      const severity = isUnfilled ? "warning" : finding.severity;
      if (places.get(key)?.severity !== "error") places.set(key, { ...one, severity });
    }
  }
  return [...places.values()].sort((a, b) => comparePlaces(a.place, b.place));
}
