/** Makes findings of what rules find, and puts them in the order of the file. */

import {
  comparePlaces,
  isLines,
  isPassage,
  placeOfSegment,
  quoted,
  type CellPlace,
  type FieldId,
  type Place,
  type Report,
  type Segment,
  type Sentence,
  type TableId,
} from "../report";
import type { CheckContext, Finding, FindingPlace, Rule, RuleFinding } from "./finding";

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
  cells: readonly FindingPlace[],
  { fields: known, tables }: Report,
): TableId | null {
  for (const field of [...fields, ...cells.flatMap((cell) => cell.field ?? [])]) {
    const table = known.get(field)?.table;
    if (table !== undefined) return table;
  }
  const place = cells[0]?.place;
  if (!place) return null;
  const beside = tables.flatMap(({ id, segments }) =>
    segments.flatMap((segment) => {
      const rows = rowsBetween(segment, place);
      return rows === null ? [] : [{ id, rows }];
    }),
  );
  return beside.sort((a, b) => a.rows - b.rows)[0]?.id ?? null;
}

/** How many rows, or lines, a place is away from a segment; null where the two are in different tables of the file. */
function rowsBetween(segment: Segment, place: Place): number | null {
  if (isLines(segment))
    return isPassage(place) ? outside(place.paragraph, segment.firstParagraph, segment.lastParagraph) : null;
  return !isPassage(place) && segment.fileTable === place.table
    ? outside(place.row, segment.firstRow, segment.lastRow)
    : null;
}

function outside(at: number, first: number, last: number): number {
  return Math.max(0, first - at, at - last);
}

/**
 * Findings stand where their first cell stands, else where their first words do; one without either at its table, a
 * missing table or part at the end. Words before the third table stand behind the second.
 */
export function inFileOrder(findings: readonly Finding[], { tables, prose }: Report): Finding[] {
  const end: FilePlace = { table: Number.MAX_SAFE_INTEGER, row: 0, cell: 0 };
  const filePlace = (place: Place): FilePlace => {
    if (!isPassage(place)) return place;
    const next = prose.paragraphsBeforeTable.findIndex((before) => before >= place.paragraph);
    const before = next < 0 ? prose.paragraphsBeforeTable.length : next;
    return { table: before, row: Number.MAX_SAFE_INTEGER, cell: place.paragraph, at: place.from };
  };
  const placeOf = ({ cells: [first], passages: [words], table }: Finding): FilePlace => {
    const place = first?.place ?? words;
    if (place) return filePlace(place);
    const segment = tables.find(({ id }) => id === table)?.segments[0];
    return segment ? { ...filePlace(placeOfSegment(segment)), at: -1 } : end;
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
