/** Puts the parts of a text together to rows: a label with the numbers that follow it. */

import type { Passage, TableFormat } from "../../report";
import { signsOf, type ExpectedLabel } from "./expectedLabels";
import type { Part } from "./parts";

/** A label as it stands in the text, which may be in pieces. */
export interface WrittenLabel {
  readonly label: ExpectedLabel;
  readonly passages: Passage[];
}

/** A row of a table that stands as text. */
export interface TextRow {
  readonly section: number;
  /** The labels of its parents that begin with it. */
  readonly parents: readonly WrittenLabel[];
  /** Null for a row without a label that is known. */
  readonly label: WrittenLabel | null;
  /** Words between its label and its numbers. */
  readonly words: Passage[];
  /** Its numbers and blank cells. */
  readonly values: Passage[];
}

/** A table that stands as text. */
export interface TextTable {
  readonly format: TableFormat;
  /** Headings, corners and labels of columns. */
  readonly heads: readonly WrittenLabel[];
  /** Words among the labels of columns that are none of the form's, by section. */
  readonly others: readonly { readonly section: number; readonly place: Passage }[];
  readonly rows: readonly TextRow[];
}

/** Which table and section the last label was of. */
interface Position {
  readonly format: TableFormat;
  readonly section: number;
}

/** The tables of a text, from the parts of its lines. */
export function sortParts(lines: readonly (readonly Part[])[]): readonly TextTable[] {
  const tables = new Map<
    TableFormat,
    TextTable & { heads: WrittenLabel[]; rows: TextRow[]; others: { section: number; place: Passage }[] }
  >();
  const written = new Map<ExpectedLabel, WrittenLabel>();
  const tableFor = (format: TableFormat) => {
    const known = tables.get(format) ?? { format, heads: [], others: [], rows: [] };
    tables.set(format, known);
    return known;
  };
  let at: Position | null = null;
  let row: TextRow | null = null;
  let parents: WrittenLabel[] = [];
  let words: Passage[] = [];
  /** The line of the row's last number, and whether an empty line follows it. */
  let lastLine = -1;
  let isEnded = false;
  const begin = (label: WrittenLabel | null): TextRow => {
    row = { section: at!.section, parents, label, words: label ? [] : words, values: [] };
    tableFor(at!.format).rows.push(row);
    parents = [];
    words = [];
    isEnded = false;
    return row;
  };
  lines.forEach((parts, line) => {
    if (parts.length === 0) isEnded = true;
    const numbers = parts.filter(({ kind }) => kind === "number").length;
    for (const part of parts) {
      if (part.kind === "label") {
        const { label, place } = part;
        const before = written.get(label);
        const own = before ?? { label, passages: [] };
        // Heads are there once more on every page.
        const isHead = label.role !== "row" && label.role !== "rowParent";
        if (!before || !isHead || row === null) own.passages.push(place);
        written.set(label, own);
        at = { format: label.table, section: label.section };
        words = [];
        if (label.role === "row") {
          if (row?.label !== own) begin(own);
        } else if (label.role === "rowParent") {
          if (!before) parents.push(own);
        } else {
          row = null;
          if (!before) tableFor(label.table).heads.push(own);
        }
      } else if (!at) {
        continue;
      } else if (part.kind === "words") {
        if (row && row.values.length === 0) row.words.push(part.place);
        else if (row) words.push(part.place);
        else if (isOtherHead(part.place, tableFor(at.format), at.section))
          tableFor(at.format).others.push({ section: at.section, place: part.place });
      } else if (part.kind === "blank") {
        if (row && !(isEnded && row.values.length > 0)) row.values.push(part.place);
      } else {
        const isNext: boolean =
          row === null ||
          words.length > 0 ||
          (!at.format.isUnlabelled &&
            numbers > 1 &&
            lastLine >= 0 &&
            lastLine !== line &&
            countOn(row, lines[lastLine]!) > 1);
        const own = isNext ? begin(null) : row!;
        own.values.push(part.place);
        lastLine = line;
        isEnded = false;
      }
    }
  });
  return [...tables.values()];
}

/** Whether words among heads are a head: more than what is left of a unit, and not on a further page. */
function isOtherHead({ text }: Passage, { rows }: TextTable, section: number): boolean {
  return signsOf(text).length > 1 && !rows.some((row) => row.section === section);
}

/** How many numbers of a row stand on a line. */
function countOn({ values }: TextRow, parts: readonly Part[]): number {
  return parts.filter(({ place }) => values.includes(place)).length;
}
