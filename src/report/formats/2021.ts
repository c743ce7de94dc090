/** 国办公开办函〔2021〕30号, in force for report years from 2021 on. */
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

const handled = counts("handled", "本年处理决定数量");

export const format2021 = defineFormat({
  id: "2021",
  source: "国办公开办函〔2021〕30号",
  since: 2021,
  tables: [
    disclosureTable([
      itemSection(
        "一",
        [
          counts("made", { text: "本年制发件数", accepted: ["本年度制发件数"] }),
          counts("abolished", {
            text: "本年废止件数",
            accepted: ["本年度废止件数"],
            misspelt: ["本年度止件数"],
          }),
          counts("inForce", { text: "现行有效件数", misspelt: ["现行有效件"] }),
        ],
        [
          row("regulation", "规章"),
          row("normativeDocument", { text: "行政规范性文件", misspelt: ["规范性文件", "行政规范规章"] }),
        ],
      ),
      itemSection("五", [handled], [row("licence", "行政许可")]),
      itemSection("六", [handled], [row("penalty", "行政处罚"), row("coercion", "行政强制")]),
      itemSection(
        "八",
        [
          {
            key: "amount",
            path: [{ text: "本年收费金额（单位：万元）", misspelt: ["本年收费金额"] }],
            kind: "amount",
            name: "本年收费金额（万元）",
          },
        ],
        [row("fee", "行政事业性收费")],
      ),
    ]),
    requestsTable([
      resultRow(
        "correctionOverdue",
        "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
        otherProcessing,
        "（六）其他处理 1.申请人逾期不补正",
      ),
      resultRow(
        "feeOverdue",
        "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
        otherProcessing,
        "（六）其他处理 2.申请人逾期未缴费",
      ),
      resultRow("otherHandling", "3.其他", otherProcessing),
    ]),
    casesTable,
  ],
});
