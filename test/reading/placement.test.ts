import { orderOf, type Header } from "../../src/reading/cells/header";
import { placeValues, serialNumbers, type Placement } from "../../src/reading/cells/placement";
import type { ResolvedRow } from "../../src/reading/cells/resolveRows";
import type { ReadingCell } from "../../src/reading/segments/fileRows";
import { cell, table, type Cell } from "../../testing/docx";
import { readingRows } from "./support";

/** Which column a number of one row is in: the first way that leaves no doubt, or none. */

/** The cells of a row behind its label, which has the grid's first column. */
function valuesOf(...cells: readonly (Cell | string)[]): readonly ReadingCell[] {
  return readingRows(table([["行", ...cells]]))[0]!.cells.slice(1);
}

type Range = readonly [start: number, end: number];

function heads(slots: readonly (Range | null)[], others: readonly Range[] = [], more: Partial<Header> = {}) {
  const slotOf = ([start, end]: Range) => ({ start, end });
  const named = slots.map((range) => range && slotOf(range));
  return {
    slots: named,
    order: orderOf(named),
    others: others.map((range) => ({ ...slotOf(range), label: "备注" })),
    differences: [],
    isOfThisGrid: true,
    ...more,
  } satisfies Header;
}

/** The text in each column, null where there is no cell; the reason where nothing is placed; and what is left. */
function said({ cells, left, reason }: Placement): { placed: unknown; left: readonly string[] } {
  return {
    placed: cells?.map((each) => each?.cell.text ?? null) ?? reason,
    left: left.map((each) => each.cell.text),
  };
}

const ab = heads([
  [1, 2],
  [2, 3],
]);

describe("by count, where there is no head", () => {
  const place = (columns: number, learned: readonly number[] | null, ...cells: readonly string[]) =>
    said(placeValues(valuesOf(...cells), columns, null, learned));

  test("as many numbers as columns: blank cells between them are none of the row's", () => {
    expect(place(2, null, "1", "", "2")).toEqual({ placed: ["1", "2"], left: [] });
  });

  test("as many cells as columns: a blank keeps its column", () => {
    expect(place(2, null, "", "2")).toEqual({ placed: ["", "2"], left: [] });
  });

  test("fewer cells than columns: no number is guessed, and a row without numbers lacks all of its cells", () => {
    expect(place(3, null, "1", "2")).toEqual({ placed: "ambiguous", left: ["1", "2"] });
    expect(place(3, null, "", "")).toEqual({ placed: [null, null, null], left: [] });
  });

  test("more cells than columns, some blank: placed as full rows of the same shape were, else not at all", () => {
    expect(place(2, [0, 2], "", "", "2", "")).toEqual({ placed: ["", "2"], left: [] });
    expect(place(2, [0, 2], "", "1", "", "")).toEqual({ placed: "ambiguous", left: ["1"] });
    expect(place(2, [0, 2, 3], "1", "", "", "")).toEqual({ placed: "ambiguous", left: ["1"] });
    expect(place(2, null, "1", "", "", "")).toEqual({ placed: "ambiguous", left: ["1"] });
    // Every number must stand where one did.
    expect(place(3, [0, 2, 3], "1", "2", "", "")).toEqual({ placed: "ambiguous", left: ["1", "2"] });
  });

  test("a learned place that the row does not reach stays empty", () => {
    expect(place(2, [0, 5], "1", "", "")).toEqual({ placed: ["1", null], left: [] });
  });

  test("more numbers than columns: all are said, as too many", () => {
    expect(place(2, null, "1", "2", "3")).toEqual({ placed: "too-many-numbers", left: ["1", "2", "3"] });
  });

  test("more cells than columns and no number: the row is blank", () => {
    expect(place(2, null, "", "", "")).toEqual({ placed: [null, null], left: [] });
  });

  test("only a full row teaches where its numbers stood", () => {
    expect(placeValues(valuesOf("1", "", "2"), 2, null, null).positions).toEqual([0, 2]);
    expect(placeValues(valuesOf("1", ""), 2, null, null).positions).toBeNull();
  });
});

