import type { Candidate } from "../../src/repair/ranking/candidate";
import { rank } from "../../src/repair/ranking/rank";
import { change, context, moving, setting } from "./candidates";

const ranked = (...candidates: readonly Candidate[]) => rank(candidates, { ...context, knownValues: [] });
const alone = (candidate: Candidate) => {
  const [only] = ranked(candidate);
  if (!only) throw new Error("There is one candidate.");
  return only;
};

const slip = setting(change("a", 81, 18));
const arbitrary = setting(change("b", 2, 57));
const mistyped = setting(change("a", 128, 123));

describe("the order of repairs", () => {
  test("the likelier one is first, whatever the order they come in", () => {
    for (const order of [
      [slip, arbitrary],
      [arbitrary, slip],
    ])
      expect(ranked(...order).map(({ candidate, rank: place }) => [candidate, place])).toEqual([
        [slip, 1],
        [arbitrary, 2],
      ]);
  });

  test("repairs that nothing tells apart share a rank, and the next rank follows without a gap", () => {
    const same = setting(change("b", 128, 123));
    expect(ranked(mistyped, arbitrary, same).map(({ rank: place }) => place)).toEqual([1, 1, 2]);
    expect(ranked(slip, arbitrary, setting(change("a", 2, 57))).map(({ rank: place }) => place)).toEqual([
      1, 2, 2,
    ]);
  });

  test("only the criterion that decides says why", () => {
    const [first, second] = ranked(slip, arbitrary);
    expect(first?.reasons.map(({ zh }) => zh)).toEqual([
      "“a”写的是 81，和 18 只是两个数字颠倒，可能打反了。",
    ]);
    expect(second?.reasons).toEqual([]);
  });

  test("a criterion that decides against one of several rivals says why", () => {
    const total = setting(change("sum", 81, 18));
    const [first] = ranked(slip, total, arbitrary);
    expect(first?.candidate).toBe(total);
    expect(first?.reasons.map(({ zh }) => zh)).toEqual([
      "“sum”写的是 81，和 18 只是两个数字颠倒，可能打反了。",
    ]);
  });
});

describe("a repair is written unasked", () => {
  test("if it is as good as known how the number came to be wrong, and no rival has a ground", () => {
    expect(ranked(slip, arbitrary).map(({ standsAlone }) => standsAlone)).toEqual([true, false]);
  });

  test("not if it is merely likelier than a rival, or as likely", () => {
    expect(ranked(mistyped, arbitrary).some(({ standsAlone }) => standsAlone)).toBe(false);
    expect(ranked(slip, setting(change("b", 63, 36))).some(({ standsAlone }) => standsAlone)).toBe(false);
  });

  test("not if one of several rivals is nearly as good", () => {
    expect(
      ranked(slip, arbitrary, setting(change("b", null, 9))).some(({ standsAlone }) => standsAlone),
    ).toBe(false);
  });

  test("if it has no rival and two sums tell its number", () => {
    expect(alone(setting(change("a", 1, 7, 2))).standsAlone).toBe(true);
    expect(alone(setting(change("a", 1, 7, 1))).standsAlone).toBe(false);
  });

  test("never if it takes several operations, leaves a number open, or the number may be right", () => {
    const sure = change("a", 1, 7, 2);
    expect(alone(setting(sure, change("b", 2, 9, 2))).standsAlone).toBe(false);
    expect(alone({ ...setting(), openCells: 1 }).standsAlone).toBe(false);
    expect(alone(setting({ ...sure, isDoubtful: true })).standsAlone).toBe(false);
    expect(alone(setting({ ...sure, mayWaitForBlanks: true })).standsAlone).toBe(false);
  });

  test("never where a number that is known from elsewhere says otherwise in each way to read it", () => {
    const sure = setting(change("a", 1, 7, 2));
    const knowing = (value: number, ...readings: readonly (readonly string[])[]) => {
      const source = { zh: "正文", en: "the prose" };
      const [only] = rank([sure], { ...context, knownValues: [{ readings, value, source }] });
      return only?.standsAlone;
    };
    expect(knowing(7, ["a"])).toBe(true);
    expect(knowing(1, ["a"])).toBe(false);
    expect(knowing(9, ["a"], ["a", "b"])).toBe(true);
    expect(knowing(8, ["a"], ["a", "b"])).toBe(false);
    // Of other cells the repair says nothing.
    expect(knowing(8, ["b"])).toBe(true);
  });

  test("a move, too, unless one of its numbers may wait for a blank", () => {
    const swap = moving(true);
    expect(alone(swap).standsAlone).toBe(true);
    const [first, ...others] = swap.changes;
    if (!first) throw new Error("A swap changes two cells.");
    expect(alone({ ...swap, changes: [{ ...first, mayWaitForBlanks: true }, ...others] }).standsAlone).toBe(
      false,
    );
  });
});

describe("a repair without a rival", () => {
  const isOnly = (candidate: Candidate) => alone(candidate).reasons[0]?.zh.startsWith("只改这") === true;

  test("is said to be the only one, and each cell is explained once", () => {
    expect(alone(slip).reasons.map(({ zh }) => zh)).toEqual([
      "只改这一格，各算式就都对上。",
      "“a”写的是 81，和 18 只是两个数字颠倒，可能打反了。",
    ]);
  });

  test("says that a part may have been put right later; one with a rival does not", () => {
    const late = setting(change("a", 1, 7, 2));
    expect(alone(late).reasons.map(({ zh }) => zh)).toContain("若“a”是刚改的，请改合计，不改这一格。");
    expect(ranked(late, arbitrary).flatMap(({ reasons }) => reasons)).toEqual([]);
  });

  test("of a number that is a slip of the finger, nothing weaker is said", () => {
    const late = setting(change("a", 81, 18, 2));
    expect(alone(late).reasons.map(({ zh }) => zh)).toEqual([
      "只改这一格，各算式就都对上。",
      "“a”写的是 81，和 18 只是两个数字颠倒，可能打反了。",
    ]);
  });

  test("is not said to be the only one if a number is open, or a move is made with something else", () => {
    expect(isOnly(moving(true))).toBe(true);
    expect(isOnly({ ...setting(), openCells: 1 })).toBe(false);
    expect(isOnly({ ...moving(true), separate: [change("b", 2, 4)] })).toBe(false);
    expect(isOnly(setting(change("a", 1, 7), change("b", 2, 4)))).toBe(true);
  });
});
