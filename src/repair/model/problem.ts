/** What repair is asked: numbers, the relations that should hold between them, and how they lie on the page. */
import type { FieldId, FieldKind, Relation, Sentence } from "../../report";

/** One number cell. Several reports can be asked about at once if their field ids are told apart. */
export interface ProblemCell {
  readonly field: FieldId;
  /** In the report's words, for sentences. */
  readonly name: string;
  /** Null if the cell is empty, which counts as 0; a sign for nothing is a written 0. */
  readonly value: number | null;
  readonly kind: FieldKind;
  /** The cell must be left as it is, such as a cell of last year's report. */
  readonly isFixed?: true;
}

/** The left side and the right side have the same sum. No field stands in it twice. */
export type SumRelation = Pick<Relation, "id" | "left" | "right" | "total">;

/**
 * Cells that stand together: rows from the top down, each from left to right. Cells beside each other in a row, and
 * cells at the same place of two rows that follow each other, are neighbours. A null is a gap.
 */
export interface Block {
  readonly rows: readonly (readonly (FieldId | null)[])[];
}

/** A number that is known from elsewhere: the prose, last year's report, the units' reports. */
export interface KnownValue {
  readonly field: FieldId;
  readonly value: number;
  /** Where it was found, for sentences: 正文写的是…, the prose says … */
  readonly source: Sentence;
}

export interface Problem {
  readonly cells: readonly ProblemCell[];
  /** A relation is looked at only if all its fields are among the cells. */
  readonly relations: readonly SumRelation[];
  readonly blocks: readonly Block[];
  readonly knownValues: readonly KnownValue[];
}
