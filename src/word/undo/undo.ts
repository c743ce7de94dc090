/** Takes the last act of ours back. */
import type { Outline } from "../../document";
import { placeKey, type Sentence } from "../../report";
import type { WriteJob } from "../attempt";
import { arrange } from "../fix/arrangement";
import { referencesAfter } from "../fix/fix";
import { withMark } from "../fix/fixedMarks";
import { textJob } from "../fix/textJob";
import { persistMarks } from "../marks/marks";
import { isPaintable, paintJob } from "../marks/paint";
import { loadMarksToChange, saveMarks } from "../marks/record";
import { markOn, refindMarks } from "../marks/refindMarks";
import { isLocked, returnedMarks } from "../marks/settleMarks";
import { isWords, refindSpot, type Spot } from "../read/spots";
import type { DocumentState } from "../state";
import type { WriteReport, WriteTarget } from "../types";
import { emptyWriteReport, write, type WriteOutcome, type WritePlan } from "../write";
import { findAsLeft, isAsLeft, settledSpots } from "./actedSpots";
import type { ActedSpot, FixedSpot, SpotAct } from "./journal";

const TRACKED: Sentence = {
  zh: "这处修改被记成了修订，没有撤销。请在“审阅”里拒绝这处修订，再点“撤销”。",
  en: "This change was tracked, so it was not undone. Reject it under Review, then undo again.",
};

const ACT_LEFT: Sentence = {
  zh: "一步里的改动只能一起撤销，所以其他地方也没有动。",
  en: "The changes of one step are only undone together, so the other places were left as well.",
};

/** Takes the last act back exactly. If one of its places was edited since, the whole act is left, and the report says so. */
export async function undo(state: DocumentState): Promise<WriteReport<WriteTarget>> {
  const act = state.journal.last();
  if (!act) return emptyWriteReport();
  if (act.act === "insert") {
    const operation = state.currentOperation;
    const { undoConversion, undoInsertion } = await import(/* webpackChunkName: "new" */ "../insert");
    return "converted" in act ? undoConversion(state, operation, act) : undoInsertion(state, operation, act);
  }
  if (act.act === "fix") return undoFix(state, act.cells);
  const record = await loadMarksToChange(state);
  const outcome = await undoSpots(
    state,
    act.act,
    act.cells,
    (ready) =>
      ready.map(({ target, spot, acted: { from, to, isMark } }) => paintJob(target, spot, to, from, isMark)),
    (outline) => {
      const ours = new Set(refindMarks(record, outline).found.map(({ spot }) => spot));
      // Where our mark was taken off, a colour that is there now is the user's.
      return (spot, { to }) => to === null || ours.has(spot);
    },
  );
  return persistMarks(state, record, outcome);
}

/**
 * Takes a fix back, and gives back the marks that went with it, where no other colour has come since. Marks that Word's own
 * undo has brought back are recorded.
 */
async function undoFix(state: DocumentState, cells: readonly FixedSpot[]): Promise<WriteReport<WriteTarget>> {
  const isMarked = cells.some(({ mark }) => mark !== null);
  const record = isMarked ? await loadMarksToChange(state) : [];
  const outcome = await undoSpots(state, "fix", cells, (ready) => {
    const arranged = arrange(ready.map(({ spot, acted: { from } }) => ({ spot, to: from })));
    return ready.map(({ target, spot, acted: { paragraph, from, mark } }) => {
      const job = textJob(target, spot, paragraph, from, arranged.get(spot));
      const isToMark = mark !== null && isPaintable(spot) && !isLocked(spot);
      return { ...(isToMark ? withMark(job, { from: null, to: mark }) : job), group: "fix" };
    });
  });
  const { before, written, report } = outcome;
  const referenceAfter = referencesAfter(before, written);
  const ours = refindMarks(record, before).found.map(({ spot }) => spot);
  const marks = written.flatMap(({ spot, to, mark }) => {
    const text = isWords(spot) ? to : to.trim();
    return mark?.to ? [markOn(before, spot, mark.to, ours, { ...referenceAfter(spot), text })] : [];
  });
  const returned = returnedMarks(record, cells, before);
  const isToSave = marks.length + returned.length > 0 || state.unsavedMarks !== null;
  if (isMarked && isToSave) await saveMarks(state, record, [...record, ...marks, ...returned]);
  return report;
}

/** Whether what a spot shows is still the act's doing. */
type IsOurs<C extends ActedSpot> = (spot: Spot, acted: C) => boolean;

