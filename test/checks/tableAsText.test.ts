import { outlineOf, paragraph, type Block } from "../../testing/docx";
import { allFigures, officialTables, plainRow, rowLines, textOf } from "../../testing/reports";
import { reviewed } from "../../testing/reviews";
import { format2021 } from "../../src/report";

/** The text of tables that still stands beside them. */

const tables = officialTables(format2021, allFigures(format2021, "0"));

/** What is said of lines of text in a report that has all tables. */
function saidOf(...lines: readonly string[]): readonly string[] {
  const body: Block[] = [
    paragraph("云溪县档案馆2024年政府信息公开工作年度报告"),
    ...lines.map((line) => paragraph(line)),
    ...tables,
  ];
  const { findings } = reviewed(outlineOf({ body }));
  return findings.filter(({ rule }) => rule === "table-as-text").map(({ message }) => message.zh);
}

test.each([0, 1, 2])("the lines of table %# beside the table are said, once", (at) => {
  const { lines } = textOf(
    tables[at]!.rows.flatMap((row) => rowLines(row, "tabs", "", plainRow)),
    {},
  );
  const name = ["表一", "表二", "表三"][at]!;
  expect(saidOf(...lines)).toEqual([`${name}已是表格，原来的文字还在。请核对后删去这些文字。`]);
});

test("prose and headings with the words of labels are no such lines", () => {
  expect(
    saidOf(
      "第二十条第（一）项",
      "行政许可",
      "行政处罚3件",
      "规章0件、行政规范性文件2件",
      "行政复议、行政诉讼情况",
    ),
  ).toEqual([]);
});
