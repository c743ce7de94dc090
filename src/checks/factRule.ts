import type { Fact, Field, Sentence } from "../report";
import type { CheckContext, Fix, Rule } from "./finding";
import type { Report } from "../report";

export interface FactProblem {
  readonly message: Sentence;
  readonly fixes?: readonly Fix[];
}

/** A rule that looks at every number cell by itself. */
export function factRule(
  rule: Pick<Rule, "id" | "severity" | "title">,
  look: (fact: Fact, field: Field, report: Report, context: CheckContext) => FactProblem | null,
): Rule {
  return {
    ...rule,
    check: (report, context) => {
      const findings = [];
      for (const fact of report.facts.values()) {
        const field = report.fields.get(fact.field);
        const problem = field && look(fact, field, report, context);
        if (!problem) continue;
        findings.push({
          rule: rule.id,
          severity: rule.severity,
          message: problem.message,
          fields: [fact.field],
          suspects: [fact.field],
          cells: [{ field: fact.field, place: fact.cell, text: fact.text }],
          relation: null,
          fixes: problem.fixes ?? [],
        });
      }
      return findings;
    },
  };
}
