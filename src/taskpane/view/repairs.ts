import type { ReviewCause, ReviewRepair } from "../../review";
import type { Strings } from "../text/strings";
import { fieldName, type Form } from "./form";

/** How the answers of repair to one cause are shown. */
export type Answer =
  /** The one that stands out. */
  | { readonly kind: "proposal"; readonly repair: ReviewRepair }
  /** Several, none pressed for the user: the best ranked in sight, the others unfolded; or one that people must finish. */
  | {
      readonly kind: "choices";
      readonly best: readonly ReviewRepair[];
      readonly others: readonly ReviewRepair[];
    }
  /** The report is not filled in yet, and the numbers of these blanks follow from the others. */
  | { readonly kind: "filling"; readonly repair: ReviewRepair }
  /** The report is not filled in yet, and nothing says what belongs into the blanks. */
  | { readonly kind: "waiting" }
  /** The search was given up: the relations are shown as they are. */
  | { readonly kind: "unknown" };

/** So many choices stand in sight. */
const mostInSight = 4;

/** What to show of a cause. */
export function answerOf({ repairs, unfilled }: ReviewCause): Answer {
  const [best] = repairs;
  if (unfilled && best) return best.open.length > 0 ? { kind: "waiting" } : { kind: "filling", repair: best };
  const proposed = repairs.find(({ standsAlone }) => standsAlone);
  if (proposed) return { kind: "proposal", repair: proposed };
  if (repairs.length === 0) return { kind: "unknown" };
  const first = repairs.filter(({ rank }) => rank === 1).slice(0, mostInSight);
  return { kind: "choices", best: first, others: repairs.filter((repair) => !first.includes(repair)) };
}

/** Whether one cell explains everything that is broken: each answer, as far as it is likely, changes one. */
export function isOfOneCell(cause: ReviewCause | null): boolean {
  const likely = cause?.repairs.filter(({ rank }) => rank === 1) ?? [];
  return likely.length > 0 && likely.every(({ changes, open }) => changes.length + open.length === 1);
}

/** Whether the pane offers what the review proposes: choices have buttons of their own, blanks wait for people. */
export function isProposed(cause: ReviewCause | null): boolean {
  const kind = cause && answerOf(cause).kind;
  return kind === null || kind === "proposal" || kind === "filling";
}

/** A repair as text: 一、本年新收 · 总计 3 → 2；… */
export function repairText({ changes, open }: ReviewRepair, form: Form, strings: Strings): string {
  return [
    ...changes.map(({ field, from, to }) => strings.named(fieldName(form, field), strings.arrow(from, to))),
    ...open.map(({ field, from, least, most }) =>
      strings.named(fieldName(form, field), strings.arrow(from, strings.range(least, most))),
    ),
  ].join(strings.semicolon);
}
