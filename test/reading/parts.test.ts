import type { Passage, ReportPart } from "../../src/report";
import { partHeadedBy, partsIn } from "../../src/reading/prose/parts";

/** The six parts of a report by their headings, in whatever words and numbers; and what is no heading. */

const text = "2024年，本局认真做好各项公开工作。";

function paragraphs(lines: readonly string[]): Passage[] {
  return lines.map((line, index) => ({ paragraph: index + 1, from: 0, to: line.length, text: line }));
}

/** The parts as `id: heading`. */
function found(...lines: readonly string[]): string[] {
  return partsIn(paragraphs(lines)).map(({ id, heading }) => `${id}: ${heading.text}`);
}

function partIn(id: string, ...lines: readonly string[]): ReportPart {
  const part = partsIn(paragraphs(lines)).find((one) => one.id === id);
  if (!part) throw new Error(`There is no ${id}.`);
  return part;
}

const official = [
  "一、总体情况",
  "二、主动公开政府信息情况",
  "三、收到和处理政府信息公开申请情况",
  "四、政府信息公开行政复议、行政诉讼情况",
  "五、存在的主要问题及改进情况",
  "六、其他需要报告的事项",
] as const;
const ids = ["overview", "disclosure", "requests", "cases", "problems", "other"];

/** A report with these headings, and the ids of the parts that are found in it. */
const idsOf = (headings: readonly string[]) =>
  partsIn(paragraphs(["云溪县水利局年报", ...headings.flatMap((heading) => [heading, text])])).map(
    ({ id }) => id,
  );

/** The official headings, one of them in other words. */
const withHeading = (index: number, heading: string) =>
  official.map((one, at) => (at === index ? heading : one));

describe("the six parts are found", () => {
  test.each<[string, (heading: string, index: number) => string]>([
    ["as the format has them", (heading) => heading],
    ["without numbers", (heading) => heading.slice(2)],
    ["numbered 1.", (heading, index) => `${index + 1}.${heading.slice(2)}`],
    ["numbered （一）", (heading) => `（${heading.slice(0, 1)}）${heading.slice(2)}`],
    ["numbered (一) with a space", (heading) => `(${heading.slice(0, 1)}) ${heading.slice(2)}`],
    ["numbered 第一部分", (heading) => `第${heading.slice(0, 1)}部分 ${heading.slice(2)}`],
    ["numbered 壹、", (heading, index) => `${"壹贰叁肆伍陆"[index]}${heading.slice(1)}`],
    ["numbered without a mark", (heading) => heading.replace("、", "")],
    ["numbered with a space", (heading) => heading.replace("、", " 、 ")],
    ["in brackets", (heading) => `【${heading}】`],
    ["with a stop", (heading) => `${heading}。`],
    ["with letters set apart", (heading) => [...heading].join(" ")],
  ])("%s", (_, write) => {
    expect(idsOf(official.map(write))).toEqual(ids);
  });

  test.each<[string, number, string]>([
    ["和 for 及", 4, "五、存在的主要问题和改进情况"],
    ["with 的", 1, "二、主动公开政府信息的情况"],
    ["和 for 、", 3, "四、政府信息公开行政复议和行政诉讼情况"],
    ["the regulation's words", 1, "二、行政机关主动公开政府信息的情况"],
    ["the regulation's words", 3, "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况"],
    ["turned round", 1, "二、政府信息主动公开情况"],
    ["shortened", 1, "二、主动公开情况"],
    ["other words", 0, "一、2024年政府信息公开工作总体情况"],
    ["other words", 0, "一、概述"],
    ["other words", 0, "一、工作开展情况"],
    ["other words", 2, "三、依申请公开办理情况"],
    ["other words", 3, "四、因政府信息公开引发的复议诉讼情况"],
    ["other words", 4, "五、存在问题及下一步工作打算"],
    ["a half", 4, "五、存在的主要问题"],
    ["a half without a number", 4, "存在的主要问题"],
    ["other words", 5, "六、需要说明的其他事项"],
    ["a half", 5, "六、其他事项"],
    ["words of its own", 4, "五、短板与努力方向"],
    ["another number", 2, "二、收到和处理政府信息公开申请情况"],
    ["no number", 3, "政府信息公开行政复议、行政诉讼情况"],
    ["another style of number", 2, "3.收到和处理政府信息公开申请情况"],
    ["another style of number", 1, "（二）主动公开政府信息情况"],
  ])("in %s: part %i as %s", (_, index, heading) => {
    expect(idsOf(withHeading(index, heading))).toEqual(ids);
  });

  test("in another order, in file order", () => {
    const [one, two, three, ...rest] = official;
    expect(idsOf([one, three, two, ...rest])).toEqual([
      "overview",
      "requests",
      "disclosure",
      ...ids.slice(3),
    ]);
  });

  test("where one is not there, without it", () => {
    expect(idsOf(official.filter((heading) => !heading.startsWith("四")))).toEqual(
      ids.filter((id) => id !== "cases"),
    );
  });
});

