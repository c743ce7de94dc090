import { isNumbering, valuesBeside } from "../../src/reading/cells/resolveRows";
import type { DataRow } from "../../src/reading/cells/tableRows";
import { table } from "../../testing/docx";
import { readingRows } from "./support";

/** The values of a row: when they only number the columns, and where they begin in a piece of a broken row. */

test("1, 2, 3 … in every cell number the columns, if there are as many, and no label is in front of them", () => {
  const counts = (label: string | null, ...texts: readonly string[]) => {
    const cells = readingRows(table([[label ?? "", ...texts]]))[0]!.cells;
    return isNumbering(
      { label: label === null ? null : cells[0]!, values: cells.slice(1) } as unknown as DataRow,
      [2, 3],
    );
  };
  expect(counts(null, "1", "2", "3")).toBe(true);
  expect(counts(null, "", "1", "2", "3")).toBe(true);
  expect(counts("栏次", "1", "2", "3")).toBe(true);
  expect(counts("党内规范性文件", "1", "2", "3")).toBe(false);
  expect(counts(null, "1", "", "2", "3")).toBe(false);
  expect(counts(null, "1", "2", "3", "4")).toBe(false);
  expect(counts(null, "1", "2")).toBe(false);
  expect(counts(null, "1", "2", "4")).toBe(false);
  expect(counts(null, "0", "1", "2")).toBe(false);
  expect(counts(null, "", "", "")).toBe(false);
});

test("the numbers of a piece without a label begin where its like has a label, whatever the width of others", () => {
  const [labelled, bare, other] = readingRows(
    table([
      ["三、", "1.属于国家秘密", "1"],
      ["", "", "2"],
      ["", "", "", "3"],
    ]),
  ).map((source, at) => ({ source, labelAt: at === 0 ? 1 : at === 2 ? 2 : -1 })) as unknown as Parameters<
    typeof valuesBeside
  >[1];
  expect(valuesBeside(bare!, [labelled!, bare!, other!]).map((each) => each.cell.text)).toEqual(["2"]);
});
