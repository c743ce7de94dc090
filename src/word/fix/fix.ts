/** Replaces the text of cells, each in the one paragraph that has text, and words of paragraphs, and nothing else. */
import {
  bodyParagraphs,
  passageIn,
  type Outline,
  type OutlineCell,
  type OutlinePassage,
} from "../../document";
import { isPassage, samePlace, type Place, type Sentence } from "../../report";
import type { LocatedSpot } from "../locate/located";
import { isColored, setColor } from "../marks/paint";
import { loadMarks, saveMarks, type Mark } from "../marks/record";
import { refindMarks } from "../marks/refindMarks";
import { referenceTo } from "../read/cells";
import { isTextOfParagraph, mayShowMore, referenceToWords } from "../read/passages";
import { ifAnswered } from "../read/read";
import { isShownAt, isWords, spotAt, type Reference, type Spot } from "../read/spots";
import type { DocumentState } from "../state";
import type { MarkColor } from "../stored";
import type { BasisCell, FindTargets, FixTarget, Refusal, WriteReport, WriteTarget } from "../types";
import type { FixedSpot } from "../undo/journal";
import { findAgain, inGroupWith, type WriteJob } from "../attempt";
import { findTargetSpots, HELD_BACK, write, type WritePlan } from "../write";
import { arrange, arrangedWords, isArrangedIn, placesAfter, type Arranged } from "./arrangement";
import { CLOSED_PLACEHOLDER, obstacleTo } from "./obstacles";

/** A job that replaces the text of one paragraph of a cell, or words of one. */
export interface TextJob<T extends WriteTarget> extends WriteJob<T> {
  /** Index among the cell's own paragraphs; of words 0. */
  readonly paragraph: number;
  readonly from: string;
  readonly to: string;
  /** What Word has made of the text instead of replacing it, as a later reading shows it; else null. */
  readonly misdone: (spot: Spot) => string | null;
  /** The mark of the text before and after, where that changes with it. */
  readonly mark?: MarkChange;
}

interface MarkChange {
  readonly from: MarkColor | null;
  readonly to: MarkColor | null;
}

type FixJob = TextJob<FixTarget>;

const OUTDATED: Sentence = {
  zh: "文档已修改，这里没有改动，请看新的结果。",
  en: "The document has changed, so nothing was written here. Please see the new result.",
};

const OVERLAPPING: Sentence = {
  zh: "这里和另一处修改有重叠的文字，没有一起改；请先改那一处，再重新核验。",
  en: "This change shares words with another one, so it was not made with it. Make that one first, then check again.",
};

const DELETING: Sentence = {
  zh: "这里的文字要全部删去，请手动删除。",
  en: "These words are to be deleted altogether. Please delete them by hand.",
};

/** Writes the changes, and records the act. A retry of a fix that broke off joins it in the journal. */
export async function fix(
  state: DocumentState,
  find: FindTargets<FixTarget>,
): Promise<WriteReport<FixTarget>> {
  const seen = state.latest?.outline ?? null;
  const record = await loadMarks(state);
  const outcome = await write(state, (outline) => {
    const targets = find(outline);
    const retry = state.journal.retryOf(targets);
    const plan = planFixes(outline, retry?.targets ?? targets, retry?.written ?? [], seen);
    return { ...plan, jobs: unmarking(plan.jobs, outline, record) };
  });
  const { report, before, written, undone, isUncertain } = outcome;
  const misdone = [...undone].flatMap(([job, now]) => {
    const to = job.misdone(now);
    return to === null ? [] : [{ ...job, to }];
  });
  const acted = [...written, ...misdone];
  const referenceAfter = referencesAfter(before, acted);
  const cells = acted.map(({ spot, paragraph, from, to, mark }) => ({
    ...referenceAfter(spot),
    paragraph,
    from,
    to,
    mark: mark?.from ?? null,
    text: isWords(spot) ? to : to.trim(),
    isUncertain,
  }));
  state.journal.record({ act: "fix", cells }, report);
  if (!isUncertain) await forgetMarks(state, record, before, written);
  return report;
}

