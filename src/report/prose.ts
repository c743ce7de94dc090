/** What the prose of a report says, as it was read: its parts, and its statements in numbers. Plain data. */
import type { FieldId } from "./format";
import type { Passage } from "./places";

/** How a number is meant: 10余件 is at least 10, 约10件 is about 10. */
export type Bound = "exact" | "at-least" | "at-most" | "about";

/**
 * Whose number it is: only the unit's own of the report's year is compared with the tables.
 * - `part-of-year`: a half-year, a quarter, some months
 * - `cumulative`: since some earlier day
 * - `other-unit`: of a subordinate unit, a neighbour, or the whole area beside the office
 */
export type Scope = "this-year" | "other-year" | "part-of-year" | "other-unit" | "plan" | "cumulative";

/** What a statement is about: the rule that compares it. */
export type StatementTopic =
  /** Requests that came in, were carried over, were dealt with or carried forward; results; applicants. */
  | "requests"
  /** No requests: 未收到申请. */
  | "requests-zero"
  /** All were dealt with: 全部办结. */
  | "requests-done"
  /** Normative documents, regulations, licences, penalties, coercion. */
  | "disclosure"
  /** Normative documents that were published (not made): 公开规范性文件3件. */
  | "published-documents"
  /** Reconsiderations and suits. */
  | "cases";

/** A number that the prose states, and the sums of fields that it may mean. */
export interface Statement {
  readonly topic: StatementTopic;
  /**
   * Sums of fields, by id. The statement is false if none of them has its value; a sum with a field that the report's
   * format does not have is none (（六）其他处理 is one row in 2019 and three in 2021).
   */
  readonly readings: readonly (readonly FieldId[])[];
  readonly value: number;
  readonly bound: Bound;
  /** Of `at-least` the first value that is too much: 10余件 is less than 20; absent where there is none. */
  readonly below?: number;
  readonly scope: Scope;
  /** The words that state it. */
  readonly passage: Passage;
  /** The number alone, where it is written in digits or words: null for 未收到, 全部办结, 均维持. */
  readonly number: Passage | null;
  /** The whole sentence. */
  readonly sentence: Passage;
  /** The sentence leaves a doubt (a qualified zero, a case that may be the whole area's): never more than a warning. */
  readonly isDoubtful?: true;
  /** The aspect that it stands in, by its title in the form; null in no known one. */
  readonly aspect: string | null;
}

/** A whole and its parts within the prose: 共公开238条，其中…120条，…118条. */
export interface ProseSum {
  readonly whole: number;
  readonly parts: readonly number[];
  /** Whether the parts are surely all of them. An open list may only be less than the whole. */
  readonly closed: boolean;
  readonly scope: Scope;
  readonly passage: Passage;
  /** Whether it holds in some grouping of its parts. */
  readonly holds: boolean;
}

/** A share that the prose states: 予以公开占58.5%. */
export interface ProseShare {
  /** In percent, and how many decimals are printed. */
  readonly percent: number;
  readonly decimals: number;
  /** What it may be a share of, numerator and base: sums of fields. */
  readonly readings: readonly { readonly of: readonly FieldId[]; readonly base: readonly FieldId[] }[];
  readonly scope: Scope;
  readonly passage: Passage;
}

/** The parts of a report, in the order of the form. */
export const partIds = ["overview", "disclosure", "requests", "cases", "problems", "other"] as const;

export type PartId = (typeof partIds)[number];

/** A part of the report as it was found. */
export interface ReportPart {
  readonly id: PartId;
  /** The heading whole, its numbering included. */
  readonly heading: Passage;
  /** The numeral of its numbering, and what it counts; null for a heading without one. */
  readonly number: { readonly numeral: Passage; readonly ordinal: number } | null;
  /** The words behind the numbering, without brackets and marks behind them. */
  readonly words: Passage;
  /** What follows the heading in its own paragraph, and the paragraphs up to the next heading. */
  readonly body: readonly Passage[];
  /** Of the first part, and of any part that has them: its sub-headings. */
  readonly aspects: readonly Aspect[];
}

/** A sub-heading within a part, with its text. */
export interface Aspect {
  /** The title of the form (主动公开 …) that it is; null for another one. */
  readonly title: string | null;
  readonly heading: Passage;
  readonly body: readonly Passage[];
}

/** The prose of a report. */
export interface Prose {
  /** In file order; a part without a heading is not among them. */
  readonly parts: readonly ReportPart[];
  /** Where parts lack a heading in the paragraphs: parts with one in a table or a text box. */
  readonly headedElsewhere?: readonly PartId[];
  /** What seems to be the title, its letters out of order, or one of them lost or doubled; only where none was read. */
  readonly garbledTitle?: string;
  /** In file order. */
  readonly statements: readonly Statement[];
  readonly sums: readonly ProseSum[];
  readonly shares: readonly ProseShare[];
  /** Every body paragraph that holds text. */
  readonly paragraphs: readonly Passage[];
  /** Where a content control still shows its placeholder, which is no text of the report: passages of no length. */
  readonly placeholders: readonly Passage[];
  /** For each table of the file how many body paragraphs stand before it. */
  readonly paragraphsBeforeTable: readonly number[];
}

export const noProse: Prose = {
  parts: [],
  statements: [],
  sums: [],
  shares: [],
  paragraphs: [],
  placeholders: [],
  paragraphsBeforeTable: [],
};

/** The part that words of the text stand in; null before the first. */
export function partAt(words: Passage, { parts }: Prose): PartId | null {
  const isBehind = ({ heading }: ReportPart) =>
    heading.paragraph < words.paragraph ||
    (heading.paragraph === words.paragraph && heading.from <= words.from);
  return parts.findLast(isBehind)?.id ?? null;
}

/** Whether a table stands under the heading of a part of text: its words may be in it, and these are not read. */
export function holdsTable({ heading }: ReportPart, { parts, paragraphsBeforeTable }: Prose): boolean {
  const next = parts.find((part) => part.heading.paragraph > heading.paragraph);
  return paragraphsBeforeTable.some(
    (before) => before >= heading.paragraph && before < (next?.heading.paragraph ?? Infinity),
  );
}
