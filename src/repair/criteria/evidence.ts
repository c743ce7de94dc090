import type { Candidate, Criterion, RankContext, Reason } from "./criterion";

/** A number known from elsewhere is what the cell holds after the repair. */
export const evidence: Criterion = {
  id: "evidence",
  standsOut: () => true,
  score: (candidate, context) => -agreeing(candidate, context).length,
  reasons: (candidate, context) =>
    agreeing(candidate, context).flatMap(({ field, value, source }): readonly Reason[] => {
      const change = candidate.changes.find(({ cell }) => cell.field === field);
      if (!change) return [];
      const sentence = {
        zh: `“${change.cell.name}”为 ${value}，与${source.zh}一致。`,
        en: `“${change.cell.name}” is ${value}, as ${source.en} says.`,
      };
      return [{ fields: [field], sentence }];
    }),
};

function agreeing({ changes }: Candidate, { written, evidence: known }: RankContext) {
  const after = new Map(changes.map(({ cell, to }) => [cell.field, to]));
  return known.filter(({ field, value }) => (after.get(field) ?? written.get(field)) === value);
}
