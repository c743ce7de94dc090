import { correctedRemark, readCorrections } from "../../src/review";
import type { Corrections, UnitAndYear } from "../../src/report";
import { reviewedExample, type Example } from "../checks/examples";

/** Unit, level and year as a clerk corrects them: every rule that asks for one of them follows. */

const read = { unit: "云溪县档案馆", year: 2024 };
const say = (given: Partial<Corrections>, asRead: UnitAndYear = read): Corrections => ({
  unit: null,
  tier: null,
  year: null,
  read: asRead,
  ...given,
});
/** What one rule says of a report, without corrections and with them. */
function severities(rule: string, example: Example, corrections: Corrections) {
  const of = (options: { corrections?: Corrections }) =>
    reviewedExample(example, options).findings.flatMap((one) => (one.rule === rule ? [one.severity] : []));
  return { before: of({}), after: of({ corrections }) };
}

describe("the level", () => {
  const regulation = { "disclosure.regulation.inForce": "2" };

  test("makes and unmakes regulations that the unit cannot make", () => {
    expect(severities("regulation-by-level", regulation, say({ tier: "state" }))).toEqual({
      before: ["error"],
      after: [],
    });
    expect(severities("regulation-by-level", regulation, say({ tier: "city" })).after).toEqual(["warning"]);
    const nameless = { ...regulation, title: "档案馆2024年政府信息公开工作年度报告" };
    const asRead = { unit: "档案馆", year: 2024 };
    expect(severities("regulation-by-level", nameless, say({ tier: "county" }, asRead))).toEqual({
      before: [],
      after: ["error"],
    });
  });

  test("follows the name that is given, too", () => {
    const corrections = say({ unit: "南川省档案馆" });
    expect(severities("regulation-by-level", regulation, corrections).after).toEqual([]);
  });

  test("decides whether the documents of a text are the unit's own", () => {
    const text = { overview: "（一）主动公开。全年制发行政规范性文件2件。" };
    const title = "云溪县人民政府2024年政府信息公开工作年度报告";
    const asRead = { unit: "云溪县人民政府", year: 2024 };
    expect(severities("text-disclosure", { title, text }, say({ tier: "township" }, asRead))).toEqual({
      before: ["warning"],
      after: ["error"],
    });
  });

  test("and the name what a report must speak of", () => {
    const text = { overview: "信息管理、平台建设和监督保障都有专人负责。" };
    const corrections = say({ unit: "云溪县人民政府办公室" });
    expect(severities("aspects", { text }, corrections)).toEqual({ before: ["advice"], after: ["warning"] });
  });
});

test("a sentence about the unit by its own name is about its own numbers", () => {
  const text = { overview: "（二）依申请公开。白石镇政府收到申请9件。" };
  const corrections = say({ unit: "白石镇政府" });
  expect(severities("text-requests", { text }, corrections)).toEqual({ before: [], after: ["error"] });
});

describe("the year", () => {
  const corrections = say({ year: 2023 });
  const period = "统计期限自2023年1月1日起至2023年12月31日止。";
  const announced = "现将2024年度政府信息公开工作情况公布如下。";

  test("is what the statistics period is compared with", () => {
    const text = { preamble: period };
    expect(severities("period", { text }, corrections)).toEqual({ before: ["error"], after: [] });
  });

  test("stands against title and preamble, whatever these say together: each is corrected at a click", () => {
    const text = { preamble: `${announced}${period}` };
    const { findings } = reviewedExample({ text }, { corrections });
    const odd = findings.filter(({ rule }) => rule === "year");
    expect(odd.map(({ values }) => values)).toEqual(
      ["title", "preamble"].map((where) => ({ where, written: 2024, meant: 2023, by: "clerk" })),
    );
    expect(odd.map(({ fixes }) => fixes)).toMatchObject(
      odd.map(() => [{ changes: [{ from: "2024", to: "2023" }] }]),
    );
  });

  test("leaves a wrong period to its own rule", () => {
    const text = { preamble: "统计期限自2022年1月1日起至2022年12月31日止。" };
    expect(severities("period", { text }, corrections).after).toEqual(["error"]);
    expect(severities("year", { text }, corrections).after).toEqual(["error"]);
  });

  test("tells which format the tables should have", () => {
    const old = { format: { requests: "2019" } };
    expect(severities("outdated-table", old, say({ year: 2020 })).before).toEqual(["error"]);
    expect(severities("outdated-table", old, say({ year: 2020 })).after).toEqual([]);
  });

  test("tells from when on there are hardly any direct suits", () => {
    const suits = { "cases.directSuit.upheld": "1", "cases.directSuit.total": "1" };
    expect(severities("direct-suit", suits, say({ year: 2025 }))).toEqual({ before: [], after: ["advice"] });
  });

  test("is whose numbers a sentence gives", () => {
    const text = { overview: "（二）依申请公开。2023年收到申请9件。" };
    expect(severities("text-requests", { text }, corrections)).toEqual({ before: [], after: ["error"] });
  });
});

test("a report with what was corrected says so, in either language", () => {
  const { report } = reviewedExample({}, { corrections: say({ unit: "云溪县", year: 2023 }) });
  expect([report.unit, report.year]).toEqual(["云溪县", 2023]);
  expect([correctedRemark(report, "zh"), correctedRemark(report, "en")]).toEqual([
    "（单位、年度已更正）",
    " (unit, year corrected)",
  ]);
  expect(correctedRemark(reviewedExample({}).report, "zh")).toBe("");
});

describe("what the document's setting holds", () => {
  const record = { version: 1, read, unit: "云溪县", tier: "county", year: 2023 };

  test("are corrections, or nulls where there are none", () => {
    expect(readCorrections(record)).toMatchObject({ read, unit: "云溪县", tier: "county", year: 2023 });
    const nothing = { version: 1, read: { unit: null, year: null }, unit: null, tier: null, year: null };
    expect(readCorrections(nothing)).toMatchObject({ unit: null, tier: null, year: null });
  });

  test.each<[string, unknown]>([
    ["nothing", undefined],
    ["no record", "云溪县"],
    ["a record of a newer version", { ...record, version: 2 }],
    ["a record that does not say what was read", { ...record, read: undefined }],
    ["a record that says nothing of what was read", { ...record, read: null }],
    ["a level that there is none", { ...record, tier: "village" }],
    ["a year as a text", { ...record, year: "2023" }],
    ["a year before any report", { ...record, year: 1989 }],
    ["a year after any report", { ...record, year: 2100 }],
    ["a half year", { ...record, year: 2023.5 }],
    ["a name of nothing", { ...record, unit: "" }],
    ["a name longer than any", { ...record, unit: "县".repeat(61) }],
    ["a name of two lines", { ...record, unit: "云溪县\n全部相符" }],
  ])("is left aside where it is %s", (_, value) => {
    expect(readCorrections(value)).toBeNull();
  });

  test("takes the longest name, and the first and the last year", () => {
    expect(readCorrections({ ...record, unit: "县".repeat(60), year: 1990 })).not.toBeNull();
    expect(readCorrections({ ...record, year: 2099 })).not.toBeNull();
  });
});
