/** Makes templates: the blank report of a format as a new document, or as content for an open one. */
import { chineseNumber, tableOf, type Format, type Part, type TableId } from "../report";
import { hint, paragraph } from "./bodyXml";
import { documentFile, insertionPackage } from "./package";
import { printedTable, type Numbers } from "./table";
import type { Xml } from "./xml";

/** What a template is made of. */
export interface TemplateOptions {
  readonly format: Format;
  /** The unit's name; where it is empty, the title says what belongs there. */
  readonly unit: string;
  /** The report's year. */
  readonly year: number;
  readonly numbers: Numbers;
}

/** The report's title as one line. */
export function reportTitle(unit: string, year: number): string {
  return `${unit}${yearTitle(year)}`;
}

const yearTitle = (year: number) => `${year}年政府信息公开工作年度报告`;

/**
 * The blank report as a document of its own.
 * @returns the bytes of a .docx; the same options always give the same bytes
 */
export function templateDocument(options: TemplateOptions): Uint8Array {
  return documentFile(reportBlocks(options), reportTitle(options.unit, options.year));
}

/**
 * The blank report for a document that is open.
 * @returns flat OPC for Word's insertOoxml. Its last paragraph is empty (`insertionPackage` says why); if Word leaves it
 *   in the document, the caller takes it away.
 */
export function templateInsertion(options: TemplateOptions): string {
  return insertionPackage(reportBlocks(options));
}

/**
 * One table of the report for a document that is open; like `templateInsertion`.
 * @throws {Error} if the format has no such table
 */
export function tableInsertion(options: {
  readonly format: Format;
  readonly table: TableId;
  readonly numbers: Numbers;
}): string {
  const table = tableOf(options.format, options.table);
  if (!table) throw new Error(`Format ${options.format.id} has no table ${options.table}.`);
  // Kept whole it would go to the next page without the heading above it, which is the document's own.
  return insertionPackage([printedTable(table, options.numbers, true)]);
}

/** The whole report: title, preamble and the format's parts, the tables in their parts. */
function reportBlocks({ format, unit, year, numbers }: TemplateOptions): readonly Xml[] {
  const name = unit === "" ? hint("title", "单位名称") : unit;
  return [
    paragraph("title", name, `\n${yearTitle(year)}`),
    paragraph(
      "text",
      `根据《中华人民共和国政府信息公开条例》和${format.source}文件的规定，编制本报告。` +
        `报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`,
      hint("text", "写明在哪里可以查阅和下载本报告，联系哪个科室，地址和电话。"),
    ),
    ...format.parts.flatMap((part) => partBlocks(part, format, numbers)),
  ];
}

function partBlocks({ heading, table, sections }: Part, format: Format, numbers: Numbers): readonly Xml[] {
  const declared = table === null ? undefined : tableOf(format, table);
  const tables = declared ? [printedTable(declared, numbers, false)] : [];
  let number = 0;
  const texts = sections.flatMap(({ title, guidance }) => [
    ...(title === null ? [] : [paragraph("subheading", `（${chineseNumber(++number)}）${title}`)]),
    paragraph("text", hint("text", guidance)),
  ]);
  return [paragraph(table === null ? "heading" : "tableHeading", heading), ...tables, ...texts];
}
