/** How strongly the labels of a segment speak for a table of the report. */

import { memoized, tableIdsOf, tableOf, type Format, type Label, type TableId } from "../../report";
import { spellingsOf, type LabelUse } from "../labels/labelIndex";
import { hasValue, isValueRow, type ReadingCell, type ReadingRow } from "./fileRows";

/**
 * Which labels of a table a segment holds. Words count where the form has them: a row's label in front of as many cells
 * as the table has columns, a column's label over the numbers. A statistic in the same words that has rows for columns,
 * or counts other things, holds few of them.
 */
export interface LabelScore {
  /** Keys of the declared rows that are there → how many of the row's columns it has cells for, 0…1. */
  readonly rows: ReadonlyMap<string, number>;
  readonly columns: ReadonlySet<string>;
  /** Labels of columns, repeated ones counted. */
  readonly columnLabels: number;
  readonly headings: ReadonlySet<string>;
  /** Rows of numbers under labels that the table does not have. */
  readonly strangeRows: number;
  /** Words in the place of column labels that the table does not have. */
  readonly strangeHeads: number;
}

/** The labels of one table in all formats. */
export interface TableLabels {
  readonly kind: TableId;
  /** Each format's rows by key, and its columns as the words of their labels. */
  readonly formats: readonly {
    readonly rows: readonly string[];
    readonly columns: readonly (readonly string[])[];
  }[];
  /** The words of all row labels and their parents. */
  readonly rowWords: readonly string[];
  /** The words of all column labels and their parents. */
  readonly columnWords: readonly string[];
  /** Number of columns of the table's one unlabelled row; null for a table whose rows have labels. */
  readonly unlabelled: number | null;
  readonly mostColumns: number;
  readonly leastColumns: number;
}

const labelsOfTables = memoized(
  (formats: readonly Format[]) => new Map(tableIdsOf(formats).map((id) => [id, collectLabels(id, formats)])),
);

/** The labels of a table; made once for each list of formats. */
export function tableLabels(kind: TableId, formats: readonly Format[]): TableLabels {
  return labelsOfTables(formats).get(kind)!;
}

function collectLabels(kind: TableId, formats: readonly Format[]): TableLabels {
  const each = formats.flatMap((format) => tableOf(format, kind) ?? []);
  const sections = each.flatMap(({ declaration }) => declaration.sections);
  const rows = sections.flatMap((section) => section.rows);
  const counts = sections.map(({ columns }) => columns.length);
  return {
    kind,
    formats: each.map(({ declaration }) => ({
      rows: declaration.sections.flatMap((section) => section.rows.map(({ key }) => key)),
      columns: declaration.sections.flatMap(({ columns }) =>
        columns.map(({ path }) => spellingsOf(path.at(-1)!)),
      ),
    })),
    rowWords: wordsOf(rows),
    columnWords: wordsOf(sections.flatMap(({ columns }) => columns)),
    unlabelled: each.every(({ isUnlabelled }) => isUnlabelled) ? Math.min(...counts) : null,
    mostColumns: Math.max(...counts),
    leastColumns: Math.min(...counts),
  };
}

function wordsOf(lines: readonly { readonly path: readonly Label[] }[]): string[] {
  return [...new Set(lines.flatMap(({ path }) => path.flatMap(spellingsOf)))];
}

/**
 * Scores rows of the file for one table.
 * @param before the score of rows before them, which is counted in
 */
export function labelScoreOf(
  fileRows: readonly ReadingRow[],
  labels: TableLabels,
  before?: LabelScore,
): LabelScore {
  const rows = new Map(before?.rows);
  const columns = new Set(before?.columns);
  const headings = new Set(before?.headings);
  let { columnLabels, strangeRows, strangeHeads } = before ?? {
    columnLabels: 0,
    strangeRows: 0,
    strangeHeads: 0,
  };
  for (const row of fileRows) {
    const found = rowFound(row, labels);
    if (found) rows.set(found.key, Math.max(found.share, rows.get(found.key) ?? 0));
    else if (hasValue(row) && isStrange(row, labels)) strangeRows++;
    if (hasValue(row)) continue;
    strangeHeads += strangeHeadsIn(row, labels);
    for (const { words, uses } of row.cells) {
      if (!uses.every((use) => use.table.id === labels.kind)) continue;
      if (uses.some((use) => use.role === "heading")) headings.add(words);
      else if (uses.some(isColumn)) {
        columns.add(words);
        columnLabels++;
      }
    }
  }
  return { rows, columns, columnLabels, headings, strangeRows, strangeHeads };
}

