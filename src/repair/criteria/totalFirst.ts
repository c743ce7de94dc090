import { joined, type Candidate, type CandidateChange, type Criterion, type RankContext } from "./criterion";

/**
 * A total before its parts, where all else is equal: it is the number that was worked out. That alone does not make
 * the answer stand out, as any part may be the one that is wrong.
 */
export const totalFirst: Criterion = {
  id: "totalFirst",
  standsOut: false,
  score: (candidate, context) => candidate.separate.length - totals(candidate, context).length,
  reason: (candidate, context) =>
    joined(
      totals(candidate, context).map(({ cell, to }) => ({
        zh: `各项相加，“${cell.name}”应为 ${to}。`,
        en: `Its parts add up to ${to} for “${cell.name}”.`,
      })),
    ),
};

function totals({ separate }: Candidate, context: RankContext): CandidateChange[] {
  return separate.filter(({ cell }) => context.totals.has(cell.field));
}
