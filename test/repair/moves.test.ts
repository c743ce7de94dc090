import type { Problem } from "../../src/repair";
import { movesOf } from "../../src/repair/model/moves";
import { systemOf } from "../../src/repair/model/system";

/** What moves make of rows of cells, each cell named by its row and its place, such as `a0`; all cells add up to `sum`. */
function moves(
  rows: readonly (readonly number[])[],
  options: { readonly without?: readonly string[]; readonly kinds?: Problem["cells"][number]["kind"] } = {},
) {
  const names = rows.map((row, at) => row.map((_, place) => `${"abc"[at]}${place}`));
  const numbers = [...rows.flat(), 999];
  const fields = [...names.flat(), "sum"];
  const system = systemOf({
    cells: fields.map((field, index) => ({
      field,
      name: field,
      kind: options.kinds ?? "count",
      value: numbers[index] ?? null,
    })),
    // Each row has a sum of its own, so that what goes from one row to the other is felt.
    relations: names.map((left, at) => ({
      id: `row ${at}`,
      total: null,
      left: left.filter((field) => !options.without?.includes(field)),
      right: ["sum"],
    })),
    blocks: [{ rows: names }],
    knownValues: [],
  });
  return movesOf(system).map(
    ({ kind, changes }) =>
      `${kind} ${changes.map(({ cell, value }) => `${fields[cell]}=${value}`).join(" ")}`,
  );
}

describe("moves", () => {
  test("numbers of two rows change places, cell over cell", () => {
    expect(moves([[3], [4]])).toEqual(["swap a0=4 b0=3"]);
  });

  test("a move that no relation feels is none", () => {
    expect(moves([[3, 4]])).toEqual([]);
    expect(moves([[3, 4]], { without: ["a1"] })).toEqual(["swap a0=4 a1=3"]);
  });

  test("equal numbers do not change places", () => {
    expect(moves([[3], [3]])).toEqual([]);
  });

  test("a run of numbers goes to an empty row, and begins and ends with a number", () => {
    expect(
      moves([
        [0, 0],
        [5, 6],
      ]),
    ).toContain("row a0=5 b0=0 a1=6 b1=0");
    expect(
      moves([
        [0, 0, 0],
        [5, 0, 6],
      ]),
    ).toContain("row a0=5 b0=0 a2=6 b2=0");
    expect(
      moves([
        [0, 0],
        [5, 0],
      ]).filter((move) => move.startsWith("row")),
    ).toEqual([]);
    expect(
      moves([
        [0, 1],
        [5, 6],
      ]).filter((move) => move.startsWith("row")),
    ).toEqual([]);
  });

  test("a number that a cell may not hold goes nowhere", () => {
    expect(moves([[-3], [4]], { kinds: "count" })).toEqual([]);
    expect(moves([[-3], [4]], { kinds: "change" })).toEqual(["swap a0=4 b0=-3"]);
  });
});
