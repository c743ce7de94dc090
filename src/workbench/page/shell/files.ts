/** Files of the user: why one cannot be opened, and the names of new ones. */

import type { Language, Sentence } from "../../../report";
import { zipSync } from "fflate";
import { readOutline, UnreadableDocument, unpackPackage } from "../../../document";
import { unreadableSentences } from "../../../unreadable";
import { OpcPackage } from "../../model";
import { PageError, TEXTS } from "./texts";

/** The largest file that is opened, in bytes. A report weighs less than 1 MB; its pictures may weigh more. */
export const MAX_FILE_BYTES = 40_000_000;

/** The most parts that a file may have. */
const MAX_PARTS = 5_000;

/** More paragraphs are not drawn, nor more runs in one of them: a browser would stand still. A report has about 500. */
export const MAX_PARAGRAPHS = 10_000;
export const MAX_RUNS = 5_000;
/** Nor more cells in a row. Word allows 63. */
export const MAX_ROW = 1_000;

/**
 * Checks a file before anything else sees it, by the add-in's own reader.
 *
 * @returns the same parts, packed anew: what opens the document meets nothing but what was checked
 * @throws {PageError} what is wrong and what to do
 */
export function checkedFile(file: Uint8Array): Uint8Array {
  if (file.length > MAX_FILE_BYTES) throw new PageError(TOO_LARGE);
  const parts = [...unpacked(file)];
  if (parts.length > MAX_PARTS) throw new PageError(BOMB);
  if (parts.some(([, { xml }]) => xml !== null && holdsTooMuch(xml))) throw new PageError(TOO_LONG);
  return zipSync(Object.fromEntries(parts.map(([name, { bytes }]) => [name, bytes])), { level: 0 });
}

function unpacked(file: Uint8Array): NonNullable<ReturnType<typeof unpackPackage>> {
  try {
    const parts = unpackPackage(file);
    if (parts) return parts;
  } catch (error) {
    const code = error instanceof UnreadableDocument ? error.code : "damaged-package";
    throw new PageError(code === "too-large" ? BOMB : unreadableSentences[code]);
  }
  throw new PageError(FLAT);
}

/** An address of its own for a document that is opened: files in different folders may have one name. */
export function newUrl(name: string): string {
  return `document:${Date.now()}-${Math.random()}/${name}`;
}

/** What the add-in's own reader finds wrong with a file that could not be opened; null where it can read it. */
export function faultOf(file: Uint8Array): Sentence | null {
  try {
    readOutline(file);
    return null;
  } catch (error) {
    return error instanceof UnreadableDocument ? unreadableSentences[error.code] : null;
  }
}

/** Counts start tags of paragraphs, of runs from one paragraph to the next, of cells from one row to the next, under whatever prefix. */
function holdsTooMuch(xml: string): boolean {
  const count = { p: 0, r: 0, tr: 0, tc: 0 };
  for (const [, name] of xml.matchAll(/<(?:[^\s<>/:]+:)?(p|r|tr|tc)[\s/>]/g)) {
    count[name as keyof typeof count] += 1;
    if (name === "p") count.r = 0;
    if (name === "tr") count.tc = 0;
    if (count.p > MAX_PARAGRAPHS || count.r > MAX_RUNS || count.tc > MAX_ROW) return true;
  }
  return false;
}

const TOO_LARGE: Sentence = {
  zh: "文件超过 40 MB，这里打不开。请在 Word 里压缩图片后再试。",
  en: "The file is larger than 40 MB. Compress its pictures in Word and try again.",
};

const TOO_LONG: Sentence = {
  zh: "文档太长（超过一万个段落，或一个段落里的文字分成五千段以上，或表格的一行超过一千格），这里打不开。请在 Word 里使用年报核验。",
  en: "The document is too long (more than 10,000 paragraphs, 5,000 runs of text in one, or 1,000 cells in a row) to be opened here. Use the add-in in Word.",
};

const FLAT: Sentence = {
  zh: "这是存成一个 XML 文件的 Word 文档，这里打不开。请在 Word 里另存为 .docx 再试。",
  en: "This is a Word document saved as one XML file, which cannot be opened here. Save it as .docx in Word and try that.",
};

const BOMB: Sentence = {
  zh: "文件解压后大得不正常，为安全起见没有打开。请用 Word 打开它，另存为新的 .docx 再试。",
  en: "The file unpacks to an unusual size and was not opened. Open it in Word, save it as a new .docx and try that.",
};

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
  const lowerCase = new Set([...taken].map((name) => name.toLowerCase()));
  const numbered = (number: number): string => {
    if (title === "") return `${TEXTS.newDocument[language]} ${number}.docx`;
    return number === 1 ? `${title}.docx` : `${title} (${number}).docx`;
  };
  let number = 1;
  while (lowerCase.has(numbered(number).toLowerCase())) number += 1;
  return numbered(number);
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
  const plain = title.replace(/[\p{Cc}\\/:*?"<>|]+/gu, " ").replace(/^[\s.]+/u, "");
  return [...plain]
    .slice(0, LONGEST)
    .join("")
    .replace(/[\s.]+$/u, "");
}
