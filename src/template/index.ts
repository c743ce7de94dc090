/** New documents: a blank report of a format, a year and a unit, and what a file of another kind says. */
export { outlineDocument } from "./outlineDocument";
export { plainUnit, templateRequest } from "./request";
export {
  reportTitle,
  tableInsertion,
  templateDocument,
  templateInsertion,
  type TemplateOptions,
} from "./template";
