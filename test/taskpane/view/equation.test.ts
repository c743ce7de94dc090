import { zh } from "../../../src/taskpane/text/strings.zh";
import { en } from "../../../src/taskpane/text/strings.en";
import { calculationOf, equation } from "../../../src/taskpane/view/equation";
import { finding, request, reviewOf, type Texts } from "../support/reviews";

function equationsOf(texts: Texts, strings = zh) {
  const review = reviewOf(texts);
  return review.findings.flatMap((found) => {
    const calculation = calculationOf(found, review);
    return calculation ? [equation(calculation, strings)] : [];
  });
}

describe("the equation of a finding", () => {
  test("a total is written as the sum of its parts and what the table says", () => {
    const texts = {
      [request("received", "naturalPerson")]: "2",
      [request("received", "total")]: "3",
      [request("carriedForward", "naturalPerson")]: "2",
      [request("carriedForward", "total")]: "3",
    };
    expect(equationsOf(texts)).toEqual([
      "2 + 0 + 0 + 0 + 0 + 0 = 2，表中写 3",
      "2 + 0 + 0 + 0 + 0 + 0 = 2，表中写 3",
    ]);
  });

  test("a balance names its four numbers, which would not be told apart without words", () => {
    const texts = {
      [request("received", "business")]: "5",
      [request("received", "total")]: "5",
      [request("granted", "business")]: "4",
      [request("granted", "total")]: "4",
      [request("total", "business")]: "4",
      [request("total", "total")]: "4",
      [request("carriedForward", "total")]: "1",
      [request("carriedForward", "other")]: "1",
      [request("received", "other")]: "1",
    };
    expect(equationsOf(texts)).toContain(
      "一、本年新收 5 + 二、上年结转 0 ≠ （七）总计 4 + 四、结转下年度 0（5 ≠ 4）",
    );
  });

  test("a long sum counts its zeros instead of writing them out", () => {
    const texts = {
      [request("granted", "research")]: "1",
      [request("notHeld", "research")]: "3",
      [request("total", "research")]: "5",
    };
    expect(equationsOf(texts)).toContain("1 + 3（其余 19 项为 0） = 4，表中写 5");
    expect(equationsOf(texts, en)).toContain("1 + 3 (the other 19 are 0) = 4, but the table says 5");
  });

  test("a long sum of zeros only says so", () => {
    expect(equationsOf({ [request("total", "research")]: "1" })).toContain("21 项都是 0，相加 = 0，表中写 1");
  });

  test("a negative number behind a plus stands in brackets", () => {
    const texts = { "cases.directSuit.corrected": "-1", "cases.directSuit.total": "1" };
    expect(equationsOf(texts)).toEqual(["0 + (-1) + 0 + 0 = -1，表中写 1"]);
  });

  test("blank cells count as 0 and are known as blank", () => {
    const review = reviewOf({ "cases.directSuit.upheld": "", "cases.directSuit.total": "1" });
    const broken = review.findings.find((found) => found.relation !== null);
    const calculation = broken && calculationOf(broken, review);
    expect(calculation?.left.map(({ name, value, isBlank }) => [name, value, isBlank])).toEqual([
      ["未经复议直接起诉 结果维持", 0, true],
      ["未经复议直接起诉 结果纠正", 0, false],
      ["未经复议直接起诉 其他结果", 0, false],
      ["未经复议直接起诉 尚未审结", 0, false],
    ]);
  });

  test("a total that is blank is not said to be written", () => {
    expect(equationsOf({ "cases.directSuit.upheld": "1", "cases.directSuit.total": "" })).toEqual([
      "1 + 0 + 0 + 0 = 1，表中没有填",
    ]);
    expect(equationsOf({ "cases.directSuit.upheld": "1", "cases.directSuit.total": "/" })).toEqual([
      "1 + 0 + 0 + 0 = 1，表中写 /",
    ]);
  });

  test("a finding without a relation has none", () => {
    const review = reviewOf();
    expect(calculationOf(finding({}), review)).toBeNull();
  });
});
