import type { Cause, NumberChange, Problem, Repair } from "../../src/repair";
import { explain, type Search } from "../../src/repair/blanks/explain";
import { systemOf } from "../../src/repair/model/system";

/** Sums of counts, each named by its total. */
function problemOf(
  values: Readonly<Record<string, number | null>>,
  sums: Readonly<Record<string, readonly string[]>>,
): Problem {
  const relations = Object.entries(sums).map(([total, left]) => ({ id: total, total, left, right: [total] }));
  const cells = Object.entries(values).map(([field, value]) => ({
    field,
    name: field,
    kind: "count" as const,
    value,
  }));
  return { cells, relations, blocks: [], knownValues: [] };
}

function causeWith(relation: string, changes: readonly NumberChange[], operations = changes.length): Cause {
  const repair: Repair = {
    changes,
    open: [],
    operations,
    reasons: [],
    rank: 1,
    standsAlone: true,
    isConfirmed: false,
  };
  return {
    cells: changes.map(({ field }) => field),
    relations: [relation],
    repairs: [repair],
    isUnfilled: false,
    beyond: null,
  };
}

/** What is explained, and what was searched for it, if a search finds these causes. */
function explained(problem: Problem, found: Partial<Record<Parameters<Search>[1], readonly Cause[]>>) {
  const searched: (readonly [effort: string, relations: readonly string[]])[] = [];
  const causes = explain(systemOf(problem), (system, effort) => {
    searched.push([effort, system.relations.map(({ id }) => id)]);
    return found[effort] ?? (effort === "few" ? [{ ...causeWith("t", []), repairs: [] }] : []);
  });
  return { causes, searched };
}

describe("a sum whose parts are blank", () => {
  const problem = problemOf({ a: null, b: null, t: 5 }, { t: ["a", "b"] });
  const wiped = { field: "t", from: 5, to: 0 };

  test("is searched with its blanks as 0; what is found is not written unasked, as the blanks may tell otherwise", () => {
    const cause = causeWith("t", [{ field: "t", from: 5, to: 4 }]);
    const { causes, searched } = explained(problem, { first: [cause] });
    expect(searched).toEqual([["first", ["t"]]]);
    expect(causes).toMatchObject([{ ...cause, repairs: [{ changes: [{ to: 4 }], standsAlone: false }] }]);
  });

  test("waits for its blanks if only a written number could be wiped out", () => {
    const { causes, searched } = explained(problem, { first: [causeWith("t", [wiped])] });
    expect(searched).toEqual([
      ["first", ["t"]],
      ["again", []],
    ]);
    expect(causes).toMatchObject([
      {
        cells: ["a", "b"],
        relations: ["t"],
        isUnfilled: true,
        repairs: [{ changes: [], standsAlone: false }],
      },
    ]);
    expect(causes[0]?.repairs[0]?.open).toEqual([
      { field: "a", from: null, least: 0, most: 5 },
      { field: "b", from: null, least: 0, most: 5 },
    ]);
    expect(causes[0]?.repairs[0]?.reasons[0]?.zh).toBe("有 2 格没有填，填完才能核对。");
  });

  test.each([
    // t of a and b waits for its blanks; b stands in u, too, and c only beside it.
    ["stands in a sum that waits", [{ field: "t", from: 5, to: 6 }], false],
    ["has nothing to do with it", [{ field: "d", from: 1, to: 2 }], true],
  ])("a repair beside it whose number %s: written unasked %p", (_, changes, isSure) => {
    const both = problemOf({ a: null, b: null, t: 5, d: 1, v: 2 }, { t: ["a", "b"], v: ["d"] });
    const { causes } = explained(both, {
      first: [causeWith("t", [wiped]), causeWith("v", [])],
      again: [causeWith("v", changes)],
    });
    const found = causes.find(({ isUnfilled }) => !isUnfilled);
    expect(found?.repairs[0]?.standsAlone).toBe(isSure);
  });

  test.each([
    ["another number is written as well", [wiped, { field: "a", from: 3, to: 2 }], 2],
    ["the 0 is part of a move", [wiped, { field: "b", from: null, to: 5 }], 1],
    ["only blanks are filled", [{ field: "a", from: null, to: 5 }], 1],
  ] as const)("does not wait if %s", (_, changes, operations) => {
    const { causes } = explained(problem, { first: [causeWith("t", changes, operations)] });
    expect(causes.map(({ isUnfilled }) => isUnfilled)).toEqual([false]);
  });
});

describe("many totals that are blank", () => {
  const totals = ["t1", "t2", "t3", "t4"];
  const problem = problemOf(
    { a: 1, b: 2, c: 3, d: 4, t1: null, t2: null, t3: null, t4: null, all: null },
    { t1: ["a"], t2: ["b"], t3: ["c"], t4: ["d"], all: totals },
  );

  test("are one cause with the numbers that follow, which may be written unasked", () => {
    const { causes, searched } = explained(problem, {});
    // The rest is searched with the numbers filled in: nothing is broken there.
    expect(searched.map(([effort]) => effort)).toEqual(["few", "first"]);
    expect(causes).toMatchObject([{ cells: [...totals, "all"], relations: totals, isUnfilled: true }]);
    const [repair] = causes[0]?.repairs ?? [];
    expect(repair?.changes.map(({ to }) => to)).toEqual([1, 2, 3, 4, 10]);
    expect(repair).toMatchObject({ operations: 5, rank: 1, standsAlone: true });
    expect(repair?.reasons[0]?.zh).toBe("有 5 格没有填，可由其他各数算出。");
  });

  test("are no cause if few operations mend all there is", () => {
    const cause = causeWith("t1", [{ field: "a", from: 1, to: 2 }]);
    const { causes, searched } = explained(problem, { few: [cause] });
    expect(searched.map(([effort]) => effort)).toEqual(["few"]);
    expect(causes).toMatchObject([{ ...cause, repairs: [{ standsAlone: false }] }]);
  });

  test("are one cause all the same if those few would only wipe out what is written", () => {
    const { causes } = explained(problem, { few: [causeWith("t1", [{ field: "a", from: 1, to: 0 }])] });
    expect(causes.map(({ isUnfilled }) => isUnfilled)).toEqual([true]);
  });
});
