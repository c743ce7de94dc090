/** A review as plain text, to be sent on. */
import { repairText, severityWords, type Review } from "../../review";
import type { Strings } from "../text/strings";
import { type FindingView, groupByTable, reasonsOf } from "./groups";
import { summary } from "./summary";

/**
 * A review as plain text, which is what a reviewer sends back: the title, the headline, and the findings numbered, each
 * with its place, its equations or sentence, and what would put it right; those that are ignored last, as ignored.
 */
export function resultText(review: Review, strings: Strings): string {
  const { subject, headline, relations } = summary(review, strings);
  const lines = [review.report.title ?? subject, headline, relations];
  let number = 0;
  for (const which of ["open", "ignored"] as const) {
    const groups = groupByTable(review, strings, which);
    if (which === "ignored" && groups.length > 0) lines.push("", strings.ignoredList);
    for (const group of groups) {
      lines.push("", group.title);
      for (const view of group.findings) {
        number += 1;
        const [why = "", ...more] = whyOf(view, review, strings);
        lines.push(
          strings.numbered(number, severityWords[view.severity][strings.language], view.where, why),
          ...more,
        );
      }
    }
  }
  return `${lines.join("\n")}\n`;
}

/** A line for each relation, or the sentence; then, of a cause that is known, what would put it right. */
function whyOf(view: FindingView, review: Review, strings: Strings): string[] {
  const said = reasonsOf(view, review, strings);
  const proposed = view.cause?.repairs.find(({ standsAlone }) => standsAlone);
  const repair = proposed
    ? [`${indent}${strings.proposed(repairText(proposed, review, strings.language))}`]
    : [];
  return [...said.map((line, index) => (index === 0 ? line : `${indent}${line}`)), ...repair];
}

const indent = "   ";
