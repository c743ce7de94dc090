/** From a model to the HTML of its body. */
import {
  escapeXml,
  finalText,
  type Block,
  type Cell,
  type DocxModel,
  type Paragraph,
  type Table,
} from "../docx";

/** How a page writes what it says; each of these gets what is within it as HTML. */
export interface Writing {
  readonly text: (text: string) => string;
  readonly paragraph: (content: string) => string;
  /** What a cell holds, from the texts of its paragraphs. */
  readonly content: (paragraphs: readonly string[], cell: Cell) => string;
  /** @param attributes with a space before them, or none */
  readonly cell: (attributes: string, content: string, cell: Cell) => string;
  /** @param cells those that other cells cover left out */
  readonly row: (cells: string, number: number) => string;
  readonly table: (rows: readonly string[], number: number) => string;
  /** A cell that another one covers: most pages have none. */
  readonly covered: () => string;
}

export const plainWriting: Writing = {
  text: escapeXml,
  paragraph: (content) => `<p>${content}</p>\n`,
  content: (paragraphs) => paragraphs.join("<br>"),
  cell: (attributes, content) => `<td${attributes}>${content}</td>`,
  row: (cells) => `<tr>${cells}</tr>\n`,
  table: (rows) => `<table>\n<tbody>\n${rows.join("")}</tbody>\n</table>\n`,
  covered: () => "",
};

/** The body of a page that says what a model says. */
export function pageBody({ body }: DocxModel, writing: Partial<Writing> = {}): string {
  const full = { ...plainWriting, ...writing };
  let number = 0;
  const block = (one: Block): string => {
    if (one.kind === "paragraph") return full.paragraph(full.text(finalText(one)));
    number += 1;
    return tableHtml(one, number, full);
  };
  return body.map(block).join("");
}

function tableHtml(table: Table, number: number, writing: Writing): string {
  const heights = heightsOf(table);
  const rows = table.rows.map((row, r) => {
    const cells = row.cells.map((cell, c) => {
      const height = heights[r]?.[c] ?? 0;
      if (height === 0) return writing.covered();
      const { span = 1 } = cell;
      const attributes = `${height > 1 ? ` rowspan="${height}"` : ""}${span > 1 ? ` colspan="${span}"` : ""}`;
      return writing.cell(attributes, contentHtml(cell, writing), cell);
    });
    return writing.row(cells.join(""), r + 1);
  });
  return writing.table(rows, number);
}

function contentHtml(cell: Cell, writing: Writing): string {
  const paragraphs = cell.content.filter((block): block is Paragraph => block.kind === "paragraph");
  return writing.content(
    paragraphs.map((one) => writing.text(finalText(one))),
    cell,
  );
}

/** How many rows each cell covers, by row and place in it; 0 where another one covers it. */
function heightsOf(table: Table): readonly (readonly number[])[] {
  const heights = table.rows.map(({ cells }) => cells.map(() => 1));
  // From the bottom up: a cell that continues another hands its height on.
  for (let r = table.rows.length - 1; r > 0; r--) {
    table.rows[r]?.cells.forEach((cell, c) => {
      if (cell.vMerge !== "continue") return;
      const column = columnAt(table, r, c);
      const above =
        table.rows[r - 1]?.cells.findIndex((_cell, index) => columnAt(table, r - 1, index) === column) ?? -1;
      const own = heights[r]!;
      heights[r - 1]![above]! += own[c]!;
      own[c] = 0;
    });
  }
  return heights;
}

function columnAt({ rows }: Table, row: number, cell: number): number {
  return rows[row]!.cells.slice(0, cell).reduce((sum, { span = 1 }) => sum + span, 0);
}
