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
  /** How many relations the cell is in. */
  readonly relations: number;
  /** How many broken relations the cell is in: where there are two, its number follows from each of them. */
  readonly broken: number;
  /**
   * A written number of which a blank beside it may be the reason: the total of a broken relation is blank; or the
   * number would be wiped out where any cell is.
   */
  readonly isDoubtful: boolean;
  /** A written number that stands with blanks which may be what is lacking; in a move, too. */
  readonly mayWaitForBlanks: boolean;
}

export interface CandidateMove {
  readonly kind: MoveKind;
  readonly changes: readonly CandidateChange[];
  /** Whether it explains more than it assumes, so that it hardly fits by chance. */
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
  /** The lower, the likelier. Compared among the answers of one cause. */
  readonly score: (candidate: Candidate, context: RankContext) => number;
  /**
   * Whether an answer that is better than a rival by this criterion is so much likelier that it may be written without
   * asking; otherwise it is merely shown before the other.
   */
  readonly standsOut: (candidate: Candidate, rival: Candidate, context: RankContext) => boolean;
  /** Why the answer is likely, as far as this criterion speaks for it. */
  readonly reasons: (candidate: Candidate, context: RankContext) => readonly Reason[];
}

/** A sentence that people understand without the others, and the cells that it is about. */
export interface Reason {
  readonly fields: readonly FieldId[];
  readonly sentence: Sentence;
}

/** A number that small numbers do not come to by chance has this size at least: it has two digits. */
export const leastTelling = 10;
