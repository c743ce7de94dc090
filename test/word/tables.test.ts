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
  test("by their order, nested ones passed over", () => {
    const listed = [
      { rowCount: 2, nestingLevel: 1 },
      { rowCount: 4, nestingLevel: 2 },
      { rowCount: 1, nestingLevel: 1 },
    ];
    expect(matchTablesByOrder(outline, listed)).toEqual([0, 2]);
  });

  test("not by their order where a table is missing or has other rows", () => {
    expect(matchTablesByOrder(outline, [{ rowCount: 2, nestingLevel: 1 }])).toBeNull();
    expect(
      matchTablesByOrder(outline, [
        { rowCount: 2, nestingLevel: 1 },
        { rowCount: 2, nestingLevel: 1 },
      ]),
    ).toBeNull();
  });

  test("by what they say, where Word lists fewer or other ones", () => {
    expect(matchTablesByContent(outline, [0], [outlineTable(second)])).toEqual([null, 0]);
    expect(
      matchTablesByContent(outline, [0, 3], [outlineTable(table([["别的"]])), outlineTable(second)]),
    ).toEqual([null, 3]);
    expect(matchTablesByContent(outline, [0, 1], [null, null])).toEqual([null, null]);
  });
});

test("tables that were read one by one become one outline, numbered through", () => {
  const whole = assembled([outlineOfTables(first), outlineOfTables(second)]);
  expect(whole.tables).toEqual(outline.tables);
});
