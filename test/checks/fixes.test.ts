import { standAloneChanges } from "../../src/review";
import { changesIn } from "../../testing/reviews";
import { reviewedExample, reviewExample } from "./examples";

/** Fixes are offered where the answer is certain, and nowhere else. */

type Texts = Readonly<Record<string, string>>;
const findingsOf = (rule: string, texts: Texts) =>
  reviewExample(texts).findings.filter((finding) => finding.rule === rule);
const changesFor = (rule: string, texts: Texts) =>
  findingsOf(rule, texts).flatMap(({ fixes }) => fixes.flatMap((fix) => changesIn(fix)));

describe("a total", () => {
  const total = "cases.reconsideration.total";

  test("is put to its sum where that is all that is wrong", () => {
    expect(changesFor("case-total", { [total]: "1" })).toEqual([{ field: total, from: "1", to: "2" }]);
  });

  test("that takes part in several relations is put right if then all of them hold", () => {
    const texts = { "requests.repeated.total": "5" };
    expect(changesFor("row-total", texts)).toEqual([
      { field: "requests.repeated.total", from: "5", to: "0" },
    ]);
  });

  test("and another one that the sums tie it to are choices: two parts may as well be what is wrong", () => {
    const texts = { "requests.received.business": "2", "requests.carriedForward.business": "1" };
    expect(findingsOf("row-total", texts)).toHaveLength(2);
    expect(changesFor("row-total", texts)).toEqual([]);
  });

  test("is offered where a part may as well be what is wrong, but never written unasked", () => {
    const texts = { "cases.reconsideration.upheld": "5", [total]: "9" };
    expect(changesFor("case-total", texts)).toEqual([{ field: total, from: "9", to: "6" }]);
    const review = reviewedExample(texts);
    expect(review.causes[0]?.repairs.filter(({ standsAlone }) => standsAlone)).toEqual([]);
    expect(standAloneChanges(review)).toEqual([]);
  });

  test("is left alone if another relation of it cannot be checked", () => {
    const texts = { "requests.repeated.total": "5", "requests.petition.total": "详见附件" };
    expect(findingsOf("row-total", texts)).toHaveLength(1);
    expect(changesFor("row-total", texts)).toEqual([]);
  });

  test("that is blank is filled in", () => {
    const texts = { "cases.reconsideration.corrected": "2", [total]: "" };
    expect(changesFor("case-total", texts)).toEqual([{ field: total, from: "", to: "4" }]);
  });

  test.each([
    ["has words beside it: they are people's to rewrite", { [total]: "1件" }],
    ["has a part that cannot be: a negative count", { "cases.reconsideration.upheld": "-3" }],
  ])("is left alone if it %s", (_, texts) => {
    expect(findingsOf("case-total", texts)).toHaveLength(1);
    expect(changesFor("case-total", texts)).toEqual([]);
  });

  test("that is fixed leaves no finding", () => {
    const [change] = changesFor("case-total", { [total]: "1" });
    expect(reviewExample({ [total]: change?.to ?? "" }).findings).toEqual([]);
  });
});

describe("a blank", () => {
  const petition = "requests.petition.business";

  test("is filled with 0 where the sums hold with it", () => {
    expect(changesFor("blank", { [petition]: "" })).toEqual([{ field: petition, from: "", to: "0" }]);
    expect(changesFor("blank", { [petition]: "—" })).toEqual([{ field: petition, from: "—", to: "0" }]);
  });

  test("is filled with 0 where no relation knows it", () => {
    const field = "disclosure.penalty.handled";
    expect(changesFor("blank", { [field]: "无" })).toEqual([{ field, from: "无", to: "0" }]);
  });

  test("in a broken relation may lack a number: 0 is not offered, and the reason is said", () => {
    const texts = { "cases.reconsideration.upheld": "" };
    expect(findingsOf("blank", texts)[0]?.message).toContain(
      "是空白。有关的勾稽关系不成立，请核对这里是否漏填。",
    );
    expect(changesFor("blank", texts)).toEqual([]);
  });
});

test("digits are rewritten plainly, from the text as it stands", () => {
  const field = "disclosure.licence.handled";
  expect(changesFor("digits", { [field]: "１，２５０" })).toEqual([
    { field, from: "１，２５０", to: "1250" },
  ]);
});

test("a number with a remark is never rewritten", () => {
  const texts = { "disclosure.normativeDocument.inForce": "6（其中修订2件）" };
  expect(findingsOf("remark", texts)).toHaveLength(1);
  expect(changesFor("remark", texts)).toEqual([]);
});
