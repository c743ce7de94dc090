/** The changes that the pane offers together, and what stands in the way of a change. */
import type { ChangeGroup } from "../../checks";
import type { FieldId, Sentence } from "../../report";
import { answerOf, unaskedChanges, zerosForBlanks, type ReportCause, type Review } from "../../review";

/** Why fields cannot be changed; those that can are absent. */
export type Obstacles = ReadonlyMap<FieldId, Sentence>;

/** What would make changes fail, or null. */
export function obstacleOf(
  changes: readonly { readonly field: FieldId | null }[],
  obstacles: Obstacles,
): Sentence | null {
  return changes.flatMap(({ field }) => (field === null ? [] : (obstacles.get(field) ?? [])))[0] ?? null;
}

/** What one button can change. */
export interface ChangesTogether {
  /** 修正有把握的 N 处: what nobody would object to, totals that their parts confirm and digits in another form. */
  readonly repairs: readonly ChangeGroup[];
  /** 计算合计: blank totals whose parts are all there. */
  readonly totals: readonly ChangeGroup[];
  /** 可填 0 的 N 格填 0, an act of its own: that nothing happened is for the writer to say. */
  readonly blanks: readonly ChangeGroup[];
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
  const certain = unaskedChanges(review).filter(({ changes }) => !obstacleOf(changes, obstacles));
  const fillsBlanks = ({ changes }: ChangeGroup) => changes.every(({ from }) => from === "");
  return {
    doubtful: open.length - blanks.length,
    repairs: certain.filter((group) => !fillsBlanks(group)),
    totals: certain.filter(fillsBlanks),
    blanks: blanks.filter(({ changes }) => !obstacleOf(changes, obstacles)),
  };
}

/** How many cells groups of changes change. */
export function cellCount(groups: readonly ChangeGroup[]): number {
  return groups.reduce((sum, { changes }) => sum + changes.length, 0);
}

/** Whether one cell explains everything that is broken. */
export function isOfOneCell(cause: ReportCause | null): boolean {
  return cause?.cells.length === 1;
}

/** Whether the pane offers what the review proposes: choices have buttons of their own, blanks wait for people. */
export function isProposed(cause: ReportCause | null): boolean {
  const kind = cause && answerOf(cause).kind;
  return kind === null || kind === "proposal" || kind === "filling";
}
