import type {
  ColumnDeclaration,
  FieldKind,
  Label,
  RelationDeclaration,
  RowDeclaration,
  TableDeclaration,
} from "../format";

/** Tables 2 and 3, of which both formats have nearly the same; each format file states what differs. */

const applicants: Label = { text: "申请人情况" };
const organisations: Label = { text: "法人或其他组织", accepted: ["法人和其他组织"] };

function applicant(key: string, label: Label, parent?: Label): ColumnDeclaration {
  return { key, path: parent ? [applicants, parent, label] : [applicants, label], kind: "count" };
}

export const applicantColumns: readonly ColumnDeclaration[] = [
  applicant("naturalPerson", { text: "自然人" }),
  applicant("business", { text: "商业企业" }, organisations),
  applicant("research", { text: "科研机构" }, organisations),
  applicant("socialOrganization", { text: "社会公益组织", misspelt: ["社会组织"] }, organisations),
  applicant("legalService", { text: "法律服务机构" }, organisations),
  applicant("other", { text: "其他" }, organisations),
  applicant("total", { text: "总计", misspelt: ["合计"] }),
];

const results: Label = { text: "三、本年度办理结果", misspelt: ["本年度处理结果"] };
const refused: Label = { text: "（三）不予公开" };
const unable: Label = { text: "（四）无法提供" };
const notProcessed: Label = { text: "（五）不予处理" };
/** 2021: the parent of three rows; 2019: a row of its own. */
export const otherProcessing: Label = { text: "（六）其他处理" };

/** A row of 三、本年度办理结果, directly in it or under one of its headings. */
export function resultRow(key: string, label: Label, parent?: Label, name?: string): RowDeclaration {
  return {
    key,
    path: parent ? [results, parent, label] : [results, label],
    name: name ?? (parent ? `${parent.text} ${label.text}` : label.text),
  };
}

export const receivedRow: RowDeclaration = {
  key: "received",
  path: [{ text: "一、本年新收政府信息公开申请数量" }],
  name: "一、本年新收",
};
export const carriedOverRow: RowDeclaration = {
  key: "carriedOver",
  path: [{ text: "二、上年结转政府信息公开申请数量" }],
  name: "二、上年结转",
};
export const totalRow = resultRow("total", { text: "（七）总计", misspelt: ["（七）合计"] });
export const carriedForwardRow: RowDeclaration = {
  key: "carriedForward",
  path: [{ text: "四、结转下年度继续办理", misspelt: ["结转下年继续办理"] }],
  name: "四、结转下年度",
};

/** （一） to （五） of the results, alike in both formats. */
export const commonResultRows: readonly RowDeclaration[] = [
  resultRow("granted", { text: "（一）予以公开" }),
  resultRow(
    "partlyGranted",
    {
      text: "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
      accepted: ["（二）部分公开"],
    },
    undefined,
    "（二）部分公开",
  ),
  resultRow("stateSecret", { text: "1.属于国家秘密" }, refused),
  resultRow(
    "prohibitedByLaw",
    { text: "2.其他法律行政法规禁止公开", accepted: ["2.其他法律、行政法规禁止公开"] },
    refused,
  ),
  resultRow("threeSecuritiesOneStability", { text: "3.危及“三安全一稳定”" }, refused),
  resultRow("thirdPartyRights", { text: "4.保护第三方合法权益" }, refused),
  resultRow("internalAffairs", { text: "5.属于三类内部事务信息" }, refused),
  resultRow("processInformation", { text: "6.属于四类过程性信息" }, refused),
  resultRow("enforcementFile", { text: "7.属于行政执法案卷" }, refused),
  resultRow("administrativeInquiry", { text: "8.属于行政查询事项" }, refused),
  resultRow("notHeld", { text: "1.本机关不掌握相关政府信息" }, unable),
  resultRow("needsCreation", { text: "2.没有现成信息需要另行制作" }, unable),
  resultRow("stillUnclear", { text: "3.补正后申请内容仍不明确" }, unable),
  resultRow("petition", { text: "1.信访举报投诉类申请" }, notProcessed),
  resultRow("repeated", { text: "2.重复申请" }, notProcessed),
  resultRow("publication", { text: "3.要求提供公开出版物" }, notProcessed),
  resultRow("massRepetition", { text: "4.无正当理由大量反复申请" }, notProcessed),
  resultRow("confirmation", { text: "5.要求行政机关确认或重新出具已获取信息" }, notProcessed),
];

/** Table 2 with the rows of （六） that a format gives it. */
export function requestsTable(otherRows: readonly RowDeclaration[]): TableDeclaration {
  const leaves = [...commonResultRows, ...otherRows];
  const parts = applicantColumns.filter((column) => column.key !== "total").map((column) => column.key);
  const relations: RelationDeclaration[] = [
    { rule: "row-total", along: "columns", left: parts, right: ["total"], total: true },
    {
      rule: "result-total",
      along: "rows",
      left: leaves.map((row) => row.key),
      right: ["total"],
      total: true,
    },
    {
      rule: "balance",
      along: "rows",
      left: ["received", "carriedOver"],
      right: ["total", "carriedForward"],
      total: false,
    },
  ];
  return {
    table: "requests",
    name: "表二",
    title: "收到和处理政府信息公开申请情况",
    sections: [
      {
        corner: { text: "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）" },
        columns: applicantColumns,
        rows: [receivedRow, carriedOverRow, ...leaves, totalRow, carriedForwardRow],
        relations,
      },
    ],
    labelWidths: [0.081, 0.105, 0.322],
  };
}

const outcomes: readonly { readonly key: string; readonly label: Label }[] = [
  { key: "upheld", label: { text: "结果维持" } },
  { key: "corrected", label: { text: "结果纠正" } },
  { key: "otherResult", label: { text: "其他结果" } },
  { key: "pending", label: { text: "尚未审结" } },
  { key: "total", label: { text: "总计", misspelt: ["合计"] } },
];
const suits: Label = { text: "行政诉讼" };
const caseBlocks: readonly { readonly key: string; readonly path: readonly Label[] }[] = [
  { key: "reconsideration", path: [{ text: "行政复议" }] },
  { key: "directSuit", path: [suits, { text: "未经复议直接起诉" }] },
  { key: "suitAfterReconsideration", path: [suits, { text: "复议后起诉" }] },
];
const caseKind: FieldKind = "count";

/** Table 3, the same in both formats. */
export const casesTable: TableDeclaration = {
  table: "cases",
  name: "表三",
  title: "政府信息公开行政复议、行政诉讼情况",
  sections: [
    {
      columns: caseBlocks.flatMap((block) =>
        outcomes.map((outcome) => ({
          key: `${block.key}.${outcome.key}`,
          path: [...block.path, outcome.label],
          kind: caseKind,
          name: `${block.path.at(-1)!.text} ${outcome.label.text}`,
        })),
      ),
      rows: [{ key: "", path: [] }],
      relations: caseBlocks.map((block) => ({
        rule: "case-total",
        along: "columns" as const,
        left: outcomes
          .filter((outcome) => outcome.key !== "total")
          .map((outcome) => `${block.key}.${outcome.key}`),
        right: [`${block.key}.total`],
        total: true,
        name: block.key,
        title: block.path.at(-1)!.text,
      })),
    },
  ],
};
