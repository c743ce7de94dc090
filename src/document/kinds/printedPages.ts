/** Reads printed pages, as a PDF has them: tables that are drawn as lines as tables, and one paragraph a line of text. */
import { UnreadableDocument } from "../limits";
import type { Outline } from "../outline/outline";
import { PlainBody } from "./plainBody";
import {
  ITEM,
  NUMBERS,
  printedLine,
  printedLines,
  sizeKey,
  SPACE,
  withRests,
  type Line,
  type PlacedText,
  type PrintedLine,
} from "./printedLines";
import { areInLine, areSideBySide, haveSameColumns, layRuled, type PagedTable } from "./ruledRows";
import { withoutStruck } from "./struckTexts";
import { ruledTables, type RuledTable, type Ruling } from "./ruledTables";

export interface PrintedPage {
  readonly height: number;
  /** In the order in which they are drawn: that of the text, cell by cell in tables. */
  readonly texts: readonly PlacedText[];
  readonly rulings: readonly Ruling[];
}

/**
 * Makes an outline of pages. Where lines are drawn round cells, there is a table. In other tables the
 * lines of a cell stay together and in the order of the file: those of a label come before the
 * numbers of its row, also where these stand at half its height. The numbers of a row are one line. Lines of running text are joined.
 * @throws {UnreadableDocument} pdf-without-text, too-large, too-many-cells
 */
export function readPrintedPages(printed: readonly PrintedPage[]): Outline {
  const unstruck = printed.map((page) => ({ ...page, texts: withoutStruck(page.texts, page.rulings) }));
  // As in a Word document: nobody strikes a whole report to delete it.
  const pages = unstruck.some(({ texts }) => texts.length > 0) ? unstruck : printed;
  const blocks = withTables(pages) ?? joinedPages(pages.map((page, index) => blocksOf(page, index + 1, [])))!;
  const columns = columnsOf(blocks.flatMap((block) => ("line" in block ? [printedLine(block.line)] : [])));
  const body = new PlainBody();
  let lines: PrintedLine[] = [];
  const endLines = () => {
    for (const text of paragraphsOf(lines, columns)) body.addParagraph(text);
    lines = [];
  };
  for (const block of blocks) {
    if ("line" in block) lines.push(printedLine(block.line));
    else {
      endLines();
      body.addTable(layRuled(block, body));
    }
  }
  endLines();
  if (!body.hasText) throw new UnreadableDocument("pdf-without-text", "no page has text");
  return body.finish();
}

/** A line of text, or a table with its parts on several pages. */
type PrintedBlock = LineBlock | PagedTable;

interface LineBlock {
  readonly line: Line;
  /** At the top or the bottom of its page, where running heads and page numbers stand. */
  readonly isInMargin: boolean;
}

/** The lines and tables of a page, each table where its first text is drawn. @param number of the page */
function blocksOf(page: PrintedPage, number: number, tables: readonly RuledTable[]): readonly PrintedBlock[] {
  const tableOf = new Map(tables.flatMap((table) => table.texts.map((text) => [text, table] as const)));
  const blocks: PrintedBlock[] = [];
  let outside: PlacedText[] = [];
  const endLines = () => {
    for (const line of printedLines(outside)) {
      const printed = printedLine(line);
      const isInMargin = printed.y <= MARGIN * page.height || printed.y >= (1 - MARGIN) * page.height;
      if (printed.text.trim() === "" || (isInMargin && isPageNumber(printed, number))) continue;
      blocks.push({ line, isInMargin });
    }
    outside = [];
  };
  const begun = new Set<RuledTable>();
  for (const text of page.texts) {
    const table = tableOf.get(text);
    if (!table) outside.push(text);
    else if (!begun.has(table)) {
      endLines();
      begun.add(table);
      blocks.push({ parts: [table], next: null });
    }
  }
  endLines();
  return blocks;
}

/**
 * The blocks of all pages with their tables; null where one of these is not certain. A row may be cut by the end of a page: what is left
 * of it can be told only from a table on both.
 */
function withTables(pages: readonly PrintedPage[]): readonly PrintedBlock[] | null {
  const blocks: (readonly PrintedBlock[])[] = [];
  for (const page of pages) {
    const tables = ruledTables(page.rulings, page.texts);
    if (!tables) return null;
    blocks.push(blocksOf(page, blocks.length + 1, tables));
  }
  return joinedPages(blocks);
}

/**
 * The blocks of all pages: numbers of a row of text are put together over the end of a page, and so are tables with no words between
 * them but running heads. On one page, these are two tables where their columns are the same, or where they stand side by side.
 * @returns null where such tables differ
 */
