/** What puts content into the document and takes it back: a file of its own, loaded when it is first needed. */
export { convert } from "./convert";
export { insert } from "./insert";
export { undoConversion } from "./undoConversion";
export { undoInsertion } from "./undoInsertion";
