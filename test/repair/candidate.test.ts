import type { Problem } from "../../src/repair";
import type { Move } from "../../src/repair/model/moves";
import { systemOf } from "../../src/repair/model/system";
import { candidateOf } from "../../src/repair/ranking/candidate";

/** Two sums of counts: `row` of a and b, which is broken, and `column` of a and c. The cells are a, b, c, row, column. */
function systemWith(values: readonly (number | null)[], kind: "count" | "amount" = "count") {
  const fields = ["a", "b", "c", "row", "column"];
  const problem: Problem = {
    cells: fields.map((field, index) => ({ field, name: field, kind, value: values[index] ?? null })),
    relations: [
      { id: "row", total: "row", left: ["a", "b"], right: ["row"] },
      { id: "column", total: "column", left: ["a", "c"], right: ["column"] },
    ],
    blocks: [],
    knownValues: [],
  };
  return systemOf(problem);
}
const [a, b, row] = [0, 1, 3];

/** What the criteria see of a repair that sets cells to these numbers. */
function changesOf(
  values: readonly (number | null)[],
  ...settings: readonly (readonly [cell: number, to: number])[]
) {
  const cells = settings.map(([cell, to]) => ({ cell, least: to, most: to }));
  return candidateOf({ cells, moves: [], size: cells.length, relations: [0] }, systemWith(values)).changes;
}

describe("a change", () => {
  test("knows how many relations its cell is in, and how many broken ones tell its number", () => {
    expect(changesOf([1, 2, 3, 9, 9], [a, 7])).toMatchObject([{ relations: 2, broken: 2 }]);
    expect(changesOf([1, 2, 3, 9, 4], [a, 7])).toMatchObject([{ relations: 2, broken: 1 }]);
  });

  test("is not told by a relation of which another cell changes, too", () => {
    expect(changesOf([1, 2, 3, 9, 9], [a, 6], [b, 3])).toMatchObject([{ broken: 1 }, { broken: 0 }]);
  });

  test.each([
    ["a 0 where a part beside it is blank", [12, null, 0, 0, 12], [a, 0], true, true],
    ["any number where the total is blank", [12, 3, 0, null, 12], [b, 5], true, true],
    ["a number that is not 0 where only a part is blank", [12, null, 0, 15, 12], [a, 15], false, false],
    ["a blank that is filled", [12, null, 0, 15, 12], [b, 3], false, false],
    ["a 0 where all others are 0", [0, 12, 0, 0, 0], [b, 0], true, false],
    ["a 0 beside another number", [3, 12, 0, 3, 3], [b, 0], false, false],
    ["a number of one digit where 0 was written", [3, 0, 0, 12, 3], [b, 9], true, false],
    ["a number of two digits where 0 was written", [3, 0, 0, 13, 3], [b, 10], false, false],
  ] as const)("%s: doubtful %p", (_, values, setting, isDoubtful, mayWaitForBlanks) => {
    expect(changesOf(values, setting.slice() as [number, number])).toMatchObject([
      { isDoubtful, mayWaitForBlanks },
    ]);
  });

  test("is doubtful if the repair leaves nothing but 0 around it", () => {
    expect(changesOf([3, 12, 0, 0, 0], [a, 0], [b, 0])).toMatchObject([
      { isDoubtful: true },
      { isDoubtful: true },
    ]);
  });
});

test("numbers that stay open are counted, and are no changes", () => {
  const cells = [
    { cell: a, least: 1, most: 5 },
    { cell: b, least: 4, most: 4 },
  ];
  const candidate = candidateOf({ cells, moves: [], size: 2, relations: [0] }, systemWith([1, 2, 3, 9, 4]));
  expect(candidate).toMatchObject({ openCells: 1, changes: [{ cell: { field: "b" }, to: 4 }] });
  // The cell that stays open is no 0.
  expect(candidate.changes[0]?.isDoubtful).toBe(false);
});

describe("a move", () => {
  const moveOf = (effect: Move["effect"], restoresNumber = false): Move => ({
    kind: "swap",
    changes: [
      { cell: b, value: 9 },
      { cell: row, value: 2 },
    ],
    effect,
    restoresNumber,
  });
  const candidateWith = (move: Move, values: readonly number[], kind?: "amount") => {
    const cells = move.changes.map(({ cell, value }) => ({ cell, least: value, most: value }));
    const others = [{ cell: a, least: 7, most: 7 }];
    return candidateOf(
      { cells: [...others, ...cells], moves: [move], size: 2, relations: [0] },
      systemWith(values, kind),
    );
  };
  const isSignificant = (...all: Parameters<typeof candidateWith>) =>
    candidateWith(...all).moves[0]?.isSignificant;

  test("has its own changes, apart from those that are operations by themselves", () => {
    const { changes, separate, moves } = candidateWith(moveOf([{ relation: 0, amount: 6 }]), [1, 2, 3, 9, 4]);
    const fieldsOf = (all: typeof changes) => all.map(({ cell }) => cell.field);
    expect(fieldsOf(changes)).toEqual(["a", "b", "row"]);
    expect(fieldsOf(separate)).toEqual(["a"]);
    expect(moves.map((move) => fieldsOf(move.changes))).toEqual([["b", "row"]]);
  });

  const bothBroken = [1, 2, 3, 99, 99] as const;
  const [small, large] = [[{ relation: 0, amount: 9 }], [{ relation: 0, amount: -10 }]] as const;
  const both = [
    { relation: 0, amount: 9 },
    { relation: 1, amount: 9 },
  ];
  const bothLarge = both.map(({ relation }) => ({ relation, amount: 10 }));
  test.each([
    ["a sum that was off by one digit", small, false, false],
    ["a sum that was off by two digits", large, false, true],
    ["that sum alone, where the number that fell off is worked out from a sum", large, true, false],
    ["two sums", both, false, true],
    ["two sums, where the number that fell off is worked out from one", both, true, false],
    ["two sums that were off by two digits, where it is worked out from one", bothLarge, true, true],
  ] as const)("that mends %s", (_, effect, restoresNumber, expected) => {
    expect(isSignificant(moveOf(effect, restoresNumber), bothBroken)).toBe(expected);
  });

  test("that alters a sum which held explains nothing", () => {
    expect(isSignificant(moveOf(bothLarge), [1, 2, 3, 99, 4])).toBe(false);
  });

  test("of decimals is measured in whole numbers", () => {
    const amounts = [0.5, 2, 3, 99, 99];
    expect(isSignificant(moveOf([{ relation: 0, amount: 99 }]), amounts, "amount")).toBe(false);
    expect(isSignificant(moveOf([{ relation: 0, amount: 100 }]), amounts, "amount")).toBe(true);
  });
});
