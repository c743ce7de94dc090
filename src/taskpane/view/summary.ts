import type { Review } from "../../review";
import type { Strings } from "../text/strings";

/** What the top of the pane says: is my report all right? */
export interface Summary {
  /** Unit and year as read, or what stands in their place. */
  readonly subject: string;
  readonly errors: number;
  readonly warnings: number;
  readonly advice: number;
  /** The headline as one sentence: 全部相符, or 2 处错误，1 处提醒. */
  readonly headline: string;
  /** How many relations were checked, hold, fail, and could not be checked. */
  readonly relations: string;
}

/** The headline of a review of a report. */
export function summary(review: Review, strings: Strings): Summary {
  const count = (severity: string) =>
    review.findings.filter((finding) => finding.severity === severity).length;
  const [errors, warnings, advice] = [count("error"), count("warning"), count("advice")];
  const { all, checked, hold } = review.relations;
  return {
    subject: strings.subject(review.unit, review.year),
    errors,
    warnings,
    advice,
    headline: strings.headline(errors, warnings, advice, all - checked),
    relations: strings.relations(all, hold, checked - hold, all - checked),
  };
}
