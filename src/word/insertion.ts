export { insert } from "./insert";
export { undoInsertion } from "./insertUndo";
export { newDocument } from "./newDocument";
