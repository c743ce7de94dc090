import type { Candidate } from "../../src/repair/ranking/candidate";
import {
  blank,
  certain,
  follows,
  isConfirmed,
  knownValue,
  lateCorrection,
  move,
  staleTotal,
  totalFirst,
  typingSlip,
  type Criterion,
} from "../../src/repair/ranking/criteria";
import { typingSlipOf } from "../../src/repair/ranking/typingSlip";
import { change, context, moving, setting } from "./candidates";

const said = (criterion: Criterion, candidate: Candidate, within = context) =>
  criterion.reasons(candidate, within).map(({ sentence }) => sentence.zh);

describe("knownValue: a number known from elsewhere", () => {
  test("the answer that agrees with it is before the one that does not", () => {
    const agrees = setting(change("a", 1, 3));
    expect(knownValue.score(agrees, context)).toBeLessThan(
      knownValue.score(setting(change("b", 2, 4)), context),
    );
    expect(said(knownValue, agrees)).toEqual(["“a”为 3，与正文一致。"]);
  });

  test("an answer that takes the number away is behind the one that leaves it", () => {
    const written = {
      ...context,
      knownValues: [{ readings: [["a"]], value: 1, source: { zh: "正文", en: "the prose" } }],
    };
    const leaves = setting(change("b", 2, 4));
    expect(knownValue.score(leaves, written)).toBeLessThan(
      knownValue.score(setting(change("a", 1, 3)), written),
    );
    expect(said(knownValue, leaves, written)).toEqual([]);
  });
});

describe("move: right numbers in wrong cells", () => {
  test("a move is before a change of a number", () => {
    expect(move.score(moving(true), context)).toBeLessThan(move.score(setting(change("a", 1, 2)), context));
  });

  test("a move that explains no more than it assumes is not", () => {
    expect(move.score(moving(false), context)).toBe(move.score(setting(change("a", 1, 2)), context));
  });

  test.each([
    ["swap", "“a”和“b”的数可能填颠倒了。"],
    ["shift", "从“a”到“b”的数可能错了一格。"],
    ["row", "从“a”起的数可能错写到了“b”那一行。"],
  ] as const)("it says how: %s", (kind, sentence) => {
    expect(said(move, moving(true, kind))).toEqual([sentence]);
  });
});

test("blank: a cell that was left blank before a number that was written", () => {
  const filled = setting(change("a", null, 3));
  expect(blank.score(filled, context)).toBeLessThan(blank.score(setting(change("b", 2, 4)), context));
  expect(said(blank, filled)).toEqual(["“a”是空白，可能漏填。"]);
  expect(said(blank, setting(change("b", 2, 4)))).toEqual([]);
});

describe("certain: it is as good as known how the number came to be wrong", () => {
  const isCertain = (candidate: Candidate) => certain.score(candidate, context) === 0;
  const other = setting(change("b", 2, 4));

  test.each([
    ["a blank total", setting(change("sum", null, 3)), true],
    ["a blank whose number follows from two sums", setting(change("a", null, 3, 2)), true],
    ["a blank whose number follows from one", setting(change("a", null, 3)), false],
    ["two digits that have changed places", setting(change("a", 81, 18)), true],
    ["a digit too few, of two", setting(change("a", 12, 123)), true],
    ["a digit too few, of the smallest number with two digits", setting(change("a", 10, 100)), true],
    ["a digit too few, of the largest number with one", setting(change("a", 9, 90)), false],
    ["the other sign of a large number", setting(change("a", -12, 12)), true],
    ["a digit too few, of one", setting(change("a", 3, 23)), false],
    ["a digit too many, of nothing", setting(change("a", 10, 0)), false],
    ["one digit for another", setting(change("a", 128, 123)), false],
    ["a total that lacks a large part", setting(change("sum", 3, 33), change("a", 1, 30)), false],
    ["a total that lacks a small part", setting(change("sum", 1, 3)), false],
    ["a telling move", moving(true), true],
    ["another one", moving(false), false],
  ])("%s: %p", (_, candidate, expected) => {
    expect(isCertain(candidate)).toBe(expected);
  });

  test.each([
    ["the smallest part of two digits", 10, 13, 0],
    ["the largest part of one digit", 9, 12, 1],
    ["a large part that was added twice", -20, 3, 1],
  ])("a total that lacks %s", (_, part, to, score) => {
    const written = new Map([...context.written, ["b", Math.abs(part)]]);
    expect(certain.score(setting(change("sum", to - part, to)), { ...context, written })).toBe(score);
  });

  test("what is left open, or fits by chance, counts against it", () => {
    expect(certain.score({ ...setting(), openCells: 2 }, context)).toBe(2);
    expect(certain.score(moving(false), context)).toBe(1);
  });

  test("of two repairs by moves, people decide", () => {
    expect(certain.standsOut?.(moving(true), moving(false), context)).toBe(false);
    expect(certain.standsOut?.(moving(true), other, context)).toBe(true);
    expect(certain.standsOut?.(other, moving(false), context)).toBe(false);
  });

  test("it stands out from numbers of which nothing is known, and says why", () => {
    const slip = setting(change("a", 81, 18));
    expect(certain.standsOut?.(slip, other, context)).toBe(true);
    expect(said(certain, slip)).toEqual(["“a”写的是 81，和 18 只是两个数字颠倒，可能打反了。"]);
  });

  test("it gives no reason of a move that fits by chance", () => {
    expect(said(certain, moving(true))).toEqual(["“a”和“b”的数可能填颠倒了。"]);
    expect(said(certain, moving(false))).toEqual([]);
  });

  test("it does not stand out from an answer that has as good a ground, or that fills a blank", () => {
    const slip = setting(change("a", 81, 18));
    expect(certain.standsOut?.(setting(change("sum", null, 3)), slip, context)).toBe(false);
    expect(certain.standsOut?.(slip, setting(change("b", null, 63)), context)).toBe(false);
  });

  test("an answer without a rival follows if two sums tell each of its numbers", () => {
    expect(follows(setting(change("a", 1, 7, 2)), context)).toBe(true);
    expect(follows(setting(change("a", 1, 7, 2), change("b", 2, 7)), context)).toBe(false);
    const tied = { ...change("sum", 5, 3), relations: 2 };
    expect(follows(setting(tied), context)).toBe(true);
    expect(follows(setting({ ...tied, relations: 1 }), context)).toBe(false);
    expect(follows(setting({ ...change("a", 1, 7), relations: 2 }), context)).toBe(false);
  });
});

