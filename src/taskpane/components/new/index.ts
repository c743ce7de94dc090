export { insertMissingTable, type PlaceQuestion } from "./requests";
export { NewTab } from "./NewTab";
