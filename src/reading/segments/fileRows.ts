/** What every cell of the file's tables looks like before its place in the report is known. */

import { shownCells, type OutlineCell, type OutlineRow, type OutlineTable } from "../../document";
import {
  counters,
  readNumber,
  symbolDigits,
  type FieldKind,
  type NumberReading,
  type Place,
  type TableId,
} from "../../report";
import type { PlaceRow } from "../cells/placement";
import { labelWords, wordsBeforeRemark, type LabelIndex, type LabelUse } from "../labels/labelIndex";

/** What a cell's text looks like. `value`: a number, or a sign for nothing; `label`: words that a format has. */
export type CellShape = "empty" | "value" | "label" | "words";

/** A cell of the file; where a table stands as text, the words that are one. */
export type SourceCell = Omit<OutlineCell, "place"> & { readonly place: Place };

export interface ReadingCell {
  readonly cell: SourceCell;
  /** Of a label with a remark behind it only the label's. */
  readonly words: string;
  /** A label that has a remark in brackets behind it: it is understood, and not right. */
  readonly hasRemark?: true;
  readonly uses: readonly LabelUse[];
  readonly shape: CellShape;
}

/** What reading knows of a table of the file, or of one that stands as text. */
export type SourceTable = Pick<OutlineTable, "number" | "width"> & {
  /** Of a table that stands as text, where columns do not lie under each other: how its rows are placed. */
  readonly placeRow?: PlaceRow;
};

export interface ReadingRow {
  readonly table: SourceTable;
  /** One-based number of the row in its table. */
  readonly number: number;
  readonly cells: readonly ReadingCell[];
  /** The table of the report that its labels speak for, if they speak for one alone. */
  readonly kind: TableId | null;
}

const noUses: readonly LabelUse[] = [];
const brackets = /[（(【[][^（(【[\]】)）]*[\]】)）]/gu;
const units = new RegExp(`[万亿]?元|${counters}`, "gu");
const symbolDigit = new RegExp(`[${symbolDigits}]`, "gu");

/** Reads what every cell of a row looks like. Continuations of merged cells hold no text of their own. */
export function readRow(table: SourceTable, row: OutlineRow, index: LabelIndex): ReadingRow {
  const cells: ReadingCell[] = [];
  for (const cell of row.cells) {
    if (cell.isHorizontalContinuation) continue;
    if (cell.insets) cells.push(...shownCells(cell).map((shown) => readCell(shown, index)));
    else cells.push(readCell(cell, index));
  }
  return { table, number: row.number, cells, kind: kindOf(cells) };
}

/** What one cell looks like. */
export function readCell(cell: SourceCell, index: LabelIndex): ReadingCell {
  const text = cell.verticalMerge === "continue" ? "" : textWithoutNotes(cell);
  if (/^\d{0,8}$/u.test(text))
    return { cell, words: "", uses: noUses, shape: text === "" ? "empty" : "value" };
  const words = labelWords(text);
  const uses = usesOf(words, index);
  if (uses) return { cell, words, uses, shape: "label" };
  const before = wordsBeforeRemark(text);
  const usesBefore = before === null ? undefined : usesOf(before, index);
  if (usesBefore) return { cell, words: before!, uses: usesBefore, shape: "label", hasRemark: true };
  return { cell, words, uses: noUses, shape: shapeOf(text) };
}

function usesOf(words: string, index: LabelIndex): readonly LabelUse[] | undefined {
  return /^\d*$/u.test(words) ? undefined : index.get(words);
}

/** Digits, or what looks like them, with a letter or two glued to them: 5K, 3成, 1O. */
const gluedLetters = /^[\d０-９](?:[\d０-９.,，．]*[\d０-９])?\p{L}{1,2}$/u;

/** What a text that is no label looks like. */
export function shapeOf(text: string): CellShape {
  const number = readNumber(text, "change");
  if (number.form === "blank") return number.isEmpty ? "empty" : "value";
  // Without a digit it is words, also a bracket or a numbering mark that a broken label left behind.
  if (number.form === "none") {
    const isWritten = number.meant !== undefined || gluedLetters.test(text);
    return isWritten || (/[0-9０-９]/u.test(text) && !/\p{L}/u.test(text)) ? "value" : "words";
  }
  if (number.form !== "remark") return "value";
  const remark = text.replace(brackets, "").replace(units, "");
  return (remark.match(/[\u4e00-\u9fff]/gu)?.length ?? 0) > 2 ? "words" : "value";
}

/** Shorter labels (其他, 规章) also stand alone where the label of another table was broken: they do not identify a table. */
const shortestTelling = 3;

function kindOf(cells: readonly ReadingCell[]): TableId | null {
  const votes = new Map<TableId, number>();
  for (const { uses, words } of cells) {
    const first = uses[0];
    if (first && words.length >= shortestTelling && uses.every((use) => use.table.id === first.table.id)) {
      votes.set(first.table.id, (votes.get(first.table.id) ?? 0) + 1);
    }
  }
  let winner: TableId | null = null;
  for (const [table, count] of votes) {
    if (winner === null || count > votes.get(winner)!) winner = table;
  }
  return winner;
}

/** Whether a row holds a number, or a sign for nothing. */
export function hasValue(row: ReadingRow): boolean {
  return row.cells.some((cell) => cell.shape === "value");
}

/** Whether a cell holds words, known as a label or not. */
export function holdsWords({ shape }: ReadingCell): boolean {
  return shape === "words" || shape === "label";
}

/** Whether a row consists of numbers rather than of words. */
export function isValueRow(row: ReadingRow): boolean {
  const values = row.cells.filter((cell) => cell.shape === "value").length;
  return values >= 3 && values * 2 > row.cells.length;
}

/** The text of a cell as a label or a number: note marks are no part of either. Digits of the font Symbol are written in full width. */
export function textWithoutNotes({ text, textWithoutNotes = text, hasSymbolDigits }: SourceCell): string {
  return hasSymbolDigits
    ? textWithoutNotes.replace(symbolDigit, (sign) =>
        String.fromCharCode(sign.charCodeAt(0) - 0xf030 + 0xff10),
      )
    : textWithoutNotes;
}

/** The number of a cell. A note mark behind it is a remark: whoever copies the cell gets it as a digit. */
export function readCellNumber(cell: SourceCell, kind?: FieldKind): NumberReading {
  const reading = readNumber(textWithoutNotes(cell), kind);
  // The number of a list stands there, and what it is the cell does not say.
  if (cell.isNumbered && reading.form === "blank") return { form: "none", value: null };
  if (cell.textWithoutNotes === undefined || reading.value === null) return reading;
  const plain = reading.form === "plain" ? cell.textWithoutNotes : reading.plain;
  return { form: "remark", value: reading.value, plain, hasNoteMark: true };
}
