import { deleteIfEmpty, wordingOf, wordingsOf } from "../../src/word/insert/blocks";
import { findAgain, findInserted } from "../../src/word/insert/layout";
import { indexesOfHeading, isInTitle, isPermitted } from "../../src/word/insert/place";
import { cell, outlineOf, paragraph, row, table } from "../../testing/docx";

const TABLE = "table\n1×1 甲";

describe("finding inserted content", () => {
  test("between the other blocks, with the empty paragraphs that came along", () => {
    expect(findInserted(["一", "二"], ["新"], ["一", "新", "二"])).toEqual({ at: 1, surplus: [], length: 1 });
    expect(findInserted(["一", "二"], ["新"], ["一", "新", "", "二"])).toEqual({
      at: 1,
      surplus: [2],
      length: 1,
    });
    expect(findInserted(["一"], ["新"], ["一", "", "新", ""])).toEqual({ at: 2, surplus: [1, 3], length: 1 });
  });

  test("takes an empty paragraph as ours rather behind the content than before it", () => {
    expect(findInserted(["一", ""], ["新"], ["一", "新", "", ""])).toEqual({
      at: 1,
      surplus: [2],
      length: 1,
    });
    expect(findInserted(["", "一"], ["新"], ["", "", "新", "一"])).toEqual({
      at: 2,
      surplus: [1],
      length: 1,
    });
  });

  test("leaves the paragraph that a table needs behind it", () => {
    expect(findInserted(["一"], [TABLE], ["一", TABLE, ""])).toEqual({ at: 1, surplus: [], length: 2 });
    expect(findInserted(["一", TABLE], [TABLE], ["一", TABLE, "", TABLE])).toEqual({
      at: 1,
      surplus: [],
      length: 2,
    });
    expect(findInserted([TABLE, "二"], [TABLE], [TABLE, TABLE, "", "二"])).toEqual({
      at: 1,
      surplus: [2],
      length: 1,
    });
    expect(findInserted(["一"], [TABLE], ["一", TABLE, "", ""])).toEqual({ at: 1, surplus: [3], length: 2 });
  });

  test.each([
    ["a block is gone", ["二"], ["新"], ["新"]],
    ["a block says something else", ["一", "二"], ["新"], ["一", "新", "三"]],
    ["something else came", ["一"], ["新"], ["一", "新", "旧"]],
    ["the content is not whole", ["一"], ["新", "旧"], ["一", "新", ""]],
    ["nothing came", ["一"], ["新"], ["一", ""]],
    ["there is no content", ["一"], [], ["一", ""]],
  ])("finds nothing where %s", (_what, before, content, after) => {
    expect(findInserted(before, content, after)).toBeNull();
  });

  test("in a document that was empty: every empty paragraph beside it is surplus", () => {
    expect(findInserted([], ["新"], ["", "新", "", ""])).toEqual({ at: 1, surplus: [0, 2, 3], length: 1 });
    expect(findInserted([], ["新", TABLE], ["新", TABLE, "", ""])).toEqual({
      at: 0,
      surplus: [3],
      length: 3,
    });
    expect(findInserted([], ["新"], ["新", "旧"])).toBeNull();
  });
});

describe("finding blocks again", () => {
  const at = (all: readonly string[], was = { at: 1, behind: 1 }) => findAgain(["新", ""], all, was);

  test("where they were, counted from the start", () => {
    expect(at(["一", "新", "", "新", ""])).toBe(1);
  });

  test("counted from the end, where something came before them", () => {
    expect(at(["〇", "一", "新", "", "二"])).toBe(2);
    expect(at(["新", "", "一", "新", "", "二"])).toBe(3);
  });

  test("in the only place that has them, and in none of two", () => {
    expect(at(["〇", "一", "新", "", "二", "三"])).toBe(2);
    expect(at(["新", "", "〇", "新", "", "二", "三"])).toBeNull();
    expect(at(["一", "新", "二", ""])).toBeNull();
    expect(at([])).toBeNull();
  });

  test("not before the first block", () => {
    expect(findAgain(["一"], ["二"], { at: 3, behind: 5 })).toBeNull();
  });
});

