import { checkReport, type Change } from "../../src/checks";
import { changesIn } from "../../testing/reviews";
import { format2019, format2021, type FieldId, type Format } from "../../src/report";
import { factsOf, reportOf } from "./support";

/**
 * What becomes of everything that people write into a number cell: the value that is read (null: none), the rules
 * that speak, and what a click would write instead.
 */

type Row = readonly [text: string, value: number | null, rules: readonly string[], fix: string | null];

function becomes(field: FieldId, text: string, format: Format = format2021): Row {
  const report = reportOf({ [field]: text }, format);
  const { findings } = checkReport(report);
  const own = findings.filter(({ fields }) => fields.includes(field) && fields.length === 1);
  const changes = own.flatMap(({ fixes }) => fixes.flatMap((fix): readonly Change[] => changesIn(fix)));
  expect(changes.every((change) => change.field === field && change.from === text)).toBe(true);
  return [text, report.facts.get(field)!.value, own.map(({ rule }) => rule), changes[0]?.to ?? null];
}

describe("in a count", () => {
  test.each<Row>([
    // As it should be.
    ["0", 0, [], null],
    ["1250", 1250, [], null],
    // Nothing: counts as 0, and 0 is to be written.
    ["", null, ["blank"], "0"],
    ["\u3000", null, ["blank"], "0"],
    ["/", null, ["blank"], "0"],
    ["-", null, ["blank"], "0"],
    ["－", null, ["blank"], "0"],
    ["—", null, ["blank"], "0"],
    ["无", null, ["blank"], "0"],
    ["不涉及", null, ["blank"], "0"],
    ["未收费", null, ["blank"], "0"],
    // The number is clear, the writing is not plain.
    ["２", 2, ["digits"], "2"],
    ["1,234", 1234, ["digits"], "1234"],
    ["1，234", 1234, ["digits"], "1234"],
    ["1 234", 1234, ["digits"], "1234"],
    ["零", 0, ["digits"], "0"],
    ["〇", 0, ["digits"], "0"],
    ["○", 0, ["digits"], "0"],
    ["O", 0, ["digits"], "0"],
    ["o", 0, ["digits"], "0"],
    ["5.0", 5, ["digits"], "5"],
    ["５．０", 5, ["digits"], "5"],
    ["1,250.00", 1250, ["digits"], "1250"],
    ["12\u200b50", 1250, ["digits"], "1250"],
    ["𝟏𝟐𝟓𝟎", 1250, ["digits"], "1250"],
    // The number is read; what stands beside it is for people to move.
    ["0件", 0, ["remark"], "0"],
    ["3 件", 3, ["remark"], "3"],
    ["约10", 10, ["remark"], null],
    ["近10", 10, ["remark"], null],
    ["+2", 2, ["remark"], null],
    ["7²", 7, ["remark"], null],
    ["22（其中修订16件）", 22, ["remark"], null],
    ["251000元", 251000, ["remark"], null],
    // A number that no count can be.
    ["-5", -5, ["count"], null],
    ["−5", -5, ["count", "digits"], "-5"],
    ["1.5", 1.5, ["count"], null],
    ["０．５", 0.5, ["count", "digits"], "0.5"],
    ["1．2", 1.2, ["count", "digits"], "1.2"],
    ["25.1万元", 25.1, ["count", "remark"], null],
    // No number, or not surely one: its relations are not checked.
    ["0 0", null, ["count"], null],
    ["0\n0", null, ["count"], null],
    ["1.5万", null, ["count"], null],
    ["1.5亿", null, ["count"], null],
    ["10%", null, ["count"], null],
    ["0.", null, ["count"], null],
    ["12.", null, ["count"], null],
    ["(3)", null, ["count"], null],
    ["（3）", null, ["count"], null],
    ["1/2", null, ["count"], null],
    ["三", null, ["count"], null],
    ["一", null, ["count"], null],
    ["十余", null, ["count"], null],
    ["1B", null, ["count"], null],
    ["5仟", null, ["count"], null],
    ["12w", null, ["count"], null],
    ["12（万）", null, ["count"], null],
    ["减4", null, ["count"], null],
    // What was probably meant is offered.
    ["1O", null, ["count"], "10"],
    ["1О", null, ["count"], "10"],
    ["l2", null, ["count"], "12"],
    ["√", null, ["count"], null],
    ["详见附件", null, ["count"], null],
  ])("“%s” is %s: %j, fix %s", (...row) => {
    expect(becomes("disclosure.licence.handled", row[0])).toEqual(row);
  });
});

describe("in the fee (万元)", () => {
  test.each<Row>([
    ["0", 0, [], null],
    ["0.35", 0.35, [], null],
    ["2.50", 2.5, [], null],
    ["5.0", 5, [], null],
    ["０．５", 0.5, ["digits"], "0.5"],
    ["2,500.00", 2500, ["digits"], "2500.00"],
    ["零", 0, ["digits"], "0"],
    ["未收费", null, ["blank"], "0"],
    // Never converted, in no direction.
    ["251000元", 251000, ["remark"], "25.1"],
    ["25.1万元", 25.1, ["remark"], "25.1"],
    ["1.5亿元", 1.5, ["remark"], "15000"],
    ["1.5万", null, ["count"], null],
    ["-3", -3, ["count"], null],
  ])("“%s” is %s: %j, fix %s", (...row) => {
    expect(becomes("disclosure.fee.amount", row[0])).toEqual(row);
  });
});

describe("in a change of 2019 (本年增/减)", () => {
  test.each<Row>([
    ["-4", -4, [], null],
    ["+4", 4, [], null],
    ["减4", -4, ["digits"], "-4"],
    ["增4", 4, ["digits"], "4"],
    ["减少1,250", -1250, ["digits"], "-1250"],
    ["减4件", -4, ["remark"], null],
    ["减1.5万", null, ["count"], null],
    ["4O", null, ["count"], "40"],
  ])("“%s” is %s: %j, fix %s", (...row) => {
    expect(becomes("disclosure.licence.itemChange", row[0], format2019)).toEqual(row);
  });
});

describe("a fee in another unit is read as it stands, and said to be in another unit", () => {
  const said = (text: string) => {
    const report = { ...reportOf({}), facts: factsOf({ "disclosure.fee.amount": text }) };
    const remark = checkReport(report).findings.find(({ rule }) => rule === "remark");
    return remark && remark.message.zh;
  };

  test.each([
    ["1.2亿元", "不是亿元：暂按 1.2 读取，没有换算。相当于 12000 万元"],
    ["251000元", "不是元：暂按 251000 读取，没有换算。相当于 25.1 万元"],
    ["３５００ 元", "不是元：暂按 3500 读取，没有换算。相当于 0.35 万元"],
  ])("“%s”", (text, words) => {
    expect(said(text)).toContain(words);
  });

  test("万元 is the column's own unit, a word too many", () => {
    expect(said("25.1万元")).not.toContain("换算");
  });
});
