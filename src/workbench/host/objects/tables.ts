/** Tables, rows and cells, as the API shows them. */

import type { Element } from "@xmldom/xmldom";
import {
  cellsOf,
  closestWord,
  deleteTable,
  isContinuation,
  isElement,
  isWord,
  nestingLevel,
  onOff,
  rowsOf,
  storyChildren,
  tablesIn,
  type TextRange,
  wordAttribute,
  wordChild,
} from "../../model";
import { type HostCollection, HostError, HostObject, type Session } from "../hostObject";
import { textOf, writeText } from "./ranges";
import { TextObject } from "./text";

export class TableObject extends TextObject {
  readonly className = "Table";
  override readonly scalars = [
    "HeaderRowCount",
    "IsUniform",
    "NestingLevel",
    "RowCount",
    "ShadingColor",
    "Values",
  ];
  protected readonly rangeLocations = ["Start", "End", "After"];
  protected readonly insertLocations: readonly string[] = [];

  constructor(
    session: Session,
    private readonly element: Element,
  ) {
    super(session);
  }

  get scope(): TextRange | null {
    return this.session.document.rangeOf(this.element, true);
  }

  get RowCount(): number {
    return rowsOf(this.element).length;
  }

  get NestingLevel(): number {
    return nestingLevel(this.element);
  }

  /** All rows have the same number of cells; says nothing of vertical merges (word-api.md §1). */
  get IsUniform(): boolean {
    return new Set(rowsOf(this.element).map((row) => reachableCells(this.session, row).length)).size <= 1;
  }

  get HeaderRowCount(): number {
    const rows = rowsOf(this.element);
    const firstPlain = rows.findIndex((row) => !isHeaderRow(row));
    return firstPlain < 0 ? rows.length : firstPlain;
  }

  get Values(): string[][] {
    return valuesOf(this.session, rowsOf(this.element));
  }

  get ShadingColor(): string {
    return shadingOf(this.session, this.element, "tblPr");
  }

  get Rows(): HostCollection {
    const { session } = this;
    return session.objects.list(session, "TableRowCollection", () =>
      rowsOf(this.element).map((row) => session.objects.row(session, row)),
    );
  }

  /** By row and by the cell's ordinal in it: not by grid column (word-api.md §1). */
  GetCell(row: unknown, cell: unknown): HostObject {
    const found = cellAt(this.session, this.element, Number(row), Number(cell));
    if (!found)
      throw new HostError("ItemNotFound", `no cell ${String(row)}, ${String(cell)}`, "Table.getCell");
    return this.session.objects.cell(this.session, found);
  }

  GetCellOrNullObject(row: unknown, cell: unknown): HostObject | null {
    const found = cellAt(this.session, this.element, Number(row), Number(cell));
    return found && this.session.objects.cell(this.session, found);
  }

  GetNext(): HostObject {
    return this.GetNextOrNullObject() ?? this.notFound("getNext");
  }

  GetNextOrNullObject(): HostObject | null {
    const { session } = this;
    const tables = tablesIn(session.document.body, "all").filter(
      (table) => nestingLevel(table) === this.NestingLevel,
    );
    const next = tables[tables.indexOf(this.element) + 1];
    return next ? session.objects.table(session, next) : null;
  }

  GetParagraphBefore(): HostObject {
    return this.GetParagraphBeforeOrNullObject() ?? this.notFound("getParagraphBefore");
  }

  GetParagraphBeforeOrNullObject(): HostObject | null {
    return this.paragraphBeside(-1);
  }

  GetParagraphAfter(): HostObject {
    return this.GetParagraphAfterOrNullObject() ?? this.notFound("getParagraphAfter");
  }

  GetParagraphAfterOrNullObject(): HostObject | null {
    return this.paragraphBeside(1);
  }

  /** Deletes the table as a whole. */
  Delete(): null {
    const { session } = this;
    this.requireScope();
    session.write(() => deleteTable(session.document, this.element));
    return null;
  }

