import { findFiles } from "../../src/cli/files";
import { bounds } from "./bounds";
import type { Ended, Examine, MarkOutcome, ReadOutcome } from "./outcomes";
import { markSummary, readSummary } from "./summary";

export interface RunOptions {
  readonly folders: readonly string[];
  /** Reads and checks only; marks nothing. */
  readonly readOnly: boolean;
  readonly examine: Examine;
  readonly write: (line: string) => void;
}

/** One file's answer. */
export interface Of<T> {
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
