import { defineFormat, type ColumnDeclaration, type Label, type SectionDeclaration } from "../format";
import { casesTable, otherProcessing, requestsTable, resultRow } from "./shared";

/** 〔2019〕60号, in force for report years 2019 and 2020, still misused today. */

const contents: Label = { text: "信息内容" };
const previousItems: ColumnDeclaration = {
  key: "previousItems",
  path: [{ text: "上一年项目数量" }],
  kind: "count",
};
const itemChange: ColumnDeclaration = {
  key: "itemChange",
  path: [{ text: "本年增/减", accepted: ["本年增／减", "本年增减"] }],
  kind: "change",
};
const handled: ColumnDeclaration = {
  key: "handled",
  path: [{ text: "处理决定数量", misspelt: ["本年处理决定数量"] }],
  kind: "count",
};

const disclosure: readonly SectionDeclaration[] = [
  {
    heading: { text: "第二十条第（一）项" },
    corner: contents,
    columns: [
      { key: "made", path: [{ text: "本年新制作数量" }], kind: "count" },
      { key: "published", path: [{ text: "本年新公开数量" }], kind: "count" },
      { key: "publishedTotal", path: [{ text: "对外公开总数量" }], kind: "count" },
    ],
    rows: [
      { key: "regulation", path: [{ text: "规章" }] },
      { key: "normativeDocument", path: [{ text: "规范性文件", accepted: ["行政规范性文件"] }] },
    ],
  },
  {
    heading: { text: "第二十条第（五）项" },
    corner: contents,
    columns: [previousItems, itemChange, handled],
    rows: [
      { key: "licence", path: [{ text: "行政许可" }] },
      { key: "otherManagement", path: [{ text: "其他对外管理服务事项" }] },
    ],
  },
  {
    heading: { text: "第二十条第（六）项" },
    corner: contents,
    columns: [previousItems, itemChange, handled],
    rows: [
      { key: "penalty", path: [{ text: "行政处罚" }] },
      { key: "coercion", path: [{ text: "行政强制" }] },
    ],
  },
  {
    heading: { text: "第二十条第（八）项" },
    corner: contents,
    columns: [previousItems, itemChange],
    rows: [{ key: "fee", path: [{ text: "行政事业性收费" }] }],
  },
  {
    heading: { text: "第二十条第（九）项" },
    corner: contents,
    columns: [
      { key: "items", path: [{ text: "采购项目数量" }], kind: "count" },
      { key: "amount", path: [{ text: "采购总金额", accepted: ["采购总金额（万元）"] }], kind: "amount" },
    ],
    rows: [{ key: "procurement", path: [{ text: "政府集中采购" }] }],
  },
];

export const format2019 = defineFormat({
  id: "2019",
  source: "国办公开办函〔2019〕60号",
  years: [2019, 2020],
  tables: [
    { table: "disclosure", name: "表一", title: "主动公开政府信息情况", sections: disclosure },
    requestsTable([resultRow("otherProcessing", otherProcessing)]),
    casesTable,
  ],
});
