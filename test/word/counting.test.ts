import type { OutlineRow } from "../../src/document";
import { decideCounting, ordinalOf, controlCells } from "../../src/word/locate/cellLookups";
import { cell, row, table, type Cell } from "../../testing/docx";
import { outlineTable } from "./support/outlines";

/** A row below one whose cells begin the merges that it continues. */
function rowOf(...cells: readonly (Cell | string)[]): OutlineRow {
  const above = cells.map((one) =>
    typeof one !== "string" && one.vMerge ? cell("以上", { vMerge: "restart" }) : "以上",
  );
  const line = outlineTable(table([row(above), row(cells)])).rows[1];
  if (!line) throw new Error("no row");
  return line;
}

const covered = cell("", { vMerge: "continue" });

type Answer = Parameters<typeof decideCounting>[2];

/** A host that has these cells in the row; null is one that it will not give. */
function hostWith(...texts: readonly (string | null)[]): Answer {
  return (ordinal) => {
    const text = texts[ordinal];
    if (text === undefined) return null;
    return text ?? undefined;
  };
}

function decide(line: OutlineRow, target: number, host: Answer): string | null {
  const found = line.cells[target - 1];
  if (!found) throw new Error("no such cell");
  return decideCounting(line, [found, ...controlCells(line)], host);
}

describe("how a host counts the cells of a row", () => {
  const line = rowOf(covered, covered, "1.属于国家秘密", "0", "", "0");

  test("every cell, when the texts stand where the file has them", () => {
    expect(decide(line, 5, hostWith("", "", "1.属于国家秘密", "0", "", "0"))).toBe("every-cell");
  });

  test("every cell, also when continuation cells are not given", () => {
    expect(decide(line, 5, hostWith(null, null, "1.属于国家秘密", "0", "", "0"))).toBe("every-cell");
  });

  test("without continuation cells, when the texts stand that much earlier", () => {
    expect(decide(line, 5, hostWith("1.属于国家秘密", "0", "", "0"))).toBe("no-continuations");
  });

  test("no way is taken when the row says something else", () => {
    expect(decide(line, 5, hostWith("", "", "2.其他法律行政法规禁止公开", "0", "", "0"))).toBeNull();
  });

  test("blank cells alone are told apart by the length of the row", () => {
    const blanks = rowOf(covered, "", "", "");
    expect(decide(blanks, 3, hostWith("", "", "", ""))).toBe("every-cell");
    expect(decide(blanks, 3, hostWith("", "", ""))).toBe("no-continuations");
  });

  test("nothing is decided by answers that did not come", () => {
    expect(decide(line, 5, () => undefined)).toBeNull();
  });

  test("a row without continuation cells needs no decision", () => {
    const plain = rowOf("新收", "1", "", "1");
    expect(decide(plain, 3, hostWith("新收", "1", "", "1"))).toBe("every-cell");
  });

  test("old horizontal continuations may be left out alone", () => {
    const old = rowOf(
      covered,
      cell("新收", { hMerge: "restart" }),
      cell("", { hMerge: "continue" }),
      "1",
      "2",
    );
    expect(decide(old, 4, hostWith("", "新收", "1", "2"))).toBe("no-horizontal-continuations");
  });
});

test("ordinals count what comes before the cell", () => {
  const line = rowOf(covered, "标签", covered, "7");
  const last = line.cells[3];
  if (!last) throw new Error("no cell");
  expect(ordinalOf(line, last, "every-cell")).toBe(3);
  expect(ordinalOf(line, last, "no-continuations")).toBe(1);
});
