import { headline, headlineParts, relationCounts, type HeadlinePart, type Review } from "../../review";
import type { Strings } from "../text/strings";

/** What the top of the pane says: is my report all right? */
export interface Summary {
  /** Unit and year as read, or what stands in their place. */
  readonly subject: string;
  readonly parts: readonly HeadlinePart[];
  /** The headline as one sentence: 全部相符, or 2 处错误，1 处提醒. */
  readonly headline: string;
  /** How many relations were looked at, hold, fail, are nothing but blanks, and could not be checked. */
  readonly relations: string;
}

/** The headline of a review of a report, in the words that the command says it in, too. */
export function summary(review: Review, strings: Strings): Summary {
  return {
    subject: strings.subject(review.unit, review.year),
    parts: headlineParts(review, strings.language),
    headline: headline(review, strings.language),
    relations: relationCounts(review, strings.language),
  };
}
