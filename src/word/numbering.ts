import type { OutlineCell, OutlineRow } from "../document";
import { isContinuation } from "./cells";
import { isTextOf } from "./texts";

/**
 * How a host may count the cells of a row in `getCellOrNullObject(row, cell)`. No document says whether the
 * cells that a merge covers are counted; every way is asked, and the answers decide.
 */
export const NUMBERINGS = ["every-cell", "no-continuations", "no-horizontal-continuations"] as const;
export type Numbering = (typeof NUMBERINGS)[number];

/** What the host said for one ordinal of a row. */
export type Answer =
  | { readonly kind: "text"; readonly text: string }
  /** There is no such cell. */
  | { readonly kind: "absent" }
  /** The batch ended before, or the host would not say. */
  | { readonly kind: "unanswered" };

function isCounted(cell: OutlineCell, numbering: Numbering): boolean {
  if (numbering === "no-continuations") return !isContinuation(cell);
  return numbering === "every-cell" || !cell.isHorizontalContinuation;
}

/** The zero-based ordinal of a cell that no merge covers. */
export function ordinalOf(row: OutlineRow, cell: OutlineCell, numbering: Numbering): number {
  return row.cells.filter((one) => one.place.cell < cell.place.cell && isCounted(one, numbering)).length;
}

/** The ordinals to ask for, in the order of `NUMBERINGS`, each once. */
export function ordinalsToAsk(
  row: OutlineRow,
  cells: readonly OutlineCell[],
  numbering: Numbering,
): number[] {
  return [...new Set(cells.map((cell) => ordinalOf(row, cell, numbering)))];
}

/**
 * The cells whose texts tell whether a row was addressed rightly, besides the targets: the first with text
 * tells the row from other rows, and the last one whether continuation cells are counted.
 */
export function witnesses(row: OutlineRow): OutlineCell[] {
  const anchors = row.cells.filter((cell) => !isContinuation(cell));
  const chosen = [anchors.find((cell) => cell.text !== ""), anchors.at(-1)];
  return [...new Set(chosen)].filter((cell) => cell !== undefined);
}

/**
 * The numbering that agrees with all answers for these cells of a row (targets and witnesses), or null when
 * none does, or two that would lead to different cells.
 */
export function decideNumbering(
  row: OutlineRow,
  cells: readonly OutlineCell[],
  answer: (ordinal: number) => Answer,
): Numbering | null {
  const asked = [...new Set(NUMBERINGS.flatMap((numbering) => ordinalsToAsk(row, cells, numbering)))];
  const agreeing = NUMBERINGS.filter((numbering) => {
    const length = row.cells.filter((cell) => isCounted(cell, numbering)).length;
    if (asked.some((ordinal) => ordinal >= length && answer(ordinal).kind === "text")) return false;
    return cells.every((cell) => {
      const given = answer(ordinalOf(row, cell, numbering));
      return given.kind === "text" && isTextOf(cell, cell.text + cell.nestedText, given.text);
    });
  });
  const [first, ...others] = agreeing;
  if (!first) return null;
  const leadsElsewhere = (other: Numbering): boolean =>
    cells.some((cell) => ordinalOf(row, cell, other) !== ordinalOf(row, cell, first));
  return others.some(leadsElsewhere) ? null : first;
}
