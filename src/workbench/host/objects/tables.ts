/** Tables and their cells, as the API shows them. */

import type { Element } from "@xmldom/xmldom";
import { cellsOf, deleteTable, isContinuation, nestingLevel, rowsOf, tablesIn } from "../../model";
import { HostObject, type HostState } from "../hostObject";
import { ElementObject } from "./text";

export class TableObject extends ElementObject {
  readonly className = "Table";
  protected override readonly rangeLocations = ["Start", "End"];

  get RowCount(): number {
    return rowsOf(this.place).length;
  }

  get NestingLevel(): number {
    return nestingLevel(this.place);
  }

  /**
   * By zero-based row and by the cell's ordinal in it: not by grid column (word-api.md §1).
   * @throws {HostError} GeneralException where the switch `continuationCell` or `cellAccess` wants it.
   */
  GetCellOrNullObject(row: unknown, ordinal: unknown): HostObject | null {
    const { cellAccess, cellOrdinals, continuationCell } = this.switches;
    if (cellAccess === "throws") throw this.failed("getCell", "cells of this table cannot be accessed");
    const rowElement = rowsOf(this.place)[Number(row)];
    const cells = rowElement ? cellsOf(rowElement) : [];
    const counted =
      cellOrdinals === "count-continuations" ? cells : cells.filter((cell) => !isContinuation(cell));
    const cell = counted[Number(ordinal)];
    if (!cell || (isContinuation(cell) && continuationCell === "null")) return null;
    if (isContinuation(cell) && continuationCell === "throws") {
      throw this.failed("getCell", "the requested member of the collection does not exist");
    }
    return this.make.cell(cell);
  }

  GetNextOrNullObject(): HostObject | null {
    const level = this.NestingLevel;
    const tables = tablesIn(this.document.body, "all").filter((table) => nestingLevel(table) === level);
    const next = tables[tables.indexOf(this.place) + 1];
    return next ? this.make.table(next) : null;
  }

  /** @throws {HostError} GeneralException where the switch `paragraphAfterTable` wants it. */
  GetParagraphAfterOrNullObject(): HostObject | null {
    if (this.switches.paragraphAfterTable === "throws")
      throw this.failed("getParagraphAfter", "not to be had");
    const paragraphs = this.document.paragraphs();
    const after = paragraphs[paragraphs.indexOf(this.requireScope().end.paragraph) + 1];
    return after ? this.make.paragraph(after) : null;
  }

  /** Deletes the table as a whole. */
  Delete(): null {
    this.requireScope();
    this.state.write(() => deleteTable(this.document, this.place));
    return null;
  }
}

/** A cell: the way to the text in it. */
export class TableCellObject extends HostObject {
  readonly className = "TableCell";

  constructor(
    state: HostState,
    private readonly element: Element,
  ) {
    super(state);
  }

  get Body(): HostObject {
    return this.make.body(this.element);
  }
}
