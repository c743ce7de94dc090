/** The command's JSON (docs/json.md): its types are its schema. And how it is made from a review. */

import type { Finding, FindingPlace, StatementOutcome } from "../checks";
import {
  isFound,
  isPassage,
  officialFormats,
  type CellPlace,
  type Fact,
  type FieldId,
  type Language,
  type PartId,
  type Passage,
  type ProseSum,
  type Report,
  type Statement,
} from "../report";
import {
  relationTotals,
  type NotReviewed,
  type ReportCause,
  type ReportRepair,
  type ReviewResult,
} from "../review";
import { printableJson } from "./text/printable";

/** What `nianbao check` prints. */
export interface ReviewFile {
  readonly version: 2;
  readonly reports: readonly ReviewJson[];
  /** What in a folder may hold a report and was not checked; absent where everything was. */
  readonly unchecked?: readonly UncheckedJson[];
}

interface UncheckedJson {
  readonly file: string;
  readonly reason: Reason;
}

interface Reason {
  readonly code: string;
  readonly message: string;
}

export interface ReviewJson extends Pick<Report, "title" | "unit" | "year"> {
  readonly file: string;
  /** `passed`: no finding but advice. */
  readonly status: "passed" | "findings" | NotReviewed["status"];
  readonly reason: Reason | null;
  /** Of each table the format that it was read in; null where it is missing. */
  readonly formats: Readonly<Record<string, string | null>>;
  readonly relations: ReturnType<typeof relationTotals>;
  /** What the text gives no number of, so that it was not compared; null where nothing was left out. */
  readonly unsaid: string | null;
  readonly facts: Readonly<Record<string, FactJson>>;
  readonly parts: readonly PartJson[];
  readonly statements: readonly StatementJson[];
  readonly sums: readonly SumJson[];
  readonly findings: readonly FindingJson[];
  readonly causes: readonly CauseJson[];
}

/** One of `cell` and `passage` is null. */
interface FactJson extends Pick<Fact, "value" | "text"> {
  readonly cell: CellPlace | null;
  readonly passage: Passage | null;
}

interface PartJson {
  readonly id: PartId;
  readonly heading: Passage;
  /** `title` is null where the heading is none of the form's. */
  readonly aspects: readonly { readonly title: string | null; readonly heading: Passage }[];
}

interface StatementJson extends Pick<Statement, "readings" | "value" | "bound" | "scope" | "passage"> {
  readonly outcome: StatementOutcome["outcome"];
}

interface SumJson extends Pick<ProseSum, "whole" | "parts" | "closed" | "passage"> {
  /** `not-checked`: the parts named are less than the whole, and need not be all of them. */
  readonly outcome: StatementOutcome["outcome"];
}

/** One of `field`, `cell` and `passage` is not null. */
interface ChangeJson {
  readonly field: FieldId | null;
  readonly cell: CellPlace | null;
  readonly passage: Passage | null;
  readonly from: string;
  readonly to: string;
}

/** `ignored` is absent where the writer of the report has not set the finding aside, `guess` where a fix is certain. */
interface FindingJson extends Pick<
  Finding,
  "rule" | "severity" | "fields" | "suspects" | "passages" | "relation" | "ignored"
> {
  readonly message: string;
  readonly cells: readonly (CellPlace & Omit<FindingPlace, "place">)[];
  readonly fixes: readonly ({ readonly label: string } & (
    | { readonly kind: "change"; readonly changes: readonly ChangeJson[]; readonly guess?: true }
    | { readonly kind: "insert"; readonly table: string }
    | { readonly kind: "convert"; readonly tables: readonly string[] }
  ))[];
}

interface CauseJson extends Pick<ReportCause, "cells" | "relations" | "beyond"> {
  /** Best first; empty where the search was given up. */
  readonly repairs: readonly (Omit<ReportRepair, "basis" | "isOffered" | "isUnasked" | "reasons"> & {
    readonly reasons: readonly string[];
    readonly unasked: boolean;
  })[];
  /** The report is not filled in yet: the cells are blanks that lack a number, the one repair says what follows for them. */
  readonly unfilled: boolean;
}

/** The text of a `ReviewFile`, report by report, so that none has to be kept: what stands before them, each, what follows. */
export const reviewFileText = {
  head: '{\n  "version": 2,\n  "reports": [',
  /** @param index how many stand before it */
  report: (report: ReviewJson, index: number): string =>
    `${index > 0 ? "," : ""}\n    ${indented(report, "    ")}`,
  end(reports: number, unchecked: readonly UncheckedJson[]): string {
    const missed = unchecked.length > 0 ? `,\n  "unchecked": ${indented(unchecked, "  ")}` : "";
    return `${reports > 0 ? "\n  " : ""}]${missed}\n}\n`;
  },
};

