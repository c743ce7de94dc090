/** The sums of fields that the words of a report may mean. */

import type { FieldId } from "../../report";
import type { WordKind } from "./words";

export type Readings = readonly (readonly FieldId[])[];

const row = (name: string): FieldId => `requests.${name}.total`;
export const received = [row("received")];
export const receivedAndCarriedOver = [row("received"), row("carriedOver")];
export const handledInAll = [row("total")];
export const carriedOver: Readings = [[row("carriedOver")]];
export const carriedForward: Readings = [[row("carriedForward")]];

/** 办理 and 处理 say of which requests as little as 受理并答复. */
export const handled: Readings = [received, receivedAndCarriedOver, handledInAll];
export const answered: Readings = [handledInAll, received, receivedAndCarriedOver];

type CaseRow = "reconsideration" | "directSuit" | "suitAfterReconsideration";

/** The rows that the words for cases mean: 诉讼 are both kinds of suits. */
export const caseRows: Readonly<Partial<Record<WordKind, readonly CaseRow[]>>> = {
  review: ["reconsideration"],
  suit: ["directSuit", "suitAfterReconsideration"],
  directSuit: ["directSuit"],
  laterSuit: ["suitAfterReconsideration"],
};

/** The columns that the words for what became of a case mean. */
export const caseColumns: Readonly<Partial<Record<WordKind, string>>> = {
  upheld: "upheld",
  corrected: "corrected",
  otherResult: "otherResult",
  undecided: "pending",
};

export function caseFields(kinds: readonly WordKind[], column: string): readonly FieldId[] {
  const rows = new Set(kinds.flatMap((kind) => caseRows[kind] ?? []));
  return [...rows].map((name) => `cases.${name}.${column}`);
}

export const documentRows: Readonly<Partial<Record<WordKind, string>>> = {
  normativeDocument: "normativeDocument",
  regulation: "regulation",
};
export const documentColumns: Readonly<Partial<Record<WordKind, string>>> = {
  make: "made",
  repeal: "abolished",
  inForce: "inForce",
};
/** Of these table 1 has one number each. */
export const decisionRows: Readonly<Partial<Record<WordKind, string>>> = {
  licence: "licence",
  penalty: "penalty",
  coercion: "coercion",
};

export function applicantReadings(columns: readonly string[], isWithCarriedOver: boolean): Readings {
  const of = (name: string) => columns.map((column) => `requests.${name}.${column}`);
  return isWithCarriedOver ? [of("received"), [...of("received"), ...of("carriedOver")]] : [of("received")];
}

/** Of totals of cases the fields of those that were upheld; null for other fields. */
export function upheldOf(sum: readonly FieldId[]): readonly FieldId[] | null {
  const isTotal = sum.every((field) => field.startsWith("cases.") && field.endsWith(".total"));
  return isTotal ? sum.map((field) => field.replace(/total$/, "upheld")) : null;
}
