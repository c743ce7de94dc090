/** Tables and their cells, as the API shows them. */

import type { Element } from "@xmldom/xmldom";
import {
  cellsOf,
  closestWord,
  deleteTable,
  insertParagraphBehindTable,
  isContinuation,
  nestingLevel,
  rowsOf,
  tablesIn,
  wordChild,
} from "../../model";
import { HostObject, type HostState } from "../hostObject";
import type { Switches } from "../switches";
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
    const { cellAccess, continuationCell } = this.switches;
    if (cellAccess === "throws") throw this.failed("getCell", "cells of this table cannot be accessed");
    const rowElement = rowsOf(this.place)[Number(row)];
    const cell = rowElement && countedCells(rowElement, this.switches)[Number(ordinal)];
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

  /** A new paragraph behind the table, the one place that this host offers. */
  InsertParagraph(text: unknown, location: unknown): HostObject {
    if (location !== "After") throw this.notOffered("insertParagraph", location);
    if (typeof text !== "string") throw this.invalid("insertParagraph", text);
    this.requireScope();
    const added = this.state.write(() => {
      const paragraph = insertParagraphBehindTable(this.document, this.place);
      if (text !== "") this.document.replace(this.document.rangeAt(paragraph, 0, 0), text);
      return paragraph;
    });
    return this.make.paragraph(added);
  }

  /** Deletes the table as a whole. */
  Delete(): null {
    this.requireScope();
    this.state.write(() => deleteTable(this.document, this.place));
    return null;
  }
}

/** The cells of a row as its ordinals count them. */
function countedCells(row: Element, { cellOrdinals }: Switches): Element[] {
  const cells = cellsOf(row);
  return cellOrdinals === "count-continuations" ? cells : cells.filter((cell) => !isContinuation(cell));
}

/** A cell: where it stands, and the way to the text in it. */
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

  get RowIndex(): number {
    const table = closestWord(this.element, "tbl");
    return table ? rowsOf(table).findIndex((row) => cellsOf(row).includes(this.element)) : -1;
  }

  /** @throws {HostError} GeneralException where the switch `cellIndex` wants it. */
  get CellIndex(): number {
    const isMerged = wordChild(this.element, "tcPr", "vMerge") !== null;
    if (isMerged && this.switches.cellIndex === "merged-throws") {
      throw this.failed("cellIndex", "the cell is merged");
    }
    const row = closestWord(this.element, "tr");
    return row ? countedCells(row, this.switches).indexOf(this.element) : -1;
  }
}
