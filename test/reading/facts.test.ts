import { absentPart, FactCollector } from "../../src/reading/cells/facts";
import type { DataRow } from "../../src/reading/cells/tableRows";
import type { ReadingRow } from "../../src/reading/segments/fileRows";
import { fieldId, tableOf } from "../../src/report";
import { cell, row, table } from "../../testing/docx";
import { madeUpFormat } from "./madeUpFormat";
import { readingRows } from "./support";

/** What is collected of one table: facts, numbers of merged cells that could be two fields', and what it lacks. */

const disclosure = tableOf(madeUpFormat, "disclosure")!;
const field = (line: string, column: string) => fieldId("disclosure", line, column);
const inRow = (source: ReadingRow | undefined) => ({ label: null, source }) as unknown as DataRow;

test("a second cell of a field has no place, and the first one is read", () => {
  const [first, second] = readingRows(table([["1"], ["2"]]));
  const { facts, unplaced } = [first, second].reduce((all, line) => {
    all.add(field("guide", "drafted"), line!.cells[0]!, inRow(line));
    return all;
  }, new FactCollector(disclosure));
  expect([...facts.values()].map(({ text }) => text)).toEqual(["1"]);
  expect(unplaced).toMatchObject([
    { text: "2", reason: "second-number", candidates: [field("guide", "drafted")] },
  ]);
});

describe("a cell merged over two rows", () => {
  /** Collects the cells under each other as the fields of two rows, or of one in another table. */
  function collected(text: string, columns: readonly [string, string] = ["drafted", "drafted"]) {
    const [first, second] = readingRows(
      table([row([cell(text, { vMerge: "restart" }), "1"]), row([cell("", { vMerge: "continue" }), "2"])]),
    );
    const facts = new FactCollector(disclosure);
    facts.add(field("guide", columns[0]), first!.cells[0]!, inRow(first));
    facts.add(field("plan", columns[1]), second!.cells[0]!, inRow(second));
    return facts;
  }

  test("with a number could be either's: it is nobody's, and both are known to have a cell", () => {
    const { facts, unplaced, known } = collected("5");
    expect(facts.size).toBe(0);
    expect(unplaced).toMatchObject([
      { text: "5", reason: "ambiguous", candidates: [field("guide", "drafted"), field("plan", "drafted")] },
    ]);
    expect([...known]).toEqual([field("guide", "drafted"), field("plan", "drafted")]);
  });

  test("that is blank is the upper one, and said to be shared; the lower one has none", () => {
    const { facts, unplaced } = collected("");
    expect([...facts.values()]).toMatchObject([
      { field: field("guide", "drafted"), value: null, isShared: true },
    ]);
    expect(unplaced).toEqual([]);
  });

  test("over three rows is left once", () => {
    const rows = readingRows(
      table([
        row([cell("5", { vMerge: "restart" })]),
        row([cell("", { vMerge: "continue" })]),
        row([cell("", { vMerge: "continue" })]),
      ]),
    );
    const facts = new FactCollector(disclosure);
    ["guide", "plan", "budget"].forEach((line, at) =>
      facts.add(field(line, "drafted"), rows[at]!.cells[0]!, inRow(rows[at])),
    );
    expect(facts.unplaced).toHaveLength(1);
  });

  test("ends where its rows do: below it another merge has its own", () => {
    const rows = readingRows(
      table([row([cell("5", { vMerge: "restart" })]), row([cell("", { vMerge: "continue" })]), row(["6"])]),
    );
    const facts = new FactCollector(disclosure);
    facts.add(field("guide", "drafted"), rows[0]!.cells[0]!, inRow(rows[0]));
    // A continuation that the merge above does not reach.
    const [below] = rows[2]!.cells;
    const cut = { ...below!, cell: { ...below!.cell, verticalMerge: "continue" as const } };
    facts.add(field("plan", "drafted"), cut, inRow(rows[2]));
    expect([...facts.facts.keys()]).toEqual([field("guide", "drafted")]);
    expect(facts.unplaced).toEqual([]);
  });

  test("stands in nobody's way in another column", () => {
    const [first, second] = readingRows(
      table([
        row([cell("5", { vMerge: "restart" }), "1"]),
        row([cell("", { vMerge: "continue" }), cell("2", { vMerge: "continue" })]),
      ]),
    );
    const facts = new FactCollector(disclosure);
    facts.add(field("guide", "drafted"), first!.cells[0]!, inRow(first));
    const [, beside] = second!.cells;
    const other = { ...beside!, cell: { ...beside!.cell, verticalMerge: "continue" as const } };
    facts.add(field("plan", "announced"), other, inRow(second));
    expect([...facts.facts.keys()]).toEqual([field("guide", "drafted")]);
  });
});

test("a number without a place is said with its row's label, and none where the row has none", () => {
  const [source] = readingRows(table([["办事指南", "5"]]));
  const facts = new FactCollector(disclosure);
  const [label, value] = source!.cells;
  facts.leave(value!, { reason: "no-row", candidates: [] }, { label } as unknown as DataRow);
  facts.leave(value!, { reason: "no-row", candidates: [] }, inRow(undefined));
  expect(facts.unplaced.map(({ rowLabel, text, table: id }) => [id, rowLabel, text])).toEqual([
    ["disclosure", "办事指南", "5"],
    ["disclosure", "", "5"],
  ]);
});

describe("what a table lacks", () => {
  const all = disclosure.fields.map((each) => each.field);
  const lacking = (...fields: readonly string[]) =>
    absentPart(disclosure, new Set(all.filter((each) => !fields.includes(each))));

  test("is nothing where every field is known", () => {
    expect(lacking()).toBeNull();
  });

  test("is a row of which no field is", () => {
    const fields = [field("plan", "drafted"), field("plan", "announced")];
    expect(lacking(...fields)).toEqual({
      table: "disclosure",
      rows: ["发展规划"],
      columns: [],
      shortRows: [],
      fields,
    });
  });

  test("is a column of which no row that is there has a field", () => {
    const fields = ["guide", "plan", "budget"].map((line) => field(line, "drafted"));
    expect(lacking(...fields)).toMatchObject({ rows: [], columns: ["本年起草份数"], shortRows: [], fields });
    expect(lacking(...fields, field("plan", "announced"))).toMatchObject({
      rows: ["发展规划"],
      columns: ["本年起草份数"],
    });
  });

  test("is else some cells of a row", () => {
    expect(lacking(field("plan", "drafted"))).toMatchObject({
      rows: [],
      columns: [],
      shortRows: [{ row: "发展规划", cells: 1 }],
    });
  });

  test("of a section with no row there is its rows, not its columns as well", () => {
    expect(lacking(field("purchase", "spent"))).toMatchObject({ rows: ["集中采购"], columns: [] });
  });

  test("of a table whose row has no label is the table", () => {
    const cases = tableOf(madeUpFormat, "cases")!;
    expect(absentPart(cases, new Set())).toMatchObject({ rows: ["复议诉讼情况"], columns: [] });
  });
});
