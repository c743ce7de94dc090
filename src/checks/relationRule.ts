/** The form of a rule about one family of relations, and the sentences of sums. */

import { plainNumber, type FieldId, type Report, type Sentence } from "../report";
import type { FindingCell, RelationOutcome, Rule, RuleFinding } from "./finding";

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
  rule: Omit<Rule<BrokenSum>, "check" | "message">,
  sentence: (sum: BrokenSum) => Sentence,
): Rule<BrokenSum> {
  return {
    ...rule,
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

/** `一、本年新收：2 + 0 = 2，表中写 3。`; of a total that is blank: `表中没有填`. */
export function totalSentence(total: string) {
  return ({ name, left, leftSum, rightSum, isTotalBlank }: BrokenSum): Sentence => {
    const sum = sumText(left, leftSum);
    const written = plainNumber(rightSum);
    return isTotalBlank
      ? { zh: `${name}：${sum.zh}，表中没有填。`, en: `${name}: ${sum.en}, but ${total} is not filled in.` }
      : {
          zh: `${name}：${sum.zh}，表中写 ${written}。`,
          en: `${name}: ${sum.en}, but ${total} says ${written}.`,
        };
  };
}

/** Longest sum that is written out with its zeros. */
const longestWithZeros = 8;

/** `2 + 0 + 1 = 3`; a long sum counts its zeros instead of writing them out. */
export function sumText(values: readonly number[], sum: number): Sentence {
  const shown = values.length > longestWithZeros ? values.filter((value) => value !== 0) : values;
  const zeros = values.length - shown.length;
  const terms = shown
    .map((value, index) => (index > 0 && value < 0 ? `(${plainNumber(value)})` : plainNumber(value)))
    .join(" + ");
  const is = ` = ${plainNumber(sum)}`;
  if (zeros === 0) return { zh: terms + is, en: terms + is };
  if (shown.length === 0)
    return { zh: `${zeros} 项都是 0，相加${is}`, en: `all ${zeros} terms are 0, their sum${is}` };
  return {
    zh: `${terms}（其余 ${zeros} 项为 0）${is}`,
    en: `${terms} (the other ${zeros} are 0)${is}`,
  };
}
