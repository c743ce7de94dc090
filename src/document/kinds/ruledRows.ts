/** Gives a table that is printed on one or several pages the rows and cells that a Word document would have. */
import { range } from "../../report";
import { TableBuilder } from "../outline/builders";
import type { PlainBody } from "./plainBody";
import { isNextLine, ITEM, printedLine, printedLines, sizeKey, type Line } from "./printedLines";
import { edgesOf, NEAR, type RuledTable } from "./ruledTables";

/** Whether two tables on one page stand side by side. */
export function areSideBySide({ rows: one }: RuledTable, { rows: other }: RuledTable): boolean {
  return one[0]! < other.at(-1)! && other[0]! < one.at(-1)!;
}

/** Whether the sides of two tables are the same. */
export function areInLine({ columns: one }: RuledTable, { columns: other }: RuledTable): boolean {
  return isNear(one[0], other[0]) && isNear(one.at(-1), other.at(-1));
}

/** Whether two tables have the same columns. */
export function haveSameColumns({ columns: one }: RuledTable, { columns: other }: RuledTable): boolean {
  return one.length === other.length && one.every((place, index) => isNear(place, other[index]));
}

function isNear(one: number | undefined, other: number | undefined): boolean {
  return Math.abs(one! - other!) <= NEAR;
}

/** A table with its parts on one or several pages. */
export interface PagedTable {
  readonly parts: readonly [RuledTable, ...RuledTable[]];
  /** A table on the next page that may begin with the rest of the last row. */
  readonly next: RuledTable | null;
}

/** The table that stands on these pages. */
export function layRuled(paged: PagedTable, body: PlainBody): TableBuilder {
  const table = new TableBuilder(null);
  const rows = rowsBefore(paged);
  rows.forEach((cells, index) => {
    const row = body.addRow(table);
    for (const own of cells) {
      const cell = body.addCell(row);
      const isBelow = rows[index - 1]?.includes(own) === true;
      cell.columnSpan = own.to - own.from;
      if (isBelow) cell.verticalMerge = "continue";
      else if (rows[index + 1]?.includes(own)) cell.verticalMerge = "restart";
      const texts = isBelow ? [] : textsOf(own);
      for (const text of texts.length > 0 ? texts : [""]) cell.paragraphs.push(body.paragraph(text));
      cell.finish();
    }
  });
  return table;
}

/** A cell on the grid of all pages; one that reaches into the next row is a cell of that row, too. */
interface GridCell {
  /** Its first column, and the one behind its last. */
  readonly from: number;
  readonly to: number;
  /** In points. */
  readonly width: number;
  readonly lines: Line[];
}

type GridRow = readonly GridCell[];

/** The rows of a table. Where the next one may begin with the rest of the last row, this has both: then no number is read as a whole. */
function rowsBefore({ parts, next }: PagedTable): readonly GridRow[] {
  const rows = rowsOf(parts);
  if (!next) return rows;
  const joined = rowsOf([...parts, next]);
  const isJoined = joined.length < rows.length + next.rows.length - 1;
  return isJoined ? joined.slice(0, rows.length) : rows;
}

function rowsOf(parts: readonly RuledTable[]): readonly GridRow[] {
  const edges = edgesOf(parts.flatMap(({ columns }) => columns));
  const pages = parts.map((part) => rowsOfPart(part, edges));
  const rows: GridRow[] = [];
  let piece: GridRow = [];
  pages.forEach(([first, ...others], index) => {
    const above = rows.at(-1);
    const next = pages[index + 1]?.[0];
    if (!first) return;
    for (const { lines, ...place } of piece) upperOf(first, place)?.lines.unshift(...lines);
    piece = [];
    if (!above) rows.push(first, ...others);
    else if (others.length === 0 && next && isRestOfRow(first, next)) {
      // All of a page is a piece of the row below, or of the row above, too: then neither has whole numbers.
      if (isRestOfRow(above, first)) addNumbers(above, first);
      piece = first;
    } else rows.push(...joinedRows(above, [first, ...others]));
  });
  return rows;
}

function addNumbers(row: GridRow, rest: GridRow): void {
  for (const { lines, ...place } of rest) {
    const cell = upperOf(row, place);
    if (cell && endsInNumber(cell)) cell.lines.push(...lines);
  }
}

function rowsOfPart({ columns, rows, cells }: RuledTable, edges: readonly number[]): readonly GridRow[] {
  const indexOf = (place: number) => edges.findLastIndex((edge) => edge <= place);
  const laid = cells.map(({ left, right, top, bottom, texts }) => {
    const [from, to] = [columns[left]!, columns[right]!];
    const own = { from: indexOf(from), to: indexOf(to), width: to - from, lines: [...printedLines(texts)] };
    return { top, bottom, own };
  });
  return range(0, rows.length - 1).map((row) =>
    laid
      .filter(({ top, bottom }) => top <= row && row < bottom)
      .map(({ own }) => own)
      .sort((a, b) => a.from - b.from),
  );
}

