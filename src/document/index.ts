export { limits } from "./limits";
export * from "./outline";
export { cellAt, readOutline } from "./readOutline";
export { setCellText, type CellChange, type CellRefusal, type CellsSet } from "./setCellText";