/** The jobs, of which those take the mark away whose place has one of ours: what it was for is corrected. */
function unmarking(jobs: readonly FixJob[], outline: Outline, record: readonly Mark[]): readonly FixJob[] {
  if (record.length === 0) return jobs;
  const ours = new Map(refindMarks(record, outline).found.map(({ spot, mark }) => [spot, mark.color]));
  return jobs.map((job) => {
    const color = ours.get(job.spot);
    const isAlone = color !== undefined && job.spot.highlights.length === 1;
    return isAlone && job.to !== "" ? withMark(job, { from: color, to: null }) : job;
  });
}

/** Takes marks out of the document's record that have gone with their corrections. */
async function forgetMarks(
  state: DocumentState,
  record: readonly Mark[],
  before: Outline,
  written: readonly FixJob[],
): Promise<void> {
  // Where Word was read again, the colour may still be there.
  const now = state.latest?.outline ?? before;
  const isGone = (job: FixJob): boolean =>
    job.mark !== undefined && (now === before || findAgain(now, job)?.highlights.length === 0);
  const cleared = new Set(written.filter(isGone).map(({ spot }) => spot));
  const { found } = refindMarks(record, before);
  const kept = new Set(found.flatMap(({ spot, mark }) => (cleared.has(spot) ? [] : [mark])));
  const gone = new Set(
    found.flatMap(({ spot, mark }) => (cleared.has(spot) && !kept.has(mark) ? [mark] : [])),
  );
  if (gone.size === 0) return;
  // What the document does not take now is saved by the next check.
  await saveMarks(
    state,
    record,
    record.filter((mark) => !gone.has(mark)),
  );
}

/** Gives the references to spots as they are after their changes. */
export function referencesAfter(
  before: Outline,
  changes: readonly { readonly spot: Spot; readonly to: string }[],
): (spot: Spot) => Reference {
  const texts = new Map(changes.map(({ spot, to }) => [spot, to.trim()]));
  const textOf = (cell: OutlineCell): string => texts.get(cell) ?? cell.text;
  const places = placesAfter(changes);
  return (spot) => {
    if (!isWords(spot)) return referenceTo(before, spot.place, textOf);
    const { place, words } = places.get(spot)!;
    return referenceToWords(before, place, words);
  };
}

/**
 * Decides what can be written. If one place of a group, or one that it was computed from, is not as the finding saw it,
 * the whole group is left: half of it, or numbers computed from other ones, would make right numbers wrong.
 * @param ours what the act that is tried again has written, which is no change of the user's
 * @param seen the reading that the targets were made from, if it is known
 */
export function planFixes(
  outline: Outline,
  targets: readonly FixTarget[],
  ours: readonly FixedSpot[] = [],
  seen: Outline | null = null,
): WritePlan<FixTarget, FixJob> {
  const applied = targets.filter(({ place, to }) => isWrittenByUs(outline, place, to.trim(), ours));
  const wanted = targets.filter((target) => !applied.includes(target));
  const { found, changedMeanwhile, notFound, overlapping } = findTargetSpots(outline, wanted, seen);
  const isOutdated = inGroupWith(
    wanted,
    (target) => !found.has(target) || !isBasisKept(outline, target.basis ?? [], ours),
  );
  const obstacleIn = (target: FixTarget): Sentence | null => {
    const spot = found.get(target);
    if (!spot) return null;
    return obstacleTo(outline, spot) ?? (isWords(spot) && target.to === "" ? DELETING : null);
  };
  const isHeld = inGroupWith(wanted, (target) => obstacleIn(target) !== null);
  const refused: Refusal<FixTarget>[] = overlapping.map((target) => ({ target, reason: OVERLAPPING }));
  const ready: (readonly [target: FixTarget, spot: Spot])[] = [];
  for (const [target, spot] of found) {
    if (isOutdated(target)) refused.push({ target, reason: OUTDATED });
    else if (isHeld(target)) refused.push({ target, reason: obstacleIn(target) ?? HELD_BACK });
    else ready.push([target, spot]);
  }
  const arranged = arrange(ready.map(([{ to }, spot]) => ({ spot, to })));
  const jobs = ready.map(([target, spot]) => {
    const job = textJob(target, spot, paragraphToReplace(spot), target.to, arranged.get(spot));
    return { ...job, group: target.group };
  });
  return { jobs, applied, changedMeanwhile, notFound, refused };
}

