/** Templates: from a format, a year and a unit to a blank report. */
export { plainUnit, templateRequest } from "./request";
export {
  reportTitle,
  tableInsertion,
  templateDocument,
  templateInsertion,
  type TemplateOptions,
} from "./template";
