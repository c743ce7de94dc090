import { isNumbering, valuesBeside } from "../../src/reading/cells/resolveRows";
import { table } from "../../testing/docx";
import { readingRows } from "./support";

/** The values of a row: when they only number the columns, and where they begin in a piece of a broken row. */

test("1, 2, 3 … number the columns, from three on, whatever blanks are between", () => {
  const counts = (...texts: readonly string[]) => isNumbering(readingRows(table([texts]))[0]!.cells);
  expect(counts("1", "2", "3")).toBe(true);
  expect(counts("1", "", "2", "3 ")).toBe(true);
  expect(counts("1", "2")).toBe(false);
  expect(counts("1", "2", "4")).toBe(false);
  expect(counts("0", "1", "2")).toBe(false);
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
