import { defaultBounds, type Problem } from "../../src/repair";
import type { Move } from "../../src/repair/model/moves";
import { rangesOf } from "../../src/repair/model/ranges";
import { connected, systemOf, systemsOf } from "../../src/repair/model/system";
import { brokenComponents } from "../../src/repair/search/brokenComponents";
import { Budget, BudgetSpent } from "../../src/repair/search/budget";
import { LowerBound, type Need } from "../../src/repair/search/lowerBound";
import { minimalCovers } from "../../src/repair/search/minimalCovers";
import { matrixOf, type OperationSet } from "../../src/repair/search/operations";

const patient = () => new Budget({ ...defaultBounds, steps: 1000, milliseconds: 60_000 });

/** Sums of counts, each written as its parts and its total. */
function problemOf(
  values: Readonly<Record<string, number>>,
  sums: Readonly<Record<string, readonly string[]>>,
): Problem {
  return {
    cells: Object.entries(values).map(([field, value]) => ({ field, name: field, kind: "count", value })),
    relations: Object.entries(sums).map(([total, parts]) => ({
      id: total,
      total,
      left: parts,
      right: [total],
    })),
    blocks: [],
    knownValues: [],
  };
}

describe("budget", () => {
  test("it is spent by one step more than it has", () => {
    const budget = new Budget({ ...defaultBounds, steps: 2, milliseconds: 60_000 });
    budget.step();
    budget.step();
    expect(() => budget.step()).toThrow(BudgetSpent);
  });

  test("the clock stops a search that has many steps left", () => {
    const late = new Budget({ ...defaultBounds, steps: 1000, milliseconds: 0 });
    expect(() => late.step()).toThrow(BudgetSpent);
    const early = new Budget({ ...defaultBounds, steps: 1000, milliseconds: 60_000 });
    expect(() => early.step()).not.toThrow();
  });
});

describe("ranges of unknown numbers", () => {
  const cells = (kind: "count" | "change" | "amount", ...values: readonly number[]) =>
    systemOf({
      cells: values.map((value, index) => ({ field: `${index}`, name: "", kind, value })),
      relations: [],
      blocks: [],
      knownValues: [],
    }).cells;
  const plus = (cell: number) => ({ cell, coefficient: 1 });

  test("parts of a sum are between 0 and the sum", () => {
    const ranges = rangesOf([{ terms: [plus(0), plus(1)], constant: -7 }], cells("count", 0, 0));
    expect(Object.fromEntries(ranges ?? [])).toEqual({ 0: { least: 0, most: 7 }, 1: { least: 0, most: 7 } });
  });

  test("a second relation narrows what the first one left", () => {
    const equations = [
      { terms: [plus(0), plus(1)], constant: -7 },
      { terms: [plus(1)], constant: -5 },
    ];
    expect(rangesOf(equations, cells("count", 0, 0))?.get(0)).toEqual({ least: 2, most: 2 });
  });

  test("counts cannot add up to less than nothing, changes can", () => {
    const equations = [{ terms: [plus(0)], constant: 1 }];
    expect(rangesOf(equations, cells("count", 0))).toBeNull();
    expect(rangesOf(equations, cells("change", 0))?.get(0)).toEqual({ least: -1, most: -1 });
  });

  test("a count beside an amount with decimals is whole all the same", () => {
    const { cells: mixed } = systemOf({
      cells: [
        { field: "count", name: "", kind: "count", value: 1 },
        { field: "amount", name: "", kind: "amount", value: 0.5 },
      ],
      relations: [],
      blocks: [],
      knownValues: [],
    });
    expect(rangesOf([{ terms: [plus(0)], constant: -15 }], mixed)).toBeNull();
    expect(rangesOf([{ terms: [plus(0)], constant: -20 }], mixed)?.get(0)).toEqual({ least: 20, most: 20 });
    expect(rangesOf([{ terms: [plus(1)], constant: -15 }], mixed)?.get(1)).toEqual({ least: 15, most: 15 });
  });
});

describe("systems", () => {
  test("sets that share a member directly or by others stand together, in order", () => {
    expect(connected([["a"], ["b"], ["c", "a"], ["d"], ["b", "c"]])).toEqual([[0, 1, 2, 4], [3]]);
  });

  test("only connected parts with a broken relation are searched, the least broken first", () => {
    const values = { a: 1, s: 2, t: 9, b: 1, u: 2, c: 1, v: 1 };
    const systems = systemsOf(problemOf(values, { s: ["a"], t: ["a"], u: ["b"], v: ["c"] }));
    expect(systems.map(({ relations }) => relations.map(({ id }) => id))).toEqual([["u"], ["s", "t"]]);
  });

  test("a part has the cells of its relations and of the blocks that these reach into, and no other", () => {
    const problem = problemOf({ other: 1e15, a: 1, free: 0, s: 2 }, { s: ["a"] });
    const blocks = [{ rows: [["other"]] }, { rows: [["a", "free"]] }];
    const [system] = systemsOf({ ...problem, blocks });
    expect(system?.cells.map(({ source }) => source.field)).toEqual(["a", "free", "s"]);
    expect(system?.isTooLarge).toBe(false);
  });

  test("numbers are too large if their sum is, or one of them", () => {
    const large = 2 ** 43;
    const isTooLarge = (...parts: readonly number[]) =>
      systemOf(problemOf({ a: parts[0] ?? 0, b: parts[1] ?? 0, s: 0 }, { s: ["a", "b"] })).isTooLarge;
    expect([isTooLarge(large), isTooLarge(large, 1), isTooLarge(large + 1, -2)]).toEqual([false, true, true]);
  });

  test("a relation with a field that is not there is left out", () => {
    expect(systemsOf(problemOf({ a: 1, s: 2 }, { s: ["a", "gone"] }))).toEqual([]);
  });
});

