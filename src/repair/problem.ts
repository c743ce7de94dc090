import type { FieldId, FieldKind, Sentence } from "../report";

/** What repair is asked: numbers, the relations that should hold between them, and how they lie on the page. */

/** One number cell. Several reports can be asked about at once if their field ids are told apart. */
export interface ProblemCell {
  readonly field: FieldId;
  /** In the report's words, for sentences. */
  readonly name: string;
  /** Null where the cell is empty, which counts as 0; a sign for nothing is a written 0. */
  readonly value: number | null;
  readonly kind: FieldKind;
  /** Must be left as it is, such as a cell of last year's report. */
  readonly isFixed?: true;
}

export interface Term {
  readonly field: FieldId;
  /** A whole number that is not 0; 1 or -1 in every relation of the official formats. */
  readonly coefficient: number;
}

/** Terms that sum to zero. */
export interface LinearRelation {
  readonly id: string;
  readonly terms: readonly Term[];
  /** The field that is the total of the others, where the relation is a total. */
  readonly total: FieldId | null;
}

/**
 * Cells that stand together: rows from the top down, each from left to right. Cells beside each other in a row, and
 * cells at the same place of two rows that follow each other, are neighbours. A null is a gap.
 */
export interface Block {
  readonly rows: readonly (readonly (FieldId | null)[])[];
}

/** A number known from elsewhere: the prose, last year's report, the units' reports. */
export interface Evidence {
  readonly field: FieldId;
  readonly value: number;
  /** Where it was found, for sentences: 正文写的是…, the prose says … */
  readonly source: Sentence;
}

export interface Problem {
  readonly cells: readonly ProblemCell[];
  /** Only relations all of whose fields are among the cells are looked at. */
  readonly relations: readonly LinearRelation[];
  readonly blocks: readonly Block[];
  readonly evidence: readonly Evidence[];
}
