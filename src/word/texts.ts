import type { OutlineCell } from "../document";

/**
 * Comparing the text of a cell as the file has it with the text that Word gives for it. Hosts join paragraphs
 * and write breaks, hyphens and symbols each in their own way, so white space, control characters and what
 * stands for objects are left aside; letters and digits must agree.
 */

// White space, control and format characters, hyphens, private use (w:sym), the object replacement character.
const NOT_COMPARED = /[\s\p{Cc}\p{Cf}\p{Co}\-\u2010\u2011\uFFFC]+/gu;

/** The characters of a text that are compared. */
export function comparable(text: string): string {
  return text.replace(NOT_COMPARED, "");
}

/**
 * Whether Word's text can be that of the cell. Text that the reader of the final document does not see
 * (deleted, hidden) may stand in Word's besides, in cells that the outline declares to be more than plain text.
 */
export function isTextOf(cell: OutlineCell, paragraphs: string, wordText: string): boolean {
  const expected = comparable(paragraphs);
  const given = comparable(wordText);
  if (expected === given) return true;
  return hasUnseenText(cell) && isSubsequence(expected, given);
}

function hasUnseenText(cell: OutlineCell): boolean {
  if (cell.isPlaceholder) return true;
  return cell.obstacles.some((obstacle) =>
    ["revision", "mixed-format", "nested-table", "field"].includes(obstacle),
  );
}

export function isSubsequence(part: string, whole: string): boolean {
  let at = 0;
  for (const character of whole) if (part.startsWith(character, at)) at += character.length;
  return at >= part.length;
}
