export * from "./cause";
export * from "./problem";
export { blocksOf, linear, problemOf } from "./problemOf";
export { findCauses } from "./repair";
