import {
  comparePlaces,
  formatInForce,
  officialFormats,
  tableIds,
  type Place,
  type Format,
  type Report,
} from "../report";
import type { CheckContext, Finding, RelationOutcome, Rule } from "./finding";
import { evaluateRelation, relationsOf } from "./relations";
import { rules } from "./rules";

export * from "./finding";
export { sumText } from "./equation";
export { cellsOf } from "./relationRule";
export { evaluateRelation } from "./relations";
export { rules } from "./rules";
export { valueFault } from "./values";

export interface CheckResult {
  /** In file order. */
  readonly findings: readonly Finding[];
  readonly relations: readonly RelationOutcome[];
}

/** Checks a report by all rules. */
export function checkReport(
  report: Report,
  formats: readonly Format[] = officialFormats,
  chosen: readonly Rule[] = rules,
): CheckResult {
  const fallback = (report.year !== null && formatInForce(report.year, formats)) || formats[0];
  const relations = fallback
    ? relationsOf(report, formats, fallback).map((relation) => evaluateRelation(relation, report.facts))
    : [];
  const context: CheckContext = { formats, relations };
  const findings = chosen.flatMap((rule) => rule.check(report, context));
  return { findings: inFileOrder(findings, report, formats), relations };
}

/** Findings stand where their first cell stands; one without a cell at its table, a missing table at the end. */
export function inFileOrder(
  findings: readonly Finding[],
  report: Report,
  formats: readonly Format[],
): Finding[] {
  const end: Place = { table: Number.MAX_SAFE_INTEGER, row: 0, cell: 0 };
  const placeOf = (finding: Finding): Place => {
    const [first] = finding.cells;
    if (first) return first.place;
    const table = tableIds.find((id) =>
      formats.some((format) => format.fields.get(finding.fields[0] ?? "")?.table === id),
    );
    const part = report.parts.find((other) => other.table === table);
    return part ? { table: part.fileTable, row: part.firstRow, cell: 0 } : end;
  };
  return findings
    .map((finding) => ({ finding, place: placeOf(finding) }))
    .sort((a, b) => comparePlaces(a.place, b.place))
    .map(({ finding }) => finding);
}
