/** The languages of the page. */
export type Language = "zh" | "en";

/** A sentence for people. The workbench shares no code with the product, so it says its own. */
export interface Sentence {
  readonly zh: string;
  readonly en: string;
}

/** An error whose text is for people; every other error is a fault of ours and gets a general sentence. */
export class PageError extends Error {
  constructor(readonly sentence: Sentence) {
    super(sentence.en);
    this.name = "PageError";
  }
}
