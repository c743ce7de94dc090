import { headline, relationCounts, type Review } from "../../src/review";
import { reviewed } from "../../testing/reviews";
import { reviewFileSchema } from "../../testing/reviewSchema";
import fs from "node:fs";
import path from "node:path";
import { format2021 } from "../../src/report";
import { CheckTally } from "../../src/cli/text/review";
import { correctionsSetting } from "../../src/document";
import { reviewedExample } from "../checks/examples";
import { blankForm, ignoring, keeping, nianbaoIn, report, useFolder } from "./support";

/** What the text says of a report as a whole: never more than was checked. */

const of = (bytes: Uint8Array) => reviewed(bytes);
const folder = useFolder();
const saved = (name: string, bytes: Uint8Array) => fs.writeFileSync(path.join(folder.path, name), bytes);

test("all relations hold", () => {
  expect(headline(of(report()), "zh")).toBe("三张表 42 条勾稽关系全部相符，正文没有可与表核对的数字");
  expect(relationCounts(of(report()), "zh")).toBe("核对 42 条勾稽关系，42 条相符");
});

test("errors and warnings are counted", () => {
  const wrong = of(report({ "cases.reconsideration.total": "9", "requests.petition.other": "" }));
  expect(headline(wrong, "zh")).toBe("1 处错误，1 处提醒");
  expect(headline(wrong, "en")).toBe("1 error, 1 warning");
  expect(relationCounts(wrong, "zh")).toBe("核对 42 条勾稽关系，41 条相符，1 条不符");
});

test("全部相符 is not said while a relation could not be checked", () => {
  const whole = of(report());
  const relations = whole.relations.map((outcome, index) =>
    index < 2 ? { ...outcome, outcome: "unchecked" as const } : outcome,
  );
  const partly: Review = { ...whole, relations };
  expect(headline(partly, "zh")).toBe("已核对的 40 条相符，2 条无法核对，正文没有可与表核对的数字");
  expect(headline(partly, "en")).toBe(
    "40 checked and agree, 2 could not be checked, no numbers of the text to compare",
  );
  expect(relationCounts(partly, "zh")).toBe("核对 42 条勾稽关系，40 条相符，2 条无法核对");
});

describe("a form that nobody has filled in", () => {
  test("reads as blank, not as passed", () => {
    const blank = of(blankForm());
    expect(headline(blank, "zh")).toBe("还没有填写，200 处空白");
    expect(headline(blank, "en")).toBe("Not filled in yet: 200 blanks");
    expect(relationCounts(blank, "zh")).toBe("核对 42 条勾稽关系，42 条有空白待填");
  });

  test("is three lines of text, the last of which says what is to be filled in, and counted by itself", async () => {
    saved("空白.docx", blankForm());
    saved("填好.docx", report());
    const { out } = await nianbaoIn(folder.path, "check", "空白.docx", "填好.docx");
    expect(out.split("\n").slice(1, 4)).toEqual([
      expect.stringContaining("统计局 2024 年"),
      expect.stringContaining("还没有填写，200 处空白。"),
      "  还要填写：表一 10 格，表二 175 格，表三 15 格。",
    ]);
    expect(out).not.toContain("[提醒]");
    expect(out.trimEnd().split("\n").at(-1)).toBe(
      "共 2 份：0 份全部相符，1 份没有发现问题但有未核对的，0 份有问题（0 处错误，0 处提醒），1 份还没有填完。",
    );
  });
});