describe("lower bound", () => {
  const system = systemOf(
    problemOf({ a: 1, b: 1, c: 1, s: 3, t: 3, u: 3 }, { s: ["a", "b"], t: ["b", "c"], u: ["c"] }),
  );
  const matrix = matrixOf(system, []);
  const bound = new LowerBound(matrix, [], patient());
  const needs = (...by: readonly Need["by"][]): readonly Need[] =>
    matrix.rows.flatMap((row, index) => (by[index] ? [{ row, by: by[index] }] : []));

  test("relations without a common cell need an operation each", () => {
    const [first, , third] = needs("either", "either", "either");
    if (!first || !third) throw new Error("There are three relations.");
    expect(bound.exceeds(1, [first, third])).toBe(true);
    expect(bound.exceeds(2, [first, third])).toBe(false);
  });

  test("what the set needs and what the others need takes two operations", () => {
    expect(bound.exceeds(1, needs("set", "others"))).toBe(true);
    expect(bound.exceeds(1, needs("set", "either"))).toBe(false);
  });

  test("what the others do serves no need of the set", () => {
    expect(bound.exceeds(2, needs("others", "set", "others"))).toBe(true);
    expect(bound.exceeds(2, needs("either", "set", "either"))).toBe(false);
  });

  test("a cell that is used up serves nobody", () => {
    const chain = systemOf(
      problemOf({ a: 1, b: 1, c: 1, d: 1, s: 3, t: 3, u: 3 }, { s: ["a", "b"], t: ["b", "c"], u: ["d"] }),
    );
    const rows = matrixOf(chain, []).rows.map((row): Need => ({ row, by: "set" }));
    expect(new LowerBound(matrixOf(chain, []), [], patient()).exceeds(2, rows)).toBe(false);
    // The cells are a, b, c, …: b is the second one.
    expect(new LowerBound(matrixOf(chain, []), [false, true], patient()).exceeds(2, rows)).toBe(true);
  });

  test("nothing left to do needs nothing", () => {
    expect(bound.exceeds(0, [])).toBe(false);
    expect(bound.exceeds(0, needs("set"))).toBe(true);
  });

  /** Whether four sums without a common cell, each 2 short, need more than so many operations. */
  const areApart = (operations: number, by: readonly Need["by"][], ...moves: readonly Move["effect"][]) => {
    const four = systemOf(
      problemOf(
        { a: 1, b: 1, c: 1, d: 1, s: 3, t: 3, u: 3, v: 3 },
        { s: ["a"], t: ["b"], u: ["c"], v: ["d"] },
      ),
    );
    const withMoves = matrixOf(
      four,
      moves.map((effect): Move => ({ kind: "swap", changes: [], effect, restoresNumber: false })),
    );
    const all = withMoves.rows.map((row, index): Need => ({ row, by: by[index] ?? "either" }));
    return new LowerBound(withMoves, [], patient()).exceeds(operations, all);
  };
  const adding = (amount: number, ...relations: readonly number[]) =>
    relations.map((relation) => ({ relation, amount }));

  test("a move serves every sum that it brings to hold, and half serves one that it alters", () => {
    expect(areApart(3, [])).toBe(true);
    expect(areApart(3, [], adding(2, 0, 1))).toBe(false);
    expect(areApart(3, [], adding(1, 0, 1))).toBe(true);
    expect(areApart(3, [], adding(1, 0, 1, 2, 3))).toBe(false);
    expect(areApart(2, [], adding(1, 0, 1, 2, 3))).toBe(true);
    expect(areApart(2, [], adding(2, 0, 1, 2))).toBe(false);
    expect(areApart(1, [], adding(2, 0, 1, 2))).toBe(true);
  });

  test("the moves that serve most are counted first, and no more than there may be", () => {
    const moves = [adding(1, 0, 1, 2), adding(2, 0, 1), adding(2, 2, 3)];
    expect(areApart(2, [], ...moves)).toBe(false);
    expect(areApart(1, [], ...moves)).toBe(true);
    expect(areApart(2, [], adding(1, 0, 1, 2), adding(1, 1, 2, 3))).toBe(true);
  });

  test("a move serves the set or the others", () => {
    expect(areApart(3, ["set", "others", "set", "others"], adding(2, 0, 1))).toBe(true);
    expect(areApart(3, ["set", "others", "set", "others"], adding(2, 0, 2))).toBe(false);
    expect(areApart(3, ["set", "others", "set", "others"], adding(2, 1, 3))).toBe(false);
    expect(areApart(3, ["set", "either", "set", "others"], adding(2, 0, 1))).toBe(false);
  });

  test("an operation that is chosen serves the set and what either may serve, and leaves what the others must do", () => {
    const after = (operations: number, ...by: readonly Need["by"][]) =>
      bound.exceedsAfter(operations, needs(...by));
    // The cells are a, b, c, s, t, u; b stands in the first two relations, c in the last two.
    const [b, c] = [1, 2];
    expect(after(0, "set", "either")(b)).toBe(false);
    expect(after(0, "set", "others")(b)).toBe(true);
    expect(after(0, "set", "either")(c)).toBe(true);
    expect(after(1, "set", "either")(c)).toBe(false);
  });

  test("operations that leave the same are bounded in one step", () => {
    const budget = new Budget({ ...defaultBounds, steps: 2, milliseconds: 60_000 });
    const exceeds = new LowerBound(matrix, [], budget).exceedsAfter(0, needs("either", "either", "either"));
    const [a, b, s] = [0, 1, 3];
    expect([a, s, a, b].map(exceeds)).toEqual([true, true, true, true]);
    expect(() => exceeds(2)).toThrow(BudgetSpent);
  });
});