/** The rows of a page below the last one of the page before, which gets what was left of it, and of its labels. */
function joinedRows(above: GridRow, rows: readonly [GridRow, ...GridRow[]]): readonly GridRow[] {
  const [first] = rows;
  const isRow = isRestOfRow(above, first);
  const uppers = new Map<GridCell, GridCell>();
  for (const cell of first) {
    const upper = upperOf(above, cell);
    if (!upper || !(isRow || isRestOfLabel(upper, cell))) continue;
    upper.lines.push(...cell.lines);
    uppers.set(cell, upper);
  }
  return rows.slice(isRow ? 1 : 0).map((row) => row.map((cell) => uppers.get(cell) ?? cell));
}

/** The cell of the row above in the same columns. */
function upperOf(above: GridRow, { from, to }: Omit<GridCell, "lines">): GridCell | undefined {
  return above.find((upper) => upper.from === from && upper.to === to);
}

/**
 * Whether the first row of a page is what was left of the last row on the page before: texts that had no more room there go on. A row that
 * only may be one is taken for it: then its numbers have two lines, and none of them is read as a whole.
 */
function isRestOfRow(above: GridRow, row: GridRow): boolean {
  const pairs = row.map((cell) => ({ cell, upper: upperOf(above, cell) }));
  if (pairs.some(({ upper }) => upper === undefined)) return false;
  const texts = pairs.flatMap(({ cell: { lines, width }, upper }) => {
    const last = upper?.lines.at(-1);
    return lines[0] ? [{ next: lines[0], last, isCut: last !== undefined && isFull(last, width) }] : [];
  });
  // An item is a row, unless the page ended above its name.
  if (texts.some(({ next, last }) => last && isItem(next))) return false;
  const numbers = texts.filter(({ next }) => !hasWords(next));
  if (numbers.length === 0) return texts.some(({ isCut }) => isCut) && texts.every(areCutWords);
  // Below a number stands no name of a row, and below words no number.
  if (numbers.some(({ last }) => last && hasWords(last))) return false;
  // Words below words that had more room are the name of another row, whose numbers may be blank.
  const isNamed = texts.some(({ next, last, isCut }) => hasWords(next) && last && !isCut);
  const isInPart = pairs.some(({ cell, upper }) => cell.lines.length === 0 && endsInNumber(upper!));
  return (
    (isInPart && !isNamed) ||
    numbers.some(({ isCut }) => isCut) ||
    (texts.some(({ isCut }) => isCut) && numbers.every(({ last }) => !last))
  );
}

function areCutWords({ last, isCut }: { readonly last: Line | undefined; readonly isCut: boolean }): boolean {
  return !last || (hasWords(last) && isCut);
}

function endsInNumber({ lines }: GridCell): boolean {
  const last = lines.at(-1);
  return last !== undefined && !hasWords(last);
}

function isItem(line: Line): boolean {
  return ITEM.test(printedLine(line).text.normalize("NFKC"));
}

function hasWords(line: Line): boolean {
  return /\p{L}/u.test(printedLine(line).text);
}

/** Whether a cell at the top of a page is the rest of the label above it, whose lines all stand on the page before. */
function isRestOfLabel(upper: GridCell, { lines }: GridCell): boolean {
  return lines.length === 0 && upper.lines.some(hasWords);
}

/** The texts of a cell. Lines are one text, but a number goes on in the next line only where it had no room. */
function textsOf({ lines, width }: GridCell): readonly string[] {
  const all: string[] = [];
  lines.forEach((line, index) => {
    const last = lines[index - 1];
    const { text } = printedLine(line);
    if (last && goesOnIn(last, line, width)) all[all.length - 1] += text;
    else all.push(text);
  });
  return all;
}

function goesOnIn(line: Line, next: Line, width: number): boolean {
  const [upper, lower] = [printedLine(line), printedLine(next)];
  const areNumbers = /[\d.,]\s*$/u.test(upper.text) && /^\s*[\d.,]/u.test(lower.text);
  return areNumbers ? isNextLine(upper, lower) && isFull(line, width) : sizeKey(upper) === sizeKey(lower);
}

/** The space between a text and the lines round it, on both sides together. */
const PADDING = 12;

/** Whether a line of a cell has no room for another character. */
function isFull(line: Line, width: number): boolean {
  const { text, x, end, size } = printedLine(line);
  const wide = /\p{L}\s*$/u.test(text) ? size : size / 2;
  return end - x + wide > width - PADDING;
}
