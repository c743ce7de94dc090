/** Reads what a report says of itself before its first part: title, unit and year. */

import { shownText, type BodyParagraph, type Outline, type OutlineTable } from "../../document";
import { withoutSpace, withPlainDigits, type UnitAndYear } from "../../report";
import { unitElsewhere, unitInTitle, unitLine, yearFromEvidence, yearIn, type HeadText } from "./unitAndYear";

export interface ReportHead extends UnitAndYear {
  /** Without white space. */
  readonly title: string | null;
}

/** Reads title, unit and year: from the title; what it lacks from the lines that `unitAndYear.ts` names. */
export function readHead(outline: Outline): ReportHead {
  const head = headTextOf(outline);
  const title = findTitle(head, outline.tables.length > 0);
  return {
    title: title?.text ?? null,
    unit: title?.unit ?? unitElsewhere(title?.behind ?? [], head),
    year: title?.year ?? yearFromEvidence(head.lines, head.opening),
  };
}

const partOne = /^(?:[一1][、.．]|（一）)?总体情况/u;
const breadcrumbs =
  /^(?:(?:您)?(?:当前|现在|所在)的?位置|您(?:现在)?(?:所在)?的?位置|首页)|[>＞»›→].*[>＞»›→]/u;
const caption = /^(?:#{1,6}|(?:标题|题名|名称|附件[0-9０-９一二三]*|附)[:：])/u;

/** Most lines of the document that are looked at. */
const longestOpening = 60;
const closingLines = 6;
/** A table that only frames a title, or lists a document's particulars, is no longer than this. */
const longestFrame = 400;

/** Collects the lines among which title, unit and year are looked for. */
function headTextOf(outline: Outline): HeadText {
  const lines: string[] = [];
  const asides: string[] = [];
  const opening: string[] = [];
  let isHead = true;
  for (const block of outline.blocks) {
    const texts = block.kind === "table" ? tableLines(block.table) : paragraphLines(block.paragraph);
    for (const written of texts.lines) {
      const line = withoutSpace(written);
      if (line === "") continue;
      if (partOne.test(line)) isHead = false;
      opening.push(line);
      if (!isHead) continue;
      if (breadcrumbs.test(line)) asides.push(line.split(/[>＞»›→]/u).at(-1) ?? "");
      else lines.push(line.replace(caption, ""));
    }
    if (isHead) asides.push(...texts.cells.map(withoutSpace));
    if (opening.length >= longestOpening || (!isHead && block.kind === "table")) break;
  }
  return { lines, asides, opening: opening.join(""), closing: closingOf(outline) };
}

interface HeadLines {
  readonly lines: readonly string[];
  /** Of a table with several columns. */
  readonly cells: readonly string[];
}

/** Its text, and before it the lines of the text boxes that are anchored in it. */
function paragraphLines({ text, boxes = [] }: BodyParagraph): HeadLines {
  return { lines: [...boxes.flatMap((box) => box.split("\n")), text], cells: [] };
}

/** A frame's lines; the cells of another small table. */
function tableLines(table: OutlineTable): HeadLines {
  const rows = table.rows.map((row) => row.cells.map(shownText).filter((text) => text !== ""));
  const length = rows.flat().reduce((sum, text) => sum + text.length, 0);
  if (length > longestFrame) return { lines: [], cells: [] };
  if (rows.some((row) => row.length > 1)) return { lines: [], cells: rows.flat() };
  return { lines: rows.flat().flatMap((text) => text.split("\n")), cells: [] };
}

function closingOf(outline: Outline): readonly string[] {
  const closing: string[] = [];
  for (let index = outline.blocks.length - 1; index >= 0 && closing.length < closingLines; index--) {
    const block = outline.blocks[index]!;
    if (block.kind === "table") break;
    const line = withoutSpace(block.paragraph.text);
    if (line !== "") closing.unshift(line);
  }
  return closing;
}

interface Title {
  readonly text: string;
  readonly unit: string | null;
  readonly year: number | null;
  /** Lines of the head behind it. */
  readonly behind: readonly string[];
}

/** What a title is about. */
const subject = "(?:政府信息公开|信息公开|政务公开)(?:工作)?(?:[0-9]{4}年度?)?(?:年度|年)?(?:工作)?(?:年度)?";
const remark = "(?:[（(][^（）()]{1,8}[)）])?$";
/** As the format calls it. */
const properEnd = new RegExp(`${subject}(?:情况)?(?:的)?(?:报告|年报)${remark}`, "u");
/** Other names, and letters that pass the report on: only with a year, and only where there are tables. */
const otherEnd = new RegExp(
  `${subject}(?:(?:情况)?(?:的)?(?:总结|报告|年报)(?:报告)?(?:的(?:报告|函|请示|通知|公告|公示))?|情况)${remark}`,
  "u",
);
const documentNumber = /^\S*?[〔［[【]\d{4}[〕］\]】]第?\d+号/u;
const isProse = /[。；？！]|^(?:根据|按照|依据|依照|现将|现|为|本报告|附)|条例|格式/u;

/** Most lines that a title is spread over, its longest length, and how far down it may stand. */
const longestTitle = 4;
const longestText = 80;
const searchedLines = 20;

/** The title of the report: of all that end as one the first that says most, year before unit. */
function findTitle({ lines, asides }: HeadText, hasTables: boolean): Title | null {
  const ends = hasTables ? [properEnd, otherEnd] : [properEnd];
  const found: Title[] = [];
  let openQuotes = 0;
  const last = Math.min(lines.length, searchedLines);
  for (let end = 0; end < last; end++) {
    // A line in brackets is a remark below the title.
    if (openQuotes <= 0 && !isBracketed(lines[end]!)) {
      const title = titleEndingAt(lines, end, ends);
      if (title) found.push(title);
    }
    openQuotes += count(lines[end]!, "《") - count(lines[end]!, "》");
  }
  found.push(...asides.flatMap((text) => (titleEndIn(text, ends) ? [titleOf(text, null, [])] : [])));
  const worth = ({ year, unit }: Title) => (year === null ? 0 : 2) + (unit === null ? 0 : 1);
  return found.reduce<Title | null>(
    (best, title) => (!best || worth(title) > worth(best) ? title : best),
    null,
  );
}

/** The shortest run of lines that ends here as a title ends, with the unit from the lines before if it names none. */
function titleEndingAt(lines: readonly string[], end: number, ends: readonly RegExp[]): Title | null {
  for (let start = end; start >= Math.max(0, end - longestTitle + 1); start--) {
    if (!titleEndIn(lines.slice(start, end + 1).join(""), ends)) continue;
    while (start > 0 && isCutBefore(lines, start)) start--;
    // 工作情况 | 报告
    const next = lines.slice(start, end + 2).join("");
    const isLonger = lines[end + 1] !== undefined && lines[end + 1]!.length <= 4 && titleEndIn(next, ends);
    const text = isLonger ? next : lines.slice(start, end + 1).join("");
    return titleOf(text, unitBefore(lines, start), lines.slice(isLonger ? end + 2 : end + 1));
  }
  return null;
}

function titleEndIn(text: string, ends: readonly RegExp[]): boolean {
  if (text.length > longestText) return false;
  const title = withPlainDigits(text.replace(documentNumber, ""));
  if (isProse.test(title)) return false;
  return ends.some((end) => end.test(title) && (end === properEnd || yearIn(title) !== null));
}

/** A line break within 政府信息公开, or between a year and its 年. No title begins with a line longer than any title. */
function isCutBefore(lines: readonly string[], at: number): boolean {
  if (lines[at - 1]!.length > longestText) return false;
  const [before, line] = [withPlainDigits(lines[at - 1]!), withPlainDigits(lines[at]!)];
  return (
    (before.endsWith("政府") && line.startsWith("信息公开")) ||
    (/\d$/u.test(before) && /^(?:年|\d)/u.test(line))
  );
}

function titleOf(line: string, unitOfLineBefore: string | null, behind: readonly string[]): Title {
  const text = line.replace(documentNumber, "");
  const own = unitInTitle(text, otherEnd);
  const unit = own ?? unitOfLineBefore;
  return { text: own === null && unit !== null ? unit + text : text, unit, year: yearIn(text), behind };
}

/** The nearest line before, numbers of documents and remarks in brackets left aside, if it is a unit's name. */
function unitBefore(lines: readonly string[], start: number): string | null {
  const near = lines
    .slice(Math.max(0, start - 3), start)
    .filter((line) => !documentNumber.test(line) && !isBracketed(line));
  return unitLine(near.at(-1) ?? "");
}

const isBracketed = (line: string): boolean => /^[（(].*[)）]$/u.test(line);

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}
