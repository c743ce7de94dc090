import fc from "fast-check";
import { readOutline } from "../../../src/document";
import { findTextTables, readReport } from "../../../src/reading";
import { format2019, format2021, isLines, officialFormats } from "../../../src/report";
import { planConversion } from "../../../src/taskpane/components/new/conversion";
import { tableInsertion } from "../../../src/template";
import { docxFile } from "../../../testing/docx";
import { draws } from "../../../testing/draws";
import {
  pasted,
  plainText,
  textReport,
  textReports,
  type Manner,
  type TextPlan,
} from "../../../testing/reports";
import { seed002Quiet } from "../../../testing/reports/seeds";

/** What is asked before tables that stand as text become tables. */

const manners: readonly Manner[] = ["tabs", "cells", "flow"];

function planOf(lines: readonly string[]) {
  const outline = readOutline(docxFile(pasted(lines)));
  const report = readReport(outline, officialFormats, null, findTextTables);
  const ids = report.tables.filter(({ segments }) => segments.some(isLines)).map(({ id }) => id);
  return { report, plan: planConversion(outline, report, ids) };
}

const official = (plan: Partial<TextPlan>) =>
  textReport(format2021, seed002Quiet, { ...plainText, ...plan }).lines;

/** The lines with another one before the first that has some words. */
function withLine(lines: readonly string[], words: string, line: string): readonly string[] {
  const at = lines.findIndex((text) => text.includes(words));
  return [...lines.slice(0, at), line, ...lines.slice(at)];
}

test.each(manners)(
  "every number that was read is filled in as it stands, and all lines may go if nothing else is left: %s",
  (manner) => {
    fc.assert(
      fc.property(textReports(format2021, manner), ({ lines }) => {
        const { report, plan } = planOf(lines);
        const written = [...report.facts.values()].filter(({ text }) => text !== "");
        expect(new Map(plan.tables.flatMap(({ numbers }) => [...numbers]))).toEqual(
          new Map(written.map(({ field, text }) => [field, text])),
        );
        expect([plan.filled, plan.lost]).toEqual([written.length, 0]);
        if (plan.unplaced + plan.unread === 0) expect(plan.more).toBeNull();
        for (const { table, numbers } of plan.tables) {
          const { facts } = readReport(readOutline(tableInsertion({ format: plan.format, table, numbers })));
          for (const [field, text] of numbers) expect(facts.get(field)?.text).toBe(text);
        }
      }),
      { numRuns: draws(6, 100) },
    );
  },
);

test("the lines are those from the first to the last, empty ones not counted", () => {
  const { plan, report } = planOf(official({}));
  const [first] = plan.tables;
  const [segment] = report.tables[0]!.segments;
  expect([first?.name, first?.firstParagraph]).toEqual([
    "表一",
    segment && isLines(segment) ? segment.firstParagraph : null,
  ]);
  expect(first?.lines.at(0)?.text).toMatch(/第二十条/u);
  expect(first?.lines.at(-1)?.text).toMatch(/^行政事业性收费/u);
  const cases = plan.tables.at(-1)?.lines.map(({ text }) => text);
  expect([cases?.at(0), cases?.at(-1)]).toEqual(["行政复议\t行政诉讼", expect.stringMatching(/^[\d\t]+$/u)]);
  const apart = planOf(official({}).flatMap((line) => [line, ""])).plan;
  expect(apart.lines).toBe(plan.lines);
  expect(apart.tables[0]!.lines.length).toBeGreaterThan(first!.lines.length);
});

describe.each(manners)("a line with words of the writer does not go: %s", (manner) => {
  test.each([
    ["a note", "备注：另见附件"],
    ["a word beside a label", "规章制度说明"],
    ["words of several labels", "本机关不公开"],
    ["words of several labels that no row has", "其他行政机关信息公开"],
    ["two words of labels", "信息处理"],
    ["signs", "★☆"],
    ["a sign of a label", "不"],
    ["a piece of a label that is whole elsewhere", "行政规范性文"],
    ["a unit that is part of no label", "（单位：件）"],
    ["a date", "2024-12-31"],
    ["a phone number", "13800000000"],
    ["a page's number with a note", "第 3 页 另见附件"],
  ])("%s", (_what, line) => {
    expect(planOf(withLine(official({ manner }), "行政许可", line)).plan.more).toBe(line);
  });

  test.each([
    ["a remark in a label", "上年结转政府信息公开申请数量", "（含网上）"],
    ["a remark with a digit", "上年结转政府信息公开申请数量", "(见附件3)"],
    ["a remark in another label", "结转下年度继续办理", "（详见附件）"],
    ["a digit", "行政处罚", "3"],
    ["words behind a label", "社会公益组织", "及协会"],
    ["words behind half of a label", "行政事业性", "等"],
    ["a note mark", "行政强制", "①"],
    ["a star", "行政强制", "★"],
  ])("%s", (_what, label, remark) => {
    const lines = official({ manner }).map((line) => line.replace(label, `${label}${remark}`));
    expect(planOf(lines).plan.more).toContain(`${label}${remark}`);
  });
});

