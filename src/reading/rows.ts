import type { OutlineCell, OutlineRow, OutlineTable } from "../document";
import { readNumber, type TableId } from "../report";
import { textWithoutNotes } from "./cellNumber";
import type { LabelIndex, LabelUse } from "./labelIndex";
import { labelWords } from "./labelText";

/** What a cell's text looks like before its place is known. `value`: a number, or a sign for nothing. */
export type CellShape = "empty" | "value" | "label" | "words";

export interface ReadingCell {
  readonly cell: OutlineCell;
  readonly words: string;
  readonly uses: readonly LabelUse[];
  readonly shape: CellShape;
}

export interface ReadingRow {
  readonly table: OutlineTable;
  readonly row: OutlineRow;
  readonly cells: readonly ReadingCell[];
  /** The table of the report that its labels speak for, if they speak for one alone. */
  readonly kind: TableId | null;
}

/** Rows of one file table that belong to the same table of the report. */
export interface Segment {
  readonly table: OutlineTable;
  readonly rows: readonly ReadingRow[];
  readonly kind: TableId | null;
}

const noUses: readonly LabelUse[] = [];
const brackets = /[（(【[][^（(【[\]】)）]*[\]】)）]/gu;
const units = /(?:万元|人次|[元件条个次宗份项例起封])/gu;

/** Reads what every cell of a row looks like. Continuations of merged cells hold no text of their own. */
export function readRow(table: OutlineTable, row: OutlineRow, index: LabelIndex): ReadingRow {
  const cells: ReadingCell[] = [];
  for (const cell of row.cells) {
    if (!cell.isHorizontalContinuation) cells.push(readCell(cell, index));
  }
  return { table, row, cells, kind: kindOf(cells) };
}

function readCell(cell: OutlineCell, index: LabelIndex): ReadingCell {
  const text = cell.verticalMerge === "continue" ? "" : textWithoutNotes(cell);
  if (text === "") return { cell, words: "", uses: noUses, shape: "empty" };
  if (text.length < 9 && /^\d+$/u.test(text)) return { cell, words: "", uses: noUses, shape: "value" };
  const words = labelWords(text);
  const uses = index.uses.get(words);
  if (uses && !/^\d*$/u.test(words)) return { cell, words, uses, shape: "label" };
  const number = readNumber(text);
  if (number.form === "blank")
    return { cell, words: "", uses: noUses, shape: number.isEmpty ? "empty" : "value" };
  // Nought in words stands in a number's place, and never in a label's.
  if (/^[零〇○]$/u.test(text)) return { cell, words, uses: noUses, shape: "value" };
  // Without a digit it is words, also a bracket or a numbering mark that a broken label left behind.
  if (number.form === "none") {
    return {
      cell,
      words,
      uses: noUses,
      shape: /[0-9０-９]/u.test(text) && !/\p{L}/u.test(text) ? "value" : "words",
    };
  }
  const remark = text.replace(brackets, "").replace(units, "");
  const isProse = number.form === "remark" && (remark.match(/[\u4e00-\u9fff]/gu)?.length ?? 0) > 2;
  return { cell, words, uses: noUses, shape: isProse ? "words" : "value" };
}

/** Shorter labels (其他, 规章) also stand alone where the label of another table was broken: they do not tell. */
const shortestTelling = 3;

function kindOf(cells: readonly ReadingCell[]): TableId | null {
  const votes = new Map<TableId, number>();
  for (const { uses, words } of cells) {
    const first = uses[0];
    if (first && words.length >= shortestTelling && uses.every((use) => use.table === first.table)) {
      votes.set(first.table, (votes.get(first.table) ?? 0) + 1);
    }
  }
  let winner: TableId | null = null;
  for (const [table, count] of votes) {
    if (winner === null || count > votes.get(winner)!) winner = table;
  }
  return winner;
}

/** Cuts a file table where the table of the report changes; rows that do not tell follow the row before. */
export function segmentsOf(table: OutlineTable, index: LabelIndex): Segment[] {
  const rows = table.rows.filter((row) => !row.isDeleted).map((row) => readRow(table, row, index));
  const segments: { table: OutlineTable; rows: ReadingRow[]; kind: TableId | null }[] = [];
  for (const row of rows) {
    const current = segments.at(-1);
    if (!current || (row.kind !== null && current.kind !== null && row.kind !== current.kind)) {
      segments.push({ table, rows: [row], kind: row.kind });
    } else {
      current.rows.push(row);
      current.kind ??= row.kind;
    }
  }
  return segments;
}
