/** The header, the bar that says what went wrong, and the question before changes are lost. */

import type { Language, Sentence } from "../../../report";
import type { OpenDocument } from "./documents";
import type { Sample } from "./settings";
import { byId, discardQuestion, TEXTS } from "./texts";

/** Fills the list of samples, says which document is open (null: none) and how it stands, and where help is. */
export function showHeader(samples: readonly Sample[], open: OpenDocument | null, language: Language): void {
  const sample = samples.find(({ file }) => file === open?.sample);
  const options = samples.map(({ title, file }) => new Option(title[language], file));
  // A file of the user's stands in the list while it is open.
  if (!sample) options.push(new Option(TEXTS.ownFile[language], ""));
  const select = byId("sample", HTMLSelectElement);
  select.replaceChildren(...options);
  select.value = sample?.file ?? "";

  byId("save", HTMLButtonElement).disabled = open === null;
  byId("file-name").textContent = sample ? "" : (open?.name ?? "");
  const state = open?.host.isReadOnly ? TEXTS.readOnly : open?.isChanged ? TEXTS.unsaved : null;
  byId("state").textContent = state?.[language] ?? "";

  byId("help", HTMLAnchorElement).hash = language === "zh" ? "" : "english";

  const about = byId("about");
  about.hidden = sample === undefined;
  about.textContent = sample?.about[language] ?? "";
}

/** Buttons whose acts are named as they are. */
const BUTTONS = ["save", "reload", "theme", "language", "error-close", "switches-reset"] as const;

/** Connects the controls of the page; each act is named as its control. */
export function connectHeader(
  acts: Readonly<Record<(typeof BUTTONS)[number], () => void>> & {
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
  for (const id of BUTTONS) byId(id).addEventListener("click", acts[id]);
  byId("to-pane").addEventListener("click", () => document.getElementById("pane")?.focus());
}

/** Says in the bar above the document what went wrong; null takes the bar away. */
export function showErrorBar(sentence: Sentence | null, language: Language): void {
  byId("error").hidden = sentence === null;
  byId("error-text").textContent = sentence?.[language] ?? "";
}

/**
 * Asks before changes to a document are lost.
 * @param name the document's name
 * @param save what 先保存 does
 * @param go done once the user has said that it may, or never
 */
export function askBeforeLoss(name: string, language: Language, save: () => void, go: () => void): void {
  const question = byId("question", HTMLDialogElement);
  byId("question-text").textContent = discardQuestion(name)[language];
  // Escape is no answer.
  question.returnValue = "";
  question.onclose = () => {
    byId("document").focus();
    if (question.returnValue === "save") save();
    if (question.returnValue === "save" || question.returnValue === "go") go();
  };
  if (!question.open) question.showModal();
}

/** Takes the question away without an answer: the document that it is about is not shown any more. */
export function withdrawQuestion(): void {
  byId("question", HTMLDialogElement).close("");
}
