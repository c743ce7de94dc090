/** Collects what was read of one table: facts, numbers without a place, and what the table lacks. */

import {
  memoized,
  fieldId,
  lineName,
  type AbsentPart,
  type Fact,
  type FieldId,
  type FieldKind,
  type TableFormat,
  type UnplacedCell,
} from "../../report";
import { readCellNumber, type ReadingCell } from "../segments/fileRows";
import type { DataRow } from "./tableRows";

/** What is said of a number that belongs to no field. */
type Unplaced = Pick<UnplacedCell, "reason" | "candidates" | "column">;

/** A cell over several rows, the first of which is `row`. */
interface MergedCell {
  readonly field: FieldId;
  readonly cell: ReadingCell;
  readonly row: number;
}

const kindsOf = memoized(
  ({ fields }: TableFormat) => new Map(fields.map(({ field, kind }) => [field, kind] as const)),
);

/** Collects the facts of one table, and what belongs to no field of it. */
export class FactCollector {
  readonly facts = new Map<FieldId, Fact>();
  readonly unplaced: UnplacedCell[] = [];
  /** The fields that have a cell, or could have one of those without a place. */
  readonly known = new Set<FieldId>();
  /** The lowest cell over several rows in each grid column of each table of the file, with its field. */
  private readonly merged = new Map<string, MergedCell>();

  private readonly kinds: ReadonlyMap<FieldId, FieldKind>;

  constructor(private readonly format: TableFormat) {
    this.kinds = kindsOf(format);
  }

  add(field: FieldId, cell: ReadingCell, row: DataRow): void {
    this.known.add(field);
    const { text, place, column, rowSpan, verticalMerge } = cell.cell;
    const { table, number } = row.source;
    const key = `${table.number}.${column}`;
    if (verticalMerge === "continue") {
      const above = this.merged.get(key);
      const isCovered = above && number < above.row + above.cell.cell.rowSpan;
      if (isCovered) this.share(above.field, above.cell, field, row);
      return;
    }
    if (this.facts.has(field)) return this.leave(cell, { reason: "second-number", candidates: [field] }, row);
    const reading = readCellNumber(cell.cell, this.kinds.get(field));
    this.facts.set(field, { field, value: reading.value, text, place, reading });
    if (rowSpan > 1) this.merged.set(key, { field, cell, row: number });
  }

  /** A number in a cell merged over two rows could belong to either of them. A blank stays with the upper one; the lower one has none. */
  private share(field: FieldId, cell: ReadingCell, other: FieldId, row: DataRow): void {
    const fact = this.facts.get(field);
    if (fact?.reading.form === "blank") this.facts.set(field, { ...fact, isShared: true });
    else if (this.facts.delete(field))
      this.leave(cell, { reason: "ambiguous", candidates: [field, other] }, row);
  }

  leave({ cell }: ReadingCell, said: Unplaced, row: DataRow): void {
    for (const field of said.candidates) this.known.add(field);
    const rowLabel = row.label?.cell.text ?? "";
    this.unplaced.push({ table: this.format.id, place: cell.place, text: cell.text, rowLabel, ...said });
  }
}

/**
 * What a table lacks: columns of which no row has a field, rows that have none, and of the others how many.
 * @param known the fields that the table has
 */
export function absentPart(format: TableFormat, known: ReadonlySet<FieldId>): AbsentPart | null {
  const { id: table, title, declaration } = format;
  const fields = format.fields.filter(({ field }) => !known.has(field)).map(({ field }) => field);
  if (fields.length === 0) return null;
  const rows: string[] = [];
  const columns: string[] = [];
  const shortRows: { row: string; cells: number }[] = [];
  for (const section of declaration.sections) {
    const cells = section.rows.map((row) =>
      section.columns.map((column) => known.has(fieldId(table, row.key, column.key))),
    );
    const present = cells.filter((row) => row.includes(true));
    const isPresent = section.columns.map((_, column) => present.some((row) => row[column]));
    if (present.length > 0) {
      columns.push(...section.columns.filter((_, column) => !isPresent[column]).map(lineName));
    }
    section.rows.forEach((row, at) => {
      const name = lineName(row) || title;
      const lacking = cells[at]!.filter((isKnown, column) => !isKnown && isPresent[column]).length;
      if (!cells[at]!.includes(true)) rows.push(name);
      else if (lacking > 0) shortRows.push({ row: name, cells: lacking });
    });
  }
  return { table, rows, columns, shortRows, fields };
}
