export { limits } from "./limits";
export * from "./outline";
export { cellAt, readOutline } from "./read-outline";
