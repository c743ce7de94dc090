/** A review as plain text, to be sent on. */
import { repairText, severityOf, severityWords, type CauseGroup, type Review } from "../../review";
import type { Strings } from "../text/strings";
import { groupByPart, reasonsOf, whereOf } from "./groups";
import { summary } from "./summary";

/**
 * A review as plain text, which is what a reviewer sends back: the title, the headline, and the findings numbered, each
 * with its place, its equations or sentence, and what would put it right; those that are ignored last, as ignored.
 */
export function resultText(review: Review, strings: Strings): string {
  const { subject, headline, checked } = summary(review, strings);
  const lines = [review.report.title ?? subject, headline, checked];
  let number = 0;
  for (const which of ["open", "ignored"] as const) {
    const tables = groupByPart(review, strings, which);
    if (which === "ignored" && tables.length > 0) lines.push("", strings.ignoredList);
    for (const { title, groups } of tables) {
      lines.push("", title);
      for (const group of groups) {
        number += 1;
        const [why = "", ...more] = whyOf(group, review, strings);
        lines.push(
          strings.numbered(
            number,
            severityWords[severityOf(group)][strings.language],
            whereOf(group, review, strings),
            why,
          ),
          ...more,
        );
      }
    }
  }
  return `${lines.join("\n")}\n`;
}

/** A line for each relation, or the sentence; then, of a cause that is known, what would put it right. */
function whyOf(group: CauseGroup, review: Review, strings: Strings): string[] {
  const said = reasonsOf(group, review, strings);
  const proposed = group.cause?.repairs.find(({ standsAlone }) => standsAlone);
  const repair = proposed
    ? [`${indent}${strings.proposed(repairText(proposed, review, strings.language))}`]
    : [];
  return [...said.map((line, index) => (index === 0 ? line : `${indent}${line}`)), ...repair];
}

const indent = "   ";
