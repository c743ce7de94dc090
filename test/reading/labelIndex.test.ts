import {
  isFragment,
  isRightSpelling,
  labelIndexOf,
  labelWords,
  spellingsOf,
  wordsBeforeRemark,
} from "../../src/reading/labels/labelIndex";
import { memoized, format2019, format2021 } from "../../src/report";

/** How labels are compared, and where in the formats their words stand. */

describe("of a label count the words alone", () => {
  test.each([
    ["spaces and line breaks", "本 年\n制发　件数", "本年制发件数"],
    ["invisible characters", "本年\u200b制发\ufeff件数", "本年制发件数"],
    ["full-width letters and digits", "ＡＢ件数", "AB件数"],
    ["brackets, quotes and punctuation", "危及“三安全、一稳定”（含）", "危及三安全一稳定含"],
    ["signs", "收费+金额=", "收费金额"],
    ["（一）", "（一）予以公开", "予以公开"],
    ["(一)", "(一)予以公开", "予以公开"],
    ["（一）、", "（一）、予以公开", "予以公开"],
    ["half a bracket", "一）予以公开", "予以公开"],
    ["twelve in Chinese digits", "（十二）予以公开", "予以公开"],
    ["一、", "一、本年新收", "本年新收"],
    ["十二、", "十二、本年新收", "本年新收"],
    ["①", "①属于国家秘密", "属于国家秘密"],
    ["1.", "1.属于国家秘密", "属于国家秘密"],
    ["1、", "1、属于国家秘密", "属于国家秘密"],
    ["12.", "12.属于国家秘密", "属于国家秘密"],
    ["（1）", "（1）属于国家秘密", "属于国家秘密"],
    ["1 alone", "1属于国家秘密", "属于国家秘密"],
  ])("%s do not", (_, written, words) => {
    expect(labelWords(written)).toBe(words);
  });

  test.each([
    ["a digit of Chinese that begins a word", "三安全一稳定", "三安全一稳定"],
    ["a number that counts things", "3件以上", "3件以上"],
    ["a share", "5%以上", "5以上"],
    ["a number of three digits", "100以上", "100以上"],
    ["a number within", "第1项、二、三", "第1项二三"],
    ["a unit of money", "金额（万元）", "金额万元"],
    ["a remark in brackets", "予以公开（含部分）", "予以公开含部分"],
    ["a unit in front", "（件）数量", "件数量"],
    ["a note mark alone", "①", "1"],
    ["a note mark within", "制发①件数", "制发1件数"],
    ["a unit alone", "（件）", "件"],
  ])("%s does", (_, written, words) => {
    expect(labelWords(written)).toBe(words);
  });

  test.each([
    "数量（件/）",
    "数量（人次）",
    "数量（封）",
    "数量（计量单位：件）",
    "数量（单位 件）",
    "数量‡",
    "数量［3］",
    "数量［注3］",
    "数量①②③",
  ])("what stands behind %s does not", (written) => {
    expect(labelWords(written)).toBe("数量");
  });

  test("a word of two counters does", () => {
    expect(labelWords("其他（个人）")).toBe("其他个人");
  });

  test("a year behind a label does", () => {
    expect(labelWords("数量（2024）")).toBe("数量2024");
  });
});

test.each([
  ["现行有效件数（历史累计）", "现行有效件数"],
  ["本年处理决定数量(2023年办件量)", "本年处理决定数量"],
  ["（一）予以公开\n【含依申请】", "予以公开"],
  ["本年制发件数 [2024] ", null],
  ["现行有效件数（2023年）", null],
  ["现行有效件数（２０２３年度）", null],
  ["现行有效件数（二〇二三年）", null],
  ["现行有效件数（2022—2023年）", null],
  ["现行有效件数（2023年底）", null],
  ["现行有效件数（2023年底累计）", "现行有效件数"],
  ["总计（%）", null],
  ["总计（％）", null],
  ["总计（占比）", null],
  ["总计（同比）", null],
  ["总计（折合）", null],
  ["总计（办结率）", null],
  ["本年制发件数（增减）", null],
  ["总计（含结转）", "总计"],
  ["总计（不含结转）", null],
  ["行政处罚（其中罚款）", null],
  ["规章（上 年）", null],
  ["规章（去年）", null],
  ["（单位：万元）", null],
  ["予以公开（区分处理的，", null],
  ["予以（含部分）公开", null],
  ["予以公开（（一））", null],
  ["予以公开", null],
])("the label before a remark: “%s”", (text, words) => {
  expect(wordsBeforeRemark(text)).toBe(words);
});

test("a fragment is the beginning or the end of a label, not its middle, all, or nothing", () => {
  expect(
    ["本年", "件数", "废止", "本年废止件数", ""].map((part) => isFragment(part, "本年废止件数")),
  ).toEqual([true, true, false, false, false]);
});

test("a label is spelled as the form does, then as is accepted, then as is misspelt; the last is not right", () => {
  const label = { text: "（七）总计", accepted: ["全部"], misspelt: ["（七）合计"] };
  expect(spellingsOf(label)).toEqual(["总计", "全部", "合计"]);
  expect(spellingsOf(label).map((words) => isRightSpelling(words, label))).toEqual([true, true, false]);
});

test("what is made from something is made once", () => {
  const made = jest.fn((key: object) => ({ key }));
  const once = memoized(made);
  const key = {};
  expect(once(key)).toBe(once(key));
  expect(once({})).not.toBe(once(key));
  expect(made).toHaveBeenCalledTimes(2);
});

describe("the uses of a label's words", () => {
  const usesOf = (words: string, ...formats: Parameters<typeof labelIndexOf>[0]) =>
    (labelIndexOf(formats).get(words) ?? []).map(({ table, role, section, index, isMisspelt }) => [
      table.id,
      role,
      section,
      index,
      isMisspelt,
    ]);

  test.each([
    ["信息内容", 0, ["disclosure", "corner", 0, -1, false]],
    ["第二十条第五项", 0, ["disclosure", "heading", 1, -1, false]],
    ["行政强制", 0, ["disclosure", "row", 2, 1, false]],
    ["现行有效件数", 0, ["disclosure", "column", 0, 2, false]],
    ["现行有效件", 0, ["disclosure", "column", 0, 2, true]],
    ["本年度制发件数", 0, ["disclosure", "column", 0, 0, false]],
    ["申请人情况", 0, ["requests", "columnParent", 0, -1, false]],
    ["不予公开", 0, ["requests", "rowParent", 0, -1, false]],
  ] as const)("%s", (words, at, use) => {
    expect(usesOf(words, format2021)[at]).toEqual(use);
  });

  test("are all of them, in every format, in its order", () => {
    expect(usesOf("信息内容", format2021)).toHaveLength(4);
    const both = labelIndexOf([format2021, format2019]).get("行政许可")!;
    expect(both.map(({ table }) => table.format)).toEqual(["2021", "2019"]);
  });

  test("are one each, where two spellings have the same words", () => {
    expect(usesOf("其他法律行政法规禁止公开", format2021)).toHaveLength(1);
  });

  test("of a parent are a parent's alone, one for each line below it", () => {
    const roles = usesOf("不予公开", format2021).map(([, role]) => role);
    expect(roles).toEqual(Array.from({ length: 8 }, () => "rowParent"));
  });

  test("are none of other words", () => {
    expect(labelIndexOf([format2021]).get("备注")).toBeUndefined();
  });
});
