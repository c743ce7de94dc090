export { nextRecord } from "./ignoring";
export { fixTargets, markTargets } from "./targets";
