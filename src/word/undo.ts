import type { Outline, OutlineCell } from "../document";
import { addressKey, type Sentence } from "../report";
import { refindCell } from "./cells";
import { textJob, type TextJob } from "./fix";
import type { CellAct, FixedCell, PaintedCell } from "./journal";
import { loadInsertion } from "./loadParts";
import { recallMarks } from "./memory";
import { paintJob, type PaintJob } from "./painting";
import { rememberPainting } from "./remembering";
import { readOnlyReason, type Session } from "./session";
import { isAsFixed, isAsPainted } from "./standing";
import type { Refusal, WriteReport, WriteTarget } from "./types";
import { emptyReport, write, type Outcome, type Plan } from "./write";

const ACT_LEFT: Sentence = {
  zh: "同一步里有单元格后来被改过，所以这一步整个保留，没有撤销。",
  en: "A cell of the same step was edited since, so the whole step was left as it is.",
};

/** Takes the last act back, exactly; one whose cells were edited since is left, and said. */
export async function undo(session: Session): Promise<WriteReport<WriteTarget>> {
  const act = session.journal.last();
  if (!act) return emptyReport();
  if (act.act === "insert") return (await loadInsertion()).undoInsertion(session, act);
  return act.act === "fix" ? undoFix(session, act) : undoPainting(session, act);
}

async function undoFix(
  session: Session,
  act: Extract<CellAct, { act: "fix" }>,
): Promise<WriteReport<WriteTarget>> {
  const outcome = await write(
    session,
    (outline) =>
      planUndo(outline, act.cells, isAsFixed, (target, cell, { paragraph, from }) =>
        textJob(target, cell, paragraph, from),
      ),
    (outline) => actedCells(outline, act),
  );
  takeOut(session, act, outcome);
  return outcome.report;
}

async function undoPainting(
  session: Session,
  act: Exclude<CellAct, { act: "fix" }>,
): Promise<WriteReport<WriteTarget>> {
  const memory = recallMarks();
  const outcome = await write(
    session,
    (outline) =>
      planUndo(outline, act.cells, isAsPainted, (target, cell, { from, to }) =>
        paintJob(target, cell, to, from),
      ),
    (outline) => actedCells(outline, act),
  );
  const { report, done, uncertain } = outcome;
  takeOut(session, act, outcome);
  return done.length + uncertain.length > 0 ? rememberPainting(memory, outcome) : report;
}

function actedCells(outline: Outline, act: CellAct): OutlineCell[] {
  return act.cells.flatMap((acted) => refindCell(outline, acted.address, acted.words) ?? []);
}

/** Takes an act out of the journal; where an error or a refused write stopped the way back, what is left of it stays. */
function takeOut(session: Session, act: CellAct, { done, uncertain, report }: Undone): void {
  const handled = new Set([...done, ...uncertain].map((job) => job.target.key));
  const isLeft = (cell: PaintedCell | FixedCell): boolean => !handled.has(addressKey(cell.address));
  const wasStopped = report.interrupted !== null || readOnlyReason(session) !== null;
  session.journal.replaceLast(wasStopped ? remainder(act, isLeft) : null);
}

type Undone = Pick<Outcome<WriteTarget>, "done" | "uncertain" | "report">;

function remainder(act: CellAct, isLeft: (cell: PaintedCell | FixedCell) => boolean): CellAct {
  if (act.act === "fix") return { act: act.act, cells: act.cells.filter(isLeft) };
  return { act: act.act, cells: act.cells.filter(isLeft) };
}

/** Jobs for all cells of an act, or, where one was edited since, for none. */
function planUndo<C extends PaintedCell | FixedCell, J extends TextJob<WriteTarget> | PaintJob<WriteTarget>>(
  outline: Outline,
  cells: readonly C[],
  isAsLeft: (cell: OutlineCell, acted: C, outline: Outline) => boolean,
  job: (target: WriteTarget, cell: OutlineCell, acted: C) => J,
): Plan<WriteTarget, J> {
  const targets = cells.map((acted) => ({
    acted,
    target: { key: addressKey(acted.address), address: acted.address, text: acted.text },
    cell: refindCell(outline, acted.address, acted.words),
  }));
  const edited = targets
    .filter(({ acted, cell }) => !cell || !isAsLeft(cell, acted, outline))
    .map(({ target }) => target);
  if (edited.length === 0) {
    return { jobs: targets.flatMap(({ acted, target, cell }) => (cell ? [job(target, cell, acted)] : [])) };
  }
  const refused = targets
    .filter(({ target }) => !edited.includes(target))
    .map(({ target }): Refusal<WriteTarget> => ({ target, reason: ACT_LEFT }));
  return { jobs: [], changedMeanwhile: edited, refused };
}
