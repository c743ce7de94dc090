import { checkReport, evaluateRelation, rules } from "../../src/checks";
import { sumText } from "../../src/checks/rules/sums";
import { format2019, format2021, officialFormats, plainNumber, type Relation } from "../../src/report";
import { exampleFigures, reviewExample } from "./examples";
import { factsOf, findingsOf, messagesOf, reportOf } from "./support";

test("every relation of a format has a rule that says it when it is broken", () => {
  const said = rules.map(({ id }) => id);
  for (const { rule } of officialFormats.flatMap(({ relations }) => relations)) expect(said).toContain(rule);
});

const relation: Relation = {
  id: "sum:made-up",
  rule: "sum",
  table: "cases",
  left: ["a", "b"],
  right: ["total"],
  total: "total",
  name: "made up",
};
const evaluated = (a: string, b: string, total: string) =>
  evaluateRelation(relation, factsOf({ a, b, total }));

describe("a relation", () => {
  test("holds where both sides have the same sum", () => {
    expect(evaluated("2", "1", "3")).toEqual({
      relation,
      outcome: "holds",
      leftSum: 3,
      rightSum: 3,
      blanks: [],
    });
  });

  test("is broken where they differ", () => {
    expect(evaluated("2", "1", "4")).toMatchObject({ outcome: "broken", leftSum: 3, rightSum: 4 });
  });

  test.each([
    ["words", { a: "2", b: "详见附件", total: "3" }],
    ["two numbers in one cell", { a: "0 0", b: "0", total: "0" }],
    ["no cell on the left", { a: "2", total: "3" }],
    ["no cell on the right", { a: "2", b: "1" }],
  ])("is unchecked with %s, whatever the others add up to", (_, texts) => {
    expect(evaluateRelation(relation, factsOf(texts)).outcome).toBe("unchecked");
  });

  test("reads a blank as 0 and names it", () => {
    expect(evaluated("3", "", "3")).toMatchObject({ outcome: "holds", blanks: ["b"] });
    expect(evaluated("3", "/", "")).toMatchObject({ outcome: "broken", blanks: ["b", "total"] });
  });

  test("takes numbers as they are meant: full-width, separated, with a remark", () => {
    expect(evaluated("１，０００", "22（其中修订16件）", "1 022").outcome).toBe("holds");
  });

  test("adds decimals as people do, and changes with their sign", () => {
    expect(evaluated("0.1", "0.2", "0.3").outcome).toBe("holds");
    expect(evaluated("0.1", "0.2", "0.31").outcome).toBe("broken");
    expect(evaluated("+2", "-5", "-3").outcome).toBe("holds");
  });
});

describe("the relations of a report", () => {
  test("are those of its tables’ formats", () => {
    // 2019: two rows less than 2021 in table 2, each with its row total.
    const count = (report: Parameters<typeof checkReport>[0]) => checkReport(report).relations.length;
    expect(count(reportOf(exampleFigures))).toBe(format2021.relations.length);
    expect(count(reportOf({}, format2019))).toBe(format2019.relations.length);
    expect(format2021.relations.length - format2019.relations.length).toBe(2);
  });

  test("of a table that is missing are counted and unchecked", () => {
    expect(reviewExample({ drop: "cases" }).relations).toEqual({ all: 42, checked: 39, hold: 39 });
  });

  // A cell of table 2 takes part in its row's and, by its column, in the result total or the balance, or both.
  test.each([
    ["a blank counts as 0", { "requests.repeated.business": "" }, 42, 42],
    ["a blank that was not 0", { "cases.reconsideration.upheld": "" }, 42, 41],
    ["a remark is read", { "requests.repeated.total": "0件" }, 42, 42],
    ["words: row and result total", { "requests.repeated.business": "详见附件" }, 40, 40],
    ["a multiple: row and balance", { "requests.received.business": "1.5万" }, 40, 40],
    ["no number in 总计: row, result total and balance", { "requests.total.total": "三" }, 39, 39],
    ["a field without relations", { "disclosure.licence.handled": "约若干" }, 42, 42],
    ["a row that lacks: its own, and every result total", { drop: "requests.repeated" }, 34, 34],
    ["a row with a cell too many", { extraCell: "requests.otherHandling" }, 34, 34],
  ])("are counted: %s", (_, example, checked, hold) => {
    expect(reviewExample(example).relations).toEqual({ all: 42, checked, hold });
  });
});

describe("a finding about a relation", () => {
  const wrongTotal = { ...exampleFigures, "cases.reconsideration.total": "1" };

  test("has both sides, both sums and all cells, of which none is suspected before the others", () => {
    const [finding] = findingsOf("case-total", reportOf(wrongTotal));
    expect(finding).toMatchObject({
      suspects: [],
      relation: { id: "case-total:reconsideration", leftSum: 2, rightSum: 1 },
    });
    expect(finding?.fields).toEqual([...(finding?.relation?.left ?? []), "cases.reconsideration.total"]);
    expect(finding?.cells.map(({ field }) => field)).toEqual(finding?.fields);
  });

  test("of a balance has its four cells, and offers no fix", () => {
    const report = reportOf({
      ...exampleFigures,
      "requests.received.naturalPerson": "3",
      "requests.received.total": "4",
    });
    const findings = findingsOf("balance", report);
    expect(findings.map(({ cells }) => cells.length)).toEqual([4, 4]);
    expect(findings.flatMap(({ fixes }) => fixes)).toEqual([]);
  });

  test("shows the sum in the report's numbers", () => {
    expect(messagesOf("case-total", reportOf(wrongTotal))[0]?.zh).toContain("1 + 0 + 0 + 1 = 2");
  });

  test("says that blanks count as 0 if there are any, and only then", () => {
    const says = (texts: Readonly<Record<string, string>>) =>
      messagesOf("case-total", reportOf({ ...wrongTotal, ...texts }))[0];
    expect(says({})?.zh).not.toContain("空白按 0 计");
    expect(says({ "cases.reconsideration.corrected": "" })?.zh).toContain("空白按 0 计");
    expect(says({ "cases.reconsideration.corrected": "" })?.en).toContain("Blank cells count as 0");
  });
});

describe("an equation", () => {
  test("counts the zeros of a long sum, and writes out those of a short one", () => {
    const values = Array.from({ length: 9 }, (_, index) => index % 2);
    expect(sumText(values, 4).zh).toBe("1 + 1 + 1 + 1（其余 5 项为 0） = 4");
    expect(sumText([0, 1], 1).zh).toBe("0 + 1 = 1");
  });

  test("of nothing but zeros says so", () => {
    expect(sumText(Array<number>(9).fill(0), 0).zh).toBe("9 项都是 0，相加 = 0");
  });

  test("brackets a negative number behind a plus", () => {
    expect(sumText([-2, -5], -7).zh).toBe("-2 + (-5) = -7");
  });

  test("writes numbers without binary remainders", () => {
    expect(plainNumber(0.1 + 0.2)).toBe("0.3");
  });
});
