/**
 * A Word document as plain data: as much of WordprocessingML as the tests need, written down so that a test
 * can transform it and still know where everything stands. `render.ts` writes it, `truth.ts` reads it.
 */

export interface TextRun {
  /** A line feed becomes w:br, a tab w:tab. */
  readonly text: string;
  readonly bold?: boolean;
  /** Value of w:highlight. */
  readonly highlight?: string;
  /** Hidden text (w:vanish). */
  readonly hidden?: boolean;
  /** Tracked change round the run. */
  readonly revision?: "inserted" | "deleted";
  /** In a content control of its own; a text is its tag. */
  readonly control?: boolean | string;
}

export interface Paragraph {
  readonly kind: "paragraph";
  readonly runs: readonly TextRun[];
  readonly style?: string;
  readonly align?: "left" | "center" | "right" | "both";
  /** Automatic numbering: an instance of the numbering part, and its level. */
  readonly numbering?: { readonly id: number; readonly level: number };
  /** A page break before it. */
  readonly breakBefore?: boolean;
}

export interface Cell {
  readonly content: readonly Block[];
  /** Grid columns covered; 1 unless given. */
  readonly span?: number;
  readonly vMerge?: "restart" | "continue";
  readonly hMerge?: "restart" | "continue";
  /** In a content control of its own. */
  readonly control?: boolean;
  /** Truth that travels with the cell, never written: the field whose number it holds. */
  readonly field?: string;
  /** The field's true value where its text is not plain digits; null for none. */
  readonly value?: number | null;
  /** Truth that travels with the cell: the label it shows, as the official format writes it. */
  readonly label?: string;
  /** Fill colour, hexadecimal. */
  readonly fill?: string;
}

export interface Row {
  readonly cells: readonly Cell[];
  /** w:gridBefore and w:gridAfter. */
  readonly before?: number;
  readonly after?: number;
  /** w:tblHeader. */
  readonly isHeader?: boolean;
  /** Tracked insertion or deletion of the whole row. */
  readonly revision?: "inserted" | "deleted";
  /** In a content control of its own. */
  readonly control?: boolean;
}

export interface Table {
  readonly kind: "table";
  readonly rows: readonly Row[];
  /** Widths of the grid's columns, in twentieths of a point; even ones unless given. */
  readonly columns?: readonly number[];
  readonly style?: string;
  /** In a content control of its own. */
  readonly control?: boolean;
}

export type Block = Paragraph | Table;

export interface DocumentSettings {
  /** w:documentProtection, enforced unless told otherwise. */
  readonly protection?: {
    readonly edit: "readOnly" | "comments" | "trackedChanges" | "forms";
    readonly enforced?: boolean;
  };
  readonly trackRevisions?: boolean;
}

export interface DocxModel {
  readonly body: readonly Block[];
  readonly settings?: DocumentSettings;
  /** Children of w:styles, w:numbering and w:fonts; the parts are left out where not given. */
  readonly styles?: string;
  readonly numbering?: string;
  readonly fonts?: string;
  /** Children of the body's w:sectPr; A4 unless given. */
  readonly section?: string;
  /** The paragraphs of a footer for all pages, as XML. */
  readonly footer?: string;
}

/** A paragraph of one run, or of the runs given. */
export function paragraph(
  text: string | readonly TextRun[],
  more: Omit<Paragraph, "kind" | "runs"> = {},
): Paragraph {
  const runs = typeof text === "string" ? (text === "" ? [] : [{ text }]) : text;
  return { kind: "paragraph", runs, ...more };
}

/** A cell of one paragraph, or of the blocks given. */
export function cell(content: string | readonly Block[], more: Omit<Cell, "content"> = {}): Cell {
  return { content: typeof content === "string" ? [paragraph(content)] : content, ...more };
}

/** A row of cells; a text stands for a plain cell. */
export function row(cells: readonly (Cell | string)[], more: Omit<Row, "cells"> = {}): Row {
  return { cells: cells.map((item) => (typeof item === "string" ? cell(item) : item)), ...more };
}

/** A table of rows; an array stands for a plain row. */
export function table(
  rows: readonly (Row | readonly (Cell | string)[])[],
  more: Omit<Table, "kind" | "rows"> = {},
): Table {
  return { kind: "table", rows: rows.map((item) => ("cells" in item ? item : row(item))), ...more };
}

/** An object without some of its properties. */
export function without<T extends object, K extends keyof T>(item: T, ...keys: readonly K[]): Omit<T, K> {
  const names: ReadonlySet<PropertyKey> = new Set(keys);
  return Object.fromEntries(Object.entries(item).filter(([name]) => !names.has(name))) as Omit<T, K>;
}

/** Grid columns that a row covers, gridBefore and gridAfter counted. */
export function rowWidth(item: Row): number {
  return (item.before ?? 0) + item.cells.reduce((sum, { span = 1 }) => sum + span, 0) + (item.after ?? 0);
}

/** Grid columns of a table: those of its widest row. */
export function tableWidth(item: Table): number {
  return Math.max(1, ...item.rows.map(rowWidth));
}
