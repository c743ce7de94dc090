/** Reads texts that stand at places of printed pages, as a PDF has them: one paragraph a line. */
import { UnreadableDocument } from "../limits";
import type { Outline } from "../outline/outline";
import { PlainBody } from "./plainBody";

/** A piece of text on a page; the program that printed it has cut it off wherever the font changed. Lengths are in points. */
export interface PlacedText {
  readonly text: string;
  /** Its left end, from the left edge of the page. */
  readonly x: number;
  /** The line that it stands on, from the top of the page. */
  readonly y: number;
  readonly width: number;
  /** Of its font. */
  readonly size: number;
}

export interface PrintedPage {
  readonly height: number;
  /** In the order in which they are drawn: that of the text, cell by cell in tables. */
  readonly texts: readonly PlacedText[];
}

/**
 * Makes an outline of pages. The lines of a cell stay together and in the order of the file: those of a label come before the
 * numbers of its row, also where these stand at half its height. The numbers of a row are one line. Lines of running text are joined.
 * @throws {UnreadableDocument} pdf-without-text, too-large
 */
export function readPrintedPages(pages: readonly PrintedPage[]): Outline {
  const lines = withRestsOfRows(
    pages.map((page, index) =>
      linesOf(page.texts).filter((line) => !isPageNumber(printedLine(line), page, index + 1)),
    ),
  )
    .map(printedLine)
    .filter(({ text }) => text.trim() !== "");
  const body = new PlainBody();
  for (const text of paragraphsOf(lines)) body.addParagraph(text);
  if (!body.hasText) throw new UnreadableDocument("pdf-without-text", "no page has text");
  return body.finish();
}

type Line = readonly [PlacedText, ...PlacedText[]];

/** So far the baselines of one line differ, in parts of the font's size. A raised note mark is a line of its own. */
const SAME_LINE = 0.15;
/** So far a text reaches back over the one before it: more is the beginning of another cell or line. */
const OVERLAP = 0.5;
/** A wider gap is a space. Between Chinese and Latin letters programs leave a quarter without one. */
const SPACE = 1 / 3;
/** The same between two digits: in narrow columns numbers stand close. */
const SPACE_IN_DIGITS = 0.1;
/** The same before the numbers at the end of a line: a long name of a row leaves little room. */
const SPACE_BEFORE_NUMBERS = 0.02;

function linesOf(texts: readonly PlacedText[]): readonly Line[] {
  const lines: [PlacedText, ...PlacedText[]][] = [];
  for (const text of withWholeNumbers(texts)) {
    const last = lines.at(-1)?.at(-1);
    if (last && isSameAgain(text, last)) continue;
    if (last && isBehind(text, last)) lines.at(-1)?.push(text);
    else lines.push([text]);
  }
  return lines;
}

/** So far below each other the lines of a cell stand, in parts of the font's size. */
const LINE_HEIGHT = [0.9, 1.5] as const;
const NUMBER = /^-?[\d.,]+$/u;
/** A number is cut into so many lines at most: what stands below each other in more is a column of numbers. */
const MOST_LINES = 3;

/**
 * The texts with numbers put together that are cut into lines, because their column is too narrow for them. The middle of their
 * height is that of something else of their row, a text or another number that was cut: without it they may be numbers of several rows.
 */
function withWholeNumbers(texts: readonly PlacedText[]): readonly PlacedText[] {
  const stacks: [PlacedText, ...PlacedText[]][] = [];
  for (const text of texts) {
    const last = stacks.at(-1)?.at(-1);
    if (last && isCutNumber(last, text)) stacks.at(-1)?.push(text);
    else stacks.push([text]);
  }
  const countNear = countsByHeight(stacks);
  const countTextsNear = countsByHeight(stacks.filter(({ length }) => length === 1));
  return stacks.flatMap((stack) => {
    const y = middleOf(stack);
    const whole = { ...stack[0], text: stack.map(({ text }) => text).join(""), y };
    // Numbers in rows of their own have their neighbours at the height of the first one.
    const isCut =
      stack.length <= MOST_LINES &&
      countNear(y) > 1 &&
      (stack.length === 2 || countTextsNear(stack[0].y) === 0);
    return isCut ? [whole] : stack;
  });
}

function middleOf(stack: readonly PlacedText[]): number {
  return stack.reduce((sum, { y }) => sum + y, 0) / stack.length;
}

