/** Reports with slips that people make, of which the truth is known. */
export * from "./cases";
export * from "./fillings";
export * from "./random";
export * from "./sheet";
export * from "./slips";
