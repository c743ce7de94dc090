import { format2021 } from "../../src/report";
import { review } from "../../testing/reviews";
import { flatOpc } from "../../testing/docx";
import { officialTables, reportModel } from "../../testing/reports";
import { exampleFigures } from "./examples";

/** The example report with other runs in place of the 1250. */
function withRuns(runs: string): string {
  const prose = {
    title: ["云溪县档案馆2024年政府信息公开工作年度报告"],
    preamble: [],
    parts: [[], [], [], [], [], []],
  };
  const tables = officialTables(format2021, exampleFigures).map((table) => [table]);
  const flat = flatOpc(reportModel(prose, tables));
  expect(flat.split("1250</w:t></w:r>")).toHaveLength(2);
  return flat.replace("1250</w:t></w:r>", runs);
}

/** 1250 followed by a raised 2, as a note is marked. */
const withNoteMark = () =>
  withRuns('1250</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r>');

test("a number with a note mark is read without it, reported, and left to people", () => {
  const { facts, findings } = review(withNoteMark(), { file: "年报.docx" });
  expect(facts["disclosure.licence.handled"]).toMatchObject({ value: 1250, text: "12502" });
  expect(findings).toMatchObject([{ rule: "remark", fields: ["disclosure.licence.handled"], fixes: [] }]);
  expect(findings[0]?.message).toContain("小字当作注号");
  expect(findings[0]?.message).toContain("按 1250 读取");
});

test("digits of the font Symbol with a unit behind them have no note mark", () => {
  const symbols = ["F031", "F032", "F035", "F030"].map((code) => `<w:sym w:font="Symbol" w:char="${code}"/>`);
  const { facts, findings } = review(withRuns(`</w:t></w:r><w:r>${symbols.join("")}<w:t>件</w:t></w:r>`), {
    file: "年报.docx",
  });
  expect(facts["disclosure.licence.handled"]).toMatchObject({ value: 1250 });
  expect(findings).toMatchObject([{ rule: "remark", fields: ["disclosure.licence.handled"], fixes: [] }]);
  expect(findings[0]?.message).not.toContain("小字当作注号");
});
