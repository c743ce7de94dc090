export { notLoaded } from "./loadParts";
export { openWord } from "./open";
export * from "./types";
