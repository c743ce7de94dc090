import type { Outline } from "../document";
import { matchMarks } from "./matching";
import { recallMarks, type MarksMemory } from "./memory";
import { isPaintable, lockedControl, paintJob, type PaintJob } from "./painting";
import { colorOf } from "./palette";
import { paintingAct, rememberPainting } from "./remembering";
import { recordAct } from "./secondTry";
import type { Session } from "./session";
import { locateTargets } from "./targets";
import type { FindTargets, MarkTarget, Refusal, WriteReport } from "./types";
import { write, type Plan } from "./write";

/** Paints the cells of findings, and remembers in the document which ones. */
export async function mark(
  session: Session,
  find: FindTargets<MarkTarget>,
): Promise<WriteReport<MarkTarget>> {
  const memory = recallMarks();
  const outcome = await write(session, (outline) => planMarks(outline, find(outline), memory));
  const { report, done, uncertain } = outcome;
  recordAct(session, paintingAct("mark", outcome), report);
  return done.length + uncertain.length > 0 ? rememberPainting(memory, outcome) : report;
}

type MarkPlan = Plan<MarkTarget, PaintJob<MarkTarget>>;

/** Which cells can be painted. Where a cell is wrong in two ways, the error's colour wins. */
export function planMarks(outline: Outline, targets: readonly MarkTarget[], memory: MarksMemory): MarkPlan {
  const errorsFirst = [...targets].sort((a, b) => rank(a) - rank(b));
  const { located, changedMeanwhile, notFound } = locateTargets(outline, errorsFirst);
  const ours = new Map(matchMarks(memory, outline).found.map((one) => [one.cell, one.mark.color]));
  const jobs: PaintJob<MarkTarget>[] = [];
  const applied: MarkTarget[] = [];
  const unpainted: MarkTarget[] = [];
  const refused: Refusal<MarkTarget>[] = [];
  for (const { target, cell } of located) {
    const current = ours.get(cell) ?? null;
    const color = colorOf(target.severity);
    const isOursAlone = current !== null && cell.highlights.length === 1;
    if (current === color) applied.push(target);
    else if (!isOursAlone && !isPaintable(cell)) unpainted.push(target);
    else if (cell.obstacles.includes("locked-control")) refused.push({ target, reason: lockedControl });
    else jobs.push(paintJob(target, cell, current, color));
  }
  return { jobs, applied, changedMeanwhile, notFound, unpainted, refused };
}

function rank(target: MarkTarget): number {
  return target.severity === "error" ? 0 : 1;
}
