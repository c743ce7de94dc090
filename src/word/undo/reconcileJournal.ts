/** Compares the journal with a reading: which acts still stand, and what became of cells that were uncertain. */
import type { Outline, OutlineCell } from "../../document";
import { obstacleTo } from "../fix/obstacles";
import { refindCell } from "../read/cells";
import type { ActedCell, CellAct, Journal } from "./journal";

/**
 * Brings the journal up to date with a reading. Once, it takes up the journal of a page that was here before (the pane
 * was opened again, in another theme or language), if the document is as that page left it. Of what was uncertain it
 * keeps what was done.
 */
export function reconcileJournal(journal: Journal, outline: Outline): void {
  journal.restore(({ cells }) => cells.every((acted) => acted.isUncertain || findAsLeft(outline, acted)));
  journal.revise((act) => {
    if (!act.cells.some(({ isUncertain }) => isUncertain)) return act;
    return { ...act, cells: settledCells<ActedCell>(outline, act.cells) } as CellAct;
  });
}

/** The cells of an act as a reading shows them: an uncertain one is as the act left it, or is no part of the act. */
export function settledCells<C extends ActedCell>(outline: Outline, cells: readonly C[]): C[] {
  return cells.flatMap((acted) => {
    if (!acted.isUncertain) return [acted];
    const cell = refindCell(outline, acted);
    return cell && isAsLeft(cell, acted) ? [{ ...acted, isUncertain: false }] : [];
  });
}

/** Finds a cell that is as an act of ours left it, and that can be written again. Null if it is not. */
export function findAsLeft(outline: Outline, acted: ActedCell): OutlineCell | null {
  const cell = refindCell(outline, acted);
  if (!cell || !isAsLeft(cell, acted)) return null;
  return "paragraph" in acted && obstacleTo(outline, cell) !== null ? null : cell;
}

function isAsLeft(cell: OutlineCell, acted: ActedCell): boolean {
  if (cell.text !== acted.text) return false;
  if ("paragraph" in acted) return cell.paragraphs[acted.paragraph]?.text.trim() === acted.to.trim();
  return cell.highlights.join() === (acted.to ?? "");
}
