/** Cells of a reading: their texts beside Word's, and how a cell is found again in a later reading. */
import type { EditObstacle, Outline, OutlineCell, OutlineRow } from "../../document";
import { grouped, type CellPlace } from "../../report";

export function rowAt(outline: Outline, place: CellPlace): OutlineRow | undefined {
  return rowsAt(outline, place)[place.row - 1];
}

function rowsAt(outline: Outline, { table }: CellPlace): readonly OutlineRow[] {
  return outline.tables[table - 1]?.rows ?? [];
}

/** Every cell of every top-level table, in file order. */
export function allCells(outline: Outline): OutlineCell[] {
  return outline.tables.flatMap((table) => table.rows.flatMap((row) => row.cells));
}

/** Whether an earlier cell covers this one: it is in the file, and invisible in Word. */
export function isContinuation(cell: OutlineCell): boolean {
  return cell.verticalMerge === "continue" || cell.isHorizontalContinuation;
}

/** Whether a cell is in the file and not in the final text: covered by a merge, or deleted by a tracked change. */
export function isUnseen(outline: Outline, cell: OutlineCell): boolean {
  return isContinuation(cell) || cell.isDeleted || rowAt(outline, cell.place)?.isDeleted === true;
}

// White space, control and format characters, hyphens, private use (w:sym), the object replacement character.
const NOT_COMPARED = /[\s\p{Cc}\p{Cf}\p{Co}\-\u2010\u2011\uFFFC]+/gu;

/**
 * The characters of a text that are compared with Word's text. Hosts join paragraphs and write breaks, hyphens, symbols
 * and objects in different ways, so these are left out. Letters and digits must agree.
 */
export function comparable(text: string): string {
  return text.replace(NOT_COMPARED, "");
}

/**
 * Whether Word's text can be that of the cell. In cells that are more than plain text, Word's text may have characters
 * besides that the final document does not show (deleted, hidden), and may lack those of formulas, rubies and
 * drop-downs.
 * @param text the text of the cell, or of a part of it, in the outline
 */
export function isTextOf(cell: OutlineCell, text: string, wordText: string): boolean {
  return isAlike(text, wordText, { hasMore: mayHaveUnseenText(cell), lacksText: cell.mayLackText === true });
}

/**
 * Whether Word's text can be a text of the outline.
 * @param word whether Word's may have characters besides, or lack some
 */
export function isAlike(
  text: string,
  wordText: string,
  word: { readonly hasMore: boolean; readonly lacksText: boolean },
): boolean {
  const expected = comparable(text);
  const given = comparable(wordText);
  if (expected === given || (word.hasMore && isSubsequence(expected, given))) return true;
  return word.lacksText && isSubsequence(given, expected);
}

const UNSEEN_TEXT: readonly EditObstacle[] = ["revision", "mixed-format", "nested-table", "field"];

/** A formula has signs, a ruby its guide, and a text box its text besides. */
function mayHaveUnseenText({ isPlaceholder, mayLackText, insets, obstacles }: OutlineCell): boolean {
  if (isPlaceholder === true || mayLackText === true || insets !== undefined) return true;
  return obstacles.some((obstacle) => UNSEEN_TEXT.includes(obstacle));
}

/** Whether the characters of `part` are in `whole` in their order. */
export function isSubsequence(part: string, whole: string): boolean {
  let at = 0;
  for (const character of whole) if (part.startsWith(character, at)) at += character.length;
  return at >= part.length;
}

/** Where a cell was, and what tells its row from others. Stored with the journal. */
export interface CellReference {
  readonly place: CellPlace;
  /** `rowWords` of its row. */
  readonly words: string;
  /** How many rows of its table had these words, its own among them. */
  readonly alike: number;
  /** How many of these said the same as its own, numbers and all. */
  readonly same: number;
  /** How many rows its table had. */
  readonly rows: number;
  /** `rowWords` of the rows above and below it. */
  readonly beside: readonly string[];
}

/**
 * Makes the reference by which `refindCell` finds a cell later.
 * @param textOf the text of a cell, where that is not what was read
 */
