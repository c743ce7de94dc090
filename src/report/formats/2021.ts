import { defineFormat, type Label, type SectionDeclaration } from "../format";
import { casesTable, otherProcessing, requestsTable, resultRow } from "./shared";

/** 国办公开办函〔2021〕30号, in force for report years from 2021 on. */

const contents: Label = { text: "信息内容" };
const handled = { key: "handled", path: [{ text: "本年处理决定数量" }], kind: "count" } as const;

const disclosure: readonly SectionDeclaration[] = [
  {
    heading: { text: "第二十条第（一）项" },
    corner: contents,
    columns: [
      { key: "made", path: [{ text: "本年制发件数", accepted: ["本年度制发件数"] }], kind: "count" },
      {
        key: "abolished",
        path: [{ text: "本年废止件数", accepted: ["本年度废止件数"], misspelt: ["本年度止件数"] }],
        kind: "count",
      },
      { key: "inForce", path: [{ text: "现行有效件数", misspelt: ["现行有效件"] }], kind: "count" },
    ],
    rows: [
      { key: "regulation", path: [{ text: "规章" }] },
      {
        key: "normativeDocument",
        path: [{ text: "行政规范性文件", misspelt: ["规范性文件", "行政规范规章"] }],
      },
    ],
  },
  {
    heading: { text: "第二十条第（五）项" },
    corner: contents,
    columns: [handled],
    rows: [{ key: "licence", path: [{ text: "行政许可" }] }],
  },
  {
    heading: { text: "第二十条第（六）项" },
    corner: contents,
    columns: [handled],
    rows: [
      { key: "penalty", path: [{ text: "行政处罚" }] },
      { key: "coercion", path: [{ text: "行政强制" }] },
    ],
  },
  {
    heading: { text: "第二十条第（八）项" },
    corner: contents,
    columns: [
      {
        key: "amount",
        path: [{ text: "本年收费金额（单位：万元）", accepted: ["本年收费金额"] }],
        kind: "amount",
        name: "本年收费金额（万元）",
      },
    ],
    rows: [{ key: "fee", path: [{ text: "行政事业性收费" }] }],
  },
];

export const format2021 = defineFormat({
  id: "2021",
  source: "国办公开办函〔2021〕30号",
  years: [2021],
  tables: [
    { table: "disclosure", name: "表一", title: "主动公开政府信息情况", sections: disclosure },
    requestsTable([
      resultRow(
        "correctionOverdue",
        { text: "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请" },
        otherProcessing,
        "（六）其他处理 1.申请人逾期不补正",
      ),
      resultRow(
        "feeOverdue",
        { text: "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请" },
        otherProcessing,
        "（六）其他处理 2.申请人逾期未缴费",
      ),
      resultRow("otherHandling", { text: "3.其他" }, otherProcessing),
    ]),
    casesTable,
  ],
});
