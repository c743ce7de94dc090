import { cell, paragraph, row, table, type DocxModel } from "../../../testing/docx";

/** A small table in the shape of the official one: labels merged across and down, numbers behind them. */
export const mergedTable = table([
  row([cell("申请人情况", { span: 2 }), "自然人", "企业", "总计"]),
  row([cell("新收", { span: 2 }), "2", "1", "3"]),
  row([cell("办理结果", { vMerge: "restart" }), "公开", "1", "", "1"]),
  row([cell("", { vMerge: "continue" }), "不公开", "0", "7", "8"]),
  row([cell("", { vMerge: "continue" }), "总计", "1", "", "9"]),
  row([cell("结转", { span: 2 }), "0", "", "0"]),
]);

/** Merged cells among the numbers, and rows that only their places tell apart. */
const numbersMerged = table([
  row(["一", cell("5", { vMerge: "restart" }), "6", "6"]),
  row(["二", cell("", { vMerge: "continue" }), "6", "6"]),
  row(["三", cell("", { vMerge: "continue" }), "", ""]),
  row([cell("", { vMerge: "restart" }), "1", "2", "3"]),
  row([cell("", { vMerge: "continue" }), "", "", ""]),
]);

export const smallReport: DocxModel = {
  body: [paragraph("某局年度报告"), mergedTable, paragraph("两表之间"), numbersMerged, paragraph("文末")],
};

/** As little as shows every way of counting: labels merged down, merged numbers, blank cells. */
export const countingDocument: DocxModel = {
  body: [
    table([
      row([cell("办理结果", { vMerge: "restart" }), "公开", "1", "3"]),
      row([cell("", { vMerge: "continue" }), "总计", "", "25"]),
    ]),
    paragraph("两表之间"),
    table([
      row(["一", cell("5", { vMerge: "restart" }), "6"]),
      row(["二", cell("", { vMerge: "continue" }), ""]),
    ]),
  ],
};

/** The same between tables that hold tables. */
export const nestingDocument: DocxModel = {
  body: [
    table([row(["说明", cell([table([["内", "7"]]), paragraph("外")]), "", "0"])]),
    ...countingDocument.body,
    table([row([cell([paragraph("前"), table([["内"]]), paragraph("后")]), "9"])]),
  ],
};
