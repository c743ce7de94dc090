import { sentencesOf } from "../../../src/reading/prose/sentences";
import { paragraph } from "./support";

/** A paragraph cut into sentences in plain signs, of which every position is known. */

const texts = (text: string) => sentencesOf(paragraph(text)).map((sentence) => sentence.text);

test.each<[string, readonly string[]]>([
  ["甲。乙！丙？丁", ["甲", "乙", "丙", "丁"]],
  ["甲\n乙", ["甲", "乙"]],
  ["甲；乙", ["甲；乙"]],
  ["收到 17 件", ["收到17件"]],
  ["收到１７件", ["收到17件"]],
  ["收到1\u200b7件", ["收到17件"]],
  ["17 18件", ["17 18件"]],
  ["1,024件,乙", ["1,024件，乙"]],
  ["(甲)[乙]:丙;", ["（甲）（乙）：丙；"]],
  ["“依申请公开”", ["依申请公开"]],
  ["依据《2023年要点》（云政〔2023〕5号）", ["依据《（云政《5号）"]],
  ["⽂件", ["文件"]],
  ["6.2级", ["6.2级"]],
  ["", []],
  ["。。", []],
])("%j", (text, expected) => {
  expect(texts(text)).toEqual(expected);
});

test("a passage has the paragraph's own words", () => {
  const [, second] = sentencesOf(paragraph("甲。 收到“１７”件 。"));
  const { text } = second!;
  expect(second!.passage(0, text.length)).toEqual({ paragraph: 1, from: 3, to: 10, text: "收到“１７”件" });
  expect(second!.passage(2, 4)).toEqual({ paragraph: 1, from: 6, to: 8, text: "１７" });
});

test("a sentence longer than any is none; what follows it is read", () => {
  expect(texts(`${"甲".repeat(1500)}。乙`)).toHaveLength(2);
  expect(texts(`${"甲".repeat(1501)}。乙`)).toEqual(["乙"]);
});

test("of a paragraph longer than any only the beginning is read", () => {
  expect(texts("甲。".repeat(20_000))).toHaveLength(10_000);
});
