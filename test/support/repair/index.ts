export * from "./oracle";
export * from "./problems";
