import type { FieldId, Sentence } from "../../report";
import { standAloneChanges, zerosForBlanks, type Review, type ReviewChange } from "../../review";

/** A change of one field. */
export type PlannedChange = ReviewChange;

/** Why fields cannot be changed; those that can are absent. */
export type Obstacles = ReadonlyMap<FieldId, Sentence>;

/** What would make changes fail, or null. */
export function obstacleOf(
  changes: readonly { readonly field: FieldId }[],
  obstacles: Obstacles,
): Sentence | null {
  for (const { field } of changes) {
    const obstacle = obstacles.get(field);
    if (obstacle) return obstacle;
  }
  return null;
}

/** What one button can change. */
export interface ChangesTogether {
  /** 全部修正: repairs that stand alone, and what the rules about writing are sure of. */
  readonly repairs: readonly PlannedChange[];
  /** 空白全部填 0, an act of its own: that nothing happened is for the writer to say. */
  readonly blanks: readonly PlannedChange[];
  /** Blank cells that are not among `blanks`, as a number may be missing there. */
  readonly doubtful: number;
}

/** The changes that may be made together, as far as Word would make them: a repair is made whole or not at all. */
export function changesTogether(
  review: Pick<Review, "causes" | "findings">,
  obstacles: Obstacles,
): ChangesTogether {
  const open = review.findings.filter(({ rule, ignored }) => rule === "blank" && !ignored);
  const blanks = zerosForBlanks(review);
  return {
    doubtful: open.length - blanks.length,
    repairs: standAloneChanges(review)
      .filter((group) => !obstacleOf(group, obstacles))
      .flat(),
    blanks: blanks.filter((blank) => !obstacleOf([blank], obstacles)),
  };
}
