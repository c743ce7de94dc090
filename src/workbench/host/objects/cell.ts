import type { Element } from "@xmldom/xmldom";
import { closestWord, isContinuation, rowsOf, wordAttribute, wordChild } from "../../model";
import { HostError } from "../errors";
import { HostObject } from "../hostObject";
import type { Session } from "../session";
import { cellText, reachableCells, shadingOf } from "./cells";
import { writeText } from "./ranges";

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
