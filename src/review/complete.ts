/** What a review is completed by after the first headline: what the text says, and the causes of what is broken. */

import { checkText, inFileOrder } from "../checks";
import type { Outline } from "../document";
import { readProse } from "../reading";
import type { Bounds } from "../repair";
import { officialFormats, type Format } from "../report";
import { addCauses } from "./causes";
import type { Review } from "./review";
import { withToFill } from "./stillToFill";
import { unsaidIn } from "./unsaid";

/**
 * Reads and checks the text of a document, and looks for the causes of what is broken in its tables.
 * @param review of its tables
 * @param outline the document
 */
export function completeReview(
  review: Review,
  outline: Outline,
  bounds?: Bounds,
  formats?: readonly Format[],
): Review {
  return addCauses(addText(review, outline, formats), bounds);
}

/** A review with what the text says, and what is wrong with that. */
export function addText(
  review: Review,
  outline: Outline,
  formats: readonly Format[] = officialFormats,
): Review {
  const report = { ...review.report, prose: readProse(outline, review.report) };
  const { findings, statements } = checkText(report, review.relations, formats);
  return {
    ...review,
    report,
    statements,
    unsaid: unsaidIn(report, statements),
    findings: inFileOrder([...review.findings, ...withToFill(findings, report)], report),
  };
}
