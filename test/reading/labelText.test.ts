import { format2021 } from "../../src/report";
import { labelWords } from "../../src/reading/labels/labelIndex";
import { cell, cellText, type Table } from "../../testing/docx";
import { distinctFigures, inPlan, officialPlan, officialSpelling } from "../../testing/reports";
import { complaints, expectedFacts, factsOf, read } from "./support";

/** What clerks put behind a label is no part of it: note marks, and the unit that is counted in. */

const appendices = [
  "①",
  "*",
  "[1]",
  "〔2〕",
  "（1）",
  "(12)",
  "注1",
  "（注）",
  "（件）",
  "（单位：件）",
  "(件)①",
];

test.each(appendices)("%s behind a label does not count", (appendix) => {
  expect(labelWords(`3.其他${appendix}`)).toBe("其他");
  expect(labelWords(`本年处理决定数量 ${appendix}`)).toBe("本年处理决定数量");
});

test("the unit of an amount counts: a wrong one is another amount", () => {
  expect(labelWords("本年收费金额（单位：元）")).not.toBe(labelWords("本年收费金额（单位：万元）"));
});

test.each(appendices)("a report with %s behind every label is read as without", (appendix) => {
  const prose = {
    title: ["云溪县交通运输局2024年政府信息公开工作年度报告"],
    preamble: [],
    parts: [[], [], [], [], [], []],
  };
  const figures = distinctFigures(format2021);
  const plain = inPlan(
    format2021,
    { prose, figures, spelling: officialSpelling, totalBeside: false },
    officialPlan,
  );
  const marked = (table: Table): Table => ({
    ...table,
    rows: table.rows.map((row) => ({
      ...row,
      cells: row.cells.map((each) =>
        each.label === undefined || each.vMerge === "continue"
          ? each
          : { ...each, content: cell(cellText(each) + appendix).content },
      ),
    })),
  });
  const model = {
    ...plain,
    body: plain.body.map((block) => (block.kind === "table" ? marked(block) : block)),
  };
  const report = read(model);
  expect(factsOf(report)).toEqual(expectedFacts(model));
  expect(complaints(report)).toEqual([]);
});
