import type { Outline, OutlineTable } from "../document";
import { tableIds, type Format, type TableFormat, type TableId } from "../report";
import { matchHeader } from "./header";
import { spellingsOf, type LabelIndex, type LabelUse } from "./labelIndex";
import { segmentsOf, type ReadingRow, type Segment } from "./rows";

export interface Recognised {
  /** The pieces of each table of the report, in file order. */
  readonly pieces: Readonly<Record<TableId, readonly Segment[]>>;
  /** Further copies of a table that is there already. */
  readonly duplicates: readonly { readonly table: TableId; readonly segment: Segment }[];
}

/** A paragraph longer than this between two pieces means that the second is another table (续表 and page numbers fit). */
const longestBreak = 12;

/** Most rows of a piece without a telling label that is taken for the end of the table before. */
const longestEnd = 3;

interface Evidence {
  readonly rows: Set<string>;
  readonly columns: Set<string>;
  readonly headings: Set<string>;
}

/**
 * Finds the pieces of the three tables among all tables of the document, by the labels that stand in them. A table
 * that only shares a word or two with the report (a statistic in the prose) is left alone.
 */
export function recogniseTables(outline: Outline, index: LabelIndex, formats: readonly Format[]): Recognised {
  const found = new Pieces(formats);
  for (const block of outline.blocks) {
    if (block.kind === "paragraph") {
      if (isBreak(block.paragraph.text.trim())) found.break();
      continue;
    }
    for (const segment of segmentsOf(block.table, index)) {
      if (segment.kind === null) {
        const fragment = recogniseFragments(segment, found.pieces, formats);
        if (fragment) found.pieces[fragment].push({ ...segment, kind: fragment });
        else if (found.last && (found.isHeadOver(segment) || found.canEndWith(segment, found.last))) {
          found.take(segment, found.last);
        }
        continue;
      }
      const [end, rest] = cutEnd(segment, found);
      if (end && found.last) found.take(end, found.last);
      found.take(rest, segment.kind);
    }
  }
  return { pieces: found.pieces, duplicates: found.duplicates };
}

function isBreak(text: string): boolean {
  return text.length > longestBreak || /^[一二三四五六][、.．]/u.test(text);
}

/** The end of the table before, broken off, may stand over the next one where all tables were pasted as one. */
function cutEnd(segment: Segment, found: Pieces): [Segment | null, Segment] {
  const first = segment.rows.findIndex((row) => row.kind !== null);
  const { last } = found;
  if (last === null || last === segment.kind || first < 1) return [null, segment];
  const end = { ...segment, rows: segment.rows.slice(0, first), kind: last };
  if (!found.canEndWith(end, last)) return [null, segment];
  return [end, { ...segment, rows: segment.rows.slice(first) }];
}

/** The pieces found so far, and the one that a further piece could continue. */
class Pieces {
  readonly pieces: Record<TableId, Segment[]> = { disclosure: [], requests: [], cases: [] };
  readonly duplicates: { table: TableId; segment: Segment }[] = [];
  /** The table whose piece was taken last, as long as nothing came between. */
  open: TableId | null = null;
  private readonly seenRows: Record<TableId, Set<string>> = {
    disclosure: new Set(),
    requests: new Set(),
    cases: new Set(),
  };
  private readonly seenColumns: Record<TableId, Set<string>> = {
    disclosure: new Set(),
    requests: new Set(),
    cases: new Set(),
  };
  /** Pieces too small to tell by themselves, which a piece after them may prove. */
  private pending: { kind: TableId; segments: Segment[]; evidence: Evidence } | null = null;

  /** The table that the piece before belongs to, for sure or perhaps. */
  get last(): TableId | null {
    return this.pending?.kind ?? this.open;
  }

  constructor(private readonly formats: readonly Format[]) {}

  /** Whether the piece before is a header without any values, over as many grid columns as this one has. */
  isHeadOver(segment: Segment): boolean {
    const before = this.pending?.segments.at(-1) ?? (this.open && this.pieces[this.open].at(-1));
    return !!before && before.table.width === segment.table.width && !before.rows.some(hasValue);
  }

  /** Whether a piece without a telling label can be the end of the table before. */
  canEndWith(segment: Segment, kind: TableId): boolean {
    return !this.isComplete(kind) && continues(segment, kind, this.formats);
  }

