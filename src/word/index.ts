/** The only caller of Office.js: reads the open document, marks it, fixes it, inserts into it and takes that back. */
export { notLoaded } from "./host/failure";
export { isNewer, type KeptRecord } from "./host/settings";
export { openWord, type Insertion, type Word } from "./openWord";
export * from "./types";
