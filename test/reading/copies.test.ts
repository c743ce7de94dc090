import { checkReport } from "../../src/checks";
import { format2021 } from "../../src/report";
import {
  cell,
  paragraph,
  row,
  table,
  without,
  type Block,
  type DocxModel,
  type Table,
} from "../../testing/docx";
import { allFigures, distinctFigures, officialTables, reportModel } from "../../testing/reports";
import { scaledCount } from "../../testing/draws";
import { complaints, expectedFacts, factsOf, read } from "./support";

/** Copies of a table: last year's beside this year's, and the tables of many units in one file. */

const prose = {
  title: ["云溪县水利局2024年政府信息公开工作年度报告"],
  preamble: [],
  parts: [[], [], [], [], [], []],
};
const [disclosure, requests, cases] = officialTables(format2021, distinctFigures(format2021)) as readonly [
  Table,
  Table,
  Table,
];
const old = officialTables(format2021, allFigures(format2021, "7")).map(untold) as [Table, Table, Table];
const [, oldRequests, oldCases] = old;

/** The same table, whose numbers are nobody's truth. */
function untold(each: Table): Table {
  const rows = each.rows.map((item) => ({
    ...item,
    cells: item.cells.map((inner) => without(inner, "field")),
  }));
  return { ...each, rows };
}

function report(...tables: readonly (readonly Block[])[]): DocxModel {
  return reportModel(prose, tables);
}

function cutAt(each: Table, rows: number): readonly Block[] {
  return [
    { ...each, rows: each.rows.slice(0, rows) },
    paragraph(""),
    { ...each, rows: each.rows.slice(rows) },
  ];
}

function expectThisYears(model: DocxModel, copies: readonly string[]): void {
  const reading = read(model);
  expect(factsOf(reading)).toEqual(expectedFacts(model));
  expect(complaints(reading)).toEqual(copies.map((kind) => `duplicate: ${kind}`));
}

describe("last year's copy before this year's", () => {
  test.each([
    "附：2023年度收到和处理政府信息公开申请情况",
    "附：２０２３年度申请情况表",
    "二〇二三年",
    "（2023年）",
    "上年申请情况",
    "2023—2024年申请情况对比",
  ])("under “%s”: this year's is read", (caption) => {
    const model = report(
      [disclosure],
      [paragraph(caption), oldRequests, paragraph("2024年"), requests],
      [cases],
    );
    expectThisYears(model, ["requests"]);
  });

  test("and this year's under the part's heading alone", () => {
    const model = report([disclosure, paragraph("附：2023年度"), oldRequests], [requests], [cases]);
    expectThisYears(model, ["requests"]);
  });

  test("the year written into the table's first row", () => {
    const titled = (each: Table, text: string): Table => ({
      ...each,
      rows: [row([cell(text, { span: 10 })]), ...each.rows],
    });
    const model = report(
      [disclosure],
      [titled(oldRequests, "2023年度申请情况"), paragraph(""), titled(requests, "2024年度申请情况")],
      [cases],
    );
    expectThisYears(model, ["requests"]);
  });

  test("one caption over all three of last year's", () => {
    const before = old.flatMap((each) => [each, paragraph("")]);
    const model = report(
      [paragraph("附：2023年度三张表"), ...before, paragraph("2024年度"), disclosure],
      [requests],
      [cases],
    );
    expectThisYears(model, ["disclosure", "requests", "cases"]);
  });

  test("each cut in two by a page break: no row of last year's is mixed in", () => {
    const model = report(
      [disclosure],
      [paragraph("2023年"), ...cutAt(oldRequests, 15), paragraph("2024年"), ...cutAt(requests, 12)],
      [cases],
    );
    expect(factsOf(read(model))).toEqual(expectedFacts(model));
  });

  test("gives no number that this year's lacks", () => {
    const short: Table = { ...cases, rows: cases.rows.slice(0, 3) };
    const model = report(
      [disclosure],
      [requests],
      [paragraph("附：2023年度"), oldCases, paragraph("2024年"), short],
    );
    const reading = read(model);
    expect(Object.keys(factsOf(reading)).filter((field) => field.startsWith("cases."))).toEqual([]);
  });
});

describe("lines over a table that name no other year for it", () => {
  test.each([
    "注：含2023年结转数量",
    "发布日期：2025年1月20日",
    "按国办公开办函〔2021〕30号填报",
    "2023年共收到申请 3 件。",
    "含上年度结转数量",
  ])("“%s” before the first of two copies: the first one is read as ever", (line) => {
    const model = report([disclosure], [paragraph(line), requests, paragraph(""), oldRequests], [cases]);
    expectThisYears(model, ["requests"]);
  });

  test("a report that has last year's table alone is read from it", () => {
    const model = report([disclosure], [paragraph("2023年度"), requests], [cases]);
    expectThisYears(model, []);
  });
});

describe("duplicate-table", () => {
  const said = (model: DocxModel) =>
    checkReport(read(model)).findings.filter(({ rule }) => rule === "duplicate-table");

  test("says which copy was checked", () => {
    const [finding] = said(report([disclosure], [requests, paragraph(""), oldRequests], [cases]));
    expect(finding!.message.zh).toBe(
      "表二《收到和处理政府信息公开申请情况》出现了 2 份，只核对了全文第 2 个表格；另一份（第 3 个表格）没有核对。请只保留本年的一份。",
    );
  });

  test("says why a copy is not this year's", () => {
    const [finding] = said(
      report([disclosure, paragraph("附：2023年度申请"), oldRequests], [requests], [cases]),
    );
    expect(finding!.message.zh).toBe(
      "表二《收到和处理政府信息公开申请情况》出现了 2 份，只核对了全文第 3 个表格；另一份（第 2 个表格）没有核对，它上面写着“附：2023年度申请”，不是2024年的。请只保留本年的一份。",
    );
  });

  test("the tables of twenty units in one file: one finding for each table, with every place", () => {
    const others = Array.from({ length: 19 }, () => old).flat();
    const model: DocxModel = {
      body: [
        ...report([disclosure], [requests], [cases]).body,
        ...others.flatMap((each) => [paragraph("某单位"), each]),
      ],
    };
    const findings = said(model);
    expect(findings.map(({ cells }) => cells.length)).toEqual([19, 19, 19]);
    expect(findings[1]!.message.zh).toContain(
      "出现了 20 份，只核对了全文第 2 个表格；其余 19 份（第 5、8、11 个表格等）没有核对",
    );
  });
});

test("many tables of one row are read without delay: each is looked at once", () => {
  const cut = { ...requests, rows: requests.rows.slice(0, 20) };
  const count = scaledCount(10_000);
  const ends = Array.from({ length: count }, () =>
    table([row([cell("", { span: 3 }), ...Array.from({ length: 7 }, () => "1")])]),
  );
  const reading = read({ body: [...report([disclosure], [], [cases]).body, cut, ...ends] });
  expect(reading.tables.flatMap(({ segments }) => segments).length).toBeGreaterThan(count);
});

test("a row that is there twenty thousand times: every number is said", () => {
  const again = untold(requests).rows[5]!;
  const count = scaledCount(20_000);
  const rows = [...requests.rows, ...Array.from({ length: count }, () => again)];
  const reading = read(report([disclosure], [{ ...requests, rows }], [cases]));
  expect(reading.unplaced).toHaveLength(7 * count);
});
