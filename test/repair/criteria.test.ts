import type { ProblemCell } from "../../src/repair";
import { blank } from "../../src/repair/criteria/blank";
import type { Candidate, CandidateMove, RankContext } from "../../src/repair/criteria";
import { evidence } from "../../src/repair/criteria/evidence";
import { move } from "../../src/repair/criteria/move";
import { staleTotal } from "../../src/repair/criteria/staleTotal";
import { totalFirst } from "../../src/repair/criteria/totalFirst";
import { typingSlip, typingSlipOf } from "../../src/repair/criteria/typingSlip";

/** Cells named by their fields; `sum` is the total of `a` and `b`. */
const cell = (field: string, value: number | null): ProblemCell => ({
  field,
  name: field,
  kind: "count",
  value,
});
const change = (field: string, value: number | null, to: number) => ({ cell: cell(field, value), to });
const setting = (...separate: readonly ReturnType<typeof change>[]): Candidate => ({
  changes: separate,
  separate,
  moves: [],
  openCells: 0,
});
const moving = (isTelling: boolean, kind: CandidateMove["kind"] = "swap"): Candidate => {
  const changes = [change("a", 1, 2), change("b", 2, 1)];
  return { changes, separate: [], moves: [{ kind, changes, isTelling }], openCells: 0 };
};

const context: RankContext = {
  written: new Map([
    ["a", 1],
    ["b", 2],
    ["sum", 5],
  ]),
  totals: new Map([
    [
      "sum",
      [
        {
          id: "total",
          total: "sum",
          terms: [
            { field: "a", coefficient: 1 },
            { field: "b", coefficient: 1 },
            { field: "sum", coefficient: -1 },
          ],
        },
      ],
    ],
  ]),
  evidence: [{ field: "a", value: 3, source: { zh: "正文", en: "the prose" } }],
};

describe("evidence: a number known from elsewhere", () => {
  test("the answer that agrees with it is before the one that does not", () => {
    const agrees = setting(change("a", 1, 3));
    expect(evidence.score(agrees, context)).toBeLessThan(evidence.score(setting(change("b", 2, 4)), context));
    expect(evidence.reason(agrees, context)?.zh).toBe("“a”为 3，与正文一致。");
  });

  test("an answer that takes the number away is behind the one that leaves it", () => {
    const written = {
      ...context,
      evidence: [{ field: "a", value: 1, source: { zh: "正文", en: "the prose" } }],
    };
    const leaves = setting(change("b", 2, 4));
    expect(evidence.score(leaves, written)).toBeLessThan(evidence.score(setting(change("a", 1, 3)), written));
    expect(evidence.reason(leaves, written)).toBeNull();
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
    ["swap", "“a”与“b”的数填颠倒了。"],
    ["shift", "从“a”到“b”的数错了一格。"],
    ["row", "从“a”起的数错写到了“b”那一行。"],
  ] as const)("it says how: %s", (kind, sentence) => {
    expect(move.reason(moving(true, kind), context)?.zh).toBe(sentence);
  });
});

test("blank: a cell that was left blank before a number that was written", () => {
  const filled = setting(change("a", null, 3));
  expect(blank.score(filled, context)).toBeLessThan(blank.score(setting(change("b", 2, 4)), context));
  expect(blank.reason(filled, context)?.zh).toBe("“a”是空白，可能漏填。");
  expect(blank.reason(setting(change("b", 2, 4)), context)).toBeNull();
});

test("blank: a cell that was left blank before a move", () => {
  const filled = setting(change("a", null, 3));
  expect(move.score(filled, context)).toBe(move.score(moving(true), context));
  expect(blank.score(filled, context)).toBeLessThan(blank.score(moving(true), context));
});

describe("typingSlip: one slip of the finger", () => {
  test.each([
    [123, 12, "more"],
    [1123, 123, "more"],
    [12, 123, "fewer"],
    [128, 123, "other"],
    [0, 7, "other"],
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
  ])("%p written for %p: %p", (written, meant, slip) => {
    expect(typingSlipOf(written, meant)).toBe(slip);
  });

  test("it is before an arbitrary number, and says what slipped", () => {
    const slip = setting(change("a", 12, 21));
    expect(typingSlip.score(slip, context)).toBeLessThan(
      typingSlip.score(setting(change("a", 12, 57)), context),
    );
    expect(typingSlip.reason(slip, context)?.zh).toBe("“a”写的是 12，像是把 21 打颠倒了两位。");
  });
});

test("staleTotal: a total that lacks exactly one of its parts", () => {
  const stale = setting(change("sum", 1, 3));
  expect(staleTotal.score(stale, context)).toBeLessThan(
    staleTotal.score(setting(change("sum", 9, 3)), context),
  );
  expect(staleTotal.reason(stale, context)?.zh).toBe("“sum”像是漏加了一项。");
});

test("totalFirst: a total before its parts", () => {
  const total = setting(change("sum", 5, 3));
  expect(totalFirst.score(total, context)).toBeLessThan(
    totalFirst.score(setting(change("a", 1, 3)), context),
  );
  expect(totalFirst.reason(total, context)?.zh).toBe("各项相加，“sum”应为 3。");
});
