export * from "./dialects";
export * from "./model";
export * from "./package";
export * from "./render";
export * from "./truth";
