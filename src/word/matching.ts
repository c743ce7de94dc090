import type { Outline, OutlineCell } from "../document";
import { comparePlaces, samePlace } from "../report";
import { align } from "./align";
import { allCells } from "./cells";
import type { ColouredCell, MarksMemory } from "./memory";
import { isMarkColor } from "./palette";

/** Remembered marks laid on a fresh reading. */
export interface MatchedMarks {
  /** Ours, still in our colour, wherever the cell is now and whatever it says now. */
  readonly found: readonly { readonly mark: ColouredCell; readonly cell: OutlineCell }[];
  /** Ours, no longer in our colour: somebody cleared or deleted them. */
  readonly gone: readonly ColouredCell[];
  /** Cells in our colours that are not ours, as they are now. */
  readonly others: readonly ColouredCell[];
}

/**
 * Finds our marks again. Cells keep their order when rows are inserted or deleted, so the remembered cells (ours
 * and those that had the colour before us) are aligned with the cells that have it now; the alignment with the
 * best sum of likeness wins. A coloured cell without a partner is not ours.
 */
export function matchMarks(memory: MarksMemory, outline: Outline): MatchedMarks {
  const remembered = [
    ...memory.marks.map((cell) => ({ cell, isOurs: true })),
    ...memory.others.map((cell) => ({ cell, isOurs: false })),
  ].sort((a, b) => comparePlaces(a.cell, b.cell));
  const current = allCells(outline).filter((cell) => cell.highlights.some(isMarkColor));
  const partners = alignUnmoved(remembered.length, current.length, (i, j) =>
    likeness(remembered[i]?.cell, current[j]),
  );
  const found = remembered.flatMap(({ cell: mark, isOurs }, index) => {
    const cell = current[partners[index] ?? -1];
    return isOurs && cell ? [{ mark, cell }] : [];
  });
  const stillThere = new Set(found.map((one) => one.mark));
  const ours = new Set(found.map((one) => one.cell));
  return {
    found,
    gone: memory.marks.filter((mark) => !stillThere.has(mark)),
    others: current.filter((cell) => !ours.has(cell)).flatMap(colouredCells),
  };
}

/** A cell in our colours as it is remembered, one entry for each of the colours. */
export function colouredCells(cell: OutlineCell): ColouredCell[] {
  return cell.highlights.filter(isMarkColor).map((color) => ({ ...cell.place, text: cell.text, color }));
}

/** Aligns; what stands at both ends as it did is paired beforehand, which is all of it when nothing has moved. */
function alignUnmoved(
  rows: number,
  columns: number,
  score: (row: number, column: number) => number,
): number[] {
  const shorter = Math.min(rows, columns);
  let head = 0;
  while (head < shorter && score(head, head) === UNCHANGED) head += 1;
  let tail = 0;
  while (tail < shorter - head && score(rows - 1 - tail, columns - 1 - tail) === UNCHANGED) tail += 1;
  const middle = align(rows - head - tail, columns - head - tail, (i, j) => score(head + i, head + j));
  return [
    ...Array.from({ length: head }, (_, i) => i),
    ...middle.map((partner) => (partner === -1 ? -1 : head + partner)),
    ...Array.from({ length: tail }, (_, i) => columns - tail + i),
  ];
}

/** The likeness of a cell to itself: same place, same text. */
const UNCHANGED = 8;

/** How much a coloured cell is like the remembered one; 0 when it cannot be it. */
function likeness(remembered: ColouredCell | undefined, cell: OutlineCell | undefined): number {
  if (!remembered || !cell?.highlights.includes(remembered.color)) return 0;
  const isSameText = remembered.text === cell.text;
  if (samePlace(remembered, cell.place)) return isSameText ? UNCHANGED : 5;
  const isSameColumn = remembered.table === cell.place.table && remembered.cell === cell.place.cell;
  if (isSameText) return isSameColumn ? 6 : 4;
  return isSameColumn ? 2 : 0;
}
