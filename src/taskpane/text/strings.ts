/** The words of the pane: which there are, and how a language is chosen. */
import type { Language } from "../../report";
import { zh } from "./strings.zh";

/** Every word of the pane, in one language: what the Chinese ones name. */
export type Strings = typeof zh;

let english: Strings | null = null;

/** Asks for the words of a language; Chinese is always there, and stands in where the other file cannot be had. */
export async function loadStrings(language: Language): Promise<void> {
  if (language !== "en" || english) return;
  try {
    english = (await import(/* webpackChunkName: "en" */ "./strings.en")).en;
  } catch {
    // The next time that the pane is opened asks again.
  }
}

/** The words of the pane in a language, once they are loaded. */
export function stringsOf(language: Language): Strings {
  return language === "en" && english ? english : zh;
}
