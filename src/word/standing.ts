import type { Outline, OutlineCell } from "../document";
import { wordingsOf } from "./blocks";
import { refindCell } from "./cells";
import { findAgain } from "./inserted";
import { sizeOf, type Act, type CellAct, type FixedCell, type PaintedCell } from "./journal";
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
 * Lays the journal beside a reading. It takes up that of a page that was here before (the pane was opened again: other
 * theme, other language), once, if the document is as that page left it; and of what was uncertain it keeps what was done.
 */
export function reviseJournal({ journal }: Session, outline: Outline): void {
  journal.restore((act) => isAsActed(outline, act));
  journal.revise((act) => (act.act === "insert" ? act : settled(outline, act)));
}

/** An act as a reading shows it: a cell of which nobody could tell is as the act left it, or is no part of it. */
export function settled<A extends CellAct>(outline: Outline, act: A): A {
  if (!act.cells.some(({ isUncertain }) => isUncertain)) return act;
  const known = <C extends PaintedCell | FixedCell>(cells: readonly C[], isDone: StandingCheck<C>): C[] =>
    cells.flatMap((acted) => {
      if (!acted.isUncertain) return [acted];
      const cell = refindCell(outline, acted);
      return cell && isDone(cell, acted) ? [{ ...acted, isUncertain: false }] : [];
    });
  if (act.act === "fix") return { ...act, cells: known(act.cells, hasFixedText) };
  return { ...act, cells: known(act.cells, isAsPainted) };
}

type StandingCheck<C> = (cell: OutlineCell, acted: C) => boolean;

function isAsActed(outline: Outline, act: Act): boolean {
  if (act.act === "insert") return findAgain(act.blocks, wordingsOf(outline), act) !== null;
  const every = <C extends PaintedCell | FixedCell>(
    cells: readonly C[],
    isAsLeft: (cell: OutlineCell, acted: C, outline: Outline) => boolean,
  ): boolean =>
    cells.every((acted) => {
      const cell = refindCell(outline, acted);
      return acted.isUncertain || (cell !== undefined && isAsLeft(cell, acted, outline));
    });
  return act.act === "fix" ? every(act.cells, isAsFixed) : every(act.cells, isAsPainted);
}

/** Whether a cell is as an act of ours left it. */
export function isAsPainted(cell: OutlineCell, { text, to }: PaintedCell): boolean {
  return cell.text === text && cell.highlights.join() === (to ?? "");
}

/** Whether a cell is as an act of ours left it, and can be written again. */
export function isAsFixed(cell: OutlineCell, acted: FixedCell, outline: Outline): boolean {
  return hasFixedText(cell, acted) && obstacleTo(outline, cell) === null;
}

function hasFixedText(cell: OutlineCell, { text, paragraph, to }: FixedCell): boolean {
  return cell.text === text && cell.paragraphs[paragraph]?.text.trim() === to.trim();
}