test("a line with another unit of money than the form's does not go; one without a unit does", () => {
  const withUnit = (unit: string) =>
    planOf(official({}).map((line) => line.replace("（单位：万元）", unit))).plan;
  expect(withUnit("（单位：元）").more).toContain("（单位：元）");
  expect(withUnit("").more).toBeNull();
});

test("a sign that is left of a broken head goes; another one stays", () => {
  const lines = official({ manner: "cells" });
  const at = lines.lastIndexOf("总计");
  const withSign = (sign: string) => planOf(lines.with(at, sign)).plan.more;
  expect([withSign("计"), withSign("共")]).toEqual([null, "共"]);
});

test("a remark beside a number goes where the number does, and stays where it has no place", () => {
  const withNumber = (number: string) =>
    planOf(official({}).map((line) => (line.startsWith("行政许可") ? `行政许可\t${number}` : line))).plan;
  expect(withNumber("2（含网上1件）").more).toBeNull();
  expect(withNumber("2（含网上1件）\t7").more).toContain("含网上");
});

test.each([
  ["a page's number", "— 3 —"],
  ["a page's number among all", "第 3 页 共 9 页"],
  ["a number", "3"],
])("a line with nothing but numbers does go: %s", (_what, line) => {
  expect(planOf(withLine(official({}), "行政规范性文件", line)).plan.more).toBeNull();
});

test.each([["1."], ["（1）"], ["1、"], [""]])("how a label is numbered does not matter: %s", (mark) => {
  const lines = official({}).map((line) => line.replace("1.属于国家秘密", `${mark}属于国家秘密`));
  expect(planOf(lines).plan.more).toBeNull();
});

test.each(manners)(
  "heads that stand once more on a further page go, unless a remark is in them: %s",
  (manner) => {
    const lines = official({ manner });
    const heads = lines.slice(
      lines.findIndex((line) => line.includes("申请人情况")),
      lines.findIndex((line) => line.includes("一、本年新收")),
    );
    const twice = (again: readonly string[]) => {
      const at = lines.findIndex((line) => line.includes("属于国家秘密"));
      return planOf([...lines.slice(0, at), ...again, ...lines.slice(at)]).plan;
    };
    expect(twice(heads).more).toBeNull();
    const remarked = heads.map((line) => line.replace("商业企业", "商业企业（含外资）"));
    expect(twice(remarked).more).toContain("商业企业（含外资）");
  },
);

test.each(manners)("cells that nothing was read for are counted: %s", (manner) => {
  const lines = official({ manner });
  const cut = lines.slice(
    0,
    lines.findIndex((line) => line.includes("第二十条第（八）项")),
  );
  const { plan } = planOf(cut);
  expect([plan.tables.length, plan.filled, plan.unread]).toEqual([1, 9, 1]);
  expect(planOf(lines).plan.unread).toBe(0);
});

test("numbers without a certain place are counted, but not one too many of the same value", () => {
  const lines = official({});
  const at = lines.findIndex((line) => line.startsWith("行政许可"));
  const more = (row: string) => planOf(lines.map((line, index) => (index === at ? row : line))).plan;
  const zeros = lines[at]!.replace(/\d+/u, "0");
  expect([more(`${zeros}\t0`).unplaced, more(`${zeros}\t7`).unplaced]).toEqual([0, 2]);
  expect(more(`${zeros}\t7`).unread).toBe(0);
  expect(more(`${zeros}\t7`).filled).toBe(planOf(lines).plan.filled - 1);
});

test("a table of which no number has a certain place goes in blank, and its numbers are counted", () => {
  const lines = official({});
  const isNumbers = (line: string) => /^(?:\d+\t){14}\d+$/u.test(line);
  expect(lines.filter(isNumbers)).toHaveLength(1);
  const { plan } = planOf(lines.map((line) => (isNumbers(line) ? line.slice(0, -2) : line)));
  const cases = plan.tables.find(({ name }) => name === "表三");
  expect([cases?.numbers.size, cases?.lines.length, plan.unplaced]).toEqual([0, 4, 14]);
  expect(plan.filled).toBe(185);
});

test("of a text in the form of 2019 the fields that the form in force has go in; the others are counted", () => {
  const [report] = fc.sample(textReports(format2019, "tabs"), { numRuns: 1, seed: 14 });
  const { plan, report: read } = planOf(report!.lines.map((line) => line.replace(/20(19|20)年/gu, "2024年")));
  const facts = [...read.facts.values()].filter(({ text }) => text !== "");
  expect(plan.format).toBe(format2021);
  expect(plan.lost).toBeGreaterThan(0);
  expect(plan.filled + plan.lost).toBe(facts.length);
  for (const { numbers } of plan.tables)
    for (const field of numbers.keys()) expect(format2021.fields.has(field)).toBe(true);
});
