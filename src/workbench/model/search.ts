import type { TextRange } from "./position";
import type { WordDocument } from "./wordDocument";

export interface SearchOptions {
  readonly matchCase: boolean;
  readonly matchWholeWord: boolean;
  readonly matchPrefix: boolean;
  readonly matchSuffix: boolean;
}

/** All occurrences of a text within the paragraphs of a range, in order, not overlapping. */
export function search(
  document: WordDocument,
  scope: TextRange,
  text: string,
  options: SearchOptions,
): TextRange[] {
  const fold = (value: string): string => (options.matchCase ? value : value.toLowerCase());
  const wanted = fold(text);
  const hits: TextRange[] = [];
  for (const { paragraph, from, to } of document.slices(scope)) {
    const content = document.textOf(paragraph);
    const folded = fold(content);
    for (let at = folded.indexOf(wanted, from); at >= 0 && at + wanted.length <= to;) {
      const end = at + wanted.length;
      const isMatch = isBounded(content, at, end, options);
      if (isMatch) hits.push(document.rangeAt(paragraph, at, end));
      at = folded.indexOf(wanted, isMatch ? end : at + 1);
    }
  }
  return hits;
}

function isBounded(content: string, from: number, to: number, options: SearchOptions): boolean {
  const startsWord = !isWordCharacter(content.charAt(from - 1));
  const endsWord = !isWordCharacter(content.charAt(to));
  if (options.matchWholeWord && !(startsWord && endsWord)) return false;
  if (options.matchPrefix && !startsWord) return false;
  return !options.matchSuffix || endsWord;
}

function isWordCharacter(character: string): boolean {
  return /[\p{L}\p{N}_]/u.test(character);
}
