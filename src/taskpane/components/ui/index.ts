/** What the parts of the pane share. */
export * from "./CellLink";
export * from "./Message";
export * from "./Question";
export * from "./Unfold";
export * from "./buttons";
export * from "./icons";
export * from "./pane";
export * from "./styles";
export * from "./useChunk";
export * from "./useKeptFocus";
