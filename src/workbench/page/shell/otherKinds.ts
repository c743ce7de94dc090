/** Makes Word documents of web pages and texts; loaded with the first of them. */

import { UnreadableDocument } from "../../../document";
import { kindOf, readPlainText, readWebPage } from "../../../document/kinds";
import { outlineDocument } from "../../../template";
import { unreadableSentences } from "../../../unreadable";
import { PageError } from "./texts";

/**
 * A new document that says what a web page or a text says.
 * @returns null where the file is neither
 * @throws {PageError} where it cannot be read
 */
export function asWordDocument(bytes: Uint8Array, name: string): { bytes: Uint8Array; name: string } | null {
  const kind = kindOf(bytes, name);
  if (kind !== "web-page" && kind !== "plain-text") return null;
  const title = name.replace(/\.[^.]*$/u, "");
  try {
    const outline = kind === "web-page" ? readWebPage(bytes) : readPlainText(bytes);
    return { bytes: outlineDocument(outline, title), name: `${title}.docx` };
  } catch (error) {
    throw error instanceof UnreadableDocument ? new PageError(unreadableSentences[error.code]) : error;
  }
}
