/** Lays a table of a format out as the official form prints it: its cells, their merges and their widths. */
import {
  fieldId,
  type FieldId,
  type Label,
  type SectionDeclaration,
  type TableDeclaration,
  type TableFormat,
} from "../report";
import { numberControl, sumOf, tableXml, type Cell, type Row } from "./bodyXml";
import type { Xml } from "./xml";

/** What the number cells hold: nothing; 0; or the texts of fields, and nothing for the others. */
export type Numbers = "blank" | "zero" | ReadonlyMap<FieldId, string>;

/** What a field's cell holds; null where it is blank. */
function numberOf(field: FieldId, numbers: Numbers): string | null {
  if (typeof numbers === "string") return numbers === "zero" ? "0" : null;
  return numbers.get(field) ?? null;
}

/** Least height of a row, and of the only row of a table, in twentieths of a point. */
const rowHeight = 340;
const onlyRowHeight = 680;
/** Longer texts in the corner of a table are sentences: they start at the left. */
const longestCornerWord = 8;

/**
 * A table of a format as the official form prints it: every label in its place, every number in a control.
 * @param mayBreak whether pages may end within it
 */
export function printedTable(format: TableFormat, numbers: Numbers, mayBreak: boolean): Xml {
  const { title, sections } = format.declaration;
  const grid = tableGrid(format.declaration);
  const rows = sections.flatMap((section) => [
    // The rows that head the table on every page: there are none where each section has a head of its own.
    ...headRows(section, grid).map((cells) => ({
      cells,
      isHeader: sections.length === 1,
      height: rowHeight,
    })),
    ...numberRows(section, grid, format, numbers).map((row) => ({ ...row, mayEndPage: mayBreak })),
  ]);
  return tableXml(title, grid.widths, rows);
}

function headRows(section: SectionDeclaration, grid: TableGrid): readonly (readonly Cell[])[] {
  const { heading, columns } = section;
  const depth = Math.max(...columns.map(({ path }) => path.length));
  const span = grid.widths.length;
  return [
    ...(heading ? [[{ span, content: heading.text, align: "left", isShaded: true } as const]] : []),
    ...Array.from({ length: depth }, (_, level) => [
      ...corner(section, grid, level, depth),
      ...columnCells(section, grid, level, depth),
    ]),
  ];
}

function corner(
  { corner: label }: SectionDeclaration,
  { labels }: TableGrid,
  level: number,
  depth: number,
): readonly Cell[] {
  if (labels === 0) return [];
  const text = label?.text ?? null;
  const align = (text ?? "").length > longestCornerWord ? "left" : "center";
  const merge = depth === 1 ? "none" : level === 0 ? "restart" : "continue";
  return [{ span: labels, content: level === 0 ? text : null, align, merge }];
}

function columnCells(
  section: SectionDeclaration,
  grid: TableGrid,
  level: number,
  depth: number,
): readonly Cell[] {
  const { columns } = section;
  const spans = grid.spans(section);
  const isWithinGroup = (index: number) => areUnder(columns[index - 1]?.path, columns[index]!.path, level);
  const starts = [...columns.keys()].filter((index) => !isWithinGroup(index));
  return starts.map((start, position): Cell => {
    const { path } = columns[start]!;
    const isLast = level === path.length - 1;
    const merge = level >= path.length ? "continue" : isLast && level < depth - 1 ? "restart" : "none";
    const span = sumOf(spans.slice(start, starts[position + 1]));
    return { span, content: path[level]?.text ?? null, merge };
  });
}

function numberRows(
  section: SectionDeclaration,
  grid: TableGrid,
  { declaration, fields }: TableFormat,
  numbers: Numbers,
): readonly Row[] {
  const spans = grid.spans(section);
  const names = new Map(fields.map(({ field, name }) => [field, name]));
  const height = grid.labels === 0 ? onlyRowHeight : rowHeight;
  return section.rows.map((row, index) => {
    const cells = section.columns.map((column, position): Cell => {
      const field = fieldId(declaration.table, row.key, column.key);
      const control = numberControl(field, names.get(field)!, numberOf(field, numbers));
      return { span: spans[position]!, content: control };
    });
    return { cells: [...rowLabels(section, grid, index), ...cells], isHeader: false, height };
  });
}

