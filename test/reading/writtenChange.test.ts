import { readReport } from "../../src/reading";
import { format2019, type Report } from "../../src/report";
import { outlineOf, withTags } from "../../testing/docx";
import { distinctFigures, officialTables, reportModel } from "../../testing/reports";
import { complaints } from "./support";

/** 本年增/减 of 2019, told in words: only there are they a number. */

const change = "disclosure.licence.itemChange";
const count = "disclosure.licence.handled";
const model = reportModel(
  { title: ["云溪县水利局2020年政府信息公开工作年度报告"], preamble: [], parts: [[], [], [], [], [], []] },
  officialTables(format2019, {
    ...distinctFigures(format2019),
    [change]: "减4",
    "disclosure.fee.itemChange": "增加 12",
    [count]: "减4",
  }).map((table) => [table]),
);
const outline = outlineOf(model);

test.each<[string, () => Report]>([
  ["labels", () => readReport(outline)],
  ["tags", () => readReport(withTags(outline, model, (field) => field))],
])("placed by their %s", (_, read) => {
  const report = read();
  expect(report.facts.get(change)).toMatchObject({ value: -4, text: "减4", reading: { form: "digits" } });
  expect(report.facts.get("disclosure.fee.itemChange")).toMatchObject({ value: 12 });
  expect(report.facts.get(count)).toMatchObject({ value: null, reading: { form: "none" } });
  expect(complaints(report)).toEqual([]);
});
