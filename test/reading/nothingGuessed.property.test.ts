import fc from "fast-check";
import { format2021 } from "../../src/report";
import { draws } from "../../testing/draws";
import { cell, row, type Cell, type DocxModel, type Row, type Table } from "../../testing/docx";
import {
  departures,
  distinctFigures,
  inPlan,
  officialPlan,
  officialSpelling,
  officialTables,
  plansWith,
  reportModel,
  type Figures,
  type LayoutPlan,
} from "../../testing/reports";
import { emptyColumn, flatten, unmerge } from "../../testing/reports/transform";
import { complaints, expectedFacts, expectSame, factsOf, read } from "./support";
import { cellPlace, rowOf } from "../../testing/places";

/** What is blank stays blank in its place; what cannot be told is said and never guessed. */

const prose = {
  title: ["云溪县林业局2024年政府信息公开工作年度报告"],
  preamble: [],
  parts: [[], [], [], [], [], []],
};
const distinct = distinctFigures(format2021);
const fieldIds = [...format2021.fields.keys()];
const [disclosure, requests, cases] = officialTables(format2021, distinct) as readonly [Table, Table, Table];

function withBlanks(blanks: readonly string[]): Figures {
  return { ...distinct, ...Object.fromEntries(blanks.map((id) => [id, ""])) };
}

function planned(figures: Figures, plan: LayoutPlan): DocxModel {
  return inPlan(format2021, { prose, figures, spelling: officialSpelling, totalBeside: false }, plan);
}

const someFields = fc.subarray(fieldIds, { maxLength: 60 });

describe("blank cells", () => {
  test("have their field and place wherever the grid is kept, however many they are", () => {
    const plans = fc.record({
      merges: fc.constantFrom<LayoutPlan["merges"]>("official", "blank", "old", "grid-before"),
      margin: departures.margin,
      spelling: departures.spelling,
      controls: departures.controls,
      pageBreaks: departures.pageBreaks,
      joined: departures.joined,
    });
    fc.assert(
      fc.property(plans, someFields, (drawn, blanks) => {
        const model = planned(withBlanks(blanks), { ...officialPlan, ...drawn });
        const report = read(model);
        expectSame(factsOf(report), expectedFacts(model));
        expect(complaints(report)).toEqual([]);
      }),
      { numRuns: draws(12, 120) },
    );
  });

  test("of shifted rows with an empty column are told by the full rows of the same shape", () => {
    const blanks = ["requests.granted.business", "requests.stateSecret.total"];
    const [, blanked = requests] = officialTables(format2021, withBlanks(blanks));
    const shifted = flatten(blanked, (index) => index > 10 && index < 20);
    const model = reportModel(prose, [[disclosure], [emptyColumn(shifted, 6)], [cases]]);
    expectSame(factsOf(read(model)), expectedFacts(model));
  });

  test("where columns are shifted: every number that is read is right, every other one is said", () => {
    fc.assert(
      fc.property(plansWith("moved", "emptyColumns", "pageBreaks"), someFields, (plan, blanks) => {
        const model = planned(withBlanks(blanks), { ...plan, merges: "flattened" });
        const report = read(model);
        const truth = expectedFacts(model);
        const numbers = Object.entries(factsOf(report)).filter(([, { value }]) => value !== null);
        for (const [field, fact] of numbers) expect([field, fact]).toEqual([field, truth[field]]);
        const said = new Set(report.unplaced.map(({ place }) => rowOf(place)));
        const lost = Object.entries(truth).filter(
          ([field, { value, cell: place }]) =>
            value !== null && !report.facts.has(field) && !said.has(`${place.table}.${place.row}`),
        );
        expect(lost).toEqual([]);
      }),
      { numRuns: draws(15, 150) },
    );
  });
});

describe("a row of one number too many", () => {
  /** The row with a further number among its own; which of them is the surplus one cannot be told. */
  function surplus(each: Table, rowIndex: number, at: number): Table {
    const rows = each.rows.map((item, index): Row => {
      if (index !== rowIndex) return item;
      const first = item.cells.findIndex(({ field }) => field !== undefined);
      const untold = item.cells.map((inner): Cell => {
        const { content, span, vMerge } = inner;
        const shape = { ...(span && { span }), ...(vMerge && { vMerge }) };
        return inner.field === undefined ? inner : { content, ...shape };
      });
      const position = first + at;
      return { ...item, cells: [...untold.slice(0, position), cell("5"), ...untold.slice(position)] };
    });
    return { ...each, rows };
  }

  const layouts: readonly (readonly [string, (each: Table) => Table])[] = [
    ["merged", (each) => each],
    ["without merges", (each) => unmerge(each, "blank")],
    ["flattened", (each) => flatten(each)],
  ];

  test.each(layouts)(
    "%s: none of its numbers is taken, the row is said, all others are read",
    (_name, layout) => {
      const laid = layout(requests);
      const numbered = laid.rows.flatMap(({ cells }, index) =>
        cells.some(({ field }) => field !== undefined) ? [index] : [],
      );
      fc.assert(
        fc.property(fc.constantFrom(...numbered), fc.nat(7), (rowIndex, at) => {
          const model = reportModel(prose, [[disclosure], [surplus(laid, rowIndex, at)], [cases]]);
          const report = read(model);
          expectSame(factsOf(report), expectedFacts(model));
          expect([...new Set(report.unplaced.map(({ place }) => rowOf(place)))]).toEqual([
            `2.${rowIndex + 1}`,
          ]);
        }),
        { numRuns: draws(10, 100) },
      );
    },
  );

  test("table 3: sixteen numbers for fifteen columns are no facts", () => {
    const model = reportModel(prose, [[disclosure], [requests], [surplus(cases, 3, 4)]]);
    const report = read(model);
    expectSame(factsOf(report), expectedFacts(model));
    expect(new Set(report.unplaced.map(({ place }) => cellPlace(place).table))).toEqual(new Set([3]));
  });
});

test("a further row of numbers under table 3 is said, and the first one is read", () => {
  const again = row(Array.from({ length: 15 }, (_, index) => String(index + 1)));
  const model = reportModel(prose, [[disclosure], [requests], [{ ...cases, rows: [...cases.rows, again] }]]);
  const report = read(model);
  const facts = Object.entries(factsOf(report)).filter(([field]) => field.startsWith("cases."));
  const truth = expectedFacts(model);
  for (const [field, fact] of facts) expect([field, fact]).toEqual([field, truth[field]]);
  expect(report.unplaced.some(({ place }) => rowOf(place) === "3.5")).toBe(true);
});
