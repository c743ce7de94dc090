import {
  answerOf,
  choicesSentence,
  fieldName,
  rangeText,
  relationName,
  repairText,
  type ReportCause,
  type ReportRepair,
} from "../../src/review";
import { causeOf, repairOf } from "../../testing/review";
import { reviewedExample } from "../checks/examples";

/** What people are told of a cause: one answer, choices, or why there is none. */

const answerTo = (given: Partial<ReportCause>) => answerOf(causeOf(given));

const total = "cases.reconsideration.total";
const open = { field: total, from: "9", least: 3, most: null };

describe("the answer", () => {
  test("is the repair that stands alone", () => {
    const [first, alone] = [repairOf({}), repairOf({ standsAlone: true })];
    expect(answerTo({ repairs: [first, alone] })).toEqual({ kind: "proposal", repair: alone });
  });

  test("is else choices: the likeliest in sight, but four at most, all others unfolded", () => {
    const [first, second] = [1, 2].map((rank) =>
      [3, 4, 5, 6, 7].map((least) => repairOf({ rank, open: [{ ...open, least }] })),
    ) as [ReportRepair[], ReportRepair[]];
    expect(answerTo({ repairs: [...first.slice(0, 2), ...second] })).toEqual({
      kind: "choices",
      best: first.slice(0, 2),
      others: second,
    });
    expect(answerTo({ repairs: first })).toEqual({
      kind: "choices",
      best: first.slice(0, 4),
      others: first.slice(4),
    });
  });

  test("of a report that is not filled in is what follows for its blanks, or to wait", () => {
    const [filled, waiting] = [repairOf({ standsAlone: true }), repairOf({ open: [open] })];
    expect(answerTo({ isUnfilled: true, repairs: [filled] })).toEqual({ kind: "filling", repair: filled });
    expect(answerTo({ isUnfilled: true, repairs: [waiting] })).toEqual({ kind: "waiting", repair: waiting });
  });

  test.each([
    ["operations", "错处太多", "Too much is wrong"],
    ["time", "没有及时", "not found in time"],
    ["answers", "可能的改法太多", "Too many changes"],
    ["size", "数太大", "too large"],
    [null, "错处太多", "Too much is wrong"],
  ] as const)("is why there is none: %s", (beyond, zh, en) => {
    const why = { zh: expect.stringContaining(zh), en: expect.stringContaining(en) };
    expect(answerTo({ beyond })).toEqual({ kind: "unknown", why });
  });
});

test("what stands in front of choices does not speak of several where there is one", () => {
  expect([choicesSentence(1).zh, choicesSentence(2).zh]).toEqual([
    "按各式推算，可能要这样改，请对照原始材料：",
    "以下改法都能使各式相符，请对照原始材料选择：",
  ]);
  expect([choicesSentence(1).en, choicesSentence(2).en]).toEqual([
    "By the sums it may be this; compare with your sources:",
    "Each of these makes the sums agree. Choose by your sources:",
  ]);
});

describe("a repair reads", () => {
  const review = reviewedExample({});
  const change = { field: "cases.reconsideration.upheld", from: "", to: "2" };

  test("as its cells, by their names, with what they say and would say", () => {
    const both = repairOf({ changes: [change], open: [open] });
    expect(repairText(both, review, "zh")).toBe(
      "行政复议 结果维持 空白 → “2”；行政复议 总计 “9” → 3 或更大的数",
    );
    expect(repairText(both, review, "en")).toBe(
      "行政复议 结果维持 blank → “2”; 行政复议 总计 “9” → 3 or more",
    );
  });

  test("as people's to make where a cell says more than a number", () => {
    const byHand = repairOf({ changes: [change], byHand: true });
    expect(repairText(byHand, review, "zh")).toBe("行政复议 结果维持 空白 → “2”（请手动修改）");
    expect(repairText(byHand, review, "en")).toBe("行政复议 结果维持 blank → “2” (by hand)");
  });

  test.each([
    [3, 5, "3 至 5 之间的数", "a number from 3 to 5"],
    [0, null, "0 或更大的数", "0 or more"],
    [null, 0, "0 或更小的数", "0 or less"],
    [null, null, "别的数", "another number"],
  ])("with the numbers that an open cell may have: %j to %j", (least, most, zh, en) => {
    expect([rangeText(least, most, "zh"), rangeText(least, most, "en")]).toEqual([zh, en]);
  });

  test("with the id of a field, and no name of a relation, that the report does not have", () => {
    expect(fieldName(review, "other.field")).toBe("other.field");
    expect(relationName(review, "case-total:reconsideration")).toBe("行政复议");
    expect(relationName(review, "other:relation")).toBe("");
  });
});
