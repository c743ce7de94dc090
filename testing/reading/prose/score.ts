/** How well sentences are read: what a person reads in them against the statements of the reader. */
import { takenApart } from "../../../src/reading/prose/paragraphs";
import { statementsIn } from "../../../src/reading/prose/statements";
import { sumsIn } from "../../../src/reading/prose/sums";
import type { FieldId, Passage, ProseSum, Statement } from "../../../src/report";
import { meaningOfConcept, type Meant } from "./concepts";

/** A number of a sentence as a person reads it. */
export interface Read {
  readonly concept: string;
  readonly value: number;
  /** Of the report's year and the unit itself, and exactly so many: only then it is compared. */
  readonly isCompared: boolean;
  /** Of a sum its parts. */
  readonly parts?: readonly number[];
}

/** A sentence with what a person reads in it. */
export interface ReadByPerson {
  readonly sentence: string;
  /** Null where it is not known whose report it is. */
  readonly unit: string | null;
  readonly year: number;
  readonly reads: readonly Read[];
}

/** What became of one sentence. */
export interface Score {
  readonly of: ReadByPerson;
  readonly right: readonly Statement[];
  readonly wrong: readonly Statement[];
  readonly missed: readonly Read[];
  /** What a person reads that can be compared. */
  readonly readable: number;
  readonly found: number;
  readonly sums: {
    readonly readable: number;
    readonly found: number;
    readonly falseAlarms: readonly ProseSum[];
  };
}

export function score(of: ReadByPerson): Score {
  const paragraph: Passage = { paragraph: 1, from: 0, to: of.sentence.length, text: of.sentence };
  const read = takenApart([paragraph], of);
  const statements = statementsIn(read, []).filter(
    ({ scope, bound }) => scope === "this-year" && bound === "exact",
  );
  const compared = of.reads.flatMap((read) => {
    const meant = meaningOfConcept(read.concept);
    return meant === null || !read.isCompared ? [] : [{ read, meant }];
  });
  const published = of.reads.filter(({ concept }) => concept === "oth.norm_published");
  const isRight = (statement: Statement) =>
    statement.topic === "published-documents"
      ? published.some(({ value }) => value === statement.value)
      : compared.some(({ read, meant }) => agrees(statement, read, meant));
  const missed = compared.filter(({ read, meant }) => !statements.some((each) => agrees(each, read, meant)));
  return {
    of,
    right: statements.filter(isRight),
    wrong: statements.filter((statement) => !isRight(statement)),
    missed: missed.map(({ read }) => read),
    readable: compared.length,
    found: compared.length - missed.length,
    sums: scoreOfSums(of, sumsIn(read)),
  };
}

const key = (sum: readonly FieldId[]): string => [...sum].sort().join("+");

function agrees(statement: Statement, read: Read, { allowed, required }: Meant): boolean {
  const value = read.concept === "req.done_all" ? 0 : read.value;
  if (statement.value !== value) return false;
  const keys = statement.readings.map(key);
  const isAllowed = keys.every((each) => allowed.map(key).includes(each));
  if (isAllowed && required.every((each) => keys.includes(key(each)))) return true;
  // A sum that is zero says so of each of its fields.
  const fields = new Set(statement.readings.length === 1 ? statement.readings[0] : []);
  return value === 0 && allowed.some((sum) => sum.every((field) => fields.has(field)));
}

function scoreOfSums({ reads }: ReadByPerson, found: readonly ProseSum[]): Score["sums"] {
  const said = reads.filter(({ concept }) => concept === "sum");
  const wrongSums = new Set(
    said.filter(({ value, parts = [] }) => sumOf(parts) !== value).map(({ value }) => value),
  );
  return {
    readable: said.length,
    found: said.filter(({ value }) => found.some(({ whole }) => whole === value)).length,
    falseAlarms: found.filter(({ holds, whole }) => !holds && !wrongSums.has(whole)),
  };
}

function sumOf(parts: readonly number[]): number {
  return parts.reduce((sum, part) => sum + part, 0);
}

/** Precision and recall of readings. */
export interface Accuracy {
  readonly sentences: number;
  readonly right: number;
  readonly stated: number;
  readonly found: number;
  readonly readable: number;
  readonly precision: number;
  readonly recall: number;
  /** Of the sums that a person reads: how many there are, are found, and sums wrongly said not to hold. */
  readonly sums: { readonly readable: number; readonly found: number; readonly falseAlarms: number };
}

export function accuracyOf(sentences: readonly ReadByPerson[]): Accuracy {
  const scores = sentences.map(score);
  const count = (of: (each: Score) => number) => scores.reduce((sum, each) => sum + of(each), 0);
  const right = count((each) => each.right.length);
  const stated = right + count((each) => each.wrong.length);
  const found = count((each) => each.found);
  const readable = count((each) => each.readable);
  const sums = {
    readable: count((each) => each.sums.readable),
    found: count((each) => each.sums.found),
    falseAlarms: count((each) => each.sums.falseAlarms.length),
  };
  const [precision, recall] = [right / stated, found / readable];
  return { sentences: sentences.length, right, stated, found, readable, precision, recall, sums };
}
