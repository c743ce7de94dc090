/** What is asked of one file of a corpus, what it answers, and the bounds that it is held to. */
import type { ReviewResult } from "../../src/review";

/** The bounds that a run over a corpus holds files to, and its own. */
export const bounds = {
  /** To read and check one file: above it the file is reported. */
  readMilliseconds: 1_000,
  /** After which reading counts as hanging. */
  readSeconds: 30,
  /** After which marking and unmarking counts as hanging. */
  markSeconds: 300,
  /** Cells of one file that are marked; of a file with more, only the first ones are. */
  cellsMarked: 3_000,
  /** Files listed as the slowest. */
  slowestListed: 5,
  /** What is listed of one file that is not as expected. */
  detailsListed: 3,
} as const;

/** What is asked of one file, by name: the worker's vocabulary. Plain data, for it goes from process to process. */
export type TaskName = "read" | "mark" | "expect";

export interface ReadOutcome {
  readonly status: ReviewResult["status"];
  /** Why there is no review. */
  readonly reason: { readonly code: string; readonly message: string } | null;
  /** To read and check it. */
  readonly milliseconds: number;
}

export interface MarkOutcome {
  /** Cells that can be seen, in all top-level tables. */
  readonly cells: number;
  /** Those that were to be marked: all, or the first of very many. */
  readonly tried: number;
  readonly painted: number;
  /** Empty or coloured by somebody else: a mark leaves them as they are. */
  readonly unpainted: number;
  readonly refused: number;
  readonly isProtected: boolean;
  /** What is not as it must be, each with its cell where there is one. */
  readonly failures: readonly string[];
}

/** How what was read of a file compares with what is known to be in it. */
export interface ExpectOutcome {
  readonly verdict: "exact" | "honest" | "wrong";
  /** What was not read, or what is wrong. */
  readonly details: readonly string[];
}

export interface Outcomes {
  readonly read: ReadOutcome;
  readonly mark: MarkOutcome;
  readonly expect: ExpectOutcome;
}

/** How a task ended: with its outcome, with an error, or not at all within its time. */
export type Ended<T> =
  | { readonly kind: "done"; readonly outcome: T }
  | { readonly kind: "crashed"; readonly error: string }
  | { readonly kind: "hung"; readonly seconds: number };

/** Runs one task on one file. */
export type Examine = <N extends TaskName>(task: N, file: string) => Promise<Ended<Outcomes[N]>>;
