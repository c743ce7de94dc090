/**
 * The body's text as rules read it: without white space, with plain digits and Chinese marks, and with the lines joined
 * that a converter broke. It is known where every character stands.
 */
import { withoutSpace, withPlainDigits } from "./characters";
import { within, type Passage } from "./places";

export interface PlainText {
  /** A line feed stands between two lines that do not belong together. */
  readonly text: string;
  /** In file order. */
  readonly lines: readonly PlainLine[];
}

/** A line of the document, and where it is in the text. */
interface PlainLine {
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
  /** For each UTF-16 unit of its text which part of the passage it comes from; null where they are the same. */
  readonly signs: readonly Sign[] | null;
}

interface Sign {
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
export function plainLine(passage: Passage): PlainText {
  const written = passage.text;
  if (usual.test(written))
    return { text: written, lines: [{ passage, start: 0, end: written.length, signs: null }] };
  const signs: Sign[] = [];
  let text = "";
  let from = 0;
  for (const sign of written) {
    const to = from + sign.length;
    const plain = plainSign(sign);
    for (let unit = 0; unit < plain.length; unit++) signs.push({ from, to });
    text += plain;
    from = to;
  }
  return { text, lines: [{ passage, start: 0, end: text.length, signs }] };
}

/** What most lines consist of stands in the plain text as it is. */
const usual = /^[\u4e00-\u9fffA-Za-z0-9（），、。：；“”《》〔〕.-]*$/;

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
  const texts: string[] = [];
  const placed: PlainLine[] = [];
  let length = 0;
  let last = "";
  for (const { text, lines: own } of lines) {
    const isContinued = last.length >= leastBroken && !ended.test(last) && !numbered.test(text);
    if (texts.length > 0 && !isContinued) {
      texts.push("\n");
      length += 1;
    }
    for (const line of own) placed.push({ ...line, start: line.start + length, end: line.end + length });
    texts.push(text);
    length += text.length;
    last = text;
  }
  return { text: texts.join(""), lines: placed };
}

/** The first of a text's lines that ends behind a position. */
function lineBehind({ lines }: PlainText, at: number): number {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lines[middle]!.end > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The paragraph that a position of the text is in. */
export function paragraphAt(text: PlainText, at: number): number {
  return text.lines[lineBehind(text, at)]?.passage.paragraph ?? Infinity;
}

/** Where a unit of a line's text begins and ends in the line. */
function signAt({ signs }: PlainLine, unit: number): Sign {
  return signs?.[unit] ?? { from: unit, to: unit + 1 };
}

/** The words from one position of the text to another, as they stand: one passage for each line that they touch. */
export function passagesAt(text: PlainText, from: number, to: number): Passage[] {
  const passages: Passage[] = [];
  for (let index = lineBehind(text, from); index < text.lines.length; index++) {
    const line = text.lines[index]!;
    if (line.start >= to) break;
    const first = signAt(line, Math.max(from, line.start) - line.start);
    const last = signAt(line, Math.min(to, line.end) - 1 - line.start);
    passages.push(within(line.passage, first.from, last.to));
  }
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
