import { findWanted, type WantedBlock } from "../../src/word/insert/wanted";

/** Wanted blocks among those of a document. A placed one ends in "+"; a table begins with "T", and "" is an empty paragraph. */

const wordingOf = (text: string) => (text.startsWith("T") ? `table\n${text}` : text);
const wanted = (...texts: readonly string[]): WantedBlock[] =>
  texts.map((text) => ({ wording: wordingOf(text.replace("+", "")), isPlaced: text.endsWith("+") }));
const find = (blocks: readonly string[], all: readonly string[]) =>
  findWanted(wanted(...blocks), all.map(wordingOf));

test.each<[string, string[], string[], number[], number[]]>([
  ["none came with it", ["前", "T+", "后"], ["前", "T", "后"], [0, 1, 2], []],
  ["those behind a table", ["前", "T+", "后"], ["前", "T", "", "", "后"], [0, 1, 4], [2, 3]],
  ["those before it", ["前", "T+", "后"], ["前", "", "T", "后"], [0, 2, 3], [1]],
  [
    "the nearer ones, where the document has its own",
    ["前", "", "T+", "", "后"],
    ["前", "", "", "T", "", "", "后"],
    [0, 1, 3, 5, 6],
    [2, 4],
  ],
  ["but the last, where the document would end in a table", ["前", "T+"], ["前", "T", "", ""], [0, 1], [2]],
  ["but the last, where another table follows", ["T+", "T1"], ["T", "", "", "T1"], [0, 3], [1]],
  [
    "but the last, where another table is before",
    ["T1", "T+", "后"],
    ["T1", "", "", "T", "后"],
    [0, 3, 4],
    [1],
  ],
  [
    "all, where the document has one between the tables",
    ["T+", "", "T1"],
    ["T", "", "", "T1"],
    [0, 2, 3],
    [1],
  ],
  ["at the start and at the end", ["T+", "后", "尾+"], ["", "T", "后", "尾", ""], [1, 2, 3], [0, 4]],
  ["nothing", [], [], [], []],
])("empty paragraphs beside placed blocks are surplus: %s", (_which, blocks, all, indexes, surplus) => {
  expect(find(blocks, all)).toEqual({ indexes, surplus });
});

test.each<[string, string[], string[]]>([
  ["a block is missing", ["前", "T+", "后"], ["前", "T"]],
  ["a block says something else", ["前", "T+", "后"], ["前", "T", "前"]],
  ["there is one more", ["前", "T+"], ["前", "T", "后"]],
  ["an empty paragraph came elsewhere", ["前", "中", "T+", "后"], ["前", "", "中", "T", "后"]],
  ["an empty paragraph of the document is gone", ["前", "", "T+", "后"], ["前", "T", "后"]],
  ["the document ends in the table", ["前", "T+"], ["前", "T"]],
  ["nothing is between two tables", ["T1", "T+", "后"], ["T1", "T", "后"]],
])("the document is not like that where %s", (_what, blocks, all) => {
  expect(find(blocks, all)).toBeNull();
});

test("two tables of the document that stood side by side may do so", () => {
  expect(find(["T1", "T2", "T+", "后"], ["T1", "T2", "", "T", "后"])).toEqual({
    indexes: [0, 1, 3, 4],
    surplus: [],
  });
});