function joinedPages(pages: readonly (readonly PrintedBlock[])[]): readonly PrintedBlock[] | null {
  const heads = runningHeads(pages);
  const all: PrintedBlock[] = [];
  const lastIndex = (isBetween: (block: PrintedBlock) => boolean) =>
    all.findLastIndex((block) => !heads.has(block) && !isBetween(block));
  for (const page of pages) {
    const start = all.length;
    const first = page.find((block) => !heads.has(block));
    let hasRests = false;
    for (const block of page) {
      if ("line" in block) {
        const above = lastIndex(() => false);
        const last: PrintedBlock | undefined = block === first || hasRests ? all[above] : undefined;
        const line: Line | null = last && "line" in last ? withRests(last.line, block.line, hasRests) : null;
        if (last && line) all[above] = { ...last, line };
        else all.push(block);
        hasRests = line !== null || (hasRests && heads.has(block));
        continue;
      }
      const above = lastIndex(isWordless);
      const upper = all[above];
      if (!upper || "line" in upper) {
        const cut = lastIndex((one) => isWordless(one) || isInMargin(one));
        const table = all[cut];
        // Words stand between that may be the head of a page, or of another table.
        if (table && "parts" in table && cut < start && areInLine(table.parts.at(-1)!, block.parts[0]))
          all[cut] = { ...table, next: block.parts[0] };
        all.push(block);
      } else if (above >= start && areTwo(upper.parts.at(-1)!, block.parts[0])) all.push(block);
      else if (!areInLine(upper.parts.at(-1)!, block.parts[0])) return null;
      else all[above] = { ...upper, parts: [...upper.parts, ...block.parts] };
    }
  }
  return all;
}

/** Whether tables on one page with no words between them are two: of one, heads stand over other columns. */
function areTwo(upper: RuledTable, lower: RuledTable): boolean {
  return haveSameColumns(upper, lower) || areSideBySide(upper, lower);
}

/** Whether a block is a line without words, as the number of a page is. */
function isWordless(block: PrintedBlock): boolean {
  return "line" in block && !/\p{L}/u.test(printedLine(block.line).text);
}

function isInMargin(block: PrintedBlock): boolean {
  return "line" in block && block.isInMargin;
}

/** The lines with words that stand in the margins of several pages at the same height. They differ in digits at most. */
function runningHeads(pages: readonly (readonly PrintedBlock[])[]): ReadonlySet<PrintedBlock> {
  const byWords = new Map<string, Map<PrintedBlock, number>>();
  pages.forEach((page, number) => {
    for (const block of page) {
      if (!("line" in block) || !block.isInMargin || isWordless(block)) continue;
      const { text, y } = printedLine(block.line);
      const words = `${Math.round(y)} ${text.replace(/[\d\s]/gu, "")}`;
      byWords.set(words, (byWords.get(words) ?? new Map<PrintedBlock, number>()).set(block, number));
    }
  });
  const repeated = [...byWords.values()].filter((blocks) => new Set(blocks.values()).size > 1);
  return new Set(repeated.flatMap((blocks) => [...blocks.keys()]));
}

/** The texts of paragraphs: each line, those of running text joined. @param columns of all pages */
function paragraphsOf(
  lines: readonly PrintedLine[],
  columns: ReadonlyMap<number, Column>,
): readonly string[] {
  const paragraphs: string[] = [];
  lines.forEach((line, index) => {
    const last = lines[index - 1];
    const column = columns.get(sizeKey(line));
    const isRow = last && column && isRestOfNumbers(last, line, column);
    if (!last || !column || !(isRow || runsOn(last, line, column))) return void paragraphs.push(line.text);
    const isApart = isRow || (/\w$/u.test(last.text) && /^\w/u.test(line.text));
    paragraphs.push(`${paragraphs.pop() ?? ""}${isApart ? " " : ""}${line.text}`);
  });
  return paragraphs;
}

/** Where the lines of a size begin and end, punctuation aside: it may hang over the edge. */
interface Column {
  readonly left: number;
  readonly right: number;
}

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

/**
 * Whether a line is the rest of a row of numbers between tabs: it begins at the left edge, or at the first tab, where the line before
 * has no numbers yet, and that line has numbers up to where the next one would reach over the right edge.
 */
function isRestOfNumbers(line: PrintedLine, next: PrintedLine, { left, right }: Column): boolean {
  const [first] = line.numbers;
  const [upper, last] = line.numbers.slice(-2);
  if (!first || !upper || !last || sizeKey(line) !== sizeKey(next) || !NUMBERS.test(next.text)) return false;
  const tab = last.x - upper.x;
  return line.end + tab > right && next.x <= left + tab + SPACE * next.size && next.x + tab <= first.x;
}

/** The part of a page at its top and its bottom in which page numbers stand. */
const MARGIN = 0.12;
/** `-3-`, `第3页`, `第3页共10页`, `3/10`. */
const PAGE_NUMBER =
  /^(?:[-—–―－─·•]+\d{1,3}[-—–―－─·•]+|第\d{1,3}页(?:[，,/]?共\d{1,3}页)?|\d{1,3}\/\d{1,3})$/u;

/** Whether a line in the margin is surely the number of its page. A bare number must be that of the page. */
function isPageNumber({ text }: PrintedLine, page: number): boolean {
  const plain = text.replace(/\s/gu, "");
  return PAGE_NUMBER.test(plain) || plain === String(page);
}
