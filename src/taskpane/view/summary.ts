/** The headline of a review. */
import type { Sentence } from "../../report";
import { checkedCounts, correctedRemark, headlineParts, type HeadlinePart, type Review } from "../../review";
import type { Strings } from "../text/strings";

/** What the top of the pane says: is my report all right? */
export interface Summary {
  /** Unit and year as read or corrected, or what stands in their place. */
  readonly subject: string;
  readonly parts: readonly HeadlinePart[];
  /** The headline as one sentence: 全部相符, or 2 处错误，1 处提醒. */
  readonly headline: string;
  /** How many relations were looked at, hold, fail, are nothing but blanks, and could not be checked; and so for the text. */
  readonly checked: string;
}

/**
 * The headline of a review of a report, in the words that the command says it in, too.
 * @param isSearching causes are on their way: how many errors there are is not known yet, that there are some is
 */
export function summary(review: Review, strings: Strings, isSearching = false): Summary {
  const { unit, year } = review.report;
  const counted = headlineParts(review, strings.language);
  const hasErrors = counted.some(({ tone }) => tone === "error");
  const parts: readonly HeadlinePart[] =
    isSearching && hasErrors ? [{ tone: "error", text: strings.say(SEARCHING) }] : counted;
  return {
    subject: strings.subject(unit, year) + correctedRemark(review.report, strings.language),
    parts,
    headline: parts.map(({ text }) => text).join(strings.comma),
    checked: checkedCounts(review, strings.language),
  };
}

const SEARCHING: Sentence = {
  zh: "有错误，正在推算是哪一格……",
  en: "There are errors; looking for the wrong cells…",
};
