/** Two forms of rules: one looks at every number cell by itself, the other at a family of relations. */

import type { Fact, Field, FieldId, Report, Sentence } from "../report";
import type { CheckContext, FindingCell, Fix, RelationOutcome, Rule, RuleFinding } from "./finding";

/** @param look what is wrong with a fact, or null */
export function factRule<Values>(
  rule: Omit<Rule<Values>, "check">,
  look: (
    fact: Fact,
    field: Field,
    context: CheckContext,
  ) => { readonly values: Values; readonly fix?: Fix } | null,
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
          cells: cellsOf([fact.field], report),
          fixes: problem.fix ? [problem.fix] : [],
        };
      }),
  };
}

/** A broken relation with the numbers that it was computed from; blank and absent cells are 0. */
export interface BrokenSum {
  /** The row's or the column's name. */
  readonly name: string;
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly leftSum: number;
  readonly rightSum: number;
  /** Whether nothing is written on the right. */
  readonly isTotalBlank: boolean;
  /** Whether a blank cell that is not the total counts as 0. */
  readonly countsBlanks: boolean;
}

/** Each broken relation of a rule is a finding. Which cell is wrong, and what it should be, is for repair to say. */
export function relationRule(
  rule: Pick<Rule, "id" | "title">,
  sentence: (sum: BrokenSum) => Sentence,
): Rule<BrokenSum> {
  return {
    ...rule,
    severity: "error",
    check: (report, { relations }) =>
      relations
        .filter(({ relation, outcome }) => relation.rule === rule.id && outcome === "broken")
        .map((outcome) => findingOf(outcome, report)),
    message: (sum) => {
      const said = sentence(sum);
      if (!sum.countsBlanks) return said;
      return { zh: `${said.zh}空白按 0 计。`, en: `${said.en} Blank cells count as 0.` };
    },
  };
}

function findingOf(outcome: RelationOutcome, report: Report): RuleFinding<BrokenSum> {
  const { relation, leftSum, rightSum, blanks } = outcome;
  const { id, name, left, right, total } = relation;
  const fields = [...left, ...right];
  const suspects = total ? [total] : fields;
  const valuesOf = (some: readonly FieldId[]) => some.map((field) => report.facts.get(field)?.value ?? 0);
  return {
    values: {
      name,
      left: valuesOf(left),
      right: valuesOf(right),
      leftSum,
      rightSum,
      isTotalBlank: right.length > 0 && right.every((field) => blanks.includes(field)),
      countsBlanks: blanks.some((field) => field !== total),
    },
    fields,
    suspects,
    cells: cellsOf(suspects, report),
    relation: { id, left, right, leftSum, rightSum },
  };
}

/** Cells of fields, as findings name them. */
export function cellsOf(fields: readonly FieldId[], report: Report): FindingCell[] {
  return fields.flatMap((field) => {
    const fact = report.facts.get(field);
    return fact ? [{ field, place: fact.cell, text: fact.text }] : [];
  });
}
