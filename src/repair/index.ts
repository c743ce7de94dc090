export * from "./cause";
export * from "./problem";
