import { checkReport, type Finding } from "../../src/checks";
import { format2021, type TableId } from "../../src/report";
import { cell, paragraph, row, table, type Block, type Table } from "../../testing/docx";
import { tableIn, distinctFigures, officialTables, reportModel } from "../../testing/reports";
import { read } from "./support";

/** A table of the report inside a layout table's cell can be seen, but not addressed: it is said what to do, once. */

const prose = {
  title: ["南川省体育局2024年政府信息公开工作年度报告"],
  preamble: [],
  parts: [[], [], [], [], [], []],
};
const [disclosure, requests, cases] = officialTables(format2021, distinctFigures(format2021)) as readonly [
  Table,
  Table,
  Table,
];

function findingsOf(...tables: readonly (readonly Block[])[]): readonly Finding[] {
  return checkReport(read(reportModel(prose, tables))).findings;
}

const framed = (...inner: readonly Block[]): Block => table([row([cell([...inner, paragraph("")])])]);

test.each<readonly [TableId, readonly (readonly Block[])[], string]>([
  ["disclosure", [[framed(disclosure)], [requests], [cases]], "表一《主动公开政府信息情况》"],
  ["requests", [[disclosure], [framed(requests)], [cases]], "表二《收到和处理政府信息公开申请情况》"],
  ["cases", [[disclosure], [requests], [framed(cases)]], "表三《政府信息公开行政复议、行政诉讼情况》"],
])(
  "%s: both findings name it and say that it is to be moved, none that it is to be added",
  (id, tables, title) => {
    const findings = findingsOf(...tables);
    expect(findings.map(({ rule }) => rule).sort()).toEqual(["missing-table", "unplaced"]);
    for (const finding of findings) {
      const { fixes } = finding;
      const message = finding.message;
      expect(message.zh.startsWith(`${title}嵌在另一个表格的单元格里`)).toBe(true);
      expect(message.zh).toContain("请把它移到正文中");
      expect(message.zh).not.toContain("补上");
      expect(fixes).toEqual([]);
    }
    expect(findings.find(({ rule }) => rule === "missing-table")?.fields).toHaveLength(
      tableIn(format2021, id).fields.length,
    );
  },
);

test("a table that lacks beside a nested one is still offered for insertion", () => {
  const missing = findingsOf([disclosure], [framed(requests)], []).filter(
    ({ rule }) => rule === "missing-table",
  );
  expect(missing.map(({ fixes }) => fixes.map((fix) => fix.kind))).toEqual([[], ["insert"]]);
  expect(missing[1]!.message.zh).toContain("请按规定格式补上这张表");
});

test("all three in one cell: one finding at the cell names them all", () => {
  const unplaced = findingsOf([framed(disclosure, requests, cases)]).filter(
    ({ rule }) => rule === "unplaced",
  );
  expect(unplaced).toHaveLength(1);
  for (const name of ["表一", "表二", "表三"]) expect(unplaced[0]!.message.zh).toContain(name);
});

test("a nested statistic in words of the report is none of its tables", () => {
  const statistic = table([
    ["行政许可", "3"],
    ["行政处罚", "4"],
    ["总计", "7"],
  ]);
  expect(findingsOf([framed(statistic), disclosure], [requests], [cases])).toEqual([]);
});
