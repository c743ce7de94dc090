import { format2021 } from "../../../src/report";
import type { Review } from "../../../src/review";
import { en } from "../../../src/taskpane/text/strings.en";
import { zh } from "../../../src/taskpane/text/strings.zh";
import { summary } from "../../../src/taskpane/view/summary";
import { finding, request, reviewOf, withoutRequests, type Texts } from "../support/reviews";

const said = (review: Review, strings = zh) => summary(review, strings);

/** A form in which every cell is blank, but those given. */
const blankForm = (texts: Texts = {}) =>
  reviewOf({ ...Object.fromEntries([...format2021.fields.keys()].map((field) => [field, ""])), ...texts });

describe("the headline", () => {
  test("of a report that is right", () => {
    expect(said(reviewOf())).toMatchObject({
      subject: "青禾县统计局 · 2024 年",
      parts: [{ tone: "good" }, { tone: "open" }],
      headline: "三张表 42 条勾稽关系全部相符，正文没有可与表核对的数字",
      checked: "核对 42 条勾稽关系，42 条相符",
    });
  });

  test("counts errors and warnings apart", () => {
    const review = reviewOf(
      { "cases.directSuit.total": "4", "cases.directSuit.upheld": "1" },
      { findings: [finding({}), finding({})] },
    );
    expect(said(review)).toMatchObject({
      parts: [{ tone: "error" }, { tone: "warning" }],
      headline: "1 处错误，2 处提醒",
      checked: "核对 42 条勾稽关系，41 条相符，1 条不符",
    });
    expect(said(review, en).headline).toBe("1 error, 2 warnings");
  });

  test("never says that everything agrees where something was not checked", () => {
    expect(said(reviewOf(withoutRequests()))).toMatchObject({
      parts: [{ tone: "open" }, { tone: "open" }],
      headline: "已核对的 3 条相符，39 条无法核对，正文没有可与表核对的数字",
      checked: "核对 42 条勾稽关系，3 条相符，39 条无法核对",
    });
    expect(said(reviewOf({ [request("granted", "other")]: null })).headline).toBe(
      "已核对的 40 条相符，2 条无法核对，正文没有可与表核对的数字",
    );
  });

  test("never says that everything agrees where nothing was checked", () => {
    const review = reviewOf();
    const relations = review.relations.map((one) => ({ ...one, outcome: "unchecked" as const }));
    expect(said({ ...review, relations })).toMatchObject({
      parts: [{ tone: "open" }],
      headline: "没有核对到任何勾稽关系",
    });
  });

  test("of an empty form says that it is not filled in: that blanks sum to 0 is no agreement", () => {
    expect(said(blankForm())).toMatchObject({
      parts: [{ tone: "open" }],
      headline: "还没有填写，200 处空白",
      checked: "核对 42 条勾稽关系，42 条有空白待填",
    });
    expect(said(blankForm(), en)).toMatchObject({
      headline: "Not filled in yet: 200 blanks",
      checked: "42 relations: 42 with blanks to fill in",
    });
  });

  test("of an empty form that is wrong in other ways says both", () => {
    const review = blankForm();
    const wrong = { ...review, findings: [...review.findings, finding({ severity: "error" })] };
    expect(said(wrong).headline).toBe("还没有填写，200 处空白，1 处错误");
  });

  test("counts relations among nothing but blanks apart from those that hold", () => {
    const review = blankForm({ "cases.directSuit.upheld": "0", "cases.directSuit.total": "0" });
    expect(said(review)).toMatchObject({
      headline: "还没有填完，198 处空白",
      checked: "核对 42 条勾稽关系，1 条相符，41 条有空白待填",
    });
  });

  test("says what it does not know of the report", () => {
    expect(said(reviewOf({}, { head: { unit: null } })).subject).toBe("未写明单位 · 2024 年");
    expect(said(reviewOf({}, { head: { unit: null, year: null } }), en).subject).toBe(
      "No unit named · no year named",
    );
  });
});
