/** Lines of the body as headings are looked for in them. */

import { passagesAt, within, type Passage, type PlainText } from "../../report";
import { headingNumber, type HeadingNumber } from "./headings";

/** A line of the body. */
export interface Line {
  readonly passage: Passage;
  readonly plain: PlainText;
  readonly number: HeadingNumber | null;
}

/** @param plain the text of one line, as `plainLinesOf` and `plainLine` give it */
export function lineOf(plain: PlainText): Line {
  return { passage: plain.lines[0]!.passage, plain, number: headingNumber(plain.text) };
}

/** Where the sign at a position of a line's text begins in the line. */
export function startOf(plain: PlainText, at: number): number {
  const [line] = plain.lines;
  const [sign] = passagesAt(plain, at, at + 1);
  return line && sign ? sign.from - line.passage.from : 0;
}

/** Where the sign before a position of a line's text ends in the line. */
export function endOf(plain: PlainText, at: number): number {
  const [line] = plain.lines;
  const [sign] = passagesAt(plain, at - 1, at);
  return line && sign ? sign.to - line.passage.from : 0;
}

/** Without the marks and the space between a heading and its text; nothing where there is no text. */
export function trimmed(passage: Passage): Passage[] {
  const start = /^[\s。：:；;、.．】〗》*#]*/u.exec(passage.text)?.[0].length ?? 0;
  const end = passage.text.trimEnd().length;
  return start < end ? [within(passage, start, end)] : [];
}

/** A heading is no longer than this, its number left out. */
export const longestHeading = 40;
