/** Reads a plain text: one paragraph a line. */
import { limits, UnreadableDocument } from "../limits";
import type { Outline } from "../outline/outline";
import { decodeText } from "./decode";
import { PlainBody } from "./plainBody";

/** How lines end in texts of Windows, of Unix and of old Macs, and at the ends of pages. */
const LINE_END = /\r\n|[\n\r\f\u2028\u2029]/u;
/** How they end within a paragraph of Word. */
const WORD_LINE_END = "\v";

/** What Markdown puts before a heading. */
const headingMark = /^#{1,6}\s+/u;

/**
 * Reads a plain text. Tabs stay tabs, and lines are not trimmed; marks of headings in Markdown are left out.
 * @throws {UnreadableDocument} not-text, too-large, empty-file
 */
export function readPlainText(bytes: Uint8Array): Outline {
  // No encoding takes more than four bytes for a character.
  // Stryker disable next-line EqualityOperator: so many are too many characters as well
  if (bytes.length > 4 * limits.textLength)
    throw new UnreadableDocument("too-large", `${bytes.length} bytes of text`);
  const text = decodeText(bytes);
  if (text.trim() === "") throw new UnreadableDocument("empty-file", "the file has no content");
  const lines = text.replaceAll(WORD_LINE_END, "\n").split(LINE_END);
  if (lines.at(-1) === "") lines.pop();
  const body = new PlainBody();
  for (const line of lines) body.addParagraph(line.replace(headingMark, ""));
  return body.finish();
}
