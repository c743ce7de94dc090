import { joined, type Candidate, type CandidateChange, type Criterion, type RankContext } from "./criterion";

/**
 * A total that is right for its parts without one of them: that part was put in later, and the total was not summed
 * again.
 */
export const staleTotal: Criterion = {
  id: "staleTotal",
  standsOut: true,
  score: (candidate, context) => -staleTotals(candidate, context).length,
  reason: (candidate, context) =>
    joined(
      staleTotals(candidate, context).map(({ cell }) => ({
        zh: `“${cell.name}”像是漏加了一项。`,
        en: `“${cell.name}” looks as if one of its parts was not added.`,
      })),
    ),
};

function staleTotals({ separate, changes }: Candidate, context: RankContext): CandidateChange[] {
  const after = new Map(changes.map(({ cell, to }) => [cell.field, to]));
  return separate.filter(({ cell, to }) => {
    // Nobody has added up a total that is blank.
    if (cell.value === null) return false;
    const missing = to - cell.value;
    return (context.totals.get(cell.field) ?? []).some(({ terms }) =>
      terms.some(({ field }) => {
        const part = after.get(field) ?? context.written.get(field) ?? 0;
        return field !== cell.field && part !== 0 && part === missing;
      }),
    );
  });
}
