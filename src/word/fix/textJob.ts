/** The job that replaces the text of one paragraph of a cell, or words of a paragraph, and nothing else. */
import { bodyParagraphs, passageIn, type Outline, type OutlinePassage } from "../../document";
import type { Sentence } from "../../report";
import type { WriteJob } from "../attempt";
import type { LocatedSpot } from "../locate/located";
import { isTextOfParagraph, mayShowMore } from "../read/passages";
import { ifAnswered } from "../read/read";
import { isWords, type Spot } from "../read/spots";
import type { MarkColor } from "../stored";
import type { WriteTarget } from "../types";
import { arrange, arrangedWords, isArrangedIn, type Arranged } from "./arrangement";
import { CLOSED_PLACEHOLDER } from "./obstacles";

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

/** The mark of a text before and after. */
export interface MarkChange {
  readonly from: MarkColor | null;
  readonly to: MarkColor | null;
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

function misdoneSentence(text: string): Sentence {
  return {
    zh: `Word 把这里写成了“${text}”，请点“撤销”，或手动改正。`,
    en: `Word has made “${text}” of this. Undo it, or put it right by hand.`,
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
