export * from "./controls";
export * from "./blocks";
export * from "./format";
export { insertOoxml, type InsertionBehaviour } from "./insertOoxml";
export type { ContentEnd } from "./insertOoxml";
export { isContinuation } from "./merges";
export * from "./flatOpc";
export { OpcPackage } from "./package";
export { placeholderAt } from "./controls";
export * from "./ranges";
export * from "./ranges";
export { type AddIn, readSettings, writeSettings } from "./settings";
export * from "./story";
export { runsAt } from "./edit";
export * from "./wordDocument";
export {
  childElements,
  childValue,
  closestWord,
  isElement,
  isWord,
  onOff,
  wordAttribute,
  wordChild,
} from "./xml";
