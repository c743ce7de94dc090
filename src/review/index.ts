export { findingsByCause, standAloneChanges, type CauseGroup, type ChangeGroup } from "./grouping";
export { ignoredKey, ignoredRecord, ignoredSetting, readIgnored, type IgnoredRecord } from "./ignored";
export { locate, type NamedCell } from "./locate";
export { review, unreadable, type ReviewContext } from "./review";
export * from "./schema";
export { notAReport, unreadableSentence } from "./unreadable";
export { emptyCells, headline, isBlankForm, relationCounts } from "./verdict";
