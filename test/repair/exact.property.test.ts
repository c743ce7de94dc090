import fc from "fast-check";
import { defaultBounds, findCauses, type Problem } from "../../src/repair";
import { format2019, format2021 } from "../../src/report";
import { differences, problemOfSheet } from "../support/repair";
import { randomFrom, slipKinds, slippedReport } from "../support/slips";

const patient = { ...defaultBounds, milliseconds: 30_000, answers: 1_000_000 };
const clock = () => performance.now();

/** Any linear relations over a few cells, most of them sums, and a page on which the cells lie in rows. */
const problems: fc.Arbitrary<Problem> = fc
  .record({
    values: fc.array(fc.oneof(fc.constant(0), fc.nat(6)), { minLength: 2, maxLength: 7 }),
    kinds: fc.array(fc.constantFrom("count" as const, "count" as const, "change" as const), {
      minLength: 8,
      maxLength: 8,
    }),
    fixed: fc.array(
      fc.nat(9).map((draw) => draw === 0),
      { minLength: 8, maxLength: 8 },
    ),
    relations: fc.array(fc.array(fc.constantFrom(0, 0, 1, 1, -1, -1, 2), { minLength: 8, maxLength: 8 }), {
      minLength: 1,
      maxLength: 4,
    }),
    width: fc.integer({ min: 1, max: 5 }),
  })
  .map(({ values, kinds, fixed, relations, width }) => {
    const fields = values.map((_, index) => `cell${index}`);
    return {
      cells: fields.map((field, index) => ({
        field,
        name: field,
        value: values[index] ?? 0,
        kind: kinds[index] ?? "count",
        ...(fixed[index] && { isFixed: true as const }),
      })),
      relations: relations.map((coefficients, index) => ({
        id: `relation${index}`,
        total: null,
        terms: fields.flatMap((field, cell) => {
          const coefficient = coefficients[cell] ?? 0;
          return coefficient === 0 ? [] : [{ field, coefficient }];
        }),
      })),
      blocks: [
        {
          rows: Array.from({ length: Math.ceil(fields.length / width) }, (_, row) =>
            fields.slice(row * width, (row + 1) * width),
          ),
        },
      ],
      evidence: [],
    };
  });

describe("all smallest repairs, against brute force", () => {
  test("any linear relations", () => {
    fc.assert(
      fc.property(problems, (problem) => {
        expect(differences(problem, findCauses(problem, clock, patient), 25)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ["2021", format2021],
    ["2019", format2019],
  ])("reports in the %s format with one to three slips", (_, format) => {
    const random = randomFrom(4);
    for (let round = 0; round < 24; round++) {
      const kinds = Array.from({ length: (round % 3) + 1 }, () => random.pick(slipKinds));
      const problem = problemOfSheet(slippedReport(format, kinds, random).sheet, format);
      expect(differences(problem, findCauses(problem, clock, patient))).toEqual([]);
    }
  });
});
