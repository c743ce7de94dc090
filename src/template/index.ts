import { tableOf, type Format, type TableId } from "../report";
import { reportBlocks, reportTitle, type TemplateOptions } from "./content";
import { documentFile, insertionPackage } from "./package";
import { tableBlock, type Numbers } from "./tableBlock";

export type { TemplateOptions } from "./content";
export { reportTitle } from "./content";
export { formatProperty } from "./parts";
export { templateRequest, type TemplateAnswer, type TemplateRequest } from "./request";
export type { Numbers } from "./tableBlock";

/**
 * The blank report as a document of its own.
 * @returns the bytes of a .docx; the same options always give the same bytes
 */
export function templateDocument(options: TemplateOptions): Uint8Array {
  const { format, unit, year } = options;
  return documentFile(reportBlocks(options), { title: reportTitle(unit, year), format: format.id });
}

/**
 * The blank report to be put into a document that is open.
 * @returns flat OPC for Word's insertOoxml; its last paragraph is an empty one (`insertionPackage` says why): where
 *   Word leaves it behind it is the caller's to take away
 */
export function templateInsertion(options: TemplateOptions): string {
  return insertionPackage(reportBlocks(options));
}

/** One table of the report to be put into a document that is open: as `templateInsertion`. */
export function tableInsertion(options: {
  readonly format: Format;
  readonly table: TableId;
  readonly numbers: Numbers;
}): string {
  const table = tableOf(options.format, options.table);
  if (!table) throw new Error(`Format ${options.format.id} has no table ${options.table}.`);
  return insertionPackage([tableBlock(table, options.numbers)]);
}
