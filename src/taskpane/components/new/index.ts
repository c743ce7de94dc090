export { insertMissingTable } from "./requests";
export { NewTab } from "./NewTab";
