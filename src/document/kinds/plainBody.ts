/** Puts the outline of a file together that has nothing but paragraphs and tables, within the bounds of any document. */
import { limits, UnreadableDocument } from "../limits";
import { CellBuilder, ParagraphBuilder, RowBuilder, type TableBuilder } from "../outline/builders";
import { layOut } from "../outline/grid";
import type { Block, Outline, OutlineTable } from "../outline/outline";

export class PlainBody {
  private readonly blocks: Block[] = [];
  private readonly tables: OutlineTable[] = [];
  private bodyParagraphs = 0;
  private paragraphCount = 0;
  private cellCount = 0;
  private textLength = 0;

  /** Adds a paragraph of the body. */
  addParagraph(text: string): void {
    this.count(text);
    this.bodyParagraphs += 1;
    this.blocks.push({ kind: "paragraph", paragraph: { number: this.bodyParagraphs, text } });
  }

  /** Adds a table of the body, once all its cells are filled. */
  addTable(table: TableBuilder): void {
    const laidOut = layOut(table, this.tables.length + 1);
    this.tables.push(laidOut);
    this.blocks.push({ kind: "table", table: laidOut });
  }

  /** A paragraph for a cell. */
  paragraph(text: string): ParagraphBuilder {
    this.count(text);
    const paragraph = new ParagraphBuilder(0);
    paragraph.text = text;
    return paragraph;
  }

  /** A row at the end of a table. Rows count as cells do, since even empty ones cost as much. */
  addRow(table: TableBuilder): RowBuilder {
    this.countCell();
    const row = new RowBuilder();
    table.rows.push(row);
    return row;
  }

  /** A cell at the end of a row. */
  addCell(row: RowBuilder): CellBuilder {
    this.countCell();
    const cell = new CellBuilder(0);
    row.cells.push(cell);
    return cell;
  }

  finish(): Outline {
    const { blocks, tables } = this;
    return { blocks, tables, hasRevisions: false, protection: null };
  }

  /** Whether it holds any text. */
  get hasText(): boolean {
    return this.textLength > 0;
  }

  private count(text: string): void {
    if (++this.paragraphCount > limits.paragraphs)
      throw new UnreadableDocument("too-large", `more than ${limits.paragraphs} paragraphs`);
    this.textLength += text.length;
    if (this.textLength > limits.textLength)
      throw new UnreadableDocument("too-large", `more than ${limits.textLength} characters of text`);
  }

  private countCell(): void {
    if (++this.cellCount > limits.cells)
      throw new UnreadableDocument("too-many-cells", `more than ${limits.cells} cells`);
  }
}
