/** From an outline to a report: which tables, rows and columns the numbers are in. */
export { readReport } from "./readReport";
export { readProse } from "./prose/readProse";
