import { finalText, outlineOf, paragraph, type Block } from "../../testing/docx";
import {
  allFigures,
  officialTables,
  plainRow,
  reportModel,
  rowLines,
  textOf,
  type Manner,
} from "../../testing/reports";
import { seed002Quiet } from "../../testing/reports/seeds";
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

const linesOf = (at: number, manner: Manner) =>
  textOf(
    tables[at]!.rows.flatMap((row) => rowLines(row, manner, "", plainRow)),
    {},
  ).lines;

describe.each<Manner>(["tabs", "cells", "flow"])("written as %s", (manner) => {
  test.each([0, 1, 2])("the lines of table %# beside the table are said, once", (at) => {
    const name = ["表一", "表二", "表三"][at]!;
    const said = [`${name}已是表格，原来的文字还在。请核对后删去这些文字。`];
    const lines = linesOf(at, manner);
    expect(saidOf(...lines)).toEqual(said);
    expect(saidOf(...lines.flatMap((line) => [line, " "]))).toEqual(said);
  });
});

test("the first of them is pointed at", () => {
  const body = [...["前言。", "", "规章", "0", "0", "0"].map((text) => paragraph(text)), ...tables];
  const [finding] = reviewed(outlineOf({ body })).findings.filter(({ rule }) => rule === "table-as-text");
  expect(finding?.passages.map(({ paragraph: number, text }) => [number, text])).toEqual([[3, "规章"]]);
});

test("the heads of table three are not the heading of its part: where that lacks, it is said", () => {
  const heading = "四、政府信息公开行政复议、行政诉讼情况";
  const { body } = reportModel(
    seed002Quiet.prose,
    tables.map((table) => [table]),
  );
  const lines = linesOf(2, "tabs").map((line) => paragraph(line));
  const lacking = body.flatMap((block) =>
    block.kind === "paragraph" && finalText(block) === heading ? lines : [block],
  );
  const { findings } = reviewed(outlineOf({ body: lacking }));
  expect(findings.filter(({ rule }) => rule !== "table-as-text").map(({ message }) => message.zh)).toEqual([
    `没有找到“${heading}”这一部分。请补上标题和内容。`,
  ]);
});

test.each([
  ["a label above the number of a page", ["规章", "3"]],
  ["a label above fewer numbers than it has cells", ["规章", "0", "0"]],
  ["a label above numbers with words", ["规章", "1件", "2件", "3件"]],
  ["two heads as headings", ["行政复议", "行政诉讼", "本机关没有。"]],
])("%s is no such line", (_what, lines) => {
  expect(saidOf(...lines)).toEqual([]);
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