describe("minimal covers", () => {
  const set = (size: number, ...relations: readonly number[]): OperationSet => ({
    cells: [],
    moves: [],
    size,
    relations,
  });
  const [one, two, both, dear] = [set(1, 0), set(1, 1), set(2, 0, 1), set(3, 0, 1)];

  test("the cheapest ways to mend every relation once, and no other", () => {
    const covers = minimalCovers([one, two, both, dear], [0, 1], patient());
    expect(covers.cost).toBe(2);
    expect(covers.used).toEqual([one, both, two]);
    expect(covers.list(9)).toEqual([[one, two], [both]]);
    expect(covers.list(1)).toHaveLength(1);
  });

  test("cells that two sets want are not both changed", () => {
    // s and t are mended by a and b together only: c stands in both.
    const problem = problemOf({ a: 1, b: 1, c: 1, s: 5, t: 7 }, { s: ["a", "c"], t: ["b", "c"] });
    const [component] = brokenComponents(systemOf(problem), patient());
    for (const { cells } of component?.repairs ?? [])
      expect(new Set(cells.map(({ cell }) => cell)).size).toBe(cells.length);
    expect(component?.repairs.length).toBeGreaterThan(3);
  });

  test("a relation that nothing mends leaves none", () => {
    const covers = minimalCovers([one], [0, 1], patient());
    expect(covers).toMatchObject({ cost: Infinity, used: [] });
    expect(covers.list(9)).toEqual([]);
  });
});

describe("broken components", () => {
  const search = (problem: Problem, bounds = defaultBounds) =>
    brokenComponents(systemOf(problem), new Budget(bounds));

  test("two faults that share no cell are two components, though one system holds both", () => {
    const problem = problemOf({ a: 1, s: 3, b: 1, t: 5 }, { s: ["a"], t: ["b"] });
    expect(search(problem).map(({ relations }) => relations)).toEqual([[0], [1]]);
  });

  test("one more repair than allowed is said, and none is given", () => {
    const problem = problemOf({ a: 1, b: 1, s: 3 }, { s: ["a", "b"] });
    expect(search(problem, { ...defaultBounds, answers: 3 })[0]?.repairs).toHaveLength(3);
    expect(search(problem, { ...defaultBounds, answers: 2 })).toMatchObject([
      { repairs: [], beyond: "answers" },
    ]);
  });

  /** What the cells of each repair hold, with these cells to be left as they are. */
  const numbersOf = (problem: Problem, ...fixed: readonly string[]) =>
    search({
      ...problem,
      cells: problem.cells.map((cell) => (fixed.includes(cell.field) ? { ...cell, isFixed: true } : cell)),
    }).flatMap(({ repairs }) => repairs.map(({ cells }) => cells.map(({ cell, least }) => [cell, least])));

  test("a second cell is worked out by a relation that the first one did not bring to hold", () => {
    // Both p and s are 5, and a alone would be -4. Only t tells what b is.
    const problem = problemOf({ a: 1, b: 9, p: 5, s: 5, t: 3 }, { p: ["a", "b"], s: ["a", "b"], t: ["b"] });
    expect(numbersOf(problem, "p", "s", "t")).toEqual([
      [
        [0, 2],
        [1, 3],
      ],
    ]);
  });

  test("a cell that mends one relation alone takes another number where a second cell helps", () => {
    // t says that b is 0. Then s is mended by a or by s itself, each with a number that b decides.
    const problem = problemOf({ a: 1, b: 1, s: 0, t: 0 }, { s: ["a", "b"], t: ["b"] });
    expect(numbersOf(problem, "t")).toEqual([
      [
        [0, 0],
        [1, 0],
      ],
      [
        [1, 0],
        [2, 1],
      ],
    ]);
  });
});
