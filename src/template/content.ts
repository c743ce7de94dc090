import { chineseNumber, tableOf, type Format, type Part } from "../report";
import { hint, paragraph, type Block } from "./blocks";
import { tableBlock, type Numbers } from "./tableBlock";

/** What a template is made of. */
export interface TemplateOptions {
  readonly format: Format;
  /** The unit's name; where it is empty, the title says what belongs there. */
  readonly unit: string;
  /** The report's year. */
  readonly year: number;
  readonly numbers: Numbers;
}

/** The title as one line. */
export function reportTitle(unit: string, year: number): string {
  return `${unit}${yearTitle(year)}`;
}

const yearTitle = (year: number) => `${year}年政府信息公开工作年度报告`;

/** The whole report: title, preamble and the format's parts, the tables in their parts. */
export function reportBlocks({ format, unit, year, numbers }: TemplateOptions): readonly Block[] {
  const name = unit === "" ? hint("单位名称") : ({ kind: "text", text: unit } as const);
  return [
    paragraph("title", name, `\n${yearTitle(year)}`),
    paragraph(
      "text",
      `根据《中华人民共和国政府信息公开条例》和${format.source}文件的规定，编制本报告。` +
        `报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`,
      hint("写明在哪里可以查阅和下载本报告，联系哪个科室，地址和电话。"),
    ),
    ...format.parts.flatMap((part) => partBlocks(part, format, numbers)),
  ];
}

function partBlocks({ heading, table, sections }: Part, format: Format, numbers: Numbers): readonly Block[] {
  const declared = table === null ? undefined : tableOf(format, table);
  const tables = declared ? [tableBlock(declared, numbers)] : [];
  let number = 0;
  const texts = sections.flatMap(({ title, guidance }) => [
    ...(title === null ? [] : [paragraph("subheading", `（${chineseNumber(++number)}）${title}`)]),
    paragraph("text", hint(guidance)),
  ]);
  return [paragraph(table === null ? "heading" : "tableHeading", heading), ...tables, ...texts];
}
