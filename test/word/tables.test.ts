import {
  outlineOfTables as assembled,
  matchTablesByContent,
  matchTablesByOrder,
} from "../../src/word/read/tables";
import { table } from "../../testing/docx";
import { outlineOfTables, outlineTable } from "./support/outlines";

const first = table([
  ["一", "1"],
  ["二", "2"],
]);
const second = table([["三", "3"]]);
const outline = outlineOfTables(first, second);

describe("matching the outline's tables with Word's", () => {
  test("by their order", () => {
    expect(matchTablesByOrder(outline, [{ rowCount: 2 }, { rowCount: 1 }])).toEqual([0, 1]);
  });

  test("not by their order where a table is missing or has other rows", () => {
    expect(matchTablesByOrder(outline, [{ rowCount: 2 }])).toBeNull();
    expect(matchTablesByOrder(outline, [{ rowCount: 2 }, { rowCount: 2 }])).toBeNull();
  });

  test("by what they say, where Word lists fewer or other ones", () => {
    expect(matchTablesByContent(outline, [outlineTable(second)])).toEqual([null, 0]);
    const other = outlineTable(table([["别的"]]));
    expect(matchTablesByContent(outline, [other, outlineTable(second)])).toEqual([null, 1]);
    expect(matchTablesByContent(outline, [null, null])).toEqual([null, null]);
  });
});

test("tables that were read one by one become one outline, numbered through", () => {
  const whole = assembled([outlineOfTables(first), outlineOfTables(second)]);
  expect(whole.tables).toEqual(outline.tables);
});
