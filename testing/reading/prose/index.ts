/** What tests of the prose share: sentences with what a person reads in them, and how well they are read. */
export * from "./corpus";
export * from "./file";
export * from "./score";
