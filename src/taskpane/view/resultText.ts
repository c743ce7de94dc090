import type { Review } from "../../review";
import type { Strings } from "../text/strings";
import { calculationOf, equation } from "./equation";
import type { Form } from "./form";
import { groupByTable, reasonOf } from "./groups";
import { summary } from "./summary";

/**
 * A review as plain text, which is what a reviewer sends back: the title, the headline, and the findings
 * numbered, each with its place and its equation or sentence.
 */
export function resultText(review: Review, form: Form, strings: Strings): string {
  const { subject, headline, relations } = summary(review, form, strings);
  const lines = [review.title ?? subject, headline, relations];
  let number = 0;
  for (const group of groupByTable(review, form, strings)) {
    lines.push("", group.title);
    for (const view of group.findings) {
      const { finding, where } = view;
      number += 1;
      const calculation = calculationOf(finding, review, form);
      const why = calculation ? equation(calculation, strings) : reasonOf(view);
      lines.push(strings.numbered(number, strings.severities[finding.severity], where, why));
    }
  }
  return `${lines.join("\n")}\n`;
}
