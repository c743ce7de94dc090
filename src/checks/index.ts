import { comparePlaces, officialFormats, type Place, type Format, type Report } from "../report";
import type { CheckContext, Finding, RelationOutcome, Rule } from "./finding";
import { evaluateRelation } from "./relations";
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
  const relations = report.tables
    .flatMap(({ format }) => format.relations)
    .map((relation) => evaluateRelation(relation, report.facts));
  const context: CheckContext = { formats, relations };
  const findings = chosen.flatMap((rule) => rule.check(report, context));
  return { findings: inFileOrder(findings, report), relations };
}

/** Findings stand where their first cell stands; one without a cell at its table, a missing table at the end. */
export function inFileOrder(findings: readonly Finding[], report: Report): Finding[] {
  const end: Place = { table: Number.MAX_SAFE_INTEGER, row: 0, cell: 0 };
  const placeOf = (finding: Finding): Place => {
    const [first] = finding.cells;
    if (first) return first.place;
    const table = report.fields.get(finding.fields[0] ?? "")?.table;
    const segment = report.tables.find(({ id }) => id === table)?.segments[0];
    return segment ? { table: segment.fileTable, row: segment.firstRow, cell: 0 } : end;
  };
  return findings
    .map((finding) => ({ finding, place: placeOf(finding) }))
    .sort((a, b) => comparePlaces(a.place, b.place))
    .map(({ finding }) => finding);
}
