import type { Outline, OutlineCell } from "../document";
import { placeKey, type Sentence } from "../report";
import { refindCell } from "./cells";
import { textJob, type TextJob } from "./fix";
import type { CellAct, FixedCell, PaintedCell } from "./journal";
import { loadInsertion } from "./loadParts";
import { recallMarks } from "./memory";
import { paintJob, type PaintJob } from "./painting";
import { rememberPainting } from "./remembering";
import type { Session } from "./session";
import { isAsFixed, isAsPainted, settled } from "./standing";
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

type FixAct = Extract<CellAct, { act: "fix" }>;
type PaintAct = Exclude<CellAct, FixAct>;

async function undoFix(session: Session, act: FixAct): Promise<WriteReport<WriteTarget>> {
  const outcome = await write(
    session,
    (outline) =>
      planUndo(outline, settled(outline, act).cells, isAsFixed, (target, cell, { paragraph, from }) => ({
        ...textJob(target, cell, paragraph, from),
        group: act.act,
      })),
    (outline) => actedCells(outline, act),
  );
  const { cells } = settled(outcome.before, act);
  takeOut(session, { act: act.act, cells: leftOf(cells, outcome) });
  return outcome.report;
}

async function undoPainting(session: Session, act: PaintAct): Promise<WriteReport<WriteTarget>> {
  const memory = recallMarks();
  const outcome = await write(
    session,
    (outline) =>
      planUndo(outline, settled(outline, act).cells, isAsPainted, (target, cell, { from, to }) =>
        paintJob(target, cell, to, from),
      ),
    (outline) => actedCells(outline, act),
  );
  const { report, done, uncertain } = outcome;
  const { cells } = settled(outcome.before, act);
  takeOut(session, { act: act.act, cells: leftOf(cells, outcome) });
  return done.length + uncertain.length > 0 ? rememberPainting(memory, outcome) : report;
}

function actedCells(outline: Outline, act: CellAct): OutlineCell[] {
  return act.cells.flatMap((acted) => refindCell(outline, acted) ?? []);
}

/** Leaves in the journal what is left of the last act: what was not taken back can still be. */
function takeOut(session: Session, rest: CellAct): void {
  session.unfinished = null;
  session.journal.replaceLast(rest);
}

/** The cells of an act that were not taken back. Of those of which nobody can tell the next reading tells. */
function leftOf<C extends PaintedCell | FixedCell>(
  cells: readonly C[],
  { done, uncertain }: Pick<Outcome<WriteTarget>, "done" | "uncertain">,
): C[] {
  const isAmong = (jobs: Outcome<WriteTarget>["done"], { place }: C): boolean =>
    jobs.some((job) => job.target.key === placeKey(place));
  return cells
    .filter((acted) => !isAmong(done, acted))
    .map((acted) => ({ ...acted, isUncertain: isAmong(uncertain, acted) }));
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
    target: { key: placeKey(acted.place), place: acted.place, text: acted.text },
    cell: refindCell(outline, acted),
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
