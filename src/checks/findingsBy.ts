/** Makes findings of what rules find, and puts them in the order of the file. */

import {
  comparePlaces,
  quoted,
  type CellPlace,
  type FieldId,
  type Report,
  type Sentence,
  type TableId,
} from "../report";
import type { CheckContext, Finding, FindingCell, Rule, RuleFinding } from "./finding";

/** What rules find in a report. */
export function findingsBy(some: readonly Rule[], report: Report, context: CheckContext): readonly Finding[] {
  return some.flatMap((rule) => rule.check(report, context).map((found) => findingOf(rule, found, report)));
}

/** What a rule says of a finding with these data, every text in them as it is quoted. */
export function sentenceOf<Values>(rule: Rule<Values>, values: Values): Sentence {
  return rule.message(withQuotes(values) as Values);
}

function withQuotes(values: unknown): unknown {
  if (typeof values === "string") return quoted(values);
  if (Array.isArray(values)) return values.map(withQuotes);
  if (typeof values !== "object" || values === null) return values;
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, withQuotes(value)]));
}

function findingOf(rule: Rule, found: RuleFinding<unknown>, report: Report): Finding {
  const { fields = [], cells = [] } = found;
  return {
    rule: rule.id,
    severity: rule.severity,
    title: rule.title,
    message: sentenceOf(rule, found.values),
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
