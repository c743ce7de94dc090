/** What the host's objects do with a range: its text, what is written and inserted there, and options of a search. */

import {
  cellAround,
  copyRange,
  deleteRange,
  insertOoxml,
  insertParagraph,
  isContinuation,
  type Position,
  type SearchOptions,
  type TextRange,
  WriteRefused,
} from "../../model";
import { HostError, HostObject, type HostState } from "../hostObject";

/** The text of a range: its paragraphs, with the separator between them. */
export function textOf(state: HostState, range: TextRange): string {
  const { document, switches } = state;
  return document
    .slices(range)
    .filter(({ paragraph }) => isListed(state, paragraph))
    .map(({ paragraph, from, to }) => document.textOf(paragraph).slice(from, to))
    .join(switches.paragraphSeparator);
}

/** Whether paragraph lists hold it; see the switch `continuationParagraphs`. */
export function isListed({ switches }: HostState, paragraph: Position["paragraph"]): boolean {
  if (switches.continuationParagraphs === "listed") return true;
  const cell = cellAround(paragraph);
  return !cell || !isContinuation(cell);
}

/**
 * Writes text in place of a range within one paragraph.
 * @returns the range of the new text.
 */
export function writeText(
  state: HostState,
  range: TextRange,
  text: string,
  format: "inherit" | "plain",
): TextRange {
  if (range.end.paragraph !== range.start.paragraph || /[\r\n]/.test(text)) {
    throw new HostError("NotImplemented", "text over several paragraphs is not offered by this host");
  }
  const isSilent = state.switches.insertText === "silent";
  return state.write(() =>
    isSilent ? copyRange(range) : state.document.replace(copyRange(range), text, format),
  );
}

/**
 * `insertOoxml` at one of Word's locations of a range. What cannot be read as a package ends the batch with
 * GeneralException (#3271, #6350).
 */
export function insertContent(
  state: HostState,
  range: TextRange,
  location: string,
  text: string,
  className: string,
): TextRange {
  const { document, switches } = state;
  const failed = (message: string) => new HostError("GeneralException", message, `${className}.insertOoxml`);
  if (switches.insertOoxml === "throws") throw failed("the content cannot be inserted");
  return state.write(() => {
    try {
      const behaviour = { end: switches.insertedEnd, numbering: switches.insertedNumbering };
      return insertOoxml(document, () => positionOf(state, range, location), text, behaviour);
    } catch (error) {
      if (error instanceof WriteRefused) throw error;
      throw failed(error instanceof Error ? error.message : String(error));
    }
  });
}

/** Where a location of a range is. `Replace` deletes the range. Behind a paragraph's mark the next paragraph begins. */
function positionOf({ document, switches }: HostState, range: TextRange, location: string): Position {
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

/** The options chosen for a search. Wild cards, and what to ignore, end the batch: this host does not offer them. */
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
