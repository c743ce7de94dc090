/** Where the fields of a model stand in its file. */
import type { Block, Cell, DocxModel, Paragraph, Row, Table } from "./model";

/** What is where in a model: the truth that a reader of the written file is held against. */

export interface CellPlace {
  readonly table: number;
  readonly row: number;
  readonly cell: number;
}

export interface PlacedCell {
  readonly place: CellPlace;
  readonly cell: Cell;
  readonly row: Row;
}

/** What a field is expected to read as. */
export interface ExpectedFact {
  readonly value: number | null;
  readonly text: string;
  readonly cell: CellPlace;
}

export type Truth = ReadonlyMap<string, ExpectedFact>;

/** The top-level tables of the body, in order. */
export function tablesOf(model: DocxModel): readonly Table[] {
  return model.body.filter((block): block is Table => block.kind === "table");
}

/** Every cell of every top-level table with its one-based place in the file. */
export function placedCells(model: DocxModel): readonly PlacedCell[] {
  return tablesOf(model).flatMap((table, t) =>
    table.rows.flatMap((row, r) =>
      row.cells.map((cell, c) => ({ place: { table: t + 1, row: r + 1, cell: c + 1 }, cell, row })),
    ),
  );
}

/** The text of a paragraph as the reader of the final document sees it. */
export function finalText(paragraph: Paragraph): string {
  return paragraph.runs
    .filter((run) => run.revision !== "deleted" && run.hidden !== true)
    .map((run) => run.text)
    .join("");
}

/** The text of a cell: its own paragraphs joined by a line feed, outer space trimmed. */
export function cellText(cell: Cell): string {
  const isParagraph = (block: Block): block is Paragraph => block.kind === "paragraph";
  return cell.content.filter(isParagraph).map(finalText).join("\n").trim();
}

/**
 * Every field of the model with its value, text and place.
 * @throws {Error} if two cells carry the same field, or a text is not plain digits and no value is given:
 *   the test that made them is wrong.
 */
export function truthOf(model: DocxModel): Truth {
  const truth = new Map<string, ExpectedFact>();
  for (const { place, cell, row } of placedCells(model)) {
    if (cell.field === undefined || row.revision === "deleted") continue;
    if (truth.has(cell.field)) throw new Error(`Two cells carry ${cell.field}.`);
    const text = cellText(cell);
    truth.set(cell.field, { value: valueOf(cell, text), text, cell: place });
  }
  return truth;
}

function valueOf(cell: Cell, text: string): number | null {
  if (cell.value !== undefined) return cell.value;
  if (text === "") return null;
  if (!/^-?\d+(?:\.\d+)?$/u.test(text)) throw new Error(`The value of "${text}" is not told.`);
  return Number(text);
}
