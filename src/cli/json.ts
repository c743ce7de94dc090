/** The command's JSON: its schema (docs/json.md), and how it is made from a review. */

import * as z from "zod/mini";
import { messageOf, type Finding } from "../checks";
import { isFound, officialFormats, type Language, type Sentence } from "../report";
import { relationTotals, type NotReviewed, type ReportCause, type ReviewResult } from "../review";

const addressSchema = z.strictObject({
  table: z.int().check(z.positive()),
  row: z.int().check(z.positive()),
  cell: z.int().check(z.positive()),
});

const changeSchema = z.strictObject({ field: z.string(), from: z.string(), to: z.string() });

const changeFixSchema = z.strictObject({
  kind: z.literal("change"),
  label: z.string(),
  changes: z.array(changeSchema),
});

const insertFixSchema = z.strictObject({
  kind: z.literal("insert"),
  label: z.string(),
  table: z.string(),
});

export const fixSchema = z.discriminatedUnion("kind", [changeFixSchema, insertFixSchema]);

export const findingSchema = z.strictObject({
  rule: z.string(),
  severity: z.enum(["error", "warning", "advice"]),
  message: z.string(),
  fields: z.array(z.string()),
  suspects: z.array(z.string()),
  cells: z.array(
    z.strictObject({
      field: z.nullable(z.string()),
      table: z.int(),
      row: z.int(),
      cell: z.int(),
      text: z.string(),
    }),
  ),
  relation: z.nullable(
    z.strictObject({
      id: z.string(),
      left: z.array(z.string()),
      right: z.array(z.string()),
      leftSum: z.number(),
      rightSum: z.number(),
    }),
  ),
  fixes: z.array(fixSchema),
  /** Set aside by the writer of the report (`ignored.ts`); absent otherwise. */
  ignored: z.optional(z.literal(true)),
});

export const openCellSchema = z.strictObject({
  field: z.string(),
  from: z.string(),
  least: z.nullable(z.number()),
  most: z.nullable(z.number()),
});

export const repairSchema = z.strictObject({
  changes: z.array(changeSchema),
  open: z.array(openCellSchema),
  reasons: z.array(z.string()),
  rank: z.int().check(z.positive()),
  standsAlone: z.boolean(),
  byHand: z.boolean(),
});

export const causeSchema = z.strictObject({
  cells: z.array(z.string()),
  relations: z.array(z.string()),
  /** Best first; empty where the search was given up. */
  repairs: z.array(repairSchema),
  /** The report is not filled in yet: the cells are blanks that lack a number, the one repair says what follows for them. */
  unfilled: z.boolean(),
  beyond: z.nullable(z.enum(["operations", "time", "answers", "size"])),
});

const formatId = z.nullable(z.string());

export const reviewSchema = z.strictObject({
  file: z.string(),
  /** `passed`: no finding at all. */
  status: z.enum(["passed", "findings", "not-a-report", "unreadable"]),
  reason: z.nullable(z.strictObject({ code: z.string(), message: z.string() })),
  title: z.nullable(z.string()),
  unit: z.nullable(z.string()),
  year: z.nullable(z.int()),
  /** Of each table the format that it was read in; null where it is missing. */
  formats: z.record(z.string(), formatId),
  relations: z.strictObject({ all: z.int(), checked: z.int(), hold: z.int() }),
  facts: z.record(
    z.string(),
    z.strictObject({ value: z.nullable(z.number()), text: z.string(), cell: addressSchema }),
  ),
  findings: z.array(findingSchema),
  causes: z.array(causeSchema),
});

/** Something in a folder that may hold a report and was not checked: other kinds of files, folders that are closed. */
const uncheckedSchema = z.strictObject({
  file: z.string(),
  reason: z.strictObject({ code: z.string(), message: z.string() }),
});

export const reviewFileSchema = z.strictObject({
  version: z.literal(1),
  reports: z.array(reviewSchema),
  /** Absent where everything was checked. */
  unchecked: z.optional(z.array(uncheckedSchema)),
});

export type ReviewJson = z.infer<typeof reviewSchema>;
export type ReviewFile = z.infer<typeof reviewFileSchema>;

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
    status: findings.length === 0 ? "passed" : "findings",
    reason: null,
    title,
    unit,
    year,
    formats: Object.fromEntries(
      tables.map((table) => [table.id, isFound(table) ? table.format.format : null]),
    ),
    relations: relationTotals(result.review),
    facts: Object.fromEntries(
      [...report.facts.values()].map(({ field, value, text, cell }) => [field, { value, text, cell }]),
    ),
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
    facts: {},
    findings: [],
    causes: [],
  };
}

function findingJson(finding: Finding, language: Language): ReviewJson["findings"][number] {
  const { rule, severity, fields, suspects, cells, relation, fixes, ignored } = finding;
  const say = (sentence: Sentence) => sentence[language];
  return {
    rule,
    severity,
    message: say(messageOf(finding)),
    fields: [...fields],
    suspects: [...suspects],
    cells: cells.map(({ field, place, text }) => ({ field, ...place, text })),
    relation: relation && { ...relation, left: [...relation.left], right: [...relation.right] },
    fixes: fixes.map((fix) =>
      fix.kind === "insert"
        ? { kind: fix.kind, label: say(fix.label), table: fix.table }
        : { kind: fix.kind, label: say(fix.label), changes: [...fix.changes] },
    ),
    ...(ignored ? { ignored } : {}),
  };
}

function causeJson(cause: ReportCause, language: Language): ReviewJson["causes"][number] {
  return {
    cells: [...cause.cells],
    relations: [...cause.relations],
    repairs: cause.repairs.map(({ changes, open, reasons, rank, standsAlone, byHand }) => ({
      changes: [...changes],
      open: [...open],
      reasons: reasons.map((reason) => reason[language]),
      rank,
      standsAlone,
      byHand,
    })),
    unfilled: cause.isUnfilled,
    beyond: cause.beyond,
  };
}
