export { causesOf, type RepairLimits, type ReportCause, type ReportRepair } from "./causes";
export { findingsByCause, standAloneChanges, zerosForBlanks, type CauseGroup } from "./grouping";
export {
  ignoredKey,
  ignoredRecord,
  ignoredSetting,
  readIgnored,
  withIgnored,
  type IgnoredRecord,
} from "./ignored";
export { locate, type NamedCell } from "./locate";
export {
  addCauses,
  checkDocument,
  checkOutline,
  reviewDocument,
  unreadableSentence,
  type NotReviewed,
  type Review,
  type ReviewResult,
} from "./review";
export {
  countFindings,
  emptyCells,
  headline,
  headlineParts,
  isBlankForm,
  relationCounts,
  relationStates,
  relationTotals,
  severities,
  severityOf,
  splitIgnored,
  unfilledCells,
  type FindingCounts,
  type HeadlinePart,
  type RelationState,
} from "./verdict";
