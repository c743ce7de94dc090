/** The small documents of random runs: labels merged across and down, merged numbers, equal rows, blanks, highlights. */
import { cell, docxFile, flatOpc, paragraph, row, table, type DocxModel } from "../docx";

const merged = table([
  row([cell("申请人", { span: 2 }), "自然人", "总计"]),
  row([cell("新收", { span: 2 }), "2", "3"]),
  row([cell("办理结果", { vMerge: "restart" }), "公开", "1", ""]),
  row([cell("", { vMerge: "continue" }), "总计", "7", "8"]),
  row([cell("结转", { span: 2 }), "0", "0"]),
]);

const numbersMerged = table([
  row(["一", cell("5", { vMerge: "restart" }), "6"]),
  row(["二", cell("", { vMerge: "continue" }), "6"]),
]);

/** Rows of which only the place tells one from another. */
const alike = table([
  ["3", "3", ""],
  ["3", "3", ""],
  ["3", "18", "3"],
  ["甲", "3", "7"],
  ["甲", "3", "7"],
]);

/** Numbers in content controls of our own, as in a new report; one of them was copied with its row. */
const tagged = (tag: string, text: string) => cell([paragraph([{ text, control: tag }])]);
const inControls = table([
  row(["新收", tagged("requests.received.total", "3"), cell("2")]),
  row(["结转", tagged("requests.carriedOver.total", "7"), cell("")]),
  row(["结转", tagged("requests.carriedOver.total", "7"), cell("18")]),
]);

/** Numbers side by side, one of them in two formats, one twice. */
const prose = paragraph([
  { text: "2025年收到5件，其中公开1" },
  { text: "2件、" },
  { text: "不公开", bold: true },
  { text: "5件。" },
]);

const models: readonly DocxModel[] = [
  { body: [paragraph("某局年度报告"), prose, merged, paragraph("文末")] },
  { body: [numbersMerged, prose, merged, prose] },
  { body: [alike, paragraph("两表之间"), numbersMerged] },
  { body: [paragraph("某局年度报告"), inControls, prose] },
];

export const documents: readonly Uint8Array[] = models.map((model) => docxFile(model));

/** What is inserted: a heading and a table. It ends in an empty paragraph, as `insert` wants it. */
export const inserted: string = flatOpc({
  body: [
    paragraph("二、主动公开情况"),
    table([row(["规章", "0", "3"]), row(["总计", "", "7"])]),
    paragraph(""),
  ],
});
