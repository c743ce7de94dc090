import { createContext, useContext } from "react";
import type { Language, Sentence } from "../../report";
import type { SquareState } from "../view/picture";
import type { Work, WriteOutcome } from "../session/state";
import { en } from "./strings.en";
import { zh } from "./strings.zh";

export type Severity = "error" | "warning" | "advice";
export const severities: readonly Severity[] = ["error", "warning", "advice"];

/** Every word of the pane, in one language. Findings bring their own sentences. */
export interface Strings {
  readonly language: Language;
  /** Of a bilingual sentence, the one in this language. */
  readonly say: (sentence: Sentence) => string;

  readonly product: string;
  readonly subject: (unit: string | null, year: number | null) => string;
  readonly headline: (errors: number, warnings: number, advice: number, unchecked: number) => string;
  readonly count: Readonly<Record<Severity, (count: number) => string>>;
  readonly relations: (all: number, hold: number, broken: number, unchecked: number) => string;

  readonly work: Readonly<Record<Work, string>>;
  readonly steps: Readonly<Record<"reading" | "parsing" | "checking", string>>;
  readonly progress: string;

  readonly checkAgain: string;
  readonly mark: string;
  readonly unmark: string;
  readonly fixAll: (count: number) => string;
  readonly fillBlanks: (count: number) => string;
  readonly undo: string;
  readonly undoHint: (act: "mark" | "unmark" | "fix", cells: number) => string;
  readonly nothingToUndo: string;
  readonly goTo: string;
  readonly goToPlace: (place: string) => string;
  readonly more: string;
  readonly actions: string;

  readonly tables: string;
  readonly legend: string;
  readonly states: Readonly<Record<SquareState, string>>;
  readonly square: (name: string, text: string | null, state: string) => string;
  readonly tableVerdict: (errors: number, warnings: number, unchecked: number) => string;
  readonly tableMissing: (relations: number) => string;
  readonly pictureOf: (name: string, title: string) => string;

  readonly findings: string;
  readonly wholeDocument: string;
  readonly relationOf: (name: string) => string;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly totalEquation: (sum: string, computed: number, written: number) => string;
  readonly balanceEquation: (left: string, right: string, leftSum: number, rightSum: number) => string;
  readonly allZero: (count: number) => string;
  readonly otherZeros: (count: number) => string;
  readonly cellAt: (row: number, cell: number, text: string) => string;
  readonly andOthers: (first: string, others: number) => string;
  readonly numbered: (number: number, severity: string, where: string, why: string) => string;
  readonly sameRule: (count: number, title: string) => string;
  readonly calculation: string;
  readonly allCells: (count: number) => string;
  readonly sumIs: (sum: number) => string;
  readonly blankAsZero: string;

  readonly preview: (count: number) => string;
  readonly change: (from: string, to: string) => string;
  readonly blank: string;
  readonly confirm: (count: number) => string;
  readonly cancel: string;

  readonly written: (act: WriteOutcome["act"], count: number) => string;
  readonly writtenChange: (name: string, from: string, to: string) => string;
  readonly unchanged: (act: WriteOutcome["act"]) => string;
  readonly changedMeanwhile: (count: number) => string;
  readonly notFound: (count: number) => string;
  readonly refused: (names: string, reason: string) => string;
  readonly unpaintedBlank: (count: number) => string;
  readonly unpaintedColoured: (count: number) => string;
  readonly copied: string;
  readonly notCopied: string;

  readonly marksBelongToFile: (count: number) => string;
  readonly oldMarks: (count: number) => string;
  readonly hasRevisions: string;
  readonly readFromFile: string;
  readonly readOnlyHint: string;

  readonly notAReport: string;
  readonly unreadable: string;
  readonly failed: string;
  readonly retry: string;
  readonly tooOld: string;
  readonly tooOldWhatToDo: string;
  readonly crashed: string;
  readonly reopen: string;

  readonly copyResult: string;
  readonly about: string;
  readonly aboutProduct: string;
  readonly version: (version: string) => string;
  readonly staysHere: string;
  readonly close: string;
}

/** The words of the pane in a language. */
export function stringsOf(language: Language): Strings {
  return language === "zh" ? zh : en;
}

export const StringsContext = createContext<Strings>(zh);

/** The words of the pane, in Office's display language. */
export function useStrings(): Strings {
  return useContext(StringsContext);
}
