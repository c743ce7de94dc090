export { fixObstacle } from "./obstacles";
export { openWord } from "./open";
export * from "./types";
