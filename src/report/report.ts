/** A report as it was read, and where its cells stand. Plain data. */
import type { UnitTier } from "./corrections";
import type { Field, FieldId, Format, TableFormat } from "./format";
import { formatInForce } from "./formats";
import type { NumberReading } from "./number";
import type { TableId } from "./parts";
import { isPassage, type CellPlace, type Passage, type Place } from "./places";
import type { Prose } from "./prose";

/** What was read of one field: its number, the text as it stands, and where. */
export interface Fact {
  readonly field: FieldId;
  /** Null where the cell is blank or its text is no number. */
  readonly value: number | null;
  /** Outer space trimmed, paragraphs joined by a line feed. */
  readonly text: string;
  readonly place: Place;
  /** How the number is written, for the rules that look at the writing. */
  readonly reading: NumberReading;
  /** Its cell is merged over cells of other fields too: what is written there could belong to any of them. */
  readonly isShared?: true;
}

/** A label cell whose words differ from the format's. */
export interface LabelDifference {
  readonly table: TableId;
  readonly place: Place;
  readonly text: string;
  /** The label as the official format writes it. */
  readonly expected: string;
  /** The fields whose row or column it names. */
  readonly fields: readonly FieldId[];
}

/** A number that stands in a report's table and belongs to no field, or could belong to more than one. */
export interface UnplacedCell {
  readonly table: TableId | null;
  readonly place: Place;
  readonly text: string;
  readonly reason:
    | "no-row"
    | "no-column"
    | "too-many-numbers"
    | "ambiguous"
    | "second-number"
    /** In a row of text with more numbers than columns, which is read all the same: it stands beside its equal. */
    | "surplus"
    /** One of several rows of numbers in a table that has one row, without a label. */
    | "several-rows"
    | "nested"
    /** Its tag or its label names a field that another cell is, too. */
    | "claimed-twice";
  /** Where it is a cell with nested tables: the tables of the report that are in it. */
  readonly nestedTables?: readonly TableId[];
  /** The fields it could belong to, where some are known. */
  readonly candidates: readonly FieldId[];
  /** The label of its row as it stands, if any. */
  readonly rowLabel: string;
  /** Where it stands in a column that the format does not have: the column's label, and its first grid column. */
  readonly column?: { readonly label: string; readonly start: number };
}

/** What a table lacks of its format; rows and columns by their short names. */
export interface AbsentPart {
  readonly table: TableId;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** Rows that are there, but lack cells of columns that other rows have. */
  readonly shortRows: readonly { readonly row: string; readonly cells: number }[];
  readonly fields: readonly FieldId[];
}

/** A further copy of a table that was read elsewhere; its numbers are left alone. */
export interface DuplicateTable {
  readonly table: TableId;
  /** Its first cell. */
  readonly cell: CellPlace;
  /** The line over it that names another year than the report's; null where none does. */
  readonly caption: string | null;
  /** First cell of the copy that was read. */
  readonly checked: CellPlace;
}

/**
 * Tags of content controls that do not say what the labels say.
 * - `disagrees`: the tag names one field, the labels another one; the number was placed by its tag
 * - `unlabelled`: the labels name no field; the number was placed by its tag
 * - `copied`: several cells carry the same tag; they were placed by their labels
 * - `foreign`: the tag's field is none of the table's format; the number was placed by its labels
 */
export interface TagDifference {
  readonly kind: "disagrees" | "unlabelled" | "copied" | "foreign";
  /** The field that the tag names. */
  readonly tagged: FieldId;
  /** The field that the labels name, where they do and the tag is not copied. */
  readonly labelled: FieldId | null;
  readonly cells: readonly { readonly place: CellPlace; readonly text: string }[];
}

/** What of the file belongs to one table of the report: rows of a table, or lines of the text. */
export type Segment = SegmentRows | SegmentLines;

/** Rows of one table of the file. */
export interface SegmentRows {
  /** One-based number of the file's table. */
  readonly fileTable: number;
  /** One-based numbers of its first and last row. */
  readonly firstRow: number;
  readonly lastRow: number;
}

