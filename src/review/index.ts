/** Reads and checks a document, finds the causes of what is broken, and says what it comes to. */
export * from "./answers";
export type { ReportCause, ReportRepair } from "./causes";
export * from "./grouping";
export * from "./ignored";
export * from "./review";
export * from "./verdict";