function indented(value: unknown, by: string): string {
  return printableJson(value).replaceAll("\n", `\n${by}`);
}

/**
 * What a file comes to, as JSON.
 * @param file its name as people gave it
 */
export function reviewJson(file: string, result: ReviewResult, language: Language): ReviewJson {
  if (result.status !== "reviewed") return notReviewedJson(file, result, language);
  const { report, findings, causes } = result.review;
  const { title, unit, year, tables } = report;
  return {
    file,
    status: findings.every(({ severity }) => severity === "advice") ? "passed" : "findings",
    reason: null,
    title,
    unit,
    year,
    formats: Object.fromEntries(
      tables.map((table) => [table.id, isFound(table) ? table.format.format : null]),
    ),
    relations: relationTotals(result.review),
    unsaid: result.review.unsaid?.[language] ?? null,
    facts: Object.fromEntries(
      [...report.facts.values()].map(({ field, value, text, place }) => [
        field,
        { value, text, cell: isPassage(place) ? null : place, passage: isPassage(place) ? place : null },
      ]),
    ),
    parts: report.prose.parts.map(({ id, heading, aspects }) => ({
      id,
      heading,
      aspects: aspects.map((aspect) => ({ title: aspect.title, heading: aspect.heading })),
    })),
    statements: (result.review.statements ?? []).map(({ statement, outcome }) => {
      const { readings, value, bound, scope, passage } = statement;
      return { readings, value, bound, scope, passage, outcome };
    }),
    sums: report.prose.sums.map(sumJson),
    findings: findings.map((finding) => findingJson(finding, language)),
    causes: causes.map((cause) => causeJson(cause, language)),
  };
}

function notReviewedJson(
  file: string,
  { status, code, message }: NotReviewed,
  language: Language,
): ReviewJson {
  return {
    file,
    status,
    reason: { code, message: message[language] },
    title: null,
    unit: null,
    year: null,
    formats: Object.fromEntries((officialFormats[0]?.tables ?? []).map(({ id }) => [id, null])),
    relations: { all: 0, checked: 0, hold: 0 },
    unsaid: null,
    facts: {},
    parts: [],
    statements: [],
    sums: [],
    findings: [],
    causes: [],
  };
}

function sumJson({ whole, parts, closed, passage, holds }: ProseSum): SumJson {
  const isLess = !closed && parts.reduce((sum, part) => sum + part, 0) < whole;
  return { whole, parts, closed, passage, outcome: !holds ? "disagrees" : isLess ? "not-checked" : "agrees" };
}

function findingJson(finding: Finding, language: Language): FindingJson {
  const { rule, severity, fields, suspects, cells, passages, relation, fixes, ignored } = finding;
  return {
    rule,
    severity,
    message: finding.message[language],
    fields,
    suspects,
    cells: cells.flatMap(({ field, place, text }) => (isPassage(place) ? [] : [{ field, ...place, text }])),
    passages: [...passages, ...cells.flatMap(({ place }) => (isPassage(place) ? [place] : []))],
    relation,
    fixes: fixes.map(({ label, ...fix }) =>
      fix.kind !== "change"
        ? { ...fix, label: label[language] }
        : {
            kind: fix.kind,
            label: label[language],
            changes: fix.changes.map((change) => ({
              field: change.field,
              cell: change.field === null && !isPassage(change.place) ? change.place : null,
              passage: change.field === null && isPassage(change.place) ? change.place : null,
              from: change.from,
              to: change.to,
            })),
            ...(fix.isGuess ? { guess: true } : {}),
          },
    ),
    ...(ignored ? { ignored } : {}),
  };
}

function causeJson(cause: ReportCause, language: Language): CauseJson {
  const { cells, relations, repairs, isUnfilled, beyond } = cause;
  return {
    cells,
    relations,
    repairs: repairs.map(({ changes, open, reasons, rank, standsAlone, isUnasked, byHand }) => ({
      changes,
      open,
      reasons: reasons.map((reason) => reason[language]),
      rank,
      standsAlone,
      unasked: isUnasked,
      byHand,
    })),
    unfilled: isUnfilled,
    beyond,
  };
}
