import {
  answerOf,
  changeText,
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

  const changing = (...cells: readonly (readonly [field: string, from: string, to: string])[]) =>
    repairOf({ changes: cells.map(([field, from, to]) => ({ field, from, to })) });
  const [one, two, exchange, filling, shift, many] = [
    changing(["a", "5", "9"]),
    changing(["a", "0", "9"], ["b", "9", "14"]),
    changing(["a", "5", "9"], ["b", "9", "5"]),
    changing(["a", "", "9"], ["b", "9", "0"]),
    changing(["a", "", "9"], ["b", "9", "3"]),
    changing(["a", "1", "2"], ["b", "2", "3"], ["c", "3", "1"]),
  ] as const;

  test("has beside a change of one cell no other but of two numbers that change places", () => {
    const repairs = [one, two, exchange, filling, shift, many];
    expect(answerTo({ repairs })).toEqual({ kind: "choices", best: [one, exchange, filling], others: [] });
    const openToo = { ...exchange, open: [open] };
    expect(answerTo({ repairs: [one, openToo] })).toEqual({ kind: "choices", best: [one], others: [] });
  });

  test("has beside a change of one cell every other that has a reason", () => {
    const reasons = [{ zh: "两个数写在了下一格。", en: "Two numbers stand one cell further." }];
    const [shifted, long] = [two, many].map((repair) => ({ ...repair, reasons, rank: 2 }));
    expect(answerTo({ repairs: [one, shifted!, two, long!] })).toEqual({
      kind: "choices",
      best: [one],
      others: [shifted, long],
    });
  });

  test("has changes of more than two cells unfolded, unless there is nothing else", () => {
    expect(answerTo({ repairs: [many, { ...two, rank: 2 }, { ...shift, rank: 3 }] })).toEqual({
      kind: "choices",
      best: [{ ...two, rank: 2 }],
      others: [many, { ...shift, rank: 3 }],
    });
    expect(answerTo({ repairs: [many, many] })).toEqual({ kind: "choices", best: [], others: [many, many] });
    expect(answerTo({ repairs: [many] })).toEqual({ kind: "choices", best: [many], others: [] });
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
    "按算式推算，可能要这样改，请对照原始材料：",
    "以下改法都能使各算式对上，请对照原始材料选一种：",
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

  test("of a label and of words as such", () => {
    const [field, from, to] = [null, "甲", "乙"] as const;
    const label = { field, place: { table: 2, row: 3, cell: 5 }, from, to };
    const words = { field, place: { paragraph: 1, from: 0, to: 1, text: "甲" }, from, to };
    const said = (["zh", "en"] as const).map((language) =>
      [label, words].map((one) => changeText(one, review, language)),
    );
    expect(said).toEqual([
      ["表头 “甲” → “乙”", "正文 “甲” → “乙”"],
      ["label “甲” → “乙”", "text “甲” → “乙”"],
    ]);
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