export function referenceTo(
  outline: Outline,
  place: CellPlace,
  textOf?: (cell: OutlineCell) => string,
): CellReference {
  const rows = rowsAt(outline, place);
  const wordsAt = (at: number): readonly string[] =>
    rows.slice(at, at + 1).map((row) => rowWords(row, textOf));
  const at = place.row - 1;
  const [words = ""] = wordsAt(at);
  const alike = textOf
    ? rows.filter((one) => rowWords(one, textOf) === words)
    : rowsAlike(outline, { place, words });
  const same = sayingSame(alike, rowText(rows[at], textOf), textOf).length;
  const beside = [...(at > 0 ? wordsAt(at - 1) : []), ...wordsAt(at + 1)];
  return { place, words, alike: alike.length, same, rows: rows.length, beside };
}

/** The texts of a row's cells that have a letter. Numbers are left out, because they change. */
function rowWords(row: OutlineRow, textOf = (cell: OutlineCell): string => cell.text): string {
  return row.cells
    .filter((cell) => !isContinuation(cell))
    .map(textOf)
    .filter((text) => /\p{L}/u.test(text))
    .join("\n");
}

/** All that a row says. */
function rowText(row: OutlineRow | undefined, textOf = (cell: OutlineCell): string => cell.text): string {
  return row?.cells.map(textOf).join("\n") ?? "";
}

function sayingSame(
  rows: readonly OutlineRow[],
  text: string,
  textOf?: (cell: OutlineCell) => string,
): readonly OutlineRow[] {
  // Most rows are alone with their words.
  return rows.length > 1 ? rows.filter((row) => rowText(row, textOf) === text) : rows;
}

/** The rows of its table that have the words of its row. */
export function rowsAlike(
  outline: Outline,
  { place, words }: Pick<CellReference, "place" | "words">,
): readonly OutlineRow[] {
  return rowsByWords(rowsAt(outline, place)).get(words) ?? [];
}

const indexes = new WeakMap<readonly OutlineRow[], ReadonlyMap<string, readonly OutlineRow[]>>();

/** Made once for a table: thousands of cells may be looked for in it. */
function rowsByWords(rows: readonly OutlineRow[]): ReadonlyMap<string, readonly OutlineRow[]> {
  const index = indexes.get(rows) ?? grouped(rows, (row) => rowWords(row));
  indexes.set(rows, index);
  return index;
}

/** A digest of what a document says beside its numbers, by which it is known again. */
export function wordsOf({ blocks }: Outline): string {
  const words = blocks
    .map((block) =>
      block.kind === "paragraph"
        ? block.paragraph.text
        : block.table.rows.map((row) => rowWords(row)).join("\n"),
    )
    .join("\n");
  // FNV-1a.
  let hash = 0x811c9dc5;
  for (let at = 0; at < words.length; at += 1) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193);
  return `${words.length}.${hash >>> 0}`;
}

/**
 * Finds a cell again in a later reading, by the words of its row. The caller compares what the cell says.
 * @returns undefined where another row may be meant
 */
export function refindCell(outline: Outline, reference: CellReference): OutlineCell | undefined {
  const { place, words, rows, beside } = reference;
  const all = rowsAt(outline, place);
  const alike = rowsAlike(outline, reference);
  const cellIn = (row: OutlineRow | undefined): OutlineCell | undefined => row?.cells[place.cell - 1];
  const there = all[place.row - 1];
  if (alike.length === 0) {
    // Somebody has changed the words, or the row is gone and one of those beside it has moved to its place.
    const isEdited = reference.alike === 1 && there !== undefined && !beside.includes(rowWords(there));
    return isEdited && all.length === rows ? cellIn(there) : undefined;
  }
  // With more of them any may be a copy; with fewer it may be the one that is gone.
  if (alike.length !== reference.alike) return undefined;
  // A row without words may be any other that lost its own.
  if (reference.alike === 1 && words !== "") return cellIn(alike[0]);
  // Rows that were not the same are so now: one was deleted, and the other one copied.
  if (there && sayingSame(alike, rowText(there)).length > reference.same) return undefined;
  // As many rows came or went before it as in the whole table, or none: both rows that it may be must not be alike.
  const isAlike = (one: OutlineRow | undefined): boolean => one !== undefined && rowWords(one) === words;
  const moved = all[place.row - 1 + all.length - rows];
  return isAlike(there) && (moved === there || !isAlike(moved)) ? cellIn(there) : undefined;
}
