import fc from "fast-check";
import type { Outline } from "../../src/document";
import { isPassage, placeKey, type Place } from "../../src/report";
import { align } from "../../src/word/read/tables";
import type { Mark } from "../../src/word/marks/record";
import { markOn, refindMarks, type RefoundMarks } from "../../src/word/marks/refindMarks";
import { cellOf, colouredOutline, colouredTables } from "./support/outlines";

type Rows = readonly (readonly string[])[];

/** What is recorded of cells (`row.cell`) that were painted red in a document of these rows. */
function marked(rows: Rows, ...cells: readonly string[]): Mark[] {
  const outline = colouredOutline(rows, {});
  return cells.map((one) => {
    const [row = 0, cell = 0] = one.split(".").map(Number);
    return markOn(outline, cellOf(outline, row, cell), "red");
  });
}

const red = (...cells: readonly string[]) => Object.fromEntries(cells.map((one) => [one, "red"]));

const at = ({ place }: { place: Place }) =>
  isPassage(place)
    ? placeKey(place)
    : `${place.table > 1 ? `${place.table}.` : ""}${place.row}.${place.cell}`;

/** Where marks are by now, and which are not. */
function refound(marks: readonly Mark[], outline: Outline) {
  const { found, gone, lost, unclaimed }: RefoundMarks = refindMarks(marks, outline);
  return {
    found: found.map(({ spot }) => at(spot)),
    gone: gone.map(at),
    lost: lost.map(at),
    unclaimed: unclaimed.map(at),
  };
}
const NONE = { found: [], gone: [], lost: [], unclaimed: [] };

const report: Rows = [
  ["新收", "3"],
  ["结转", "5"],
  ["总计", "8"],
];

describe("finding our marks again", () => {
  test("where they were, typed over or not", () => {
    const now = colouredOutline(
      [
        ["新收", "3"],
        ["结转", "7"],
        ["总计", "8"],
      ],
      red("1.2", "2.2"),
    );
    expect(refound(marked(report, "1.2", "2.2"), now)).toEqual({ ...NONE, found: ["1.2", "2.2"] });
  });

  test("below rows that were inserted above, typed over or not", () => {
    const now = colouredOutline(
      [
        ["新", ""],
        ["新收", "3"],
        ["结转", "7"],
        ["总计", "8"],
      ],
      red("2.2", "3.2"),
    );
    expect(refound(marked(report, "1.2", "2.2"), now)).toEqual({ ...NONE, found: ["2.2", "3.2"] });
  });

  test("where its label was edited", () => {
    const now = colouredOutline(
      [
        ["新收件", "3"],
        ["结转", "5"],
        ["总计", "8"],
      ],
      red("1.2"),
    );
    expect(refound(marked(report, "1.2"), now)).toEqual({ ...NONE, found: ["1.2"] });
  });

  test("gone where the cell has not its colour any more, and never in another that has it", () => {
    const marks = marked(report, "1.2");
    expect(refound(marks, colouredOutline(report, {}))).toEqual({ ...NONE, gone: ["1.2"] });
    expect(refound(marks, colouredOutline(report, { "1.2": "cyan" }))).toEqual({ ...NONE, gone: ["1.2"] });
    // Like it in all but its row: the user's own.
    const same: Rows = [
      ["新收", "3"],
      ["结转", "3"],
      ["总计", "3"],
    ];
    expect(refound(marked(same, "1.2"), colouredOutline(same, red("2.2")))).toEqual({
      ...NONE,
      gone: ["1.2"],
      unclaimed: ["2.2"],
    });
  });

  test("lost with its row, though another cell says the same", () => {
    const now = colouredOutline(
      [
        ["结转", "3"],
        ["总计", "8"],
      ],
      red("1.2"),
    );
    expect(refound(marked(report, "1.2"), now)).toEqual({ ...NONE, lost: ["1.2"], unclaimed: ["1.2"] });
  });

  test("never claims a cell that had the colour before us", () => {
    const now = colouredOutline(
      [
        ["新收", "3"],
        ["结转", "3"],
      ],
      red("1.2", "2.2"),
    );
    const marks = marked(
      [
        ["新收", "3"],
        ["结转", "3"],
      ],
      "2.2",
    );
    expect(refound(marks, now)).toEqual({ ...NONE, found: ["2.2"], unclaimed: ["1.2"] });
  });

  describe("a row that was copied", () => {
    test("above has its mark twice", () => {
      const now = colouredOutline(
        [
          ["新收", "3"],
          ["新收", "3"],
          ["结转", "5"],
          ["总计", "8"],
        ],
        red("1.2", "2.2"),
      );
      expect(refound(marked(report, "1.2"), now)).toEqual({ ...NONE, found: ["1.2", "2.2"] });
    });

    test("leaves open which is which where one of them lacks the colour", () => {
      const now = colouredOutline(
        [
          ["新收", "3"],
          ["新收", "3"],
          ["结转", "5"],
          ["总计", "8"],
        ],
        red("2.2"),
      );
      expect(refound(marked(report, "1.2"), now)).toEqual({ ...NONE, lost: ["1.2"], unclaimed: ["2.2"] });
    });

    test("before the mark was set may have the user's colour", () => {
      const twice: Rows = [
        ["新收", "3"],
        ["新收", "3"],
        ["总计", "8"],
      ];
      const now = colouredOutline([["新", ""], ...twice], red("2.2", "3.2"));
      expect(refound(marked(twice, "1.2"), now)).toEqual({
        ...NONE,
        lost: ["1.2"],
        unclaimed: ["2.2", "3.2"],
      });
    });
  });

  describe("in a table that another one was put before", () => {
    const other: Rows = [
      ["规章", "1"],
      ["合计", "1"],
    ];
    const marks = marked(report, "1.2", "3.2");

    test("all of them", () => {
      const now = colouredTables([other, report], red("2.1.2", "2.3.2"));
      expect(refound(marks, now)).toEqual({ ...NONE, found: ["2.1.2", "2.3.2"] });
    });

    test("of as many rows", () => {
      const now = colouredTables([[...other, ["共", ""]], report], red("2.1.2", "2.3.2"));
      expect(refound(marks, now)).toEqual({ ...NONE, found: ["2.1.2", "2.3.2"] });
    });

    test("but not while its own table is there: the other one's colours are the user's", () => {
      const now = colouredTables([report, report], red("2.1.2", "2.3.2"));
      expect(refound(marks, now)).toEqual({
        ...NONE,
        gone: ["1.2", "3.2"],
        unclaimed: ["2.1.2", "2.3.2"],
      });
    });

    test("none where two tables may be it, or not all of them are there", () => {
      const two = colouredTables([other, report, report], red("2.1.2", "2.3.2", "3.1.2", "3.3.2"));
      expect(refound(marks, two)).toMatchObject({ found: [], lost: ["1.2", "3.2"] });
      const half = colouredTables([other, report], red("2.1.2"));
      expect(refound(marks, half)).toEqual({ ...NONE, lost: ["1.2", "3.2"], unclaimed: ["2.1.2"] });
    });
  });

  // Compared each with each, so many would take minutes.
  test("twenty thousand of them", () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => [String(index)]);
    const cells = rows.map((_, index) => `${index + 1}.1`);
    const { found } = refindMarks(marked(rows, ...cells), colouredOutline(rows, red(...cells)));
    expect(found).toHaveLength(20_000);
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