  break(): void {
    this.open = null;
    this.pending = null;
  }

  take(segment: Segment, kind: TableId): void {
    const evidence = evidenceOf(segment, kind);
    const rows = valueRowKeys(segment, evidence, kind);
    const seen = this.seenRows[kind];
    const isRepetition = rows.size > 0 && [...rows].filter((key) => seen.has(key)).length * 2 > rows.size;
    const pending = this.pending?.kind === kind ? this.pending : null;
    const together = pending ? merged(pending.evidence, evidence) : evidence;
    const segments = [...(pending?.segments ?? []), segment];
    const isWhole = isTable(together) || this.isOneRowTable(together, segments, kind);
    if (isWhole && isRepetition) {
      this.duplicates.push({ table: kind, segment });
      this.pending = null;
      return;
    }
    if (this.open !== kind && !isWhole) {
      this.pending = { kind, segments, evidence: together };
      return;
    }
    if (isRepetition) return;
    for (const piece of segments) {
      for (const key of valueRowKeys(piece, evidenceOf(piece, kind), kind)) seen.add(key);
      this.pieces[kind].push({ ...piece, kind });
    }
    for (const words of together.columns) this.seenColumns[kind].add(words);
    this.pending = null;
    this.open = kind;
  }

  /** A table of one unlabelled row shows by its column labels, which it repeats; broken ones by their parents and number. */
  private isOneRowTable(evidence: Evidence, segments: readonly Segment[], kind: TableId): boolean {
    const labels = segments.flatMap(({ rows }) =>
      rows.flatMap((row) => row.cells.filter((cell) => cell.uses.some(isColumn))),
    );
    return this.formats.some(({ tables }) => {
      const [section] = tables[kind].declaration.sections;
      if (!section?.rows.every((row) => row.path.length === 0)) return false;
      const isAsWide = segments.every(({ table }) => table.width === section.columns.length);
      return (evidence.columns.size >= 3 && labels.length >= 5) || (evidence.columns.size >= 2 && isAsWide);
    });
  }

  /** Whether every row was seen of the format that most of the rows are of: then nothing that follows is its end. */
  isComplete(kind: TableId): boolean {
    const seen = this.seenRows[kind];
    const counts = this.formats.map(({ tables }) => {
      const { sections } = tables[kind].declaration;
      const rows = sections.flatMap((section) => section.rows);
      const found = rows.filter((row) => {
        const label = row.path.at(-1);
        return label ? spellingsOf(label).some((words) => seen.has(words)) : seen.has(kind);
      });
      // The columns tell the formats apart whose rows are alike.
      const columns = sections
        .flatMap((section) => section.columns)
        .filter((column) =>
          spellingsOf(column.path.at(-1)!).some((words) => this.seenColumns[kind].has(words)),
        );
      return { found: found.length + columns.length, isAll: found.length === rows.length };
    });
    const most = Math.max(...counts.map(({ found }) => found));
    return counts.every(({ found, isAll }) => isAll || found < most);
  }
}

function hasValue(row: ReadingRow): boolean {
  return row.cells.some((cell) => cell.shape === "value");
}

function merged(a: Evidence, b: Evidence): Evidence {
  return {
    rows: new Set([...a.rows, ...b.rows]),
    columns: new Set([...a.columns, ...b.columns]),
    headings: new Set([...a.headings, ...b.headings]),
  };
}

function evidenceOf(segment: Segment, kind: TableId): Evidence {
  const evidence: Evidence = { rows: new Set(), columns: new Set(), headings: new Set() };
  for (const row of segment.rows) {
    for (const { words, uses } of row.cells) {
      if (uses.length === 0 || !uses.every((use) => use.table === kind)) continue;
      if (uses.some((use) => use.role === "row")) evidence.rows.add(words);
      else if (uses.some(isColumn)) evidence.columns.add(words);
      else if (uses.some((use) => use.role === "heading")) evidence.headings.add(words);
    }
  }
  return evidence;
}

function isColumn(use: LabelUse): boolean {
  return use.role === "column" || use.role === "columnParent";
}

function isTable(evidence: Evidence): boolean {
  const rows = evidence.rows.size;
  return rows >= 5 || (rows >= 1 && evidence.columns.size + evidence.headings.size >= 3);
}

