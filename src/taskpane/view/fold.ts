import type { FindingView } from "./groups";

/** Findings of one rule that are shown as one. */
export interface FoldedFindings {
  readonly rule: string;
  readonly folded: readonly FindingView[];
}

/** More findings of one rule than this, in one table, are folded. */
const mostUnfolded = 3;

/**
 * Folds what a rule found over and over in one table, such as blank cells, into one entry where the first of them
 * stands. A finding about a relation always stands by itself: its equation is what there is to see.
 */
export function foldFindings(findings: readonly FindingView[]): readonly (FindingView | FoldedFindings)[] {
  const byRule = new Map<string, FindingView[]>();
  for (const view of findings) {
    if (view.finding.relation) continue;
    const { rule } = view.finding;
    byRule.set(rule, [...(byRule.get(rule) ?? []), view]);
  }
  return findings.flatMap((view): readonly (FindingView | FoldedFindings)[] => {
    const { rule, relation } = view.finding;
    const alike = relation ? [] : (byRule.get(rule) ?? []);
    if (alike.length <= mostUnfolded) return [view];
    return alike[0] === view ? [{ rule, folded: alike }] : [];
  });
}
