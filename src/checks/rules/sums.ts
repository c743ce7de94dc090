/** The sums that the notices prescribe (〔2021〕30号), and how a broken one is said. */

import { plainNumber, quoted, type FieldId, type Report, type Sentence } from "../../report";
import type { RelationOutcome, Rule, RuleFinding } from "../finding";
import { cellsOf } from "../ruleForms";

export const sumRules: readonly Rule<BrokenSum>[] = [
  // Table 2, each row: 总计 = the six applicant columns.
  relationRule(
    "row-total",
    { zh: "行总计等于各类申请人之和", en: "A row's total is the sum of its applicants" },
    totalSentence,
  ),
  // Table 2, each column: （七）总计 = all results of （一） to （六）.
  relationRule(
    "result-total",
    { zh: "（七）总计等于各项办理结果之和", en: "（七）总计 is the sum of the results" },
    totalSentence,
  ),
  // Table 2, each column: 一 + 二 = 三（七） + 四, as its corner cell says.
  relationRule(
    "balance",
    { zh: "新收加结转等于办结加结转下年", en: "Received and carried over equal handled and carried forward" },
    balanceSentence,
  ),
  // Table 3, each block: 总计 = 结果维持 + 结果纠正 + 其他结果 + 尚未审结.
  relationRule(
    "case-total",
    { zh: "复议诉讼总计等于四类结果之和", en: "A case total is the sum of its four outcomes" },
    totalSentence,
  ),
];

/** A broken relation with the numbers that it was computed from; blank cells are 0. */
interface BrokenSum {
  /** The row's or the column's name. */
  readonly name: string;
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly leftSum: number;
  readonly rightSum: number;
  /** What the right says: its sum, or the text of a blank total. */
  readonly written: string;
  /** Whether a blank cell that is not the total counts as 0. */
  readonly countsBlanks: boolean;
}

/** Each broken relation of a rule is a finding. Which cell is wrong, and what it should be, is for repair to say. */
function relationRule(id: string, title: Sentence, sentence: (sum: BrokenSum) => Sentence): Rule<BrokenSum> {
  return {
    id,
    title,
    severity: "error",
    check: (report, { relations }) =>
      relations
        .filter(({ relation, outcome }) => relation.rule === id && outcome === "broken")
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
  const valuesOf = (some: readonly FieldId[]) => some.map((field) => report.facts.get(field)?.value ?? 0);
  return {
    values: {
      name,
      left: valuesOf(left),
      right: valuesOf(right),
      leftSum,
      rightSum,
      written:
        total && blanks.includes(total) ? (report.facts.get(total)?.text ?? "") : plainNumber(rightSum),
      countsBlanks: blanks.some((field) => field !== total),
    },
    fields,
    cells: cellsOf(fields, report),
    relation: { id, left, right, leftSum, rightSum },
  };
}

function balanceSentence(sum: BrokenSum): Sentence {
  const left = sumText(sum.left, sum.leftSum);
  const right = sumText(sum.right, sum.rightSum);
  return {
    zh: `${sum.name}：本年新收加上年结转是 ${left.zh}，办理结果总计加结转下年度是 ${right.zh}，两边不相等。`,
    en: `${sum.name}: received and carried over make ${left.en}, handled and carried forward make ${right.en}.`,
  };
}

function totalSentence({ name, left, leftSum, written }: BrokenSum): Sentence {
  const { zh, en } = totalEquation(left, leftSum, written);
  return { zh: `${name}：${zh}。`, en: `${name}: ${en}.` };
}

/**
 * `2 + 0 = 2，表中写 3`; of a total that is blank: `表中没有填`.
 * @param written what the total says; empty where it says nothing
 */
export function totalEquation(parts: readonly number[], partsSum: number, written: string): Sentence {
  const { zh, en } = sumText(parts, partsSum);
  return written === ""
    ? { zh: `${zh}，表中没有填`, en: `${en}, but the cell is not filled in` }
    : { zh: `${zh}，表中写 ${quoted(written)}`, en: `${en}, but the table says ${quoted(written)}` };
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
