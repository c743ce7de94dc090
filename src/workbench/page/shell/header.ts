/** The header, the bar that says what went wrong, and the question before changes are lost. */

import type { OpenDocument } from "./documents";
import type { Sample } from "./settings";
import { byId, type Language, type Sentence, TEXTS } from "./texts";

/** Fills the list of samples, and says which document is open (null: none) and how it stands. */
export function showHeader(
  samples: readonly Sample[],
  open: OpenDocument | null,
  isChanged: boolean,
  language: Language,
): void {
  const sample = samples.find(({ file }) => file === open?.sample);
  const options = samples.map(({ title, file }) => new Option(title[language], file));
  // A file of the user's stands in the list while it is open.
  if (!sample) options.push(new Option(TEXTS.ownFile[language], ""));
  const select = byId("sample", HTMLSelectElement);
  select.replaceChildren(...options);
  select.value = sample?.file ?? "";

  byId("save", HTMLButtonElement).disabled = open === null;
  byId("file-name").textContent = sample ? "" : (open?.name ?? "");
  const state = open?.host.isReadOnly ? TEXTS.readOnly : isChanged ? TEXTS.unsaved : null;
  byId("state").textContent = state?.[language] ?? "";

  const about = byId("about");
  about.hidden = sample === undefined;
  about.textContent = sample?.about[language] ?? "";
}

/** Connects the header's controls; each act is named as its control. */
export function connectHeader(
  acts: Readonly<Record<"save" | "reload" | "theme" | "language", () => void>> & {
    readonly sample: (file: string) => void;
    readonly files: (files: readonly File[]) => void;
  },
): void {
  const file = byId("file", HTMLInputElement);
  const select = byId("sample", HTMLSelectElement);
  select.addEventListener("change", () => {
    if (select.value !== "") acts.sample(select.value);
  });
  byId("open").addEventListener("click", () => file.click());
  file.addEventListener("change", () => {
    acts.files(Array.from(file.files ?? []));
    file.value = ""; // the same file can be chosen again
  });
  for (const id of ["save", "reload", "theme", "language"] as const)
    byId(id).addEventListener("click", acts[id]);
  byId("to-pane").addEventListener("click", () => document.getElementById("pane")?.focus());
}

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

/**
 * Asks before changes to a file of the user's are lost.
 * @param save what 先保存 does
 * @param go done once the user has said that it may, or never
 */
export function askBeforeLoss(save: () => void, go: () => void): void {
  const question = byId("question", HTMLDialogElement);
  question.returnValue = "stay";
  question.onclose = () => {
    if (question.returnValue === "save") save();
    if (question.returnValue !== "stay") go();
  };
  if (!question.open) question.showModal();
}
