/** Checks a report by all rules. */

import {
  comparePlaces,
  officialFormats,
  quoted,
  type FieldId,
  type Format,
  type CellPlace,
  type Report,
  type Sentence,
  type TableId,
} from "../report";
import type { CheckContext, Finding, FindingCell, RelationOutcome, Rule, RuleFinding } from "./finding";
import { evaluateRelation } from "./relations";
import { rules } from "./rules";
import { evaluateStatement, type StatementOutcome } from "./statements";

export * from "./finding";
export { evaluateRelation } from "./relations";
export * from "./statements";
export { cellOf, cellsOf } from "./ruleForms";
export { rules } from "./rules";
export { valueFault } from "./rules/count";
export { totalEquation } from "./rules/sums";

export interface CheckResult {
  /** In file order. */
  readonly findings: readonly Finding[];
  /** How every relation of the report's tables stands. */
  readonly relations: readonly RelationOutcome[];
  /** How every statement of the prose stands, in file order. */
  readonly statements: readonly StatementOutcome[];
}

/** Checks a report by all rules. */
export function checkReport(report: Report, formats: readonly Format[] = officialFormats): CheckResult {
  const relations = report.tables
    .flatMap(({ format }) => format.relations)
    .map((relation) => evaluateRelation(relation, report.facts));
  const statements = report.prose.statements.map((statement) => evaluateStatement(statement, report.facts));
  const context: CheckContext = { formats, relations, statements };
  const findings = rules.flatMap((rule) =>
    rule.check(report, context).map((found) => findingOf(rule, found, report)),
  );
  return { findings: inFileOrder(findings, report), relations, statements };
}

const ruleOf = new Map(rules.map((rule) => [rule.id, rule]));

/** What a finding says, by its rule. Empty for a rule that is not known. */
export function messageOf({ rule, values }: Pick<Finding, "rule" | "values">): Sentence {
  return ruleOf.get(rule)?.message(withQuotes(values)) ?? { zh: "", en: "" };
}

/** The data of a sentence, every text in it as it is quoted. */
function withQuotes(values: unknown): unknown {
  if (typeof values === "string") return quoted(values);
  if (Array.isArray(values)) return values.map(withQuotes);
  if (typeof values !== "object" || values === null) return values;
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, withQuotes(value)]));
}

/** The same of a finding about one field, with other words for the field's name: `共 3 格是空白。` */
export function messageAbout({ rule, values }: Finding, name: string): Sentence {
  return messageOf({ rule, values: { ...(values as object), name } });
}

function findingOf({ id, severity }: Rule, found: RuleFinding<unknown>, report: Report): Finding {
  const { fields = [], cells = [] } = found;
  return {
    rule: id,
    severity,
    suspects: [],
    relation: null,
    passages: [],
    fixes: [],
    ...found,
    table: found.table ?? tableAbout(fields, cells, report),
    fields,
    cells,
  };
}

/** The table that a finding is about: that of its fields, else the one in whose rows, or beside whose rows, its cell stands. */
function tableAbout(
  fields: readonly FieldId[],
  cells: readonly FindingCell[],
  { fields: known, tables }: Report,
): TableId | null {
  for (const field of [...fields, ...cells.flatMap((cell) => cell.field ?? [])]) {
    const table = known.get(field)?.table;
    if (table !== undefined) return table;
  }
  const place = cells[0]?.place;
  if (!place) return null;
  const beside = tables.flatMap(({ id, segments }) =>
    segments
      .filter(({ fileTable }) => fileTable === place.table)
      .map((segment) => ({
        id,
        rows: Math.max(0, segment.firstRow - place.row, place.row - segment.lastRow),
      })),
  );
  return beside.sort((a, b) => a.rows - b.rows)[0]?.id ?? null;
}

/** Findings stand where their first cell stands; one without a cell at its table, a missing table at the end. */
export function inFileOrder(findings: readonly Finding[], { tables }: Report): Finding[] {
  const end: CellPlace = { table: Number.MAX_SAFE_INTEGER, row: 0, cell: 0 };
  const placeOf = ({ cells: [first], table }: Finding): CellPlace => {
    if (first) return first.place;
    const segment = tables.find(({ id }) => id === table)?.segments[0];
    return segment ? { table: segment.fileTable, row: segment.firstRow, cell: 0 } : end;
  };
  return findings
    .map((finding) => ({ finding, place: placeOf(finding) }))
    .sort((a, b) => comparePlaces(a.place, b.place))
    .map(({ finding }) => finding);
}
