/** Cuts the document's tables into segments, with what stands around them: breaks, and lines that name a year. */

import type { Outline, OutlineTable } from "../../document";
import { withoutSpace, withPlainDigits, type Format, type SegmentLines, type TableId } from "../../report";
import { yearIn, yearPattern } from "../head/unitAndYear";
import type { LabelIndex } from "../labels/labelIndex";
import { readRow, type ReadingRow, type SourceTable } from "./fileRows";
import { labelScoreOf, tableLabels, type LabelScore } from "./labelScore";

/** Rows of one file table that belong to the same table of the report. */
export interface FileSegment {
  readonly table: SourceTable;
  readonly rows: readonly ReadingRow[];
  /** The table of the report that its labels speak for; null where none of them tells. */
  readonly kind: TableId | null;
  /** What its labels say for this table. */
  readonly score: LabelScore | null;
  /** Segments of one run follow each other without prose between, and are not said to be of two years. */
  readonly run: number;
  /** The line above it that names another year than the report's. */
  readonly otherYear: string | null;
  /** The lines between the table before, or the part's heading, and its own table. */
  readonly linesAbove: readonly string[];
  /** Of a table that stands as text, which lines it is. */
  readonly lines?: SegmentLines;
}

/** A line above a table that names the year of its numbers: 附：2023年度…, 上年…, （2024年）. */
export interface Caption {
  /** As it stands, without white space. */
  readonly text: string;
  /** Whether the numbers below are not, or not only, those of the report's year. */
  readonly isOtherYear: boolean;
}

/** A longer paragraph between two segments means that the second is another table (续表 and page numbers fit). */
const longestGap = 12;
/** Longer lines are prose. */
const longestCaption = 40;
/** Marks of sentences, which no label and no caption has. */
export const isProse = /[。；！？]/u;
const isPartHeading = /^[一二三四五六][、.．]/u;
const isNote = /^(?:注|备注|说明|备考)/u;
/** A year, or one of two that are compared; not the day of issue, and not the number of a document, 〔2021〕30号. */
const namedYear = new RegExp(
  `${yearPattern}(?=年(?![\\d一二三四五六七八九十]{1,3}月)|[-—–~～至和与、/]{1,2}(?:19|20)\\d{2}年|[)）])`,
  "gu",
);
/** The row 上年结转 is this year's. */
const thisYear = /^(?:附[:：]?)?[本今]年度?(?:的?(?:情况|数据))?[:：]?$/u;
const lastYear = /上一?年(?!度?结转)|去年|往年/u;

/**
 * All segments of the document's tables in file order.
 * @param year the report's, null where it is not known
 */
export function fileSegmentsOf(
  outline: Outline,
  index: LabelIndex,
  formats: readonly Format[],
  year: number | null,
): FileSegment[] {
  const segments: FileSegment[] = [];
  let run = 0;
  let caption = null as Caption | null;
  let linesAbove: string[] = [];
  const setCaption = (next: Caption | null) => {
    if ((next?.isOtherYear ?? false) !== (caption?.isOtherYear ?? false)) run++;
    caption = next;
  };
  for (const block of outline.blocks) {
    if (block.kind === "paragraph") {
      const { text, boxes = [] } = block.paragraph;
      const line = withoutSpace(text);
      if (text.trim().length > longestGap || isPartHeading.test(line)) run++;
      if (isPartHeading.test(line)) linesAbove = [];
      else if (line !== "") linesAbove.push(line);
      setCaption(captionBelow(line, caption, year));
      // Of what a text box says only a line that names a year is looked for.
      for (const each of boxes.flatMap((box) => box.split("\n"))) {
        const named = captionBelow(withoutSpace(each), null, year);
        if (named) setCaption(named);
      }
      continue;
    }
    const titled = captionBelow(withoutSpace(titleRowOf(block.table)), null, year);
    if (titled) setCaption(titled);
    const otherYear = caption?.isOtherYear ? caption.text : null;
    for (const { rows, kind } of cutByKind(block.table, index)) {
      const score = kind === null ? null : labelScoreOf(rows, tableLabels(kind, formats));
      segments.push({ table: block.table, rows, kind, score, run, otherYear, linesAbove });
      linesAbove = [];
    }
  }
  return segments;
}

/** Cuts a file table where the table of the report changes; rows that do not tell follow the row before. */
function cutByKind(table: OutlineTable, index: LabelIndex): { rows: ReadingRow[]; kind: TableId | null }[] {
  const segments: { rows: ReadingRow[]; kind: TableId | null }[] = [];
  for (const source of table.rows) {
    if (source.isDeleted) continue;
    const row = readRow(table, source, index);
    const current = segments.at(-1);
    if (!current || (row.kind !== null && current.kind !== null && row.kind !== current.kind)) {
      segments.push({ rows: [row], kind: row.kind });
    } else {
      current.rows.push(row);
      current.kind ??= row.kind;
    }
  }
  return segments;
}

/** The text of a first row that has only one: a title within the table. Else empty. */
function titleRowOf({ rows }: OutlineTable): string {
  const written = rows[0]?.cells.filter(({ text }) => text !== "") ?? [];
  return written.length === 1 ? written[0]!.text : "";
}

/**
 * The caption in force below a line: it holds for the tables that follow until another line names a year, or the next
 * part or prose begins.
 * @param line without white space
 */
export function captionBelow(line: string, before: Caption | null, year: number | null): Caption | null {
  if (line === "" || isNote.test(line)) return before;
  if (line.length > longestCaption || isProse.test(line)) return null;
  const years = [...withPlainDigits(line).matchAll(namedYear)].flatMap(([written]) => yearIn(written) ?? []);
  const saysLastYear = lastYear.test(line);
  if (years.length === 0 && !saysLastYear)
    return isPartHeading.test(line) || thisYear.test(line) ? null : before;
  const isOtherYear = saysLastYear || (year !== null && years.some((named) => named !== year));
  return { text: line, isOtherYear };
}
