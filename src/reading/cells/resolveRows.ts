/** Finds the declared row of every row of the file: an alignment of the rows of both. */

import { memoized, fieldId, type FieldId, type Label, type TableFormat } from "../../report";
import { isFragment, isRightSpelling, labelWords, spellingsOf, type LabelUse } from "../labels/labelIndex";
import { isMisspelling } from "../labels/misspelling";
import type { ReadingCell } from "../segments/fileRows";
import { align, costs, mostLines, type Choice, type Line } from "./align";
import { isNumberingLabel, type Difference } from "./header";
import { usesIn, type DataRow } from "./tableRows";

/** A row that a format declares. */
export interface DeclaredRow {
  readonly section: number;
  /** Index in its section. */
  readonly index: number;
  /** Its labels from the outside in; none in a table of one unlabelled row. */
  readonly path: readonly Label[];
  /** One for each column. */
  readonly fields: readonly FieldId[];
}

/** The rows of all sections of a table. */
export const declaredRows = memoized(({ id, declaration }: TableFormat): readonly DeclaredRow[] =>
  declaration.sections.flatMap(({ rows, columns }, section) =>
    rows.map(({ key, path }, index) => ({
      section,
      index,
      path,
      fields: columns.map((column) => fieldId(id, key, column.key)),
    })),
  ),
);

/** A row of the report: one row of the file, or several where a page break or a converter cut it. */
export interface ResolvedRow {
  readonly declared: DeclaredRow;
  readonly parts: readonly DataRow[];
  /** What is wrong with its label. */
  readonly difference: Difference | null;
}

export interface ResolvedRows {
  /** One for each declared row that is there; several where the table was cut by its columns (joinColumnParts). */
  readonly resolved: readonly ResolvedRow[];
  /** Rows whose declared row was there before. */
  readonly repeated: readonly ResolvedRow[];
  readonly unresolved: readonly DataRow[];
}

/** Finds the declared row of every row of the file: by its label, as part of a broken row, or as a misspelling. */
export function resolveRows(rows: readonly DataRow[], format: TableFormat): ResolvedRows {
  const declared = declaredRows(format);
  const [first] = declared;
  if (first && format.isUnlabelled) return resolveUnlabelled(rows, first);
  const matches = align(rowLines(rows, declared, format), declared.length);
  const resolved: ResolvedRow[] = [];
  const repeated: ResolvedRow[] = [];
  const seen = new Set<number>();
  const unresolved = new Set(rows);
  for (const { lines, position } of matches) {
    const label = labelOf(declared[position]!);
    const parts = lines.map((line) => rows[line]!);
    const cell = parts.length === 1 ? parts[0]!.label : misspeltPart(parts, label);
    const isRight = !cell || (!cell.hasRemark && isRightSpelling(cell.words, label));
    const difference = isRight ? null : { cell, expected: label.text };
    (seen.has(position) ? repeated : resolved).push({ declared: declared[position]!, parts, difference });
    seen.add(position);
    for (const part of parts) unresolved.delete(part);
  }
  return { resolved, repeated, unresolved: [...unresolved] };
}

/** Its own label, the innermost one. */
function labelOf({ path }: DeclaredRow): Label {
  return path.at(-1)!;
}

/** The label of that part of a broken row which has a whole one, unless the parts spell it together. */
function misspeltPart(parts: readonly DataRow[], label: Label): ReadingCell | null {
  const spellings = spellingsOf(label);
  if (spellings.includes(labelWords(labelTexts(parts).join("")))) return null;
  return parts.find((part) => part.label && spellings.includes(part.label.words))?.label ?? null;
}

