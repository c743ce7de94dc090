/** The model's public face: a Word document over its own XML. */

export * from "./blocks";
export { controlsIn, controlValue, placeholderAt } from "./controls";
export { runsAt } from "./edit";
export { ooxmlOf } from "./flatOpc";
export { highlightOfHex } from "./format";
export { insertOoxml } from "./insertOoxml";
export { isContinuation } from "./merges";
export { OpcPackage } from "./package";
export * from "./lines";
export * from "./ranges";
export { type AddIn, readSettings, writeSettings } from "./settings";
export * from "./story";
export * from "./wordDocument";
export { childValue, closestWord, isElement, isWord, onOff, wordAttribute, wordChild } from "./xml";
