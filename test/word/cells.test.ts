import type { OutlineCell } from "../../src/document";
import { isSubsequence, isTextOf, refindCell, referenceTo } from "../../src/word/read/cells";
import { inGroupWith } from "../../src/word/attempt";
import { findTargetSpots } from "../../src/word/write";
import { cell, row, table } from "../../testing/docx";
import { cellOf, outlineOfTables, plainOutline, withCell } from "./support/outlines";

const place = (rowNumber: number, cellNumber: number) => ({ table: 1, row: rowNumber, cell: cellNumber });

describe("a cell is found again in a later reading", () => {
  const before = plainOutline(["新收", "3"], ["结转", "5"]);
  const carried = referenceTo(before, place(2, 2));
  const textAt = (...rows: readonly (readonly string[])[]) =>
    refindCell(plainOutline(...rows), carried)?.text;

  test("where it was, though its number and other rows have changed", () => {
    expect(textAt(["收到", "9"], ["结转", "6"])).toBe("6");
  });

  test("in the only row that has its words, where rows have moved", () => {
    expect(textAt(["新", "0"], ["新收", "3"], ["结转", "6"])).toBe("6");
    expect(textAt(["结转", "6"], ["新收", "3"])).toBe("6");
  });

  test("not in one of two rows that have its words now: it may be in the copy's place, if rows came or went", () => {
    expect(textAt(["结转", "1"], ["结转", "6"])).toBeUndefined();
    expect(textAt(["新收", "3"], ["结转", "6"], ["结转", "6"])).toBeUndefined();
    expect(textAt(["结转", "1"], ["新收", "3"], ["结转", "6"])).toBeUndefined();
    expect(textAt(["新收", "3"], ["结转", "6"], ["总计", "9"], ["结转", "6"])).toBeUndefined();
  });

  test("where it was, if rows had its words before and as many rows are there", () => {
    const twin = referenceTo(plainOutline(["结转", "7"], ["结转", "5"]), place(2, 2));
    expect(refindCell(plainOutline(["结转", "7"], ["结转", "6"]), twin)?.text).toBe("6");
  });

  test("not in a row that had its words beside it: the label of its own was edited", () => {
    const twin = referenceTo(plainOutline(["结转", "7"], ["结转", "6"]), place(2, 2));
    expect(refindCell(plainOutline(["结转", "7"], ["四", "6"]), twin)).toBeUndefined();
    const renamed = referenceTo(plainOutline(["结转", "7"], ["新收", "6"]), place(2, 2), ({ text }) =>
      text === "新收" ? "结转" : text,
    );
    expect(refindCell(plainOutline(["结转", "7"], ["四", "6"]), renamed)).toBeUndefined();
  });

  test("not among copies: rows that were not the same are it now", () => {
    const twin = referenceTo(plainOutline(["结转", "7"], ["结转", "6"]), place(2, 2));
    expect(refindCell(plainOutline(["结转", "6"], ["结转", "6"]), twin)).toBeUndefined();
    const same = referenceTo(plainOutline(["结转", "6"], ["结转", "6"]), place(2, 2));
    expect(refindCell(plainOutline(["结转", "6"], ["结转", "6"]), same)?.text).toBe("6");
  });

  test("not where several had its words and none has them", () => {
    const twin = referenceTo(plainOutline(["结转", "7"], ["结转", "6"]), place(2, 2));
    expect(refindCell(plainOutline(["四", "7"], ["五", "6"]), twin)).toBeUndefined();
  });

  test("not where fewer rows have its words: its own may be gone", () => {
    const twin = referenceTo(plainOutline(["结转", "6"], ["结转", "6"], ["合计", "12"]), place(1, 2));
    expect(refindCell(plainOutline(["结转", "6"], ["合计", "12"]), twin)).toBeUndefined();
  });

  test("where it was if nobody has its words and no row came or went: the label was edited", () => {
    expect(textAt(["新收", "3"], ["结转数", "6"])).toBe("6");
  });

  test("not at all if nobody has its words and a row came", () => {
    expect(textAt(["新", "0"], ["新收", "3"], ["结转数", "6"])).toBeUndefined();
  });

  test("not in a row that was beside it: its own is gone, and another one came", () => {
    const reference = referenceTo(plainOutline(["新收", "3"], ["结转", "3"], ["合计", "3"]), place(2, 2));
    expect(refindCell(plainOutline(["新收", "3"], ["合计", "3"], ["合计", "3"]), reference)).toBeUndefined();
    expect(refindCell(plainOutline(["新增", "0"], ["新收", "3"], ["合计", "3"]), reference)).toBeUndefined();
    expect(refindCell(plainOutline(["新收", "3"], ["结余", "4"], ["合计", "3"]), reference)?.text).toBe("4");
  });

  test("never in another row because that has no words either", () => {
    const wordless = referenceTo(plainOutline(["1", "2"], ["新收", "3"]), place(1, 2));
    expect(refindCell(plainOutline(["新收", "3"], ["1", "2"]), wordless)).toBeUndefined();
    expect(refindCell(plainOutline(["1", "7"], ["新收", "3"]), wordless)?.text).toBe("7");
    expect(refindCell(plainOutline(["1", "7"], ["1", "7"]), wordless)).toBeUndefined();
  });

  test("by the words that its row has after the act, where the act changed a label", () => {
    const renamed = referenceTo(before, place(2, 1), ({ text }) => (text === "结转" ? "结转下年" : text));
    expect(renamed).toEqual({
      place: place(2, 1),
      words: "结转下年",
      alike: 1,
      same: 1,
      rows: 2,
      beside: ["新收"],
    });
  });

  test("without the words of covered cells, which nobody sees", () => {
    const merged = outlineOfTables(
      table([
        row([cell("甲", { vMerge: "restart" }), "一", "1"]),
        row([cell("藏", { vMerge: "continue" }), "二", "2"]),
      ]),
    );
    expect(referenceTo(merged, place(2, 3)).words).toBe("二");
    expect(referenceTo(merged, { table: 2, row: 1, cell: 1 })).toMatchObject({ words: "", rows: 0 });
  });
});

