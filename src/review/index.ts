export {
  findingsByCause,
  standAloneChanges,
  zerosForBlanks,
  type CauseGroup,
  type ChangeGroup,
} from "./grouping";
export {
  ignoredKey,
  ignoredRecord,
  ignoredSetting,
  readIgnored,
  withIgnored,
  type IgnoredRecord,
} from "./ignored";
export { locate, type NamedCell } from "./locate";
export { reviewBy, unreadable, type ReviewContext, type Reviewer } from "./review";
export * from "./schema";
export { notAReport, unreadableSentence } from "./unreadable";
export {
  countFindings,
  emptyCells,
  headline,
  headlineParts,
  isBlankForm,
  relationCounts,
  severities,
  severityOf,
  splitIgnored,
  type FindingCounts,
  type HeadlinePart,
  type Severity,
} from "./verdict";
export { review } from "./withCauses";
