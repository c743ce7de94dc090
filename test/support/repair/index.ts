export * from "./accuracy";
export * from "./oracle";
export * from "./problems";
