/** Positions and ranges of text, and the search for text in them. */

import type { Element } from "@xmldom/xmldom";
import type { WordDocument } from "./wordDocument";

/** A place in the text: so many characters into a paragraph, as the text view counts them. */
export interface Position {
  paragraph: Element;
  offset: number;
}

/**
 * A stretch of the story. It stays with its text: every edit of the model moves the ranges that are in use.
 * `throughMark` says whether the last paragraph's mark belongs to it (`GetRange("Content")` leaves it out).
 */
export interface TextRange {
  start: Position;
  end: Position;
  throughMark: boolean;
}

export function isCollapsed(range: TextRange): boolean {
  return (
    range.start.paragraph === range.end.paragraph &&
    range.start.offset === range.end.offset &&
    !range.throughMark
  );
}

/** Copies a range: positions move on their own when the text is edited. */
export function copyRange(range: TextRange): TextRange {
  return { start: { ...range.start }, end: { ...range.end }, throughMark: range.throughMark };
}

/** A range's named part: empty ranges at its ends, or what is left without the last paragraph's mark. */
export function partOf(range: TextRange, location: string): TextRange {
  const { start, end, throughMark } = copyRange(range);
  switch (location) {
    case "Start":
      return { start, end: { ...start }, throughMark: false };
    case "End":
      return { start: { ...end }, end, throughMark: false };
    case "Content":
      return { start, end, throughMark: false };
    default:
      return { start, end, throughMark };
  }
}

/**
 * How two ranges lie to each other (Word.LocationRelation).
 * @param onNextLine what is said of an empty range at the start of the paragraph behind the other one
 */
export function relationOf(
  document: WordDocument,
  a: TextRange,
  b: TextRange,
  onNextLine: "After" | "InsideEnd" = "After",
): string {
  const starts = Math.sign(document.compare(a.start, b.start));
  const ends = Math.sign(document.compare(a.end, b.end) || Number(a.throughMark) - Number(b.throughMark));
  if (starts === 0 && ends === 0) return "Equal";
  const endToStart = document.compare(a.end, b.start);
  const startToEnd = document.compare(a.start, b.end);
  if (endToStart < 0) return "Before";
  if (startToEnd > 0) {
    const lines = document.slices({ start: b.end, end: a.start, throughMark: false });
    return isCollapsed(a) && a.start.offset === 0 && lines.length === 2 ? onNextLine : "After";
  }
  if (endToStart === 0 && !isCollapsed(b)) return "AdjacentBefore";
  if (startToEnd === 0 && !isCollapsed(b)) return "AdjacentAfter";
  if (starts <= 0 && ends >= 0)
    return starts === 0 ? "ContainsStart" : ends === 0 ? "ContainsEnd" : "Contains";
  if (starts >= 0 && ends <= 0) return starts === 0 ? "InsideStart" : ends === 0 ? "InsideEnd" : "Inside";
  return starts < 0 ? "OverlapsBefore" : "OverlapsAfter";
}

/** Moves a range after `removed` characters at `offset` of a paragraph were replaced by `added` ones. */
export function adjustRange(
  range: TextRange,
  paragraph: Element,
  offset: number,
  removed: number,
  added: number,
): void {
  for (const side of ["start", "end"] as const) {
    const position = range[side];
    if (position.paragraph !== paragraph || position.offset < offset) continue;
    // Where text is inserted, the range that starts there and the one that ends there both take it in;
    // where text is replaced, what only touches it stays.
    if (position.offset === offset && (side === "start" || removed > 0)) continue;
    if (position.offset >= offset + removed) position.offset += added - removed;
    else position.offset = side === "start" ? offset : offset + added;
  }
}

/**
 * What a text to search for stands for: "^^" is the character, "^t" a tab. Null where it has another of Word's codes, which
 * are not known here.
 */
export function searchedText(text: string): string | null {
  if (text.replaceAll(/\^[\^t]/g, "").includes("^")) return null;
  return text.replaceAll(/\^[\^t]/g, (code) => (code === "^t" ? "\t" : "^"));
}

/** What a search takes for alike: letters in upper and lower case; quotation marks and widths of characters. */
interface Folding {
  readonly case: boolean;
  readonly forms: boolean;
}

const FULL_WIDTH = /[\uff01-\uff5e]/g;

/** Each character stays one. */
function folded(text: string, folding: Folding): string {
  const inCase = folding.case ? text.toLowerCase() : text;
  if (!folding.forms) return inCase;
  return inCase
    .replaceAll(FULL_WIDTH, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll(/[“”]/g, '"')
    .replaceAll(/[‘’]/g, "'");
}

/** All occurrences of a text within the paragraphs of a range, in order, not overlapping. */
export function search(
  document: WordDocument,
  scope: TextRange,
  text: string,
  folding: Folding,
): TextRange[] {
  const fold = (value: string): string => folded(value, folding);
  const wanted = fold(text);
  const hits: TextRange[] = [];
  for (const { paragraph, from, to } of document.slices(scope)) {
    const shown = fold(document.textOf(paragraph));
    for (let at = shown.indexOf(wanted, from); at >= 0 && at + wanted.length <= to;) {
      const end = at + wanted.length;
      hits.push(document.rangeAt(paragraph, at, end));
      at = shown.indexOf(wanted, end);
    }
  }
  return hits;
}
