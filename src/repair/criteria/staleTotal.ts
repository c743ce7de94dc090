import {
  leastTelling,
  type Candidate,
  type CandidateChange,
  type Criterion,
  type RankContext,
} from "./criterion";

/**
 * A total that is right for its parts without one of them: that part was put in later, and the total was not summed
 * again. Or for one of them twice.
 */
export const staleTotal: Criterion = {
  id: "staleTotal",
  standsOut: () => false,
  score: (candidate, context) => -staleTotals(candidate, context).length,
  reasons: (candidate, context) =>
    staleTotals(candidate, context).map(({ cell, to }) => ({
      fields: [cell.field],
      sentence:
        to > (cell.value ?? 0)
          ? {
              zh: `“${cell.name}”像是漏加了一项 ${to - (cell.value ?? 0)}。`,
              en: `“${cell.name}” looks as if a part of ${to - (cell.value ?? 0)} was not added.`,
            }
          : {
              zh: `“${cell.name}”像是多加了一次 ${(cell.value ?? 0) - to}。`,
              en: `“${cell.name}” looks as if a part of ${(cell.value ?? 0) - to} was added twice.`,
            },
    })),
};

/** Whether a part was left out, and one so large that this can hardly be chance. */
export function isCertainlyStale(
  change: CandidateChange,
  candidate: Candidate,
  context: RankContext,
): boolean {
  return change.to - (change.cell.value ?? 0) >= leastTelling && isStale(change, candidate, context);
}

function staleTotals(candidate: Candidate, context: RankContext): readonly CandidateChange[] {
  return candidate.separate.filter((change) => isStale(change, candidate, context));
}

function isStale({ cell, to }: CandidateChange, { changes }: Candidate, context: RankContext): boolean {
  // Nobody has added up a total that is blank.
  if (cell.value === null) return false;
  const missing = Math.abs(to - cell.value);
  const after = new Map(changes.map((change) => [change.cell.field, change.to]));
  return (context.totals.get(cell.field) ?? []).some(({ terms }) =>
    terms.some(({ field }) => {
      const part = after.get(field) ?? context.written.get(field) ?? 0;
      return field !== cell.field && part === missing;
    }),
  );
}
