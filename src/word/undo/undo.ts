/** Takes the last act of ours back, and brings the journal up to date with a reading. */
import type { Outline, OutlineCell } from "../../document";
import { placeKey, type Sentence } from "../../report";
import type { WriteJob } from "../attempt";
import { textJob } from "../fix/fix";
import { obstacleTo } from "../fix/obstacles";
import { persistMarks } from "../marks/marks";
import { paintJob } from "../marks/paint";
import { loadMarksToChange } from "../marks/record";
import { refindMarks } from "../marks/refindMarks";
import { refindCell, wordsOf } from "../read/cells";
import type { DocumentState } from "../state";
import type { WriteReport, WriteTarget } from "../types";
import { emptyWriteReport, write, type WriteOutcome, type WritePlan } from "../write";
import type { ActedCell, CellAct, Journal } from "./journal";

const TRACKED: Sentence = {
  zh: "这处修改被记成了修订，没有撤销。请在“审阅”里拒绝这处修订，再点“撤销”。",
  en: "This change was tracked, so it was not undone. Reject it under Review, then undo again.",
};

const ACT_LEFT: Sentence = {
  zh: "一步里的改动只能一起撤销，所以其他格也没有动。",
  en: "The changes of one step are only undone together, so the other cells were left as well.",
};

/** Takes the last act back exactly. If one of its cells was edited since, the whole act is left, and the report says so. */
export async function undo(state: DocumentState): Promise<WriteReport<WriteTarget>> {
  const act = state.journal.last();
  if (!act) return emptyWriteReport();
  if (act.act === "insert") {
    const operation = state.currentOperation;
    const { undoInsertion } = await import(/* webpackChunkName: "new" */ "../insert");
    return undoInsertion(state, operation, act);
  }
  if (act.act === "fix") {
    const outcome = await undoCells(state, act.act, act.cells, (target, cell, { paragraph, from }) => ({
      ...textJob(target, cell, paragraph, from),
      group: act.act,
    }));
    return outcome.report;
  }
  const record = await loadMarksToChange(state);
  const outcome = await undoCells(
    state,
    act.act,
    act.cells,
    (target, cell, { from, to, isMark }) => paintJob(target, cell, to, from, isMark),
    (outline) => {
      const ours = new Set(refindMarks(record, outline).found.map(({ cell }) => cell));
      // Where our mark was taken off, a colour that is there now is the user's.
      return (cell, { to }) => to === null || ours.has(cell);
    },
  );
  return persistMarks(state, record, outcome);
}

/** Whether what a cell shows is still the act's doing. */
type IsOurs<C extends ActedCell> = (cell: OutlineCell, acted: C) => boolean;

/** Undoes what an act has done to cells, and keeps in the journal what could not be undone. */
async function undoCells<C extends ActedCell, J extends WriteJob<WriteTarget>>(
  state: DocumentState,
  act: CellAct["act"],
  acted: readonly C[],
  job: (target: WriteTarget, cell: OutlineCell, acted: C) => J,
  areOurs: (outline: Outline) => IsOurs<C> = () => () => true,
): Promise<WriteOutcome<WriteTarget, J>> {
  const outcome = await write(
    state,
    (outline) => planUndo(outline, settledCells(outline, acted), job, areOurs(outline)),
    (outline) => acted.flatMap((one) => refindCell(outline, one) ?? []),
  );
  const { before, report, written, isUncertain } = outcome;
  const undone = new Set([...report.applied, ...written.map(({ target }) => target)].map(({ key }) => key));
  const cells = settledCells(before, acted).flatMap((one) => {
    const isUndone = undone.has(placeKey(one.place));
    // Of uncertain ones the next reading decides.
    return isUndone && !isUncertain ? [] : [{ ...one, isUncertain: isUndone }];
  });
  state.journal.replaceLast({ act, cells } as unknown as CellAct);
  return outcome;
}

/**
 * Makes jobs for all cells of an act, or for none if one of them was edited since. A cell that is as it was before the act
 * was taken back already: by Word's own undo, or by rejecting a tracked change.
 */
function planUndo<C extends ActedCell, J extends WriteJob<WriteTarget>>(
  outline: Outline,
  cells: readonly C[],
  job: (target: WriteTarget, cell: OutlineCell, acted: C) => J,
  isOurs: IsOurs<C>,
): WritePlan<WriteTarget, J> {
  const jobs: J[] = [];
  const applied: WriteTarget[] = [];
  const edited: WriteTarget[] = [];
  const tracked: WriteTarget[] = [];
  for (const acted of cells) {
    const target = { key: placeKey(acted.place), place: acted.place, text: acted.text };
    const cell = findAsLeft(outline, acted);
    if (cell && isOurs(cell, acted)) jobs.push(job(target, cell, acted));
    else if (isAsBefore(outline, acted)) applied.push(target);
    else if (isTracked(outline, acted)) tracked.push(target);
    else edited.push(targetNow(outline, acted));
  }
  if (edited.length + tracked.length === 0) return { jobs, applied };
  const left = [...jobs.map(({ target }) => target), ...applied];
  const refused = [
    ...tracked.map((target) => ({ target, reason: TRACKED })),
    ...left.map((target) => ({ target, reason: ACT_LEFT, isOfAct: true })),
  ];
  return { jobs: [], changedMeanwhile: edited, refused };
}

/** A cell that was edited since, as it is now: that is how the user finds it. */
function targetNow(outline: Outline, acted: ActedCell): WriteTarget {
  const { place, text } = refindCell(outline, acted) ?? acted;
  return { key: placeKey(place), place, text };
}

/**
 * Brings the journal up to date with a reading. Once, it takes up the journal of a page that was here before (the pane
 * was opened again, in another theme or language), if the document is as that page left it. Of what was uncertain it
 * keeps what was done.
 */
export function reconcileJournal(journal: Journal, outline: Outline): void {
  journal.follow(wordsOf(outline), ({ cells }) =>
    cells.every((acted) => acted.isUncertain || findAsLeft(outline, acted)),
  );
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

/** Whether a fix was recorded as a tracked change, which WordApi 1.3 can neither reject nor write over exactly. */
function isTracked(outline: Outline, acted: ActedCell): boolean {
  const cell = refindCell(outline, acted);
  return "paragraph" in acted && cell?.obstacles.includes("revision") === true && isAsLeft(cell, acted);
}

/** Whether a cell is as it was before the act. */
function isAsBefore(outline: Outline, acted: ActedCell): boolean {
  const cell = refindCell(outline, acted);
  if (!cell) return false;
  if ("paragraph" in acted) return cell.paragraphs[acted.paragraph]?.text === acted.from;
  return cell.text === acted.text && cell.highlights.join() === (acted.from ?? "");
}

function isAsLeft(cell: OutlineCell, acted: ActedCell): boolean {
  if (cell.text !== acted.text) return false;
  if ("paragraph" in acted) return cell.paragraphs[acted.paragraph]?.text.trim() === acted.to.trim();
  return cell.highlights.join() === (acted.to ?? "");
}
