/** Cuts a paragraph into sentences as they are compared: plain signs, no white space, each position known. */

import { within, withoutSpace, withPlainDigits, type Passage } from "../../report";

/** A sentence in plain signs, and where each of them stands. */
export interface Sentence {
  readonly text: string;
  /** The words of the paragraph from one position of `text` up to another. */
  readonly passage: (from: number, to: number) => Passage;
}

/** Of a longer paragraph only the beginning is read, and a longer sentence is none: no report states numbers so. */
const longestParagraph = 20_000;
const longestSentence = 1_500;

const plainSigns = new Map(
  Object.entries({
    "(": "（",
    ")": "）",
    "[": "（",
    "]": "）",
    "【": "（",
    "】": "）",
    ";": "；",
    ":": "：",
    "！": "。",
    "？": "。",
    "!": "。",
    "?": "。",
    "\n": "。",
    "\v": "。",
    "\f": "。",
    "％": "%",
    "．": ".",
    "…": "，",
    "－": "-",
    "—": "-",
    "–": "-",
    "～": "-",
    "~": "-",
    〇: "零",
  }),
);
/** Quotation marks only set words apart. */
const leftOut = /[“”"‘’「」『』]/;
/** What stands for itself, and ends no sentence. */
const usualRun = /[\u4e00-\u9fff0-9%，、；：（）]+/y;
const digit = /[0-9]/;

/** The sentences of a paragraph, in order; what stands in 《》 or 〔〕 is the name of something and left out. */
export function sentencesOf(paragraph: Passage): readonly Sentence[] {
  const { text } = paragraph;
  const length = Math.min(text.length, longestParagraph);
  const sentences: Sentence[] = [];
  let signs = "";
  let runs: Run[] = [];
  const close = () => {
    if (signs !== "" && signs.length <= longestSentence) sentences.push(sentence(paragraph, signs, runs));
    signs = "";
    runs = [];
  };
  for (let at = 0; at < length; at++) {
    usualRun.lastIndex = at;
    if (usualRun.test(text)) {
      const end = Math.min(usualRun.lastIndex, length);
      runs.push({ at: signs.length, place: at });
      signs += text.slice(at, end);
      at = end - 1;
      continue;
    }
    const nameEnd = endOfName(text, at);
    const sign = nameEnd > at ? "《" : plainSign(text, at, text[at]!);
    if (sign === "。") close();
    else if (sign !== "") {
      runs.push({ at: signs.length, place: at });
      signs += sign;
    }
    if (nameEnd > at) at = nameEnd;
  }
  close();
  return sentences;
}

/** The sign that a character is read as; nothing for what is left out. */
function plainSign(text: string, at: number, written: string): string {
  if (written === "。") return written;
  if (written === ",") return betweenDigits(text, at) ? "," : "，";
  const plain = plainSigns.get(written);
  if (plain !== undefined) return plain;
  if (leftOut.test(written)) return "";
  const [solid = ""] = withPlainDigits(withoutSpace(written));
  if (solid !== "") return solid;
  // Digits that white space parts are two numbers.
  return /\s/.test(written) && betweenDigits(text, at) ? " " : "";
}

function betweenDigits(text: string, at: number): boolean {
  return digit.test(withPlainDigits(text[at - 1] ?? "")) && digit.test(withPlainDigits(text[at + 1] ?? ""));
}

/** The longest name in 《》 or 〔〕 that is left out as one. */
const longestName = 80;

function endOfName(text: string, at: number): number {
  const closing = text[at] === "《" ? "》" : text[at] === "〔" ? "〕" : "";
  if (closing === "") return -1;
  const end = text.indexOf(closing, at + 1);
  return end > at && end - at <= longestName ? end : -1;
}

/** From a position of a sentence's text on its signs stand one behind the other from a place in the paragraph on. */
interface Run {
  readonly at: number;
  readonly place: number;
}

function sentence(paragraph: Passage, text: string, runs: readonly Run[]): Sentence {
  const placeOf = (position: number): number => {
    const { at, place } = runs.findLast((run) => run.at <= position)!;
    return place + position - at;
  };
  return {
    text,
    // Up to behind the last sign, not to the next: what was left out between belongs to neither.
    passage: (from, to) => within(paragraph, placeOf(from), placeOf(to - 1) + 1),
  };
}
