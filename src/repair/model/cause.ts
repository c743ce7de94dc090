/** What repair answers, as plain data, and how far it searches. */
import type { FieldId, Sentence } from "../../report";

/** A cell set to another value. */
export interface NumberChange {
  readonly field: FieldId;
  /** Null where the cell is blank. */
  readonly from: number | null;
  readonly to: number;
}

/** A cell that must change, and the values it may take; the numbers alone do not say which. */
export interface OpenCell {
  readonly field: FieldId;
  readonly from: number | null;
  readonly least: number | null;
  /** Null where there is no greatest or least value. */
  readonly most: number | null;
}

/** One answer: operations that make every relation of the cause hold and break none. */
export interface Repair {
  /** In the order of the problem's cells. Empty of the cells in `open`. */
  readonly changes: readonly NumberChange[];
  /** Never a proposal: a repair with open cells does not stand alone. */
  readonly open: readonly OpenCell[];
  /** How many operations it takes; the same for all repairs of a cause. */
  readonly operations: number;
  /** Why it is likely, from the criteria that decided; may be empty. */
  readonly reasons: readonly Sentence[];
  /** 1 for the best. Repairs that no criterion tells apart share a rank; the next rank follows without a gap. */
  readonly rank: number;
  /** It stands out as the answer: one at most in each cause, and it may be made with those of other causes. */
  readonly standsAlone: boolean;
  /**
   * Each of its cells is a total, which its parts confirm, or something besides the sums, such as the text, tells its
   * number. Sums alone cannot tell a wrong part from one that was put right while its totals were not.
   */
  readonly isConfirmed: boolean;
}

/** Why the search gave up; the broken relations are then shown as they are. */
export type Beyond = "operations" | "time" | "answers" | "size";

/** Relations that are broken for one reason, and what may be the reason. */
export interface Cause {
  /** The cells that its repairs change. */
  readonly cells: readonly FieldId[];
  /** Ids of the broken relations, in the order of the problem. */
  readonly relations: readonly string[];
  /** Best first. */
  readonly repairs: readonly Repair[];
  /**
   * The report is not filled in yet: its cells are the blanks that lack a number, and its one repair says what follows
   * for them. However many they are, no written number need change.
   */
  readonly isUnfilled: boolean;
  readonly beyond: Beyond | null;
}

/** What tells which cells a repair changes. */
type Changing = Readonly<Record<"changes" | "open", readonly { readonly field: FieldId }[]>>;

/** The cells that a repair changes. */
export function changedBy({ changes, open }: Changing): readonly FieldId[] {
  return [...changes, ...open].map(({ field }) => field);
}

/**
 * The cells that something speaks against, by the repairs of a cause: those of the answer that stands alone, else those that
 * every repair changes. Where several are as good and have no cell in common, and beyond the bounds, none.
 */
export function suspectsAmong(
  repairs: readonly (Changing & Pick<Repair, "standsAlone">)[],
): ReadonlySet<FieldId> {
  const answer = repairs.filter(({ standsAlone }) => standsAlone);
  const [first = [], ...others] = (answer.length > 0 ? answer : repairs).map(changedBy);
  return new Set(first.filter((field) => others.every((fields) => fields.includes(field))));
}

/** How far the search goes. */
export interface Bounds {
  /** The most operations that mend a connected part of the relations. */
  readonly operations: number;
  /** For all causes together. A step is to choose one operation, or to bound what a choice leaves. */
  readonly steps: number;
  /** The last resort, on a machine that is too slow for so many steps. */
  readonly milliseconds: number;
  /** Repairs of one cause. */
  readonly answers: number;
}

export const defaultBounds: Bounds = {
  operations: 12,
  steps: 14_000,
  milliseconds: 3000,
  answers: 200,
};