describe("by the heads", () => {
  const place = (header: Header, ...cells: readonly (Cell | string)[]) =>
    said(placeValues(valuesOf(...cells), header.slots.length, header, null));

  test("columns in another order: the numbers follow their heads", () => {
    const swapped = heads([
      [2, 3],
      [1, 2],
    ]);
    expect(place(swapped, "1", "2").placed).toEqual(["2", "1"]);
  });

  test("a row with a cell too many is read by the grid", () => {
    expect(place(ab, "", "2", "")).toEqual({ placed: ["", "2"], left: [] });
  });

  test("a row with a blank too many, whose numbers stand under their heads, is read by count", () => {
    expect(place(ab, "1", "2", "")).toEqual({ placed: ["1", "2"], left: [] });
  });

  test("a row with all its numbers is read by count where a head stands over none of its cells", () => {
    const shifted = heads([
      [1, 2],
      [5, 6],
    ]);
    expect(place(shifted, "1", "2")).toEqual({ placed: ["1", "2"], left: [] });
  });

  test("but not where one of them stands under a column of one's own", () => {
    const remarked = heads(
      [
        [1, 2],
        [5, 6],
      ],
      [[2, 3]],
    );
    expect(place(remarked, "1", "2")).toEqual({ placed: "ambiguous", left: ["1", "2"] });
    expect(place({ ...remarked, isOfThisGrid: false }, "1", "2").placed).toEqual(["1", "2"]);
  });

  test("the grid of an earlier piece of the table tells nothing about this one", () => {
    expect(place({ ...ab, isOfThisGrid: false }, "", "2", "").placed).toBe("ambiguous");
  });

  test("as many numbers as columns, of which one stands under no head: none is taken", () => {
    expect(place(ab, "", "2", "3")).toEqual({ placed: "ambiguous", left: ["2", "3"] });
    expect(place(ab, "1", "", "3")).toEqual({ placed: "ambiguous", left: ["1", "3"] });
  });

  test("fewer numbers than columns, of which one stands under no head: none is taken", () => {
    const abc = heads([
      [1, 2],
      [2, 3],
      [3, 4],
    ]);
    expect(place(abc, "1", "", "", "9")).toEqual({ placed: "ambiguous", left: ["1", "9"] });
  });

  test("a number in a column of one's own is said to be in none of the form's, words there are not", () => {
    const remarked = heads(
      ab.slots.map((slot): Range => [slot!.start, slot!.end]),
      [[3, 4]],
    );
    expect(place(remarked, "1", "2", "3")).toEqual({ placed: ["1", "2"], left: ["3"] });
    expect(placeValues(valuesOf("1", "2", "3"), 2, remarked, null).reason).toBe("no-column");
    expect(place(remarked, "1", "2", "详见附件说明")).toEqual({ placed: ["1", "2"], left: [] });
    expect(place(remarked, "", "2", "3")).toEqual({ placed: ["", "2"], left: ["3"] });
  });

  test("of two numbers too many one stands under no head at all: none is taken", () => {
    const remarked = heads(
      ab.slots.map((slot): Range => [slot!.start, slot!.end]),
      [[3, 4]],
    );
    expect(place(remarked, "1", "2", "3", "4").placed).toBe("too-many-numbers");
  });

  test("a row that lacks a cell is not read by the grid", () => {
    const remarked = heads(
      ab.slots.map((slot): Range => [slot!.start, slot!.end]),
      [[3, 4]],
    );
    expect(place(remarked, "1")).toEqual({ placed: "ambiguous", left: ["1"] });
  });

  test("a short row that stands under a column of one's own alone has none of the form's numbers", () => {
    const remarked = heads(
      [
        [1, 2],
        [2, 3],
      ],
      [[3, 4]],
    );
    const values = readingRows(table([[cell("行", { span: 3 }), "3"]]))[0]!.cells.slice(1);
    expect(said(placeValues(values, 2, remarked, null))).toEqual({ placed: [null, null], left: ["3"] });
  });

  test("a serial number between the label and the first head is none of the row's numbers", () => {
    const behind = heads([
      [2, 3],
      [3, 4],
    ]);
    expect(place(behind, "1", "5", "6")).toEqual({ placed: ["5", "6"], left: [] });
  });

  test("a number that covers two columns is in neither of them", () => {
    expect(place(ab, cell("7", { span: 2 }), "", "")).toEqual({ placed: "ambiguous", left: ["7"] });
  });

  test("of two numbers under one head none is taken", () => {
    const wide = heads([
      [1, 3],
      [3, 4],
      [4, 5],
    ]);
    expect(place(wide, "1", "2", "", "").placed).toBe("ambiguous");
    // A blank beside the one is not in its way.
    expect(place(wide, "", "2", "", "").placed).toEqual(["2", "", ""]);
  });

  test("a head over no cell of a whole row: the row is shifted, and nothing in it is certain", () => {
    const apart = heads([
      [1, 2],
      [5, 6],
    ]);
    expect(place(apart, "1", "", "").placed).toBe("ambiguous");
  });

  describe("of which one could not be read", () => {
    const gap = heads([[1, 2], null, [3, 4]]);

    test("a row with all its cells, or all its numbers, counts the column out", () => {
      expect(place(gap, "1", "2", "3").placed).toEqual(["1", "2", "3"]);
      expect(place(gap, "1", "", "3").placed).toEqual(["1", "", "3"]);
      expect(place(heads([[1, 2], null, [4, 5]]), "1", "", "2", "3").placed).toEqual(["1", "2", "3"]);
    });

    test("a shorter row fills the columns with a head only", () => {
      expect(place(gap, "1", "3").placed).toEqual(["1", null, "3"]);
    });

    test("not where another label stands there: that number is in no column of the form", () => {
      expect(place({ ...gap, others: heads([], [[2, 3]]).others }, "1", "2", "3")).toEqual({
        placed: ["1", null, "3"],
        left: ["2"],
      });
    });

    test("not where a number stands beside the head of its turn, nor on another grid", () => {
      expect(place(heads([[1, 2], null, [4, 5]]), "1", "2", "3").placed).toBe("too-many-numbers");
      expect(place({ ...gap, isOfThisGrid: false }, "1", "2", "3").placed).toBe("too-many-numbers");
    });
  });

  test("heads that moved to the left: numbers of a full row behind the last head belong to those that lack", () => {
    const moved = heads([[1, 2], [2, 3], null]);
    expect(place(moved, "1", "2", "3").placed).toEqual(["1", "2", "3"]);
    expect(place({ ...moved, isOfThisGrid: false }, "1", "2", "3").placed).toEqual(["1", "2", "3"]);
    // Only where as many stand there as lack a head.
    expect(place(heads([[1, 3], null, null], [], { isOfThisGrid: false }), "1", "2", "3").placed).toBe(
      "too-many-numbers",
    );
  });

  test("no head could be read: the numbers are counted, but the only one under a foreign head is not the form's", () => {
    expect(place(heads([null, null], [[1, 2]]), "1", "2").placed).toEqual(["1", "2"]);
    expect(place(heads([null]), "1").placed).toEqual(["1"]);
    expect(place(heads([null], [[1, 2]]), "1")).toEqual({ placed: "no-column", left: ["1"] });
  });
});

