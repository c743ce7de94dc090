import { en } from "../../../src/taskpane/text/strings.en";
import { zh } from "../../../src/taskpane/text/strings.zh";
import { resultText } from "../../../src/taskpane/view/resultText";
import type { ReportCause } from "../../../src/review";
import { causeOf, finding, repairOf, request, reviewOf, untouched } from "../support/reviews";

describe("the result as text", () => {
  test("has the title, the headline, and the findings numbered through the tables", () => {
    const label = finding({
      values: { written: "社会组织", expected: "社会公益组织" },
      table: "requests",
      cells: [{ field: null, place: { table: 2, row: 3, cell: 7 }, text: "社会组织" }],
    });
    const review = reviewOf(
      {
        [request("received", "naturalPerson")]: "2",
        [request("received", "total")]: "3",
        [request("carriedForward", "naturalPerson")]: "2",
        [request("carriedForward", "total")]: "3",
        "cases.directSuit.pending": "",
      },
      { findings: [label] },
    );
    expect(resultText(review, zh)).toBe(`青禾县统计局2024年政府信息公开工作年度报告
2 处错误，2 处提醒
核对 42 条勾稽关系，40 条相符，2 条不符

表二 收到和处理政府信息公开申请情况
1. [错误] 一、本年新收 · 总计：2 + 0 + 0 + 0 + 0 + 0 = 2，表中写 3
2. [错误] 四、结转下年度 · 总计：2 + 0 + 0 + 0 + 0 + 0 = 2，表中写 3
3. [提醒] 第 3 行第 7 格“社会组织”：表头写的是“社会组织”，应为“社会公益组织”。

表三 政府信息公开行政复议、行政诉讼情况
4. [提醒] 未经复议直接起诉 尚未审结：是空白。没有的请写 0。
`);
  });

  test("of a form that nobody has filled in lists no blank", () => {
    expect(resultText(untouched(), zh).trim().split("\n").slice(1)).toEqual([
      "还没有填写，200 处空白，1 处文字",
      "核对 42 条勾稽关系，42 条有空白待填",
    ]);
  });

  test("has of a broken relation its answer, its choices as one list, or why nothing was found", () => {
    const total = "cases.directSuit.total";
    const change = (field: string, to: string, standsAlone = false) =>
      repairOf({ changes: [{ field, from: "4", to }], standsAlone });
    const saidOf = (given: Partial<ReportCause>) => {
      const cause = causeOf({ relations: ["case-total:directSuit"], ...given });
      return resultText(reviewOf({ [total]: "4" }, { causes: [cause] }), zh)
        .split("\n")
        .slice(6, -1);
    };
    const choices = [change(total, "0"), change("cases.directSuit.upheld", "4")];
    expect(saidOf({ repairs: [change(total, "0", true)] })).toEqual([
      "   应改为：未经复议直接起诉 总计 “4” → “0”",
    ]);
    expect(saidOf({ repairs: choices })).toEqual([
      "   以下改法都能使各算式对上，请对照原始材料选一种：",
      "   1. 未经复议直接起诉 总计 “4” → “0”",
      "   2. 未经复议直接起诉 结果维持 “4” → “4”",
    ]);
    expect(saidOf({ beyond: "operations" })).toEqual(["   错处太多，说不出是哪几格，请逐格核对。"]);
  });

  test("says under the title whose report it is where that was corrected", () => {
    const read = { unit: "青禾县统计局", year: 2023 };
    const review = reviewOf({}, { head: { asRead: read, tier: "city" } });
    expect(resultText(review, zh)).toMatch(
      /^青禾县统计局2024年政府信息公开工作年度报告\n青禾县统计局 · 2024 年（层级、年度已更正）\n/u,
    );
  });

  test("of a report that is right is its headline", () => {
    const review = reviewOf({}, { head: { title: null } });
    expect(resultText(review, en)).toBe(
      "青禾县统计局 · 2024\nAll 42 relations of 3 tables hold, no numbers of the text to compare\n42 relations: 42 hold\n",
    );
  });
});
