/** A review: all that is known of a report. And the check of one document, without looking for causes. */

import {
  checkReport,
  type ChangeGroup,
  type FieldChange,
  type Finding,
  type FindingPlace,
  type RelationOutcome,
  type StatementOutcome,
} from "../checks";
import type { Outline } from "../document";
import { readReport, type FindInText } from "../reading";
import {
  isFound,
  officialFormats,
  type Corrections,
  type FieldId,
  type Format,
  type Place,
  type Report,
  type Sentence,
} from "../report";
import type { Cause, Repair } from "../repair";
import { withToFill } from "./stillToFill";

/** A report with all that was found in it. Plain data. */
export interface Review {
  readonly report: Report;
  /** How every relation of the report's tables stands. */
  readonly relations: readonly RelationOutcome[];
  /** How every statement of its text stands against its tables; null until the text was read (`addText`). */
  readonly statements: readonly StatementOutcome[] | null;
  /** What its text gives no number of; none until the text was read. */
  readonly unsaid?: Sentence | null;
  /** In file order. */
  readonly findings: readonly Finding[];
  /** What broke the relations, in their order; empty until they are looked for (`addCauses`). */
  readonly causes: readonly ReportCause[];
}

/** Repair's answer in the words of the report: numbers as the texts that cells have and would have. */
export interface ReportCause extends Omit<Cause, "cells" | "repairs"> {
  /** The cells that something speaks against (`suspectsAmong`); none where only the relations are known. */
  readonly cells: readonly FieldId[];
  readonly repairs: readonly ReportRepair[];
}

export interface ReportRepair
  extends ChangeGroup<FieldChange>, Pick<Repair, "reasons" | "rank" | "standsAlone"> {
  readonly open: readonly (Omit<Repair["open"][number], "from"> & { readonly from: string })[];
  /**
   * May be offered at a click: it stands alone, or it is the likeliest and sets one total to its sum, or the
   * blank totals to theirs. A part may be what is wrong all the same, so such totals are never written unasked.
   */
  readonly isOffered: boolean;
  /** May be written unasked, with others: it stands alone, and each of its cells is confirmed. */
  readonly isUnasked: boolean;
  /** One of its cells says more than a number or speaks for several fields: it is people's to rewrite. */
  readonly byHand: boolean;
}

/** Why there is no review: the file cannot be read, or is no report. */
export interface NotReviewed {
  readonly status: "unreadable" | "not-a-report";
  readonly code: string;
  /** What to do. */
  readonly message: Sentence;
}

export type ReviewResult = { readonly status: "reviewed"; readonly review: Review } | NotReviewed;

/** How a document is read. */
export interface ReadingOptions {
  /** The formats to look for, the newest first. */
  readonly formats?: readonly Format[] | undefined;
  /** What a clerk says of unit, level and year. */
  readonly corrections?: Corrections | null | undefined;
  /** Finds tables that stand as text; without it only tables are read. */
  readonly findInText?: FindInText | null | undefined;
}

/**
 * Checks the tables of a document that was read, without its text and without looking for causes.
 * @returns what was found also where the document is no report, and then why it is none
 */
export function checkOutline(
  outline: Outline,
  options: ReadingOptions = {},
): { readonly review: Review; readonly notReviewed: NotReviewed | null } {
  const report = reportOf(outline, options);
  const { relations, findings } = checkReport(report, options.formats);
  const notReviewed: NotReviewed = { status: "not-a-report", code: "no-tables", message: notAReport };
  return {
    review: { report, relations, findings: withToFill(findings, report), statements: null, causes: [] },
    notReviewed: isReport(report, outline) ? null : notReviewed,
  };
}

let last: {
  readonly outline: Outline;
  readonly formats: readonly Format[];
  readonly corrections: Corrections | null;
  readonly findInText: FindInText | null;
  readonly report: Report;
} | null = null;

/** The report of an outline. The last one is kept: a write looks for its cells in the outline that was checked, too. */
function reportOf(
  outline: Outline,
  { formats = officialFormats, corrections = null, findInText = null }: ReadingOptions,
): Report {
  const isLast =
    last?.outline === outline &&
    last.formats === formats &&
    last.corrections === corrections &&
    last.findInText === findInText;
  if (!last || !isLast) {
    const report = readReport(outline, formats, corrections, findInText);
    last = { outline, formats, corrections, findInText, report };
  }
  return last.report;
}

/** Any table of the report makes a report; without one, a whole title does, unless titles of several years are listed. */
function isReport({ tables, title, unit, year }: Report, { blocks }: Outline): boolean {
  if (tables.some(isFound)) return true;
  const titles = blocks.flatMap((block) =>
    block.kind === "paragraph"
      ? (/(20\d\d)\D*政府信息公开\D*年度报告$/u.exec(block.paragraph.text.trim()) ?? []).slice(1)
      : [],
  );
  return title !== null && unit !== null && year !== null && new Set(titles).size < fewestListed;
}

/** A page with so many titles is an index of reports. */
const fewestListed = 3;

const notAReport: Sentence = {
  zh: "这份文档里没有找到政府信息公开工作年度报告的表格。请打开年度报告再核验。",
  en: "No table of a government information annual report was found in this document. Open the report and check again.",
};

/** A cell as a finding or a change names it: by its field, or by its place where it has none. */
export type NamedCell = Pick<FindingPlace, "field" | "place">;

/**
 * Finds cells again in a fresh read of the document.
 * @returns for each cell its place now; null where its field has no cell any more. A cell without a field keeps the
 *   place it had: whoever writes there compares the text first.
 */
export function locate(
  cells: readonly NamedCell[],
  outline: Outline,
  options: ReadingOptions = {},
): (Place | null)[] {
  const { facts } = reportOf(outline, options);
  return cells.map(({ field, place }) => (field === null ? place : (facts.get(field)?.place ?? null)));
}
