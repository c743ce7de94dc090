import { paragraph, type Block } from "../../testing/docx";
import { format2021 } from "../../src/report";
import { officialTables } from "../../testing/reports";
import { read } from "./support";

/** Title, unit and year, however the title is set. */

const tables = officialTables(format2021, {});

function head(...lines: readonly string[]): ReturnType<typeof read> {
  const rest = tables.flatMap((each): Block[] => [paragraph(""), each]);
  return read({ body: [...lines.map((line) => paragraph(line)), paragraph("一、总体情况"), ...rest] });
}

test.each([
  ["on one line", ["云溪县水利局2024年政府信息公开工作年度报告"]],
  ["with spaces round the year", ["云溪县水利局 2024 年政府信息公开 工作年度报告"]],
  ["on two lines", ["云溪县水利局2024年政府信息公开工作", "年度报告"]],
  ["on two lines with an empty one between", ["云溪县水利局", "", "2024年政府信息公开工作年度报告"]],
  ["on three lines", ["云溪县水利局", "2024年政府信息公开工作", "年度报告"]],
  ["broken inside a word", ["云溪县水利局2024年政府信", "息公开工作年度报告"]],
  ["with a line break in it", ["云溪县水利局2024年\n政府信息公开工作年度报告"]],
  ["in full-width digits", ["云溪县水利局２０２４年政府信息公开工作年度报告"]],
])("a title %s", (_name, lines) => {
  const report = head("", ...lines);
  expect(report).toMatchObject({ unit: "云溪县水利局", year: 2024 });
  expect(report.title).toBe(lines.join("").replace(/\s/gu, ""));
});

test.each([
  ["2024年度", "云溪县水利局2024年度政府信息公开工作年度报告", "云溪县水利局", 2024],
  ["the short title", "云溪县水利局2024年政府信息公开年度报告", "云溪县水利局", 2024],
  ["a government", "云溪县人民政府2023年政府信息公开工作年度报告", "云溪县人民政府", 2023],
  ["a street office", "云溪县城关街道办事处2022年政府信息公开工作年度报告", "云溪县城关街道办事处", 2022],
  ["the year in front", "2024年云溪县水利局政府信息公开工作年度报告", "云溪县水利局", 2024],
])("%s", (_name, title, unit, year) => {
  expect(head(title)).toMatchObject({ title, unit, year });
});

test("without a title the statistics period says the year", () => {
  const report = head("本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。");
  expect(report).toMatchObject({ title: null, unit: null, year: 2023 });
});

test("a line before the title, a document number and a date are not part of it", () => {
  const report = head(
    "云水〔2025〕3号",
    "",
    "云溪县水利局2024年政府信息公开工作年度报告",
    "（2025年1月20日）",
  );
  expect(report).toMatchObject({
    title: "云溪县水利局2024年政府信息公开工作年度报告",
    unit: "云溪县水利局",
    year: 2024,
  });
});

test("the notice that prescribes the format, cited in the preamble, gives neither title nor year", () => {
  const report = head(
    "根据《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）编制本报告。",
    "全年公开信息20条。",
  );
  expect(report).toMatchObject({ title: null, unit: null, year: null });
});

test.each([
  ["the year within the title's end", ["云溪县水利局政府信息公开工作2024年度报告"]],
  ["the year on a line of its own", ["云溪县水利局政府信息公开工作年度报告", "（2024年度）"]],
  ["a document's number in front", ["云水〔2025〕3号云溪县水利局2024年政府信息公开工作年度报告"]],
  ["a remark in brackets behind", ["云溪县水利局2024年政府信息公开工作年度报告（公开稿）"]],
])("a title with %s", (_name, lines) => {
  expect(head("", ...lines)).toMatchObject({ unit: "云溪县水利局", year: 2024 });
});