/** What can be undone at a spot. */
interface Undoable<C extends ActedSpot> {
  readonly target: WriteTarget;
  readonly spot: Spot;
  readonly acted: C;
}

/** Makes the jobs that undo all that can be undone. */
type UndoJobs<C extends ActedSpot, J> = (ready: readonly Undoable<C>[]) => readonly J[];

/** Undoes what an act has done to cells and words, and keeps in the journal what could not be undone. */
async function undoSpots<C extends ActedSpot, J extends WriteJob<WriteTarget>>(
  state: DocumentState,
  act: SpotAct["act"],
  acted: readonly C[],
  jobsFor: UndoJobs<C, J>,
  areOurs: (outline: Outline) => IsOurs<C> = () => () => true,
): Promise<WriteOutcome<WriteTarget, J>> {
  const outcome = await write(
    state,
    (outline) => planUndo(outline, settledSpots(outline, acted), jobsFor, areOurs(outline)),
    (outline) => acted.flatMap((one) => spotAhead(outline, one) ?? []),
  );
  const { before, report, written, isUncertain } = outcome;
  const undone = new Set([...report.applied, ...written.map(({ target }) => target)].map(({ key }) => key));
  const cells = settledSpots(before, acted).flatMap((one) => {
    const isUndone = undone.has(placeKey(one.place));
    // Of uncertain ones the next reading decides.
    return isUndone && !isUncertain ? [] : [{ ...one, isUncertain: isUndone }];
  });
  state.journal.replaceLast({ act, cells } as unknown as SpotAct);
  return outcome;
}

/** The spot to look up ahead. The latest reading may not show what our act has written there: words are searched for. */
function spotAhead(outline: Outline, acted: ActedSpot): Spot | undefined {
  const spot = refindSpot(outline, acted);
  return spot && isWords(spot) ? { ...spot, text: acted.text } : spot;
}

/**
 * Makes jobs for all spots of an act, or for none if one of them was edited since. One that is as it was before the act was
 * taken back already: by Word's own undo, or by rejecting a tracked change.
 */
function planUndo<C extends ActedSpot, J extends WriteJob<WriteTarget>>(
  outline: Outline,
  cells: readonly C[],
  jobsFor: UndoJobs<C, J>,
  isOurs: IsOurs<C>,
): WritePlan<WriteTarget, J> {
  const ready: Undoable<C>[] = [];
  const applied: WriteTarget[] = [];
  const edited: WriteTarget[] = [];
  const tracked: WriteTarget[] = [];
  for (const acted of cells) {
    const target = { key: placeKey(acted.place), place: acted.place, text: acted.text };
    const spot = findAsLeft(outline, acted);
    if (spot && isOurs(spot, acted)) ready.push({ target, spot, acted });
    else if (isAsBefore(outline, acted)) applied.push(target);
    else if (isTracked(outline, acted)) tracked.push(target);
    else edited.push(targetNow(outline, acted));
  }
  if (edited.length + tracked.length === 0) return { jobs: jobsFor(ready), applied };
  const left = [...ready.map(({ target }) => target), ...applied];
  const refused = [
    ...tracked.map((target) => ({ target, reason: TRACKED })),
    ...left.map((target) => ({ target, reason: ACT_LEFT, isOfAct: true })),
  ];
  return { jobs: [], changedMeanwhile: edited, refused };
}

/** A spot that was edited since, as it is now: that is how the user finds it. */
function targetNow(outline: Outline, acted: ActedSpot): WriteTarget {
  const { place, text } = refindSpot(outline, acted) ?? acted;
  return { key: placeKey(place), place, text };
}

/** Whether a fix was recorded as a tracked change, which WordApi 1.3 can neither reject nor write over exactly. */
function isTracked(outline: Outline, acted: ActedSpot): boolean {
  const spot = refindSpot(outline, acted);
  const isRevised = spot?.obstacles.some((obstacle) => obstacle === "revision") === true;
  return "paragraph" in acted && spot !== undefined && isRevised && isAsLeft(spot, acted);
}

/** Whether a spot is as it was before the act. */
function isAsBefore(outline: Outline, acted: ActedSpot): boolean {
  const spot = refindSpot(outline, acted);
  if (!spot) return false;
  if ("paragraph" in acted) return spot.paragraphs[acted.paragraph]?.text === acted.from;
  return spot.text === acted.text && spot.highlights.join() === (acted.from ?? "");
}
