/** Compares what is read of a document with what is known to be in it. */
import { readFile } from "node:fs/promises";
import { z } from "zod";
import type { FieldId } from "../../src/report";
import { reviewDocument, unaskedChanges, type Review, type ReviewResult } from "../../src/review";
import type { ExpectOutcome } from "./outcomes";

/** What is known of X.docx, in X.expected.json: null where no one number can be read. */
const expectedSchema = z.object({
  facts: z.record(z.string(), z.number().nullable()),
  /** The total that was changed, and to what: `fix` may write the right total into it, and into no other cell. */
  broken: z.tuple([z.string(), z.number()]).nullish(),
  /** Where every number must be read, anything less is wrong. */
  verdict: z.literal("exact").optional(),
});

type Expected = z.infer<typeof expectedSchema>;

/** Where what is known of a document stands. */
export function expectationOf(file: string): string {
  return file.replace(/\.[^.]*$/u, ".expected.json");
}

/**
 * Reads and checks a document that has an expectation beside it.
 * @returns `exact` where every number is as expected; `honest` where those that are not have no value, are named by a
 *   finding, and no relation they take part in is called broken, or where the document is not reviewed; else `wrong`,
 *   with what is
 */
export async function compareWithExpected(file: string): Promise<ExpectOutcome> {
  const expected = expectedSchema.parse(JSON.parse(await readFile(expectationOf(file), "utf8")));
  const outcome = compare(reviewDocument(await readFile(file)), expected);
  if (outcome.verdict !== "honest" || expected.verdict !== "exact") return outcome;
  return { verdict: "wrong", details: ["must be exact", ...outcome.details] };
}

function compare(result: ReviewResult, expected: Expected): ExpectOutcome {
  if (result.status !== "reviewed") {
    const { status, code, message } = result;
    return { verdict: "honest", details: [`not reviewed: ${status}, ${code}: ${message.zh}`] };
  }
  const unread = unreadFields(result.review, expected);
  const wrong = [
    ...wrongNumbers(result.review, expected),
    ...silences(result.review, unread),
    ...wrongRelations(result.review, expected, unread),
    ...wrongFixes(result.review, expected),
  ];
  if (wrong.length > 0) return { verdict: "wrong", details: wrong };
  return { verdict: unread.size > 0 ? "honest" : "exact", details: [...unread] };
}

function valueOf({ report }: Review, field: FieldId): number | null {
  return report.facts.get(field)?.value ?? null;
}

function unreadFields(review: Review, { facts }: Expected): ReadonlySet<FieldId> {
  const unread = Object.entries(facts).filter(
    ([field, value]) => value !== null && valueOf(review, field) === null,
  );
  return new Set(unread.map(([field]) => field));
}

function wrongNumbers(review: Review, { facts }: Expected): string[] {
  return Object.entries(facts).flatMap(([field, value]) => {
    const read = valueOf(review, field);
    return read === null || read === value ? [] : [`${field} is ${value}, read ${read}`];
  });
}

/** Fields that were not read and that no finding names; to call a cell blank is to say that it holds nothing. */
function silences({ findings, report }: Review, unread: ReadonlySet<FieldId>): string[] {
  const named = new Set(findings.filter(({ rule }) => rule !== "blank").flatMap(({ fields }) => fields));
  for (const { fields } of report.absent) for (const field of fields) named.add(field);
  for (const { id, segments, format } of report.tables)
    if (segments.length === 0 && findings.some(({ rule, table }) => rule === "missing-table" && table === id))
      for (const { field } of format.fields) named.add(field);
  return [...unread].filter((field) => !named.has(field)).map((field) => `${field} not read, and not named`);
}

/** Relations of which the review says what the expected numbers do not. Without all its numbers none is broken or holds. */
function wrongRelations(review: Review, { facts }: Expected, unread: ReadonlySet<FieldId>): string[] {
  const sum = (fields: readonly FieldId[]) => fields.reduce((total, field) => total + (facts[field] ?? 0), 0);
  return review.relations.flatMap(({ relation: { id, left, right }, outcome }) => {
    if (outcome === "unchecked") return [];
    if ([...left, ...right].some((field) => unread.has(field)))
      return [`${id}: ${outcome}, without all of its numbers`];
    return (outcome === "holds") === (sum(left) === sum(right)) ? [] : [`${id}: ${outcome}, which is not so`];
  });
}

/**
 * What `fix` would write into cells that are right, and into the broken total if it is not the right one. A number in
 * other digits is the same number.
 */
function wrongFixes(review: Review, { facts, broken }: Expected): string[] {
  const totals = review.relations.filter(({ relation: { total } }) => total === broken?.[0]);
  const right = totals.map(({ relation: { left } }) => sumOf(left, facts));
  return unaskedChanges(review)
    .flatMap(({ changes }) => changes)
    .filter(({ field, to }) =>
      field === broken?.[0]
        ? right.length === 0 || right.some((total) => total !== Number(to))
        : Number(to) !== valueOf(review, field),
    )
    .map(({ field, from, to }) => `fix writes ${to} over “${from}” in ${field}`);
}

/** Null where one of the numbers is not known. */
function sumOf(fields: readonly FieldId[], facts: Expected["facts"]): number | null {
  const numbers = fields.map((field) => facts[field] ?? null);
  return numbers.reduce((total, number) => (total === null || number === null ? null : total + number), 0);
}
