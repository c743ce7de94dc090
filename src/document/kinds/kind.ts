/** Tells which reader a file needs. */
import { UnreadableDocument, type UnreadableCode } from "../limits";
import { beginningOf, behindProlog, PAGE, sniffType } from "../package/sniffType";

/** `word`: a Word document, or a file that its reader answers with the name of what it is. */
export type FileKind = "word" | "plain-text" | "web-page" | "pdf";

/**
 * The kind of a file by its content. A text has no signature, and a part of a page need not begin like one: these are
 * known by their names, where the content says nothing else.
 */
export function kindOf(bytes: Uint8Array, name: string): FileKind {
  const content = contentOf(bytes);
  if (content === "pdf") return "pdf";
  if (content === "html" && PAGE.test(behindProlog(beginningOf(bytes)))) return "web-page";
  if (content !== "xml" && content !== "not-a-package") return "word";
  if (content === "xml" && DECLARED_XML.test(beginningOf(bytes))) return "word";
  return /\.txt$/iu.test(name) ? "plain-text" : /\.html?$/iu.test(name) ? "web-page" : "word";
}

/** A text that says itself that it is XML. */
const DECLARED_XML = /^\s*<(?:\?xml|pkg:package)\b/u;

function contentOf(bytes: Uint8Array): "zip" | "xml" | UnreadableCode {
  try {
    return sniffType(bytes);
  } catch (error) {
    if (error instanceof UnreadableDocument) return error.code;
    throw error;
  }
}
