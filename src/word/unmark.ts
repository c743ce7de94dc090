import { cellAt, type Outline, type OutlineCell } from "../document";
import { placeKey, type Sentence } from "../report";
import { matchMarks } from "./matching";
import { recallMarks, type ColouredCell, type MarksMemory } from "./memory";
import { lockedControl, paintJob, type PaintJob } from "./painting";
import { paintingAct, rememberPainting } from "./remembering";
import { recordAct } from "./secondTry";
import type { Session } from "./session";
import type { Refusal, WriteReport, WriteTarget } from "./types";
import { emptyReport, write, type Plan } from "./write";

const OTHER_COLORS: Sentence = {
  zh: "这一格后来又加了别的突出显示颜色，为不误删，请手动清除我们的标记。",
  en: "Another highlight colour was added to this cell since. Lest it be lost, please remove our mark by hand.",
};

/** Takes every mark of ours away, wherever it is now, also where the text has changed since. */
export async function unmark(session: Session): Promise<WriteReport<WriteTarget>> {
  const memory = recallMarks();
  if (memory.marks.length === 0) return emptyReport();
  const outcome = await write(
    session,
    (outline) => planUnmark(outline, memory),
    (outline) => memory.marks.flatMap((mark) => cellAt(outline, mark) ?? []),
  );
  recordAct(session, paintingAct("unmark", outcome), outcome.report);
  return rememberPainting(memory, outcome);
}

/** @returns jobs for the marks that are still there; those that are gone count as taken off */
export function planUnmark(outline: Outline, memory: MarksMemory): Plan<WriteTarget, PaintJob<WriteTarget>> {
  const { found, gone } = matchMarks(memory, outline);
  const jobs: PaintJob<WriteTarget>[] = [];
  const refused: Refusal<WriteTarget>[] = [];
  for (const { mark, cell } of found) {
    const target = targetOf(cell);
    if (cell.highlights.length > 1) refused.push({ target, reason: OTHER_COLORS });
    else if (cell.obstacles.includes("locked-control")) refused.push({ target, reason: lockedControl });
    else jobs.push(paintJob(target, cell, mark.color, null));
  }
  return { jobs, refused, applied: gone.map(goneTarget) };
}

function targetOf(cell: OutlineCell): WriteTarget {
  return { key: placeKey(cell.place), place: cell.place, text: cell.text };
}

function goneTarget({ table, row, cell, text }: ColouredCell): WriteTarget {
  const place = { table, row, cell };
  return { key: placeKey(place), place, text };
}
