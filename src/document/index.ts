export { isBlankBody, withClosingParagraph } from "./blankBody";
export { limits } from "./limits";
export * from "./outline";
export { cellAt, readOutline } from "./readOutline";
export { ignoredSetting, readAddInSetting } from "./settingsPart";
export { setCellText, type CellChange, type CellRefusal, type CellsSet } from "./setCellText";
