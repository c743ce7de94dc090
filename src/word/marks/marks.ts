/** Marks the cells and words of findings, takes the marks away, and keeps the record of them in the document. */
import type { Outline } from "../../document";
import {
  isPassage,
  overlap,
  placeKey,
  samePlace,
  type Passage,
  type Place,
  type Sentence,
} from "../../report";
import { lockedSentence } from "../fix/obstacles";
import { isWords, spotAt, type Spot } from "../read/spots";
import type { DocumentState } from "../state";
import type { MarkColor } from "../stored";
import type { FindTargets, MarkTarget, Refusal, WriteReport, WriteTarget } from "../types";
import {
  emptyWriteReport,
  findTargetSpots,
  hasInsetsOnly,
  write,
  type WriteOutcome,
  type WritePlan,
} from "../write";
import { colorOf, isMarkColor, isPaintable, paintAct, paintJob, type PaintJob } from "./paint";
import { loadMarksToChange, saveMarks, type Mark } from "./record";
import { colouredSpots, markOn, refindMarks } from "./refindMarks";
import { countClearable, isLocked, objectionToClearing } from "./settleMarks";

/**
 * Paints the cells and words of findings, takes our marks off all others, and records in the document which ones have one
 * now. The report is about the findings' places, and about marks that could not be taken off.
 * @param isTextChecked whether the findings are about the text, too; else the marks of words stay
 */
export async function mark(
  state: DocumentState,
  find: FindTargets<MarkTarget>,
  isTextChecked = true,
): Promise<WriteReport<WriteTarget>> {
  const record = await loadMarksToChange(state);
  const seen = state.latest?.outline ?? null;
  const outcome = await write(state, (outline) =>
    planMarks(outline, find(outline), record, seen, isTextChecked),
  );
  state.journal.record(paintAct("mark", outcome), outcome.report);
  const report = await persistMarks(state, record, outcome);
  // Only what is marked has a severity.
  return { ...report, applied: report.applied.filter((target) => "severity" in target) };
}

/**
 * Decides what can be painted. If a cell is wrong in two ways, the error's colour wins, and so for words.
 * @param seen the reading that the targets were made from, if it is known
 * @param isTextChecked whether words without a target are right
 */
export function planMarks(
  outline: Outline,
  targets: readonly MarkTarget[],
  record: readonly Mark[],
  seen: Outline | null = null,
  isTextChecked = true,
): WritePlan<WriteTarget, PaintJob<WriteTarget>> {
  const errorsFirst = [
    ...targets.filter(({ severity }) => severity === "error"),
    ...targets.filter(({ severity }) => severity !== "error"),
  ];
  const { found, changedMeanwhile, notFound, overlapping } = findTargetSpots(outline, errorsFirst, seen);
  const ours = new Map(refindMarks(record, outline).found.map(({ spot, mark }) => [spot, mark.color]));
  const jobs: PaintJob<WriteTarget>[] = [];
  const applied: MarkTarget[] = [];
  // Words within others that are painted are painted with them.
  const unpainted = overlapping.filter(
    ({ place }) => ![...found.keys()].some((one) => isPassage(place) && isWithin(place, one.place)),
  );
  const refused: Refusal<WriteTarget>[] = [];
  for (const [target, spot] of found) {
    const current = ours.get(spot) ?? null;
    const color = colorOf(target.severity);
    const isOursAlone = current !== null && spot.highlights.length === 1;
    if (current === color || isInMark(spot, color, ours)) applied.push(target);
    else if (hasInsetsOnly(spot)) refused.push({ target, reason: insetSentence(spot) });
    else if (!isOursAlone && !isPaintable(spot)) unpainted.push(target);
    else if (isLocked(spot)) refused.push({ target, reason: lockedSentence(spot) });
    else jobs.push(paintJob(target, spot, current, color));
  }
  for (const [spot, color] of ours) {
    if (targets.some(({ place }) => isAtPlace(spot, place))) continue;
    if (isWords(spot) && !isTextChecked) continue;
    const target = targetOf(spot);
    const reason = objectionToClearing(spot, true);
    if (reason) refused.push({ target, reason });
    else jobs.push(paintJob(target, spot, color, null));
  }
  return { jobs, applied, changedMeanwhile, notFound, unpainted, refused };
}

/** Whether a spot is a cell, or has some words of a place. */
function isAtPlace(spot: Spot, place: Place): boolean {
  if (!isWords(spot) || !isPassage(place)) return samePlace(spot.place, place);
  return overlap(spot.place, place);
}

/** Whether words are among those of a mark of ours that has this colour. */
function isInMark(spot: Spot, color: MarkColor, ours: ReadonlyMap<Spot, MarkColor>): boolean {
  return isWords(spot) && [...ours].some(([mark, its]) => its === color && isWithin(spot.place, mark.place));
}

