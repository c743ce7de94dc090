import { format2021, isFound } from "../../src/report";
import { cell, paragraph, row, table, type Block, type DocxModel } from "../../testing/docx";
import {
  formatsIn,
  distinctFigures,
  inPlan,
  officialPlan,
  officialSpelling,
  officialTables,
} from "../../testing/reports";
import { complaints, expectedFacts, factsOf, read } from "./support";

/** Tables and numbers that are not the report's: they must neither be read as facts nor raise anything. */

const content = {
  prose: {
    title: ["云溪县交通运输局2024年政府信息公开工作年度报告"],
    preamble: ["统计期限自2024年1月1日起至2024年12月31日止。"],
    parts: [
      ["全年受理行政许可 312 件、行政处罚 45 件，收到政府信息公开申请 14 件，办结 14 件，总计答复 14 件。"],
      [],
      [],
      [],
      [],
      [],
    ],
  },
  figures: distinctFigures(format2021),
  spelling: officialSpelling,
  totalBeside: false,
};

const contentsTable = table([
  ["一、总体情况", "1"],
  ["二、主动公开政府信息情况", "3"],
  ["三、收到和处理政府信息公开申请情况", "4"],
  ["四、政府信息公开行政复议、行政诉讼情况", "6"],
  ["五、存在的主要问题及改进情况", "7"],
  ["六、其他需要报告的事项", "8"],
]);

const foreignTables: readonly (readonly [string, Block])[] = [
  ["a table of contents", contentsTable],
  [
    "statistics of the unit's work with rows of the same names",
    table([
      ["事项", "2022年", "2023年", "2024年"],
      ["行政许可", "280", "301", "312"],
      ["行政处罚", "51", "48", "45"],
      ["行政强制", "2", "0", "1"],
      ["总计", "333", "349", "358"],
    ]),
  ],
  [
    "what was published, by channel",
    table([
      ["渠道", "发布数量", "其他", "合计"],
      ["门户网站", "58", "4", "62"],
      ["微信公众号", "140", "0", "140"],
      ["总计", "198", "4", "202"],
    ]),
  ],
  [
    "requests by topic",
    table([
      row([cell("申请内容分类", { span: 2 }), "数量"]),
      ["一、", "土地征收", "6"],
      ["二、", "工程招标", "5"],
      ["三、", "其他", "3"],
      row([cell("总计", { span: 2 }), "14"]),
    ]),
  ],
  [
    "staff and phone numbers",
    table([
      ["姓名", "职务", "电话"],
      ["李某", "科员", "87654321"],
    ]),
  ],
  ["a frame of one cell round a paragraph", table([["政府信息公开工作年度报告"]])],
  [
    "an empty table",
    table([
      ["", ""],
      ["", ""],
    ]),
  ],
];

function around(foreign: Block, where: "before" | "after"): DocxModel {
  const report = inPlan(format2021, content, officialPlan);
  const at = where === "before" ? 1 : report.body.length;
  return {
    ...report,
    body: [...report.body.slice(0, at), foreign, paragraph(""), ...report.body.slice(at)],
  };
}

describe.each(foreignTables)("%s", (_name, foreign) => {
  test.each(["before", "after"] as const)(
    "%s the report's tables: the report is read as without it",
    (where) => {
      const model = around(foreign, where);
      const report = read(model);
      expect(factsOf(report)).toEqual(expectedFacts(model));
      expect(complaints(report)).toEqual([]);
      expect(formatsIn(report)).toMatchObject({ disclosure: "2021", requests: "2021", cases: "2021" });
      expect(report).toMatchObject({ unit: "云溪县交通运输局", year: 2024 });
    },
  );

  test("alone in a document: no report", () => {
    const report = read({ body: [paragraph("关于开展年度工作总结的通知"), foreign] });
    expect(report.tables.some(isFound)).toBe(false);
    expect(report.facts.size).toBe(0);
    expect(complaints(report)).toEqual([]);
  });
});

test("a document of prose only is no report", () => {
  const report = read({
    body: ["关于召开会议的通知", "各科室：", "定于3月4日召开会议。"].map((line) => paragraph(line)),
  });
  expect(report.tables.some(isFound)).toBe(false);
  expect(report).toMatchObject({ title: null, unit: null, year: null });
});

test("the official form left blank: 200 fields, all blank, nothing to complain about, no year, no unit", () => {
  const model: DocxModel = {
    body: [
      paragraph("政府信息公开工作年度报告格式模板"),
      ...officialTables(format2021, {}).flatMap((each): Block[] => [paragraph(""), each]),
    ],
  };
  const report = read(model);
  expect(report.facts.size).toBe(200);
  expect(factsOf(report)).toEqual(expectedFacts(model));
  expect(complaints(report)).toEqual([]);
  expect(formatsIn(report)).toMatchObject({ disclosure: "2021", requests: "2021", cases: "2021" });
  expect(report).toMatchObject({ unit: null, year: null });
});
