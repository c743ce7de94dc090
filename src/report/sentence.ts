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
