export { notLoaded } from "./loadInsertion";
export { openWord } from "./open";
export * from "./types";
