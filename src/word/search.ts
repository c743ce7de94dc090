import type { OutlineCell, OutlineTable } from "../document";

/** Word's limit for a search text; longer ones raise SearchStringInvalidOrTooLong. */
const LONGEST_SEARCH = 255;

/**
 * What to search for in a table in order to reach a cell, or null when no text leads to it alone: the last
 * rung. A text that occurs elsewhere in the table, be it inside a longer one, does not.
 */
export function uniqueText(table: OutlineTable, cell: OutlineCell): string | null {
  const { text } = cell;
  // "^" begins a special code in Word's searches; a text over several paragraphs cannot be searched for.
  const isSearchable = text !== "" && text.length <= LONGEST_SEARCH && !/[\n\t\v\f^]/.test(text);
  // With outer space the hit would be less than the paragraph's text, and a fix could not be undone exactly.
  if (!isSearchable || !cell.paragraphs.some((paragraph) => paragraph.text === text)) return null;
  const occurrences = table.rows
    .flatMap((row) => row.cells)
    .reduce((count, one) => count + countIn(one.text, text) + countIn(one.nestedText, text), 0);
  return occurrences === 1 ? text : null;
}

function countIn(text: string, part: string): number {
  let count = 0;
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) count += 1;
  return count;
}
