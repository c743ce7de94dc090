import type { Outline, OutlineCell } from "../document";
import { wordingsOf } from "./blocks";
import { refindCell } from "./cells";
import { findAgain } from "./inserted";
import { sizeOf, type Act, type FixedCell, type PaintedCell } from "./journal";
import { obstacleTo } from "./obstacles";
import type { Session } from "./session";
import type { UndoEntry } from "./types";

/** Whether what we did still stands in the document. */

/** The act that `undo` would take back. */
export function lastAct(session: Session): UndoEntry | null {
  const act = session.journal.last();
  return act && { act: act.act, cells: sizeOf(act) };
}

/**
 * Takes up the journal of a page that was here before (the pane was opened again: other theme, other language), once, if
 * the document is as that page left it.
 */
export function restoreJournal(session: Session, outline: Outline): void {
  session.journal.restore((act) => isAsActed(outline, act));
}

function isAsActed(outline: Outline, act: Act): boolean {
  const every = <C extends PaintedCell | FixedCell>(
    cells: readonly C[],
    isAsLeft: (cell: OutlineCell, acted: C, outline: Outline) => boolean,
  ): boolean =>
    cells.every((acted) => {
      const cell = refindCell(outline, acted.address, acted.words);
      return cell !== undefined && isAsLeft(cell, acted, outline);
    });
  if (act.act === "insert") return findAgain(act.blocks, wordingsOf(outline), act) !== null;
  return act.act === "fix" ? every(act.cells, isAsFixed) : every(act.cells, isAsPainted);
}

/** Whether a cell is as an act of ours left it. */
export function isAsPainted(cell: OutlineCell, { text, to }: PaintedCell): boolean {
  return cell.text === text && cell.highlights.join() === (to ?? "");
}

/** Whether a cell is as an act of ours left it, and can be written again. */
export function isAsFixed(cell: OutlineCell, { text, paragraph, to }: FixedCell, outline: Outline): boolean {
  const isThere = cell.text === text && cell.paragraphs[paragraph]?.text.trim() === to.trim();
  return isThere && obstacleTo(outline, cell) === null;
}
