/** Places numbers by the tags of their content controls. */

import { shownCells, type Outline, type OutlineCell } from "../../document";
import {
  grouped,
  placeKey,
  comparePlaces,
  formatInForce,
  holdsPlace,
  isLines,
  placeOfSegment,
  isFound,
  reportTables,
  tableIdsOf,
  tableOf,
  type AbsentPart,
  type Fact,
  type Field,
  type FieldId,
  type Format,
  type Place,
  type Report,
  type Segment,
  type SegmentRows,
  type TableId,
  type FoundTable,
  type TableFormat,
  type TagDifference,
  type UnplacedCell,
} from "../../report";
import { absentPart } from "../cells/facts";
import { labelIndexOf, labelWords, type LabelIndex } from "../labels/labelIndex";
import { readCellNumber } from "../segments/fileRows";
import { taggedLabelDifferences, type TaggedCell } from "./taggedLabels";

/**
 * Places numbers by the tags of their content controls, before what labels say: our own templates carry one in every
 * number cell, and it stays with the number whatever is done to the table.
 *
 * - A tag that stands once places its cell, also where no label was understood.
 * - A tag that stands more than once (a copied row) places none of its cells: they are read by their labels.
 * - Where a tag and the labels name two fields, that is said; where two cells claim one field, neither gets it.
 *
 * @param report the report as it was read by its labels
 * @returns the same report where no cell is tagged
 */
export function placeByTags(outline: Outline, report: Report, formats: readonly Format[]): Report {
  const all = withoutCopiedTables(taggedCells(outline, formats), report);
  if (all.length === 0) return report;
  const chosen = formatsWithTags(all, report, formats);
  const fields = fieldsOf(chosen);
  const cellsOf = grouped(all, ({ field }) => field);
  const sure = all.filter(({ field }) => fields.has(field) && cellsOf.get(field)?.length === 1);
  const isSure = new Set(sure.map(({ cell }) => placeKey(cell.place)));
  const claims = claimsOf(sure, report, fields, labelIndexOf(formats));
  const facts = new Map<FieldId, Fact>();
  const contested: UnplacedCell[] = [];
  for (const [field, { table }] of fields) {
    const [first, ...others] = claims.get(field) ?? [];
    if (first && others.length === 0) facts.set(field, first);
    else if (first)
      contested.push(...[first, ...others].flatMap((fact) => withoutPlace(fact, table, "claimed-twice")));
  }
  // Read by labels in a format that its tags speak against.
  for (const fact of report.facts.values()) {
    const { table } = formats.map((format) => format.fields.get(fact.field)).find(Boolean) ?? {};
    if (table && !fields.has(fact.field) && !isSure.has(placeKey(fact.place))) {
      contested.push(...withoutPlace(fact, table, "no-row"));
    }
  }
  const settled = new Set([...facts.values(), ...contested].map(({ place }) => placeKey(place)));
  const unplaced = report.unplaced.filter(({ place }) => !settled.has(placeKey(place)));
  const touched = new Set([...facts.keys(), ...contested.flatMap(({ candidates }) => candidates)]);
  const labels = taggedLabelDifferences(sure, report, fields, chosen);
  const byPlace = (a: { place: Place }, b: { place: Place }) => comparePlaces(a.place, b.place);
  return {
    ...report,
    ...reportTables(tablesWithTags(sure, fields, chosen, report), report.year, formats),
    facts,
    labels: [...report.labels, ...labels].sort(byPlace),
    unplaced: [...unplaced, ...contested].sort(byPlace),
    absent: [...chosen.values()].flatMap((table) => absentWithTags(table, report, touched) ?? []),
    tags: differences(all, sure, report, new Set(labels.flatMap((label) => label.fields))),
  };
}

/** A further copy of a table is left alone, unless a tag stands nowhere else. */
function withoutCopiedTables(all: readonly TaggedCell[], report: Report): readonly TaggedCell[] {
  const elsewhere = new Set(all.filter((each) => !isInCopy(each, report)).map(({ field }) => field));
  return all.filter((tagged) => !isInCopy(tagged, report) || !elsewhere.has(tagged.field));
}

