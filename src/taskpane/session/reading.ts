import type { Outline } from "../../document";
import type { Address, FieldId, Sentence } from "../../report";
import type { Review, Reviewer } from "../../review";
import type { Word as WordDocument } from "../../word";
import { formOf } from "../view/form";
import { withoutRules } from "./rules";
import type { Reading } from "./state";
import type { Locate } from "./targets";

/** The core that the pane shows: pure functions, given so that a test can give others. */
export interface Core {
  readonly review: OutlineReviewer;
  readonly locate: Locate;
  /**
   * The same with the causes of what is broken. It comes in a file of its own, asked for when something is: what the
   * pane loads before its headline has a bound.
   */
  readonly loadReview?: () => Promise<OutlineReviewer>;
}

export type OutlineReviewer = (outline: Outline, context: Parameters<Reviewer>[1]) => Review;

/** A document as it was read, and what it comes to. */
export interface ReadReview {
  readonly reading: Reading;
  readonly readOnly: Sentence | null;
  /** Reviews what was read once more. */
  readonly reviewedBy: (review: OutlineReviewer) => Reading;
}

/**
 * Reads the document, with one sync, and reviews it.
 * @param offRules ids of the rules whose findings are left out
 * @param onStep hears of each step, and is given the time to show it
 * @throws {WordFailure}
 */
export async function readAndReview(
  word: WordDocument,
  review: OutlineReviewer,
  offRules: ReadonlySet<string>,
  onStep?: (step: "reading" | "parsing" | "checking") => void,
): Promise<ReadReview> {
  const { outline, source, readOnly, fixObstacle } = await word.read(onStep);
  if (onStep) {
    onStep("checking");
    await nextFrame();
  }
  const reviewedBy = (reviewer: OutlineReviewer): Reading => {
    const { language } = word.host();
    const shown = withoutRules(reviewer(outline, { file: "", language, ignored: word.ignored() }), offRules);
    return {
      ...shown,
      form: formOf(shown.review),
      hasRevisions: outline.hasRevisions,
      source,
      obstacles: obstaclesOf(shown.review, fixObstacle),
    };
  };
  return { reading: reviewedBy(review), readOnly, reviewedBy };
}

/** Why fields cannot be fixed, as far as the document tells before anything is written. */
function obstaclesOf(
  review: Review,
  fixObstacle: (address: Address) => Sentence | null,
): ReadonlyMap<FieldId, Sentence> {
  return new Map(
    Object.entries(review.facts).flatMap(([field, { cell }]): [FieldId, Sentence][] => {
      const obstacle = fixObstacle(cell);
      return obstacle ? [[field, obstacle]] : [];
    }),
  );
}

/** Lets the browser paint the progress line before work that does not yield. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