/** Whether a label is used for a column or for several. */
export function isColumn(use: LabelUse): boolean {
  return use.role === "column" || use.role === "columnParent";
}

/** The declared row that a row of the file is by its label, or by its length where the table's row has no label. */
function rowFound(row: ReadingRow, labels: TableLabels): { key: string; share: number } | null {
  if (labels.unlabelled !== null) {
    const share = Math.min(1, row.cells.length / labels.unlabelled);
    return isValueRow(row) && share >= leastPart ? { key: "", share } : null;
  }
  for (let at = row.cells.length - 1; at >= 0; at--) {
    const use = row.cells[at]!.uses.find((other) => other.table.id === labels.kind && other.role === "row");
    if (!use) continue;
    const section = use.table.declaration.sections[use.section]!;
    const behind = row.cells.length - 1 - at;
    // 其他 and 总计 are columns as well: the last cell of a header is no row's label.
    if (behind === 0 || (!hasValue(row) && row.cells.some(isColumnLabel))) return null;
    return { key: section.rows[use.index]!.key, share: Math.min(1, behind / section.columns.length) };
  }
  return null;
}

function isColumnLabel(cell: ReadingCell): boolean {
  return cell.uses.length > 0 && cell.uses.every(isColumn);
}

/** A row of numbers whose label is not even part of one of the table's, or that has none where rows have labels. */
function isStrange(row: ReadingRow, labels: TableLabels): boolean {
  if (labels.unlabelled !== null) return isValueRow(row);
  const firstValue = row.cells.findIndex((cell) => cell.shape === "value");
  const words = row.cells.slice(0, firstValue).flatMap((cell) => (cell.words === "" ? [] : [cell.words]));
  return words.length === 0 ? isValueRow(row) : words.some((each) => !isPartOfLabel(each, labels.rowWords));
}

/** Several unknown words side by side are heads of other columns. */
function strangeHeadsIn(row: ReadingRow, { columnWords, rowWords }: TableLabels): number {
  const unknown = row.cells.filter(
    ({ shape, words }) =>
      shape === "words" && !isPartOfLabel(words, columnWords) && !isPartOfLabel(words, rowWords),
  );
  return unknown.length > 1 ? unknown.length : 0;
}

/** Whether these words are part of one of the labels, as those of a broken label are. */
export function isPartOfLabel(words: string, labels: readonly string[]): boolean {
  return labels.some((label) => label.includes(words));
}

/** A row with a smaller share of its cells does not speak for the table. */
const leastShare = 0.5;
/** The same of a row without a label: where table 3 was cut by its columns, a group of them is a third. */
const leastPart = 1 / 3;

/** Whether a score is enough to take a segment for (a part of) the table without anything beside it. */
export function isTable(score: LabelScore, labels: TableLabels, width: number): boolean {
  if (isForeign(score)) return false;
  if (labels.unlabelled !== null) {
    const { columns, columnLabels } = score;
    return (columns.size >= 3 && columnLabels >= 5) || (columns.size >= 2 && width === labels.unlabelled);
  }
  const rows = [...score.rows.values()].filter((share) => share >= leastShare).length;
  return rows >= 5 || (rows >= 1 && score.columns.size + score.headings.size >= 3);
}

/** Whether more of its rows are of another table than of this one. */
export function isForeign({ rows, strangeRows }: LabelScore): boolean {
  return strangeRows > rows.size;
}

/** The columns that a score names; where rows have no labels, the same label over several columns counts for each. */
export function namedColumns({ columns, columnLabels }: LabelScore, labels: TableLabels): number {
  return labels.unlabelled === null ? columns.size : columnLabels;
}

/** One number for a score, to compare segments with each other. */
export function strength(score: LabelScore, labels: TableLabels): number {
  const rows = [...score.rows.values()].reduce((sum, share) => sum + share, 0);
  const named = 2 * namedColumns(score, labels) + score.headings.size;
  return rows + named - score.strangeRows - score.strangeHeads;
}
