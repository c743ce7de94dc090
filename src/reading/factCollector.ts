import { type Place, type Fact, type FieldId, type TableFormat, type UnplacedCell } from "../report";
import { readCellNumber } from "./cellNumber";
import type { ReadingCell } from "./rows";
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

  /** A number in a cell merged over two rows could belong to either of them; nothing is nothing in both. */
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
