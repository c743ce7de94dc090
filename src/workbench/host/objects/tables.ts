/** Tables, rows and cells, as the API shows them. */

import type { Element } from "@xmldom/xmldom";
import {
  cellsOf,
  closestWord,
  deleteTable,
  isContinuation,
  isElement,
  nestingLevel,
  onOff,
  rowsOf,
  tablesIn,
  type TextRange,
  wordAttribute,
  wordChild,
} from "../../model";
import { type HostCollection, HostError, HostObject, type HostState } from "../hostObject";
import { textOf, writeText } from "./ranges";
import { TextObject } from "./text";

export class TableObject extends TextObject {
  readonly className = "Table";
  override readonly scalars = "HeaderRowCount IsUniform NestingLevel RowCount ShadingColor Values".split(" ");
  protected readonly rangeLocations = ["Start", "End", "After"];
  protected readonly insertLocations = [];

  constructor(
    state: HostState,
    private readonly element: Element,
  ) {
    super(state);
  }

  get scope(): TextRange | null {
    return this.document.rangeOf(this.element, true);
  }

  get RowCount(): number {
    return rowsOf(this.element).length;
  }

  get NestingLevel(): number {
    return nestingLevel(this.element);
  }

  /** All rows have the same number of cells; says nothing of vertical merges (word-api.md §1). */
  get IsUniform(): boolean {
    return new Set(rowsOf(this.element).map((row) => reachableCells(this.state, row).length)).size <= 1;
  }

  get HeaderRowCount(): number {
    const rows = rowsOf(this.element);
    const firstPlain = rows.findIndex((row) => !isHeaderRow(row));
    return firstPlain < 0 ? rows.length : firstPlain;
  }

  get Values(): string[][] {
    return valuesOf(this.state, rowsOf(this.element));
  }

  get ShadingColor(): string {
    return shadingOf(this.state, this.element, "tblPr");
  }

  get Rows(): HostCollection {
    return this.make.list("TableRowCollection", () => rowsOf(this.element).map((row) => this.make.row(row)));
  }

  /** By row and by the cell's ordinal in it: not by grid column (word-api.md §1). */
  GetCellOrNullObject(row: unknown, cell: unknown): HostObject | null {
    const found = cellAt(this.state, this.element, Number(row), Number(cell));
    return found && this.make.cell(found);
  }

  GetNextOrNullObject(): HostObject | null {
    const level = this.NestingLevel;
    const tables = tablesIn(this.document.body, "all").filter((table) => nestingLevel(table) === level);
    const next = tables[tables.indexOf(this.element) + 1];
    return next ? this.make.table(next) : null;
  }

  GetParagraphBeforeOrNullObject(): HostObject | null {
    return this.paragraphBeside(this.requireScope().start.paragraph, -1);
  }

  GetParagraphAfterOrNullObject(): HostObject | null {
    return this.paragraphBeside(this.requireScope().end.paragraph, 1);
  }

  /** Deletes the table as a whole. */
  Delete(): null {
    this.requireScope();
    this.state.write(() => deleteTable(this.document, this.element));
    return null;
  }

  protected get place(): Element {
    const { parentNode } = this.element;
    return isElement(parentNode) ? parentNode : this.document.body;
  }

  /** Tables in its cells. */
  protected override tables(): Element[] {
    const depth = this.switches.nestedTables === "listed" ? "all" : "own";
    return rowsOf(this.element)
      .flatMap(cellsOf)
      .flatMap((cell) => tablesIn(cell, depth));
  }

  private paragraphBeside(edge: Element, step: -1 | 1): HostObject | null {
    const paragraphs = this.document.paragraphs();
    const beside = paragraphs[paragraphs.indexOf(edge) + step];
    return beside ? this.make.paragraph(beside) : null;
  }
}

export class TableRowObject extends TextObject {
  readonly className = "TableRow";
  override readonly scalars = ["CellCount", "IsHeader", "RowIndex", "Values"];
  protected readonly rangeLocations = [];
  protected readonly insertLocations = [];

  constructor(
    state: HostState,
    protected readonly place: Element,
  ) {
    super(state);
  }

  /** Rows of a loaded list may be lost in a later batch (#3858): then they are known by their number only. */
  override get isReferable(): boolean {
    return this.switches.lateRowItems === "work";
  }

  get scope(): TextRange | null {
    return this.document.rangeOf(this.place, true);
  }

  get CellCount(): number {
    return reachableCells(this.state, this.place).length;
  }

  get RowIndex(): number {
    return rowIndex(this.place);
  }

  get IsHeader(): boolean {
    return isHeaderRow(this.place);
  }

  /** Two-dimensional with one inner row (word-api.md §1). */
  get Values(): string[][] {
    return valuesOf(this.state, [this.place]);
  }

  get Cells(): HostCollection {
    return this.make.list("TableCellCollection", () =>
      reachableCells(this.state, this.place).map((cell) => this.make.cell(cell)),
    );
  }

