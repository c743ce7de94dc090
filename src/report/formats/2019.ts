/** 〔2019〕60号, in force for report years 2019 and 2020, still misused today. */
import { defineFormat } from "../format";
import {
  casesTable,
  counts,
  disclosureTable,
  itemSection,
  otherProcessing,
  requestsTable,
  resultRow,
  row,
} from "./shared";

const previousItems = counts("previousItems", "上一年项目数量");
const itemChange = {
  ...counts("itemChange", { text: "本年增/减", accepted: ["本年增／减", "本年增减"] }),
  kind: "change",
} as const;
const handled = counts("handled", { text: "处理决定数量", misspelt: ["本年处理决定数量"] });

export const format2019 = defineFormat({
  id: "2019",
  source: "国办公开办函〔2019〕60号",
  since: 2019,
  tables: [
    disclosureTable([
      itemSection(
        "一",
        [
          counts("made", "本年新制作数量"),
          counts("published", "本年新公开数量"),
          counts("publishedTotal", "对外公开总数量"),
        ],
        [
          row("regulation", "规章"),
          row("normativeDocument", { text: "规范性文件", accepted: ["行政规范性文件"] }),
        ],
      ),
      itemSection(
        "五",
        [previousItems, itemChange, handled],
        [row("licence", "行政许可"), row("otherManagement", "其他对外管理服务事项")],
      ),
      itemSection(
        "六",
        [previousItems, itemChange, handled],
        [row("penalty", "行政处罚"), row("coercion", "行政强制")],
      ),
      itemSection("八", [previousItems, itemChange], [row("fee", "行政事业性收费")]),
      itemSection(
        "九",
        [
          counts("items", "采购项目数量"),
          {
            key: "amount",
            path: [{ text: "采购总金额", accepted: ["采购总金额（万元）"] }],
            kind: "amount",
          },
        ],
        [row("procurement", "政府集中采购")],
      ),
    ]),
    requestsTable([resultRow("otherProcessing", otherProcessing)]),
    casesTable,
  ],
});
