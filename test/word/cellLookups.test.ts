import type { Outline } from "../../src/document";
import { CELL_COUNTINGS, CellLookups, controlCells, tableChain } from "../../src/word/locate/cellLookups";
import type { Snapshot } from "../../src/word/read/tables";
import { cell, row, table } from "../../testing/docx";
import { cellOf, outlineOfTables, plainOutline, withCell } from "./support/outlines";

function snapshotOf(outline: Outline, tableIndexes: Snapshot["tableIndexes"] = [0]): Snapshot {
  return { outline, source: "ooxml", tableIndexes };
}

type Given = string | null | undefined;

/** A table of Word's that has these cells: null is a null object, undefined is not answered. It keeps what was asked. */
function wordTable(rows: readonly (readonly Given[])[]) {
  const asked: string[] = [];
  const getCellOrNullObject = (rowIndex: number, ordinal: number) => {
    asked.push(`${rowIndex}.${ordinal}`);
    const cells = rows[rowIndex] ?? [];
    const text = ordinal < cells.length ? cells[ordinal] : null;
    return {
      load: () => undefined,
      get isNullObject() {
        if (text === undefined) throw new Error("not loaded");
        return text === null;
      },
      body: { text },
    };
  };
  return { asked, table: { getCellOrNullObject } as unknown as Word.Table };
}

describe("looking cells up", () => {
  const outline = plainOutline(["新收", "3", "4"], ["结转", "", "5"]);
  const snapshot = snapshotOf(outline);
  const target = cellOf(outline, 2, 2);

  test("asks for the target and for the cells that show which row it is, each once", () => {
    const word = wordTable([]);
    const lookups = new CellLookups();
    expect(lookups.queue(snapshot, [target], () => word.table, CELL_COUNTINGS)).toBe(true);
    expect(word.asked).toEqual(["1.1", "1.0", "1.2"]);
    expect(lookups.queue(snapshot, [target], () => word.table, CELL_COUNTINGS)).toBe(false);
    expect(word.asked).toHaveLength(3);
  });

  test("finds what the answers agree on, and learns nothing of counting where nothing is merged", () => {
    const word = wordTable([[], ["结转", "", "5"]]);
    const lookups = new CellLookups();
    lookups.queue(snapshot, [target], () => word.table, CELL_COUNTINGS);
    expect(lookups.found(snapshot, [target]).get(target)).toMatchObject({
      counting: "every-cell",
      provesCounting: false,
    });
  });

  test.each([
    ["another row is there", ["新收", "", "5"]],
    ["the row ends earlier", ["结转", ""]],
    ["the last cell says something else", ["结转", "", "6"]],
    ["the target says something else", ["结转", "1", "5"]],
    ["the batch broke off", ["结转", undefined, "5"]],
  ])("finds nothing where %s", (_what, texts: readonly Given[]) => {
    const word = wordTable([[], texts]);
    const lookups = new CellLookups();
    lookups.queue(snapshot, [target], () => word.table, CELL_COUNTINGS);
    expect(lookups.found(snapshot, [target]).size).toBe(0);
  });

  test("asks again for what was not answered, and only for that", () => {
    const word = wordTable([[], ["结转", undefined, "5"]]);
    const lookups = new CellLookups();
    lookups.queue(snapshot, [target], () => word.table, CELL_COUNTINGS);
    lookups.forgetUnanswered();
    expect(lookups.queue(snapshot, [target], () => word.table, CELL_COUNTINGS)).toBe(true);
    expect(word.asked.slice(3)).toEqual(["1.1"]);
  });

  test("asks nothing of a table that Word does not list", () => {
    const word = wordTable([]);
    const lookups = new CellLookups();
    expect(lookups.queue(snapshotOf(outline, [null]), [target], () => word.table, CELL_COUNTINGS)).toBe(
      false,
    );
    expect(lookups.queue(snapshot, [target], () => undefined, CELL_COUNTINGS)).toBe(false);
    expect(word.asked).toEqual([]);
  });

  test("learns from a merged row how the host counts, and takes the cell that this way leads to", () => {
    const merged = outlineOfTables(
      table([
        row([cell("办理", { vMerge: "restart" }), "公开", "1"]),
        row([cell("", { vMerge: "continue" }), "总计", "2"]),
      ]),
    );
    const total = cellOf(merged, 2, 3);
    const word = wordTable([[], ["总计", "2"]]);
    const lookups = new CellLookups();
    lookups.queue(snapshotOf(merged), [total], () => word.table, CELL_COUNTINGS);
    const found = lookups.found(snapshotOf(merged), [total]).get(total);
    expect(found).toMatchObject({ counting: "no-continuations", provesCounting: true });
    expect(found?.proxy.body.text).toBe("2");
  });

  test("keeps cells of the same row number in two tables apart", () => {
    const two = outlineOfTables(table([row(["甲", "1"])]), table([row(["乙", "2"])]));
    const [first, second] = two.tables.map((one) => one.rows[0]?.cells[1]);
    if (!first || !second) throw new Error("no cells");
    const words = [wordTable([["甲", "1"]]), wordTable([["乙", "2"]])];
    const lookups = new CellLookups();
    lookups.queue(snapshotOf(two, [0, 1]), [first, second], (index) => words[index]?.table, ["every-cell"]);
    const found = lookups.found(snapshotOf(two, [0, 1]), [first, second]);
    expect([...found.values()].map(({ proxy }) => proxy.body.text)).toEqual(["1", "2"]);
  });
});

test("control cells are the first with text and the last, neither of them covered", () => {
  const merged = outlineOfTables(
    table([
      row([cell("甲", { vMerge: "restart" }), "", "乙", "1", cell("", { vMerge: "restart" })]),
      row([cell("", { vMerge: "continue" }), "", "丙", "2", cell("", { vMerge: "continue" })]),
      row(["丁"]),
    ]),
  );
  const rows = merged.tables[0]?.rows ?? [];
  expect(rows.map((one) => controlCells(one).map(({ text }) => text))).toEqual([
    ["甲", ""],
    ["丙", "2"],
    ["丁"],
  ]);
});

test("the first control cell is one without an object, if a cell without one has text", () => {
  const outline = withCell(plainOutline(["甲", "乙", "1"]), 1, 1, { obstacles: ["embedded-object"] });
  const textsOf = (one: Outline) => controlCells(one.tables[0]!.rows[0]!).map(({ text }) => text);
  expect(textsOf(outline)).toEqual(["乙", "1"]);
  const alone = withCell(plainOutline(["甲", ""]), 1, 1, { obstacles: ["embedded-object"] });
  expect(textsOf(alone)).toEqual(["甲", ""]);
});

test("a chain of next leads to Word's tables by their index, whichever of them the outline has", () => {
  const named = (name: string): object => ({ name, getNextOrNullObject: () => named(`${name}'`) });
  const context = {
    document: { body: { tables: { getFirstOrNullObject: () => named("t") } } },
  } as unknown as Word.RequestContext;
  const tableAt = tableChain(context);
  expect([3, 0, 2].map((index) => tableAt(index))).toMatchObject([
    { name: "t'''" },
    { name: "t" },
    { name: "t''" },
  ]);
});
