import { strFromU8, unzipSync } from "fflate";
import { unreadableSentences } from "../../unreadable";
import { isEncrypted, kindOf } from "./fileKind";
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

/**
 * Says why a file cannot be opened as a .docx, by its bytes, before anything parses it.
 *
 * @returns what is wrong and what to do, or null where the file may be a .docx
 */
export function refusal(bytes: Uint8Array): Sentence | null {
  if (bytes.length > MAX_FILE_BYTES) return TOO_LARGE;
  const kind = kindOf(bytes);
  if (kind !== "zip") return unreadableSentences[kind];
  try {
    return refusedArchive(bytes);
  } catch {
    return unreadableSentences[isEncrypted(bytes) ? "encrypted" : "damaged-package"];
  }
}

/** Adds up what the archive says of its parts, and unpacks none but the large ones of XML. */
function refusedArchive(bytes: Uint8Array): Sentence | null {
  let unpacked = 0;
  let parts = 0;
  unzipSync(bytes, {
    filter: (part) => {
      unpacked += part.originalSize;
      parts += 1;
      return false;
    },
  });
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

const TOO_LARGE: Sentence = {
  zh: "文件超过 40 MB，这里打不开。请在 Word 里压缩图片后再试。",
  en: "The file is larger than 40 MB. Compress its pictures in Word and try again.",
};

const TOO_LONG: Sentence = {
  zh: "文档太长（超过一万个段落），这里打不开。请在 Word 里使用年报核验。",
  en: "The document is too long (more than 10,000 paragraphs) to be opened here. Use the add-in in Word.",
};

const BOMB: Sentence = {
  zh: "文件解压后大得不正常，为安全起见没有打开。请用 Word 打开它，另存为新的 .docx 再试。",
  en: "The file unpacks to an unusual size and was not opened. Open it in Word, save it as a new .docx and try that.",
};
