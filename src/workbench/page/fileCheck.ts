import { strFromU8, unzipSync } from "fflate";
import type { Sentence } from "./sentence";

/** The largest file that is opened, in bytes. A report weighs less than 1 MB; its pictures may weigh more. */
export const MAX_FILE_BYTES = 40_000_000;

/** The most that a file may weigh unpacked, in bytes, and the most parts it may have: zip bombs unpack to gigabytes. */
export const MAX_UNPACKED_BYTES = 200_000_000;
export const MAX_PARTS = 5_000;

/** More paragraphs are not drawn, nor more runs in one of them: a browser would stand still. A report has about 500. */
export const MAX_PARAGRAPHS = 10_000;
export const MAX_RUNS = 5_000;

/** Parts below this size, in bytes, cannot hold too much: the shortest run is `<w:r/>`. */
const SMALL_PART = MAX_RUNS * 6;

type FileKind = "zip" | "compound" | "pdf" | "rtf" | "html" | "empty" | "other";

/**
 * Says why a file cannot be opened as a .docx, from its name and first bytes, before anything parses it.
 *
 * @param name the file's name, for its ending
 * @param bytes the whole file
 * @returns what is wrong and what to do, or null where the file may be a .docx
 */
export function refusal(name: string, bytes: Uint8Array): Sentence | null {
  if (bytes.length > MAX_FILE_BYTES) return TOO_LARGE;
  const kind = kindOf(bytes);
  if (kind === "zip") return refusedArchive(bytes);
  if (kind === "compound") return /\.(doc|wps|dot)$/i.test(name) ? OLD_FORMAT : ENCRYPTED_OR_OLD;
  return REFUSALS[kind];
}

/** Adds up what the archive says of its parts, and unpacks none. */
function refusedArchive(bytes: Uint8Array): Sentence | null {
  let unpacked = 0;
  let parts = 0;
  try {
    unzipSync(bytes, {
      filter: (part) => {
        unpacked += part.originalSize;
        parts += 1;
        return false;
      },
    });
  } catch {
    return DAMAGED;
  }
  if (unpacked > MAX_UNPACKED_BYTES || parts > MAX_PARTS) return BOMB;
  return largeParts(bytes).some(holdsTooMuch) ? TOO_LONG : null;
}

function largeParts(bytes: Uint8Array): string[] {
  const isLarge = (part: { name: string; originalSize: number }) =>
    part.name.toLowerCase().endsWith(".xml") && part.originalSize > SMALL_PART;
  return Object.values(unzipSync(bytes, { filter: isLarge })).map((part) => strFromU8(part));
}

/** Counts start tags of paragraphs, and of runs from one paragraph to the next, under whatever prefix. */
function holdsTooMuch(xml: string): boolean {
  let paragraphs = 0;
  let runs = 0;
  for (const [, name] of xml.matchAll(/<(?:[\w.-]+:)?([pr])[\s/>]/g)) {
    if (name === "p") paragraphs += 1;
    runs = name === "p" ? 0 : runs + 1;
    if (paragraphs > MAX_PARAGRAPHS || runs > MAX_RUNS) return true;
  }
  return false;
}

/** What the first bytes say a file is; names lie too often. */
function kindOf(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return "empty";
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]))
    return "zip";
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return "compound";
  const head = String.fromCharCode(...bytes.subarray(0, 256))
    .trimStart()
    .toLowerCase();
  if (head.startsWith("%pdf")) return "pdf";
  if (head.startsWith("{\\rtf")) return "rtf";
  if (/^(<!doctype html|<html|mime-version)/.test(head)) return "html";
  return "other";
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

const TOO_LARGE: Sentence = {
  zh: "文件超过 40 MB，这里打不开。请在 Word 里压缩图片后再试。",
  en: "The file is larger than 40 MB. Compress its pictures in Word and try again.",
};

const TOO_LONG: Sentence = {
  zh: "文档太长（超过一万个段落），这里打不开。请在 Word 里使用年报核验。",
  en: "The document is too long (more than 10,000 paragraphs) to be opened here. Use the add-in in Word.",
};

const DAMAGED: Sentence = {
  zh: "文件不完整，可能没有下载完。请重新下载或重新保存后再打开。",
  en: "The file is incomplete; it may not have been downloaded completely. Download or save it again.",
};

const BOMB: Sentence = {
  zh: "文件解压后大得不正常，为安全起见没有打开。请用 Word 打开它，另存为新的 .docx 再试。",
  en: "The file unpacks to an unusual size and was not opened. Open it in Word, save it as a new .docx and try that.",
};

const OLD_FORMAT: Sentence = {
  zh: "这是旧格式的文档（.doc 或 .wps）。请用 Word 或 WPS 打开它，另存为 .docx，再打开。",
  en: "This is a document in an old format (.doc or .wps). Open it in Word or WPS, save it as .docx and open that.",
};

const ENCRYPTED_OR_OLD: Sentence = {
  zh: "文件有打开密码，或者其实是旧格式（.doc）。请用 Word 或 WPS 打开它，去掉密码，另存为 .docx，再打开。",
  en: "The file has a password or is really in an old format (.doc). Open it in Word or WPS, remove the password, save it as .docx and open that.",
};

/** The same words as the command's for the same file: a test holds them together. */
const REFUSALS: Readonly<Record<Exclude<FileKind, "zip" | "compound">, Sentence>> = {
  empty: {
    zh: "文件是空的。请检查它是否保存或下载完整。",
    en: "The file is empty. See whether it was saved or downloaded completely.",
  },
  pdf: {
    zh: "这是 PDF 文件，无法读取。请找到它的 Word 原件；没有原件时，请在 Word 或 WPS 中打开它，用“另存为”保存为 .docx，再核验。",
    en: "This is a PDF. Check its Word original; if there is none: Open it in Word or WPS, save it as .docx with “Save As”, and check that file.",
  },
  rtf: {
    zh: "这是 RTF 文件，无法读取。请在 Word 或 WPS 中打开它，用“另存为”保存为 .docx，再核验。",
    en: "This is an RTF file. Open it in Word or WPS, save it as .docx with “Save As”, and check that file.",
  },
  html: {
    zh: "这是网页文件，无法读取。请在 Word 或 WPS 中打开它，用“另存为”保存为 .docx，再核验。",
    en: "This is a web page. Open it in Word or WPS, save it as .docx with “Save As”, and check that file.",
  },
  other: {
    zh: "这不是 Word 文档，无法读取。请在 Word 或 WPS 中打开它，用“另存为”保存为 .docx，再核验。",
    en: "This is not a Word document. Open it in Word or WPS, save it as .docx with “Save As”, and check that file.",
  },
};