describe("a heading with its text behind it", () => {
  test.each([
    ["a stop", `一、总体情况。${text}`, "一、总体情况"],
    ["a colon", `一、总体情况：${text}`, "一、总体情况"],
    ["a space", `一、总体情况  ${text}`, "一、总体情况"],
    ["nothing", `一、总体情况${text}`, "一、总体情况"],
    ["a space before other words", `一、总体情况 ${text.slice(6)}`, "一、总体情况"],
    ["a line break", `一、总体情况\n${text}`, "一、总体情况"],
  ])("%s between", (_, line, heading) => {
    const part = partIn("overview", line, ...official.slice(1));
    expect(part.heading).toEqual({ paragraph: 1, from: 0, to: heading.length, text: heading });
    expect(part.body.map((passage) => passage.text.slice(-8))).toEqual([text.slice(-8)]);
  });

  test.each([
    ["a remark in brackets", "二、主动公开政府信息情况（本部分数据由各科室提供，单位：件）"],
    ["a converter's line break", "二、主动公开政府信\n息情况"],
  ])("or %s behind it", (_, heading) => {
    expect(idsOf(withHeading(1, heading))).toEqual(ids);
  });

  test("behind the end of the part before, in one paragraph", () => {
    const part = partIn(
      "disclosure",
      "一、总体情况",
      `${text}二、主动公开政府信息情况`,
      ...official.slice(2),
    );
    expect(part.heading).toMatchObject({ paragraph: 2, from: text.length, text: "二、主动公开政府信息情况" });
    expect(part.body).toEqual([]);
    const before = partIn(
      "overview",
      "一、总体情况",
      `${text}二、主动公开政府信息情况`,
      ...official.slice(2),
    );
    expect(before.body.map((passage) => passage.text)).toEqual([text]);
  });
});

test("all in one paragraph, each behind a full stop", () => {
  const line = official.map((heading) => `${heading}。${text}`).join("");
  const parts = partsIn(paragraphs([line]));
  expect(parts.map(({ id }) => id)).toEqual(ids);
  for (const { body } of parts) expect(body.map((passage) => passage.text)).toEqual([text]);
});

test("the last one without a number, its text behind it", () => {
  const line = "其他需要报告的事项：无。";
  expect(partIn("other", ...official.slice(0, 5), line).body.map((passage) => passage.text)).toEqual([
    "无。",
  ]);
});

describe("no heading is", () => {
  const all = [...official].flatMap((heading) => [heading, text]);

  test.each<[string, readonly string[]]>([
    ["a table of contents, line by line", official],
    ["a table of contents with pages", official.map((heading, index) => `${heading}……${index + 1}`)],
    [
      "a table of contents with pages behind a tab",
      official.map((heading, index) => `${heading}\t${index + 1}`),
    ],
    [
      "a table of contents with pages between dashes",
      official.map((heading, index) => `${heading}\t- ${index + 1} -`),
    ],
    ["a table of contents with sub-headings", official.flatMap((heading) => [heading, "（一）工作情况"])],
    [
      "a list in one line",
      ["本报告包括六个部分。一、总体情况；二、主动公开政府信息情况；三、收到和处理政府信息公开申请情况。"],
    ],
    [
      "a list in one line from its beginning",
      ["一、总体情况 二、主动公开政府信息情况 三、收到和处理政府信息公开申请情况"],
    ],
    ["a sentence with a part's name", ["总体情况良好，主动公开政府信息情况见下表。"]],
    ["a sentence that begins with a part's name", ["存在的主要问题及改进情况已在上年报告中说明，不再重复。"]],
  ])("%s", (_, before) => {
    const parts = partsIn(paragraphs([...before, ...all]));
    expect(parts.map(({ id, heading }) => [id, heading.paragraph - before.length])).toEqual(
      ids.map((id, index) => [id, 2 * index + 1]),
    );
  });

  test("an aspect with the words of part two", () => {
    expect(
      found(
        "一、总体情况",
        "（一）主动公开政府信息情况",
        text,
        "（二）依申请公开情况",
        text,
        ...official.slice(2),
      ),
    ).not.toContain("disclosure: （一）主动公开政府信息情况");
  });

  test.each([
    ["a sub-heading with a number of its own", "一、主动公开情况"],
    ["a long line with the part's number", "二、全面推进基层政务公开标准化规范化建设取得新的明显成效"],
  ])("%s", (_, line) => {
    expect(idsOf([official[0], line, ...official.slice(2)])).toEqual(ids.filter((id) => id !== "disclosure"));
  });

  test("a line with a part's name before the part in front of it", () => {
    const lines = official.filter((heading) => !heading.startsWith("四"));
    expect(idsOf(["政府信息公开行政复议、行政诉讼情况", ...lines])).toEqual(
      ids.filter((id) => id !== "cases"),
    );
  });

  test("a list in one line before headings that have their text behind them", () => {
    const list = "一、总体情况 二、主动公开政府信息情况 三、收到和处理政府信息公开申请情况";
    expect(
      partIn("overview", list, ...official.map((heading) => `${heading}。${text}`)).heading.paragraph,
    ).toBe(2);
  });

  test("a row of table 2 that a converter made a paragraph", () => {
    const lines: string[] = official.filter((heading) => !heading.startsWith("四"));
    lines.splice(3, 0, "三、本年度办理结果", "四、结转下年度继续办理 0 0 0");
    expect(idsOf(lines)).toEqual(ids.filter((id) => id !== "cases"));
  });

  test("a sub-heading of part six", () => {
    const part = partIn("other", ...official, "（六）本行政机关认为需要报告的其他事项：无");
    expect(part.heading.text).toBe(official[5]);
  });
});

