import type { FieldId, Sentence } from "../../report";
import type { MoveKind } from "../moves";
import type { Evidence, LinearRelation, ProblemCell } from "../problem";

/** An answer as the criteria look at it: numbers as people read them. */
export interface Candidate {
  /** Every cell that changes to a number that is known, those of moves included. */
  readonly changes: readonly CandidateChange[];
  /** The changes that are operations by themselves. */
  readonly separate: readonly CandidateChange[];
  readonly moves: readonly CandidateMove[];
  /** Cells whose new number is left open. */
  readonly openCells: number;
}

export interface CandidateChange {
  readonly cell: ProblemCell;
  readonly to: number;
}

export interface CandidateMove {
  readonly kind: MoveKind;
  readonly changes: readonly CandidateChange[];
  /**
   * Whether it explains more than it assumes: a row's number that fell off is worked out from the row's sum, so that
   * this sum agrees says nothing; another one must.
   */
  readonly isTelling: boolean;
}

/** What the criteria may look at beside the answer. */
export interface RankContext {
  /** The numbers as written; a blank is 0. */
  readonly written: ReadonlyMap<FieldId, number>;
  /** Relations that have a total, by their totals. */
  readonly totals: ReadonlyMap<FieldId, readonly LinearRelation[]>;
  readonly evidence: readonly Evidence[];
}

/** One way in which one answer is likelier than another. */
export interface Criterion {
  readonly id: string;
  /**
   * Whether an answer that is better by this criterion stands out; otherwise it is merely shown before the others.
   */
  readonly standsOut: boolean;
  /** The lower, the likelier. Compared among the answers of one cause. */
  readonly score: (candidate: Candidate, context: RankContext) => number;
  /** Why the answer is likely, if this criterion speaks for it. */
  readonly reason: (candidate: Candidate, context: RankContext) => Sentence | null;
}

/** Sentences one after the other; null if there is none. */
export function joined(sentences: readonly Sentence[]): Sentence | null {
  if (sentences.length === 0) return null;
  return { zh: sentences.map(({ zh }) => zh).join(""), en: sentences.map(({ en }) => en).join(" ") };
}
