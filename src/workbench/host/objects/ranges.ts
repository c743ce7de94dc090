/** What the host's objects do with a range: its parts, its text, and the content written there. */

import {
  cellAround,
  deleteRange,
  insertOoxml,
  insertParagraph,
  isCollapsed,
  isContinuation,
  type Position,
  type SearchOptions,
  type TextRange,
  WriteRefused,
} from "../../model";
import { HostError, HostObject, type Session } from "../hostObject";

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

/**
 * `insertOoxml` at one of Word's locations of a range. What cannot be read as a package ends the batch with
 * GeneralException (#3271, #6350).
 */
export function insertContent(
  session: Session,
  range: TextRange,
  location: string,
  text: string,
  className: string,
): TextRange {
  const { document, switches } = session;
  const failed = (message: string) => new HostError("GeneralException", message, `${className}.insertOoxml`);
  if (switches.insertOoxml === "throws") throw failed("the content cannot be inserted");
  return session.write(() => {
    try {
      const behaviour = { end: switches.insertedEnd, numbering: switches.insertedNumbering };
      return insertOoxml(document, () => placeOf(session, range, location), text, behaviour);
    } catch (error) {
      if (error instanceof WriteRefused) throw error;
      throw failed(error instanceof Error ? error.message : String(error));
    }
  });
}

/** Where a location of a range is; `Replace` deletes the range, behind a paragraph's mark the next one begins. */
function placeOf(session: Session, range: TextRange, location: string): Position {
  const { document, switches } = session;
  const { start, end, throughMark } = copyRange(range);
  if (location === "Start" || location === "Before") return start;
  if (location === "Replace") {
    const live = document.track(copyRange(range));
    deleteRange(document, live, switches.lastParagraph);
    return live.start;
  }
  if (location === "End" || !throughMark) return end;
  const paragraphs = document.paragraphs();
  const next = paragraphs[paragraphs.indexOf(end.paragraph) + 1];
  const parent = end.paragraph.parentNode;
  const isNeighbour = next !== undefined && parent !== null && next.parentNode === parent;
  // Before a table, and at the end of a cell or of the body, there is no paragraph yet to stand before.
  return { paragraph: isNeighbour ? next : insertParagraph(document, end.paragraph, "After"), offset: 0 };
}

/** The service object that `search(text, { … })` fills and hands over. */
export class SearchOptionsObject extends HostObject {
  readonly className = "SearchOptions";
  MatchCase = false;
  MatchWholeWord = false;
  MatchPrefix = false;
  MatchSuffix = false;
  IgnorePunct = false;
  IgnoreSpace = false;
  MatchWildcards = false;

  override get isReferable(): boolean {
    return false;
  }
}

/** What was chosen; wild cards and what to ignore are not offered, and said so rather than left out. */
export function chosenOptions(options: unknown): SearchOptions {
  const chosen = options instanceof SearchOptionsObject ? options : null;
  if (chosen && (chosen.MatchWildcards || chosen.IgnorePunct || chosen.IgnoreSpace)) {
    throw new HostError("NotImplemented", "this kind of search is not offered by this host", "SearchOptions");
  }
  return {
    matchCase: chosen?.MatchCase ?? false,
    matchWholeWord: chosen?.MatchWholeWord ?? false,
    matchPrefix: chosen?.MatchPrefix ?? false,
    matchSuffix: chosen?.MatchSuffix ?? false,
  };
}
