/** Finds which cells are wrong if sums do not agree. */
export * from "./model/cause";
export * from "./model/problem";
export { findCauses } from "./findCauses";
