/** Reads tables that stand as text: gives their words and numbers the rows of a table. */

import type { Outline } from "../../document";
import { grouped, tableOf, type Format, type Passage, type TableId } from "../../report";
import type { LabelIndex } from "../labels/labelIndex";
import type { FileSegment } from "../segments/fileSegments";
import { readCell, type ReadingCell, type ReadingRow, type SourceTable } from "../segments/fileRows";
import { isTable, labelScoreOf, tableLabels } from "../segments/labelScore";
import { expectedLabels } from "./expectedLabels";
import { partsOf, signsIn, type Parts } from "./parts";
import { regionsOf, type Region } from "./regions";
import { sortParts, type TextRow, type TextTable, type WrittenLabel } from "./textRows";

/** A region with more signs is not looked through: no report has so many labels. */
const mostSigns = 8_000;

/**
 * Finds tables of the report that stand in the text of a document.
 * @param missing the tables to look for
 * @param year the report's, null where it is not known
 * @returns the segments of each table that is there
 */
export function findTextTables(
  outline: Outline,
  missing: readonly TableId[],
  index: LabelIndex,
  formats: readonly Format[],
  year: number | null,
): ReadonlyMap<TableId, readonly FileSegment[]> {
  const found = regionsOf(outline, index, formats, year).flatMap((region, at) =>
    tablesIn(region, missing, formats).map((text) => ({
      text,
      segment: segmentOf(text, -1 - at, index, formats),
    })),
  );
  return new Map(
    [...grouped(found, ({ text }) => text.format.id)].flatMap(([table, own]) => {
      const labels = tableLabels(table, formats);
      const whole = own.filter(
        ({ text, segment }) => isTable(segment.score!, labels, segment.table.width) || isRowUnderHeads(text),
      );
      const segments = own.filter((one) => whole.includes(one) || (whole.length > 0 && isPlain(one.text)));
      return segments.length > 0 ? [[table, segments.map(({ segment }) => segment)] as const] : [];
    }),
  );
}

/** Whether a table that has one row is there: as many numbers as columns, under the heads of half of them. */
function isRowUnderHeads({ format, heads, others, rows }: TextTable): boolean {
  const [row, ...more] = rows;
  const [section] = format.declaration.sections;
  if (!format.isUnlabelled || !section || !row || more.length + others.length > 0) return false;
  const columns = new Set(
    heads.filter(({ label }) => label.role === "column").map(({ label }) => label.index),
  );
  return columns.size * 2 >= section.columns.length && row.values.length === section.columns.length;
}

/** Whether lines are a piece of a table beyond doubt: known rows, each with all of its numbers. */
function isPlain({ format, others, rows }: TextTable): boolean {
  const isFull = ({ section, label, words, values }: TextRow) =>
    label !== null &&
    words.length === 0 &&
    values.length === format.declaration.sections[section]!.columns.length;
  return others.length === 0 && rows.length > 0 && rows.every(isFull);
}

/** Heads that fit so well need not be looked for in another order. */
const nearlyAll = 0.97;

/** The tables in a region: by the labels of the format, in the order of heads, that fit its words best. */
function tablesIn(
  region: Region,
  missing: readonly TableId[],
  formats: readonly Format[],
): readonly TextTable[] {
  const signs = signsIn(region);
  if (signs.length === 0 || signs.length > mostSigns) return [];
  const read = formats.map((format) => {
    const tables = missing.flatMap((id) => tableOf(format, id) ?? []);
    const inLevels = partsOf(region, signs, expectedLabels(tables, "levels"));
    return inLevels.fit > nearlyAll
      ? inLevels
      : best([inLevels, partsOf(region, signs, expectedLabels(tables, "groups"))]);
  });
  return sortParts(best(read).lines);
}

/** The one that fits best; the first of several. */
function best(read: readonly Parts[]): Parts {
  return read.reduce((one, other) => (other.fit > one.fit ? other : one));
}

function segmentOf(
  text: TextTable,
  number: number,
  index: LabelIndex,
  formats: readonly Format[],
): FileSegment {
  const { format } = text;
  const kind = format.id;
  const depth = Math.max(
    1,
    ...format.declaration.sections.flatMap(({ rows }) => rows.map(({ path }) => path.length)),
  );
  const width = depth + Math.max(...text.rows.map(({ values }) => values.length), 1);
  const table: SourceTable = { number, width, isText: true };
  const cell = (passages: readonly Passage[], column: number, columnSpan = 1) =>
    readCell(sourceCell(passages, column, columnSpan), index);
  const label = ({ passages }: WrittenLabel, column: number, span = 1) => cell(passages, column, span);
  const rows: ReadingCell[][] = [];
  const begun = new Set<number>();
  const headsOf = (section: number) => {
    if (begun.has(section)) return;
    begun.add(section);
    const own = text.heads.filter((head) => head.label.section === section);
    const of = (...roles: readonly string[]) => own.filter((head) => roles.includes(head.label.role));
    const heading = of("heading").map((head) => label(head, 0, width));
    const over = (head: WrittenLabel) => label(head, depth + head.label.index, head.label.span);
    const columns = format.declaration.sections[section]!.columns.length;
    const others = text.others
      .filter((other) => other.section === section)
      .map(({ place }, at) => cell([place], depth + columns + at));
    const corner = of("corner").map((head) => label(head, 0, depth));
    rows.push(heading, corner, of("columnParent").map(over), [...of("column").map(over), ...others]);
  };
  for (const { section, parents, label: own, words, values } of text.rows) {
    headsOf(section);
    const ownWords = [...(own?.passages ?? []), ...words];
    rows.push([
      ...parents.map((parent) =>
        label(
          parent,
          format.declaration.sections[section]!.rows[parent.label.index]!.path.indexOf(parent.label.label),
        ),
      ),
      ...(ownWords.length > 0 ? [cell(ownWords, depth - 1)] : []),
      ...values.map((value, at) => cell([value], depth + at)),
    ]);
  }
  for (const head of text.heads) headsOf(head.label.section);
  const filled = rows.filter((cells) => cells.length > 0);
  const readingRows = filled.map((cells, at): ReadingRow => ({ table, number: at + 1, cells, kind }));
  return {
    table,
    rows: readingRows,
    kind,
    score: labelScoreOf(readingRows, tableLabels(kind, formats)),
    run: number,
    otherYear: null,
    linesAbove: [],
  };
}

/** A cell of the words of a text: as they stand where they are in one piece, else put together. */
function sourceCell(passages: readonly Passage[], column: number, columnSpan: number) {
  return {
    place: passages[0]!,
    text: passages.map(({ text }) => text).join(""),
    column,
    columnSpan,
    rowSpan: 1,
    verticalMerge: "none" as const,
    isHorizontalContinuation: false,
    paragraphs: [],
    tag: null,
    obstacles: [],
    highlights: [],
    isFullyHighlighted: false,
    nestedText: "",
  };
}
