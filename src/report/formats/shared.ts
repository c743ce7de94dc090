/** What both official formats have nearly alike: the frame of table 1, and tables 2 and 3. */
import type {
  ColumnDeclaration,
  Label,
  RowDeclaration,
  SectionDeclaration,
  TableDeclaration,
} from "../format";

const labelOf = (label: string | Label): Label => (typeof label === "string" ? { text: label } : label);

/** A column of counts with one label. */
export function counts(key: string, label: string | Label): ColumnDeclaration {
  return { key, path: [labelOf(label)], kind: "count" };
}

/** A row with one label, and a shorter name for people if the label is long. */
export function row(key: string, label: string | Label, name?: string): RowDeclaration {
  return { key, path: [labelOf(label)], ...(name === undefined ? {} : { name }) };
}

/** A block of table 1, for one item of article 20. */
export function itemSection(
  item: string,
  columns: readonly ColumnDeclaration[],
  rows: readonly RowDeclaration[],
): SectionDeclaration {
  return { heading: { text: `第二十条第（${item}）项` }, corner: { text: "信息内容" }, columns, rows };
}

/** Table 1 of a format, from its sections. */
export function disclosureTable(sections: readonly SectionDeclaration[]): TableDeclaration {
  return { table: "disclosure", name: "表一", title: "主动公开政府信息情况", sections };
}

const applicants: Label = { text: "申请人情况" };
const organisations: Label = { text: "法人或其他组织", accepted: ["法人和其他组织"] };

function applicant(key: string, label: string | Label, ...parents: readonly Label[]): ColumnDeclaration {
  return { key, path: [applicants, ...parents, labelOf(label)], kind: "count" };
}

const applicantColumns: readonly ColumnDeclaration[] = [
  applicant("naturalPerson", "自然人"),
  applicant("business", "商业企业", organisations),
  applicant("research", "科研机构", organisations),
  applicant("socialOrganization", { text: "社会公益组织", misspelt: ["社会组织"] }, organisations),
  applicant("legalService", "法律服务机构", organisations),
  applicant("other", "其他", organisations),
  applicant("total", { text: "总计", misspelt: ["合计"] }),
];

const results: Label = { text: "三、本年度办理结果", misspelt: ["本年度处理结果"] };
const refused: Label = { text: "（三）不予公开" };
const unable: Label = { text: "（四）无法提供" };
const notProcessed: Label = { text: "（五）不予处理" };
/** 2021: the parent of three rows; 2019: a row of its own. */
export const otherProcessing: Label = { text: "（六）其他处理" };

/** A row of 三、本年度办理结果, directly in it or under one of its headings. */
export function resultRow(key: string, label: string | Label, parent?: Label, name?: string): RowDeclaration {
  const own = labelOf(label);
  return {
    key,
    path: parent ? [results, parent, own] : [results, own],
    name: name ?? (parent ? `${parent.text} ${own.text}` : own.text),
  };
}

/** （一） to （五） of the results, alike in both formats. */
const commonResultRows: readonly RowDeclaration[] = [
  resultRow("granted", "（一）予以公开"),
  resultRow(
    "partlyGranted",
    { text: "（二）部分公开（区分处理的，只计这一情形，不计其他情形）", accepted: ["（二）部分公开"] },
    undefined,
    "（二）部分公开",
  ),
  resultRow("stateSecret", "1.属于国家秘密", refused),
  resultRow(
    "prohibitedByLaw",
    { text: "2.其他法律行政法规禁止公开", accepted: ["2.其他法律、行政法规禁止公开"] },
    refused,
  ),
  resultRow("threeSecuritiesOneStability", "3.危及“三安全一稳定”", refused),
  resultRow("thirdPartyRights", "4.保护第三方合法权益", refused),
  resultRow("internalAffairs", "5.属于三类内部事务信息", refused),
  resultRow("processInformation", "6.属于四类过程性信息", refused),
  resultRow("enforcementFile", "7.属于行政执法案卷", refused),
  resultRow("administrativeInquiry", "8.属于行政查询事项", refused),
  resultRow("notHeld", "1.本机关不掌握相关政府信息", unable),
  resultRow("needsCreation", "2.没有现成信息需要另行制作", unable),
  resultRow("stillUnclear", "3.补正后申请内容仍不明确", unable),
  resultRow("petition", "1.信访举报投诉类申请", notProcessed),
  resultRow("repeated", "2.重复申请", notProcessed),
  resultRow("publication", "3.要求提供公开出版物", notProcessed),
  resultRow("massRepetition", "4.无正当理由大量反复申请", notProcessed),
  resultRow("confirmation", "5.要求行政机关确认或重新出具已获取信息", notProcessed),
];

/** Table 2 with the rows of （六） that a format gives it. */
export function requestsTable(otherRows: readonly RowDeclaration[]): TableDeclaration {
  const leaves = [...commonResultRows, ...otherRows];
  const keysOf = (lines: readonly { readonly key: string }[]) => lines.map(({ key }) => key);
  return {
    table: "requests",
    name: "表二",
    title: "收到和处理政府信息公开申请情况",
    sections: [
      {
        corner: { text: "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）" },
        columns: applicantColumns,
        rows: [
          row("received", "一、本年新收政府信息公开申请数量", "一、本年新收"),
          row("carriedOver", "二、上年结转政府信息公开申请数量", "二、上年结转"),
          ...leaves,
          resultRow("total", { text: "（七）总计", misspelt: ["（七）合计"] }),
          row(
            "carriedForward",
            { text: "四、结转下年度继续办理", misspelt: ["结转下年继续办理"] },
            "四、结转下年度",
          ),
        ],
        relations: [
          {
            rule: "row-total",
            along: "columns",
            left: keysOf(applicantColumns.slice(0, -1)),
            right: ["total"],
          },
          { rule: "result-total", along: "rows", left: keysOf(leaves), right: ["total"] },
          {
            rule: "balance",
            along: "rows",
            left: ["received", "carriedOver"],
            right: ["total", "carriedForward"],
          },
        ],
      },
    ],
    labelWidths: [0.081, 0.105, 0.322],
  };
}

const outcomes = [
  ["upheld", { text: "结果维持" }],
  ["corrected", { text: "结果纠正" }],
  ["otherResult", { text: "其他结果" }],
  ["pending", { text: "尚未审结" }],
  ["total", { text: "总计", misspelt: ["合计"] }],
] as const;
const suits: Label = { text: "行政诉讼" };
const caseBlocks = [
  { block: "reconsideration", title: "行政复议", parents: [] },
  { block: "directSuit", title: "未经复议直接起诉", parents: [suits] },
  { block: "suitAfterReconsideration", title: "复议后起诉", parents: [suits] },
] as const;

/** Table 3, the same in both formats. */
export const casesTable: TableDeclaration = {
  table: "cases",
  name: "表三",
  title: "政府信息公开行政复议、行政诉讼情况",
  sections: [
    {
      columns: caseBlocks.flatMap(({ block, title, parents }) =>
        outcomes.map(([key, label]) => ({
          key: `${block}.${key}`,
          path: [...parents, { text: title }, label],
          kind: "count" as const,
          name: `${title} ${label.text}`,
        })),
      ),
      rows: [{ key: "", path: [] }],
      relations: caseBlocks.map(({ block, title }) => ({
        rule: "case-total",
        along: "columns" as const,
        left: outcomes.slice(0, -1).map(([key]) => `${block}.${key}`),
        right: [`${block}.total`],
        name: block,
        title,
      })),
    },
  ],
};
