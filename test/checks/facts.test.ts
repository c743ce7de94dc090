import { checkReport } from "../../src/checks";
import { format2019, format2021, type FieldId, type Format } from "../../src/report";
import { nextFormat } from "../../testing/formats";
import { factsOf, reportOf, tablesOf } from "./support";

/** What the rules about single cells say of one text in one field. */
function rulesFor(field: FieldId, text: string, format: Format = format2021): readonly string[] {
  const { findings } = checkReport({ ...reportOf({}, format), facts: factsOf({ [field]: text }) });
  return findings.map(({ rule }) => rule);
}

const count = "disclosure.licence.handled";
const amount = "disclosure.fee.amount";
const change = "disclosure.licence.itemChange";

describe("a count", () => {
  test.each([
    ["0", []],
    ["1250", []],
    ["-1", ["count"]],
    ["－1", ["count", "digits"]],
    ["1.5", ["count"]],
    ["0 0", ["count"]],
    ["3/5", ["count"]],
    ["详见附件", ["count"]],
    ["", ["blank"]],
    ["　", ["blank"]],
    ["-", ["blank"]],
    ["+2", ["remark"]],
    ["22（其中修订16件）", ["remark"]],
    ["1,250", ["digits"]],
    ["１２", ["digits"]],
  ])("“%s”: %j", (text, expected) => {
    expect(rulesFor(count, text)).toEqual(expected);
  });
});

describe("an amount", () => {
  test.each([
    ["12.5", []],
    ["0", []],
    ["-3", ["count"]],
    ["251000元", ["remark"]],
    ["12.5万元", ["remark"]],
    ["１２．５", ["digits"]],
  ])("“%s”: %j", (text, expected) => {
    expect(rulesFor(amount, text)).toEqual(expected);
  });

  test("in another unit is read as it stands, never converted", () => {
    expect(factsOf({ [amount]: "251000元" }).get(amount)?.value).toBe(251000);
  });
});

describe("a change (2019)", () => {
  test.each([
    ["+2", []],
    ["＋２", []],
    ["-5", []],
    ["0", []],
    ["+2项", ["remark"]],
    ["1.5", ["count"]],
    ["", ["blank"]],
  ])("“%s”: %j", (text, expected) => {
    expect(rulesFor(change, text, format2019)).toEqual(expected);
  });
});

describe("tables of another year", () => {
  const known = [format2021, format2019];
  const outdated = (
    formats: Readonly<Record<string, Format>>,
    year: number | null,
    official: readonly Format[] = known,
  ) =>
    checkReport({ ...reportOf({}, format2021, year), ...tablesOf(format2021, formats) }, official)
      .findings.filter(({ rule }) => rule === "outdated-table")
      .map(({ severity, fields }) => [severity, fields[0]?.split(".")[0] ?? null]);
  const allOld = { disclosure: format2019, requests: format2019, cases: format2019 };

  test("the format of 2019 is right for 2019 and 2020", () => {
    expect([2019, 2020].map((year) => outdated(allOld, year))).toEqual([[], []]);
  });

  test("and outdated from 2021 on; table 3 is the same in both", () => {
    for (const year of [2021, 2024]) expect(outdated(allOld, year)).toHaveLength(2);
    expect(outdated({ requests: format2019 }, 2024)).toHaveLength(1);
    expect(outdated({ cases: format2019 }, 2024)).toEqual([]);
  });

  test("a format that is ahead of its time is not", () => {
    expect(outdated({}, 2020)).toEqual([]);
  });

  test("without a year a table is outdated beside one of the format in force", () => {
    expect(outdated({ requests: format2019 }, null)).toMatchObject([["error", null]]);
    expect(outdated({}, null)).toEqual([]);
  });

  test("without a year the newest format that the report has a table of counts, be there a newer one or not", () => {
    const official = [nextFormat, format2021, format2019];
    expect(outdated({ requests: format2019 }, null, official)).toMatchObject([["error", null]]);
    expect(new Set(outdated({}, null, official).map(([severity]) => severity))).toEqual(new Set(["warning"]));
  });

  test("without a year, and all of it in the old format, it must be looked at", () => {
    expect(outdated(allOld, null)).toMatchObject([
      ["warning", null],
      ["warning", null],
    ]);
    const [finding] = checkReport(reportOf({}, format2019, null), known).findings;
    expect(finding && finding.message.zh).toContain("看不出");
  });
});
