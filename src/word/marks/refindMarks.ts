/** Where our marks are in a fresh reading. */
import type { Outline, OutlineCell } from "../../document";
import { grouped } from "../../report";
import { allCells, isUnseen, referenceTo, refindCell, rowsAlike } from "../read/cells";
import type { MarkColor } from "../stored";
import { isMarkColor } from "./paint";
import type { Mark } from "./record";

/** Recorded marks in a fresh reading. */
export interface RefoundMarks {
  /** Still in our colour, wherever the cell is now and whatever it says now. A row that was copied has its mark twice. */
  readonly found: readonly { readonly mark: Mark; readonly cell: OutlineCell }[];
  /** Their cells are there, and not in our colour any more. */
  readonly gone: readonly Mark[];
  /** It cannot be told where their cells are, or whether they are still there. */
  readonly lost: readonly Mark[];
  /** Cells in our colours that are not recorded: the user's own, or ours that nobody remembers. Never touched unasked. */
  readonly unclaimed: readonly OutlineCell[];
}

/**
 * Finds our marks again: each where its cell is by its row's words, and nowhere else. A cell that is only like a marked
 * one may be the user's.
 */
export function refindMarks(record: readonly Mark[], outline: Outline): RefoundMarks {
  const found = new Map<OutlineCell, Mark>();
  const gone: Mark[] = [];
  const lost: Mark[] = [];
  for (const [table, marks] of grouped(record, ({ place }) => place.table)) {
    const now = tableOf(marks, table, outline);
    for (const mark of marks) {
      const cells = cellsOf(mark, now, outline);
      const coloured = cells.filter((cell) => hasColor(cell, mark));
      for (const cell of coloured) found.set(cell, mark);
      if (cells.length === 0) lost.push(mark);
      else if (coloured.length === 0) gone.push(mark);
    }
  }
  return {
    found: [...found].map(([cell, mark]) => ({ mark, cell })),
    gone,
    lost,
    unclaimed: colouredCells(outline).filter((cell) => !found.has(cell)),
  };
}

/** The cells of the final text that have one of our colours, whoever gave it to them. */
export function colouredCells(outline: Outline): OutlineCell[] {
  return allCells(outline).filter((cell) => cell.highlights.some(isMarkColor) && !isUnseen(outline, cell));
}

/** The number that a table has by now. Where tables have come or gone before it, it is the one with all the marks. */
function tableOf(marks: readonly Mark[], was: number, outline: Outline): number {
  if (marks.some((mark) => rowsAlike(outline, inTable(mark, was)).length > 0)) return was;
  const others = outline.tables.filter(({ number }) =>
    marks.every((mark) => cellsOf(mark, number, outline).some((cell) => hasColor(cell, mark))),
  );
  return others.length === 1 ? (others[0]?.number ?? was) : was;
}

/** The cells in a table that a mark is for: its cell; or that and its copies, all in colour; or none, if it cannot be told. */
function cellsOf(mark: Mark, table: number, outline: Outline): readonly OutlineCell[] {
  const reference = inTable(mark, table);
  const cell = refindCell(outline, reference);
  if (cell) return [cell];
  const copies = mark.isOnly
    ? rowsAlike(outline, reference).map(({ cells }) => cells[mark.place.cell - 1])
    : [];
  return copies.every((copy) => copy !== undefined && hasColor(copy, mark))
    ? copies.filter((copy) => copy !== undefined)
    : [];
}

function inTable(mark: Mark, table: number): Mark {
  return { ...mark, place: { ...mark.place, table } };
}

function hasColor({ highlights }: OutlineCell, { color }: Mark): boolean {
  return highlights.includes(color);
}

/** What is recorded of a cell in a reading that has one of our marks, or just got one. */
export function markOn(outline: Outline, { place, text }: OutlineCell, color: MarkColor): Mark {
  return { ...referenceTo(outline, place), text, color };
}