/** For every row of the file the declared rows that it could be, alone or with the rows below it. */
function rowLines(rows: readonly DataRow[], declared: readonly DeclaredRow[], format: TableFormat): Line[] {
  const positionOf = (use: LabelUse) =>
    declared.findIndex(({ section, index }) => section === use.section && index === use.index);
  const named = rows.map(({ label }) => {
    if (!label || (label.hasRemark && isOneOfSeveral(label, rows))) return [];
    const uses = usesIn(label, format).filter((use) => use.role === "row");
    return uses.map((use): Choice => {
      const cost = use.isMisspelt || label.hasRemark ? costs.misspelt : 0;
      return { position: positionOf(use), length: 1, cost, mayMove: true };
    });
  });
  const known = new Set(named.flatMap((choices) => (choices.length === 1 ? [choices[0]!.position] : [])));
  const labels = declared.map(labelOf);
  return rows.map((row, at) => {
    const choices = [...named[at]!];
    // Of a table that stands as text the pieces of labels were put together already.
    if (!row.source.table.placeRow) {
      for (const joined of spelledTogether(rows, at, named, declared)) {
        choices.push(joined, ...continued(rows, at, joined, declared));
      }
      for (const choice of named[at]!) choices.push(...continued(rows, at, choice, declared));
    }
    if (named[at]!.length === 0 && row.label && row.values.length > 0) {
      for (const [position, label] of labels.entries()) {
        if (known.has(position) || !isMisspelling(row.label.words, label, labels)) continue;
        choices.push({ position, length: 1, cost: costs.likely, mayMove: false });
      }
    }
    const leftOver =
      named[at]!.length > 0 ? "knownLeftOver" : hasValues(row) ? "numbersLeftOver" : "unknownLeftOver";
    return { leftOver: costs[leftOver], choices };
  });
}

/** Beside a row with the same label alone, or with another remark behind it, a label with a remark is another row's. */
function isOneOfSeveral({ words, cell }: ReadingCell, rows: readonly DataRow[]): boolean {
  return rows.some(({ label }) => label?.words === words && label.cell.text !== cell.text);
}

/** The declared rows that the labels of neighbouring rows of the file spell together. */
function spelledTogether(
  rows: readonly DataRow[],
  at: number,
  named: readonly (readonly Choice[])[],
  declared: readonly DeclaredRow[],
): Choice[] {
  const choices: Choice[] = [];
  for (let length = 2; length <= mostLines && at + length <= rows.length; length++) {
    const parts = rows.slice(at, at + length);
    const known = parts.filter((_, index) => named[at + index]!.length > 0).length;
    if (known === length) continue;
    const texts = labelTexts(parts);
    if (texts.filter((text) => text !== "").length < 2) continue;
    const numbered = parts.filter((part) => valuesBeside(part, parts).some(({ shape }) => shape === "value"));
    if (numbered.length > 1) continue;
    const words = labelWords(texts.join(""));
    // Rows with a known label of their own (规范性文件, 其他) only join to an official label.
    const position = declared.findIndex((row) => {
      const spellings = spellingsOf(labelOf(row));
      return known > 0 ? spellings[0] === words : spellings.includes(words);
    });
    if (position >= 0) choices.push({ position, length, cost: costs.spelledTogether, mayMove: true });
  }
  return choices;
}

const labelText = (row: DataRow) => row.label?.cell.text ?? "";

/** The label's text in each part: cell under cell where the parts have the same cells, else each one's own label. */
function labelTexts(parts: readonly DataRow[]): string[] {
  const labelAt = Math.max(...parts.map((part) => part.labelAt));
  const isAligned = parts.every((part) => part.source.cells.length === parts[0]!.source.cells.length);
  if (!isAligned || labelAt < 0) return parts.map(labelText);
  return parts.map((part) => part.source.cells[labelAt]!.cell.text);
}

/** The same row with one or more rows below it that go on with it. */
function continued(
  rows: readonly DataRow[],
  at: number,
  choice: Choice,
  declared: readonly DeclaredRow[],
): Choice[] {
  const choices: Choice[] = [];
  let { length, cost } = choice;
  while (length < mostLines && at + length < rows.length) {
    if (!goesOnWith(rows[at]!, rows[at + length]!, declared[choice.position]!)) break;
    length++;
    cost += costs.continued;
    choices.push({ ...choice, length, cost });
  }
  return choices;
}

