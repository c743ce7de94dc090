import { en } from "../../../src/taskpane/text/strings.en";
import { zh } from "../../../src/taskpane/text/strings.zh";
import { summary } from "../../../src/taskpane/view/summary";
import { finding, request, reviewOf, withoutRequests } from "../support/reviews";

describe("the headline", () => {
  test("of a report that is right", () => {
    expect(summary(reviewOf(), zh)).toMatchObject({
      subject: "青禾县统计局 · 2024 年",
      headline: "全部相符",
      relations: "核对 42 条勾稽关系，42 条相符",
    });
  });

  test("counts errors, warnings and advice apart", () => {
    const review = reviewOf(
      { "cases.directSuit.total": "4", "cases.directSuit.upheld": "1" },
      { findings: [finding({}), finding({}), finding({ severity: "advice" })] },
    );
    expect(summary(review, zh)).toMatchObject({
      errors: 1,
      warnings: 2,
      advice: 1,
      headline: "1 处错误，2 处提醒，1 条建议",
      relations: "核对 42 条勾稽关系，41 条相符，1 条不符",
    });
    expect(summary(review, en).headline).toBe("1 error, 2 warnings, 1 suggestion");
  });

  test("never says that everything agrees where something was not checked", () => {
    expect(summary(reviewOf(withoutRequests()), zh)).toMatchObject({
      headline: "核对到的全部相符",
      relations: "核对 42 条勾稽关系，3 条相符，39 条未能核对",
    });
    expect(summary(reviewOf({ [request("granted", "other")]: null }), zh).headline).toBe("核对到的全部相符");
  });

  test("says what it does not know of the report", () => {
    expect(summary(reviewOf({}, { unit: null }), zh).subject).toBe("未写明单位 · 2024 年");
    expect(summary(reviewOf({}, { unit: null, year: null }), en).subject).toBe(
      "No unit named · no year named",
    );
  });
});