  GetNextOrNullObject(): HostObject | null {
    const table = closestWord(this.place, "tbl");
    const next = table && rowsOf(table)[this.RowIndex + 1];
    return next ? this.make.row(next) : null;
  }
}

export class TableCellObject extends HostObject {
  readonly className = "TableCell";
  override readonly scalars = ["CellIndex", "RowIndex", "ShadingColor", "Value", "Width"];

  constructor(
    state: HostState,
    private readonly element: Element,
  ) {
    super(state);
  }

  override get isReferable(): boolean {
    return this.switches.lateRowItems === "work";
  }

  get RowIndex(): number {
    return rowIndex(this.element);
  }

  /** Ends the batch for a cell that continues a merge (#3200), unless switched off. */
  get CellIndex(): number {
    if (isContinuation(this.element) && this.switches.continuationCellIndex === "throws") {
      throw this.failed("cellIndex", "the cell is part of a merged one");
    }
    const row = closestWord(this.element, "tr");
    return row ? reachableCells(this.state, row).indexOf(this.element) : -1;
  }

  get Value(): string {
    return cellText(this.state, this.element);
  }

  /** Replaces the text; its format follows the paragraph's then (#5221). */
  set Value(value: unknown) {
    const range = this.document.rangeOf(this.element, false);
    if (typeof value !== "string" || !range) throw this.invalid("value", String(value));
    writeText(this.state, range, value, "plain");
  }

  get ShadingColor(): string {
    return shadingOf(this.state, this.element, "tcPr");
  }

  /** In points; w:tcW counts twentieths. */
  get Width(): number {
    const width = wordChild(this.element, "tcPr", "tcW");
    return Number((width && wordAttribute(width, "w")) ?? 0) / 20;
  }

  get Body(): HostObject {
    return this.make.body(this.element);
  }

  get ParentRow(): HostObject {
    return this.make.row(this.around("tr"));
  }

  get ParentTable(): HostObject {
    return this.make.table(this.around("tbl"));
  }

  GetNextOrNullObject(): HostObject | null {
    const cells = rowsOf(this.around("tbl")).flatMap((row) => reachableCells(this.state, row));
    const next = cells[cells.indexOf(this.element) + 1];
    return next ? this.make.cell(next) : null;
  }

  private around(name: "tr" | "tbl"): Element {
    const found = closestWord(this.element, name);
    if (!found) throw new HostError("GeneralException", "a cell outside of a table", "TableCell");
    return found;
  }
}

/** The number of the row that a row or cell is, or stands in; -1 outside of tables. */
function rowIndex(element: Element): number {
  const [table, row] = [closestWord(element, "tbl"), closestWord(element, "tr")];
  return table && row ? rowsOf(table).indexOf(row) : -1;
}

/** The cells of a row that have a number; see the switch `cellOrdinals`. */
function reachableCells({ switches }: HostState, row: Element): Element[] {
  const cells = cellsOf(row);
  if (switches.cellOrdinals === "count-continuations") return cells;
  return cells.filter((cell) => !isContinuation(cell));
}

/**
 * The cell with these zero-based numbers, or null.
 * @throws {HostError} GeneralException where the switch `continuationCell` or `cellAccess` wants it.
 */
function cellAt(state: HostState, table: Element, row: number, cell: number): Element | null {
  const { cellAccess, continuationCell } = state.switches;
  const failed = (message: string) => new HostError("GeneralException", message, "Table.getCell");
  if (cellAccess === "throws") throw failed("cells of this table cannot be accessed");
  const rowElement = rowsOf(table)[row];
  const found = rowElement && reachableCells(state, rowElement)[cell];
  if (!found) return null;
  if (!isContinuation(found) || continuationCell === "empty-cell") return found;
  if (continuationCell === "null") return null;
  throw failed("the requested member of the collection does not exist");
}

function cellText(state: HostState, cell: Element): string {
  const range = state.document.rangeOf(cell, true);
  return range ? textOf(state, range) : "";
}

/** The texts of rows of cells; what uneven rows give is a switch. */
function valuesOf(state: HostState, rows: readonly Element[]): string[][] {
  const values = rows.map((row) => reachableCells(state, row).map((cell) => cellText(state, cell)));
  const isUneven = new Set(values.map((row) => row.length)).size > 1;
  if (isUneven && state.switches.unevenValues === "throws") {
    throw new HostError("GeneralException", "rows of different lengths", "Table.values");
  }
  return values;
}

function isHeaderRow(row: Element): boolean {
  return onOff(wordChild(row, "trPr"), "tblHeader") === true;
}

/** `#RRGGBB` of w:shd; without one, what the switch `noShading` says. */
function shadingOf({ switches }: HostState, element: Element, properties: "tblPr" | "tcPr"): string {
  const shading = wordChild(element, properties, "shd");
  const fill = shading && wordAttribute(shading, "fill");
  if (fill && /^[0-9a-f]{6}$/i.test(fill)) return `#${fill.toUpperCase()}`;
  if (switches.noShading === "empty") return "";
  const message = "Cannot read properties of null (reading 'toUpperCase')";
  throw new HostError("GeneralException", message, "shadingColor");
}