/** The rows with values of their own, by label; a row without a label counts under the table's name. */
function valueRowKeys(segment: Segment, evidence: Evidence, kind: TableId): Set<string> {
  const keys = new Set<string>();
  for (const row of segment.rows) {
    if (row.cells.some((cell) => evidence.columns.has(cell.words) && !evidence.rows.has(cell.words)))
      continue;
    const label = row.cells.findLast((cell) => evidence.rows.has(cell.words));
    if (label) keys.add(label.words);
    else if (evidence.rows.size === 0 && isValueRow(row)) keys.add(kind);
  }
  return keys;
}

function isValueRow(row: ReadingRow): boolean {
  const values = row.cells.filter((cell) => cell.shape === "value").length;
  return values >= 3 && values * 2 > row.cells.length;
}

/**
 * Whether a piece without a telling label can be the end of a table that a page break cut: a few rows, with no more
 * values than the table has columns.
 */
function continues(segment: Segment, kind: TableId, formats: readonly Format[]): boolean {
  const rows = segment.rows.filter((row) => row.cells.some((cell) => cell.shape !== "empty"));
  if (rows.length === 0 || rows.length > longestEnd) return false;
  const sections = formats.flatMap((format) => format.tables[kind].declaration.sections);
  const most = Math.max(...sections.map((section) => section.columns.length));
  const least = Math.min(...sections.map((section) => section.columns.length));
  return rows.every((row) => {
    const values = row.cells.filter((cell) => cell.shape === "value").length;
    const labels = row.cells.filter((cell) => cell.shape === "words" || cell.shape === "label");
    const words = new Set(labels.map((cell) => cell.words)).size;
    // One more than columns: a number mark that a broken label left behind looks like a value.
    return values <= most + 1 && words <= 2 && row.cells.length >= least + (words > 0 ? 1 : 0);
  });
}

/** A table of which only pieces of the labels are left, see `matchHeader`. */
function recogniseFragments(
  segment: Segment,
  pieces: Readonly<Record<TableId, readonly Segment[]>>,
  formats: readonly Format[],
): TableId | null {
  const firstValues = segment.rows.findIndex(isValueRow);
  if (firstValues < 1) return null;
  for (const table of tableIds) {
    if (pieces[table].length > 0) continue;
    for (const format of formats) {
      const section = format.tables[table].declaration.sections[0];
      if (!section || section.rows.some((row) => row.path.length > 0)) continue;
      if (segment.table.width !== section.columns.length) continue;
      const header = matchHeader(segment.rows.slice(0, firstValues), table, section);
      if (header.slots.every((slot) => slot !== null)) return table;
    }
  }
  return null;
}

/** How well a format explains the labels of a table: row labels that have values of their own count most. */
export function formatScore(pieces: readonly Segment[], format: TableFormat): number {
  const columns = new Map<string, boolean>();
  let score = 0;
  for (const { rows } of pieces) {
    for (const row of rows) {
      // In a header 总计 and 其他 name columns.
      const isHeader = row.cells.some(({ uses }) => uses.length > 0 && uses.every(isColumn));
      const label = row.cells.findLast((cell) => cell.uses.some((use) => use.role.startsWith("row")));
      const leaf = label?.uses.find((use) => isOf(use, format) && use.role === "row");
      if (leaf && !isHeader) score += leaf.isMisspelt ? 2 : 3;
      for (const { words, uses } of row.cells) {
        const use = uses.find((other) => isOf(other, format) && other.role === "column");
        if (use) columns.set(words, (columns.get(words) ?? false) || !use.isMisspelt);
      }
    }
  }
  for (const isRight of columns.values()) score += isRight ? 2 : 1;
  return score;
}

function isOf(use: LabelUse, format: TableFormat): boolean {
  return use.format.id === format.format && use.table === format.declaration.table;
}

/** Tables nested in a cell that hold labels of the report: they can be seen, but not addressed. */
export function nestedReportCells(tables: readonly OutlineTable[], index: LabelIndex) {
  const found = [];
  for (const table of tables) {
    for (const row of table.rows) {
      for (const cell of row.cells) {
        if (cell.nestedText === "") continue;
        const hits = [...index.uses.keys()].filter(
          (words) => words.length >= 4 && cell.nestedText.includes(words),
        );
        if (hits.length >= 3) found.push(cell);
      }
    }
  }
  return found;
}
