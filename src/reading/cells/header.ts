/** Which declared column stands over which columns of the file's grid. */

import type { ColumnDeclaration, Label, SectionDeclaration } from "../../report";
import { isFragment, isRightSpelling, spellingsOf } from "../labels/labelIndex";
import { isMisspelling } from "../labels/misspelling";
import type { ReadingCell, ReadingRow } from "../segments/fileRows";
import { align, costs, range, type Choice, type Line } from "./align";

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
 * Matches header rows with declared columns: an alignment of the lowest labels, from left to right, with the columns.
 * Where most labels are broken (their halves on two pages), parts of labels count as well.
 */
export function matchHeader(rows: readonly ReadingRow[], section: SectionDeclaration): Header {
  const { columns } = section;
  const leaves = leavesOf(rows, section);
  let taken = alignLeaves(leaves, columns, false);
  if (taken.size * 2 < columns.length && columns.length >= fewestFragments) {
    taken = withColumnsOfGrid(alignLeaves(leaves, columns, true), leaves, columns.length);
  }
  const matched = new Set([...taken.values()].map(({ cell }) => cell));
  const slots = columns.map((_, column): Slot | null => {
    const leaf = taken.get(column);
    return leaf ? { start: leaf.start, end: leaf.end } : null;
  });
  const differences = [...taken].flatMap(([column, { cell, isDifferent }]) =>
    isDifferent ? [{ cell, expected: columns[column]!.path.at(-1)!.text, columns: [column] }] : [],
  );
  const others = leaves
    .filter(({ cell }) => !matched.has(cell) && (cell.shape === "words" || isColumnWord(cell, columns)))
    .map(({ start, end, cell }) => ({ start, end, label: cell.cell.text }));
  return { slots, others, differences, isOfThisGrid: true };
}

function isColumnWord({ words }: ReadingCell, columns: readonly ColumnDeclaration[]): boolean {
  return columns.some(({ path }) => spellingsOf(path.at(-1)!).includes(words));
}

/** A narrower header is not told by parts of its labels. */
const fewestFragments = 7;

/** The label of a column in the file, and whether its words differ from the declared ones. */
type TakenLeaf = Slot & { readonly cell: ReadingCell; readonly isDifferent: boolean };

/** The leaf of each declared column that has one. */
function alignLeaves(
  leaves: readonly Leaf[],
  columns: readonly ColumnDeclaration[],
  allowsFragments: boolean,
): Map<number, TakenLeaf> {
  const labels = columns.map(({ path }) => path.at(-1)!);
  const wordsOfLeaves = leaves.map(wordsOf);
  const lines = wordsOfLeaves.map((words, at): Line => {
    const leaf = leaves[at]!;
    const choices = labels.flatMap((label, position): Choice[] => {
      const cost = labelCost(words, leaf, label, labels, allowsFragments);
      if (cost === null) return [];
      const elsewhere = parentsFit(leaf, columns, position) ? 0 : costs.elsewhere;
      return [{ position, length: 1, cost: cost + elsewhere, mayMove: cost <= costs.misspelt }];
    });
    const isKnown = choices.some(({ mayMove }) => mayMove);
    return { leftOver: isKnown ? costs.knownLeftOver : costs.unknownLeftOver, choices };
  });
  const taken = new Map<number, TakenLeaf>();
  const twice = new Set<number>();
  for (const { lines: at, position } of align(lines, columns.length)) {
    const leaf = leaves[at[0]!]!;
    const cost = labelCost(wordsOfLeaves[at[0]!]!, leaf, labels[position]!, labels, false);
    const isDifferent = cost === costs.misspelt || cost === costs.likely;
    // Of two heads of one column neither is taken.
    if (taken.has(position)) twice.add(position);
    taken.set(position, { cell: leaf.cell, start: leaf.start, end: leaf.end, isDifferent });
  }
  for (const position of twice) taken.delete(position);
  return taken;
}

/** What it costs to read a leaf as a label; null where it cannot be this label. */
function labelCost(
  words: readonly string[],
  leaf: Leaf,
  label: Label,
  labels: readonly Label[],
  allowsFragments: boolean,
): number | null {
  if (words.some((each) => isRightSpelling(each, label))) return 0;
  const spellings = spellingsOf(label);
  if (words.some((each) => spellings.includes(each))) return costs.misspelt;
  if (isLikely(leaf, label, labels)) return costs.likely;
  const isPart = spellings.some((whole) => words.some((each) => isFragment(each, whole)));
  return allowsFragments && isPart ? costs.fragment : null;
}

function isLikely({ cell }: Leaf, label: Label, labels: readonly Label[]): boolean {
  return cell.shape === "words" && isMisspelling(cell.words, label, labels);
}

/**
 * The columns whose labels are gone stand in their places of the grid, where it has one column for every declared one
 * and every label that is left stands in its own.
 */
function withColumnsOfGrid(
  taken: Map<number, TakenLeaf>,
  leaves: readonly Leaf[],
  width: number,
): Map<number, TakenLeaf> {
  const isInPlace = [...taken].every(
    ([column, { start, end }]) => start <= column && column < end && end <= width,
  );
  const [first] = taken.values();
  if (!first || !isInPlace || taken.size < leaves.length || taken.size * 2 < width) return taken;
  return new Map(
    range(0, width).map((column) => {
      const leaf = taken.get(column) ?? { ...first, isDifferent: false };
      return [column, { ...leaf, start: column, end: column + 1 }];
    }),
  );
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
    if (last?.cell.words === leaf.cell.words) {
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