  protected get place(): Element {
    const { parentNode } = this.element;
    return isElement(parentNode) ? parentNode : this.session.document.body;
  }

  /** Tables in its cells. */
  protected override tables(): Element[] {
    return rowsOf(this.element)
      .flatMap((row) => storyChildren(row, ["tc"]))
      .flatMap((cell) => tablesIn(cell, this.session.switches.nestedTables === "listed" ? "all" : "own"));
  }

  private paragraphBeside(step: -1 | 1): HostObject | null {
    const { session } = this;
    const range = this.requireScope();
    const paragraphs = session.document.paragraphs();
    const edge = step < 0 ? range.start.paragraph : range.end.paragraph;
    const beside = paragraphs[paragraphs.indexOf(edge) + step];
    return beside ? session.objects.paragraph(session, beside) : null;
  }
}

export class TableRowObject extends TextObject {
  readonly className = "TableRow";
  override readonly scalars = ["CellCount", "IsHeader", "RowIndex", "Values"];
  protected readonly rangeLocations = [];
  protected readonly insertLocations = [];

  constructor(
    session: Session,
    private readonly element: Element,
  ) {
    super(session);
  }

  /** Rows of a loaded list may be lost in a later batch (#3858): then they are known by their number only. */
  override get isReferable(): boolean {
    return this.session.switches.lateRowItems === "work";
  }

  get scope(): TextRange | null {
    return this.session.document.rangeOf(this.element, true);
  }

  get CellCount(): number {
    return reachableCells(this.session, this.element).length;
  }

  get RowIndex(): number {
    const table = closestWord(this.element, "tbl");
    return table ? rowsOf(table).indexOf(this.element) : -1;
  }

  get IsHeader(): boolean {
    return isHeaderRow(this.element);
  }

  /** Two-dimensional with one inner row (word-api.md §1). */
  get Values(): string[][] {
    return valuesOf(this.session, [this.element]);
  }

  get Cells(): HostCollection {
    const { session } = this;
    return session.objects.list(session, "TableCellCollection", () =>
      reachableCells(session, this.element).map((cell) => session.objects.cell(session, cell)),
    );
  }

  GetNext(): HostObject {
    return this.GetNextOrNullObject() ?? this.notFound("getNext");
  }

  GetNextOrNullObject(): HostObject | null {
    const table = closestWord(this.element, "tbl");
    const next = table && rowsOf(table)[this.RowIndex + 1];
    return next ? this.session.objects.row(this.session, next) : null;
  }

  protected get place(): Element {
    return this.element;
  }
}

export class TableCellObject extends HostObject {
  readonly className = "TableCell";
  override readonly scalars = ["CellIndex", "RowIndex", "ShadingColor", "Value", "Width"];

  constructor(
    session: Session,
    private readonly element: Element,
  ) {
    super(session);
  }

  override get isReferable(): boolean {
    return this.session.switches.lateRowItems === "work";
  }

  get RowIndex(): number {
    const table = closestWord(this.element, "tbl");
    const row = closestWord(this.element, "tr");
    return table && row ? rowsOf(table).indexOf(row) : -1;
  }

  /** Ends the batch for a cell that continues a merge (#3200), unless switched off. */
  get CellIndex(): number {
    if (isContinuation(this.element) && this.session.switches.continuationCellIndex === "throws") {
      throw new HostError("GeneralException", "the cell is part of a merged one", "TableCell.cellIndex");
    }
    const row = closestWord(this.element, "tr");
    return row ? reachableCells(this.session, row).indexOf(this.element) : -1;
  }

  get Value(): string {
    return cellText(this.session, this.element);
  }

  /** Replaces the text; its format follows the paragraph's then (#5221). */
  set Value(value: unknown) {
    const range = this.session.document.rangeOf(this.element, false);
    if (typeof value !== "string" || !range)
      throw new HostError("InvalidArgument", "not a text", "TableCell.value");
    writeText(this.session, range, value, "plain");
  }

