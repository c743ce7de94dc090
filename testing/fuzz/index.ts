/** Random runs of the Word layer: what is drawn, on which documents, and what must be true of each. */
export { documents } from "./documents";
export { tryRun } from "./run";
export { runs, type Run } from "./steps";
