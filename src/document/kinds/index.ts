/** Reads files that are no Word documents into outlines. Nobody behind an outline knows which kind of file it was. */
export { kindOf, type FileKind } from "./kind";
export { readPrintedPages, type PrintedPage } from "./printedPages";
export type { PlacedText } from "./printedLines";
export type { Ruling } from "./ruledTables";
export { readPlainText } from "./plainText";
export { readWebPage } from "./webPage";
