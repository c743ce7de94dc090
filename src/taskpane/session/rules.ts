import type { Review, ReviewFinding } from "../../review";

/** Rules that the user has switched off: a habit of the user, not of a document, and kept where the browser keeps such. */
const KEY = "nianbao.offRules";

/** The ids of the rules that are switched off. */
export function loadOffRules(): ReadonlySet<string> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return new Set(Array.isArray(kept) ? kept.filter((id) => typeof id === "string") : []);
  } catch {
    return new Set(); // no storage for this page, or not our record: everything is checked
  }
}

/** Keeps them for the next time; where there is no storage they last as long as the pane. */
export function storeOffRules(rules: ReadonlySet<string>): void {
  try {
    if (rules.size > 0) localStorage.setItem(KEY, JSON.stringify([...rules]));
    else localStorage.removeItem(KEY);
  } catch {
    // Some browsers refuse storage to frames.
  }
}

/** A review without the findings of some rules, and those findings. */
export function withoutRules(
  review: Review,
  rules: ReadonlySet<string>,
): { readonly review: Review; readonly hidden: readonly ReviewFinding[] } {
  const hidden = review.findings.filter(({ rule }) => rules.has(rule));
  if (hidden.length === 0) return { review, hidden };
  return { review: { ...review, findings: review.findings.filter(({ rule }) => !rules.has(rule)) }, hidden };
}
