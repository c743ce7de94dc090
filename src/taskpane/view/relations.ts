import { evaluateRelation, type RelationOutcome } from "../../checks";
import { readNumber, type FieldId } from "../../report";
import type { Review } from "../../review";
import type { Form } from "./form";

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
