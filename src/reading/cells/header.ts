/** Which declared column stands over which columns of the file's grid. */

import { memoized, range, type ColumnDeclaration, type Label, type SectionDeclaration } from "../../report";
import { isFragment, isRightSpelling, spellingsOf } from "../labels/labelIndex";
import { isMisspelling } from "../labels/misspelling";
import type { ReadingCell, ReadingRow } from "../segments/fileRows";
import { isWholeInOrder } from "./headOrder";
import { align, costs, type Choice, type Line } from "./align";

/** The grid columns under one header label: from `start` up to but not including `end`. */
export interface Slot {
  readonly start: number;
  readonly end: number;
}

/** A label that was understood although its words differ. */
export interface Difference {
  readonly cell: ReadingCell;
  readonly expected: string;
}

/** What the header rows of one file table say about the columns of one section. */
export interface Header {
  /** For each declared column, where it stands; null where the header does not name it. */
  readonly slots: readonly (Slot | null)[];
  /** The declared columns from left to right; null where the header does not name all of them. */
  readonly order: readonly number[] | null;
  /** Columns with a label of their own that no declared column has (备注 …). */
  readonly others: readonly (Slot & { readonly label: string })[];
  readonly differences: readonly (Difference & { readonly column: number })[];
  /** False where it was taken over from an earlier piece of the table, whose grid is another. */
  readonly isOfThisGrid: boolean;
}

/** Labels of rows that number the columns, and of columns that number the rows. */
const numberingLabel = /^(?:栏次|列次|行次|序号|编号|栏号|甲)$/u;

/** @param words of a label */
export function isNumberingLabel(words: string): boolean {
  return numberingLabel.test(words);
}

interface Leaf extends Slot {
  readonly cell: ReadingCell;
  /** Words of all labels over this grid column, the lowest last. */
  readonly stack: readonly string[];
  /** The words of its own label, and with those above it, as a broken label is written. */
  readonly words: readonly string[];
}

/**
 * Matches header rows with declared columns: an alignment of the lowest labels, from left to right, with the columns.
 * Where most labels are broken (their halves on two pages), parts of labels count as well.
 */
export function matchHeader(rows: readonly ReadingRow[], section: SectionDeclaration): Header {
  const { columns } = section;
  const leaves = leavesOf(rows, section);
  let taken = alignLeaves(leaves, columns, false);
  // Where the grid contradicts the heads, they tell the order of the columns, but not which column each stands over.
  if (!isInOrder(taken, columns.length) && isWholeInOrder(rows, section))
    return { slots: columns.map(() => null), order: null, others: [], differences: [], isOfThisGrid: false };
  if (taken.size * 2 < columns.length && columns.length >= fewestFragments) {
    taken = leavesInPlace(leaves, columns) ?? alignLeaves(leaves, columns, true);
  }
  const matched = new Set([...taken.values()].map(({ cell }) => cell));
  const slots = columns.map((_, column): Slot | null => {
    const leaf = taken.get(column);
    return leaf ? { start: leaf.start, end: leaf.end } : null;
  });
  const differences = [...taken].flatMap(([column, { cell, isDifferent }]) =>
    isDifferent ? [{ cell, expected: columns[column]!.path.at(-1)!.text, column }] : [],
  );
  const others = leaves
    .filter(({ cell }) => !matched.has(cell) && (cell.shape === "words" || isColumnWord(cell, columns)))
    .map(({ start, end, cell }) => ({ start, end, label: cell.cell.text }));
  return { slots, order: orderOf(slots), others, differences, isOfThisGrid: true };
}

/** The columns from left to right; null if one of them has no place. */
export function orderOf(slots: readonly (Slot | null)[]): readonly number[] | null {
  const starts = slots.map((slot) => slot?.start ?? Number.NaN);
  if (starts.some(Number.isNaN)) return null;
  return range(0, starts.length).sort((a, b) => starts[a]! - starts[b]!);
}