describe("a column of serial numbers without a head", () => {
  const resolved = (...cells: readonly (Cell | string)[]) => ({
    declared: { fields: ["a", "b"] },
    parts: [{ values: valuesOf(...cells) }],
  });
  const found = (...rows: readonly { parts: readonly object[] }[]) =>
    [...serialNumbers(rows as unknown as readonly ResolvedRow[])].map((each) => each.cell.text);

  test("counts the rows, from any number on", () => {
    expect(found(resolved("7", "0", "0"), resolved("8", "0", ""), resolved("9", "", ""))).toEqual([
      "7",
      "8",
      "9",
    ]);
  });

  test.each([
    ["two rows could be chance", ["1", "2"]],
    ["a row is skipped", ["1", "2", "4"]],
    ["a row says nothing", ["1", "", "3"]],
    ["they are too high to count rows", ["1000", "1001", "1002"]],
    ["they are not plain", ["1.", "2.", "3."]],
  ])("is none where %s", (_, serials) => {
    expect(found(...serials.map((serial) => resolved(serial, "0", "0")))).toEqual([]);
  });

  test("rows without a cell too many, and broken ones, are not counted in", () => {
    const broken = {
      ...resolved("x", "0", "0"),
      parts: [{ values: valuesOf("9", "0", "0") }, { values: [] }],
    };
    const serials = ["1", "2", "3"].map((serial) => resolved(serial, "0", "0"));
    expect(found(resolved("5", "0"), ...serials, broken)).toEqual(["1", "2", "3"]);
  });

  test("may stand behind the numbers, where every row has it", () => {
    const serials = ["1", "2", "3"].map((serial) => resolved("0", "0", serial));
    expect(found(...serials)).toEqual(["1", "2", "3"]);
    expect(found(...serials, resolved("0", "4"))).toEqual([]);
    expect(found(...serials.slice(1), resolved("0", "0", "5"))).toEqual([]);
    // Where both ends count, either could be numbers of the report.
    expect(found(...["1", "2", "3"].map((serial) => resolved(serial, "0", serial)))).toEqual([]);
  });
});
