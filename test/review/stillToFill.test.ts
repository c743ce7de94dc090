import { findingsByCause, headline, stillToFill, toFillWords, type Review } from "../../src/review";
import { format2021, type FieldId } from "../../src/report";
import { templateDocument } from "../../src/template";
import { reviewed } from "../../testing/reviews";
import { reviewedExample, type Example } from "../checks/examples";

/** What of a report is still to be filled in, by table and part: a form that nobody has filled in has no faults. */

const nothing = Object.fromEntries(
  [...format2021.fields.keys()].map((field): [FieldId, string] => [field, ""]),
);
/** A table of a report, so many of its cells blank. */
const blanksOf = (table: string, count = Infinity) =>
  Object.fromEntries(
    Object.keys(nothing)
      .filter((field) => field.startsWith(`${table}.`))
      .slice(0, count)
      .map((field) => [field, ""]),
  );
const noText = { preamble: [], overview: [], problems: [], other: [] };
/** What is to be filled in, as `part: cells + texts`. */
const counts = (review: Review) =>
  stillToFill(review).map(({ part, cells, texts }) => `${part ?? "-"}: ${cells} + ${texts}`);
const of = (example: Example) => counts(reviewedExample(example));
const blankTables = ["disclosure: 10 + 0", "requests: 175 + 0", "cases: 15 + 0"];

test("is nothing in a report that is filled in", () => {
  expect(of({})).toEqual([]);
});

test("is named as the report names it", () => {
  const review = reviewedExample({ ...nothing, text: { ...noText, preamble: "（请在此填写）" } });
  expect(stillToFill(review).map((toFill) => toFillWords(toFill, review, "zh").name)).toEqual([
    "开头",
    "一、总体情况",
    "表一",
    "表二",
    "表三",
    "五、存在的主要问题及改进情况",
    "六、其他需要报告的事项",
  ]);
});

describe("the cells of a table", () => {
  test("are those that are empty, not those that say that there is nothing, once they are half of it", () => {
    expect(of({ ...blanksOf("cases", 8), "cases.suitAfterReconsideration.total": "无" })).toEqual([
      "cases: 8 + 0",
    ]);
    expect(of(blanksOf("cases", 7))).toEqual([]);
  });

  test("are not those that were set aside", () => {
    const review = reviewedExample({ ...blanksOf("disclosure"), ...blanksOf("cases") });
    const findings = review.findings.map((one) =>
      one.table === "cases" ? { ...one, ignored: true as const } : one,
    );
    expect(counts({ ...review, findings })).toEqual(["disclosure: 10 + 0"]);
  });

  test("read with their number", () => {
    const review = reviewedExample(blanksOf("disclosure"));
    const [disclosure] = stillToFill(review);
    expect(toFillWords(disclosure!, review, "zh")).toEqual({ name: "表一", count: "10 格" });
    expect(toFillWords({ ...disclosure!, texts: 1 }, review, "zh").count).toBe("10 格、1 处文字");
    expect(toFillWords({ ...disclosure!, part: null, texts: 1 }, review, "en")).toEqual({
      name: "the beginning",
      count: "10 cells and 1 text",
    });
  });
});

describe("the text", () => {
  test.each<[string, Example, readonly string[]]>([
    ["a part with nothing under its heading", { text: { other: [] } }, ["other: 0 + 1"]],
    ["a hint, in the part that it stands in", { text: { other: "（请在此填写）" } }, ["other: 0 + 1"]],
    [
      "a hint as often as it stands there, also before the parts",
      { text: { preamble: "（请在此填写）", other: ["（请在此填写）", "（请在此填写）"] } },
      ["-: 0 + 1", "other: 0 + 2"],
    ],
    [
      "a sub-heading of the form with nothing under it",
      { text: { overview: ["（一）主动公开", "通过网站公开。", "（二）依申请公开", "（三）政府信息管理"] } },
      ["overview: 0 + 2"],
    ],
  ])("%s", (_, example, expected) => {
    expect(of(example)).toEqual(expected);
  });

  test("is not what a table under the heading may say", () => {
    expect(of({ parts: ["overview", "disclosure", "requests", "cases"], text: { overview: [] } })).toEqual([
      "overview: 0 + 1",
    ]);
    const heading = { "二、主动公开政府信息情况": "" };
    expect(of({ heading, text: { overview: [] } })).toEqual([]);
  });
});

