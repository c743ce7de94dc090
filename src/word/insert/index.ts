/** What puts content into the document and takes it back: a file of its own, loaded when it is first needed. */
export { insert } from "./insert";
export { undoInsertion } from "./undoInsertion";
