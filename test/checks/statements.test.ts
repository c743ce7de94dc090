import { checkReport, checkText, evaluateStatement, fits, ofFields, type Finding } from "../../src/checks";
import {
  noProse,
  type FieldId,
  type Passage,
  type ProseShare,
  type ProseSum,
  type Report,
  type Statement,
} from "../../src/report";
import { exampleFigures } from "./examples";
import { factsOf, reportOf } from "./support";

const received = "requests.received.total";
const carriedOver = "requests.carriedOver.total";
const handled = "requests.total.total";
const carriedForward = "requests.carriedForward.total";

/** Words in the second paragraph. */
const words = (text: string, from = 0): Passage => ({ paragraph: 2, from, to: from + text.length, text });

/** 收到申请18件, with the number at its place. */
function stating(value: number, given: Partial<Statement> = {}): Statement {
  return {
    topic: "requests",
    readings: [[received], [received, carriedOver]],
    value,
    bound: "exact",
    scope: "this-year",
    passage: words(`收到申请${value}件`),
    number: words(String(value), 4),
    sentence: words(`收到申请${value}件。`),
    aspect: null,
    ...given,
  };
}

// Received 3, carried over 1, handled 3, carried forward 1.
const report: Report = reportOf(exampleFigures);

const withProse = (prose: Partial<Report["prose"]>): Report => ({
  ...report,
  prose: { ...noProse, ...prose },
});

const textFindings = (prose: Partial<Report["prose"]>, from = report): readonly Finding[] =>
  checkText({ ...withProse(prose), facts: from.facts }, checkReport(from).relations).findings;

const only = (prose: Partial<Report["prose"]>): Finding => {
  const [finding, ...others] = textFindings(prose);
  if (!finding || others.length > 0) throw new Error("There is one finding.");
  return finding;
};

describe("a statement", () => {
  const outcomeOf = (statement: Statement, texts: Record<FieldId, string> = exampleFigures) =>
    evaluateStatement(statement, factsOf(texts)).outcome;

  test("agrees if one way to read it has its number, and disagrees if none has", () => {
    expect(outcomeOf(stating(3))).toBe("agrees");
    expect(outcomeOf(stating(4))).toBe("agrees");
    expect(outcomeOf(stating(5))).toBe("disagrees");
  });

  test("is not checked where a cell has no number, unless another reading agrees", () => {
    expect(outcomeOf(stating(5), { ...exampleFigures, [carriedOver]: "" })).toBe("not-checked");
    expect(outcomeOf(stating(3), { ...exampleFigures, [carriedOver]: "" })).toBe("agrees");
    expect(outcomeOf(stating(5), {})).toBe("not-checked");
  });

  test("is not checked where it is of another year, of another unit or only about right", () => {
    expect(outcomeOf(stating(5, { scope: "other-year" }))).toBe("not-checked");
    expect(outcomeOf(stating(5, { scope: "other-unit" }))).toBe("not-checked");
    expect(outcomeOf(stating(5, { bound: "about" }))).toBe("not-checked");
    expect(outcomeOf(stating(0, { readings: [] }))).toBe("not-checked");
  });

  test("with a bound is right on its side of it", () => {
    const most = { value: 10, bound: "at-most" } as const;
    const more = { value: 10, bound: "at-least", below: 20 } as const;
    expect([9, 10, 11].map((sum) => fits(sum, most))).toEqual([true, true, false]);
    expect([9, 10, 19, 20].map((sum) => fits(sum, more))).toEqual([false, true, true, false]);
    expect(fits(99, { value: 10, bound: "at-least" })).toBe(true);
  });
});

describe("a statement that the tables contradict", () => {
  test("is named with its words and with the cell, and each number", () => {
    const finding = only({ statements: [stating(18)] });
    expect(finding).toMatchObject({
      rule: "text-requests",
      severity: "error",
      passages: [words("收到申请18件")],
      fields: [received, carriedOver],
    });
    expect(finding.cells.map(({ field, text }) => [field, text])).toEqual([[received, "3"]]);
  });

  test("has two ways out: the text's number or the table's, and none is certain", () => {
    const [text, table, ...others] = only({
      statements: [stating(2, { topic: "disclosure", readings: [["disclosure.licence.handled"]] })],
    }).fixes;
    expect(text).toMatchObject({
      changes: [{ field: null, place: words("2", 4), from: "2", to: "1250" }],
      isGuess: true,
    });
    expect(table).toMatchObject({
      changes: [{ field: "disclosure.licence.handled", from: "1250", to: "2" }],
      isGuess: true,
    });
    expect(others).toEqual([]);
  });

  test("never offers a number for the table that breaks a sum", () => {
    const { fixes } = only({ statements: [stating(18)] });
    expect(fixes).toHaveLength(1);
    expect(fixes.some((fix) => fix.kind === "change" && ofFields(fix))).toBe(false);
  });

  test("offers nothing for the text where no number stands in it", () => {
    expect(only({ statements: [stating(0, { topic: "requests-zero", number: null })] }).fixes).toEqual([]);
  });

  test("is a warning where the sentence leaves a doubt", () => {
    const cases = { topic: "cases", readings: [["cases.reconsideration.total"]] } as const;
    expect(only({ statements: [stating(9, cases)] })).toMatchObject({
      rule: "text-cases",
      severity: "error",
    });
    expect(only({ statements: [stating(9, { ...cases, isDoubtful: true })] }).severity).toBe("warning");
  });

  test.each([
    ["requests", "text-requests"],
    ["requests-zero", "text-zero"],
    ["requests-done", "text-done"],
    ["cases", "text-cases"],
    ["disclosure", "text-disclosure"],
    ["published-documents", "text-disclosure"],
  ] as const)("about %s is %s", (topic, rule) => {
    expect(only({ statements: [stating(18, { topic })] }).rule).toBe(rule);
  });

  test("of documents that were published is a warning: they may be others", () => {
    expect(only({ statements: [stating(18, { topic: "published-documents" })] }).severity).toBe("warning");
  });
});

