import { blank } from "./blank";
import type { Candidate, CandidateChange, Criterion, RankContext } from "./criterion";
import { move } from "./move";
import { isCertainlyStale, staleTotal } from "./staleTotal";
import { isCertainSlip, typingSlip } from "./typingSlip";

/**
 * Answers of which it is as good as known how the numbers came to be wrong, before all others: a move, a typing slip or
 * a stale total that can hardly be chance, a blank whose number follows. Only such answers stand out.
 */
export const certain: Criterion = {
  id: "certain",
  standsOut: (candidate, rival, context) =>
    certain.score(candidate, context) === 0 &&
    // Where the other answer has as good a ground, or fills a blank, people decide.
    !rival.separate.some((change) => change.cell.value === null || isCertain(change, rival, context)) &&
    // Where numbers stand in wrong cells, there is often more than one way to set them right.
    (candidate.moves.length === 0 || rival.moves.length === 0),
  score: (candidate, context) =>
    candidate.separate.filter((change) => !isCertain(change, candidate, context)).length +
    candidate.moves.filter(({ isTelling }) => !isTelling).length +
    candidate.openCells,
  reasons: (candidate, context) => {
    const known = [
      ...candidate.separate.filter((change) => isCertain(change, candidate, context)),
      ...candidate.moves.filter(({ isTelling }) => isTelling).flatMap(({ changes }) => changes),
    ];
    const fields = new Set(known.map(({ cell }) => cell.field));
    return [move, blank, typingSlip, staleTotal]
      .flatMap((criterion) => criterion.reasons(candidate, context))
      .filter((reason) => reason.fields.every((field) => fields.has(field)));
  },
};

/**
 * Whether the sums confirm an answer that has no rival: each number of its own follows from two of them, or it is as
 * good as known how it came to be wrong. A total that another one ties to a sum which holds follows from that, too.
 */
export function isConfirmed(candidate: Candidate, context: RankContext): boolean {
  return candidate.separate.every(
    (change) =>
      change.broken > 1 ||
      (change.relations > 1 && context.totals.has(change.cell.field)) ||
      isCertain(change, candidate, context),
  );
}

function isCertain(change: CandidateChange, candidate: Candidate, context: RankContext): boolean {
  const { cell, broken } = change;
  // A total is summed from what is written; any other number that was left out follows from two sums at least.
  if (cell.value === null) return context.totals.has(cell.field) || broken > 1;
  return isCertainSlip(change) || isCertainlyStale(change, candidate, context);
}