/** Paragraphs of the body, where a table stands as text. */
export interface SegmentLines {
  /** One-based numbers as in a `Passage`. */
  readonly firstParagraph: number;
  readonly lastParagraph: number;
  /** The words that it begins with. */
  readonly begins: Passage;
  /** Its numbers, and its labels that say no more than the form's: what else stands in these lines is the writer's. */
  readonly passages: readonly Passage[];
}

/** A table that the report has, or should have. */
export interface ReportTable {
  readonly id: TableId;
  /** The format that it was read in; of a missing table that of the format in force. */
  readonly format: TableFormat;
  /** Where it stands, in file order; empty where it is missing. */
  readonly segments: readonly Segment[];
}

/** Whose report it is, and of which year; null where it does not say. */
export interface UnitAndYear {
  readonly unit: string | null;
  readonly year: number | null;
}

/** A report as it was read: plain data, every fact with its text and place. */
export interface Report extends UnitAndYear {
  /** Without white space. */
  readonly title: string | null;
  /** Unit and year as the document says them; only where a clerk has corrected one of them. */
  readonly asRead?: UnitAndYear;
  /** The level that a clerk has given; without it the unit's name tells the level (`levelOf`). */
  readonly tier?: UnitTier;
  /** Every table that the report has or should have, in the report's order. */
  readonly tables: readonly ReportTable[];
  /** The fields of these tables. */
  readonly fields: ReadonlyMap<FieldId, Field>;
  readonly facts: ReadonlyMap<FieldId, Fact>;
  readonly labels: readonly LabelDifference[];
  readonly unplaced: readonly UnplacedCell[];
  readonly absent: readonly AbsentPart[];
  readonly duplicates: readonly DuplicateTable[];
  readonly tags: readonly TagDifference[];
  /** What it says outside of its tables; nothing until that was read. */
  readonly prose: Prose;
}

/** A table as it was found: the format that it was read in, and where it stands. */
export type FoundTable = Omit<ReportTable, "id">;

/**
 * The tables that a report has or should have: those of the format in force in its year (the newest where the year is not
 * known), each in the format that it was found in; behind them others that were found.
 * @param formats the newest first
 */
export function reportTables(
  found: ReadonlyMap<TableId, FoundTable>,
  year: number | null,
  formats: readonly Format[],
): Pick<Report, "tables" | "fields"> {
  const inForce = (year === null ? null : formatInForce(year, formats)) ?? formats[0];
  const due = inForce?.tables ?? [];
  const others = [...found].filter(([id]) => !due.some((table) => table.id === id));
  const tables = [
    ...due.map((table) => ({ id: table.id, ...(found.get(table.id) ?? { format: table, segments: [] }) })),
    ...others.map(([id, table]) => ({ id, ...table })),
  ];
  const fields = new Map<FieldId, Field>();
  for (const { format } of tables) for (const field of format.fields) fields.set(field.field, field);
  return { tables, fields };
}

/** Whether a table stands in the file at all. */
export function isFound({ segments }: ReportTable): boolean {
  return segments.length > 0;
}

/** Whether a segment is lines of the text. */
export function isLines(segment: Segment): segment is SegmentLines {
  return "firstParagraph" in segment;
}

/** Whether a place is in one of these segments. */
export function holdsPlace(segments: readonly Segment[], place: Place): boolean {
  return segments.some((segment) =>
    isPassage(place)
      ? isLines(segment) &&
        place.paragraph >= segment.firstParagraph &&
        place.paragraph <= segment.lastParagraph
      : !isLines(segment) &&
        segment.fileTable === place.table &&
        place.row >= segment.firstRow &&
        place.row <= segment.lastRow,
  );
}

/** Where a segment begins: its first cell, or its first words. */
export function placeOfSegment(segment: Segment): Place {
  return isLines(segment) ? segment.begins : { table: segment.fileTable, row: segment.firstRow, cell: 1 };
}

/** 表二《收到和处理政府信息公开申请情况》 */
export function tableTitle({ format: { name, title } }: ReportTable): string {
  return `${name}《${title}》`;
}

/** The same for a table's key; the key itself where the report has no such table. */
export function titleOfTable(id: TableId, { tables }: Report): string {
  const table = tables.find((other) => other.id === id);
  return table ? tableTitle(table) : id;
}
