/** Lays a table of a format out as the official form prints it: its cells, their merges and their widths. */
import {
  fieldId,
  type ColumnDeclaration,
  type Field,
  type Label,
  type SectionDeclaration,
  type TableDeclaration,
  type TableFormat,
} from "../report";
import type { Cell, Inline, Row, Table } from "./blocks";

/** What the number cells hold: nothing, or 0. */
export type Numbers = "blank" | "zero";

/** Least height of a row, and of the only row of a table, in twentieths of a point. */
const rowHeight = 340;
const onlyRowHeight = 680;
/** Longer texts in the corner of a table are sentences: they start at the left. */
const longestCornerWord = 8;

/** A table of a format as the official form prints it: every label in its place, every number in a control. */
export function printedTable(format: TableFormat, numbers: Numbers): Table {
  const { declaration } = format;
  const printer = new TablePrinter(format, numbers);
  const rows = declaration.sections.flatMap((section) => printer.section(section));
  return { kind: "table", title: declaration.title, grid: printer.grid.widths, rows };
}

type Look = Partial<Pick<Cell, "merge" | "align" | "isShaded">>;

class TablePrinter {
  readonly grid: TableGrid;
  private readonly fields: ReadonlyMap<string, Field>;
  /** The rows that head the table on every page: there are none where each section has a head of its own. */
  private readonly hasOneHead: boolean;

  constructor(
    private readonly format: TableFormat,
    private readonly numbers: Numbers,
  ) {
    this.grid = tableGrid(format.declaration);
    this.fields = new Map(format.fields.map((field) => [field.field, field]));
    this.hasOneHead = format.declaration.sections.length === 1;
  }

  section(section: SectionDeclaration): readonly Row[] {
    return [...this.heading(section), ...this.columnHeads(section), ...this.numberRows(section)];
  }

  private heading({ heading }: SectionDeclaration): readonly Row[] {
    if (!heading) return [];
    const cell = this.cell(0, this.grid.widths.length, heading, { align: "left", isShaded: true });
    return [this.row([cell], { isHeader: this.hasOneHead })];
  }

  private columnHeads(section: SectionDeclaration): readonly Row[] {
    const depth = Math.max(...section.columns.map(({ path }) => path.length));
    return Array.from({ length: depth }, (_, level) =>
      this.row([...this.corner(section, level, depth), ...this.columnCells(section, level, depth)], {
        isHeader: this.hasOneHead,
      }),
    );
  }

  private corner({ corner }: SectionDeclaration, level: number, depth: number): readonly Cell[] {
    const { labels } = this.grid;
    if (labels === 0) return [];
    const align = (corner?.text.length ?? 0) > longestCornerWord ? "left" : "center";
    const merge = depth === 1 ? "none" : level === 0 ? "restart" : "continue";
    return [this.cell(0, labels, level === 0 ? (corner ?? null) : null, { align, merge })];
  }

  private columnCells(section: SectionDeclaration, level: number, depth: number): readonly Cell[] {
    const { columns } = section;
    const spans = this.grid.spans(section);
    const cells: Cell[] = [];
    let at = this.grid.labels;
    for (let index = 0; index < columns.length;) {
      const path = columns[index]!.path;
      const end = this.groupEnd(columns, index, level);
      const span = spans.slice(index, end).reduce((sum, each) => sum + each, 0);
      const isLast = level === path.length - 1;
      const merge = level >= path.length ? "continue" : isLast && level < depth - 1 ? "restart" : "none";
      cells.push(this.cell(at, span, path[level] ?? null, { merge }));
      at += span;
      index = end;
    }
    return cells;
  }

  /** Behind the last column that stands under the same label at this level. */
  private groupEnd(columns: readonly ColumnDeclaration[], start: number, level: number): number {
    const { path } = columns[start]!;
    let end = start + 1;
    if (level >= path.length - 1) return end;
    while (end < columns.length && isUnder(columns[end]!.path, path, level)) end++;
    return end;
  }

  private numberRows(section: SectionDeclaration): readonly Row[] {
    const spans = this.grid.spans(section);
    const { table } = this.format.declaration;
    const height = this.grid.labels === 0 ? onlyRowHeight : rowHeight;
    return section.rows.map((row, index) => {
      let at = this.grid.labels;
      const numbers = section.columns.map((column, position) => {
        const cell = this.cell(at, spans[position]!, this.control(fieldId(table, row.key, column.key)));
        at += cell.span;
        return cell;
      });
      return this.row([...this.rowLabels(section, index), ...numbers], { height });
    });
  }

  /** The labels of a row: one that stands over several rows is merged down, the last reaches to the numbers. */
  private rowLabels({ rows }: SectionDeclaration, index: number): readonly Cell[] {
    const { labels } = this.grid;
    const { path } = rows[index]!;
    const align = labels > 1 ? "left" : "center";
    const isShared = (other: number, level: number) => isUnder(rows[other]?.path ?? [], path, level);
    return path.map((label, level) => {
      if (level === path.length - 1) return this.cell(level, labels - level, label, { align });
      if (isShared(index - 1, level)) return this.cell(level, 1, null, { align, merge: "continue" });
      return this.cell(level, 1, label, {
        align,
        merge: isShared(index + 1, level) ? "restart" : "none",
      });
    });
  }

  private control(id: string): Inline {
    const name = this.fields.get(id)?.name ?? id;
    return { kind: "number", field: id, name, text: this.numbers === "zero" ? "0" : null };
  }

  private cell(at: number, span: number, content: Label | Inline | null, look: Look = {}): Cell {
    const width = this.grid.widths.slice(at, at + span).reduce((sum, each) => sum + each, 0);
    const inline: Inline | null =
      content === null || "kind" in content ? content : { kind: "text", text: content.text };
    return { span, width, merge: "none", align: "center", isShaded: false, content: inline, ...look };
  }

  private row(cells: readonly Cell[], more: Partial<Omit<Row, "cells">>): Row {
    return { cells, isHeader: false, height: rowHeight, ...more };
  }
}

/** Whether a path stands under the same labels as another, down to a level where both have a further one. */
function isUnder(path: readonly Label[], other: readonly Label[], level: number): boolean {
  if (path.length <= level + 1) return false;
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
  const labelShares = declaration.labelWidths ?? derivedShares(labels, Math.max(...counts));
  const labelsEnd = labelShares.slice(0, labels).reduce((sum, share) => sum + share, 0);
  const ends = [
    ...labelShares.slice(0, labels).map((_, index) => sumOf(labelShares.slice(0, index + 1))),
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

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
