import type { Label, RowDeclaration, TableFormat } from "../../report";
import { isFragment, isRightSpelling, labelWords, spellingsOf } from "../labels/labelIndex";
import { isMisspelling } from "../labels/misspelling";
import type { ReadingCell } from "../segments/fileRows";
import { usesIn, type DataRow } from "./tableRows";

/** A declared row by its place in the format. */
export interface RowPlace {
  readonly section: number;
  readonly row: number;
}

/** A row of the report: one row of the file, or two where a page break cut it. */
export interface ResolvedRow {
  readonly place: RowPlace;
  readonly parts: readonly DataRow[];
  /** Set where the label was understood although its words differ. */
  readonly difference: { readonly cell: ReadingCell; readonly expected: string } | null;
}

export interface ResolvedRows {
  readonly resolved: readonly ResolvedRow[];
  /** A row whose label was there before; the first one counts. */
  readonly repeated: readonly ResolvedRow[];
  readonly unresolved: readonly DataRow[];
}

interface Entry {
  parts: DataRow[];
  place: RowPlace | null;
  difference: ResolvedRow["difference"];
}

/** Finds the declared row of every row of the file: by its words, as half of a broken row, or as a misspelling. */
export function resolveRows(rows: readonly DataRow[], format: TableFormat): ResolvedRows {
  const entries: Entry[] = rows.map((row) => ({ parts: [row], place: null, difference: null }));
  const { sections } = format.declaration;
  if (sections.every((section) => section.rows.every((row) => row.path.length === 0))) {
    return resolveUnlabelled(rows, sections[0]?.columns.length ?? 0);
  }
  resolveByWords(entries, format);
  const joined = joinBrokenRows(entries, format);
  resolveMisspelt(joined, format);
  const resolved: ResolvedRow[] = [];
  const repeated: ResolvedRow[] = [];
  const seen = new Set<string>();
  for (const { place, parts, difference } of joined) {
    if (!place) continue;
    const key = `${place.section}.${place.row}`;
    (seen.has(key) ? repeated : resolved).push({ place, parts, difference });
    seen.add(key);
  }
  return {
    resolved,
    repeated,
    unresolved: joined.filter((entry) => !entry.place).flatMap((entry) => entry.parts),
  };
}

/**
 * A table of one unlabelled row: its values, in one row or in the two halves of a broken one. Of two whole rows either
 * could be the one that counts.
 */
