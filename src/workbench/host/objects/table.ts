import type { Element } from "@xmldom/xmldom";
import {
  deleteTable,
  isElement,
  nestingLevel,
  rowsOf,
  storyChildren,
  tablesIn,
  type TextRange,
} from "../../model";
import { HostError } from "../errors";
import type { HostCollection, HostObject } from "../hostObject";
import type { Session } from "../session";
import { cellAt, isHeaderRow, reachableCells, shadingOf, valuesOf } from "./cells";
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
