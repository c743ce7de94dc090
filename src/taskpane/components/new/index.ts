/** What makes and inserts tables, which is loaded when it is first needed: the tab 新建, and the fixes that insert. */
export { ConvertFix } from "./ConvertFix";
export { insertTableInForce, type PlaceQuestion } from "./insertion";
export { NewTab } from "./NewTab";