/** Tells how many stacks have their middle at a height, or one point beside it. */
function countsByHeight(stacks: readonly (readonly PlacedText[])[]): (y: number) => number {
  const counts = new Map<number, number>();
  for (const y of stacks.map((stack) => Math.round(middleOf(stack)))) counts.set(y, (counts.get(y) ?? 0) + 1);
  return (y) => [-1, 0, 1].reduce((sum, near) => sum + (counts.get(Math.round(y) + near) ?? 0), 0);
}

/** Whether a text has the place of another one, or less. */
function isWithin(text: PlacedText, other: PlacedText): boolean {
  const near = SAME_LINE * other.size;
  return text.x >= other.x - near && text.x + text.width <= other.x + other.width + near;
}

/** Whether a text is the rest of a number: digits right below digits, in the middle or at an edge of them. */
function isCutNumber(upper: PlacedText, lower: PlacedText): boolean {
  const [least, most] = LINE_HEIGHT;
  const below = (lower.y - upper.y) / upper.size;
  return isCutOff(upper, lower) && below >= least && below <= most;
}

function isCutOff(upper: PlacedText, lower: PlacedText): boolean {
  return NUMBER.test(upper.text) && /^[\d.,]+$/u.test(lower.text) && isWithin(lower, upper);
}

/** The lines of all pages. Where a page begins with digits below those at the end of the page before, these are their rests. */
function withRestsOfRows(pages: readonly (readonly Line[])[]): readonly Line[] {
  const lines: Line[] = [];
  for (const [first, ...others] of pages) {
    if (!first) continue;
    const last = lines.pop();
    const whole = last && withRests(last, first);
    if (whole) lines.push(whole, ...others);
    else lines.push(...(last ? [last] : []), first, ...others);
  }
  return lines;
}

/** A row has no more texts. */
const MOST_TEXTS = 100;

/**
 * A line with the rests of its numbers; null where the other line is something else. A row begins with its name, and not every number
 * has a rest: otherwise the other line may be a row.
 */
function withRests([first, ...others]: Line, rests: Line): Line | null {
  const withRest = (text: PlacedText): PlacedText => {
    const own = rests.find((rest) => isCutOff(text, rest));
    return own ? { ...text, text: text.text + own.text } : text;
  };
  const numbers = others.filter(({ text }) => NUMBER.test(text));
  if (!/\p{L}/u.test(first.text) || rests.length >= numbers.length || others.length > MOST_TEXTS) return null;
  if (!rests.every((rest) => [first, ...others].some((text) => isCutOff(text, rest)))) return null;
  return [withRest(first), ...others.map(withRest)];
}

/** Bold type is sometimes a text that is drawn twice. */
function isSameAgain(text: PlacedText, last: PlacedText): boolean {
  const near = SAME_LINE * last.size;
  return text.text === last.text && Math.abs(text.x - last.x) < near && Math.abs(text.y - last.y) < near;
}

function isBehind(text: PlacedText, last: PlacedText): boolean {
  const size = Math.max(text.size, last.size);
  return Math.abs(text.y - last.y) <= SAME_LINE * size && text.x >= last.x + last.width - OVERLAP * size;
}

/** A line of print. */
interface PrintedLine {
  readonly text: string;
  readonly x: number;
  readonly end: number;
  readonly y: number;
  readonly size: number;
  /** There is a wide gap in it, as between the cells of a row. */
  readonly isGapped: boolean;
}

function printedLine(line: Line): PrintedLine {
  const [{ x, y, size }] = line;
  const numbers = line.length - 1 - line.findLastIndex(({ text }) => !NUMBERS.test(text));
  let [text, end, isGapped] = ["", x, false];
  line.forEach((piece, index) => {
    const last = line[index - 1];
    const gap = last ? (piece.x - end) / piece.size : 0;
    const isApart = gap > leastSpace(last, piece);
    const isBeforeNumbers = index === line.length - numbers && gap > SPACE_BEFORE_NUMBERS;
    text += isApart || isBeforeNumbers ? ` ${piece.text}` : piece.text;
    end = piece.x + piece.width;
    isGapped ||= isApart;
  });
  return { text, x, end, y, size, isGapped };
}

/** One number, or several with spaces between them. */
const NUMBERS = /^\s*-?\d[\d.,]*(?:\s+-?\d[\d.,]*)*\s*$/u;

