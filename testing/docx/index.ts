export * from "./dialects";
export * from "./model";
export * from "./outline";
export * from "./package";
export * from "./render";
export * from "./truth";
