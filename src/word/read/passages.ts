/** Words of the body's paragraphs: a paragraph beside Word's text of it, and how words are found again in a later reading. */
import { bodyParagraphs, type BodyParagraph, type Outline } from "../../document";
import type { Passage } from "../../report";
import { isAlike } from "./cells";

/** Whether Word may show more in a paragraph than its final text: what is deleted, hidden, or no text of the document. */
export function mayShowMore({ isRevised, joined, spans = [] }: BodyParagraph): boolean {
  return isRevised === true || joined !== undefined || spans.some(({ kind }) => UNSEEN_TEXT.includes(kind));
}

const UNSEEN_TEXT: readonly string[] = ["hidden", "placeholder", "field", "embedded-object"];

/** Whether Word's text can be that of a paragraph. It may lack that of formulas, rubies and drop-downs. */
export function isTextOfParagraph(paragraph: BodyParagraph, wordText: string): boolean {
  const { text, spans = [] } = paragraph;
  const lacksText = spans.some(({ kind, from, to }) => kind === "embedded-object" && to > from);
  return isAlike(text, wordText, { hasMore: mayShowMore(paragraph), lacksText });
}

/** Where words were, and what tells their paragraph from others. Stored with the journal. */
export interface PassageReference {
  readonly place: Passage;
  /** The text of their paragraph. */
  readonly words: string;
  /** Whether no other paragraph had this text. */
  readonly isOnly: boolean;
  /** How many paragraphs the body had. */
  readonly paragraphs: number;
}

/**
 * Makes the reference by which `refindStretch` finds words later.
 * @param words the text of their paragraph, where that is not what was read
 */
export function referenceToWords(
  outline: Outline,
  place: Passage,
  words = textOf(outline, place),
): PassageReference {
  const all = bodyParagraphs(outline);
  const others = all.filter(({ number, text }) => number !== place.paragraph && text === words);
  return { place, words, isOnly: others.length === 0, paragraphs: all.length };
}

function textOf(outline: Outline, { paragraph }: Passage): string {
  return bodyParagraphs(outline).find(({ number }) => number === paragraph)?.text ?? "";
}

/** Where words are in a later reading. */
export interface Stretch {
  readonly paragraph: BodyParagraph;
  /** Both are alike where the words were deleted. */
  readonly from: number;
  readonly to: number;
  /** Whether the words may have been changed: then it is all that may have taken their place. */
  readonly isEdited: boolean;
}

/**
 * Finds words again in a later reading: in their paragraph, between the text before and behind them that is still the
 * same. Undefined where their paragraph is not found.
 */
export function refindStretch(outline: Outline, reference: PassageReference): Stretch | undefined {
  const paragraph = refindParagraph(outline, reference);
  return paragraph && { paragraph, ...stretchIn(paragraph.text, reference.words, reference.place) };
}

/**
 * Finds a paragraph again, as `refindCell` finds a row: the only one that has its text, if it was the only one before; else
 * where it was, if it has the same text. If none has it, somebody changed it: with as many paragraphs as before it is where
 * it was; with more or fewer it is there, or as many further, if only one of the two has half of its text still.
 */
function refindParagraph(outline: Outline, reference: PassageReference): BodyParagraph | undefined {
  const { place, words, isOnly, paragraphs } = reference;
  const all = bodyParagraphs(outline);
  const at = all.findIndex(({ number }) => number === place.paragraph);
  const there = all[at];
  const moved = all[at + all.length - paragraphs];
  const alike = all.filter(({ text }) => text === words);
  if (alike.length > 0 && isOnly) return alike.length === 1 ? alike[0] : undefined;
  if (there?.text === words) return moved !== there && moved?.text === words ? undefined : there;
  const isUnmoved = all.length === paragraphs;
  if (isUnmoved && alike.length === 0) return there;
  const likely = [...new Set([there, moved])].filter((one) => one !== undefined && isHalf(one.text, words));
  return likely.length === 1 && (isUnmoved || alike.length === 0) ? likely[0] : undefined;
}

function isHalf(text: string, words: string): boolean {
  const { before, behind } = sameEnds(text, words);
  return before + behind > words.length / 2;
}

/**
 * How many characters at their beginnings, and at their ends, are in both texts for sure. Where one has less of what is
 * repeated, such as "5" instead of "55", any of it may have gone or come.
 */
function sameEnds(a: string, b: string): { readonly before: number; readonly behind: number } {
  const most = Math.min(a.length, b.length);
  let before = 0;
  while (before < most && a[before] === b[before]) before += 1;
  let behind = 0;
  while (behind < most && a[a.length - 1 - behind] === b[b.length - 1 - behind]) behind += 1;
  const isRepeated = before + behind > most;
  return isRepeated ? { before: most - behind, behind: most - before } : { before, behind };
}

/**
 * Where words are in the text that their paragraph has now. Text that was changed right beside them may be theirs.
 * @param words the text that it had
 */
function stretchIn(text: string, words: string, { from, to }: Passage): Omit<Stretch, "paragraph"> {
  if (text === words) return { from, to, isEdited: false };
  const { before, behind } = sameEnds(text, words);
  const changedTo = words.length - behind;
  const grown = text.length - words.length;
  if (to < before) return { from, to, isEdited: false };
  if (from > changedTo) return { from: from + grown, to: to + grown, isEdited: false };
  return { from: Math.min(from, before), to: Math.max(to, changedTo) + grown, isEdited: true };
}
