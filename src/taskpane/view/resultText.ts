/** A review as plain text, to be sent on. */
import { correctedParts } from "../../report";
import {
  answerOf,
  choiceLines,
  choicesHead,
  repairText,
  severityOf,
  severityWords,
  type CauseGroup,
  type ReportCause,
  type Review,
} from "../../review";
import { menuStringsOf } from "../text/menuStrings";
import type { Strings } from "../text/strings";
import { groupByPart, reasonsOf, whereOf } from "./groups";
import { summary } from "./summary";

/**
 * A review as plain text, which is what a reviewer sends back: the title, the headline, and the findings numbered, each
 * with its place, its equations or sentence, and what would put it right; those that are ignored last, as ignored.
 */
export function resultText(review: Review, strings: Strings): string {
  const { subject, headline, checked } = summary(review, strings);
  const words = menuStringsOf(strings.language);
  const { title } = review.report;
  // A title does not say what was corrected.
  const isToldByTitle = title !== null && correctedParts(review.report).length === 0;
  const lines = [...(title === null ? [] : [title]), ...(isToldByTitle ? [] : [subject]), headline, checked];
  let number = 0;
  for (const which of ["open", "ignored"] as const) {
    const tables = groupByPart(review, strings, which);
    if (which === "ignored" && tables.length > 0) lines.push("", words.ignoredList);
    for (const { title, groups } of tables) {
      lines.push("", title);
      for (const group of groups) {
        number += 1;
        const [why = "", ...more] = whyOf(group, review, strings);
        lines.push(
          words.numbered(
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

/** A line for each relation, or the sentence; then, of a cause, what would put it right, or why nobody knows. */
function whyOf(group: CauseGroup, review: Review, strings: Strings): string[] {
  const said = reasonsOf(group, review, strings);
  const lines = [...said, ...answerLines(group.cause, review, strings)];
  return lines.map((line, index) => (index === 0 ? line : `${indent}${line}`));
}

function answerLines(cause: ReportCause | null, review: Review, strings: Strings): readonly string[] {
  const answer = cause && answerOf(cause);
  switch (answer?.kind) {
    case "proposal":
    case "filling":
      return [menuStringsOf(strings.language).proposed(repairText(answer.repair, review, strings.language))];
    case "choices":
      return [
        choicesHead(answer, review, strings.language),
        ...choiceLines(answer, review, strings.language),
      ];
    case "unknown":
      return [strings.say(answer.why)];
    default:
      return [];
  }
}

const indent = "   ";
