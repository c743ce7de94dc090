/** Reads and checks a document, finds the causes of what is broken, and says what it comes to. */
export * from "./answers";
export * from "./answerText";
export { addCauses } from "./causes";
export * from "./complete";
export * from "./corrections";
export * from "./grouping";
export * from "./ignored";
export * from "./review";
export * from "./reviewDocument";
export * from "./stillToFill";
export * from "./toFillWords";
export * from "./verdict";
