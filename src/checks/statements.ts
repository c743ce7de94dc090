/** Compares what the prose states with the tables. */

import type { Fact, FieldId, Statement } from "../report";

/** How a statement of the prose stands against the tables. */
export interface StatementOutcome {
  readonly statement: Statement;
  /** `not-checked`: it is not this year's or not the unit's, it is no more than about right, or a cell has no number. */
  readonly outcome: "agrees" | "disagrees" | "not-checked";
  /** The sum of each reading; null where one of its cells has no number. */
  readonly sums: readonly (number | null)[];
}

/** Compares one statement: it disagrees only if every reading has another number. */
export function evaluateStatement(
  statement: Statement,
  facts: ReadonlyMap<FieldId, Pick<Fact, "value">>,
): StatementOutcome {
  const sums = statement.readings.map((fields) => sumOf(fields, facts));
  return { statement, sums, outcome: outcomeOf(statement, sums) };
}

function sumOf(fields: readonly FieldId[], facts: ReadonlyMap<FieldId, Pick<Fact, "value">>): number | null {
  let sum = 0;
  for (const field of fields) {
    const value = facts.get(field)?.value ?? null;
    if (value === null) return null;
    sum += value;
  }
  return sum;
}

function outcomeOf(statement: Statement, sums: readonly (number | null)[]): StatementOutcome["outcome"] {
  if (statement.scope !== "this-year" || statement.bound === "about" || sums.length === 0)
    return "not-checked";
  if (sums.some((sum) => sum !== null && fits(sum, statement))) return "agrees";
  return sums.includes(null) ? "not-checked" : "disagrees";
}

/** Whether a number is what a statement says: 10余件 is 10 to 19. */
export function fits(
  sum: number,
  { value, bound, below }: Pick<Statement, "value" | "bound" | "below">,
): boolean {
  switch (bound) {
    case "exact":
      return sum === value;
    case "at-least":
      return sum >= value && (below === undefined || sum < below);
    case "at-most":
      return sum <= value;
    case "about":
      return true;
  }
}
