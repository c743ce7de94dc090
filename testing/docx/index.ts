/** Documents as small models, and as the files that word processors write. */
export * from "./dialects";
export * from "./model";
export * from "./outline";
export * from "./package";
export * from "./render";
export * from "./truth";
