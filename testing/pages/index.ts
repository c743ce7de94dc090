/** Reports as web pages. */
export * from "./encode";
export * from "./manners";
export * from "./render";
