/** Templates: from a format, a year and a unit to a blank report. */
export { formatProperty } from "./parts";
export { templateRequest, type TemplateAnswer, type TemplateRequest } from "./request";
export type { Numbers } from "./table";
export {
  reportTitle,
  tableInsertion,
  templateDocument,
  templateInsertion,
  type TemplateOptions,
} from "./template";
