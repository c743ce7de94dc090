import { readOutline, type OutlineCell } from "../../src/document";
import { format2019, format2021 } from "../../src/report";
import { templateDocument } from "../../src/template";
import { madeUpFormat } from "../reading/madeUpFormat";
import { every, formatsWithYears, partOf } from "./support";

/** The three tables as the official form prints them: every merge and every width. */

const tablesOf = (format: typeof format2021) =>
  readOutline(templateDocument({ format, unit: "云溪县统计局", year: 2026, numbers: "blank" })).tables;

/** A row: each cell with the grid columns it spans, `^` where it continues the one above. */
const rowText = ({ cells }: { readonly cells: readonly OutlineCell[] }) =>
  cells.map(({ text, columnSpan, verticalMerge }) =>
    verticalMerge === "continue" ? `^${columnSpan}` : `${text}${columnSpan}`,
  );
const rowsOf = (format: typeof format2021, table: number) => tablesOf(format)[table]!.rows.map(rowText);

test("table 1 of 2021: 14 rows, 4 grid columns", () => {
  const handled = ["信息内容1", "本年处理决定数量3"];
  expect(rowsOf(format2021, 0)).toEqual([
    ["第二十条第（一）项4"],
    ["信息内容1", "本年制发件数1", "本年废止件数1", "现行有效件数1"],
    ["规章1", "1", "1", "1"],
    ["行政规范性文件1", "1", "1", "1"],
    ["第二十条第（五）项4"],
    handled,
    ["行政许可1", "3"],
    ["第二十条第（六）项4"],
    handled,
    ["行政处罚1", "3"],
    ["行政强制1", "3"],
    ["第二十条第（八）项4"],
    ["信息内容1", "本年收费金额（单位：万元）3"],
    ["行政事业性收费1", "3"],
  ]);
});

test("table 2 of 2021: 28 rows, 3 grid columns of labels and 7 of numbers", () => {
  const rows = rowsOf(format2021, 1);
  const numbers = Array.from({ length: 7 }, () => "1");
  expect(rows).toHaveLength(28);
  expect(rows.slice(0, 5)).toEqual([
    ["（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）3", "申请人情况7"],
    ["^3", "自然人1", "法人或其他组织5", "总计1"],
    ["^3", "^1", "商业企业1", "科研机构1", "社会公益组织1", "法律服务机构1", "其他1", "^1"],
    ["一、本年新收政府信息公开申请数量3", ...numbers],
    ["二、上年结转政府信息公开申请数量3", ...numbers],
  ]);
  const results = rows.slice(5, 27);
  expect(results.map(([first]) => first)).toEqual([
    "三、本年度办理结果1",
    ...Array.from({ length: 21 }, () => "^1"),
  ]);
  expect(results.filter(([, second]) => second?.endsWith("2")).map(([, second]) => second)).toEqual([
    "（一）予以公开2",
    "（二）部分公开（区分处理的，只计这一情形，不计其他情形）2",
    "（七）总计2",
  ]);
  const groups = [
    ["（三）不予公开1", 8],
    ["（四）无法提供1", 3],
    ["（五）不予处理1", 5],
    ["（六）其他处理1", 3],
  ] as const;
  expect(results.slice(2, 21).map(([, second]) => second)).toEqual(
    groups.flatMap(([label, count]) => [label, ...Array.from({ length: count - 1 }, () => "^1")]),
  );
  expect(rows[27]).toEqual(["四、结转下年度继续办理3", ...numbers]);
});

test("table 3: 4 rows, 15 grid columns", () => {
  const outcomes = ["结果维持1", "结果纠正1", "其他结果1", "尚未审结1", "总计1"];
  expect(rowsOf(format2021, 2)).toEqual([
    ["行政复议5", "行政诉讼10"],
    [...outcomes, "未经复议直接起诉5", "复议后起诉5"],
    [...Array.from({ length: 5 }, () => "^1"), ...outcomes, ...outcomes],
    Array.from({ length: 15 }, () => "1"),
  ]);
});

test("table 1 of 2019: thirds and halves of the same width, on 5 grid columns", () => {
  const rows = rowsOf(format2019, 0);
  expect(rows[1]).toEqual(["信息内容1", "本年新制作数量1", "本年新公开数量2", "对外公开总数量1"]);
  expect(rows.at(-2)).toEqual(["信息内容1", "采购项目数量2", "采购总金额2"]);
});

test("a format that was declared without a word about its look has its tables, too", () => {
  expect(rowsOf(madeUpFormat, 1)).toEqual([
    ["（申请情况）3", "提出申请者4"],
    ["^3", "公民1", "单位2", "合计1"],
    ["^3", "^1", "企业法人1", "学校医院1", "^1"],
    ["一、网上收到的申请3", "1", "1", "1", "1"],
    ["二、书面收到的申请3", "1", "1", "1", "1"],
    ["三、办理情况1", "（一）答复公开2", "1", "1", "1", "1"],
    ["^1", "（二）不公开1", "1.涉及秘密1", "1", "1", "1", "1"],
    ["^1", "^1", "2.涉及隐私1", "1", "1", "1", "1"],
    ["^1", "（三）办结合计2", "1", "1", "1", "1"],
    ["四、尚在办理的申请3", "1", "1", "1", "1"],
  ]);
});

describe.each(formatsWithYears)("every table of format %s", (_, format, year) => {
  const xml = partOf(
    templateDocument({ format, unit: "云溪县统计局", year, numbers: "blank" }),
    "word/document.xml",
  );
  const tables = every(xml, /(<w:tbl>.*?<\/w:tbl>)/gu);

  test("is as wide as the type area, 156 mm, and so is every row of it", () => {
    expect(tables).toHaveLength(3);
    for (const table of tables) {
      const sum = (widths: readonly string[]) => widths.reduce((total, width) => total + Number(width), 0);
      expect(sum(every(table, /<w:gridCol w:w="(\d+)"/gu))).toBe(8844);
      for (const row of every(table, /(<w:tr>.*?<\/w:tr>)/gu)) {
        expect(sum(every(row, /<w:tcW w:w="(\d+)"/gu))).toBe(8844);
      }
    }
  });

  test("breaks no row over pages, and repeats its head where the whole table has one", () => {
    for (const table of tables) {
      const rows = every(table, /(<w:tr>.*?<\/w:tr>)/gu);
      expect(rows.filter((row) => !row.includes("<w:cantSplit/>"))).toEqual([]);
      const heads = rows.map((row) => row.includes("<w:tblHeader/>"));
      const hasNumbers = rows.map((row) => /<w:tag w:val="[^"]+\./u.test(row));
      const isOneHead = hasNumbers.lastIndexOf(false) < hasNumbers.indexOf(true);
      expect(heads).toEqual(hasNumbers.map((has) => isOneHead && !has));
    }
  });

  test("has borders of half a point", () => {
    for (const table of tables) {
      const borders = every(table, /<w:tblBorders>(.*?)<\/w:tblBorders>/gu)[0] ?? "";
      expect(every(borders, /w:val="single" w:sz="(\d+)"/gu)).toEqual(Array.from({ length: 6 }, () => "4"));
    }
  });
});
