import { linesOf, passagesAt, plainTextOf, sentenceAround, type Passage } from "../../src/report";

/** The body's text as rules read it, and where its words stand. */

const paragraphs = (...texts: readonly string[]): Passage[] =>
  texts.map((text, index) => ({ paragraph: index + 1, from: 0, to: text.length, text }));

/** The words of the document that stand where these are in the plain text. */
function wordsAt(words: string, ...texts: readonly string[]): string[] {
  const plain = plainTextOf(paragraphs(...texts));
  const from = plain.text.indexOf(words);
  return passagesAt(plain, from, from + words.length).map(({ paragraph, text }) => `${paragraph}: ${text}`);
}

test.each([
  ["spaces", "2024 年　1 月", "2024年1月"],
  ["characters that cannot be seen", "公\u200b开", "公开"],
  ["full-width digits", "２０２４年", "2024年"],
  ["half-width marks", "(一),a:b;c?!", "（一），a：b；c？！"],
  ["radicals", "⼯作", "工作"],
  ["a point between digits is kept", "12.5", "12.5"],
])("%s", (_, written, plain) => {
  expect(plainTextOf(paragraphs(written)).text).toBe(plain);
});

test("paragraphs are lines, and so are the parts that a line break divides", () => {
  expect(plainTextOf(paragraphs("总体情况", "一句话。", "又\n一行")).text).toBe(
    "总体情况\n一句话。\n又\n一行",
  );
  expect(linesOf(paragraphs("又\n\n一行"))).toEqual([
    { paragraph: 1, from: 0, to: 1, text: "又" },
    { paragraph: 1, from: 3, to: 5, text: "一行" },
  ]);
});

const long = "本报告所列数据的统计期限自2024年1月1日起至2024";

test("lines that a converter broke are one", () => {
  expect(plainTextOf(paragraphs(long, "年12月31日止。")).text).toBe(`${long}年12月31日止。`);
});

test.each([
  ["behind a stop", `${long}年12月31日止。`, "本报告可以下载。"],
  ["behind a short line, a heading", "主动公开情况", "网站公开。"],
  ["before a number", long, "（一）主动公开"],
  ["before a number", long, "二、主动公开"],
])("two lines stay two %s", (_, first, second) => {
  expect(plainTextOf(paragraphs(first, second)).text).toBe(`${first}\n${second}`);
});

test("words are found where they stand, with their spaces", () => {
  expect(wordsAt("1月1日", "自 2024 年 1 月 1 日起")).toEqual(["1: 1 月 1 日"]);
});

test("words that go on in the next line are two passages", () => {
  expect(wordsAt("2024年12月", long, "年 12 月 31 日止。")).toEqual(["1: 2024", "2: 年 12 月"]);
});

test("a passage begins and ends where its words do in the paragraph", () => {
  const plain = plainTextOf(paragraphs("又", "共 12 条"));
  expect(passagesAt(plain, 3, 5)).toEqual([{ paragraph: 2, from: 2, to: 4, text: "12" }]);
});

test.each([
  ["甲。乙，丙。丁", 3, "乙，丙"],
  ["甲；乙", 0, "甲"],
  ["甲\n乙", 2, "乙"],
])("in %j at %i the sentence is %j", (text, at, sentence) => {
  expect(sentenceAround({ text, lines: [] }, at)).toBe(sentence);
});
