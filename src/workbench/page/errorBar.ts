import { byId } from "./dom";
import type { Language, Sentence } from "./sentence";

/** The bar above the document that says what went wrong, until it is closed. */
export class ErrorBar {
  private readonly bar = byId("error");
  private sentence: Sentence | null = null;

  constructor() {
    this.bar.querySelector("button")?.addEventListener("click", () => this.show(null, "zh"));
  }

  /** Shows a sentence; null takes the bar away. */
  show(sentence: Sentence | null, language: Language): void {
    this.sentence = sentence;
    this.bar.hidden = sentence === null;
    const text = this.bar.querySelector("p");
    if (text) text.textContent = sentence?.[language] ?? "";
  }

  /** Says the same in another language. */
  speak(language: Language): void {
    this.show(this.sentence, language);
  }
}
