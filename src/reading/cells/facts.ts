/** Collects what was read of one table: facts, numbers without a place, and what the table lacks. */

import {
  columnName,
  fieldId,
  rowName,
  type AbsentPart,
  type Fact,
  type FieldId,
  type Place,
  type TableFormat,
  type UnplacedCell,
} from "../../report";
import { readCellNumber, type ReadingCell } from "../segments/fileRows";
import type { ResolvedRow } from "./resolveRows";
import type { DataRow } from "./tableRows";

/** Collects the facts of one table, and what belongs to no field of it. */
export class FactCollector {
  readonly facts: Fact[] = [];
  readonly unplaced: UnplacedCell[] = [];
  readonly touched = new Set<FieldId>();
  private readonly mergedColumns = new Map<Place, number>();

  constructor(private readonly format: TableFormat) {}

  add(field: FieldId, cell: ReadingCell, row: DataRow): void {
    this.touched.add(field);
    if (cell.cell.verticalMerge === "continue") {
      this.withdrawMerged(field, cell, row);
      return;
    }
    const reading = readCellNumber(cell.cell);
    const { text, place } = cell.cell;
    this.facts.push({ field, value: reading.value, text, cell: place, reading });
    if (cell.cell.rowSpan > 1) this.mergedColumns.set(place, cell.cell.column);
  }

  /** A number in a cell merged over two rows could belong to either of them; a blank merged over two rows is blank in both. */
  private withdrawMerged(field: FieldId, continuation: ReadingCell, row: DataRow): void {
    const { table, row: below } = continuation.cell.place;
    const anchor = this.facts.findIndex(
      ({ cell }) =>
        cell.table === table && cell.row < below && this.mergedColumns.get(cell) === continuation.cell.column,
    );
    if (anchor < 0) return;
    const fact = this.facts[anchor]!;
    if (fact.reading.form === "blank") {
      this.facts[anchor] = { ...fact, isShared: true };
      return;
    }
    this.facts.splice(anchor, 1);
    this.push(fact.cell, fact.text, "ambiguous", [fact.field, field], row);
  }

  leave(
    cell: ReadingCell,
    reason: UnplacedCell["reason"],
    candidates: readonly FieldId[],
    row: DataRow,
    column?: UnplacedCell["column"],
  ): void {
    for (const field of candidates) this.touched.add(field);
    this.push(cell.cell.place, cell.cell.text, reason, candidates, row, column);
  }

  private push(
    cell: Place,
    text: string,
    reason: UnplacedCell["reason"],
    candidates: readonly FieldId[],
    row: DataRow,
    column?: UnplacedCell["column"],
  ): void {
    const { table } = this.format.declaration;
    const rowLabel = row.label?.cell.text ?? "";
    this.unplaced.push({ table, cell, text, reason, candidates, rowLabel, ...(column && { column }) });
  }
}

/** One key for a column of a section. */
export function columnKey(section: number, column: number): number {
  return section * 1000 + column;
}

/** Rows that no row of the file names, and columns that no row of the file has. */
export function absentPart(
  format: TableFormat,
  resolved: readonly ResolvedRow[],
  presentColumns: ReadonlySet<number>,
  facts: FactCollector,
): AbsentPart | null {
  const { table, sections } = format.declaration;
  const known = new Set([...facts.facts.map((fact) => fact.field), ...facts.touched]);
  const fields = format.fields.filter(({ field }) => !known.has(field)).map(({ field }) => field);
  if (fields.length === 0) return null;
  const rows: string[] = [];
  const columns: string[] = [];
  sections.forEach((section, sectionIndex) => {
    const present = section.rows.map((_, row) =>
      resolved.some(({ place }) => place.section === sectionIndex && place.row === row),
    );
    section.rows.forEach((row, index) => {
      const name = rowName(row) || format.declaration.title;
      if (!present[index]) rows.push(name);
      else {
        const lacking = section.columns.filter(
          (column, at) =>
            presentColumns.has(columnKey(sectionIndex, at)) &&
            !known.has(fieldId(table, row.key, column.key)),
        );
        const isWhole =
          lacking.length === 0 &&
          section.columns.some((column) => known.has(fieldId(table, row.key, column.key)));
        if (lacking.length > 0) rows.push(`${name}（缺 ${lacking.length} 格）`);
        else if (!isWhole) rows.push(name);
      }
    });
    if (!present.some(Boolean)) return;
    section.columns.forEach((column, at) => {
      if (!presentColumns.has(columnKey(sectionIndex, at))) columns.push(columnName(column));
    });
  });
  return { table, rows, columns, fields };
}
