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
  /** The search was given up: the relations are shown as they are. */
  | { readonly kind: "unknown" };

/** So many choices stand in sight. */
const mostInSight = 4;

/** What to show of a cause. */
export function answerOf({ repairs }: ReviewCause): Answer {
  const proposed = repairs.find(({ standsAlone }) => standsAlone);
  if (proposed) return { kind: "proposal", repair: proposed };
  if (repairs.length === 0) return { kind: "unknown" };
  const first = repairs.filter(({ rank }) => rank === 1).slice(0, mostInSight);
  return { kind: "choices", best: first, others: repairs.filter((repair) => !first.includes(repair)) };
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
