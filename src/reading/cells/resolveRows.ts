/** Finds the declared row of every row of the file: an alignment of the rows of both. */

import type { Label, RowDeclaration, TableFormat } from "../../report";
import { isFragment, isRightSpelling, labelWords, spellingsOf, type LabelUse } from "../labels/labelIndex";
import { isMisspelling } from "../labels/misspelling";
import type { ReadingCell } from "../segments/fileRows";
import { align, costs, mostLines, type Choice, type Line } from "./align";
import { usesIn, type DataRow, type Difference } from "./tableRows";

/** A declared row by its place in the format. */
export interface RowPlace {
  readonly section: number;
  readonly row: number;
}

/** A row of the report: one row of the file, or several where a page break or a converter cut it. */
export interface ResolvedRow {
  readonly place: RowPlace;
  readonly parts: readonly DataRow[];
  /** What is wrong with its label. */
  readonly difference: Difference | null;
}

export interface ResolvedRows {
  readonly resolved: readonly ResolvedRow[];
  /** Rows whose declared row was there before; the first one counts. */
  readonly repeated: readonly ResolvedRow[];
  readonly unresolved: readonly DataRow[];
}

/** Finds the declared row of every row of the file: by its label, as part of a broken row, or as a misspelling. */
export function resolveRows(rows: readonly DataRow[], format: TableFormat): ResolvedRows {
  const { sections } = format.declaration;
  if (sections.every((section) => section.rows.every((row) => row.path.length === 0))) {
    return resolveUnlabelled(rows, sections[0]?.columns.length ?? 0);
  }
  const declared = sections.flatMap((section, index) =>
    section.rows.map((row, at): Declared => ({
      row,
      label: row.path.at(-1)!,
      place: { section: index, row: at },
    })),
  );
  const matches = align(rowLines(rows, declared, format), declared.length);
  const resolved: ResolvedRow[] = [];
  const repeated: ResolvedRow[] = [];
  const seen = new Set<number>();
  const unresolved = new Set(rows);
  for (const { lines, position } of matches) {
    const { label, place } = declared[position]!;
    const parts = lines.map((line) => rows[line]!);
    const cell = parts.length === 1 ? parts[0]!.label : misspeltPart(parts, label);
    const difference = cell && !isRightSpelling(cell.words, label) ? { cell, expected: label.text } : null;
    (seen.has(position) ? repeated : resolved).push({ place, parts, difference });
    seen.add(position);
    for (const part of parts) unresolved.delete(part);
  }
  return { resolved, repeated, unresolved: [...unresolved] };
}

interface Declared {
  readonly row: RowDeclaration;
  /** Its own label, the innermost one. */
  readonly label: Label;
  readonly place: RowPlace;
}

/** The label of that part of a broken row which has a whole one, unless the parts spell it together. */
function misspeltPart(parts: readonly DataRow[], label: Label): ReadingCell | null {
  const spellings = spellingsOf(label);
  if (spellings.includes(labelWords(labelTexts(parts).join("")))) return null;
  return parts.find((part) => part.label && spellings.includes(part.label.words))?.label ?? null;
}