describe("what confirms an answer", () => {
  const knowing = (value: number, ...readings: readonly (readonly string[])[]) => ({
    ...context,
    knownValues: [{ readings, value, source: { zh: "正文", en: "the prose" } }],
  });
  const part = setting(change("a", 1, 7, 2));

  test("is the parts of a total; sums confirm no part", () => {
    expect(isConfirmed(setting(change("sum", 5, 3)), knowing(0))).toBe(true);
    expect(isConfirmed(part, knowing(0))).toBe(false);
    expect(isConfirmed(setting(change("sum", 5, 3), change("a", null, 2)), knowing(0))).toBe(false);
  });

  test("is the text, where it tells the part's number, and said otherwise before", () => {
    expect(isConfirmed(part, knowing(7, ["a"]))).toBe(true);
    expect(isConfirmed(part, knowing(9, ["a", "b"]))).toBe(true);
    expect(isConfirmed(part, knowing(2, ["b"]))).toBe(false);
    // That it has the number of another reading already says nothing.
    expect(isConfirmed(part, knowing(7, ["a"], ["c"]))).toBe(true);
    expect(isConfirmed(part, { ...knowing(7, ["a"], ["c"]), written: new Map([["c", 7]]) })).toBe(false);
  });
});

test("a part that two totals disagree with may have been put right later: people are told", () => {
  const late = (candidate: Candidate) =>
    lateCorrection(candidate, context).map(({ sentence }) => sentence.zh);
  expect(late(setting(change("a", 2, 1, 2)))).toEqual(["若“a”是刚改的，请改合计，不改这一格。"]);
  expect(late(setting(change("a", null, 1, 2)))).toEqual([]);
  expect(late(setting(change("sum", 2, 1, 2)))).toEqual([]);
  expect(late(setting(change("a", 2, 1)))).toEqual([]);
});

describe("typingSlip: one slip of the finger", () => {
  test.each([
    [123, 12, "more"],
    [1123, 123, "more"],
    [12, 123, "fewer"],
    [128, 123, "other"],
    [10, 17, "other"],
    [0, 7, null],
    [4, 3, null],
    [132, 123, "transposed"],
    [1.25, 1.5, "more"],
    [12.5, 125, "point"],
    [35, 3.5, "point"],
    [120, 12, "more"],
    [1200, 12, null],
    [321, 123, null],
    [123, 145, null],
    [5, 123, null],
    [-5, 5, "sign"],
    [0, 0, "sign"],
    [213, 132, null],
    [1234, 1324, "transposed"],
    [12.5, 1.25, "point"],
    [0.35, 3.5, "point"],
    [-12, 2, null],
    [100, 10, "more"],
    [1.5, 15.5, "fewer"],
  ])("%p written for %p: %p", (written, meant, slip) => {
    expect(typingSlipOf(written, meant)).toBe(slip);
  });

  test("it is before an arbitrary number, and says what slipped", () => {
    const slip = setting(change("a", 12, 21));
    expect(typingSlip.score(slip, context)).toBeLessThan(
      typingSlip.score(setting(change("a", 12, 57)), context),
    );
    expect(said(typingSlip, slip)).toEqual(["“a”写的是 12，和 21 只是两个数字颠倒，可能打反了。"]);
  });
});

test("staleTotal: a total that lacks exactly one of its parts", () => {
  const stale = setting(change("sum", 1, 3));
  expect(staleTotal.score(stale, context)).toBeLessThan(
    staleTotal.score(setting(change("sum", 9, 3)), context),
  );
  expect(said(staleTotal, stale)).toEqual(["“sum”可能漏加了 2。"]);
  expect(said(staleTotal, setting(change("sum", 5, 3)))).toEqual(["“sum”可能把 2 加了两次。"]);
  expect(said(staleTotal, setting(change("sum", null, 2)))).toEqual([]);
  // What the part holds after the repair counts, not what it held before.
  expect(said(staleTotal, setting(change("sum", 2, 11), change("a", 1, 9)))).toEqual(["“sum”可能漏加了 9。"]);
  expect(said(staleTotal, setting(change("sum", 10, 11), change("a", 1, 9)))).toEqual([]);
});

test("totalFirst: a total before its parts", () => {
  const total = setting(change("sum", 5, 3));
  expect(totalFirst.score(total, context)).toBeLessThan(
    totalFirst.score(setting(change("a", 1, 3)), context),
  );
  expect(said(totalFirst, total)).toEqual(["各项相加，“sum”应为 3。"]);
});
