/** Where findings stand, which cells are marked, and how relations stand. */
import { evaluateRelation, type RelationOutcome } from "../../checks";
import { comparePlaces, type FieldId, type Place, placeKey, readNumber } from "../../report";
import type { Review, ReviewFinding } from "../../review";
import type { Form } from "./form";

/** A cell that a finding speaks of, as it was when it was read. */
export interface FindingCell {
  readonly field: FieldId | null;
  readonly place: Place;
  readonly text: string;
}

/** Identifies a finding from one check to the next: its rule and fields, or its cells where it has no field. */
export function findingKey(finding: ReviewFinding): string {
  const parts = finding.fields.length > 0 ? finding.fields : finding.cells.map(placeKey);
  return [finding.rule, finding.relation?.id ?? "", ...parts].join("|");
}

/** The place of a field that was read, or null. */
export function placeOfField(review: Review, field: FieldId): FindingCell | null {
  const fact = review.facts[field];
  return fact ? { field, place: fact.cell, text: fact.text } : null;
}

/** All cells of a finding, in its own order. */
export function placesOf(finding: ReviewFinding): readonly FindingCell[] {
  return finding.cells.map(({ field, table, row, cell, text }) => ({
    field,
    place: { table, row, cell },
    text,
  }));
}

/** The cells that a finding points at: those of its suspects, else all of its cells. */
export function suspectPlaces(finding: ReviewFinding, review: Review): readonly FindingCell[] {
  if (finding.suspects.length === 0) return placesOf(finding);
  return finding.suspects.flatMap(
    (field) => placesOf(finding).find((place) => place.field === field) ?? placeOfField(review, field) ?? [],
  );
}

export interface PaintedPlace extends FindingCell {
  readonly severity: "error" | "warning";
}

/**
 * Every cell to be marked, once each and in file order; an error outdoes a warning, advice and what is ignored paint
 * nothing. A blank that lacks its number is no error of what is written there.
 */
export function placesToMark(review: Review): readonly PaintedPlace[] {
  const places = new Map<string, PaintedPlace>();
  const unfilled = unfilledCells(review);
  for (const finding of review.findings) {
    if (finding.severity === "advice" || finding.ignored) continue;
    for (const place of suspectPlaces(finding, review)) {
      // A whole table is named by its first cell, without a text: there is nothing to paint.
      if (place.field === null && place.text === "") continue;
      const key = placeKey(place.place);
      const isUnfilled = place.field !== null && unfilled.has(place.field);
      const severity = isUnfilled ? "warning" : finding.severity;
      if (places.get(key)?.severity !== "error") places.set(key, { ...place, severity });
    }
  }
  return [...places.values()].sort((a, b) => comparePlaces(a.place, b.place));
}

/** `waiting`: a blank of it waits for its number, so that neither agreement nor disagreement says anything. */
export type RelationState = RelationOutcome["outcome"] | "waiting";

/**
 * How every relation of the form stands, by the numbers that were read: a finding may be ignored, or its rule switched
 * off, and the relation is broken all the same.
 */
export function relationStates(review: Review, form: Form): ReadonlyMap<string, RelationState> {
  const facts = new Map(
    Object.entries(review.facts).map(([field, { value, text }]) => [
      field,
      { value, reading: readNumber(text) },
    ]),
  );
  const unfilled = unfilledCells(review);
  return new Map(
    [...form.relations.values()].map((relation) => {
      const fields = [...relation.left, ...relation.right];
      const { outcome } = evaluateRelation(relation, facts);
      const isWaiting =
        fields.some((field) => unfilled.has(field)) ||
        fields.every((field) => review.facts[field]?.text === "");
      return [relation.id, isWaiting && outcome !== "unchecked" ? "waiting" : outcome];
    }),
  );
}

/** The blanks that lack a number: the report is not filled in there yet, which is not an error of what is written. */
export function unfilledCells({ causes }: Pick<Review, "causes">): ReadonlySet<FieldId> {
  return new Set(causes.filter(({ unfilled }) => unfilled).flatMap(({ cells }) => cells));
}