test("the body of a part goes up to the next heading, the last one's to the end", () => {
  const lines = ["云溪县水利局年报", ...official.flatMap((heading) => [heading, text, ""]), "云溪县水利局"];
  expect(partIn("overview", ...lines).body).toEqual([{ paragraph: 3, from: 0, to: text.length, text }]);
  expect(partIn("other", ...lines).body.map((passage) => passage.text)).toEqual([text, "云溪县水利局"]);
});

describe("the aspects of part one", () => {
  const titles = ["主动公开", "依申请公开", "政府信息管理", "政府信息公开平台建设", "监督保障"];
  const aspectsOf = (...lines: readonly string[]) =>
    partIn("overview", official[0], ...lines, ...official.slice(1)).aspects;

  test.each<[string, (title: string, index: number) => readonly string[]]>([
    ["on lines of their own", (title, index) => [`（${"一二三四五"[index]}）${title}`, text]],
    ["with 情况", (title, index) => [`（${"一二三四五"[index]}）${title}情况`, text]],
    ["with a stop and their text", (title, index) => [`（${"一二三四五"[index]}）${title}。${text}`]],
    ["numbered 1. with a colon", (title, index) => [`${index + 1}.${title}情况：${text}`]],
    ["with a comma", (title, index) => [`（${"一二三四五"[index]}）${title}方面，${text}`]],
    ["without a number", (title) => [`${title}情况`, text]],
  ])("%s", (_, write) => {
    const aspects = aspectsOf(text, ...titles.flatMap(write));
    expect(aspects.map(({ title }) => title)).toEqual(titles);
    for (const { body } of aspects)
      expect(body.map((passage) => passage.text.slice(-text.length))).toEqual([text]);
  });

  test("one behind the other in one paragraph", () => {
    const aspects = aspectsOf(
      text + titles.map((title, index) => `（${"一二三四五"[index]}）${title}。${text}`).join(""),
    );
    expect(aspects.map(({ title }) => title)).toEqual(titles);
    for (const { body } of aspects) expect(body.map((passage) => passage.text)).toEqual([text]);
  });

  test("lists of a lower level are part of their aspect's text", () => {
    const aspects = aspectsOf(
      "（一）主动公开",
      "1.主动公开的数量",
      text,
      "2.主动公开的形式",
      text,
      "（二）依申请公开",
      text,
    );
    expect(aspects.map(({ heading }) => heading.text)).toEqual(["（一）主动公开", "（二）依申请公开"]);
    expect(aspects[0]?.body).toHaveLength(4);
  });

  test.each([
    ["a sentence without a number", "依托门户网站和政务新媒体加强平台建设维护。"],
    ["a long sentence with a number", "（二）坚持以人民为中心持续优化政府信息公开平台建设和服务。效果良好。"],
  ])("%s is none", (_, line) => {
    expect(aspectsOf("（一）主动公开", text, line).map(({ title }) => title)).toEqual(["主动公开"]);
    expect(aspectsOf(line).map(({ title }) => title)).toEqual([]);
  });

  test("another sub-heading has no title", () => {
    const aspects = aspectsOf("（一）主动公开", text, "（二）工作亮点", text);
    expect(aspects.map(({ title }) => title)).toEqual(["主动公开", null]);
  });
});

test.each([
  ["存在问题", "下一步措施"],
  ["工作短板", "对策"],
  ["薄弱环节", "努力方向"],
])("the aspects of part five are its problems and its measures: %s, %s", (problems, measures) => {
  const { aspects } = partIn(
    "problems",
    ...official.slice(0, 5),
    `（一）${problems}`,
    text,
    `（二）${measures}`,
    text,
    official[5],
  );
  expect(aspects.map(({ title }) => title)).toEqual(["存在的主要问题", "改进情况"]);
});

test.each([
  ["四、政府信息公开行政复议、行政诉讼情况", "cases"],
  ["政府信息公开行政复议、行政诉讼情况", "cases"],
  ["行政复议", null],
  ["四、结转下年度继续办理", null],
  ["本年收费情况", null],
])("the text %s of a cell or a text box heads %s", (cell, part) => {
  expect(partHeadedBy(cell)).toBe(part);
});
