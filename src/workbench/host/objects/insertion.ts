import {
  deleteRange,
  insertOoxml,
  insertParagraph,
  type Position,
  type TextRange,
  WriteRefused,
} from "../../model";
import { HostError } from "../errors";
import type { Session } from "../session";
import { copyRange } from "./ranges";

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