describe("text-balance", () => {
  const four = (values: readonly number[]) =>
    [received, carriedOver, handled, carriedForward].map((field, at) =>
      stating(values[at]!, { readings: [[field]], passage: words(`${field}${values[at]}`, at * 50) }),
    );
  const balance = (values: readonly number[], from = report) =>
    textFindings({ statements: four(values) }, from).filter(({ rule }) => rule === "text-balance");

  test("is silent where both sides are equal, whatever the table says", () => {
    expect(balance([3, 1, 3, 1])).toEqual([]);
    expect(balance([30, 1, 29, 2])).toEqual([]);
  });

  test("names the four numbers; an error where the table itself holds, else a warning", () => {
    const [found, ...others] = balance([3, 1, 3, 2]);
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      severity: "error",
      values: { received: 3, carriedOver: 1, handled: 3, carriedForward: 2 },
    });
    expect(found?.passages).toHaveLength(4);
    const broken = reportOf({ ...exampleFigures, [received]: "9" });
    expect(balance([3, 1, 3, 2], broken)[0]?.severity).toBe("warning");
  });

  test("needs all four, each once and exact", () => {
    const [a, b, c, d] = four([3, 1, 3, 2]) as [Statement, Statement, Statement, Statement];
    const rules = (statements: readonly Statement[]) => textFindings({ statements }).map(({ rule }) => rule);
    expect(rules([a, b, c])).not.toContain("text-balance");
    expect(rules([a, b, c, d, { ...a, value: 4 }])).not.toContain("text-balance");
    expect(rules([a, b, c, { ...d, bound: "about" }])).not.toContain("text-balance");
    expect(rules([a, b, c, { ...d, scope: "other-year" }])).not.toContain("text-balance");
    const apart = [a, b, c, { ...d, passage: { ...d.passage, paragraph: 3 } }];
    expect(rules(apart)).not.toContain("text-balance");
    expect(rules(apart.map((one) => ({ ...one, aspect: "依申请公开" })))).toContain("text-balance");
  });
});

describe("text-sum", () => {
  const sum = (given: Partial<ProseSum>): ProseSum => ({
    whole: 10,
    parts: [4, 5],
    closed: true,
    scope: "this-year",
    passage: words("共10条，其中甲4条，其他5条"),
    holds: false,
    ...given,
  });

  test("names a whole that is not the sum of its parts, as a warning", () => {
    expect(textFindings({ sums: [sum({ holds: true })] })).toEqual([]);
    expect(only({ sums: [sum({})] })).toMatchObject({
      rule: "text-sum",
      severity: "warning",
      values: { whole: 10, parts: [4, 5], sum: 9 },
    });
  });
});

describe("text-percent", () => {
  const share = (given: Partial<ProseShare>): ProseShare => ({
    percent: 33.3,
    decimals: 1,
    readings: [{ of: ["requests.notHeld.total"], base: [handled] }],
    scope: "this-year",
    passage: words("占33.3%"),
    ...given,
  });
  const found = (given: Partial<ProseShare>) => textFindings({ shares: [share(given)] }).length;

  test("may be half a unit of its last digit away", () => {
    expect(found({})).toBe(0);
    expect(found({ percent: 33.4 })).toBe(1);
    expect(found({ percent: 33, decimals: 0 })).toBe(0);
    expect(found({ percent: 34, decimals: 0 })).toBe(1);
  });

  test("is right if one way to read it is", () => {
    const readings = [
      { of: ["requests.notHeld.total"], base: [received, carriedOver] },
      { of: ["requests.notHeld.total"], base: [handled] },
    ];
    expect(found({ readings })).toBe(0);
    expect(found({ readings: readings.slice(0, 1) })).toBe(1);
  });

  test("of another year, or of nothing, is not looked at", () => {
    expect(found({ percent: 50, scope: "other-year" })).toBe(0);
    expect(found({ percent: 50, readings: [] })).toBe(0);
    expect(found({ percent: 50, readings: [{ of: [received], base: ["cases.directSuit.total"] }] })).toBe(0);
  });
});
