/** The form of the rules that look at every number cell by itself, and cells as findings name them. */

import type { Fact, Field, FieldId, Passage, Report, Sentence } from "../report";
import type { ChangeFix, CheckContext, FindingPlace, Fix, Rule, RuleFinding } from "./finding";

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
export function cellsOf(fields: readonly FieldId[], report: Report): FindingPlace[] {
  return fields.flatMap((field) => cellOf(field, report) ?? []);
}

/** The cell of a field; null where it was not read. */
export function cellOf(field: FieldId, { facts }: Report): FindingPlace | null {
  const fact = facts.get(field);
  return fact ? { field, place: fact.place, text: fact.text } : null;
}

/**
 * A fix that puts other words in the place of those that stand in the text; none where some of them are broken over two
 * lines.
 * @param changes each with the passages that its words are, one if they stand together
 */
export function wordsFix(
  label: Sentence,
  changes: readonly { readonly passages: readonly Passage[]; readonly to: string }[],
): readonly ChangeFix[] {
  const made = changes.flatMap(({ passages: [passage, ...others], to }) =>
    passage && others.length === 0 ? [{ field: null, place: passage, from: passage.text, to }] : [],
  );
  return made.length === changes.length && made.length > 0
    ? [{ kind: "change", label, changes: made, basis: [] }]
    : [];
}
