export * from "./grid";
export * from "./merges";
export * from "./rows";
export * from "./writing";
