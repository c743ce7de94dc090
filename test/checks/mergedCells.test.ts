import { format2021, type FieldId } from "../../src/report";
import { review, type ReviewJson } from "../../testing/reviews";
import { outlineOf, type Cell, type Table } from "../../testing/docx";
import { officialTables, reportModel } from "../../testing/reports";
import { exampleFigures } from "./examples";

/** One cell that stands for the fields of two rows: whatever is written there could belong to either. */

const upper = "requests.petition.business";
const lower = "requests.repeated.business";

function reviewMerged(text: string): ReviewJson {
  const merged = ({ rows, ...rest }: Table): Table => ({
    ...rest,
    rows: rows.map((row) => ({ ...row, cells: row.cells.map(mergeCell) })),
  });
  const mergeCell = (cell: Cell): Cell => {
    if (cell.field === upper) return { ...cell, vMerge: "restart" };
    return cell.field === lower ? { ...cell, vMerge: "continue" } : cell;
  };
  const figures: Record<FieldId, string> = { ...exampleFigures, [upper]: text, [lower]: "" };
  const tables = officialTables(format2021, figures).map((table) => [merged(table)]);
  const prose = {
    title: ["云溪县档案馆2024年政府信息公开工作年度报告"],
    preamble: [],
    parts: [[], [], [], [], [], []],
  };
  return review(outlineOf(reportModel(prose, tables)), { file: "年报.docx" });
}

test.each(["", "—", "无"])("a “%s” in it is blank, and no 0 is offered", (text) => {
  const { findings } = reviewMerged(text);
  const blanks = findings.filter(({ rule }) => rule === "blank");
  expect(blanks).toMatchObject([{ fields: [upper], fixes: [] }]);
  expect(blanks[0]?.message).toContain("请拆开");
  expect(findings.some(({ rule }) => rule === "unplaced")).toBe(false);
});

test("a number in it belongs to neither", () => {
  const { facts, findings } = reviewMerged("0");
  expect(facts[upper] ?? facts[lower]).toBeUndefined();
  expect(findings.map(({ rule }) => rule)).toContain("unplaced");
});
