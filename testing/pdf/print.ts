/** Prints a model as pages of texts at places, as word processors put them: cell by cell, row by row. */
import { finalText, tableWidth, type Block, type Cell, type Paragraph, type Row, type Table } from "../docx";
import type { Printed, PrintedStroke, PrintedText } from "./index";

/** Of an A4 page, in points; the lines are numbered from its top. */
const [left, width, top, bottom] = [80, 435, 770, 80];

export interface PrintTraits {
  /** Of the font, in tables and outside of them. */
  readonly size?: number;
  readonly lineHeight?: number;
  /** Lines are drawn round the cells of tables. */
  readonly isRuled?: boolean;
}

/** The pages, each with its number at its foot. */
export function printed(body: readonly Block[], traits: PrintTraits = {}): readonly (readonly Printed[])[] {
  const printer = new Printer({ size: 10.5, lineHeight: 14, isRuled: false, ...traits });
  for (const block of body) {
    if (block.kind === "table") printer.table(block);
    else printer.paragraph(finalText(block));
  }
  return printer.pages.map((texts, index) => [
    ...texts,
    { text: `- ${index + 1} -`, x: 285, y: 50, size: 10.5 },
  ]);
}

interface LaidCell {
  readonly vMerge: Cell["vMerge"] | undefined;
  readonly x: number;
  readonly end: number;
  readonly lines: readonly string[];
}

class Printer {
  readonly pages: Printed[][] = [[]];
  private y = top;

  constructor(private readonly traits: Required<PrintTraits>) {}

  paragraph(text: string): void {
    const { size, lineHeight } = this.traits;
    const indent = 2 * size;
    for (const [index, line] of linesOf(text, width, size, indent).entries()) {
      this.put([{ text: line, x: left + (index === 0 ? indent : 0), y: -size, size }], lineHeight);
    }
  }

  table(table: Table): void {
    const columns = columnsOf(table);
    for (const row of table.rows) this.row(row, columns);
    if (this.traits.isRuled) this.line(0, columns.at(-1) ?? width);
  }

  /** A level line below what is there. */
  private line(x: number, end: number): void {
    this.pages.at(-1)?.push({ from: [left + x, this.y], to: [left + end, this.y] });
  }

  private row({ cells }: Row, columns: readonly number[]): void {
    const { size, lineHeight } = this.traits;
    let column = 0;
    const laid = cells.map((cell): LaidCell => {
      const x = columns[column] ?? 0;
      column += cell.span ?? 1;
      const end = columns[column] ?? width;
      return { x, end, vMerge: cell.vMerge, lines: cellLines(cell, end - x - 6, size) };
    });
    const height = Math.max(1, ...laid.map(({ lines }) => lines.length)) * lineHeight + 3;
    const texts = laid.flatMap(({ x, lines }) =>
      lines.map((text, index): PrintedText => ({
        text,
        x: left + x + 3,
        // In the middle of the row.
        y: -(height - lines.length * lineHeight) / 2 - index * lineHeight - size,
        size,
      })),
    );
    this.put(texts, height);
    if (this.traits.isRuled) this.pages.at(-1)!.push(...laid.flatMap((cell) => this.sidesOf(cell, height)));
  }

  /** The lines at both sides of a cell of the last row, and above one that begins there. */
  private sidesOf({ x, end, vMerge }: LaidCell, height: number): readonly PrintedStroke[] {
    const [from, to, above, below] = [left + x, left + end, this.y + height, this.y];
    const sides = [from, to].map((side): PrintedStroke => ({ from: [side, below], to: [side, above] }));
    return vMerge === "continue" ? sides : [...sides, { from: [from, above], to: [to, above] }];
  }

  /** Puts texts below what is there; on the next page where there is no room. */
  private put(texts: readonly PrintedText[], height: number): void {
    if (this.y - height < bottom) {
      this.pages.push([]);
      this.y = top;
    }
    this.pages.at(-1)?.push(...texts.map((text) => ({ ...text, y: text.y + this.y })));
    this.y -= height;
  }
}

/** Where the columns of a table begin, and where the last one ends: those of labels are wide. */
function columnsOf(table: Table): readonly number[] {
  const count = tableWidth(table);
  const widths = table.columns ?? Array.from({ length: count }, () => 1);
  const all = widths.reduce((sum, each) => sum + each, 0);
  let x = 0;
  return [0, ...widths.map((each) => (x += (each / all) * width))];
}

function cellLines({ content, vMerge }: Cell, room: number, size: number): readonly string[] {
  if (vMerge === "continue") return [];
  const paragraphs = content.filter((block): block is Paragraph => block.kind === "paragraph");
  return paragraphs.flatMap((one) => linesOf(finalText(one), room, size)).filter((line) => line !== "");
}

/** A text in lines. @param indent of the first line */
function linesOf(text: string, room: number, size: number, indent = 0): readonly string[] {
  const lines: string[] = [];
  let [line, used] = ["", indent];
  for (const char of text) {
    const wide = char.charCodeAt(0) < 0x80 ? size / 2 : size;
    if (used + wide > room && line !== "") {
      lines.push(line);
      [line, used] = ["", 0];
    }
    line += char;
    used += wide;
  }
  return [...lines, line];
}
