import type { Element } from "@xmldom/xmldom";
import { closestWord, rowsOf, type TextRange } from "../../model";
import type { HostCollection, HostObject } from "../hostObject";
import type { Session } from "../session";
import { isHeaderRow, reachableCells, valuesOf } from "./cells";
import { TextObject } from "./text";

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