test("a block says its letters and digits, a table also how its cells lie", () => {
  const outline = outlineOf({
    body: [paragraph(" 第 一 段"), paragraph(" "), table([row([cell("甲", { span: 2 }), "1"])])],
  });
  expect(wordingsOf(outline)).toEqual(["第一段", "", "table\n2×1 甲\t1×1 1"]);
  expect(wordingOf(undefined)).toBe("");
});

describe("a heading is found", () => {
  const outline = outlineOf({
    body: [
      "三、申请情况",
      "（三）申请情况：",
      "3.申请情况。",
      "第三部分 申请情况",
      "⼗⼆、申请情况",
      "申请情况表",
      "十二申请情况",
    ].map((text) => paragraph(text)),
  });
  test("however it is numbered, and not inside other words", () => {
    expect(indexesOfHeading(outline, "一、申请情况")).toEqual([0, 1, 2, 3, 4, 6]);
    expect(indexesOfHeading(outline, "申请")).toEqual([]);
  });
});

describe("the title", () => {
  const titled = (...texts: string[]) => outlineOf({ body: texts.map((text) => paragraph(text)) });
  const TITLE = "某某局2025年政府信息公开工作年度报告";

  test("may take several lines; all above its last line is in it", () => {
    const outline = titled("封面", "某某局", "2025年政府信息公开", "", "工作年度报告", "一、总体情况");
    expect([0, 1, 4, 5].map((index) => isInTitle(outline, index, TITLE))).toEqual([true, true, true, false]);
  });

  test("is found where it is written with radicals, as the report has it without them", () => {
    const outline = titled("某某局2025年政府信息公开", "⼯作年度报告", "一、总体情况");
    expect([1, 2].map((index) => isInTitle(outline, index, TITLE))).toEqual([true, false]);
  });

  test("ends before the first sentence: a signature that says the same is none", () => {
    const outline = titled(TITLE, "我局认真落实。", "某某局");
    expect([0, 1, 2].map((index) => isInTitle(outline, index, TITLE))).toEqual([true, false, false]);
    expect(isInTitle(titled("甲；乙", "某某局"), 1, TITLE)).toBe(false);
  });

  test("is looked for in twenty lines with text", () => {
    const lines = (count: number) => titled(...Array.from({ length: count }, (_, i) => `甲${i}`), "", TITLE);
    expect(isInTitle(lines(19), 20, TITLE)).toBe(true);
    expect(isInTitle(lines(20), 21, TITLE)).toBe(false);
  });

  test("has no line of a single character", () => {
    expect(isInTitle(titled("局", "一、总体情况"), 0, TITLE)).toBe(false);
    expect(isInTitle(titled("报告", "一、总体情况"), 0, TITLE)).toBe(true);
  });
});

test("a permission is for an empty document, for anywhere, or for one place", () => {
  const place = { by: "cursor", paragraph: "", before: "上文" } as const;
  expect(isPermitted("if-empty", place)).toBe(false);
  expect(isPermitted("anywhere", place)).toBe(true);
  expect(isPermitted({ ...place }, place)).toBe(true);
  for (const other of [{ by: "heading" as const }, { paragraph: "另" }, { before: null }])
    expect(isPermitted({ ...place, ...other }, place)).toBe(false);
});

describe("deleting empty paragraphs", () => {
  const paragraphOf = (text: string, tableNestingLevel = 0) => {
    const shown = { text, tableNestingLevel, isDeleted: false, load: () => undefined };
    return Object.assign(shown, { delete: () => void (shown.isDeleted = true) });
  };
  const paragraphs = () => [paragraphOf(" \r"), paragraphOf("单击输入"), paragraphOf("", 1), paragraphOf("")];
  const deleteThem = (all: readonly object[], sync: () => Promise<void>) =>
    deleteIfEmpty({ sync } as unknown as Word.RequestContext, all as readonly Word.Paragraph[]);

  test("leaves those in which Word shows text or a placeholder, and those of a table", async () => {
    const all = paragraphs();
    expect(await deleteThem(all, () => Promise.resolve())).toBe(2);
    expect(all.map(({ isDeleted }) => isDeleted)).toEqual([true, false, false, true]);
  });

  // What a batch that broke off has not answered must not count as empty.
  test("leaves all of them if Word does not say", async () => {
    const all = paragraphs();
    expect(await deleteThem(all, () => Promise.reject(new Error("GeneralException")))).toBe(0);
    expect(all.some(({ isDeleted }) => isDeleted)).toBe(false);
  });
});
