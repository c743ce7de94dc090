import { checkReport } from "../../src/checks";
import { format2019, format2021, type FieldId, type Format } from "../../src/report";
import { factsOf, reportOf } from "./support";

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
  const outdated = (format: Format, year: number | null) =>
    checkReport(reportOf({}, format, year)).findings.filter(({ rule }) => rule === "outdated-table").length;

  test("the format of 2019 is right for 2019 and 2020", () => {
    expect([2019, 2020].map((year) => outdated(format2019, year))).toEqual([0, 0]);
  });

  test("and outdated from 2021 on", () => {
    expect([2021, 2024].map((year) => outdated(format2019, year))).toEqual([3, 3]);
  });

  test("without a year nothing is said, nor of a format that is ahead of its time", () => {
    expect(outdated(format2019, null)).toBe(0);
    expect(outdated(format2021, 2020)).toBe(0);
  });
});
