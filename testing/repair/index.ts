/** What tests of repair share: problems, an oracle, and how often repair is right. */
export * from "./accuracy";
export * from "./comparison";
export * from "./oracle";
export * from "./problems";
