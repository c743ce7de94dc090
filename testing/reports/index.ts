/** Reports in the official form and in every layout that they come in. */
export * from "./asText";
export * from "./body";
export * from "./figures";
export * from "./layouts";
export * from "./official";
export * from "./plan";
export * from "./random";
export * from "./randomText";
export * from "./textLines";
export * from "./textRows";