/** Whether a place says what an act of ours has written there. */
function isWrittenByUs(outline: Outline, place: Place, text: string, ours: readonly FixedSpot[]): boolean {
  // Words that were written may be longer or shorter than those that were there.
  const written = isPassage(place) ? { ...place, to: place.from + text.length } : place;
  if (spotAt(outline, written)?.text !== text) return false;
  return ours.some((fixed) => fixed.text === text && samePlace(fixed.place, written));
}

/** Whether the places that a change was computed from still say what they said. */
function isBasisKept(outline: Outline, basis: readonly BasisCell[], ours: readonly FixedSpot[]): boolean {
  return basis.every(({ place, text }) => {
    const spot = place && spotAt(outline, place);
    return spot !== null && (isShownAt(spot, text) || isWrittenByUs(outline, spot.place, spot.text, ours));
  });
}

/** The paragraph that has text. In a blank cell, one with spaces, else the first. */
function paragraphToReplace({ paragraphs }: Spot): number {
  const withText = paragraphs.findIndex(({ text }) => text.trim() !== "");
  const withSpace = paragraphs.findIndex(({ text }) => text !== "");
  return Math.max(0, withText === -1 ? withSpace : withText);
}

function misdoneSentence(text: string): Sentence {
  return {
    zh: `Word 把这里写成了“${text}”，请点“撤销”，或手动改正。`,
    en: `Word has made “${text}” of this. Undo it, or put it right by hand.`,
  };
}

/**
 * Replaces the text of one paragraph of a cell, or words of one, and keeps the paragraph's mark and the format.
 * @param arranged of words, where they stand among others that change with them
 * @param from what the paragraph, or the words, say now
 */
export function textJob<T extends WriteTarget>(
  target: T,
  spot: Spot,
  paragraph: number,
  to: string,
  arranged: Arranged | undefined = arrange([{ spot, to }]).get(spot),
  from = spot.paragraphs[paragraph]?.text ?? "",
): TextJob<T> {
  const textIn = (now: Spot): string | undefined => now.paragraphs[paragraph]?.text;
  // A control may take "Replace" for "Start" (OfficeDev/office-js#1516).
  const misdone = (now: Spot): string | null =>
    to !== "" && from !== "" && textIn(now) === to + from ? to + from : null;
  const shownIn = (located: LocatedSpot): Word.ContentControl | Word.Paragraph | Word.Range =>
    located.control ?? (located.replace ? located.text(paragraph) : located.paragraph(paragraph));
  const sameTo = (now: Spot, text: string): TextJob<T> => textJob(target, now, paragraph, text, arranged);
  return {
    target,
    spot,
    paragraph,
    from,
    to,
    misdone,
    ...(arranged &&
      isWords(spot) && { find: (outline) => wordsAgain(outline, arranged, spot.place.paragraph) }),
    objection: ({ control }) => (spot.isPlaceholder && !control ? CLOSED_PLACEHOLDER : null),
    guard: (located) => {
      const shown = shownIn(located);
      shown.load("text");
      const control = controlIn(located, paragraph, spot);
      control?.load("placeholderText");
      return (hasChanged) => {
        const text = hasChanged ? ifAnswered(() => shown.text) : from;
        // Somebody has emptied the control: what it shows then is no text.
        const isEmptied =
          hasChanged && control !== null && text === ifAnswered(() => control.placeholderText);
        if (text === null) return null;
        const back = textJob(target, spot, paragraph, isEmptied ? "" : text, arranged, to);
        return hasChanged && isWords(spot) ? amongOthers(back, spot, located.paragraph(0).text) : back;
      };
    },
    write: (located) => replaceText(located, paragraph, from, to),
    readBack: (located) => {
      const written = shownIn(located);
      written.load("text");
      const isElseAsBefore =
        arranged && isWords(spot) ? elseAsBefore(located, spot, arranged, to) : () => true;
      return () => written.text.trim() === to.trim() && isElseAsBefore();
    },
    isDone: (now) => textIn(now)?.trim() === to.trim(),
    again: (now) => (textIn(now) === from || misdone(now) !== null ? sameTo(now, to) : null),
    back: (now) => sameTo(now, from),
    complaint: (now) => {
      const text = misdone(now);
      return text === null ? null : misdoneSentence(text.trim());
    },
  };
}

