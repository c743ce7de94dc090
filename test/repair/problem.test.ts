import { blocksOf, problemOf } from "../../src/repair";
import { format2021, readNumber, tableOf, type Fact, type FieldId, type Report } from "../../src/report";

const requests = tableOf(format2021, "requests")!;
const [first, second] = ["requests.received.naturalPerson", "requests.received.business"] as const;

/** A report that has these cells of table 2 only. */
function reportWith(texts: Readonly<Record<FieldId, string>>): Pick<Report, "facts" | "tables"> {
  const facts = Object.entries(texts).map(([field, text], index): [FieldId, Fact] => {
    const reading = readNumber(text);
    return [
      field,
      { field, value: reading.value, text, place: { table: 1, row: 1, cell: index + 1 }, reading },
    ];
  });
  return {
    facts: new Map(facts),
    tables: [{ id: "requests", format: requests, segments: [] }],
  };
}

describe("a report as a problem", () => {
  const valuesOf = (texts: Readonly<Record<FieldId, string>>) =>
    problemOf(reportWith(texts), []).cells.map(({ value }) => value);

  test("only a cell with nothing in it is blank; a sign for nothing is 0, and words have no number", () => {
    expect(valuesOf({ [first]: "12", [second]: "" })).toEqual([12, null]);
    expect(valuesOf({ [first]: "/", [second]: "见附件" })).toEqual([0]);
  });

  test("a cell that the report lacks is a gap in its block", () => {
    const [block] = problemOf(reportWith({ [second]: "2" }), []).blocks;
    expect(block?.rows[0]?.slice(0, 3)).toEqual([null, second, null]);
  });
});

test("columns of a group are a block, and over the border of a group only two neighbours change places", () => {
  const [total, upheld] = ["cases.reconsideration.total", "cases.directSuit.upheld"];
  const blocks = blocksOf(tableOf(format2021, "cases")!, () => true).map(({ rows }) => rows);
  expect(blocks.map((rows) => [rows.length, rows[0]?.length])).toEqual([
    [1, 5],
    [1, 5],
    [1, 5],
    [2, 1],
    [2, 1],
  ]);
  expect(blocks[3]).toEqual([[total], [upheld]]);
});
