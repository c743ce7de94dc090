/** Which declared column stands over which columns of the file's grid. */

import type { ColumnDeclaration, SectionDeclaration } from "../../report";
import { isFragment, isRightSpelling, spellingsOf } from "../labels/labelIndex";
import { isMisspelling } from "../labels/misspelling";
import type { ReadingCell, ReadingRow } from "../segments/fileRows";

/** The grid columns under one header label: from `start` up to but not including `end`. */
export interface Slot {
  readonly start: number;
  readonly end: number;
}

/** A label that was understood although its words differ. */
export interface Difference {
  readonly cell: ReadingCell;
  readonly expected: string;
  readonly columns: readonly number[];
}

/** What the header rows of one file table say about the columns of one section. */
export interface Header {
  /** For each declared column, where it stands; null where the header does not name it. */
  readonly slots: readonly (Slot | null)[];
  /** Columns with a label of their own that no declared column has (备注 …). */
  readonly others: readonly (Slot & { readonly label: string })[];
  readonly differences: readonly Difference[];
  /** False where it was taken over from an earlier piece of the table, whose grid is another. */
  readonly isOfThisGrid: boolean;
}

interface Leaf extends Slot {
  readonly cell: ReadingCell;
  /** Words of all labels over this grid column, the lowest last. */
  readonly stack: readonly string[];
}

/**
 * Matches header rows with declared columns: by their words first, then by their place between neighbours
 * whose words are known. A column is never taken by its place alone unless all columns fit.
 */
export function matchHeader(rows: readonly ReadingRow[], section: SectionDeclaration): Header {
  const { columns } = section;
  const leaves = leavesOf(rows, section);
  const taken = new Map<number, Leaf>();
  const matched = new Set<Leaf>();
  takeByWords(leaves, columns, taken, matched);
  const differences: Difference[] = [];
  takeByNeighbours(leaves, columns, taken, matched, differences);
  if (taken.size < columns.length / 2) takeFragments(leaves, columns, taken, matched);
  for (const [column, leaf] of taken) {
    const label = columns[column]!.path.at(-1)!;
    const isNew = !differences.some((difference) => difference.cell === leaf.cell);
    const words = leaf.cell.words;
    if (isNew && spellingsOf(label).includes(words) && !isRightSpelling(words, label)) {
      differences.push({ cell: leaf.cell, expected: label.text, columns: [column] });
    }
  }
  const slots = columns.map((_, column): Slot | null => {
    const leaf = taken.get(column);
    return leaf ? { start: leaf.start, end: leaf.end } : null;
  });
  const isColumnWord = ({ cell }: Leaf) =>
    columns.some((column) => spellingsOf(column.path.at(-1)!).includes(cell.words));
  const others = leaves.filter(
    (leaf) => !matched.has(leaf) && (leaf.cell.shape === "words" || isColumnWord(leaf)),
  );
  return {
    slots,
    others: others.map(({ start, end, cell }) => ({ start, end, label: cell.cell.text })),
    differences,
    isOfThisGrid: true,
  };
}

/** The lowest label over every grid column; equal labels side by side are one, as unmerging leaves them. */
function leavesOf(rows: readonly ReadingRow[], section: SectionDeclaration): Leaf[] {
  const parents = parentsOf(section.columns).all;
  const leafWords = new Set(section.columns.flatMap((column) => spellingsOf(column.path.at(-1)!)));
  const corner = section.corner ? spellingsOf(section.corner) : [];
  const width = Math.max(0, ...rows.map((row) => row.table.width));
  const grid: (Leaf | null)[] = new Array<Leaf | null>(width).fill(null);
  const stacks = Array.from({ length: width }, (): string[] => []);
  for (const row of rows) {
    let filled: { words: string; end: number } | null = null;
    for (const cell of row.cells) {
      const { column: start, columnSpan } = cell.cell;
      const end = Math.min(start + columnSpan, width);
      const isLabel = cell.shape === "label" || cell.shape === "words";
      if (isLabel && parents.has(cell.words)) filled = { words: cell.words, end };
      else if (cell.shape !== "empty" || cell.cell.verticalMerge === "continue") filled = null;
      for (let column = start; column < end; column++) {
        if (isLabel) {
          stacks[column]!.push(cell.words);
          // A corner text or a parent is over the leaves, never one of them; unless it is a leaf as well.
          const isLeaf =
            leafWords.has(cell.words) || !(parents.has(cell.words) || corner.includes(cell.words));
          // What stands below a leaf says nothing about it.
          if (isLeaf) grid[column] = { cell, start, end, stack: [...stacks[column]!] };
        } else if (filled && cell.shape === "empty" && cell.cell.verticalMerge !== "continue") {
          stacks[column]!.push(filled.words);
        }
      }
    }
  }
  const leaves: Leaf[] = [];
  grid.forEach((leaf, column) => {
    if (!leaf) return;
    const last = leaves.at(-1);
    if (last && last.end >= column && last.cell.words === leaf.cell.words) {
      leaves[leaves.length - 1] = { ...last, end: Math.max(last.end, leaf.end) };
    } else leaves.push({ ...leaf, start: column, end: Math.max(column + 1, leaf.end) });
  });
  return leaves;
}

/** A leaf's words alone, and with those above it, as a broken label is written. */
function wordsOf(leaf: Leaf): readonly string[] {
  const { stack } = leaf;
  return stack.length < 2
    ? [leaf.cell.words]
    : [leaf.cell.words, ...[2, 3, 4].map((height) => stack.slice(-height).join(""))];
}

