/** Puts the tables of a web page on the grid, with the cells that a Word document would have. */
import { limits } from "../limits";
import { TableBuilder, type CellBuilder, type RowBuilder } from "../outline/builders";
import { nestTable } from "../outline/grid";
import { attributeOf } from "./pageElements";
import type { PageElement, PageNode } from "./pageTree";
import type { PlainBody } from "./plainBody";

/** Reads what stands in cells. */
export interface CellReader {
  /** Whether an element, and all in it, belongs to what the page says. */
  readonly isSeen: (element: PageElement) => boolean;
  /** @param nested is told of each table in it */
  readonly fillCell: (cell: CellBuilder, element: PageElement, nested: (table: PageElement) => void) => void;
}

/** So many cells of a nested table in rows and columns, and so many characters of any, are part of a cell. */
const MOST_CELLS = 6;
const MOST_TEXT = 200;

export class PageTables {
  private readonly known = new Map<PageElement, boolean>();

  constructor(
    private readonly body: PlainBody,
    private readonly reader: CellReader,
  ) {}

  /**
   * Whether a table only lays the page out: one in whose cells tables of some size stand, and one that has no two cells beside
   * each other.
   */
  isLayout(table: PageElement): boolean {
    const rows = this.rowsOf(table).map(({ row }) => this.cellsOf(row));
    const isColumn = rows.every(
      ([first, ...others]) => others.length === 0 && (first === undefined || spanOf(first, "colspan") === 1),
    );
    return isColumn || rows.flat().some((cell) => this.tablesIn(cell).some((one) => this.isOfSize(one)));
  }

  /** What of a table stands on the page as if there were no table: its captions; of one that lays the page out all its cells. */
  transparentParts(table: PageElement): readonly PageElement[] {
    const captions = elementsIn(table).filter(({ tagName }) => tagName === "caption");
    const cells = this.isLayout(table) ? this.rowsOf(table).flatMap(({ row }) => this.cellsOf(row)) : [];
    return [...captions.filter((caption) => this.reader.isSeen(caption)), ...cells];
  }

  /**
   * A table with its cells filled.
   * @param outer the cell that it is nested in; null at the top level
   */
  lay(element: PageElement, outer: CellBuilder | null): TableBuilder {
    const table = new TableBuilder(outer && { table: null, row: null, cell: outer });
    let above: readonly Hanging[] = [];
    for (const { row, isFirst } of this.rowsOf(element)) {
      // No cell reaches beyond its group of rows.
      const laid = new GridRow(this.body, this.body.addRow(table), isFirst ? [] : above);
      for (const own of this.cellsOf(row)) {
        const cell = laid.add(own);
        if (!cell) break;
        this.reader.fillCell(cell, own, (nested) => nestTable(this.lay(nested, cell), cell));
        if (outer) table.texts.push(...[cell.text, ...cell.nestedTexts].filter((text) => text !== ""));
      }
      above = laid.end();
    }
    return table;
  }

  private isOfSize(table: PageElement): boolean {
    const known = this.known.get(table);
    if (known !== undefined) return known;
    const rows = this.rowsOf(table).map(({ row }) => this.cellsOf(row));
    const cells = rows.flat();
    const isGrid = rows.length > 1 && rows.some(({ length }) => length > 1);
    const isOfSize =
      (isGrid && cells.length > MOST_CELLS) ||
      cells.reduce((sum, cell) => sum + textLength(cell), 0) > MOST_TEXT ||
      cells.some((cell) => this.tablesIn(cell).some((one) => this.isOfSize(one)));
    this.known.set(table, isOfSize);
    return isOfSize;
  }

  /** The tables in an element, those within them left out. */
  private tablesIn(element: PageElement): readonly PageElement[] {
    return elementsIn(element).flatMap((child) => {
      if (!this.reader.isSeen(child)) return [];
      return child.tagName === "table" ? [child] : this.tablesIn(child);
    });
  }

