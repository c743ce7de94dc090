/** Lays a table that stands as text out as rows of cells, in the order of the form, so that it is read as a table is. */

import {
  comparePlaces,
  isOnlyMisspelt,
  readNumber,
  withoutSpace,
  type Format,
  type Passage,
  type SectionDeclaration,
  type SegmentLines,
} from "../../report";
import type { PlaceRow } from "../cells/placement";
import { placeInText } from "./placeInText";
import { labelWords, spellingsOf, type LabelIndex, type LabelRole } from "../labels/labelIndex";
import { signsOf } from "./expectedLabels";
import type { FileSegment } from "../segments/fileSegments";
import {
  holdsWords,
  readCell,
  type ReadingCell,
  type ReadingRow,
  type SourceCell,
  type SourceTable,
} from "../segments/fileRows";
import { labelScoreOf, tableLabels } from "../segments/labelScore";
import type { TableInText, TextRow, WrittenLabel } from "./textRows";

/**
 * A table that stands as text as a segment of a table. Its columns only tell the order of its cells.
 * @param number tells the text from other texts of the document
 */
export function segmentOf(
  text: TableInText,
  number: number,
  index: LabelIndex,
  formats: readonly Format[],
): FileSegment {
  const { sections } = text.format.declaration;
  const depth = Math.max(1, ...sections.flatMap(({ rows }) => rows.map(({ path }) => path.length)));
  const inOrder = [
    ...text.rows.map(({ section }) => section),
    ...text.heads.map(({ label }) => label.section),
  ];
  const lines = [...new Set(inOrder)].flatMap((section) => [
    ...headRows(text, section, sections[section]!, depth).map((cells) => ({ cells, isKnown: true })),
    ...text.rows
      .filter((row) => row.section === section)
      .map((row) => ({ cells: cellsOf(row, sections[section]!, depth), isKnown: row.label !== null })),
  ]);
  const filled = lines.filter(({ cells }) => cells.length > 0);
  const all = filled.flatMap(({ cells }) => cells);
  const width = Math.max(...all.map(({ column, columnSpan }) => column + columnSpan));
  const open = openSections(text);
  const placeRow: PlaceRow = (values, fields, header, format) => {
    const section = format.fields.find(({ field }) => field === fields[0])?.section ?? -1;
    return placeInText(values, fields, header, format, open.has(section));
  };
  // No table of the file has a number below 1.
  const table: SourceTable = { number: -1 - number, width, placeRow };
  const kind = text.format.id;
  const rows = filled.map(({ cells, isKnown }, at): ReadingRow => ({
    table,
    number: at + 1,
    cells: cells.map((cell) => readCell(cell, index)).map((cell) => (isKnown ? cell : withoutWords(cell))),
    kind,
  }));
  const score = labelScoreOf(rows, tableLabels(kind, formats));
  return {
    table,
    rows,
    kind,
    score,
    run: number,
    otherYear: null,
    linesAbove: [],
    lines: segmentLinesOf(text),
  };
}

/** Words that are no label where they stand: what is left of one may spell another, 其他 of 2.其他法律行政法规禁止公开. */
function withoutWords(read: ReadingCell): ReadingCell {
  return holdsWords(read) ? { cell: read.cell, words: "", uses: [], shape: "words" } : read;
}

/** The lines from the first label or number of a table to the last. */
function segmentLinesOf({ heads, written, rows }: TableInText): SegmentLines {
  const labels = [...heads, ...rows.flatMap(({ parents, label }) => [...parents, ...(label ? [label] : [])])];
  const places = [
    ...labels.flatMap(({ passages }) => passages),
    ...rows.flatMap(({ words, values }) => [...words, ...values]),
  ].sort(comparePlaces);
  const [begins] = places;
  if (!begins) throw new Error("a table that stands as text has words");
  return {
    firstParagraph: begins.paragraph,
    lastParagraph: places.at(-1)!.paragraph,
    begins,
    passages: [
      ...written.filter(saysNoMore).flatMap(({ passages }) => passages),
      ...rows.flatMap(({ values }) => values).filter(({ text }) => isBareNumber(text)),
    ],
  };
}

