/** The form of a rule that looks at every number cell by itself. */

import type { Fact, Field } from "../report";
import type { CheckContext, Fix, Rule } from "./finding";

/** What is wrong with a fact. */
export interface FactProblem<Values> {
  readonly values: Values;
  readonly fix?: Fix;
}

/** @param look what is wrong with a fact, or null */
export function factRule<Values>(
  rule: Omit<Rule<Values>, "check">,
  look: (fact: Fact, field: Field, context: CheckContext) => FactProblem<Values> | null,
): Rule<Values> {
  return {
    ...rule,
    check: (report, context) =>
      [...report.facts.values()].flatMap((fact) => {
        const field = report.fields.get(fact.field);
        const problem = field && look(fact, field, context);
        if (!problem) return [];
        return {
          values: problem.values,
          fields: [fact.field],
          suspects: [fact.field],
          cells: [{ field: fact.field, place: fact.cell, text: fact.text }],
          fixes: problem.fix ? [problem.fix] : [],
        };
      }),
  };
}