describe("Word's text is that of a cell", () => {
  const plain = cellOf(plainOutline(["12"]), 1, 1);
  test("when letters and digits agree", () => {
    expect(isTextOf(plain, plain.text, " 1\u00ad2\r")).toBe(true);
    expect(isTextOf(plain, plain.text, "123")).toBe(false);
    expect(isTextOf(plain, plain.text, "21")).toBe(false);
  });

  test.each<[string, Partial<OutlineCell>]>([
    ["text of a revision", { obstacles: ["revision"] }],
    ["hidden text", { obstacles: ["mixed-format"] }],
    ["a nested table", { obstacles: ["nested-table"] }],
    ["a field", { obstacles: ["field"] }],
    ["a formula", { obstacles: ["embedded-object"], mayLackText: true }],
    [
      "a text box",
      { obstacles: ["embedded-object"], insets: [{ kind: "text-box", rows: [[{ text: "x" }]] }] },
    ],
  ])("with characters besides that the reader does not see, where the cell has %s", (_what, more) => {
    const rich = { ...plain, ...more };
    expect(isTextOf(rich, "12", "1x2")).toBe(true);
    expect(isTextOf(rich, "12", "1x")).toBe(false);
  });

  test("without those of formulas, rubies and drop-downs", () => {
    const rich = { ...plain, obstacles: ["embedded-object"] as const, mayLackText: true as const };
    expect(["", "1", "2"].map((given) => isTextOf(rich, "12", given))).toEqual([true, true, true]);
    expect(["3", "21"].map((given) => isTextOf(rich, "12", given))).toEqual([false, false]);
  });

  test.each(["revision", "field", "embedded-object"] as const)(
    "whole, where the cell has: %s",
    (obstacle) => {
      const rich = { ...plain, obstacles: [obstacle] };
      expect(["", "1", "2"].map((given) => isTextOf(rich, "12", given))).toEqual([false, false, false]);
    },
  );

  test("and no other, where the cell has a picture, a comment or a note", () => {
    const rich = { ...plain, obstacles: ["embedded-object"] as const };
    expect(["512", "12/", "1/2"].map((given) => isTextOf(rich, "12", given))).toEqual([false, false, false]);
  });

  test("with the placeholder's text, and with nothing more in any other cell", () => {
    expect(isTextOf({ ...plain, isPlaceholder: true }, "", "点击输入")).toBe(true);
    expect(isTextOf({ ...plain, obstacles: ["locked-control"] }, "12", "1x2")).toBe(false);
  });

  test.each([
    ["", "", true],
    ["ab", "xaxb", true],
    ["ab", "ba", false],
    ["aa", "a", false],
    ["𠀀b", "a𠀀b", true],
  ])("%j is in %j in its order: %s", (part, whole, isIn) => {
    expect(isSubsequence(part, whole)).toBe(isIn);
  });
});

describe("targets in a reading", () => {
  const targetAt = (rowNumber: number, cellNumber: number, text: string) => ({
    key: `${rowNumber}.${cellNumber}`,
    place: place(rowNumber, cellNumber),
    text,
  });
  const merged = outlineOfTables(
    table([
      row([cell("甲", { vMerge: "restart" }), "1"]),
      row([cell("", { vMerge: "continue" }), "2"]),
      row(["乙", "3"], { revision: "deleted" }),
    ]),
  );
  const keysOf = (targets: readonly { key: string }[]) => targets.map(({ key }) => key);

  test("are found, changed, or not there", () => {
    const sorted = findTargetSpots(merged, [targetAt(1, 2, "1"), targetAt(2, 2, "9"), targetAt(4, 1, "")]);
    expect([...sorted.found.values()].map(({ text }) => text)).toEqual(["1"]);
    expect(keysOf(sorted.changedMeanwhile)).toEqual(["2.2"]);
    expect(keysOf(sorted.notFound)).toEqual(["4.1"]);
  });

  test("are not there where a merge covers them, or a tracked change deleted them or their row", () => {
    const deleted = withCell(merged, 1, 2, { isDeleted: true });
    const sorted = findTargetSpots(deleted, [targetAt(2, 1, ""), targetAt(3, 2, "3"), targetAt(1, 2, "1")]);
    expect(keysOf(sorted.notFound)).toEqual(["2.1", "3.2", "1.2"]);
  });

  test("for one cell: the first counts", () => {
    const twice = [
      { ...targetAt(1, 2, "1"), key: "first" },
      { ...targetAt(1, 2, "1"), key: "second" },
    ];
    expect(keysOf([...findTargetSpots(merged, twice).found.keys()])).toEqual(["first"]);
  });
});

test("what holds of one holds of its whole group; what stands alone is a group of its own", () => {
  const all = [
    { id: 1, group: "a" },
    { id: 2, group: "a" },
    { id: 3, group: "b" },
    { id: 4, group: "b" },
    { id: 5 },
    { id: 6 },
  ];
  const isBroken = inGroupWith(all, ({ id }) => id === 2 || id === 5);
  expect(all.filter(isBroken).map(({ id }) => id)).toEqual([1, 2, 5]);
});