/** The labels of a row: one that stands over several rows is merged down, the last reaches to the numbers. */
function rowLabels({ rows }: SectionDeclaration, { labels }: TableGrid, index: number): readonly Cell[] {
  const { path } = rows[index]!;
  const align = labels > 1 ? "left" : "center";
  const isShared = (other: number, level: number) => areUnder(rows[other]?.path, path, level);
  return path.map(({ text }, level): Cell => {
    if (level === path.length - 1) return { span: labels - level, content: text, align };
    if (isShared(index - 1, level)) return { span: 1, content: null, align, merge: "continue" };
    return { span: 1, content: text, align, merge: isShared(index + 1, level) ? "restart" : "none" };
  });
}

/** Whether two paths stand under the same labels, down to a level where both have a further one. */
function areUnder(path: readonly Label[] = [], other: readonly Label[], level: number): boolean {
  if (Math.min(path.length, other.length) <= level + 1) return false;
  return path.slice(0, level + 1).every((label, index) => label.text === other[index]?.text);
}

/** The grid of a printed table: first the columns of row labels, then those of numbers. */
interface TableGrid {
  /** Grid columns of row labels: as many as the longest path of labels is deep. */
  readonly labels: number;
  /** Widths of all grid columns in twentieths of a point. */
  readonly widths: readonly number[];
  /** For a section, how many grid columns each of its columns of numbers spans. */
  readonly spans: (section: SectionDeclaration) => readonly number[];
}

/** The width that is there for a table: the type area of GB/T 9704, 156 mm. */
const typeAreaWidth = 8844;

/** Share of the table's width that an outer column of row labels takes: three characters a line. */
const outerLabelShare = 0.085;
/** Of what the outer columns of labels leave, the share of the innermost where the rows have several labels. */
const innerLabelShare = 0.4;

/**
 * The grid of a table. Every section divides the width for numbers evenly among its columns, so the grid has a line
 * wherever a column of some section ends.
 */
function tableGrid(declaration: TableDeclaration): TableGrid {
  const { sections } = declaration;
  const labels = Math.max(0, ...sections.flatMap(({ rows }) => rows.map(({ path }) => path.length)));
  const counts = [...new Set(sections.map(({ columns }) => columns.length))];
  const lines = gridLines(counts);
  const shares = (declaration.labelWidths ?? derivedShares(labels, Math.max(...counts))).slice(0, labels);
  const labelsEnd = sumOf(shares);
  const ends = [
    ...shares.map((_, index) => sumOf(shares.slice(0, index + 1))),
    ...lines.map((line) => labelsEnd + (1 - labelsEnd) * line),
  ].map((end) => Math.round(end * typeAreaWidth));
  return {
    labels,
    widths: ends.map((end, index) => end - (ends[index - 1] ?? 0)),
    spans: ({ columns }) =>
      columns.map((_, index) => {
        const from = index / columns.length;
        const to = (index + 1) / columns.length;
        return lines.filter((line) => line > from + tolerance && line < to + tolerance).length;
      }),
  };
}

const tolerance = 1e-9;

/** Where columns of numbers end, in 0…1 of the width for numbers, in order and each once. */
function gridLines(counts: readonly number[]): readonly number[] {
  const all = counts.flatMap((count) => Array.from({ length: count }, (_, index) => (index + 1) / count));
  return all
    .sort((a, b) => a - b)
    .filter((line, index, sorted) => index === 0 || line - sorted[index - 1]! > tolerance);
}

/** One column of labels is as wide as one of numbers; of several, the innermost is wide and the others narrow. */
function derivedShares(labels: number, numbers: number): readonly number[] {
  if (labels <= 1) return labels === 0 ? [] : [1 / (numbers + 1)];
  const outer = Array.from({ length: labels - 1 }, () => outerLabelShare);
  return [...outer, (1 - sumOf(outer)) * innerLabelShare];
}
