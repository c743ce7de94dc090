import fc from "fast-check";
import { shownCells, type Inset, type Outline, type OutlineCell } from "../../src/document";
import { readReport } from "../../src/reading";
import { format2021 } from "../../src/report";
import { cell, outlineOf, row, table, type Table } from "../../testing/docx";
import { draws } from "../../testing/draws";
import { anyPlan, distinctFigures, inPlan, officialSpelling, officialTables } from "../../testing/reports";
import { complaints, expectedFacts, expectSame, factsOf, read } from "./support";
import { cellPlace } from "../../testing/places";

/** Numbers and labels that stand in small tables and text boxes within their cells. */

const figures = distinctFigures(format2021);
const prose = {
  title: ["云溪县统计局2024年政府信息公开工作年度报告"],
  preamble: [],
  parts: [[], [], [], [], [], []],
};
const box = (text: string): Inset => ({ kind: "text-box", rows: [[{ text }]] });
const nested = (...texts: readonly string[]): Inset => ({
  kind: "table",
  rows: [texts.map((text) => ({ text }))],
});

/** The same outline with some of its cells as others. */
function withCells(outline: Outline, change: (each: OutlineCell) => OutlineCell): Outline {
  const tables = outline.tables.map((each) => ({
    ...each,
    rows: each.rows.map((line) => ({ ...line, cells: line.cells.map(change) })),
  }));
  const blocks = outline.blocks.map((block) =>
    block.kind === "table" ? { ...block, table: tables[block.table.number - 1]! } : block,
  );
  return { ...outline, tables, blocks };
}

test("a report is read the same, in any layout, whatever cells have their text in a table or a box", () => {
  fc.assert(
    fc.property(anyPlan, fc.infiniteStream(fc.nat(9)), (plan, stream) => {
      const content = { prose, figures, spelling: officialSpelling, totalBeside: false };
      const model = inPlan(format2021, content, plan);
      const outline = withCells(outlineOf(model), (each) => {
        const kind = stream.next().value;
        if (each.text === "" || kind > 2) return each;
        const insets = [kind === 0 ? box(each.text) : kind === 1 ? nested(each.text) : nested("", each.text)];
        return { ...each, text: "", paragraphs: [{ text: "" }], insets };
      });
      const report = readReport(outline);
      expectSame(factsOf(report), expectedFacts(model));
      expect(complaints(report)).toEqual([]);
    }),
    { numRuns: draws(4, 40) },
  );
});

describe("the cells that a cell shows", () => {
  const [plain] = outlineOf({ body: [table([row([cell("5", { span: 3 })])])] }).tables[0]!.rows[0]!.cells;
  const shown = (text: string, ...insets: readonly Inset[]) =>
    shownCells({ ...plain!, text, insets }).map((each) => [each.text, each.column, each.columnSpan]);

  test("are itself where it has no insets; of a page of them as much as shows that it is no number", () => {
    expect(shownCells(plain!)).toEqual([plain]);
    expect(shown("5", box("长".repeat(200)))).toEqual([["5" + "\n" + "长".repeat(200), 0, 3]]);
    expect(shown("5", box("长".repeat(201)))).toEqual([["5" + "\n" + "长".repeat(200) + "…", 0, 3]]);
  });

  test("are those of a nested row, where it spans as many columns and says nothing else", () => {
    expect(shown("", nested("1", "", "3"))).toEqual([
      ["1", 0, 1],
      ["", 1, 1],
      ["3", 2, 1],
    ]);
    expect(shown("", nested("1", "2"))).toEqual([["1\t2", 0, 3]]);
    expect(shown("5", nested("1", "2", "3"))).toEqual([["5\n1\t2\t3", 0, 3]]);
    expect(shown("", nested("1", "2", "3"), box("4"))).toEqual([["1\t2\t3\n4", 0, 3]]);
    expect(shown("", { kind: "table", rows: ["1", "2", "3"].map((text) => [{ text }]) })).toEqual([
      ["1\n2\n3", 0, 3],
    ]);
  });

  test("say all that stands in them, note marks left out where they are", () => {
    expect(shown("5", box("件"))).toEqual([["5\n件", 0, 3]]);
    const marked = { ...plain!, text: "5①", textWithoutNotes: "5", insets: [box("件")] };
    expect(shownCells(marked)).toMatchObject([{ text: "5①\n件", textWithoutNotes: "5\n件" }]);
  });
});

describe("in a report", () => {
  const [disclosure, requests, cases] = officialTables(format2021, figures) as readonly [Table, Table, Table];
  const field = "requests.granted.naturalPerson";

  /** The report in which the number of one cell stands as told. */
  const readWith = (insets: readonly Inset[], more: Partial<OutlineCell> = {}) => {
    const outline = outlineOf({ body: [disclosure, requests, cases] });
    const place = cellPlace(read({ body: [disclosure, requests, cases] }).facts.get(field)!.place);
    const isThere = ({ table: at, row: line, cell: position }: OutlineCell["place"]) =>
      at === place.table && line === place.row && position === place.cell;
    return readReport(
      withCells(outline, (each) => (isThere(each.place) ? { ...each, text: "", insets, ...more } : each)),
    );
  };

  test("two numbers in one cell are none", () => {
    for (const insets of [[box("1"), box("88")], [nested("1", "88")], [box("1"), nested("88")]]) {
      expect(readWith(insets).facts.get(field)).toMatchObject({ value: null, reading: { form: "none" } });
    }
  });

  test("a number with its unit in the next cell is one", () => {
    expect(readWith([nested("127", "件")]).facts.get(field)).toMatchObject({ value: 127 });
  });

  test("the number of a list is none, and no blank; typed beside it, the number counts", () => {
    expect(readWith([], { isNumbered: true }).facts.get(field)).toMatchObject({
      value: null,
      text: "",
      reading: { form: "none" },
    });
    expect(readWith([], { isNumbered: true, text: "5" }).facts.get(field)).toMatchObject({ value: 5 });
  });

  test("the rest of a row in a nested row is read, each number with the place of its cell", () => {
    const at = requests.rows.findIndex(({ cells }) => cells.some((each) => each.field === field));
    const { cells } = requests.rows[at]!;
    const numbers = cells.slice(-7);
    const rest = cell("", { span: 7 });
    const inner = table([row(numbers.map(({ content }) => ({ content })))]);
    const rows = requests.rows.with(at, row([...cells.slice(0, -7), { ...rest, content: [inner] }]));
    const report = read({ body: [disclosure, { ...requests, rows }, cases] });
    expect(report.facts.get(field)?.text).toBe(figures[field]);
    expect(report.facts.get("requests.granted.total")?.place).toEqual(report.facts.get(field)?.place);
    expect(complaints(report)).toEqual([]);
    expect(report.facts.size).toBe(200);
  });
});
