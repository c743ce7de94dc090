/** Reviews a file, with what its clerk keeps in it. */

import { correctionsSetting, ignoredSetting, readAddInSettings } from "../document";
import { readCorrections, reviewDocument, withIgnored, type ReviewResult } from "../review";

/** Reviews a file: by the unit, level and year that its clerk has corrected; what its writer has ignored is told apart. */
export function reviewBytes(bytes: Uint8Array): ReviewResult {
  const kept = readAddInSettings(bytes);
  const result = reviewDocument(bytes, { corrections: readCorrections(kept.get(correctionsSetting)) });
  if (result.status !== "reviewed") return result;
  return { ...result, review: withIgnored(result.review, kept.get(ignoredSetting)) };
}
