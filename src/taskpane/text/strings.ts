/** The words of the pane: which there are, and how a language is chosen. */
import { createContext, useContext } from "react";
import type { Language, Sentence } from "../../report";
import type { Severity } from "../../checks";
import type { Step, WriteOutcome } from "../session/state";
import { zh } from "./strings.zh";
import type { SquareState } from "../view/picture";
import type { UndoEntry } from "../../word";

/** The tabs of the pane. */
export const tabs = ["check", "new"] as const;
export type Tab = (typeof tabs)[number];

/** What one table's verdict is made of; `unchecked` counts cells, `unreported` broken relations without a finding. */
export interface TableCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly ignored: number;
  readonly unchecked: number;
  readonly unreported: number;
  readonly isUnfilled: boolean;
  readonly hasRelations: boolean;
}

/** Every word of the pane, in one language. Findings bring their own sentences. */
export interface Strings {
  readonly language: Language;
  /** Of a bilingual sentence, the one in this language. */
  readonly say: (sentence: Sentence) => string;

  readonly product: string;
  readonly subject: (unit: string | null, year: number | null) => string;

  readonly work: Readonly<Record<Step, string>>;
  readonly steps: Readonly<Record<"reading" | "parsing" | "checking", string>>;
  readonly progress: string;
  readonly stop: string;
  readonly stopping: string;
  readonly stopped: string;
  readonly outdated: string;
  readonly stoppedLate: string;

  readonly checkAgain: string;
  readonly mark: string;
  readonly unmark: string;
  readonly fixAll: (count: number) => string;
  readonly fillBlanks: (count: number) => string;
  /** Of the blanks, how many are left alone and why. */
  readonly otherBlanks: (count: number) => string;
  readonly undo: string;
  readonly undoHint: (act: UndoEntry["act"], cells: number) => string;
  readonly nothingToUndo: string;
  readonly goTo: string;
  readonly goToPlace: (place: string) => string;
  readonly more: string;
  readonly actions: string;

  readonly tables: string;
  readonly legend: string;
  readonly states: Readonly<Record<SquareState, string>>;
  readonly square: (name: string, text: string | null, state: string) => string;
  readonly tableVerdict: (table: TableCounts) => string;
  readonly tableMissing: (relations: number) => string;
  readonly pictureOf: (name: string, title: string) => string;

  readonly findings: string;
  readonly wholeDocument: string;
  readonly relationsOf: (name: string, count: number) => string;
  readonly unfilledCells: (first: string, count: number) => string;
  readonly severities: Readonly<Record<Severity, string>>;
  /** `written` is empty where nothing is. */
  readonly totalEquation: (sum: string, computed: number, written: string) => string;
  readonly balanceEquation: (left: string, right: string, leftSum: number, rightSum: number) => string;
  readonly allZero: (count: number) => string;
  readonly otherZeros: (count: number) => string;
  readonly cellAt: (row: number, cell: number, text: string) => string;
  readonly cellsOfRow: (row: number, count: number) => string;
  readonly inRow: (row: number, text: string) => string;
  readonly andOthers: (first: string, others: number) => string;
  readonly numbered: (number: number, severity: string, where: string, why: string) => string;
  readonly sameRule: (count: number, title: string) => string;
  readonly calculation: string;
  /** `isOneCell`: one cell explains them all. */
  readonly breaks: (relations: number, isOneCell: boolean) => string;
  readonly affects: (relations: number) => string;
  readonly difference: (difference: number) => string;
  readonly allCells: (count: number) => string;
  readonly moreCells: (count: number) => string;
  readonly sumIs: (sum: number) => string;
  readonly countedAsZero: (text: string) => string;

  readonly choices: (count: number) => string;
  readonly otherChoices: (count: number) => string;
  readonly noAnswer: string;
  readonly byHand: string;
  readonly fillings: (count: number) => string;
  readonly changeTo: (to: string) => string;
  readonly correctCells: (count: number) => string;
  readonly named: (name: string, text: string) => string;
  readonly arrow: (from: string, to: string) => string;
  readonly range: (least: number | null, most: number | null) => string;
  readonly semicolon: string;
  readonly proposed: (repair: string) => string;

  readonly ignore: string;
  readonly ignoreAll: string;
  /** `label` is what the button says. */
  readonly ignorePlace: (label: string, place: string) => string;
  readonly ignoredList: string;
  readonly ignoredEntry: (count: number) => string;
  readonly ignoredHint: string;
  readonly bringBack: string;
  readonly bringBackPlace: (place: string) => string;

  readonly settings: string;
  readonly rulesToCheck: string;
  readonly rulesHint: string;
  readonly rulesOff: (count: number) => string;

  readonly preview: (count: number) => string;
  /** Said where a preview was open whose changes are not offered any more. */
  readonly previewLapsed: string;
  readonly change: (from: string, to: string) => string;
  readonly blank: string;
  readonly confirm: (count: number) => string;
  readonly cancel: string;

  readonly written: (act: WriteOutcome["act"], count: number) => string;
  readonly insertionUndone: string;
  readonly writtenChange: (name: string, from: string, to: string) => string;
  readonly unchanged: (act: WriteOutcome["act"]) => string;
  readonly changedMeanwhile: (count: number) => string;
  readonly notFound: (count: number) => string;
  readonly refused: (names: string, reason: string) => string;
  readonly unpaintedBlank: (count: number) => string;
  readonly unpaintedColoured: (count: number) => string;
  readonly copied: string;
  readonly cannotFix: (label: string, reason: string) => string;
  /** `all`: how many findings there are; where it is every one of them, no number is said. */
  readonly cannotFixSome: (count: number, all: number, reason: string) => string;
  readonly notCopied: string;

  readonly marksBelongToFile: (count: number) => string;
  readonly oldMarks: (count: number) => string;
  readonly hasRevisions: string;
  readonly readFromFile: string;
  readonly unsure: string;

  readonly failed: string;
  readonly retry: string;
  readonly tooOld: string;
  readonly tooOldWhatToDo: string;
  readonly crashed: string;
  readonly reopen: string;

  readonly tabs: Readonly<Record<Tab, string>>;
  readonly startReport: string;
  readonly loading: string;
  readonly confirmInsert: string;

  readonly copyResult: string;
  readonly about: string;
  readonly aboutProduct: string;
  readonly version: (version: string) => string;
  readonly staysHere: string;
  readonly close: string;
}

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

export const StringsContext = createContext<Strings>(zh);

/** The words of the pane, in Office's display language. */
export function useStrings(): Strings {
  return useContext(StringsContext);
}
