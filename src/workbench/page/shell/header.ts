/** The header and the bars below it. */

import type { Sample } from "./settings";
import { byId, type Language, type Sentence, TEXTS } from "./texts";

/** What the header says about the open document. */
export interface HeaderState {
  readonly language: Language;
  readonly samples: readonly Sample[];
  /** Null where nothing is open. */
  readonly open: {
    readonly name: string;
    readonly sample: string | null;
    readonly isReadOnly: boolean;
  } | null;
  readonly isChanged: boolean;
}

/** Fills the list of samples, and says which document is open and how it stands. */
export function showHeader({ language, samples, open, isChanged }: HeaderState): void {
  const sample = samples.find(({ file }) => file === open?.sample);
  const options = samples.map(({ title, file }) => new Option(title[language], file));
  // A file of the user's stands in the list while it is open.
  if (!sample) options.push(new Option(TEXTS.ownFile[language], ""));
  const select = byId("sample", HTMLSelectElement);
  select.replaceChildren(...options);
  select.value = sample?.file ?? "";

  byId("save", HTMLButtonElement).disabled = open === null;
  byId("file-name").textContent = sample ? "" : (open?.name ?? "");
  const state = open?.isReadOnly ? TEXTS.readOnly : isChanged ? TEXTS.unsaved : null;
  byId("state").textContent = state?.[language] ?? "";

  const about = byId("about");
  about.hidden = sample === undefined;
  about.textContent = sample?.about[language] ?? "";
}

/** What the header's controls do. */
export interface HeaderActions {
  readonly openSample: (file: string) => void;
  readonly openFiles: (files: readonly File[]) => void;
  readonly save: () => void;
  readonly reload: () => void;
  readonly switchTheme: () => void;
  readonly switchLanguage: () => void;
}

/** Connects the header's controls. */
export function connectHeader(actions: HeaderActions): void {
  const onClick = (id: string, act: () => void) => byId(id).addEventListener("click", act);
  const file = byId("file", HTMLInputElement);
  const select = byId("sample", HTMLSelectElement);
  select.addEventListener("change", () => {
    if (select.value !== "") actions.openSample(select.value);
  });
  onClick("open", () => file.click());
  file.addEventListener("change", () => {
    actions.openFiles(Array.from(file.files ?? []));
    file.value = ""; // the same file can be chosen again
  });
  onClick("save", actions.save);
  onClick("reload", actions.reload);
  onClick("theme", actions.switchTheme);
  onClick("language", actions.switchLanguage);
  onClick("to-pane", () => document.getElementById("pane")?.focus());
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

/** The bar that asks before changes to a file of the user's are lost. */
export class UnsavedQuestion {
  private go: (() => void) | null = null;

  /** @param save what 先保存 does */
  constructor(private readonly save: () => void) {
    byId("discard-save").addEventListener("click", () => this.answer("save"));
    byId("discard-go").addEventListener("click", () => this.answer("go"));
    byId("discard-stay").addEventListener("click", () => this.answer("stay"));
    byId("question").addEventListener("keydown", ({ key }) => key === "Escape" && this.answer("stay"));
  }

  /** Shows the bar; `go` is done once the user has said that it may, or never. */
  ask(go: () => void): void {
    this.go = go;
    byId("question").hidden = false;
    byId("discard-save").focus();
  }

  private answer(answer: "save" | "go" | "stay"): void {
    const { go } = this;
    this.go = null;
    byId("question").hidden = true;
    byId("desk").focus();
    if (answer === "save") this.save();
    if (answer !== "stay") go?.();
  }
}