  /**
   * The rows of a table, and whether each is the first of its group. The first head stands at the top and the first foot at the
   * bottom, wherever they are written.
   */
  private rowsOf(table: PageElement): readonly { readonly row: PageElement; readonly isFirst: boolean }[] {
    const groups = elementsIn(table).filter(({ tagName }) => ["thead", "tbody", "tfoot"].includes(tagName));
    const head = groups.find(({ tagName }) => tagName === "thead");
    const foot = groups.find(({ tagName }) => tagName === "tfoot");
    const others = groups.filter((group) => group !== head && group !== foot);
    return [...(head ? [head] : []), ...others, ...(foot ? [foot] : [])]
      .filter((group) => this.reader.isSeen(group))
      .flatMap((group) =>
        elementsIn(group)
          .filter((row) => row.tagName === "tr" && this.reader.isSeen(row) && !isSpacer(row))
          .map((row, index) => ({ row, isFirst: index === 0 })),
      );
  }

  private cellsOf(row: PageElement): readonly PageElement[] {
    return elementsIn(row).filter(
      (cell) => (cell.tagName === "td" || cell.tagName === "th") && this.reader.isSeen(cell),
    );
  }
}

/** A cell that reaches down into the rows below. */
interface Hanging {
  readonly column: number;
  readonly span: number;
  /** Rows that it still covers. */
  readonly rows: number;
}

/** A row that is being laid out: its own cells, and one for each cell above that reaches into it. */
class GridRow {
  private column = 0;
  private next = 0;
  private readonly below: Hanging[] = [];

  /** @param above what reaches into it, by columns */
  constructor(
    private readonly body: PlainBody,
    private readonly row: RowBuilder,
    private readonly above: readonly Hanging[],
  ) {}

  /** Adds a cell in the next column that is free; null where the grid ends. */
  add(element: PageElement): CellBuilder | null {
    while (this.above[this.next]?.column === this.column) this.continueAbove(this.above[this.next]!);
    const room = (this.above[this.next]?.column ?? limits.columns) - this.column;
    if (room <= 0) return null;
    const rows = spanOf(element, "rowspan");
    const cell = this.put(Math.min(spanOf(element, "colspan"), room), rows);
    if (rows > 1) cell.verticalMerge = "restart";
    return cell;
  }

  /** @returns what reaches into the next row */
  end(): readonly Hanging[] {
    for (const one of this.above.slice(this.next)) {
      if (one.column > this.column) this.putEmpty(one.column - this.column, 1);
      this.continueAbove(one);
    }
    return this.below;
  }

  private continueAbove({ span, rows }: Hanging): void {
    this.next += 1;
    this.putEmpty(span, rows).verticalMerge = "continue";
  }

  private putEmpty(span: number, rows: number): CellBuilder {
    const cell = this.put(span, rows);
    cell.paragraphs.push(this.body.paragraph(""));
    cell.finish();
    return cell;
  }

  private put(span: number, rows: number): CellBuilder {
    const cell = this.body.addCell(this.row);
    cell.columnSpan = span;
    if (rows > 1) this.below.push({ column: this.column, span, rows: rows - 1 });
    this.column += span;
    return cell;
  }
}

/** How many columns or rows a cell covers. 0 rows are all the rest of its group. */
function spanOf(cell: PageElement, name: "colspan" | "rowspan"): number {
  const span = Number.parseInt(attributeOf(cell, name) ?? "1", 10);
  if (span === 0 && name === "rowspan") return Infinity;
  return span > 1 ? span : 1;
}

/** Word ends a table with a row of no height that holds nothing but widths. */
function isSpacer(row: PageElement): boolean {
  return attributeOf(row, "height") === "0" && textLength(row) === 0;
}

/** Characters in an element that are no white space. */
function textLength({ childNodes }: PageElement): number {
  return childNodes.reduce((sum, node) => {
    if ("value" in node) return sum + node.value.replace(/\s+/gu, "").length;
    return "tagName" in node ? sum + textLength(node) : sum;
  }, 0);
}

function elementsIn({ childNodes }: { readonly childNodes: readonly PageNode[] }): readonly PageElement[] {
  return childNodes.filter((node): node is PageElement => "tagName" in node);
}
