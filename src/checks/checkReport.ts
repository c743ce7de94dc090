/** Checks the tables of a report. */

import { officialFormats, type Format, type Report, type Sentence } from "../report";
import type { Finding, RelationOutcome } from "./finding";
import { findingsBy, inFileOrder, sentenceOf } from "./findingsBy";
import { evaluateRelation } from "./relations";
import { tableRules } from "./rules";

/** What the rules about tables give. */
export interface CheckResult {
  /** In file order. */
  readonly findings: readonly Finding[];
  /** How every relation of the report's tables stands. */
  readonly relations: readonly RelationOutcome[];
}

/** Checks the tables of a report. */
export function checkReport(report: Report, formats: readonly Format[] = officialFormats): CheckResult {
  const relations = report.tables
    .flatMap(({ format }) => format.relations)
    .map((relation) => evaluateRelation(relation, report.facts));
  const findings = findingsBy(tableRules, report, { formats, relations, statements: [] });
  return { findings: inFileOrder(findings, report), relations };
}

const ruleOf = new Map(tableRules.map((rule) => [rule.id, rule]));

/**
 * The message of a finding of a table about one field, with other words for the field's name: `共 3 格是空白。` Any other
 * finding's message as it is.
 */
export function messageAbout({ rule, values, message }: Finding, name: string): Sentence {
  const known = ruleOf.get(rule);
  return known ? sentenceOf(known, { ...(values as object), name }) : message;
}
