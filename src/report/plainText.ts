/**
 * The body's text as rules read it: without white space, with plain digits and Chinese marks, and with the lines joined
 * that a converter broke. It is known where every character stands.
 */
import { withoutSpace, withPlainDigits } from "./characters";
import { memoized } from "./memoized";
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
  /** Null where its text is the passage's own. */
  readonly signs: Signs | null;
}

/** For each UTF-16 unit of a line's text where the sign that it comes from begins and ends in the passage. */
interface Signs {
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** The lines of paragraphs: a line break within a paragraph ends a line, too. Blank lines are left out. */
export function linesOf(paragraphs: readonly Passage[]): Passage[] {
  if (!paragraphs.some(({ text }) => text.includes("\n"))) return [...paragraphs];
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

/** The texts of the lines of paragraphs. They are made once for the same list of paragraphs. */
export const plainLinesOf = memoized((paragraphs: readonly Passage[]): readonly PlainText[] =>
  linesOf(paragraphs).map(plainLine),
);

/** The text of paragraphs. It is made once for the same list of paragraphs. */
export const plainTextOf = memoized((paragraphs: readonly Passage[]): PlainText =>
  join(plainLinesOf(paragraphs)),
);

/** The text of one line. */
export function plainLine(passage: Passage): PlainText {
  const written = passage.text;
  if (usual.test(written))
    return { text: written, lines: [{ passage, start: 0, end: written.length, signs: null }] };
  const signs = { from: [] as number[], to: [] as number[] };
  let text = "";
  for (let from = 0; from < written.length;) {
    usualRun.lastIndex = from;
    if (usualRun.test(written)) {
      const end = usualRun.lastIndex;
      text += written.slice(from, end);
      for (; from < end; from++) {
        signs.from.push(from);
        signs.to.push(from + 1);
      }
      continue;
    }
    const sign = String.fromCodePoint(written.codePointAt(from)!);
    const to = from + sign.length;
    const plain = plainSign(sign);
    for (let unit = 0; unit < plain.length; unit++) {
      signs.from.push(from);
      signs.to.push(to);
    }
    text += plain;
    from = to;
  }
  return { text, lines: [{ passage, start: 0, end: text.length, signs }] };
}

/** What most lines consist of stands in the plain text as it is. */
const usualSigns = "[\\u4e00-\\u9fffA-Za-z0-9（），、。：；“”《》〔〕.-]";
const usual = new RegExp(`^${usualSigns}*$`);
const usualRun = new RegExp(`${usualSigns}+`, "y");

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
    for (const { passage, start, end, signs } of own)
      placed.push({ passage, start: start + length, end: end + length, signs });
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

/** The words from one position of the text to another, as they stand: one passage for each line that they touch. */
export function passagesAt(text: PlainText, from: number, to: number): Passage[] {
  const passages: Passage[] = [];
  for (let index = lineBehind(text, from); index < text.lines.length; index++) {
    const line = text.lines[index]!;
    if (line.start >= to) break;
    const first = Math.max(from, line.start) - line.start;
    const last = Math.min(to, line.end) - 1 - line.start;
    passages.push(within(line.passage, line.signs?.from[first] ?? first, line.signs?.to[last] ?? last + 1));
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