function leastSpace(last: PlacedText | undefined, { text }: PlacedText): number {
  return last && /\d$/u.test(last.text) && /^\d/u.test(text) ? SPACE_IN_DIGITS : SPACE;
}

/** The texts of paragraphs: each line, those of running text joined. */
function paragraphsOf(lines: readonly PrintedLine[]): readonly string[] {
  const columns = columnsOf(lines);
  const paragraphs: string[] = [];
  lines.forEach((line, index) => {
    const last = lines[index - 1];
    const column = columns.get(sizeKey(line));
    if (!last || !column || !runsOn(last, line, column)) return void paragraphs.push(line.text);
    const isWithinLatin = /\w$/u.test(last.text) && /^\w/u.test(line.text);
    paragraphs.push(`${paragraphs.pop() ?? ""}${isWithinLatin ? " " : ""}${line.text}`);
  });
  return paragraphs;
}

/** Where the lines of a size begin and end, punctuation aside: it may hang over the edge. */
interface Column {
  readonly left: number;
  readonly right: number;
}

const sizeKey = ({ size }: PrintedLine): number => Math.round(size);

function columnsOf(lines: readonly PrintedLine[]): ReadonlyMap<number, Column> {
  const columns = new Map<number, Column>();
  for (const line of lines) {
    const { left = line.x, right = line.x } = columns.get(sizeKey(line)) ?? {};
    const end = /\p{P}$/u.test(line.text) ? line.end - line.size : line.end;
    columns.set(sizeKey(line), { left: Math.min(left, line.x), right: Math.max(right, end) });
  }
  return columns;
}

/** Lines of running text are at least so wide, in parts of their column: those of cells are not. */
const RUNNING = 0.6;

/** The end of a row with numbers, or heads: Chinese words with a space between them. */
const ROW = /\d\s+-?[\d.,]+\s*$|\p{sc=Han}\s+\p{sc=Han}/u;
/** A row with one number: no sentence is before it, and no unit behind it. */
const SHORT_ROW = /^[^，。；]*\s-?[\d.,]+\s*$/u;
const UNIT = /^[年月日条件]/u;
/** The beginning of an item or of the name of a row: `一、`, `（一）`, `1.`. */
const ITEM = /^\s*(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d{1,2}[.．、](?!\d))/u;

/** Whether a line can be one of running text: it has words, and is neither a sign for nothing nor a row. */
function isRunning(text: string): boolean {
  return /\p{L}/u.test(text) && !/^\s*[无零]\s*$/u.test(text) && !ROW.test(text);
}

/**
 * Whether a line of running text, which is words, runs on into the next: it reaches the right edge, without the end of a sentence, and the next
 * one begins at the left edge, where the first line of a paragraph is indented.
 */
function runsOn(line: PrintedLine, next: PrintedLine, { left, right }: Column): boolean {
  const { size } = line;
  return (
    sizeKey(line) === sizeKey(next) &&
    !line.isGapped &&
    isRunning(line.text) &&
    isRunning(next.text) &&
    (!SHORT_ROW.test(line.text) || UNIT.test(next.text)) &&
    !SHORT_ROW.test(next.text) &&
    !ITEM.test(next.text) &&
    !(/\d\s*$/u.test(line.text) && /^\s*\d/u.test(next.text)) &&
    line.end - line.x >= RUNNING * (right - left) &&
    line.end >= right - size &&
    next.x <= left + SPACE * size &&
    !/[。！？；：]$/u.test(line.text.trimEnd())
  );
}

/** The part of a page at its top and its bottom in which page numbers stand. */
const MARGIN = 0.12;
/** `-3-`, `第3页`, `第3页共10页`, `3/10`. */
const PAGE_NUMBER =
  /^(?:[-—–―－─·•]+\d{1,3}[-—–―－─·•]+|第\d{1,3}页(?:[，,/]?共\d{1,3}页)?|\d{1,3}\/\d{1,3})$/u;

/** Whether a line is surely the number of its page. A bare number must be that of the page. */
function isPageNumber({ text, y }: PrintedLine, { height }: PrintedPage, page: number): boolean {
  if (y > MARGIN * height && y < (1 - MARGIN) * height) return false;
  const plain = text.replace(/\s/gu, "");
  return PAGE_NUMBER.test(plain) || plain === String(page);
}