/**
 * The sections in which heads leave open what the numbers under them are: words among them are no head of the form's, or a
 * head stands in the place of another one.
 */
function openSections({ heads, others }: TableInText): ReadonlySet<number> {
  const wordsOf = ({ passages }: WrittenLabel) => labelWords(passages.map(({ text }) => text).join(""));
  const exchanged = heads.filter((head) => {
    const words = wordsOf(head);
    const isOf = ({ label }: WrittenLabel) => spellingsOf(label.label).includes(words);
    return !isOf(head) && heads.some((other) => other.label.section === head.label.section && isOf(other));
  });
  return new Set([...others.map(({ section }) => section), ...exchanged.map(({ label }) => label.section)]);
}

/** Digits and signs, which no letters of a label are: note marks, stars. */
const mark = /[\p{N}\p{S}*※]/gu;
const numbering = /^[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[）).．、:：]/u;

/** Whether a label as it is written says no more than one of its spellings; how it is numbered does not count. */
function saysNoMore({ label: { label }, passages }: WrittenLabel): boolean {
  const bare = (text: string) => withoutSpace(text).normalize("NFKC").replace(numbering, "");
  const written = bare(passages.map(({ text }) => text).join(""));
  return [label.text, ...(label.accepted ?? []), ...(label.misspelt ?? [])].map(bare).some((spelling) => {
    const known = new Set(spelling.match(mark));
    const marks = written.match(mark) ?? [];
    return (
      isOnlyMisspelt(written, spelling) &&
      signsOf(written).length <= signsOf(spelling).length &&
      marks.every((sign) => known.has(sign))
    );
  });
}

/** Whether a text is a number, or says that there is none, with nothing beside it; a date or a phone number is none. */
function isBareNumber(text: string): boolean {
  const { form } = readNumber(text, "change");
  return form !== "none" && form !== "remark" && text.replace(/\D/gu, "").length <= mostDigits;
}

const mostDigits = 8;

/** The heads of a section: its heading, its corner, the parents of its columns, and the columns with heads of none. */
function headRows(
  text: TableInText,
  section: number,
  { columns }: SectionDeclaration,
  depth: number,
): readonly (readonly SourceCell[])[] {
  const of = (role: LabelRole) =>
    text.heads.filter(({ label }) => label.section === section && label.role === role);
  const over = (head: WrittenLabel) => cellOf(head.passages, depth + head.label.index, head.label.span);
  const others = text.others.filter((other) => other.section === section);
  return [
    of("heading").map(({ passages }) => cellOf(passages, 0, depth + columns.length)),
    of("corner").map(({ passages }) => cellOf(passages, 0, depth)),
    of("columnParent").map(over),
    [
      ...of("column").map(over),
      ...others.map(({ place }, at) => cellOf([place], depth + columns.length + at)),
    ],
  ];
}

/** A row: its parents' labels, its own, with unknown words behind it, and its numbers. */
function cellsOf(
  { parents, label, words, values }: TextRow,
  { rows }: SectionDeclaration,
  depth: number,
): readonly SourceCell[] {
  const own = [...(label?.passages ?? []), ...words];
  return [
    ...parents.map((parent) =>
      cellOf(parent.passages, rows[parent.label.index]!.path.indexOf(parent.label.label)),
    ),
    ...(own.length > 0 ? [cellOf(own, depth - 1)] : []),
    ...values.map((value, at) => cellOf([value], depth + at)),
  ];
}

/** A cell of words: it stands where the first of them do. */
function cellOf(passages: readonly Passage[], column: number, columnSpan = 1): SourceCell {
  return {
    place: passages[0]!,
    text: passages.map(({ text }) => text).join(""),
    column,
    columnSpan,
    rowSpan: 1,
    verticalMerge: "none",
    isHorizontalContinuation: false,
    paragraphs: [],
    tag: null,
    obstacles: [],
    highlights: [],
    isFullyHighlighted: false,
    nestedText: "",
  };
}
