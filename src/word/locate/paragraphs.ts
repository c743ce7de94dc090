/** Finds a cell's paragraphs in the list of a table's paragraphs, or by a text that only one cell has. */
import type { OutlineCell, OutlineTable } from "../../document";
import { isContinuation, isTextOf } from "../read/cells";
import { LONGEST_SEARCH } from "./searches";

/** Names a cell's own paragraph: row, cell, and index among the cell's paragraphs. */
export type ParagraphKey = `${number}.${number}.${number}`;

export function paragraphKey(cell: OutlineCell, index: number): ParagraphKey {
  return `${cell.place.row}.${cell.place.cell}.${index}`;
}

interface ExpectedParagraph {
  readonly key: ParagraphKey | null;
  readonly kind: "own" | "vertical" | "horizontal" | "deleted-row" | "row-end";
  readonly fits: (text: string) => boolean;
}

/**
 * Kinds of paragraphs that a host may list or omit: those of continuation cells and of deleted rows, and marks at the
 * ends of rows. Which ones is not documented, but it is the same for a whole table.
 */
const OPTIONAL_KINDS = ["vertical", "horizontal", "deleted-row", "row-end"] as const;

/**
 * Aligns Word's list of a table's paragraphs with the paragraphs of the file.
 * @param texts the paragraphs in Word's order, without those of nested tables
 * @returns the position in `texts` of every paragraph for which only one position is possible
 */
export function alignParagraphs(table: OutlineTable, texts: readonly string[]): Map<ParagraphKey, number> {
  const alignments = possibleLists(expectedParagraphs(table))
    .filter((list) => list.length === texts.length && list.every((one, at) => one.fits(texts[at] ?? "")))
    .map((list) => new Map(list.flatMap(({ key }, at) => (key === null ? [] : [[key, at] as const]))));
  const [first = new Map<ParagraphKey, number>(), ...others] = alignments;
  return new Map([...first].filter(([key, at]) => others.every((other) => (other.get(key) ?? at) === at)));
}

function expectedParagraphs(table: OutlineTable): ExpectedParagraph[] {
  return table.rows.flatMap((row) => [
    ...row.cells.flatMap((cell) =>
      cell.paragraphs.map((paragraph, index): ExpectedParagraph => {
        const covered = cell.verticalMerge === "continue" ? "vertical" : "horizontal";
        const kind = row.isDeleted ? "deleted-row" : isContinuation(cell) ? covered : "own";
        const fits = (text: string): boolean => row.isDeleted || isTextOf(cell, paragraph.text, text);
        return { key: paragraphKey(cell, index), kind, fits };
      }),
    ),
    { key: null, kind: "row-end", fits: (text: string): boolean => text.trim() === "" },
  ]);
}

/** Every list that a host may give: each optional kind wholly there, or wholly absent. */
function possibleLists(expected: readonly ExpectedParagraph[]): ExpectedParagraph[][] {
  const optional = OPTIONAL_KINDS.filter((kind) => expected.some((one) => one.kind === kind));
  return Array.from({ length: 2 ** optional.length }, (_, choice) => {
    const left = new Set<string>(optional.filter((_kind, bit) => (choice >> bit) % 2 === 1));
    return expected.filter((one) => !left.has(one.kind));
  });
}

/**
 * The text to search for in a table in order to find a cell. Null if none leads to that cell alone: the text must not
 * occur elsewhere in the table, not even inside a longer one.
 */
export function uniqueText(table: OutlineTable, cell: OutlineCell): string | null {
  const { text } = cell;
  // "^" begins a special code in Word's searches. A text over several paragraphs cannot be searched for.
  const isSearchable = text !== "" && text.length <= LONGEST_SEARCH && !/[\n\t\v\f^]/.test(text);
  // With outer space the hit would be less than the paragraph's text, and a fix could not be undone exactly.
  if (!isSearchable || !cell.paragraphs.some((paragraph) => paragraph.text === text)) return null;
  const occurrences = table.rows
    .flatMap((row) => row.cells)
    .reduce((count, one) => count + occurrencesIn(one.text, text) + occurrencesIn(one.nestedText, text), 0);
  return occurrences === 1 ? text : null;
}

function occurrencesIn(text: string, part: string): number {
  let count = 0;
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) count += 1;
  return count;
}
