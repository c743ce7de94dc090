export { openWord } from "./open";
export * from "./types";
