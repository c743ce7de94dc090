export * from "./cases";
export * from "./random";
export * from "./sheet";
export * from "./slips";
