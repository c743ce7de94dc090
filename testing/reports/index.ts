export * from "./body";
export * from "./figures";
export * from "./layouts";
export * from "./official";
export * from "./plan";
export * from "./random";