/** For every row of the file the declared rows that it could be, alone or with the rows below it. */
function rowLines(rows: readonly DataRow[], declared: readonly Declared[], format: TableFormat): Line[] {
  const positionOf = (use: LabelUse) =>
    declared.findIndex(({ place }) => place.section === use.section && place.row === use.index);
  let parents: readonly string[] = [];
  const named = rows.map((row): Choice[] => {
    const outer = row.source.cells.slice(0, Math.max(0, row.labelAt)).filter((cell) => cell.words !== "");
    if (outer.length > 0) parents = outer.map((cell) => cell.words);
    const uses = row.label ? usesIn(row.label, format).filter((use) => use.role === "row") : [];
    return uses.map((use) => {
      const position = positionOf(use);
      const isElsewhere =
        uses.length > 1 &&
        ((row.headingSection !== null && use.section !== row.headingSection) ||
          !parents.some((words) => isParent(words, declared[position]!.row)));
      const cost = (use.isMisspelt ? costs.misspelt : 0) + (isElsewhere ? costs.elsewhere : 0);
      return { position, length: 1, cost, mayMove: true };
    });
  });
  const known = new Set(named.flatMap((choices) => (choices.length === 1 ? [choices[0]!.position] : [])));
  const labels = declared.map(({ label }) => label);
  return rows.map((row, at) => {
    const choices = [...named[at]!];
    for (const joined of spelledTogether(rows, at, named, declared)) {
      choices.push(joined, ...continued(rows, at, joined, declared));
    }
    for (const choice of named[at]!) choices.push(...continued(rows, at, choice, declared));
    for (const { position, cost } of named[at + 1] ?? []) {
      if (!beginsRow(rows, at, declared[position]!, named)) continue;
      const begun = { position, length: 2, cost: cost + costs.continued, mayMove: true };
      choices.push(begun, ...continued(rows, at, begun, declared));
    }
    if (named[at]!.length === 0 && row.label && row.label.words !== "" && row.values.length > 0) {
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

function isParent(words: string, { path }: RowDeclaration): boolean {
  return path.slice(0, -1).some((label) => spellingsOf(label).includes(words));
}

/** The declared rows that the labels of neighbouring rows of the file spell together. */
function spelledTogether(
  rows: readonly DataRow[],
  at: number,
  named: readonly (readonly Choice[])[],
  declared: readonly Declared[],
): Choice[] {
  const choices: Choice[] = [];
  for (let length = 2; length <= mostLines && at + length <= rows.length; length++) {
    const parts = rows.slice(at, at + length);
    const known = parts.filter((_, index) => named[at + index]!.length > 0).length;
    const texts = labelTexts(parts);
    if (known === length || texts.filter((text) => text !== "").length < 2) continue;
    const numbered = parts.filter((part) => valuesBeside(part, parts).some(({ shape }) => shape === "value"));
    if (numbered.length > 1) continue;
    const words = labelWords(texts.join(""));
    // Rows with a known label of their own (规范性文件, 其他) only join to an official label.
    const position = declared.findIndex(({ label }) => {
      const spellings = spellingsOf(label);
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
  declared: readonly Declared[],
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
function goesOnWith(above: DataRow, below: DataRow, { row, label }: Declared): boolean {
  if (hasValues(below) && hasValues(above) && !complement(above, below)) return false;
  if (below.label === null) return hasValues(below) && !hasValues(above) && reachesOver(above, below);
  if (spellingsOf(label).includes(labelWords(labelText(above) + labelText(below)))) return true;
  const { words } = below.label;
  return row.path
    .flatMap((outer) => spellingsOf(outer))
    .some((whole) => whole.endsWith(words) && isFragment(words, whole));
}

/** Whether a label without numbers reaches over the unlabelled row below: merged with it, or by a page break on one grid. */
function reachesOver(above: DataRow, below: DataRow): boolean {
  const column = above.label?.cell.column;
  const isMerged = below.source.cells.some(
    ({ cell }) => cell.verticalMerge === "continue" && cell.column === column,
  );
  const isNextSegment =
    above.segment !== below.segment && above.source.table.width === below.source.table.width;
  return isMerged || isNextSegment;
}

/** Whether a row is the upper part of the row below it: no label but a number mark, or part of a parent's label. */
function beginsRow(
  rows: readonly DataRow[],
  at: number,
  { row }: Declared,
  named: readonly (readonly Choice[])[],
): boolean {
  const [above, below] = [rows[at]!, rows[at + 1]!];
  if (named[at]!.length > 0 || !hasValues(above) || hasValues(below)) return false;
  if (above.label === null) {
    // The numbers could be those of a row before that has none.
    const before = rows
      .slice(Math.max(0, at - 2), at)
      .filter((_, index, some) => index === some.length - 1 || named[at - 1]!.length === 0);
    return at === 0 || before.some(hasValues);
  }
  // A parent may be whole here, or cut; the row's own label is below.
  const { words } = above.label;
  return (
    words === "" ||
    row.path.slice(0, -1).some((label) => spellingsOf(label).some((whole) => whole.startsWith(words)))
  );
}

/**
 * A table of one unlabelled row: its values, in one row or in the two halves of a broken one. Of two whole rows either
 * could be the one that counts.
 */
function resolveUnlabelled(rows: readonly DataRow[], columnCount: number): ResolvedRows {
  const read = (...parts: readonly DataRow[]): ResolvedRow => ({
    place: { section: 0, row: 0 },
    parts,
    difference: null,
  });
  const isNote = (row: DataRow) => row.label !== null && row.values.length * 2 < columnCount;
  const numbered = rows.filter((row) => hasValues(row) && !isNote(row));
  const isNumbered = numbered.length > 1 && isNumbering(numbered[0]!.values);
  const [first, second, ...rest] = isNumbered ? numbered.slice(1) : numbered;
  const blank = rows.find((row) => row.label === null);
  if (!first) return { resolved: blank ? [read(blank)] : [], repeated: [], unresolved: [] };
  if (!second) return { resolved: [read(first)], repeated: [], unresolved: [] };
  return rest.length === 0 && complement(first, second)
    ? { resolved: [read(first, second)], repeated: [], unresolved: [] }
    : { resolved: [], repeated: [first, second, ...rest].map((row) => read(row)), unresolved: [] };
}

/** A row that numbers the columns: 1, 2, 3 … */
export function isNumbering(values: readonly ReadingCell[]): boolean {
  const filled = values.filter((value) => value.shape !== "empty");
  return filled.length >= 3 && filled.every((value, index) => value.cell.text.trim() === String(index + 1));
}

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
