import type { Candidate, RankContext, Reason } from "./criterion";

/**
 * What speaks against an answer that has no rival: one part that two totals or more disagree with by the same amount is
 * wrong, or it was put right later and its totals were not. Sums cannot tell; that one number is wrong is by far
 * likelier than that several are, and people are told of the other.
 */
export function lateCorrection({ separate, moves }: Candidate, { totals }: RankContext): readonly Reason[] {
  const [change] = separate;
  if (!change || separate.length > 1 || moves.length > 0 || change.broken < 2) return [];
  const { cell } = change;
  if (cell.value === null || totals.has(cell.field)) return [];
  const sentence = {
    zh: `如果“${cell.name}”是后来改过的数，该改的就是它的各个合计。`,
    en: `If “${cell.name}” was put right later, its totals are what is to be changed.`,
  };
  return [{ fields: [cell.field], sentence }];
}
