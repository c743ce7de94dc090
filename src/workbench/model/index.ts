export * from "./controls";
export * from "./blocks";
export * from "./highlight";
export { insertOoxml, type InsertionBehaviour } from "./insertion/insertOoxml";
export type { ContentEnd } from "./insertion/place";
export { isContinuation } from "./merges";
export * from "./ooxml";
export { OpcPackage } from "./package";
export { placeholderAt } from "./placeholder";
export * from "./position";
export * from "./search";
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
