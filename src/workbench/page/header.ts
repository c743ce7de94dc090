import { byId } from "./dom";
import type { Sample } from "./samples";
import type { Language } from "./sentence";
import { TEXTS } from "./texts";

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
