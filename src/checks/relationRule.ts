import { plainNumber, type FieldId, type Report, type Sentence } from "../report";
import { sumText } from "./equation";
import type { Finding, FindingCell, RelationOutcome, Rule } from "./finding";

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
        .map((outcome) => findingOf(rule, outcome, report, sentence)),
  };
}

function findingOf(
  rule: Pick<Rule, "id" | "severity">,
  outcome: RelationOutcome,
  report: Report,
  sentence: (outcome: RelationOutcome, report: Report) => Sentence,
): Finding {
  const { relation, leftSum, rightSum, blanks } = outcome;
  const fields = [...relation.left, ...relation.right];
  const suspects = relation.total ? [relation.total] : fields;
  const said = sentence(outcome, report);
  const isSummed = blanks.some((field) => field !== relation.total);
  return {
    rule: rule.id,
    severity: rule.severity,
    message: isSummed ? { zh: `${said.zh}空白按 0 计。`, en: `${said.en} Blank cells count as 0.` } : said,
    fields,
    suspects,
    cells: cellsOf(suspects, report),
    relation: { id: relation.id, left: relation.left, right: relation.right, leftSum, rightSum },
    // Which cell is wrong, and what it should be, is for repair to say.
    fixes: [],
  };
}

/** Cells of fields, as findings name them. */
export function cellsOf(fields: readonly FieldId[], report: Report): FindingCell[] {
  return fields.flatMap((field) => {
    const fact = report.facts.get(field);
    return fact ? [{ field, place: fact.cell, text: fact.text }] : [];
  });
}

/** `一、本年新收：2 + 0 = 2，表中写 3。`; of a total that is blank: `表中没有填`. */
export function totalSentence(total: string) {
  return ({ relation, blanks, leftSum, rightSum }: RelationOutcome, report: Report): Sentence => {
    const sum = sumText(relation.left, report.facts, leftSum);
    const isBlank = relation.right.length > 0 && relation.right.every((field) => blanks.includes(field));
    const written = plainNumber(rightSum);
    return isBlank
      ? {
          zh: `${relation.name}：${sum.zh}，表中没有填。`,
          en: `${relation.name}: ${sum.en}, but ${total} is not filled in.`,
        }
      : {
          zh: `${relation.name}：${sum.zh}，表中写 ${written}。`,
          en: `${relation.name}: ${sum.en}, but ${total} says ${written}.`,
        };
  };
}
