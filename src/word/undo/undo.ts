/** Takes the last act of ours back. */
import type { Outline, OutlineCell } from "../../document";
import { placeKey, type Sentence } from "../../report";
import { textJob } from "../fix/fix";
import { persistMarks } from "../marks/marks";
import { paintJob } from "../marks/paint";
import { readMarks } from "../marks/refindMarks";
import { refindCell } from "../read/cells";
import type { DocumentState } from "../state";
import type { WriteReport, WriteTarget } from "../types";
import { emptyWriteReport, write, type WriteJob, type WriteOutcome, type WritePlan } from "../write";
import type { CellAct, FixedCell, PaintedCell } from "./journal";
import { isAsFixed, isAsPainted, settledAct, type StandingCheck } from "./reconcileJournal";

const ACT_LEFT: Sentence = {
  zh: "同一步里有单元格后来被改过，所以这一步整个保留，没有撤销。",
  en: "A cell of the same step was edited since, so the whole step was left as it is.",
};

/** Takes the last act back exactly. If one of its cells was edited since, the whole act is left, and the report says so. */
export async function undo(state: DocumentState): Promise<WriteReport<WriteTarget>> {
  const act = state.journal.last();
  if (!act) return emptyWriteReport();
  if (act.act === "insert") {
    const { undoInsertion } = await import(/* webpackChunkName: "new" */ "../insert");
    return undoInsertion(state, act);
  }
  return act.act === "fix" ? undoFix(state, act) : undoPainting(state, act);
}

type FixAct = Extract<CellAct, { act: "fix" }>;
type PaintAct = Exclude<CellAct, FixAct>;

async function undoFix(state: DocumentState, act: FixAct): Promise<WriteReport<WriteTarget>> {
  const outcome = await write(
    state,
    (outline) =>
      planUndo(outline, settledAct(outline, act).cells, isAsFixed, (target, cell, { paragraph, from }) => ({
        ...textJob(target, cell, paragraph, from),
        group: act.act,
      })),
    (outline) => cellsOf(outline, act),
  );
  const { cells } = settledAct(outcome.before, act);
  state.journal.replaceLast({ act: act.act, cells: cellsLeft(cells, outcome) });
  return outcome.report;
}

async function undoPainting(state: DocumentState, act: PaintAct): Promise<WriteReport<WriteTarget>> {
  const record = readMarks();
  const outcome = await write(
    state,
    (outline) =>
      planUndo(outline, settledAct(outline, act).cells, isAsPainted, (target, cell, { from, to }) =>
        paintJob(target, cell, to, from),
      ),
    (outline) => cellsOf(outline, act),
  );
  const { report, done, uncertain } = outcome;
  const { cells } = settledAct(outcome.before, act);
  state.journal.replaceLast({ act: act.act, cells: cellsLeft(cells, outcome) });
  return done.length + uncertain.length > 0 ? persistMarks(record, outcome) : report;
}

function cellsOf(outline: Outline, act: CellAct): OutlineCell[] {
  return act.cells.flatMap((acted) => refindCell(outline, acted) ?? []);
}

/** The cells of an act that were not taken back. For uncertain ones the next reading decides. */
function cellsLeft<C extends PaintedCell | FixedCell>(
  cells: readonly C[],
  { done, uncertain }: Pick<WriteOutcome<WriteTarget>, "done" | "uncertain">,
): C[] {
  const isAmong = (jobs: readonly WriteJob<WriteTarget>[], { place }: C): boolean =>
    jobs.some((job) => job.target.key === placeKey(place));
  return cells
    .filter((acted) => !isAmong(done, acted))
    .map((acted) => ({ ...acted, isUncertain: isAmong(uncertain, acted) }));
}

/** Makes jobs for all cells of an act, or for none if one of them was edited since. */
function planUndo<C extends PaintedCell | FixedCell, J extends WriteJob<WriteTarget>>(
  outline: Outline,
  cells: readonly C[],
  isAsLeft: StandingCheck<C>,
  job: (target: WriteTarget, cell: OutlineCell, acted: C) => J,
): WritePlan<WriteTarget, J> {
  const jobs: J[] = [];
  const edited: WriteTarget[] = [];
  for (const acted of cells) {
    const target = { key: placeKey(acted.place), place: acted.place, text: acted.text };
    const cell = refindCell(outline, acted);
    if (cell && isAsLeft(cell, acted, outline)) jobs.push(job(target, cell, acted));
    else edited.push(target);
  }
  if (edited.length === 0) return { jobs };
  const refused = jobs.map(({ target }) => ({ target, reason: ACT_LEFT }));
  return { jobs: [], changedMeanwhile: edited, refused };
}