/** A job that changes the mark of its text, too. It is done where the text is written: a mark may have gone meanwhile. */
export function withMark<T extends WriteTarget>(job: TextJob<T>, mark: MarkChange): TextJob<T> {
  const { from, to } = mark;
  const same = (one: WriteJob<T> | null): WriteJob<T> | null => one && withMark(one as TextJob<T>, mark);
  const reverse = (one: WriteJob<T>): WriteJob<T> => withMark(one as TextJob<T>, { from: to, to: from });
  return {
    ...job,
    mark,
    guard: (located) => {
      const keep = job.guard?.(located);
      return (hasChanged) => {
        const back = keep?.(hasChanged) ?? null;
        return back && reverse(back);
      };
    },
    write: (located) => {
      job.write(located);
      setColor(located.text(job.paragraph), to);
    },
    readBack: (located) => {
      const isWritten = job.readBack(located);
      const range = located.text(job.paragraph);
      range.load("font/highlightColor");
      return () => isWritten() && isColored(range.font.highlightColor, to);
    },
    again: (now) => same(job.again?.(now) ?? null),
    ...(job.back && { back: (now: Spot) => reverse(job.back!(now)) }),
  };
}

/**
 * The job that puts words back where their paragraph was changed beside them, too: it is done where all of it is as it was.
 * @param shown what Word showed of the paragraph before our write
 */
function amongOthers<T extends WriteTarget>(
  job: TextJob<T>,
  { place: { paragraph: number } }: OutlinePassage,
  shown: string,
): TextJob<T> {
  const find = (outline: Outline): Spot | null => {
    const paragraph = bodyParagraphs(outline).find((one) => one.number === number);
    return paragraph ? passageIn(paragraph, 0, paragraph.text.length) : null;
  };
  return {
    ...job,
    find,
    readBack: (located) => {
      const paragraph = located.paragraph(0);
      paragraph.load("text");

      return () => paragraph.text === shown;
    },
    isDone: (now) => isWords(now) && isTextOfParagraph(now.paragraph, shown),
  };
}

/** The words in a later reading, whichever of both they say. */
function wordsAgain(outline: Outline, arranged: Arranged, number: number): Spot | null {
  const paragraph = bodyParagraphs(outline).find((one) => one.number === number);
  return paragraph ? arrangedWords(arranged, paragraph) : null;
}

/** Queues the load of the words' paragraph. The returned function says whether all beside the words is as it was. */
function elseAsBefore(
  located: LocatedSpot,
  { paragraph }: OutlinePassage,
  arranged: Arranged,
  words: string,
): () => boolean {
  // What Word shows besides the final text cannot be told from what it should not.
  if (mayShowMore(paragraph)) return () => true;
  const shown = located.paragraph(0);
  shown.load("text");

  return () => isArrangedIn(arranged, words, shown.text);
}

/** The content control that holds the text, as far as the outline shows one. */
function controlIn(located: LocatedSpot, paragraph: number, spot: Spot): Word.ContentControl | null {
  if (located.control || isWords(spot) || spot.tag === null) return located.control ?? null;
  return located.paragraph(paragraph).contentControls.getFirstOrNullObject();
}

function replaceText(located: LocatedSpot, paragraph: number, from: string, to: string): void {
  // The control stays. When it is emptied, it shows its placeholder again.
  if (located.control) located.control.insertText(to, "Replace");
  else if (located.replace) located.replace(to);
  else if (from === "") located.paragraph(paragraph).insertText(to, "Start");
  else located.paragraph(paragraph).getRange("Content").insertText(to, "Replace");
}
