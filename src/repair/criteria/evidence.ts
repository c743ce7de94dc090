import { joined, type Candidate, type Criterion, type RankContext } from "./criterion";

/** A number known from elsewhere is what the cell holds after the repair. */
export const evidence: Criterion = {
  id: "evidence",
  standsOut: true,
  score: (candidate, context) => -agreeing(candidate, context).length,
  reason: (candidate, context) =>
    joined(
      agreeing(candidate, context)
        .filter(({ field }) => candidate.changes.some(({ cell }) => cell.field === field))
        .map(({ field, value, source }) => {
          const name = candidate.changes.find(({ cell }) => cell.field === field)?.cell.name ?? field;
          return {
            zh: `“${name}”为 ${value}，与${source.zh}一致。`,
            en: `“${name}” is ${value}, as ${source.en} says.`,
          };
        }),
    ),
};

function agreeing({ changes }: Candidate, { written, evidence: known }: RankContext) {
  const after = new Map(changes.map(({ cell, to }) => [cell.field, to]));
  return known.filter(({ field, value }) => (after.get(field) ?? written.get(field)) === value);
}
