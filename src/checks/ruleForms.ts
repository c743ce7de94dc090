/** The form of the rules that look at every number cell by itself, and cells as findings name them. */

import type { Fact, Field, FieldId, Report } from "../report";
import type { CheckContext, FindingCell, Fix, Rule, RuleFinding } from "./finding";

/** @param look what is wrong with a fact, or null */
export function factRule<Values>(
  rule: Omit<Rule<Values>, "check">,
  look: (
    fact: Fact,
    field: Field,
    context: CheckContext,
    report: Report,
  ) => { readonly values: Values; readonly fix?: Fix } | null,
): Rule<Values> {
  return {
    ...rule,
    check: (report, context) => {
      const found: RuleFinding<Values>[] = [];
      for (const fact of report.facts.values()) {
        const field = report.fields.get(fact.field);
        const problem = field && look(fact, field, context, report);
        if (!problem) continue;
        found.push({
          values: problem.values,
          fields: [fact.field],
          suspects: [fact.field],
          cells: cellsOf([fact.field], report),
          fixes: problem.fix ? [problem.fix] : [],
        });
      }
      return found;
    },
  };
}

/** Cells of fields, as findings name them. */
export function cellsOf(fields: readonly FieldId[], report: Report): FindingCell[] {
  return fields.flatMap((field) => cellOf(field, report) ?? []);
}

/** The cell of a field; null where it was not read. */
export function cellOf(field: FieldId, { facts }: Report): FindingCell | null {
  const fact = facts.get(field);
  return fact ? { field, place: fact.cell, text: fact.text } : null;
}