  get ShadingColor(): string {
    return shadingOf(this.session, this.element, "tcPr");
  }

  /** In points; w:tcW counts twentieths. */
  get Width(): number {
    const properties = wordChild(this.element, "tcPr");
    const width = properties && wordChild(properties, "tcW");
    return Number((width && wordAttribute(width, "w")) ?? 0) / 20;
  }

  get Body(): HostObject {
    return this.session.objects.body(this.session, this.element);
  }

  get ParentRow(): HostObject {
    return this.session.objects.row(this.session, this.around("tr"));
  }

  get ParentTable(): HostObject {
    return this.session.objects.table(this.session, this.around("tbl"));
  }

  GetNext(): HostObject {
    const next = this.GetNextOrNullObject();
    if (!next) throw new HostError("ItemNotFound", "the last cell", "TableCell.getNext");
    return next;
  }

  GetNextOrNullObject(): HostObject | null {
    const cells = rowsOf(this.around("tbl")).flatMap((row) => reachableCells(this.session, row));
    const next = cells[cells.indexOf(this.element) + 1];
    return next ? this.session.objects.cell(this.session, next) : null;
  }

  private around(name: "tr" | "tbl"): Element {
    const found = closestWord(this.element, name);
    if (!found) throw new HostError("GeneralException", "a cell outside of a table", "TableCell");
    return found;
  }
}

/** The cells of a row that have a number; see the switch `cellOrdinals`. */
export function reachableCells(session: Session, row: Element): Element[] {
  const cells = cellsOf(row);
  if (session.switches.cellOrdinals === "count-continuations") return cells;
  return cells.filter((cell) => !isContinuation(cell));
}

/**
 * The cell with these zero-based numbers, or null.
 * @throws {HostError} GeneralException where the switch `continuationCell` or `cellAccess` wants it.
 */
export function cellAt(session: Session, table: Element, row: number, cell: number): Element | null {
  if (session.switches.cellAccess === "throws") {
    throw new HostError("GeneralException", "cells of this table cannot be accessed", "Table.getCell");
  }
  const rowElement = rowsOf(table)[row];
  const found = rowElement && reachableCells(session, rowElement)[cell];
  if (!found) return null;
  const { continuationCell } = session.switches;
  if (!isContinuation(found) || continuationCell === "empty-cell") return found;
  if (continuationCell === "null") return null;
  throw new HostError(
    "GeneralException",
    "the requested member of the collection does not exist",
    "Table.getCell",
  );
}

export function cellText(session: Session, cell: Element): string {
  const range = session.document.rangeOf(cell, true);
  return range ? textOf(session, range) : "";
}

/** The texts of rows of cells; what uneven rows give is a switch. */
export function valuesOf(session: Session, rows: readonly Element[]): string[][] {
  const values = rows.map((row) => reachableCells(session, row).map((cell) => cellText(session, cell)));
  const isUneven = new Set(values.map((row) => row.length)).size > 1;
  if (isUneven && session.switches.unevenValues === "throws") {
    throw new HostError("GeneralException", "rows of different lengths", "Table.values");
  }
  return values;
}

export function isHeaderRow(row: Element): boolean {
  return onOff(wordChild(row, "trPr"), "tblHeader") === true;
}

/** `#RRGGBB` of w:shd; without one, what the switch `noShading` says. */
export function shadingOf(session: Session, element: Element, propertiesName: "tblPr" | "tcPr"): string {
  const properties = wordChild(element, propertiesName);
  const shading = properties && wordChild(properties, "shd");
  const fill = shading && isWord(shading, "shd") ? wordAttribute(shading, "fill") : null;
  if (fill && /^[0-9a-f]{6}$/i.test(fill)) return `#${fill.toUpperCase()}`;
  if (session.switches.noShading === "empty") return "";
  throw new HostError(
    "GeneralException",
    "Cannot read properties of null (reading 'toUpperCase')",
    "shadingColor",
  );
}