function isInCopy({ cell: { place } }: TaggedCell, { duplicates, tables }: Report): boolean {
  const isCopied = duplicates.some(({ cell }) => cell.table === place.table);
  return isCopied && !tables.some(({ segments }) => holdsPlace(segments, place));
}

function fieldsOf(chosen: ReadonlyMap<TableId, TableFormat>): ReadonlyMap<FieldId, Field> {
  const fields = [...chosen.values()].flatMap((table) => table.fields);
  return new Map(fields.map((field) => [field.field, field]));
}

/** The cells that each field could be in: by their tags, and by the labels of those without one that counts. */
function claimsOf(
  sure: readonly TaggedCell[],
  report: Report,
  fields: ReadonlyMap<FieldId, Field>,
  labels: LabelIndex,
): ReadonlyMap<FieldId, readonly Fact[]> {
  const claims = new Map<FieldId, Fact[]>();
  const claim = (fact: Fact) => claims.set(fact.field, [...(claims.get(fact.field) ?? []), fact]);
  for (const tagged of sure) claim(factOf(tagged, fields));
  const taken = new Set(sure.map(({ cell }) => placeKey(cell.place)));
  for (const fact of report.facts.values()) {
    if (taken.has(placeKey(fact.place))) continue;
    // The blank half of a broken row claims nothing, nor does a label in a row that its words made one of numbers.
    const isNumber = fact.reading.form !== "blank" && !labels.has(labelWords(fact.text));
    if (!isNumber && claims.has(fact.field)) continue;
    claim(fact);
  }
  return claims;
}

function factOf({ cell, field }: TaggedCell, fields: ReadonlyMap<FieldId, Field>): Fact {
  const shown = shownCells(cell)[0]!;
  const reading = readCellNumber(shown, fields.get(field)?.kind);
  return { field, value: reading.value, text: shown.text, place: cell.place, reading };
}

/** A number that could not be placed; a blank cell has none. */
function withoutPlace(
  { field, place, text }: Fact,
  table: TableId,
  reason: UnplacedCell["reason"],
): readonly UnplacedCell[] {
  return text === "" ? [] : [{ table, place, text, reason, candidates: [field], rowLabel: "" }];
}

/** @param said fields of which a label was said to differ already */
function differences(
  all: readonly TaggedCell[],
  sure: readonly TaggedCell[],
  report: Report,
  said: ReadonlySet<FieldId>,
): readonly TagDifference[] {
  const labelled = new Map([...report.facts.values()].map((fact) => [placeKey(fact.place), fact.field]));
  const isSure = new Set(sure);
  const found: TagDifference[] = [];
  for (const [field, cells] of grouped(all, (tagged) => tagged.field)) {
    const [first, ...others] = cells;
    if (!first || others.length > 0) {
      found.push({ kind: "copied", tagged: field, labelled: null, cells: cells.map(placeOf) });
      continue;
    }
    const label = labelled.get(placeKey(first.cell.place)) ?? null;
    const kind = !isSure.has(first) ? "foreign" : label !== null ? "disagrees" : "unlabelled";
    if (label === field || (kind === "unlabelled" && said.has(field))) continue;
    found.push({ kind, tagged: field, labelled: label, cells: [placeOf(first)] });
  }
  return found;
}

const placeOf = ({ cell: { place, text } }: TaggedCell) => ({ place, text });

/** What a table still lacks when its tags were read, too. */
function absentWithTags(
  format: TableFormat,
  report: Report,
  touched: ReadonlySet<FieldId>,
): AbsentPart | null {
  const { id: table, fields } = format;
  const before = report.absent.find((part) => part.table === table);
  const isRead = report.tables.some((other) => other.id === table && isFound(other));
  const isKnown = (field: FieldId) => isRead && !before?.fields.includes(field);
  const known = fields.map(({ field }) => field).filter((field) => touched.has(field) || isKnown(field));
  return absentPart(format, new Set(known));
}