describe("a form that nobody has filled in", () => {
  const form = reviewedExample({ ...nothing, text: { ...noText, overview: "（请在此填写）" } });

  test("has its hints beside its blanks, and none of them among its faults", () => {
    expect(counts(form)).toEqual(["overview: 0 + 1", ...blankTables, "problems: 0 + 1", "other: 0 + 1"]);
    expect(form.findings.map(({ rule }) => rule)).toContain("leftover");
    expect(findingsByCause(form)).toEqual([]);
    expect(headline(form, "zh")).toBe("还没有填写，200 处空白，3 处文字");
    expect(headline(form, "en")).toBe("Not filled in yet: 200 blanks, 3 texts");
  });

  test("says of a hint that was set aside that it was", () => {
    const findings = form.findings.map((one) =>
      one.rule === "leftover" ? { ...one, ignored: true as const } : one,
    );
    expect(headline({ ...form, findings }, "zh")).toBe("还没有填写，200 处空白，2 处文字，已忽略 1 处");
  });

  test("is counted alike with the rule about blanks switched off", () => {
    const findings = form.findings.filter(({ rule }) => rule !== "blank");
    expect(headline({ ...form, findings }, "zh")).toBe("还没有填写，200 处空白，3 处文字");
  });

  test("says that its blanks were set aside", () => {
    const findings = form.findings.map((one) =>
      one.rule === "blank" ? { ...one, ignored: true as const } : one,
    );
    expect(headline({ ...form, findings }, "zh")).toMatch(/^还没有填完，0 处空白，3 处文字，已忽略 \d+ 处$/u);
  });

  test.each(["blank", "zero"] as const)("as the pane makes it, its numbers %s", (numbers) => {
    const made = reviewed(
      templateDocument({ format: format2021, unit: "云溪县水利局", year: 2024, numbers }),
    );
    const texts = ["-: 0 + 1", "overview: 0 + 5", "problems: 0 + 2", "other: 0 + 1"];
    const [before, overview, ...others] = texts;
    expect(counts(made)).toEqual(numbers === "blank" ? [before, overview, ...blankTables, ...others] : texts);
    // Filled with zeros it is a report, whose hints are faults of four places.
    expect(headline(made, "zh")).toBe(numbers === "blank" ? "还没有填写，200 处空白，9 处文字" : "4 处错误");
  });
});

describe("a report that is being filled in", () => {
  test("has its blanks and hints beside what is wrong", () => {
    const begun = reviewedExample({
      ...nothing,
      "cases.directSuit.pending": "1",
      "cases.directSuit.total": "2",
      text: { ...noText, overview: "（请在此填写）" },
    });
    expect(counts(begun)).toEqual([
      "overview: 0 + 1",
      "disclosure: 10 + 0",
      "requests: 175 + 0",
      "cases: 13 + 0",
      "problems: 0 + 1",
      "other: 0 + 1",
    ]);
    expect(headline(begun, "zh")).toBe("还没有填完，198 处空白，3 处文字，1 处错误");
    expect(headline(begun, "en")).toBe("Not all filled in yet: 198 blanks, 3 texts, 1 error");
  });

  test("is one while most of its tables are open", () => {
    const open = reviewedExample({ ...blanksOf("requests"), ...blanksOf("cases") });
    expect(headline(open, "zh")).toBe("还没有填完，190 处空白");
    const finished = reviewedExample(blanksOf("requests"));
    expect(findingsByCause(finished)).toHaveLength(175);
    expect(headline(finished, "zh")).toBe("175 处提醒");
  });

  test("may lack the other tables", () => {
    const review = reviewedExample({ ...blanksOf("requests"), parts: ["overview", "requests", "problems"] });
    expect(headline(review, "zh")).toMatch(/^还没有填写，175 处空白，/u);
  });

  test("is warned of a blank in a table that is nearly done", () => {
    const review = reviewedExample({
      ...blanksOf("requests"),
      ...blanksOf("cases"),
      ...blanksOf("disclosure", 1),
    });
    expect(headline(review, "zh")).toBe("还没有填完，190 处空白，1 处提醒");
  });
});
