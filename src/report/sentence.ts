/** The languages the product speaks. */
export type Language = "zh" | "en";

/** A sentence for people, in every language. It stands beside the code that raises it. */
export interface Sentence {
  readonly zh: string;
  readonly en: string;
}

/** `1 file`, `2 files` */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Characters of a document's text that a sentence quotes at most: a cell may hold a million, and none that can be seen. */
const longestQuote = 200;

/** A text of the document as a sentence quotes it: where it is very long, its beginning. */
export function quoted(text: string): string {
  return beginningOf(text, longestQuote);
}

/** A text, or where it is longer than so many UTF-16 units, whole characters of its beginning, and a sign of more. */
export function beginningOf(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length).replace(/[\ud800-\udbff]$/, "")}……` : text;
}
