/** Puts the repairs of one cause in order, says why, and tells whether one stands out as the answer. */
import type { FieldId, Sentence } from "../../report";
import type { Candidate } from "./candidate";
import {
  contradicts,
  criteria,
  follows,
  isConfirmed,
  lateCorrection,
  type RankContext,
  type Reason,
} from "./criteria";

export interface Ranked<T> {
  readonly candidate: T;
  readonly reasons: readonly Sentence[];
  readonly rank: number;
  readonly standsAlone: boolean;
  readonly isConfirmed: boolean;
}

/** Of a repair that has no rival. */
function onlyRepair(cells: number): Sentence {
  return cells === 1
    ? { zh: "只改这一格，各算式就都对上。", en: "With this cell changed all sums agree." }
    : { zh: `只改这 ${cells} 格，各算式就都对上。`, en: `With these ${cells} cells changed all sums agree.` };
}

/**
 * Orders the repairs of one cause by how likely they are. Between two repairs, the first criterion by which they differ
 * decides, and it alone says why.
 *
 * A repair stands alone if it is so much likelier than each of its rivals that no other answer need be shown. One that
 * has no rival stands alone if its numbers follow from the sums. A repair of several operations never does: several slips
 * can meet in too many ways.
 */
export function rank<T extends Candidate>(
  candidates: readonly T[],
  context: RankContext,
): readonly Ranked<T>[] {
  const sorted = candidates
    .map((candidate) => ({ candidate, scores: criteria.map(({ score }) => score(candidate, context)) }))
    .sort((a, b) => {
      const at = firstDifference(a.scores, b.scores);
      return (a.scores[at] ?? 0) - (b.scores[at] ?? 0);
    });
  let rankSoFar = 0;
  return sorted.map(({ candidate, scores }, index): Ranked<T> => {
    const before = sorted[index - 1];
    if (!before || firstDifference(before.scores, scores) !== -1) rankSoFar++;
    const rivals = sorted
      .filter((_, other) => other !== index)
      .map((rival) => ({ ...rival, at: firstDifference(scores, rival.scores) }));
    const isLikely =
      rivals.length === 0
        ? follows(candidate, context)
        : index === 0 &&
          rivals.every((rival) => criteria[rival.at]?.standsOut?.(candidate, rival.candidate, context));
    // Nothing had to decide where there is no rival; how the numbers may have come about is told all the same.
    const speaking = criteria.filter(
      (_, at) =>
        rivals.length === 0 ||
        rivals.some((rival) => rival.at === at && (scores[at] ?? 0) < (rival.scores[at] ?? 0)),
    );
    const reasons = onceForEachCell([
      ...speaking.flatMap((criterion) => criterion.reasons(candidate, context)),
      ...(rivals.length === 0 ? lateCorrection(candidate, context) : []),
    ]);
    return {
      candidate,
      rank: rankSoFar,
      standsAlone: isLikely && isSure(candidate) && !contradicts(candidate, context),
      isConfirmed: isConfirmed(candidate, context),
      reasons:
        rivals.length === 0 && isPlain(candidate)
          ? [onlyRepair(candidate.changes.length), ...reasons]
          : reasons,
    };
  });
}

const operationsOf = ({ separate, moves, openCells }: Candidate) =>
  separate.length + moves.length + openCells;

/** One operation whose numbers are known, and no blank may tell otherwise. */
function isSure(candidate: Candidate): boolean {
  return (
    operationsOf(candidate) === 1 &&
    candidate.openCells === 0 &&
    !candidate.separate.some(({ isDoubtful }) => isDoubtful) &&
    !candidate.changes.some(({ mayWaitForBlanks }) => mayWaitForBlanks)
  );
}

/** A move is one operation, however many numbers it touches: with others there are ways that change fewer cells. */
function isPlain(candidate: Candidate): boolean {
  return candidate.openCells === 0 && (candidate.moves.length === 0 || operationsOf(candidate) === 1);
}

/** The number of the first criterion by which two repairs differ; -1 if there is none. */
function firstDifference(scores: readonly number[], others: readonly number[]): number {
  return scores.findIndex((score, index) => score !== others[index]);
}

/** The strongest reason for each cell: the first one that speaks of it. */
function onceForEachCell(reasons: readonly Reason[]): readonly Sentence[] {
  const explained = new Set<FieldId>();
  return reasons
    .filter(({ fields }) => {
      const isNew = fields.every((field) => !explained.has(field));
      for (const field of fields) explained.add(field);
      return isNew;
    })
    .map(({ sentence }) => sentence);
}
