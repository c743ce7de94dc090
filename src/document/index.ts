export { limits } from "./limits";
export * from "./outline";
export { cellAt, readOutline } from "./read-outline";
export { setCellText, type CellChange, type CellRefusal, type CellsSet } from "./set-cell-text";
