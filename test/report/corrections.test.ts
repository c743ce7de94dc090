import { correctedHead, correctedParts, type Corrections } from "../../src/report";

/** What stands for unit, level and year: what was read, or what a clerk says in its place. */

const read = { unit: "青禾县水利局", year: 2023 };
const corrections = (given: Partial<Corrections>): Corrections => ({
  unit: null,
  tier: null,
  year: null,
  read,
  ...given,
});

test("without corrections all is as it was read", () => {
  expect(correctedHead(read, null)).toEqual(read);
  expect(correctedHead(read, corrections({}))).toEqual(read);
});

test.each<[string, Partial<Corrections>, object]>([
  ["the unit", { unit: "云溪县水利局" }, { unit: "云溪县水利局", year: 2023, asRead: read }],
  ["the year", { year: 2024 }, { ...read, year: 2024, asRead: read }],
  ["the level", { tier: "city" }, { ...read, tier: "city" }],
])("%s is corrected, and nothing else", (_, given, expected) => {
  expect(correctedHead(read, corrections(given))).toEqual(expected);
});

test("what could not be read can be given", () => {
  const nothing = { unit: null, year: null };
  const head = correctedHead(nothing, corrections({ unit: "云溪县", year: 2024, read: nothing }));
  expect(head).toEqual({ unit: "云溪县", year: 2024, asRead: nothing });
});

describe("in a document that says something else by now, as a copy for the next year does", () => {
  const all = corrections({ unit: "云溪县水利局", tier: "city", year: 2022 });

  test("the year that was corrected is the one that it says", () => {
    const next = { ...read, year: 2024 };
    expect(correctedHead(next, all)).toEqual({
      unit: "云溪县水利局",
      tier: "city",
      year: 2024,
      asRead: next,
    });
  });

  test("another unit has its own name and level", () => {
    const other = { ...read, unit: "白石县" };
    expect(correctedHead(other, all)).toEqual({ unit: "白石县", year: 2022, asRead: other });
  });
});

test("what was corrected is told in one order; what says the same as was read is no correction", () => {
  const partsOf = (given: Partial<Corrections>) => correctedParts(correctedHead(read, corrections(given)));
  expect(partsOf({ year: 2024, tier: "city", unit: "云溪县" })).toEqual(["unit", "tier", "year"]);
  expect(partsOf({ ...read, tier: null })).toEqual([]);
  expect(partsOf({ ...read, year: 2024 })).toEqual(["year"]);
});
