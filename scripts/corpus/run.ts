/** Examines every document of some folders and writes what came of it. */
import { existsSync } from "node:fs";
import path from "node:path";
import { findFiles } from "../../src/cli/files";
import { expectationOf } from "./expecting";
import {
  bounds,
  type Ended,
  type Examine,
  type ExpectOutcome,
  type MarkOutcome,
  type ReadOutcome,
} from "./outcomes";

export interface RunOptions {
  readonly folders: readonly string[];
  /** Reads and checks only; marks nothing. */
  readonly readOnly: boolean;
  readonly examine: Examine;
  readonly write: (line: string) => void;
}

/** One file's answer. */
interface Of<T> {
  readonly file: string;
  readonly outcome: T;
}

/**
 * Examines every .docx of the folders: reads and checks all, then marks and unmarks those that can be read. Writes
 * failures as they come, and a summary whose last line counts them.
 * @returns the number of failures
 */
export async function runCorpus({ folders, readOnly, examine, write }: RunOptions): Promise<number> {
  const { documents } = await findFiles(folders, process.cwd());
  const files = documents.map(({ name }) => name);
  let failures = 0;
  const fail = (file: string, what: string): void => {
    failures++;
    write(`FAILED ${file}: ${what}`);
  };
  /** The outcome, or null where there is none, which is a failure. */
  const outcomeOf = <T>(file: string, verb: string, ended: Ended<T>): T | null => {
    if (ended.kind === "done") return ended.outcome;
    fail(file, ended.kind === "hung" ? `${verb}: no end in ${ended.seconds} s` : `${verb}: ${ended.error}`);
    return null;
  };

  const read: Of<ReadOutcome>[] = [];
  for (const file of files) {
    const outcome = outcomeOf(file, "reading", await examine("read", file));
    if (outcome) read.push({ file, outcome });
    if (outcome && outcome.milliseconds > bounds.readMilliseconds)
      fail(file, `${Math.round(outcome.milliseconds)} ms to read and check`);
  }
  readSummary(read).forEach(write);

  const marked: Of<MarkOutcome>[] = [];
  for (const { file } of readOnly ? [] : read.filter(({ outcome }) => outcome.status !== "unreadable")) {
    const outcome = outcomeOf(file, "marking", await examine("mark", file));
    if (outcome) marked.push({ file, outcome });
    for (const failure of outcome?.failures ?? []) fail(file, failure);
  }
  if (!readOnly) markSummary(marked).forEach(write);
  write(`${files.length} files, ${failures} failures`);
  return failures;
}

/**
 * Compares every .docx of the folders that has an expectation beside it with that: see `compareWithExpected`. Writes what
 * is not exact, and a table by folder.
 * @returns the number of files that are wrong or could not be examined, and of folders without an expectation
 */
export async function runExpectations({
  folders,
  examine,
  write,
}: Omit<RunOptions, "readOnly">): Promise<number> {
  const files = new Set<string>();
  const verdicts = new Map<string, Record<ExpectOutcome["verdict"], number>>();
  let failures = 0;
  for (const folder of folders) {
    const { documents } = await findFiles([folder], process.cwd());
    const expected = documents.map(({ name }) => name).filter((name) => existsSync(expectationOf(name)));
    for (const file of expected) files.add(file);
    if (expected.length > 0) continue;
    failures++;
    write(`FAILED ${folder}: no document with an expectation beside it`);
  }
  for (const file of files) {
    const ended = await examine("expect", file);
    const { verdict, details }: ExpectOutcome =
      ended.kind === "done" ? ended.outcome : { verdict: "wrong", details: [JSON.stringify(ended)] };
    const folder = path.dirname(file);
    const counted = verdicts.get(folder) ?? { exact: 0, honest: 0, wrong: 0 };
    counted[verdict]++;
    verdicts.set(folder, counted);
    if (verdict === "wrong") failures++;
    if (verdict !== "exact") write(`${verdict} ${file}: ${listed(details)}`);
  }
  const line = (name: string, { exact, honest, wrong }: Record<ExpectOutcome["verdict"], number>) =>
    [exact, honest, wrong].map((count) => String(count).padStart(7)).join("") + `  ${name}`;
  write("\n  exact honest  wrong");
  const all = { exact: 0, honest: 0, wrong: 0 };
  for (const [folder, counted] of verdicts) {
    write(line(folder, counted));
    for (const verdict of ["exact", "honest", "wrong"] as const) all[verdict] += counted[verdict];
  }
  write(line("all", all));
  return failures;
}

/** The first details, and how many more there are. */
function listed(details: readonly string[]): string {
  const more = details.length - bounds.detailsListed;
  return details.slice(0, bounds.detailsListed).join("; ") + (more > 0 ? `; ${more} more` : "");
}

/** What reading came to: the unreadable files with their sentences, counts, and the slowest. */
function readSummary(read: readonly Of<ReadOutcome>[]): string[] {
  const slowest = [...read]
    .sort((a, b) => b.outcome.milliseconds - a.outcome.milliseconds)
    .slice(0, bounds.slowestListed);
  return [
    ...read.flatMap(({ file, outcome: { status, reason } }) =>
      status === "unreadable" ? [`unreadable ${file}: ${reason?.code} ${reason?.message}`] : [],
    ),
    ...slowest.map(({ file, outcome }) => `slow ${file}: ${Math.round(outcome.milliseconds)} ms`),
    `read: ${counts(read.map(({ outcome }) => outcome.status))}`,
    `unreadable: ${counts(read.flatMap(({ outcome }) => (outcome.status === "unreadable" ? [outcome.reason?.code ?? "no code"] : [])))}`,
  ];
}

/** What marking came to: the files marked in part, those that refused, and counts. */
function markSummary(marked: readonly Of<MarkOutcome>[]): string[] {
  const withCells = marked.filter(({ outcome }) => outcome.cells > 0);
  const sum = (count: (outcome: MarkOutcome) => number): number =>
    withCells.reduce((total, { outcome }) => total + count(outcome), 0);
  return [
    ...withCells.flatMap(({ file, outcome: { cells, tried } }) =>
      tried < cells ? [`in part ${file}: the first ${tried} of ${cells} cells`] : [],
    ),
    ...withCells.flatMap(({ file, outcome }) =>
      outcome.isProtected ? [`protected ${file}: ${outcome.refused} cells refused`] : [],
    ),
    `marked and unmarked: ${withCells.length} files with tables, ${sum(({ cells }) => cells)} cells: ` +
      `${sum(({ painted }) => painted)} painted, ${sum(({ unpainted }) => unpainted)} left unpainted, ` +
      `${sum(({ refused }) => refused)} refused, ${sum(({ cells, tried }) => cells - tried)} beyond the bound`,
  ];
}

/** `a 3, b 1`, most frequent first; `none` for nothing. */
function counts(names: readonly string[]): string {
  const count = new Map<string, number>();
  for (const name of names) count.set(name, (count.get(name) ?? 0) + 1);
  const listed = [...count].sort(([, a], [, b]) => b - a).map(([name, n]) => `${name} ${n}`);
  return listed.length === 0 ? "none" : listed.join(", ");
}