function resolveUnlabelled(rows: readonly DataRow[], columnCount: number): ResolvedRows {
  const place = { section: 0, row: 0 };
  const isNote = (row: DataRow) => row.label !== null && row.values.length * 2 < columnCount;
  const candidates = rows.filter((row) => hasValues(row) && !isNote(row));
  const isNumbered = candidates.length > 1 && isNumbering(candidates[0]!.values);
  const withValues = isNumbered ? candidates.slice(1) : candidates;
  const [first, second, ...rest] = withValues;
  if (!first) {
    const blank = rows.find((row) => row.label === null);
    return {
      resolved: blank ? [{ place, parts: [blank], difference: null }] : [],
      repeated: [],
      unresolved: [],
    };
  }
  if (second && rest.length === 0 && complement(first, second)) {
    return { resolved: [{ place, parts: [first, second], difference: null }], repeated: [], unresolved: [] };
  }
  const each = withValues.map((row) => ({ place, parts: [row], difference: null }));
  return second
    ? { resolved: [], repeated: each, unresolved: [] }
    : { resolved: each, repeated: [], unresolved: [] };
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

function resolveByWords(entries: readonly Entry[], format: TableFormat): void {
  const used = new Set<string>();
  let parents: string[] = [];
  for (const entry of entries) {
    const row = entry.parts[0]!;
    const outer = row.source.cells.slice(0, Math.max(0, row.labelAt)).filter((cell) => cell.words !== "");
    if (outer.length > 0) parents = outer.map((cell) => cell.words);
    if (!row.label) continue;
    const uses = usesIn(row.label, format).filter((use) => use.role === "row");
    if (uses.length === 0) continue;
    const fitting =
      uses.length === 1
        ? uses
        : [
            uses.filter((use) => use.section === row.headingSection),
            uses.filter((use) => parents.some((words) => isParent(words, format, use.section, use.index))),
            uses.filter((use) => !used.has(`${use.section}.${use.index}`)),
          ].find((some) => some.length > 0);
    const use = fitting?.[0] ?? uses[0]!;
    used.add(`${use.section}.${use.index}`);
    entry.place = { section: use.section, row: use.index };
    if (!isRightSpelling(row.label.words, use.label)) {
      entry.difference = { cell: row.label, expected: use.label.text };
    }
  }
}

function isParent(words: string, format: TableFormat, section: number, row: number): boolean {
  const declared = format.declaration.sections[section]!.rows[row]!;
  return declared.path.slice(0, -1).some((label) => spellingsOf(label).includes(words));
}

function declaredRow(format: TableFormat, place: RowPlace): RowDeclaration {
  return format.declaration.sections[place.section]!.rows[place.row]!;
}

function leafLabel(format: TableFormat, place: RowPlace): Label {
  return declaredRow(format, place).path.at(-1)!;
}

/** Most pieces that one row is looked for in. */
const mostPieces = 3;

/** Puts the pieces of rows together that a page break (or a converter) cut. */
function joinBrokenRows(entries: readonly Entry[], format: TableFormat): Entry[] {
  const joined: Entry[] = [];
  for (let index = 0; index < entries.length; index++) {
    const entry = entries[index]!;
    const before = joined.at(-1);
    const next = entries[index + 1];
    const whole = spelledTogether(entries, index, format);
    if (whole) {
      joined.push(whole);
      index += whole.parts.length - 1;
      continue;
    }
    if (!entry.place) {
      if (before?.place && before.parts.length < mostPieces && endsRow(before, entry, format)) {
        before.parts.push(...entry.parts);
        continue;
      }
      if (next?.place && beginsRow(entry, next, before ?? null, format)) {
        joined.push({ parts: [...entry.parts, ...next.parts], place: next.place, difference: null });
        index++;
        continue;
      }
    }
    joined.push(entry);
  }
  return joined;
}

const rawLabel = (entry: Entry) => entry.parts[0]!.label?.cell.text ?? "";

/** The label's text in each piece: cell under cell where the pieces have the same cells, else each one's own label. */
function labelPieces(pieces: readonly Entry[]): string[] {
  const rows = pieces.map((piece) => piece.parts[0]!);
  const labelAt = Math.max(...rows.map((row) => row.labelAt));
  const isAligned = rows.every((row) => row.source.cells.length === rows[0]!.source.cells.length);
  if (!isAligned || labelAt < 0) return pieces.map(rawLabel);
  return rows.map((row) => row.source.cells[labelAt]!.cell.text);
}

/** The declared row that the labels of neighbouring pieces spell together. */
function spelledTogether(entries: readonly Entry[], from: number, format: TableFormat): Entry | null {
  for (let count = mostPieces; count >= 2; count--) {
    const pieces = entries.slice(from, from + count);
    if (pieces.length < count || pieces.every((piece) => piece.place)) continue;
    const texts = labelPieces(pieces);
    if (texts.filter((text) => text !== "").length < 2) continue;
    const place = placeSpelled(labelWords(texts.join("")), pieces, format);
    const rows = pieces.map((piece) => piece.parts[0]!);
    const withValues = rows.filter((row) => valuesBeside(row, rows).some((value) => value.shape === "value"));
    if (place && withValues.length < 2)
      return { parts: pieces.flatMap((piece) => piece.parts), place, difference: null };
  }
  return null;
}

/** Pieces that are known labels by themselves (规范性文件, 其他) only join to an official label. */
function placeSpelled(words: string, pieces: readonly Entry[], format: TableFormat): RowPlace | null {
  const isKnown = pieces.some((piece) => piece.place);
  for (const [section, { rows }] of format.declaration.sections.entries()) {
    const row = rows.findIndex((declared) => {
      const spellings = spellingsOf(declared.path.at(-1)!);
      return isKnown ? spellings[0] === words : spellings.includes(words);
    });
    if (row >= 0) return { section, row };
  }
  return null;
}

/** Whether an unresolved row is the lower half of the row before it. */
function endsRow(upper: Entry, lower: Entry, format: TableFormat): boolean {
  const [above, below] = [upper.parts[0]!, lower.parts[0]!];
  if (hasValues(below) && hasValues(above) && !complement(above, below)) return false;
  if (below.label === null) return hasValues(below) && !hasValues(above) && goesOn(above, below);
  const together = labelWords(rawLabel(upper) + rawLabel(lower));
  if (spellingsOf(leafLabel(format, upper.place!)).includes(together)) return true;
  const labels = declaredRow(format, upper.place!).path.flatMap((label) => spellingsOf(label));
  return labels.some((label) => label.endsWith(below.label!.words) && isFragment(below.label!.words, label));
}

/** Whether a label without numbers reaches over the unlabelled row below: merged with it, or by a page break on one grid. */
function goesOn(above: DataRow, below: DataRow): boolean {
  const column = above.label?.cell.column;
  const isMerged = below.source.cells.some(
    ({ cell }) => cell.verticalMerge === "continue" && cell.column === column,
  );
  const isNextPiece =
    above.segment !== below.segment && above.source.table.width === below.source.table.width;
  return isMerged || isNextPiece;
}

/** Whether an unresolved row is the upper half of the row after it: no label but a number mark, or a parent's piece. */
function beginsRow(upper: Entry, lower: Entry, before: Entry | null, format: TableFormat): boolean {
  const [above, below] = [upper.parts[0]!, lower.parts[0]!];
  if (!hasValues(above) || hasValues(below)) return false;
  if (above.label === null) return before === null || before.parts.some(hasValues);
  const words = above.label.words;
  if (words === "") return true;
  // A parent may be whole here, or cut; the row's own label is below.
  const parents = declaredRow(format, lower.place!).path.slice(0, -1);
  return parents.some((label) => spellingsOf(label).some((spelling) => spelling.startsWith(words)));
}

/** Rows between two known ones whose words misspell one of the rows that lack there, and no second one. */
function resolveMisspelt(entries: readonly Entry[], format: TableFormat): void {
  if (entries.every((entry) => entry.place)) return;
  const order = format.declaration.sections.flatMap(({ rows }, section) =>
    rows.map((_, row) => ({ section, row })),
  );
  const labels = order.map((place) => leafLabel(format, place));
  const at = (place: RowPlace) => order.findIndex((o) => o.section === place.section && o.row === place.row);
  const used = new Set(entries.flatMap((entry) => (entry.place ? [at(entry.place)] : [])));
  entries.forEach((entry, index) => {
    const row = entry.parts[0]!;
    if (entry.place || !row.label || row.label.words === "" || row.values.length === 0) return;
    const previous = entries.slice(0, index).findLast((other) => other.place)?.place;
    const following = entries.slice(index + 1).find((other) => other.place)?.place;
    const from = previous ? at(previous) + 1 : 0;
    const to = following ? at(following) : order.length;
    const free = order
      .map((_, i) => i)
      .slice(from, to)
      .filter((i) => !used.has(i));
    const fitting = free.filter((i) => isMisspelling(row.label!.words, leafLabel(format, order[i]!), labels));
    const [found] = fitting;
    if (found === undefined || fitting.length > 1) return;
    used.add(found);
    entry.place = order[found]!;
    entry.difference = { cell: row.label, expected: leafLabel(format, order[found]!).text };
  });
}
