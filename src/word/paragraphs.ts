import type { OutlineCell, OutlineTable } from "../document";
import { isContinuation } from "./cells";
import { isTextOf } from "./texts";

/**
 * The paragraph route to a cell: the list of a table's paragraphs as Word gives it is laid beside the one of
 * the file. What hosts leave out or add is unknown but for the whole table the same: the paragraphs of
 * continuation cells, those of deleted rows, and marks at the ends of rows.
 */

/** Keys a cell's own paragraph: place of the cell, and index among its paragraphs. */
export type ParagraphKey = `${number}.${number}.${number}`;

export function paragraphKey(cell: OutlineCell, index: number): ParagraphKey {
  return `${cell.place.row}.${cell.place.cell}.${index}`;
}

interface Expected {
  readonly key: ParagraphKey | null;
  readonly kind: "own" | "vertical" | "horizontal" | "deleted-row" | "row-end";
  readonly fits: (text: string) => boolean;
}

const OPTIONAL = ["vertical", "horizontal", "deleted-row", "row-end"] as const;

/**
 * Lays Word's list beside the file's.
 * @param texts texts of the paragraphs of the table in Word's order, those of nested tables left out
 * @returns the position in `texts` of every paragraph for which there is exactly one answer
 */
export function alignParagraphs(table: OutlineTable, texts: readonly string[]): Map<ParagraphKey, number> {
  const expected = expectedParagraphs(table);
  const alignments = variants(expected)
    .filter((list) => list.length === texts.length && list.every((one, at) => one.fits(texts[at] ?? "")))
    .map(positions);
  const [first = new Map<ParagraphKey, number>(), ...others] = alignments;
  return new Map([...first].filter(([key, at]) => others.every((other) => (other.get(key) ?? at) === at)));
}

function expectedParagraphs(table: OutlineTable): Expected[] {
  return table.rows.flatMap((row) => [
    ...row.cells.flatMap((cell) =>
      cell.paragraphs.map((paragraph, index): Expected => {
        const covered = cell.verticalMerge === "continue" ? "vertical" : "horizontal";
        const kind = row.isDeleted ? "deleted-row" : isContinuation(cell) ? covered : "own";
        const fits = (text: string): boolean => row.isDeleted || isTextOf(cell, paragraph.text, text);
        return { key: paragraphKey(cell, index), kind, fits };
      }),
    ),
    { key: null, kind: "row-end", fits: (text: string): boolean => text.trim() === "" },
  ]);
}

/** Every list that a host may give: each optional kind present as a whole, or absent. */
function variants(expected: readonly Expected[]): Expected[][] {
  const optional = OPTIONAL.filter((kind) => expected.some((one) => one.kind === kind));
  return Array.from({ length: 2 ** optional.length }, (_, choice) => {
    const left = new Set<string>(optional.filter((_kind, bit) => (choice >> bit) % 2 === 1));
    return expected.filter((one) => !left.has(one.kind));
  });
}

function positions(list: readonly Expected[]): Map<ParagraphKey, number> {
  return new Map(list.flatMap((one, at) => (one.key === null ? [] : [[one.key, at] as const])));
}
