/** The parts of a report: text to write, and the tables between. */

/** A table's key, as a format declares it: the first segment of its field ids. The same table has one key in all formats. */
export type TableId = string;

/** A sub-heading of a part, without its number, and what belongs under it; without a title, the whole part. */
export interface PartSection {
  readonly title: string | null;
  /** For the person who writes it. */
  readonly guidance: string;
}

/** A part of the report as a format declares it: text to write, or one of the tables. */
export type PartDeclaration =
  { readonly title: string; readonly sections: readonly PartSection[] } | { readonly table: TableId };

/** A part of the report, in its order. */
export interface Part {
  /** With its number: 一、总体情况 */
  readonly heading: string;
  readonly table: TableId | null;
  readonly sections: readonly PartSection[];
}

/** The six parts that both notices prescribe. */
export const officialParts: readonly PartDeclaration[] = [
  {
    title: "总体情况",
    sections: [
      {
        title: "主动公开",
        guidance: "通过哪些渠道、公开了哪些内容、各多少条，规范性文件的制发、废止和现行有效情况。",
      },
      {
        title: "依申请公开",
        guidance: "新收、上年结转、办结和结转下年度的申请各多少件，办理结果分几类，数量与第三部分的表一致。",
      },
      {
        title: "政府信息管理",
        guidance: "信息的制作、审核、发布、更新和清理，公开属性的确定，规范性文件的集中公开。",
      },
      {
        title: "政府信息公开平台建设",
        guidance: "网站专栏、政务新媒体、公报和查阅点的建设、运行和维护。",
      },
      {
        title: "监督保障",
        guidance: "机构和人员、培训、工作考核、社会评议和责任追究结果。",
      },
    ],
  },
  { table: "disclosure" },
  { table: "requests" },
  { table: "cases" },
  {
    title: "存在的主要问题及改进情况",
    sections: [
      { title: "存在的主要问题", guidance: "本机关自己的、具体的问题，并说明上一年所列问题的整改结果。" },
      { title: "改进情况", guidance: "与问题逐条对应的措施。" },
    ],
  },
  {
    title: "其他需要报告的事项",
    sections: [
      {
        title: null,
        guidance: "写明收取信息处理费的情况，没有收取也要写明；再写其他需要报告的事项，没有的写明没有。",
      },
    ],
  },
];

/** The parts numbered 一、二、…; a part that is a table has its title. */
export function numberedParts(
  parts: readonly PartDeclaration[],
  tables: readonly { readonly table: TableId; readonly title: string }[],
): readonly Part[] {
  return parts.map((part, index): Part => {
    const number = `${chineseNumber(index + 1)}、`;
    if (!("table" in part))
      return { heading: `${number}${part.title}`, table: null, sections: part.sections };
    const title = tables.find(({ table }) => table === part.table)?.title ?? "";
    return { heading: `${number}${title}`, table: part.table, sections: [] };
  });
}

const digits = "一二三四五六七八九";

/** 一 to 十九, as headings are numbered. */
export function chineseNumber(number: number): string {
  const unit = digits[(number % 10) - 1] ?? "";
  return number < 10 ? unit : `十${unit}`;
}