/** Whether every declared column has a head, from left to right in their order. */
function isInOrder(taken: ReadonlyMap<number, Slot>, count: number): boolean {
  const starts = range(0, count).map((column) => taken.get(column)?.start ?? Number.NaN);
  return starts.every((start, column) => column === 0 || start > starts[column - 1]!) && taken.size === count;
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
  const costOf = (leaf: Leaf, position: number) =>
    labelCost(leaf, labels[position]!, labels, allowsFragments);
  // Every label of the form in its place, which is what most files have: no other alignment comes near.
  const isOfficial =
    leaves.length === columns.length &&
    leaves.every((leaf, column) => costOf(leaf, column) === 0 && parentsFit(leaf, columns, column));
  if (isOfficial) return new Map(leaves.map((leaf, column) => [column, { ...leaf, isDifferent: false }]));
  // Where a column has its right label, one with a misspelling of it (合计 beside 总计) is a further column.
  const isWhole = labels.map((label) => {
    const right = leaves.filter((leaf) => !leaf.cell.hasRemark && isRight(leaf, label)).length;
    return right >= labels.filter((other) => other.text === label.text).length;
  });
  const lines = leaves.map((leaf): Line => {
    const choices = range(0, columns.length).flatMap((position): Choice[] => {
      const cost = costOf(leaf, position);
      if (cost === null || (cost === costs.misspelt && isWhole[position])) return [];
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
    const cost = costOf(leaf, position);
    // Of two heads of one column neither is taken.
    if (taken.has(position)) twice.add(position);
    taken.set(position, { ...leaf, isDifferent: cost === costs.misspelt || cost === costs.likely });
  }
  for (const position of twice) taken.delete(position);
  return taken;
}

function isRight({ words }: Leaf, label: Label): boolean {
  return words.some((each) => isRightSpelling(each, label));
}

/** What it costs to read a leaf as a label; null where it cannot be this label. */
function labelCost(
  leaf: Leaf,
  label: Label,
  labels: readonly Label[],
  allowsFragments: boolean,
): number | null {
  const { cell, words } = leaf;
  if (isRight(leaf, label)) return cell.hasRemark ? costs.misspelt : 0;
  const spellings = spellingsOf(label);
  if (words.some((each) => spellings.includes(each))) return costs.misspelt;
  if (allowsFragments && spellings.some((whole) => words.some((each) => isFragment(each, whole)))) {
    return costs.fragment;
  }
  // Words that the form has are no misspelling of others.
  return cell.shape === "words" && isMisspelling(cell.words, label, labels) ? costs.likely : null;
}

/**
 * Every column by its place in the grid, where that has one column for every declared one and every label that is left,
 * at least of half of them, stands in its own place: then the columns without a label stand in theirs.
 */
function leavesInPlace(
  leaves: readonly Leaf[],
  columns: readonly ColumnDeclaration[],
): Map<number, TakenLeaf> | null {
  const labels = columns.map(({ path }) => path.at(-1)!);
  const isInPlace = leaves.every((leaf) =>
    range(leaf.start, leaf.end).every(
      (column) =>
        column < labels.length &&
        labelCost(leaf, labels[column]!, labels, true) !== null &&
        parentsFit(leaf, columns, column),
    ),
  );
  const [first] = leaves;
  if (!first || !isInPlace || leaves.length * 2 < columns.length) return null;
  const over = (column: number) => leaves.find(({ start, end }) => start <= column && column < end) ?? first;
  return new Map(
    range(0, columns.length).map((column) => [
      column,
      { cell: over(column).cell, start: column, end: column + 1, isDifferent: false },
    ]),
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
    // A parent that was unmerged stands over the blanks beside it; one that spans columns stands over these.
    let beside: string | null = null;
    for (const cell of row.cells) {
      const { column: start, columnSpan } = cell.cell;
      const end = Math.min(start + columnSpan, width);
      const isLabel = cell.shape === "label" || cell.shape === "words";
      if (isLabel && parents.has(cell.words)) beside = columnSpan === 1 ? cell.words : null;
      else if (cell.shape !== "empty" || cell.cell.verticalMerge === "continue") beside = null;
      for (let column = start; column < end; column++) {
        if (isLabel) {
          stacks[column]!.push(cell.words);
          // A corner text or a parent is over the leaves, never one of them; unless it is a leaf as well.
          const isLeaf =
            leafWords.has(cell.words) || !(parents.has(cell.words) || corner.includes(cell.words));
          // What stands below a leaf says nothing about it.
          const stack = [...stacks[column]!];
          if (isLeaf) grid[column] = { cell, start, end, stack, words: wordsOf(stack) };
        } else if (beside !== null) {
          stacks[column]!.push(beside);
        }
      }
    }
  }
  const leaves: Leaf[] = [];
  grid.forEach((leaf, column) => {
    if (!leaf) return;
    const last = leaves.at(-1);
    if (last && isSameLabel(last.cell, leaf.cell)) {
      leaves[leaves.length - 1] = { ...last, end: Math.max(last.end, leaf.end) };
    } else leaves.push({ ...leaf, start: column });
  });
  return leaves;
}

function isSameLabel(one: ReadingCell, other: ReadingCell): boolean {
  if (one.words !== other.words) return false;
  return one.hasRemark || other.hasRemark ? one.cell.text === other.cell.text : true;
}

function wordsOf(stack: readonly string[]): readonly string[] {
  return stack.length < 2 ? stack : [1, 2, 3, 4].map((height) => stack.slice(-height).join(""));
}

/** The parents of each column in every spelling, and all of them. */
const parentsOf = memoized((columns: readonly ColumnDeclaration[]) => {
  const own = columns.map(({ path }) => new Set(path.slice(0, -1).flatMap(spellingsOf)));
  return { own, all: new Set(own.flatMap((words) => [...words])) };
});

function parentsFit(leaf: Leaf, columns: readonly ColumnDeclaration[], index: number): boolean {
  const { own, all } = parentsOf(columns);
  return leaf.stack.every((words) => !all.has(words) || own[index]!.has(words));
}
