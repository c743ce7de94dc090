/**
 * The body's text as rules read it: without white space, with plain digits and Chinese marks, and with the lines joined
 * that a converter broke. Every character knows its place in the document.
 */
import { withoutSpace, withPlainDigits } from "./characters";
import { within, type Passage } from "./places";

export interface PlainText {
  /** A line feed stands between two lines that do not belong together. */
  readonly text: string;
  /** For each UTF-16 unit of `text` where it comes from; null for a line feed. */
  readonly sources: readonly (Source | null)[];
}

interface Source {
  readonly line: Passage;
  readonly from: number;
  readonly to: number;
}

/** The lines of paragraphs: a line break within a paragraph ends a line, too. Blank lines are left out. */
export function linesOf(paragraphs: readonly Passage[]): Passage[] {
  return paragraphs.flatMap((paragraph) => {
    if (!paragraph.text.includes("\n")) return [paragraph];
    let at = 0;
    return paragraph.text.split("\n").flatMap((line) => {
      const start = at;
      at += line.length + 1;
      return line.trim() === "" ? [] : [within(paragraph, start, start + line.length)];
    });
  });
}

const known = new WeakMap<readonly Passage[], PlainText>();

/** The text of paragraphs. It is made once for the same list of paragraphs. */
export function plainTextOf(paragraphs: readonly Passage[]): PlainText {
  const made = known.get(paragraphs) ?? join(linesOf(paragraphs).map(plainLine));
  known.set(paragraphs, made);
  return made;
}

/** The text of one line. */
export function plainLine(line: Passage): PlainText {
  const sources: Source[] = [];
  let text = "";
  let from = 0;
  for (const sign of line.text) {
    const to = from + sign.length;
    const plain = plainSign(sign);
    for (let unit = 0; unit < plain.length; unit++) sources.push({ line, from, to });
    text += plain;
    from = to;
  }
  return { text, sources };
}

const marks: Readonly<Record<string, string>> = {
  ",": "，",
  ";": "；",
  ":": "：",
  "(": "（",
  ")": "）",
  "?": "？",
  "!": "！",
  "．": ".",
};

function plainSign(sign: string): string {
  if (sign >= "\u4e00" && sign <= "\u9fff") return sign;
  return marks[sign] ?? withPlainDigits(withoutSpace(sign));
}

/** A line shorter than this was not broken for its length: it is a heading, a name, or the end of a text. */
const leastBroken = 16;
const ended = /[。；：！？）”》】.]$/u;
/** What begins a paragraph of its own: a number, or a bracket with one. */
const numbered =
  /^(?:第?[一二三四五六七八九十]{1,3}(?:部分|[、.])|（[一二三四五六七八九十\d]{1,3}）|\d{1,2}[、.](?!\d)|[㈠-㈩①-⑳])/u;

function join(lines: readonly PlainText[]): PlainText {
  let text = "";
  let last = "";
  const sources: (Source | null)[] = [];
  for (const line of lines) {
    const isContinued = last.length >= leastBroken && !ended.test(last) && !numbered.test(line.text);
    if (text !== "" && !isContinued) {
      text += "\n";
      sources.push(null);
    }
    text += line.text;
    for (const source of line.sources) sources.push(source);
    last = line.text;
  }
  return { text, sources };
}

/** The words from one position of the text to another, as they stand: one passage for each line that they touch. */
export function passagesAt({ sources }: PlainText, from: number, to: number): Passage[] {
  const passages: Passage[] = [];
  let start: Source | null = null;
  let end: Source | null = null;
  const add = () => {
    if (start && end) passages.push(within(start.line, start.from, end.to));
  };
  for (const source of sources.slice(from, to)) {
    if (!source) continue;
    if (start?.line !== source.line) {
      add();
      start = source;
    }
    end = source;
  }
  add();
  return passages;
}

/** No sentence is longer, before and behind a place in it. */
const longestSentence = 400;
const stops = /[。；！\n]/u;

/** The sentence round a position: from behind the last stop, or line's end, up to the next one. */
export function sentenceAround({ text }: PlainText, at: number): string {
  const before =
    text
      .slice(Math.max(0, at - longestSentence), at)
      .split(stops)
      .at(-1) ?? "";
  const behind = text.slice(at, at + longestSentence).split(stops)[0] ?? "";
  return before + behind;
}
