import fc from "fast-check";
import { format2019, format2021, type Format } from "../../src/report";
import { review } from "../../testing/reviews";
import { draws } from "../../testing/draws";
import { outlineOf } from "../../testing/docx";
import {
  consistentFigures,
  inPlan,
  officialPlan,
  officialSpelling,
  plansWith,
  type Figures,
  type LayoutPlan,
} from "../../testing/reports";

/** Consistent reports pass; any change of one number in table 2 or 3 is found, with the relations it breaks. */

const cases: readonly (readonly [string, Format, number])[] = [
  ["2021", format2021, 2024],
  ["2019", format2019, 2020],
];

describe.each(cases)("format %s", (_name, format, year) => {
  const consistent = consistentFigures(format);
  const relationRules = new Set(format.relations.map(({ rule }) => rule));
  const inRelations = [...format.fields.keys()].filter((id) => !id.startsWith("disclosure."));

  function reviewOf(figures: Figures, plan: LayoutPlan = officialPlan): ReturnType<typeof review> {
    const prose = {
      title: [`南川省统计局${year}年政府信息公开工作年度报告`],
      preamble: [],
      parts: [[], [], [], [], [], []],
    };
    const content = { prose, figures, spelling: officialSpelling, totalBeside: false };
    return review(outlineOf(inPlan(format, content, plan)), { file: "年报.docx" });
  }

  test("a consistent report has no finding about a relation, and all its relations hold", () => {
    fc.assert(
      fc.property(consistent, (figures) => {
        const { relations, findings } = reviewOf(figures);
        expect(relations).toEqual({
          all: format.relations.length,
          checked: format.relations.length,
          hold: format.relations.length,
        });
        expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
      }),
      { numRuns: draws(10, 100) },
    );
  });

  test("every field of tables 2 and 3 takes part in a relation", () => {
    const taking = new Set(format.relations.flatMap(({ left, right }) => [...left, ...right]));
    expect(inRelations.filter((id) => !taking.has(id))).toEqual([]);
  });

  test("a change of one number breaks exactly the relations in which it takes part", () => {
    fc.assert(
      fc.property(
        consistent,
        fc.constantFrom(...inRelations),
        fc.integer({ min: 1, max: 1000 }),
        plansWith("merges", "moved", "pageBreaks", "writing"),
        (figures, field, step, plan) => {
          const changed = { ...figures, [field]: String(Number(figures[field]) + step) };
          const { findings } = reviewOf(changed, plan);
          const broken = findings.flatMap(({ rule, relation }) =>
            relationRules.has(rule) && relation ? [relation.id] : [],
          );
          const expected = format.relations
            .filter(({ left, right }) => [...left, ...right].includes(field))
            .map(({ id }) => id);
          expect([...broken].sort()).toEqual([...expected].sort());
        },
      ),
      { numRuns: draws(15, 150) },
    );
  });

  test("the sums in such a finding differ by the change, and its cells stand where they stand in the file", () => {
    fc.assert(
      fc.property(consistent, fc.constantFrom(...inRelations), (figures, field) => {
        const { findings, facts } = reviewOf({ ...figures, [field]: String(Number(figures[field]) + 7) });
        for (const { relation, cells } of findings.filter(({ rule }) => relationRules.has(rule))) {
          expect(Math.abs((relation?.leftSum ?? 0) - (relation?.rightSum ?? 0))).toBe(7);
          for (const { field: id, table, row, cell } of cells) {
            expect({ table, row, cell }).toEqual(facts[id ?? ""]?.cell);
          }
        }
      }),
      { numRuns: draws(10, 100) },
    );
  });
});
