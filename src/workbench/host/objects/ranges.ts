import { cellAround, isCollapsed, isContinuation, type TextRange } from "../../model";
import { HostError } from "../errors";
import type { Session } from "../session";

/** Copies a range: positions move on their own when the text is edited. */
export function copyRange(range: TextRange): TextRange {
  return { start: { ...range.start }, end: { ...range.end }, throughMark: range.throughMark };
}

/** A range's named part: empty ranges at its ends, or what is left without the last paragraph's mark. */
export function partOf(range: TextRange, location: string): TextRange {
  const { start, end, throughMark } = copyRange(range);
  switch (location) {
    case "Start":
    case "Before":
      return { start, end: { ...start }, throughMark: false };
    case "End":
    case "After":
      return { start: { ...end }, end, throughMark: false };
    case "Content":
      return { start, end, throughMark: false };
    default:
      return { start, end, throughMark };
  }
}

/** The text of a range: paragraphs apart by the separator, as many as it goes through. */
export function textOf(session: Session, range: TextRange): string {
  const { document, switches } = session;
  return document
    .slices(range)
    .filter(({ paragraph }) => isListed(session, paragraph))
    .map(({ paragraph, from, to }) => document.textOf(paragraph).slice(from, to))
    .join(switches.paragraphSeparator);
}

/** Whether paragraph lists hold it; see the switch `continuationParagraphs`. */
export function isListed(session: Session, paragraph: TextRange["start"]["paragraph"]): boolean {
  if (session.switches.continuationParagraphs === "listed") return true;
  const cell = cellAround(paragraph);
  return !cell || !isContinuation(cell);
}

/**
 * Writes text in place of a range within one paragraph.
 * @returns the range of the new text.
 */
export function writeText(
  session: Session,
  range: TextRange,
  text: string,
  format: "inherit" | "plain",
): TextRange {
  if (range.end.paragraph !== range.start.paragraph || /[\r\n]/.test(text)) {
    throw new HostError("NotImplemented", "text over several paragraphs is not offered by this host");
  }
  const { document, switches } = session;
  return session.write(() =>
    switches.insertText === "writes" ? document.replace(copyRange(range), text, format) : copyRange(range),
  );
}

/** How two ranges lie to each other (Word.LocationRelation). */
export function relationOf(session: Session, a: TextRange, b: TextRange): string {
  const { document } = session;
  const starts = Math.sign(document.compare(a.start, b.start));
  const ends = Math.sign(document.compare(a.end, b.end) || Number(a.throughMark) - Number(b.throughMark));
  if (starts === 0 && ends === 0) return "Equal";
  const endToStart = document.compare(a.end, b.start);
  const startToEnd = document.compare(a.start, b.end);
  if (endToStart < 0) return "Before";
  if (startToEnd > 0) return "After";
  if (endToStart === 0 && !isCollapsed(b)) return "AdjacentBefore";
  if (startToEnd === 0 && !isCollapsed(b)) return "AdjacentAfter";
  if (starts <= 0 && ends >= 0)
    return starts === 0 ? "ContainsStart" : ends === 0 ? "ContainsEnd" : "Contains";
  if (starts >= 0 && ends <= 0) return starts === 0 ? "InsideStart" : ends === 0 ? "InsideEnd" : "Inside";
  return starts < 0 ? "OverlapsBefore" : "OverlapsAfter";
}
