/** Text from the clipboard, as the document takes it. */

import type { Sentence } from "../../../report";
import { takesLines, type TextRange } from "../../model";
import { MAX_PARAGRAPHS } from "../shell/files";
import type { Pages } from "../view/pages";
import { rangeOfSpan, type Span } from "./selection";

/** The most characters that are pasted at once. A report has some 20,000. */
const MAX_CHARACTERS = 200_000;

const BREAKS = /\r\n|[\n\r\v\f\u2028\u2029]/u;

/** Text as one line, and no character that XML does not have. */
export function asOneLine(text: string): string {
  return inXml(text.replace(/[\r\n\t\v\f\u2028\u2029]+/g, " ")).trim();
}

/** Text as its lines, tabs in them, and no character that XML does not have. */
export function asLines(text: string): readonly string[] {
  return text.split(BREAKS).map((line) => line.split("\t").map(inXml).join("\t"));
}

function inXml(text: string): string {
  return text.replace(/\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}|\uFFFC/gu, "");
}

/** The range that text with line breaks or tabs can replace as it is; null where it can only be one plain line. */
export function placeForLines(pages: Pages, span: Span | null, text: string): TextRange | null {
  const range = span && rangeOfSpan(pages, span);
  if (!range || !/[\t\n\r\v\f\u2028\u2029]/u.test(text)) return null;
  return takesLines(pages.document, range) ? range : null;
}

/**
 * Pastes text in the place of a range, each line as a paragraph, as Word does. The host's caret is behind it then.
 *
 * @returns why it was not pasted, or null
 * @throws where the document is not to be changed
 */
export function pasteLines(
  pages: Pick<Pages, "host" | "document">,
  range: TextRange,
  text: string,
): Sentence | null {
  const lines = asLines(text);
  const tabs = text.split("\t").length - 1;
  const parts = pages.document.paragraphs().length + lines.length + tabs;
  if (text.length > MAX_CHARACTERS || parts > MAX_PARAGRAPHS) return TOO_LONG;
  const { user } = pages.host;
  const written = lines.length > 1 ? user.pasteLines(range, lines) : user.type(range, lines[0] ?? "");
  user.select({ ...written, start: { ...written.end } });
  return null;
}

const TOO_LONG: Sentence = {
  zh: "文字太长，没有粘贴。请只复制年报的文字，再粘贴一次。",
  en: "The text is too long and was not pasted. Copy the report alone and paste that.",
};