function isWithin(words: Passage, others: Place): boolean {
  if (!isPassage(others) || others.paragraph !== words.paragraph) return false;
  return others.from <= words.from && words.to <= others.to;
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

function insetSentence(spot: Spot): Sentence {
  const [inset] = (isWords(spot) ? undefined : spot.insets) ?? [];
  return INSET_NOT_MARKED[inset?.kind ?? "table"];
}

/**
 * Takes every mark of ours away, wherever it is now, also if its text has changed.
 * @param isAll whether everything else in our colours goes, too: marks that nobody remembers, and the user's own colours
 */
export async function unmark(state: DocumentState, isAll = false): Promise<WriteReport<WriteTarget>> {
  const record = await loadMarksToChange(state);
  if (record.length === 0 && !isAll && !state.unsavedMarks) return emptyWriteReport();
  const outcome = await write(
    state,
    (outline) => planUnmark(outline, record, isAll),
    (outline) => {
      const recorded = record.flatMap(({ place }) => spotAt(outline, place) ?? []);
      return isAll ? [...new Set([...recorded, ...colouredSpots(outline)])] : recorded;
    },
  );
  state.journal.record(paintAct("unmark", outcome), outcome.report);
  return persistMarks(state, record, outcome);
}

const NOT_REFOUND: Sentence = {
  zh: "文档改动后找不到这处标记了。如果颜色还在，请用右上角 ⋯ 里的“清除全部标记色”。",
  en: "The document was changed and this mark was not found again. If its colour is still there, use Clear all mark colours in the menu above.",
};

/**
 * Makes jobs for the marks that are still there. Marks that are gone need none; nor do lost ones, as with their rows,
 * unless a colour that nobody remembers may be theirs.
 */
export function planUnmark(
  outline: Outline,
  record: readonly Mark[],
  isAll = false,
): WritePlan<WriteTarget, PaintJob<WriteTarget>> {
  const { found, lost, unclaimed } = refindMarks(record, outline);
  const jobs: PaintJob<WriteTarget>[] = [];
  const refused: Refusal<WriteTarget>[] = [];
  const clear = (spot: Spot, isMark: boolean): void => {
    const target = targetOf(spot);
    const reason = objectionToClearing(spot, isMark);
    if (reason) refused.push({ target, reason });
    else jobs.push(paintJob(target, spot, spot.highlights.find(isMarkColor) ?? null, null, isMark));
  };
  for (const { spot } of found) clear(spot, true);
  if (isAll) for (const spot of unclaimed) clear(spot, false);
  // Of all that has a mark's colour each is cleared or refused by itself, and a lost mark is one of these or none.
  if (!isAll && unclaimed.length > 0)
    refused.push(...lost.map((mark) => ({ target: targetOf(mark), reason: NOT_REFOUND })));
  return { jobs, refused };
}

function targetOf({ place, text }: Pick<Spot, "place" | "text">): WriteTarget {
  return { key: placeKey(place), place, text };
}

const NOT_REMEMBERED: Sentence = {
  zh: "标记的位置没能存进文档，核验时会再试。请在关闭文档之前清除标记，否则以后要用“清除全部标记色”。",
  en: "Where the marks are could not be stored in the document; each check tries again. Clear them before you close it, or they can only be removed by “Clear all mark colours” later.",
};

const NOT_FORGOTTEN: Sentence = {
  zh: "标记清除了，但文档里存的标记位置没能去掉，核验时会再试。",
  en: "The marks are cleared, but the document still remembers where they were; each check tries again to remove that.",
};

/**
 * Records in the document what a painting act has left: new marks are added, marks that are gone are dropped. Lost ones
 * stay as long as there are others, for a row may come back.
 * @param record the record before the act
 * @returns the act's report, with a sentence if the document did not take the record
 */
export async function persistMarks<T extends WriteTarget>(
  state: DocumentState,
  record: readonly Mark[],
  { report, before, written, isUncertain }: WriteOutcome<T, PaintJob<T>>,
): Promise<WriteReport<T>> {
  const { found, gone, lost, unclaimed } = refindMarks(record, before);
  const others = written.filter(({ isMark }) => !isMark);
  state.unclaimed = countClearable(unclaimed) + others.reduce((sum, { to }) => sum + (to ? 1 : -1), 0);
  if (written.length + gone.length + lost.length === 0 && !state.unsavedMarks) return report;
  // If it is not known whether a spot was painted, its old mark is recorded and the new one: the next reading shows which
  // of the two is there, and the other is forgotten.
  const ended = new Set(isUncertain ? [] : written.map(({ spot }) => spot));
  const ours = found.map(({ spot }) => spot);
  const marks = [
    ...found.flatMap(({ spot, mark }) => (ended.has(spot) ? [] : [markOn(before, spot, mark.color, ours)])),
    ...written.flatMap(({ spot, to, isMark }) => (to && isMark ? [markOn(before, spot, to, ours)] : [])),
  ];
  const isMarked = ({ place }: Mark): boolean => marks.some((one) => samePlace(one.place, place));
  // A file may be older than the marks that it does not show.
  const unseen = state.source === "file" ? gone.filter((mark) => !isMarked(mark)) : [];
  const kept = marks.length > 0 ? [...marks, ...lost, ...unseen] : [];
  if (await saveMarks(state, record, kept)) return report;
  return { ...report, notRemembered: marks.length > 0 ? NOT_REMEMBERED : NOT_FORGOTTEN };
}
