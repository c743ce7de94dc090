/** A broken relation as numbers, and as a line of text. */
import { totalEquation, type BrokenRelation, type Finding } from "../../checks";
import { plainNumber, type FieldId } from "../../report";
import { relationName, type Review } from "../../review";
import type { Strings } from "../text/strings";
import { distinctNames } from "./names";

/** One number of a relation, with the words that tell it from the others. */
export interface Term {
  readonly field: FieldId;
  readonly name: string;
  readonly value: number;
  /** What the document says. */
  readonly text: string;
  /** Empty or a sign for nothing, and counted as 0. */
  readonly isBlank: boolean;
  /** One of the cells that the finding points at. */
  readonly isSuspect: boolean;
}

/** A broken relation with the terms of both sides. */
export interface Calculation extends Omit<BrokenRelation, "left" | "right"> {
  readonly name: string;
  readonly left: readonly Term[];
  readonly right: readonly Term[];
  /** How far the two are apart, without a sign. */
  readonly difference: number;
}

/** The numbers on both sides of a finding's relation, or null where it is about none. */
export function calculationOf(finding: Finding, review: Review): Calculation | null {
  const { relation } = finding;
  if (!relation) return null;
  const names = distinctNames(review, [...relation.left, ...relation.right]);
  const term = (field: FieldId): Term => {
    const { value = null, text = "" } = review.report.facts.get(field) ?? {};
    const isSuspect = finding.suspects.includes(field);
    const name = names.get(field) ?? field;
    return { field, name, text, value: value ?? 0, isBlank: value === null, isSuspect };
  };
  return {
    ...relation,
    name: relationName(review, relation.id),
    left: relation.left.map(term),
    right: relation.right.map(term),
    // Amounts have decimals, which binary numbers do not subtract exactly.
    difference: Number(Math.abs(relation.rightSum - relation.leftSum).toFixed(6)),
  };
}

/**
 * The relation as an equation. A total: `2 + 0 = 2，表中写 3`, or `表中没有填`. Two sums, which need words to be told apart:
 * `一、本年新收 5 + 二、上年结转 1 ≠ （七）总计 4 + 四、结转下年度 1（6 ≠ 5）`.
 */
export function equation({ left, right, leftSum, rightSum }: Calculation, strings: Strings): string {
  const [total, ...others] = right;
  if (total && others.length === 0) {
    const parts = left.map(({ value }) => value);
    return strings.say(totalEquation(parts, leftSum, total.isBlank ? total.text : plainNumber(rightSum)));
  }
  const words = (terms: readonly Term[]) =>
    terms.map(({ name, value }) => `${name} ${plainNumber(value)}`).join(" + ");
  return strings.balanceEquation(words(left), words(right), leftSum, rightSum);
}
