export * from "./accuracy";
export * from "./comparison";
export * from "./oracle";
export * from "./problems";
