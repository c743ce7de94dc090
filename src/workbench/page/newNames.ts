import { OpcPackage } from "../model";
import type { Language } from "./sentence";
import { TEXTS } from "./texts";

const DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
/** Characters of a name, its ending aside: file systems take 255 bytes, of which one of these may need three. */
const LONGEST = 80;

/**
 * The name under which a document that was never saved is opened: its title, as Word proposes it, else a number.
 *
 * @param file a .docx
 * @param taken names of the documents that are open, endings included
 */
export function nameOfNew(file: Uint8Array, taken: ReadonlySet<string>, language: Language): string {
  const title = asFileName(titleOf(file));
  const names = title === "" ? numbered(TEXTS.newDocument[language]) : titled(title);
  const same = new Set([...taken].map((name) => name.toLowerCase()));
  for (const name of names) if (!same.has(`${name}.docx`.toLowerCase())) return `${name}.docx`;
  throw new Error("numbers do not end");
}

function* titled(title: string): Generator<string> {
  yield title;
  for (let number = 2; ; number += 1) yield `${title} (${number})`;
}

function* numbered(name: string): Generator<string> {
  for (let number = 1; ; number += 1) yield `${name} ${number}`;
}

/** The title among the document's core properties (ISO 29500-2), or "". */
function titleOf(file: Uint8Array): string {
  try {
    const opened = new OpcPackage(file);
    const part = opened.related("", "/metadata/core-properties");
    if (part === null) return "";
    const [title] = Array.from(opened.xml(part).root.getElementsByTagNameNS(DUBLIN_CORE, "title"));
    return title?.textContent ?? "";
  } catch {
    return "";
  }
}

function asFileName(title: string): string {
  const plain = title.replace(/[\p{Cc}\\/:*?"<>|]+/gu, " ").replace(/^[\s.]+|[\s.]+$/gu, "");
  return [...plain].slice(0, LONGEST).join("").trim();
}
