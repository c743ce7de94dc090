/** Reads files that are no Word documents into outlines. Nobody behind an outline knows which kind of file it was. */
export { kindOf, type FileKind } from "./kind";
export { readPrintedPages, type PrintedPage, type PlacedText } from "./printedPages";
export { readPlainText } from "./plainText";
export { readWebPage } from "./webPage";
