/** Checks a report by all rules. */

import {
  comparePlaces,
  officialFormats,
  quoted,
  type Fact,
  type FieldId,
  type Format,
  type CellPlace,
  type Relation,
  type Report,
  type Sentence,
  type TableId,
} from "../report";
import type { CheckContext, Finding, FindingCell, RelationOutcome, Rule, RuleFinding } from "./finding";
import { rules } from "./rules";

export * from "./finding";
export { cellOf, cellsOf } from "./ruleForms";
export { rules } from "./rules";
export { valueFault } from "./rules/count";
export { totalEquation } from "./rules/sums";

export interface CheckResult {
  /** In file order. */
  readonly findings: readonly Finding[];
  /** How every relation of the report's tables stands. */
  readonly relations: readonly RelationOutcome[];
}

/** Checks a report by all rules. */
export function checkReport(report: Report, formats: readonly Format[] = officialFormats): CheckResult {
  const relations = report.tables
    .flatMap(({ format }) => format.relations)
    .map((relation) => evaluateRelation(relation, report.facts));
  const context: CheckContext = { formats, relations };
  const findings = rules.flatMap((rule) =>
    rule.check(report, context).map((found) => findingOf(rule, found, report)),
  );
  return { findings: inFileOrder(findings, report), relations };
}

/** Sums of amounts are compared with this tolerance: they are decimals, and decimals do not add up exactly in binary. */
const tolerance = 1e-6;

/** Of a fact, what a relation needs to know. */
type Summand = Pick<Fact, "value" | "reading">;

/** Evaluates one relation: a blank counts as 0 and says so; a field that is absent or no number leaves it unchecked. */
export function evaluateRelation(relation: Relation, facts: ReadonlyMap<FieldId, Summand>): RelationOutcome {
  const blanks: FieldId[] = [];
  let isComplete = true;
  const sum = (fields: readonly FieldId[]): number => {
    let total = 0;
    for (const field of fields) {
      const fact = facts.get(field);
      if (!fact) isComplete = false;
      else if (fact.value !== null) total += fact.value;
      else if (fact.reading.form === "blank") blanks.push(field);
      else isComplete = false;
    }
    return roundSum(total);
  };
  const leftSum = sum(relation.left);
  const rightSum = sum(relation.right);
  const holds = Math.abs(leftSum - rightSum) < tolerance;
  return {
    relation,
    outcome: isComplete ? (holds ? "holds" : "broken") : "unchecked",
    leftSum,
    rightSum,
    blanks,
  };
}

function roundSum(sum: number): number {
  return Number.isInteger(sum) ? sum : Math.round(sum / tolerance) / Math.round(1 / tolerance);
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

/**
 * Findings stand where their first cell stands, else where their first words do; one without either at its table, a
 * missing table or part at the end. Words before the third table stand behind the second.
 */
export function inFileOrder(findings: readonly Finding[], { tables, prose }: Report): Finding[] {
  const end: FilePlace = { table: Number.MAX_SAFE_INTEGER, row: 0, cell: 0 };
  const placeOf = ({ cells: [first], passages: [words], table }: Finding): FilePlace => {
    if (first) return first.place;
    if (words) {
      const next = prose.paragraphsBeforeTable.findIndex((before) => before >= words.paragraph);
      const before = next < 0 ? prose.paragraphsBeforeTable.length : next;
      return { table: before, row: Number.MAX_SAFE_INTEGER, cell: words.paragraph, at: words.from };
    }
    const segment = tables.find(({ id }) => id === table)?.segments[0];
    return segment ? { table: segment.fileTable, row: segment.firstRow, cell: 0 } : end;
  };
  return findings
    .map((finding) => ({ finding, place: placeOf(finding) }))
    .sort(({ place: a }, { place: b }) => comparePlaces(a, b) || (a.at ?? 0) - (b.at ?? 0))
    .map(({ finding }) => finding);
}

/** A place among the tables; of words the last one behind a table, and their paragraph for its cell. */
interface FilePlace extends CellPlace {
  readonly at?: number;
}
