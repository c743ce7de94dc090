import { createContext, useContext } from "react";
import type { Language, Sentence } from "../../report";
import type { UndoEntry } from "../../word";
import type { SquareState } from "../view/picture";
import type { Tab } from "../components/Tabs";
import type { Work, WriteOutcome } from "../session/state";
import { en } from "./strings.en";
import { zh } from "./strings.zh";

export type Severity = "error" | "warning" | "advice";
export const severities: readonly Severity[] = ["error", "warning", "advice"];

/** Outcomes of the relations; `blank`: they hold, and have no number in them. */
export interface RelationCounts {
  readonly all: number;
  readonly hold: number;
  readonly broken: number;
  readonly blank: number;
  readonly unchecked: number;
}

/** What one table's verdict is made of; `unchecked` counts cells. */
export interface TableCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly unchecked: number;
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
  readonly listed: (parts: readonly string[]) => string;
  readonly allAgree: string;
  readonly checkedAgree: (hold: number, unchecked: number) => string;
  readonly nothingChecked: string;
  readonly unfilled: (blanks: number) => string;
  readonly count: Readonly<Record<Severity, (count: number) => string>>;
  readonly relations: (counts: RelationCounts) => string;

  readonly work: Readonly<Record<Work, string>>;
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
  readonly relationOf: (name: string) => string;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly totalEquation: (sum: string, computed: number, written: number) => string;
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
  readonly allCells: (count: number) => string;
  readonly moreCells: (count: number) => string;
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
  readonly cannotFix: (label: string, reason: string) => string;
  readonly cannotFixSome: (count: number, reason: string) => string;
  readonly notCopied: string;

  readonly marksBelongToFile: (count: number) => string;
  readonly oldMarks: (count: number) => string;
  readonly hasRevisions: string;
  readonly readFromFile: string;

  readonly notAReport: string;
  readonly unreadable: string;
  readonly failed: string;
  readonly retry: string;
  readonly tooOld: string;
  readonly tooOldWhatToDo: string;
  readonly crashed: string;
  readonly reopen: string;

  readonly tabs: Readonly<Record<Tab, string>>;
  readonly startReport: string;
  readonly loading: string;
  readonly insertAtCursor: string;
  readonly confirmInsert: string;

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
