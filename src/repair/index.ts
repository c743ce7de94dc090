export * from "./cause";
export * from "./problem";
export { linear, problemOf } from "./problemOf";
export { findCauses } from "./repair";
