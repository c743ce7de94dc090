import fc from "fast-check";
import { defaultBounds, findCauses, type Problem } from "../../src/repair";
import { format2019, format2021, type FieldId } from "../../src/report";
import { byField, differences, oracleProblem, problemOfSheet, smallestRepairs } from "../../testing/repair";
import { consistentSheet, randomFrom, slipKinds, slippedReport } from "../../testing/slips";
import { draws } from "../../testing/draws";

/** Twice the steps that the hardest of 3,000 draws takes; a search that has gone wrong ends with them. */
const patient = { ...defaultBounds, steps: 20_000, milliseconds: 60_000, answers: 1_000_000 };

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
    relations: fc.array(fc.array(fc.constantFrom(0, 0, 1, 1, -1, -1), { minLength: 8, maxLength: 8 }), {
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
        left: fields.filter((_, cell) => coefficients[cell] === 1),
        right: fields.filter((_, cell) => coefficients[cell] === -1),
      })),
      blocks: [
        {
          rows: Array.from({ length: Math.ceil(fields.length / width) }, (_, row) =>
            fields.slice(row * width, (row + 1) * width),
          ),
        },
      ],
      knownValues: [],
    };
  });

describe("all smallest repairs, against brute force", () => {
  test("any linear relations", () => {
    fc.assert(
      fc.property(problems, (problem) => {
        expect(differences(problem, findCauses(problem, patient), 25)).toEqual([]);
      }),
      { numRuns: draws(38, 300) },
    );
  });

  /** Sums over the rows and the columns of a small table: four or five wrong cells often hang together. */
  const tables = fc.array(fc.nat(4), { minLength: 9, maxLength: 9 }).map((values): Problem => {
    const field = (row: number, column: number) => `cell${row}${column}`;
    const sum = (id: string, fields: readonly FieldId[]) => ({
      id,
      total: null,
      left: fields.slice(0, 2),
      right: fields.slice(2),
    });
    return {
      cells: values.map((value, index) => {
        const name = field(Math.floor(index / 3), index % 3);
        return { field: name, name, value, kind: "count" as const };
      }),
      relations: [0, 1, 2].flatMap((at) => [
        sum(`row${at}`, [field(at, 0), field(at, 1), field(at, 2)]),
        sum(`column${at}`, [field(0, at), field(1, at), field(2, at)]),
      ]),
      blocks: [],
      knownValues: [],
    };
  });

  test("tables full of wrong cells: whatever is called the only answer is the only smallest one", () => {
    let called = 0;
    fc.assert(
      fc.property(tables, (problem) => {
        const causes = findCauses(problem, patient);
        const only = causes.flatMap(({ repairs }) =>
          repairs.filter(({ reasons }) => reasons.some(({ zh }) => zh.startsWith("只改这"))),
        );
        if (only.length === 0) return;
        called++;
        for (const repair of smallestRepairs(oracleProblem(problem, 12), 5))
          for (const { field, to } of only.flatMap(({ changes }) => changes))
            expect((byField(repair, problem).get(field) ?? Number.NaN) + 0).toBe(to);
      }),
      { numRuns: draws(38, 300) },
    );
    expect(called).toBeGreaterThan(0);
  });

  test("four wrong cells that hang together by a total are found, and not five in parts", () => {
    const right = consistentSheet(format2021, "small", randomFrom(7));
    const wrong = [
      "requests.carriedForward.total",
      "requests.needsCreation.total",
      "requests.total.legalService",
      "requests.total.total",
    ];
    const sheet = new Map([
      ...right,
      ...wrong.map((field, index) => [field, (right.get(field) ?? 0) + (index === 3 ? 70 : 1)] as const),
    ]);
    const causes = findCauses(problemOfSheet(sheet, format2021), patient);
    expect(causes).toHaveLength(1);
    const truth = causes[0]?.repairs.find(({ changes }) =>
      changes.every(({ field, to }) => right.get(field) === to),
    );
    expect(truth?.operations).toBe(4);
  });

  test.each([
    ["2021", format2021],
    ["2019", format2019],
  ])("reports in the %s format with one to three slips", (_, format) => {
    const random = randomFrom(4);
    for (let round = 0; round < 12; round++) {
      const kinds = Array.from({ length: (round % 3) + 1 }, () => random.pick(slipKinds));
      const problem = problemOfSheet(slippedReport(format, kinds, random).sheet, format);
      expect(differences(problem, findCauses(problem, patient))).toEqual([]);
    }
  });
});
