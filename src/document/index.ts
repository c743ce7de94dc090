/** Documents: reads packages and outlines, and writes texts into them. */
export { isBlankBody, withClosingParagraph } from "./edit/body";
export { linesAlone, obstacleToLines, type LineObstacle, type Lines } from "./edit/lines";
export { setCellText, type CellChange, type CellRefusal } from "./edit/setCellText";
export { limits, UnreadableDocument, type UnreadableCode } from "./limits";
export { blockContents } from "./outline/blockContents";
export * from "./outline/outline";
export {
  bodyParagraphs,
  highlightsIn,
  passageAt,
  passageIn,
  type HighlightedText,
  type OutlinePassage,
} from "./outline/passages";
export { cellAt, readOutline } from "./outline/readOutline";
export { isShownIn, shownCells, shownText } from "./outline/shownCells";
export {
  correctionsSetting,
  ignoredSetting,
  readAddInSettings,
  type DocumentProtection,
} from "./package/settings";
export { unpackPackage } from "./package/unpack";
export { zipParts } from "./package/zipWrite";
