/** Reports in the official form and in every layout that they come in. */
export * from "./body";
export * from "./figures";
export * from "./layouts";
export * from "./official";
export * from "./plan";
export * from "./random";
