/** Finds which cells are wrong if sums do not agree. */
export * from "./model/cause";
export * from "./model/problem";
export { blocksOf, problemOf } from "./model/problemOf";
export { findCauses } from "./findCauses";
