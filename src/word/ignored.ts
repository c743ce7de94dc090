import { ignoredSetting } from "../document";
import type { Sentence } from "../report";
import { keepSetting, settingOf } from "./settings";
import { WordFailure } from "./types";

const NOT_KEPT: Sentence = {
  zh: "没能存进文档，所以没有变：文档可能是只读的。请另存一份可以编辑的副本再操作。",
  en: "This could not be stored in the document, so nothing has changed: it may be read-only. Save an editable copy and try again.",
};

/**
 * The record of findings that the writer has set aside, as the document has it: anything, or nothing. What it means is
 * for its reader to know.
 */
export function recallIgnored(): unknown {
  return settingOf(ignoredSetting) ?? null;
}

/**
 * Stores the record; null removes it.
 * @throws {WordFailure} when the document did not take it; then it remembers what it did before
 */
export async function rememberIgnored(record: object | null): Promise<void> {
  const before = settingOf(ignoredSetting);
  try {
    await keepSetting(ignoredSetting, record);
  } catch {
    // What is shown as ignored has to be so when the document is opened again.
    const { settings } = Office.context.document;
    if ((before ?? null) === null) settings.remove(ignoredSetting);
    else settings.set(ignoredSetting, before);
    throw new WordFailure(NOT_KEPT, "settings-not-saved");
  }
}
