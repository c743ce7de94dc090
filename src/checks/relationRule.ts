import type { Fact, FieldId, Report, Sentence } from "../report";
import { plainNumber, sumText } from "./equation";
import { fieldOf } from "./fields";
import type { CheckContext, Finding, FindingCell, Fix, RelationOutcome, Rule } from "./finding";
import { holdsWith } from "./relations";
import { valueFault } from "./values";

/** A rule about one family of relations: each broken one is a finding. */
export function relationRule(
  rule: Pick<Rule, "id" | "severity" | "title">,
  sentence: (outcome: RelationOutcome, report: Report) => Sentence,
): Rule {
  return {
    ...rule,
    check: (report, context) =>
      context.relations
        .filter((outcome) => outcome.relation.rule === rule.id && outcome.outcome === "broken")
        .map((outcome) => findingOf(rule, outcome, report, context, sentence)),
  };
}

function findingOf(
  rule: Pick<Rule, "id" | "severity">,
  outcome: RelationOutcome,
  report: Report,
  context: CheckContext,
  sentence: (outcome: RelationOutcome, report: Report) => Sentence,
): Finding {
  const { relation, leftSum, rightSum, blanks } = outcome;
  const fields = [...relation.left, ...relation.right];
  const suspects = relation.total ? [relation.total] : fields;
  const said = sentence(outcome, report);
  return {
    rule: rule.id,
    severity: rule.severity,
    message:
      blanks.length === 0
        ? said
        : { zh: `${said.zh}空白按 0 计。`, en: `${said.en} Blank cells count as 0.` },
    fields,
    suspects,
    cells: cellsOf(suspects, report),
    relation: { id: relation.id, left: relation.left, right: relation.right, leftSum, rightSum },
    fixes: totalFixes(outcome, report, context),
  };
}

/** Cells of fields, as findings name them. */
export function cellsOf(fields: readonly FieldId[], report: Report): FindingCell[] {
  return fields.flatMap((field) => {
    const fact = report.facts.get(field);
    return fact ? [{ field, address: fact.cell, text: fact.text }] : [];
  });
}

/** A total is put to its sum only if then every relation in which it takes part holds (DESIGN, Findings). */
function totalFixes({ relation, leftSum }: RelationOutcome, report: Report, context: CheckContext): Fix[] {
  const fact = relation.total ? report.facts.get(relation.total) : undefined;
  const field = fact && fieldOf(fact, report, context.formats);
  if (!relation.total || !field || !isReplaceable(fact)) return [];
  if (valueFault(field.kind, leftSum) !== null) return [];
  const relations = context.relations.map((outcome) => outcome.relation);
  if (!holdsWith(relation.total, leftSum, relations, report.facts)) return [];
  const to = plainNumber(leftSum);
  return [
    {
      kind: "change",
      label: { zh: `改为 ${to}`, en: `Change to ${to}` },
      changes: [{ field: relation.total, from: fact.text, to }],
    },
  ];
}

/** A cell that says more than a number, or speaks for several fields, keeps what it says: it is people's to rewrite. */
function isReplaceable(fact: Fact): boolean {
  if (fact.isShared) return false;
  return fact.reading.form === "plain" || fact.reading.form === "digits" || fact.reading.form === "blank";
}

/** `一、本年新收：2 + 0 = 2，表中写 3。` */
export function totalSentence(total: string) {
  return (outcome: RelationOutcome, report: Report): Sentence => {
    const { relation, leftSum, rightSum } = outcome;
    const sum = `${sumText(relation.left, report.facts)} = ${plainNumber(leftSum)}`;
    const written = plainNumber(rightSum);
    return {
      zh: `${relation.name}：${sum}，表中写 ${written}。`,
      en: `${relation.name}: ${sum}, but ${total} says ${written}.`,
    };
  };
}