/** Whether a row is the lower part of a row above it. */
function goesOnWith(above: DataRow, below: DataRow, declared: DeclaredRow): boolean {
  if (hasValues(below) && hasValues(above) && !complement(above, below)) return false;
  if (below.label === null) return !hasValues(above) && reachesOver(above, below);
  const together = labelWords(labelText(above) + labelText(below));
  if (spellingsOf(labelOf(declared)).includes(together)) return true;
  const { words } = below.label;
  return declared.path
    .flatMap(spellingsOf)
    .some((whole) => whole.endsWith(words) && isFragment(words, whole));
}

/** Whether a label without numbers reaches over the unlabelled row below: merged with it, or by a page break on one grid. */
function reachesOver(above: DataRow, below: DataRow): boolean {
  const column = above.label?.cell.column;
  const isMerged = below.source.cells.some(
    ({ cell }) => cell.verticalMerge === "continue" && cell.column === column,
  );
  const [{ table }, { table: next }] = [above.source, below.source];
  return isMerged || (table !== next && table.width === next.width);
}

/**
 * A table of one unlabelled row: its values, in one row or in the two halves of a broken one. Of two whole rows either
 * could be the one that counts.
 */
function resolveUnlabelled(rows: readonly DataRow[], declared: DeclaredRow): ResolvedRows {
  const read = (...parts: readonly DataRow[]): ResolvedRow => ({ declared, parts, difference: null });
  const isNote = (row: DataRow) => row.label !== null && row.values.length * 2 < declared.fields.length;
  const all = rows.filter((row) => (hasValues(row) ? !isNote(row) : row.label === null));
  const top = all.find(hasValues);
  const isNumbered = top !== undefined && all.length > 1 && isNumbering(top, [declared.fields.length]);
  const whole = isNumbered ? all.filter((row) => row !== top) : all;
  const [first, second, ...rest] = whole.filter(hasValues);
  const [blank] = whole;
  const others = whole.filter((row) => row !== (first ?? blank)).map((row) => read(row));
  if (!first) return { resolved: blank ? [read(blank)] : [], repeated: others, unresolved: [] };
  if (!second) return { resolved: [read(first)], repeated: others, unresolved: [] };
  // Under heads of their own they are rather parts that were cut by columns.
  const isBroken = rest.length === 0 && first.header === second.header && complement(first, second);
  return isBroken
    ? { resolved: [read(first, second)], repeated: [], unresolved: [] }
    : { resolved: [], repeated: whole.map((row) => read(row)), unresolved: [] };
}

/**
 * Whether a row numbers the columns: 1, 2, 3 … in every cell, without a label that could be a row's.
 * @param counts how many columns there may be
 */
export function isNumbering({ label, values }: DataRow, counts: readonly number[]): boolean {
  const numbers = values.slice(
    Math.max(
      0,
      values.findIndex(({ shape }) => shape !== "empty"),
    ),
  );
  return (
    (label === null || isNumberingLabel(label.words)) &&
    numbers.length >= fewestNumbered &&
    counts.includes(numbers.length) &&
    numbers.every(({ cell }, index) => cell.text === String(index + 1))
  );
}

/** Fewer numbers in order are no more than chance. */
const fewestNumbered = 3;

function complement(a: DataRow, b: DataRow): boolean {
  return (
    a.values.length === b.values.length &&
    a.values.every((value, index) => value.shape === "empty" || b.values[index]!.shape === "empty")
  );
}

/** The values of one piece of a row: where the pieces have the same cells, those behind the label of any of them. */
export function valuesBeside(piece: DataRow, pieces: readonly DataRow[]): readonly ReadingCell[] {
  const alike = pieces.filter((other) => other.source.cells.length === piece.source.cells.length);
  return piece.source.cells.slice(Math.max(...alike.map((other) => other.labelAt)) + 1);
}

function hasValues(row: DataRow): boolean {
  return row.values.some((value) => value.shape === "value");
}
