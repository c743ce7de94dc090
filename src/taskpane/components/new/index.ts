/** The face of the tab 新建, which is loaded when it is first needed. */
export { insertMissingTable, type PlaceQuestion } from "./insertion";
export { NewTab } from "./NewTab";
