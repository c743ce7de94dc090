/** What can happen to the layout of a table. */
export * from "./grid";
export * from "./merges";
export * from "./rows";
export * from "./writing";