function takeByWords(
  leaves: readonly Leaf[],
  columns: readonly ColumnDeclaration[],
  taken: Map<number, Leaf>,
  matched: Set<Leaf>,
): void {
  const wordsOfLeaves = leaves.map(wordsOf);
  const byLabel = new Map<string, number[]>();
  columns.forEach((column, index) => {
    const words = spellingsOf(column.path.at(-1)!)[0]!;
    byLabel.set(words, [...(byLabel.get(words) ?? []), index]);
  });
  for (const indexes of byLabel.values()) {
    const label = columns[indexes[0]!]!.path.at(-1)!;
    const spells = (is: (words: string) => boolean) =>
      leaves.filter((_, at) => wordsOfLeaves[at]!.some((words) => is(words)));
    // Where a column has its right label, another one with a misspelling of it (合计 beside 总计) is a further column.
    const right = spells((words) => isRightSpelling(words, label));
    const found =
      right.length >= indexes.length ? right : spells((words) => spellingsOf(label).includes(words));
    const isComplete = found.length === indexes.length;
    for (const leaf of found) {
      const fitting = indexes.filter((index) => !taken.has(index) && parentsFit(leaf, columns, index));
      if (fitting.length === 1 || (isComplete && fitting.length > 0)) {
        taken.set(fitting[0]!, leaf);
        matched.add(leaf);
      } else if (fitting.length === 0 && !isComplete) matched.add(leaf);
    }
  }
}

interface Parents {
  /** The parents of each column, in every spelling. */
  readonly own: readonly ReadonlySet<string>[];
  readonly all: ReadonlySet<string>;
}

const knownParents = new WeakMap<readonly ColumnDeclaration[], Parents>();

function parentsOf(columns: readonly ColumnDeclaration[]): Parents {
  let parents = knownParents.get(columns);
  if (!parents) {
    const own = columns.map(
      (column) => new Set(column.path.slice(0, -1).flatMap((label) => spellingsOf(label))),
    );
    parents = { own, all: new Set(own.flatMap((words) => [...words])) };
    knownParents.set(columns, parents);
  }
  return parents;
}

function parentsFit(leaf: Leaf, columns: readonly ColumnDeclaration[], index: number): boolean {
  const { own, all } = parentsOf(columns);
  return leaf.stack.every((words) => !all.has(words) || own[index]!.has(words));
}

/** Labels between two known neighbours that misspell a column which lacks there, and no second one. */
function takeByNeighbours(
  leaves: readonly Leaf[],
  columns: readonly ColumnDeclaration[],
  taken: Map<number, Leaf>,
  matched: Set<Leaf>,
  differences: Difference[],
): void {
  if (taken.size === 0 && columns.length > 1) return;
  const labels = columns.map((column) => column.path.at(-1)!);
  const known = new Map(taken);
  const found = labels.flatMap((label, column) => {
    if (known.has(column)) return [];
    const before = nearest(known, column, -1);
    const after = nearest(known, column, 1);
    const alike = leaves.filter(
      (leaf) =>
        !matched.has(leaf) &&
        leaf.cell.shape === "words" &&
        (!before || leaf.start >= before.end) &&
        (!after || leaf.end <= after.start) &&
        isMisspelling(leaf.cell.words, label, labels),
    );
    return alike.length === 1 ? [{ column, leaf: alike[0]! }] : [];
  });
  for (const { column, leaf } of found) {
    if (found.filter((other) => other.leaf === leaf).length > 1) continue;
    taken.set(column, leaf);
    matched.add(leaf);
    differences.push({ cell: leaf.cell, expected: labels[column]!.text, columns: [column] });
  }
}

/** The label of the nearest known column before (-1) or after (1) a column. */
function nearest(known: ReadonlyMap<number, Leaf>, column: number, step: 1 | -1): Leaf | null {
  const columns = [...known.keys()].filter((other) => (other - column) * step > 0);
  if (columns.length === 0) return null;
  return known.get(step > 0 ? Math.min(...columns) : Math.max(...columns)) ?? null;
}

/** A narrower header is not told by pieces of its labels. */
const fewestFragments = 7;

/**
 * A header of which only pieces are left (its labels broken over a page): taken when there is one grid column for
 * every declared column and every piece that is there begins or ends the label of its place.
 */
function takeFragments(
  leaves: readonly Leaf[],
  columns: readonly ColumnDeclaration[],
  taken: Map<number, Leaf>,
  matched: Set<Leaf>,
): void {
  const width = columns.length;
  const single = leaves.filter((leaf) => leaf.end <= width);
  if (width < fewestFragments) return;
  if (single.length !== leaves.length || single.length < width / 2) return;
  // Equal pieces side by side were joined; each grid column is looked at by itself.
  const pieces = new Map(
    single.flatMap((leaf) => range(leaf.start, leaf.end).map((at) => [at, leaf] as const)),
  );
  const fits = [...pieces].every(([at, leaf]) => {
    const spellings = spellingsOf(columns[at]!.path.at(-1)!);
    return spellings.some((label) =>
      wordsOf(leaf).some((words) => words === label || isFragment(words, label)),
    );
  });
  if (!fits) return;
  columns.forEach((_, at) => {
    const leaf = pieces.get(at);
    const cell = leaf?.cell ?? single[0]!.cell;
    taken.set(at, { cell, start: at, end: at + 1, stack: [] });
    if (leaf) matched.add(leaf);
  });
}

function range(start: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - start) }, (_, index) => start + index);
}
