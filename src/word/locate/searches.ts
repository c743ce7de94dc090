/** What is searched for in order to find words of a paragraph in Word, and which of the hits they are. */
import type { OutlinePassage } from "../../document";
import type { Sentence } from "../../report";

/** Word's limit for a search text. Longer ones raise SearchStringInvalidOrTooLong. */
export const LONGEST_SEARCH = 255;

/** The text to search for. "^" begins a special code in Word's searches: "^^" is the character, "^t" a tab. */
export function searchText(words: string): string {
  return words.replaceAll("^", "^^").replaceAll("\t", "^t");
}

const TOO_LONG: Sentence = {
  zh: `这里的文字超过 ${LONGEST_SEARCH} 个字，Word 不能自动定位，请手动查找和修改。`,
  en: `These words are longer than the ${LONGEST_SEARCH} characters that Word searches for. Please find and change them by hand.`,
};

const BROKEN: Sentence = {
  zh: "这里的文字中间有换行，Word 不能自动定位，请手动查找和修改。",
  en: "There is a line break in these words, which Word does not search for. Please find and change them by hand.",
};

/** Why Word cannot find words, and what to do instead; null if it can. */
export function searchObstacle({ text }: OutlinePassage): Sentence | null {
  if (/[\n\r\v\f]/.test(text)) return BROKEN;
  return searchText(text).length > LONGEST_SEARCH ? TOO_LONG : null;
}

/**
 * Which of the hits in their paragraph the words are.
 * @param hits what Word found, in order. It takes some characters for alike, such as straight and curly quotation marks:
 *   only hits that say exactly the words count.
 * @returns null if Word found another number of them than the paragraph has
 */
export function hitOf<T extends { readonly text: string }>(
  { paragraph, place: { from, text } }: OutlinePassage,
  hits: readonly T[],
): T | null {
  const same = hits.filter((hit) => hit.text === text);
  const positions = occurrencesIn(paragraph.text, text);
  return same.length === positions.length ? (same[positions.indexOf(from)] ?? null) : null;
}

/** Where words are in a text, as a search goes on behind each hit. */
function occurrencesIn(text: string, words: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + words.length)) found.push(at);
  return found;
}
