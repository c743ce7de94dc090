import type { FieldId, Sentence } from "../../report";
import { standAloneChanges, type Review, type ReviewChange } from "../../review";

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
export function changesTogether(review: Review, obstacles: Obstacles): ChangesTogether {
  const possible = (some: Pick<Review, "causes" | "findings">) =>
    standAloneChanges(some)
      .filter((group) => !obstacleOf(group, obstacles))
      .flat();
  const of = (isBlank: boolean) => review.findings.filter(({ rule }) => (rule === "blank") === isBlank);
  // A blank that may be what breaks a sum is not to be filled with 0 by the way.
  const suspects = new Set(review.causes.flatMap(({ cells }) => cells));
  const isDoubtful = ({ fields, fixes }: Review["findings"][number]) =>
    fixes.length === 0 || fields.some((field) => suspects.has(field));
  return {
    doubtful: of(true).filter((finding) => !finding.ignored && isDoubtful(finding)).length,
    repairs: possible({ causes: review.causes, findings: of(false) }),
    blanks: possible({ causes: [], findings: of(true) }).filter(({ field }) => !suspects.has(field)),
  };
}
