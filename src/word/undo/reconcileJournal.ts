/** Compares the journal with a reading: which acts still stand, and what became of cells that were uncertain. */
import type { Outline, OutlineCell } from "../../document";
import { obstacleTo } from "../fix/obstacles";
import { refindCell } from "../read/cells";
import type { CellAct, FixedCell, Journal, PaintedCell } from "./journal";

/**
 * Brings the journal up to date with a reading. Once, it takes up the journal of a page that was here before (the pane
 * was opened again, in another theme or language), if the document is as that page left it. Of what was uncertain it
 * keeps what was done.
 */
export function reconcileJournal(journal: Journal, outline: Outline): void {
  journal.restore((act) => isAsActed(outline, act));
  journal.revise((act) => settledAct(outline, act));
}

type ActedCell = PaintedCell | FixedCell;

/** Whether a cell is as an act of ours left it. */
export type StandingCheck<C extends ActedCell> = (cell: OutlineCell, acted: C, outline: Outline) => boolean;

/** An act as a reading shows it: an uncertain cell is as the act left it, or is no part of the act. */
export function settledAct<A extends CellAct>(outline: Outline, act: A): A {
  if (!act.cells.some(({ isUncertain }) => isUncertain)) return act;
  const settled = <C extends ActedCell>(cells: readonly C[], isDone: StandingCheck<C>): C[] =>
    cells.flatMap((acted) => {
      if (!acted.isUncertain) return [acted];
      const cell = refindCell(outline, acted);
      return cell && isDone(cell, acted, outline) ? [{ ...acted, isUncertain: false }] : [];
    });
  return act.act === "fix"
    ? { ...act, cells: settled(act.cells, hasFixedText) }
    : { ...act, cells: settled(act.cells, isAsPainted) };
}

function isAsActed(outline: Outline, act: CellAct): boolean {
  const every = <C extends ActedCell>(cells: readonly C[], isAsLeft: StandingCheck<C>): boolean =>
    cells.every((acted) => {
      const cell = refindCell(outline, acted);
      return acted.isUncertain || (cell !== undefined && isAsLeft(cell, acted, outline));
    });
  return act.act === "fix" ? every(act.cells, isAsFixed) : every(act.cells, isAsPainted);
}

export function isAsPainted(cell: OutlineCell, { text, to }: PaintedCell): boolean {
  return cell.text === text && cell.highlights.join() === (to ?? "");
}

/** Whether a cell is as a fix left it, and can be written again. */
export function isAsFixed(cell: OutlineCell, acted: FixedCell, outline: Outline): boolean {
  return hasFixedText(cell, acted) && obstacleTo(outline, cell) === null;
}

function hasFixedText(cell: OutlineCell, { text, paragraph, to }: FixedCell): boolean {
  return cell.text === text && cell.paragraphs[paragraph]?.text.trim() === to.trim();
}
