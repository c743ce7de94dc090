import type { ReviewFinding } from "../../review";

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

/** The findings of the rules that are not switched off. */
export function withoutRules(
  findings: readonly ReviewFinding[],
  offRules: ReadonlySet<string>,
): readonly ReviewFinding[] {
  return offRules.size === 0 ? findings : findings.filter(({ rule }) => !offRules.has(rule));
}
