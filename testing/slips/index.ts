export * from "./cases";
export * from "./fillings";
export * from "./random";
export * from "./sheet";
export * from "./slips";
