import fc from "fast-check";
import { align } from "../../src/word/read/tables";
import { refindMarks } from "../../src/word/marks/refindMarks";
import type { ColouredCell } from "../../src/word/marks/refindMarks";
import { colouredOutline } from "./support/outlines";

function yellow(row: number, cell: number, text: string): ColouredCell {
  return { table: 1, row, cell, text, color: "yellow" };
}

/** Where the found marks are now, as `row.cell`. */
function foundAt(found: ReturnType<typeof refindMarks>["found"]): string[] {
  return found.map(({ cell }) => `${cell.place.row}.${cell.place.cell}`);
}

describe("finding our marks again", () => {
  test("where they were", () => {
    const outline = colouredOutline([["新收", "3"]], { "1.2": "yellow" });
    const { found, gone } = refindMarks({ marks: [yellow(1, 2, "3")], others: [] }, outline);
    expect(foundAt(found)).toEqual(["1.2"]);
    expect(gone).toEqual([]);
  });

  test("also when the text was typed over", () => {
    const outline = colouredOutline([["新收", "2"]], { "1.2": "yellow" });
    expect(foundAt(refindMarks({ marks: [yellow(1, 2, "3")], others: [] }, outline).found)).toEqual(["1.2"]);
  });

  test("below rows that were inserted above, typed over or not", () => {
    const outline = colouredOutline(
      [
        ["新", ""],
        ["新收", "3"],
        ["结转", "5"],
      ],
      { "2.2": "yellow", "3.2": "yellow" },
    );
    const marks = [yellow(1, 2, "3"), yellow(2, 2, "4")];
    expect(foundAt(refindMarks({ marks, others: [] }, outline).found)).toEqual(["2.2", "3.2"]);
  });

  test("also when one of several alike is gone, or one was inserted between", () => {
    const outline = colouredOutline(
      [
        ["a", "0"],
        ["新", "0"],
        ["b", "0"],
        ["c", "0"],
      ],
      {
        "1.2": "yellow",
        "3.2": "yellow",
        "4.2": "yellow",
      },
    );
    const marks = [yellow(1, 2, "0"), yellow(2, 2, "0"), yellow(3, 2, "0")];
    expect(foundAt(refindMarks({ marks, others: [] }, outline).found)).toEqual(["1.2", "3.2", "4.2"]);
    const fewer = refindMarks({ marks: [...marks, yellow(9, 2, "0")], others: [] }, outline);
    expect(fewer.found).toHaveLength(3);
  });

  // Compared each with each, so many would not fit into memory.
  test("twenty thousand of them, when nothing has moved", () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => [String(index)]);
    const highlights = Object.fromEntries(rows.map((_, index) => [`${index + 1}.1`, "yellow"]));
    const marks = rows.map(([text = ""], index) => yellow(index + 1, 1, text));
    expect(refindMarks({ marks, others: [] }, colouredOutline(rows, highlights)).found).toHaveLength(20_000);
  });

  test("not where the colour is gone", () => {
    const outline = colouredOutline([["新收", "3"]], {});
    const { found, gone } = refindMarks({ marks: [yellow(1, 2, "3")], others: [] }, outline);
    expect(found).toEqual([]);
    expect(gone).toEqual([yellow(1, 2, "3")]);
  });

  test("never in a cell that had the colour before us", () => {
    const outline = colouredOutline(
      [
        ["新收", "3"],
        ["结转", "3"],
      ],
      { "1.2": "yellow", "2.2": "yellow" },
    );
    const memory = { marks: [yellow(2, 2, "3")], others: [yellow(1, 2, "3")] };
    const { found, others } = refindMarks(memory, outline);
    expect(foundAt(found)).toEqual(["2.2"]);
    expect(others).toEqual([yellow(1, 2, "3")]);
  });

  test("never in a cell of another colour, or of another column with another text", () => {
    const outline = colouredOutline(
      [
        ["新收", "3"],
        ["结转", "9"],
      ],
      { "1.2": "cyan", "2.1": "yellow" },
    );
    expect(refindMarks({ marks: [yellow(1, 2, "3")], others: [] }, outline).found).toEqual([]);
  });
});

/** The greatest sum that any order-preserving pairing from these items on has, by trying all of them. */
function greatestSum(scores: readonly (readonly number[])[], i = 0, j = 0): number {
  const score = scores[i]?.[j];
  if (score === undefined) return 0;
  const paired = score > 0 ? score + greatestSum(scores, i + 1, j + 1) : 0;
  return Math.max(paired, greatestSum(scores, i + 1, j), greatestSum(scores, i, j + 1));
}

describe("an alignment", () => {
  const matrix = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
    .chain(([rows, columns]) => {
      const row = fc.array(fc.integer({ min: -1, max: 3 }), { minLength: columns, maxLength: columns });
      return fc.array(row, { minLength: rows, maxLength: rows });
    });
  const aligned = (scores: readonly (readonly number[])[]) =>
    align(scores.length, scores[0]?.length ?? 0, (i, j) => scores[i]?.[j] ?? 0);

  test("keeps the order, pairs nothing that is unlike, and has the greatest sum of likeness", () => {
    fc.assert(
      fc.property(matrix, (scores) => {
        const partners = aligned(scores);
        expect(partners).toHaveLength(scores.length);
        const paired = partners.filter((partner) => partner !== -1);
        expect(paired).toEqual([...new Set(paired)].sort((a, b) => a - b));
        const likenesses = partners.flatMap((j, i) => (j === -1 ? [] : [scores[i]?.[j] ?? 0]));
        expect(likenesses.every((likeness) => likeness > 0)).toBe(true);
        expect(likenesses.reduce((sum, one) => sum + one, 0)).toBe(greatestSum(scores));
      }),
    );
  });

  test("pairs early items first where several are equally good, and nothing with nothing", () => {
    expect(aligned([[1, 1, 1]])).toEqual([0]);
    expect(aligned([[1], [1], [1]])).toEqual([0, -1, -1]);
    expect(aligned([])).toEqual([]);
    expect(align(2, 0, () => 1)).toEqual([-1, -1]);
  });
});
