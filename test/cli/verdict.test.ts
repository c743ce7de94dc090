import { headline, isBlankForm, relationCounts, review, type Review } from "../../src/review";
import fs from "node:fs";
import path from "node:path";
import { blankForm, nianbaoIn, report, useFolder } from "./support";

/** What the text says of a report as a whole: never more than was checked. */

const of = (bytes: Uint8Array) => review(bytes, { file: "年报.docx" });
const folder = useFolder();
const saved = (name: string, bytes: Uint8Array) => fs.writeFileSync(path.join(folder.path, name), bytes);

test("all relations hold", () => {
  expect(headline(of(report()), "zh")).toBe("全部相符");
  expect(relationCounts(of(report()), "zh")).toBe("核对 42 条勾稽关系，42 条相符");
});

test("errors and warnings are counted", () => {
  const wrong = of(report({ "cases.reconsideration.total": "9", "requests.petition.other": "" }));
  expect(headline(wrong, "zh")).toBe("1 处错误，1 处提醒");
  expect(headline(wrong, "en")).toBe("1 error, 1 warning");
  expect(relationCounts(wrong, "zh")).toBe("核对 42 条勾稽关系，41 条相符，1 条不符");
});

test("全部相符 is not said while a relation could not be checked", () => {
  const partly: Review = { ...of(report()), relations: { all: 42, checked: 40, hold: 40 } };
  expect(headline(partly, "zh")).toBe("已核对的 40 条相符，2 条无法核对");
  expect(headline(partly, "en")).toBe("40 checked and agree, 2 could not be checked");
  expect(relationCounts(partly, "zh")).toBe("核对 42 条勾稽关系，40 条相符，2 条无法核对");
});

describe("a form that nobody has filled in", () => {
  test("reads as blank, not as passed", () => {
    const blank = of(blankForm());
    expect(isBlankForm(blank)).toBe(true);
    expect(headline(blank, "zh")).toBe("还没有填写，200 处空白");
    expect(headline(blank, "en")).toBe("Not filled in yet: 200 blanks");
    expect(relationCounts(blank, "zh")).toBe("核对 42 条勾稽关系，42 条有空白待填");
  });

  test("is two lines of text, and counted by itself", async () => {
    saved("空白.docx", blankForm());
    saved("填好.docx", report());
    const { out } = await nianbaoIn(folder.path, "check", "空白.docx", "填好.docx");
    expect(out).not.toContain("[提醒]");
    expect(out.trimEnd().split("\n").at(-1)).toBe(
      "共 2 份：1 份全部相符，0 份有问题（0 处错误，0 处提醒），1 份还没有填写。",
    );
  });

  test("one number in it, and it is a report with blanks", () => {
    expect(isBlankForm(of(report({ "requests.petition.other": "" })))).toBe(false);
  });
});

test("a blank that lacks a number is shown as blank", async () => {
  const figures = { upheld: "1", corrected: "0", otherResult: "0", pending: "0", total: "" };
  const texts = Object.entries(figures).map(([key, text]) => [`cases.directSuit.${key}`, text]);
  saved("年报.docx", report(Object.fromEntries(texts)));
  expect((await nianbaoIn(folder.path, "check", "年报.docx")).out).toContain("总计 空白 → “1”");
});
