/** Marks the cells of findings, takes the marks away, and keeps the record of them in the document. */
import { cellAt, type Outline, type OutlineCell } from "../../document";
import { placeKey, type Sentence } from "../../report";
import { obstacleSentences } from "../../unreadable";
import type { DocumentState } from "../state";
import type { FindTargets, MarkTarget, Refusal, WriteReport, WriteTarget } from "../types";
import {
  emptyWriteReport,
  findTargetCells,
  hasInsetsOnly,
  write,
  type WriteOutcome,
  type WritePlan,
} from "../write";
import { colorOf, isPaintable, paintAct, paintJob, type PaintJob } from "./paint";
import { readMarks, refindMarks, saveMarks, type MarksRecord } from "./refindMarks";

/** Paints the cells of findings, and records in the document which ones. */
export async function mark(
  state: DocumentState,
  find: FindTargets<MarkTarget>,
): Promise<WriteReport<MarkTarget>> {
  const record = readMarks();
  const outcome = await write(state, (outline) => planMarks(outline, find(outline), record));
  state.journal.record(paintAct("mark", outcome), outcome.report);
  return persistMarks(record, outcome);
}

/** Decides which cells can be painted. If a cell is wrong in two ways, the error's colour wins. */
export function planMarks(
  outline: Outline,
  targets: readonly MarkTarget[],
  record: MarksRecord,
): WritePlan<MarkTarget, PaintJob<MarkTarget>> {
  const errorsFirst = [
    ...targets.filter(({ severity }) => severity === "error"),
    ...targets.filter(({ severity }) => severity !== "error"),
  ];
  const { found, changedMeanwhile, notFound } = findTargetCells(outline, errorsFirst);
  const ours = new Map(refindMarks(record, outline).found.map((one) => [one.cell, one.mark.color]));
  const jobs: PaintJob<MarkTarget>[] = [];
  const applied: MarkTarget[] = [];
  const unpainted: MarkTarget[] = [];
  const refused: Refusal<MarkTarget>[] = [];
  for (const [target, cell] of found) {
    const current = ours.get(cell) ?? null;
    const color = colorOf(target.severity);
    const isOursAlone = current !== null && cell.highlights.length === 1;
    if (current === color) applied.push(target);
    else if (hasInsetsOnly(cell)) refused.push({ target, reason: insetSentence(cell) });
    else if (!isOursAlone && !isPaintable(cell)) unpainted.push(target);
    else if (cell.obstacles.includes("locked-control"))
      refused.push({ target, reason: obstacleSentences["locked-control"] });
    else jobs.push(paintJob(target, cell, current, color));
  }
  return { jobs, applied, changedMeanwhile, notFound, unpainted, refused };
}

const INSET_NOT_MARKED = {
  table: {
    zh: "这里的内容在格里的另一个表格中，没有着色；请把它移到格里。",
    en: "What this cell shows stands in a table within it, which is not coloured. Please move it into the cell.",
  },
  "text-box": {
    zh: "这里的内容在格里的文本框中，没有着色；请把它移到格里。",
    en: "What this cell shows stands in a text box within it, which is not coloured. Please move it into the cell.",
  },
} as const satisfies Record<string, Sentence>;

function insetSentence({ insets = [] }: OutlineCell): Sentence {
  return INSET_NOT_MARKED[insets[0]?.kind ?? "table"];
}

const OTHER_COLORS: Sentence = {
  zh: "这一格后来又加了别的突出显示颜色，为不误删，请手动清除我们的标记。",
  en: "Another highlight colour was added to this cell since. Lest it be lost, please remove our mark by hand.",
};

/** Takes every mark of ours away, wherever its cell is now, also if its text has changed. */
export async function unmark(state: DocumentState): Promise<WriteReport<WriteTarget>> {
  const record = readMarks();
  if (record.marks.length === 0) return emptyWriteReport();
  const outcome = await write(
    state,
    (outline) => planUnmark(outline, record),
    (outline) => record.marks.flatMap((mark) => cellAt(outline, mark) ?? []),
  );
  state.journal.record(paintAct("unmark", outcome), outcome.report);
  return persistMarks(record, outcome);
}

/** Makes jobs for the marks that are still there. Marks that are gone count as taken off. */
export function planUnmark(
  outline: Outline,
  record: MarksRecord,
): WritePlan<WriteTarget, PaintJob<WriteTarget>> {
  const { found, gone } = refindMarks(record, outline);
  const jobs: PaintJob<WriteTarget>[] = [];
  const refused: Refusal<WriteTarget>[] = [];
  for (const { mark, cell } of found) {
    const target = targetOf(cell);
    if (cell.highlights.length > 1) refused.push({ target, reason: OTHER_COLORS });
    else if (cell.obstacles.includes("locked-control"))
      refused.push({ target, reason: obstacleSentences["locked-control"] });
    else jobs.push(paintJob(target, cell, mark.color, null));
  }
  const applied = gone.map(({ text, table, row, cell }) => targetOf({ place: { table, row, cell }, text }));
  return { jobs, refused, applied };
}

function targetOf({ place, text }: Pick<OutlineCell, "place" | "text">): WriteTarget {
  return { key: placeKey(place), place, text };
}

const NOT_REMEMBERED: Sentence = {
  zh: "标记的位置没能存进文档。请在关闭文档之前清除标记，否则以后只能手动清除。",
  en: "Where the marks are could not be stored in the document. Clear them before you close it, or they can only be removed by hand later.",
};

/**
 * Records in the document what a painting act has left: new marks are added, marks that are gone are dropped.
 * @param record the record before the act
 * @returns the act's report, with a sentence if there are marks and the document did not take their record
 */
export async function persistMarks<T extends WriteTarget>(
  record: MarksRecord,
  { report, before, written, isUncertain }: WriteOutcome<T, PaintJob<T>>,
): Promise<WriteReport<T>> {
  const { found, gone, others } = refindMarks(record, before);
  if (written.length === 0 && gone.length === 0) return report;
  // A cell that may be painted or not keeps its old mark and gets the new one: clearing looks at the document anyway.
  const ended = new Set(isUncertain ? [] : written.map(({ cell }) => cell));
  const kept = found.filter(({ cell }) => !ended.has(cell));
  const marks = [
    ...kept.map(({ cell, mark: { color } }) => ({ ...cell.place, text: cell.text, color })),
    ...written.flatMap(({ cell, to }) => (to ? [{ ...cell.place, text: cell.text, color: to }] : [])),
  ];
  try {
    await saveMarks({ marks, others });
    return report;
  } catch {
    return { ...report, notRemembered: marks.length > 0 ? NOT_REMEMBERED : null };
  }
}
