/** From an outline to a report: which tables, rows and columns the numbers are in. */
export { readReport, type FindInText } from "./readReport";
export { findTextTables } from "./text/findTextTables";
export { readProse } from "./prose/readProse";
