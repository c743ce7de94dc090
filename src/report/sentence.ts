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
  return text.length > longestQuote ? `${text.slice(0, longestQuote)}……` : text;
}