describe("a table that nobody has filled in", () => {
  const fieldsOf = (table: string) =>
    [...format2021.fields.keys()].filter((field) => field.startsWith(`${table}.`));
  const without = (...tables: string[]) =>
    report(Object.fromEntries(tables.flatMap(fieldsOf).map((field) => [field, ""])));

  test("is said in one line, beside what is wrong elsewhere", async () => {
    saved("年报.docx", without("requests"));
    const { out } = await nianbaoIn(folder.path, "check", "年报.docx");
    const lines = out.split("\n").filter((line) => line.startsWith("  ["));
    const count = fieldsOf("requests").length;
    expect(lines).toEqual([`  [提醒] 表二还要填写 ${count} 格。`]);
    const english = await nianbaoIn(folder.path, "check", "--lang", "en", "年报.docx");
    expect(english.out).toContain(`  [warning] 表二: ${count} cells still to fill in. (blank)`);
  });

  test("is one of which at least half is blank; a sign for nothing is something written", async () => {
    const fields = fieldsOf("cases");
    const withBlanks = async (count: number) => {
      const texts = fields.map((field, index) => [field, index < count ? "" : "无"] as const);
      saved("年报.docx", report(Object.fromEntries(texts)));
      return (await nianbaoIn(folder.path, "check", "年报.docx")).out;
    };
    expect(await withBlanks(8)).toContain("表三还要填写 8 格");
    expect(await withBlanks(7)).not.toContain("还要填写");
  });

  test("whose blanks were set aside is still listed, as such", async () => {
    saved("年报.docx", ignoring(without("cases")));
    const { out } = await nianbaoIn(folder.path, "check", "年报.docx");
    expect(out).toMatch(/〔已忽略〕.*格是空白/u);
    expect(out).not.toContain("还要填写");
  });
});

describe("the last line says that all of a report agrees", () => {
  const summaryOf = (review: Review) => {
    const tally = new CheckTally();
    tally.add({ status: "reviewed", review });
    return tally.summary([], "zh");
  };

  test("where its tables and its text were compared", () => {
    const review = reviewedExample({ text: { requests: "收到政府信息公开申请3件，引发行政复议2件。" } });
    expect(summaryOf(review)).toMatch(/^共 1 份：1 份全部相符，/u);
  });

  test.each<[string, Review]>([
    ["its text has no number to compare", reviewedExample({})],
    [
      "its text is not written",
      reviewedExample({
        text: { overview: [], disclosure: [], requests: [], cases: [], problems: [], other: [] },
      }),
    ],
    [
      "its text does not give a number that its tables have",
      reviewedExample({ text: { requests: "收到政府信息公开申请3件。" } }),
    ],
  ])("but not where %s", (_, review) => {
    expect(summaryOf(review)).toMatch(/^共 1 份：0 份全部相符，1 份没有发现问题但有未核对的，0 份有问题/u);
  });
});

test("what was set aside is counted in the last line", async () => {
  saved("年报.docx", ignoring(report({ "cases.reconsideration.total": "9" })));
  const last = async (...words: string[]) =>
    (await nianbaoIn(folder.path, "check", ...words, "年报.docx")).out.trimEnd().split("\n").at(-1);
  expect(await last()).toBe("共 1 份：0 份全部相符，1 份有问题（0 处错误，0 处提醒，已忽略 1 处）。");
  expect(await last("--lang", "en")).toBe(
    "1 file: 0 agree, 1 with findings (0 errors, 0 warnings, 1 ignored).",
  );
});

test("a blank that lacks a number is shown as blank", async () => {
  const figures = { upheld: "1", corrected: "0", otherResult: "0", pending: "0", total: "" };
  const texts = Object.entries(figures).map(([key, text]) => [`cases.directSuit.${key}`, text]);
  saved("年报.docx", report(Object.fromEntries(texts)));
  expect((await nianbaoIn(folder.path, "check", "年报.docx")).out).toContain("总计 空白 → “1”");
});

test("unit and year that a clerk has corrected in the pane are those that the report is checked by, which is said", async () => {
  const file = report({ "disclosure.regulation.inForce": "1" });
  const { unit, year } = of(file).report;
  const corrections = { version: 1, read: { unit, year }, unit: "南川省统计局", tier: null, year: 2025 };
  saved("年报.docx", keeping(file, correctionsSetting, corrections));
  const { out } = await nianbaoIn(folder.path, "check", "年报.docx");
  expect(out).toContain("\n  南川省统计局 2025 年（单位、年度已更正）\n");
  expect(out).toContain("标题写的是 2024 年，而报告是 2025 年的。请改正。");
  expect(out).not.toContain("regulation-by-level");
  const english = await nianbaoIn(folder.path, "check", "--lang", "en", "年报.docx");
  expect(english.out).toContain("\n  南川省统计局 2025 (unit, year corrected)\n");
  const json = await nianbaoIn(folder.path, "check", "--format", "json", "年报.docx");
  const { reports } = reviewFileSchema.parse(JSON.parse(json.out));
  expect(reports).toMatchObject([{ unit: "南川省统计局", year: 2025 }]);
});
