/** Reads and checks a whole document, and finds the causes of what is broken. */

import { readOutline, UnreadableDocument, type Outline } from "../document";
import { findTextTables } from "../reading";
import type { Bounds } from "../repair";
import { unreadableSentences } from "../unreadable";
import { completeReview } from "./complete";
import { checkOutline, type ReadingOptions, type ReviewResult } from "./review";

/**
 * Reads and checks one document, and looks for the causes of what is broken.
 * @param source a .docx (bytes), a flat OPC package (text, as Word gives it), or an outline that was read already
 * @param bounds of that search
 */
export function reviewDocument(
  source: Outline | Uint8Array | string,
  { bounds, ...options }: ReadingOptions & { readonly bounds?: Bounds | undefined } = {},
): ReviewResult {
  let outline: Outline;
  try {
    outline = typeof source === "string" || source instanceof Uint8Array ? readOutline(source) : source;
  } catch (error) {
    if (!(error instanceof UnreadableDocument)) throw error;
    return { status: "unreadable", code: error.code, message: unreadableSentences[error.code] };
  }
  const { review, notReviewed } = checkOutline(outline, { findInText: findTextTables, ...options });
  return (
    notReviewed ?? { status: "reviewed", review: completeReview(review, outline, bounds, options.formats) }
  );
}
