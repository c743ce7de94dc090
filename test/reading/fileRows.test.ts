import {
  hasValue,
  isValueRow,
  holdsWords,
  readCellNumber,
  textWithoutNotes,
} from "../../src/reading/segments/fileRows";
import { cell, outlineOf, row, table, type Cell } from "../../testing/docx";
import { readingRows } from "./support";

/** What a cell looks like before anybody knows what it is: a number, a label, other words, or nothing. */

const one = (...cells: readonly (Cell | string)[]) => readingRows(table([cells]))[0]!;

describe("the shape of a cell", () => {
  test.each([
    ["", "empty"],
    [" ", "empty"],
    ["12", "value"],
    ["123456789", "value"],
    ["1,234", "value"],
    ["１２", "value"],
    ["-", "value"],
    ["无", "value"],
    ["12件", "value"],
    ["12（含上年结转）", "value"],
    ["12【含上年结转】", "value"],
    ["12含上年结转", "words"],
    ["12万元（含上年结转）件", "value"],
    ["0.5万元", "value"],
    ["1 2", "value"],
    ["5K", "value"],
    ["1.5萬", "value"],
    ["3成", "value"],
    ["1O", "value"],
    ["l2", "value"],
    ["𝟏𝟐", "value"],
    ["1\u200b2", "value"],
    ["减4", "value"],
    ["减少4件", "value"],
    ["1.其它", "words"],
    ["1、O", "words"],
    ["3件B类", "words"],
    ["ABC", "words"],
    ["规章", "label"],
    ["1.属于国家秘密", "label"],
    ["备注", "words"],
    ["（", "words"],
    ["2024年收到申请", "words"],
    ["3件行政许可", "words"],
    ["1号楼", "value"],
  ])("“%s”: %s", (text, shape) => {
    expect(one(text).cells[0]!.shape).toBe(shape);
  });

  test("what a merge covers holds no text of its own, and a continuation to the right is no cell", () => {
    const rows = readingRows(
      table([
        row([cell("规章", { vMerge: "restart" }), "1"]),
        row([
          cell("规章", { vMerge: "continue" }),
          cell("2", { hMerge: "restart" }),
          cell("3", { hMerge: "continue" }),
        ]),
      ]),
    );
    expect(rows[1]!.cells.map(({ shape, words }) => [shape, words])).toEqual([
      ["empty", ""],
      ["value", ""],
    ]);
  });
});

describe("the table that a row's labels speak for", () => {
  test.each([
    ["one label of one table", ["现行有效件数", "1"], "disclosure"],
    ["labels of two tables: the one with more", ["自然人", "现行有效件数", "本年废止件数"], "disclosure"],
    ["as many of each: the first one", ["自然人", "现行有效件数"], "requests"],
    ["a label that two tables have", ["总计", "其他"], null],
    ["a label of two characters, which stands in many a statistic", ["规章", "1"], null],
    ["of three it tells", ["自然人", "1"], "requests"],
    ["words that no format has", ["备注栏目", "1"], null],
  ])("%s", (_, cells, kind) => {
    expect(one(...cells).kind).toBe(kind);
  });
});

describe("a row of numbers", () => {
  test("has three at least, and more of them than other cells", () => {
    expect(isValueRow(one("1", "2", "3"))).toBe(true);
    expect(isValueRow(one("1", "2"))).toBe(false);
    expect(isValueRow(one("规章", "", "", "1", "2", "3"))).toBe(false);
    expect(isValueRow(one("规章", "", "1", "2", "3"))).toBe(true);
  });

  test("one number is enough to tell it from heads", () => {
    expect(hasValue(one("规章", "1"))).toBe(true);
    expect(hasValue(one("规章", ""))).toBe(false);
  });

  test("words are written, numbers and blanks are not", () => {
    expect(one("规章", "备注", "1", "").cells.map(holdsWords)).toEqual([true, true, false, false]);
  });
});

test("digits of the font Symbol are digits in another writing; private characters else are none", () => {
  const [first] = outlineOf({ body: [table([["1\uf032"]])] }).tables[0]!.rows[0]!.cells;
  expect(readCellNumber({ ...first!, hasSymbolDigits: true })).toEqual({
    form: "digits",
    value: 12,
    plain: "12",
  });
  expect(readCellNumber({ ...first!, text: "\uf030\uf039", hasSymbolDigits: true })).toMatchObject({
    value: 9,
  });
  expect(readCellNumber(first!)).toMatchObject({ form: "none" });
});

describe("a note mark behind a number", () => {
  const read = (text: string, textWithoutNotes?: string) => {
    const [first] = outlineOf({ body: [table([[text]])] }).tables[0]!.rows[0]!.cells;
    return readCellNumber({ ...first!, ...(textWithoutNotes !== undefined && { textWithoutNotes }) });
  };

  test("is no part of it, but in the way of those who add it up: a number with a remark", () => {
    expect(read("12①", "12")).toMatchObject({ form: "remark", value: 12, plain: "12" });
    expect(read("1,234①", "1,234")).toMatchObject({ form: "remark", value: 1234 });
  });

  test("is told from what else stands beside the number", () => {
    expect(read("12件①", "12件")).toMatchObject({ form: "remark", value: 12, hasNoteMark: true });
    expect(read("12件")).toEqual({ form: "remark", value: 12, plain: "12" });
  });

  test("makes no number of what is none", () => {
    expect(read("①", "")).toMatchObject({ form: "blank" });
  });

  test("is nothing where there is none: the number stays as it is read", () => {
    expect(read("12")).toMatchObject({ form: "plain", value: 12 });
    expect(read("1,234")).toMatchObject({ form: "digits", value: 1234 });
  });

  test("is no part of a label", () => {
    const [first] = outlineOf({ body: [table([["规章①"]])] }).tables[0]!.rows[0]!.cells;
    expect(textWithoutNotes({ ...first!, textWithoutNotes: "规章" })).toBe("规章");
    expect(textWithoutNotes(first!)).toBe("规章①");
  });
});
