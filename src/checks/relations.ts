/** Evaluates the relations between the numbers of a report. */

import type { Fact, FieldId, Relation } from "../report";
import type { RelationOutcome } from "./finding";

/** Sums of amounts are compared with this tolerance: they are decimals, and decimals do not add up exactly in binary. */
const tolerance = 1e-6;

/** Of a fact, what a relation needs to know. */
type Summand = Pick<Fact, "value" | "reading">;

/** Evaluates one relation: a blank counts as 0 and says so; a field that is absent or no number leaves it unchecked. */
export function evaluateRelation(relation: Relation, facts: ReadonlyMap<FieldId, Summand>): RelationOutcome {
  const blanks: FieldId[] = [];
  let isComplete = true;
  const sum = (fields: readonly FieldId[]): number => {
    let total = 0;
    for (const field of fields) {
      const fact = facts.get(field);
      if (!fact) isComplete = false;
      else if (fact.value !== null) total += fact.value;
      else if (fact.reading.form === "blank") blanks.push(field);
      else isComplete = false;
    }
    return roundSum(total);
  };
  const leftSum = sum(relation.left);
  const rightSum = sum(relation.right);
  const holds = Math.abs(leftSum - rightSum) < tolerance;
  return {
    relation,
    outcome: isComplete ? (holds ? "holds" : "broken") : "unchecked",
    leftSum,
    rightSum,
    blanks,
  };
}

function roundSum(sum: number): number {
  return Number.isInteger(sum) ? sum : Math.round(sum / tolerance) / Math.round(1 / tolerance);
}

/** How a relation would stand if a field had another number. */
export function evaluateRelationWith(
  relation: Relation,
  facts: ReadonlyMap<FieldId, Summand>,
  field: FieldId,
  value: number,
): RelationOutcome["outcome"] {
  const other: Summand = { value, reading: { form: "plain", value } };
  return evaluateRelation(relation, new Map([...facts, [field, other]])).outcome;
}