/** The tables with the rows that only their tags tell. */
function tablesWithTags(
  sure: readonly TaggedCell[],
  fields: ReadonlyMap<FieldId, Field>,
  chosen: ReadonlyMap<TableId, TableFormat>,
  report: Report,
): ReadonlyMap<TableId, FoundTable> {
  const segmentsOf = new Map(report.tables.map(({ id, segments }) => [id, [...segments]]));
  for (const { cell, field } of sure) {
    const id = fields.get(field)!.table;
    const segments = segmentsOf.get(id) ?? [];
    segmentsOf.set(id, segments);
    if (holdsPlace(segments, cell.place)) continue;
    const { table: fileTable, row } = cell.place;
    const at = segments.findIndex((segment) => !isLines(segment) && segment.fileTable === fileTable);
    const { firstRow, lastRow } = (segments[at] as SegmentRows | undefined) ?? {
      firstRow: row,
      lastRow: row,
    };
    const wider = { fileTable, firstRow: Math.min(firstRow, row), lastRow: Math.max(lastRow, row) };
    segments.splice(at < 0 ? segments.length : at, 1, wider);
  }
  const inFileOrder = (a: Segment, b: Segment) => comparePlaces(placeOfSegment(a), placeOfSegment(b));
  return new Map(
    [...chosen].map(([id, format]) => [
      id,
      { format, segments: (segmentsOf.get(id) ?? []).sort(inFileOrder) },
    ]),
  );
}

/** Every cell whose tag is the id of a field. A cell merged over several rows belongs to none of them. */
function taggedCells(outline: Outline, formats: readonly Format[]): readonly TaggedCell[] {
  const isField = (tag: string) => formats.some(({ fields }) => fields.has(tag));
  return outline.tables.flatMap((table) => {
    const rows = table.rows.filter(({ isDeleted }) => !isDeleted);
    const cells = rows.flatMap((row) => row.cells.filter(({ tag }) => tag !== null));
    return cells.filter(isNumberCell).flatMap((cell): TaggedCell[] => {
      if (cell.tag === null || !isField(cell.tag)) return [];
      return shownCells(cell).length === 1 ? [{ table, cell, field: cell.tag }] : [];
    });
  });
}

function isNumberCell(cell: OutlineCell): boolean {
  return (
    cell.rowSpan === 1 &&
    cell.verticalMerge !== "continue" &&
    !cell.isHorizontalContinuation &&
    !cell.isDeleted
  );
}

/**
 * The format of each table: the one that most of its fields are tagged for, whatever its labels say; with fewer tags the
 * one that its labels were read in. Where several have all the tags: the one of the labels, the one in force in the
 * report's year, the one of the other tables, or the newest.
 */
function formatsWithTags(
  tagged: readonly TaggedCell[],
  report: Report,
  formats: readonly Format[],
): ReadonlyMap<TableId, TableFormat> {
  const inForce = report.year === null ? null : formatInForce(report.year, formats);
  const found = report.tables.filter(isFound).map(({ format }) => format);
  const chosen = new Map<TableId, TableFormat>();
  for (const id of tableIdsOf(formats)) {
    const isOfTable = (field: FieldId) => formats.some(({ fields }) => fields.get(field)?.table === id);
    const tags = new Set(tagged.map(({ field }) => field).filter(isOfTable));
    const fitting = formats.flatMap((format): TableFormat[] => {
      const table = tableOf(format, id);
      const fits = table && tags.size * 2 >= table.fields.length;
      return fits && [...tags].every((tag) => format.fields.has(tag)) ? [table] : [];
    });
    const byLabels = found.find((table) => table.id === id);
    const preferred = [byLabels, inForce && tableOf(inForce, id), ...found]
      .map((table) => fitting.find(({ format }) => format === table?.format))
      .find(Boolean);
    const table = preferred ?? fitting[0] ?? byLabels;
    if (table) chosen.set(id, table);
  }
  return chosen;
}
