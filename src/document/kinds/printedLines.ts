/** Puts texts that stand at places of a page together to lines. */

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

/**
 * The stretches of a text without some of its characters. Where each stands is told by their usual width.
 * @param isKept whether a character stays, by where its middle is, too
 */
export function stretchesOf(
  text: PlacedText,
  isKept: (character: string, middle: number) => boolean,
): readonly PlacedText[] {
  const characters = Array.from(text.text);
  const wide = characters.map((character) => (character.charCodeAt(0) < 0x80 ? 1 : 2));
  const unit = text.width / wide.reduce((sum, one) => sum + one, 0);
  const stretches: PlacedText[] = [];
  let x = text.x;
  let isOpen = false;
  characters.forEach((character, index) => {
    const width = wide[index]! * unit;
    const last = isOpen ? stretches.at(-1) : undefined;
    isOpen = isKept(character, x + width / 2);
    if (isOpen && last)
      stretches[stretches.length - 1] = { ...last, text: last.text + character, width: last.width + width };
    else if (isOpen) stretches.push({ ...text, text: character, x, width });
    x += width;
  });
  return stretches;
}

/** Texts behind one another on a line. */
export type Line = readonly [PlacedText, ...PlacedText[]];

/** So far the baselines of one line differ, in parts of the font's size. A raised note mark is a line of its own. */
const SAME_LINE = 0.15;
/** So far a text reaches back over the one before it: more is the beginning of another cell or line. */
const OVERLAP = 0.5;
/** A wider gap is a space. Between Chinese and Latin letters programs leave a quarter without one. */
export const SPACE = 1 / 3;
/** The same between two digits: in narrow columns numbers stand close. */
const SPACE_IN_DIGITS = 0.1;
/** The same before the numbers at the end of a line: a long name of a row leaves little room. */
const SPACE_BEFORE_NUMBERS = 0.02;

/** The lines of texts: those of a cell stay together, and the numbers of a row are one line. */
export function printedLines(texts: readonly PlacedText[]): readonly Line[] {
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
/** The same where lines are set apart. */
const MOST_BELOW = 2;
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

/** Between parts of what may be one number or two, as in a fraction: it is read as neither. */
const UNREAD = "/";
/** A row has no more texts. */
const MOST_TEXTS = 100;

/**
 * The last line of a page with the rests of its numbers, which stand on the next page; null where the line there is something else. Numbers
 * are whole where the row begins with its name, and not every one has a rest. Otherwise the other line may be a row: then both
 * stand there as no number.
 * @param isLater whether the line has rests already
 */
export function withRests(line: Line, restLine: Line, isLater: boolean): Line | null {
  const [first, ...others] = line.flatMap(numbersIn);
  const rests = restLine.flatMap(numbersIn);
  if (Math.max(others.length, rests.length) > MOST_TEXTS) return null;
  if (!first || !rests.every((rest) => [first, ...others].some((text) => isCutOff(text, rest)))) return null;
  const numbers = others.filter(({ text }) => NUMBER.test(text));
  const areWhole = !isLater && /\p{L}/u.test(first.text) && rests.length < numbers.length;
  const withRest = (text: PlacedText): PlacedText => {
    const own = rests.find((rest) => isCutOff(text, rest));
    return own ? { ...text, text: `${text.text}${areWhole ? "" : UNREAD}${own.text}` } : text;
  };
  return [withRest(first), ...others.map(withRest)];
}

/** A text; where it is several numbers, each of them. */
function numbersIn(text: PlacedText): readonly PlacedText[] {
  return NUMBERS.test(text.text) ? stretchesOf(text, (character) => character.trim() !== "") : [text];
}

/** Whether a line of print is the next one of the same cell. */
export function isNextLine(upper: PrintedLine, lower: PrintedLine): boolean {
  const below = (lower.y - upper.y) / upper.size;
  return sizeKey(upper) === sizeKey(lower) && below >= LINE_HEIGHT[0] && below <= MOST_BELOW;
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
export interface PrintedLine {
  readonly text: string;
  readonly x: number;
  readonly end: number;
  readonly y: number;
  readonly size: number;
  /** There is a wide gap in it, as between the cells of a row. */
  readonly isGapped: boolean;
  /** The numbers at its end. */
  readonly numbers: readonly PlacedText[];
}

export function printedLine(line: Line): PrintedLine {
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
  return { text, x, end, y, size, isGapped, numbers: line.slice(line.length - numbers) };
}

/** One number, or several with spaces between them. */
export const NUMBERS = /^\s*-?\d[\d.,]*(?:\s+-?\d[\d.,]*)*\s*$/u;

function leastSpace(last: PlacedText | undefined, { text }: PlacedText): number {
  return last && /\d$/u.test(last.text) && /^\d/u.test(text) ? SPACE_IN_DIGITS : SPACE;
}

/** Tells sizes apart. */
export const sizeKey = ({ size }: PrintedLine): number => Math.round(size);

/** The beginning of an item or of the name of a row: `一、`, `（一）`, `1.`. */
export const ITEM =
  /^\s*(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d{1,2}[.．、](?!\d))/u;
