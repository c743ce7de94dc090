import { readCorrections } from "../../../src/review";
import { asRead, typedCorrections, type TypedUnit } from "../../../src/taskpane/session/correcting";

const read = { unit: "云溪县水利局", year: 2023 };

/** The record of what was typed, beside what was read; the field that is refused, where one is. */
function recordOf(
  typed: Partial<TypedUnit>,
  from: Parameters<typeof asRead>[0] = read,
  before: unknown = null,
) {
  const result = typedCorrections({ ...asRead(from), ...typed }, from);
  return result.kind === "ready" ? result.change(before) : result.field;
}

describe("what is typed of unit, level and year", () => {
  test("is no correction where it says the same as was read, and takes the record away", () => {
    expect(recordOf({})).toBeNull();
    expect(recordOf({ unit: " 云溪县 水利局", year: " 2023年" })).toBeNull();
    expect(recordOf({ tier: "county" })).toBeNull();
    expect(recordOf({}, { unit: null, year: null })).toBeNull();
  });

  test("is one where it says something else, and remembers what was read", () => {
    const plain = { version: 1, read, unit: null, tier: null, year: null };
    expect(recordOf({ unit: "白石县 水利局" })).toEqual({ ...plain, unit: "白石县水利局" });
    expect(recordOf({ tier: "city" })).toEqual({ ...plain, tier: "city" });
    expect(recordOf({ year: "２０２４年" })).toEqual({ ...plain, year: 2024 });
  });

  test("is refused by its field where it is no unit or no year", () => {
    expect(recordOf({ unit: "" })).toBe("unit");
    expect(recordOf({ unit: "。" })).toBe("unit");
    expect(recordOf({ year: "" })).toBe("year");
    expect(recordOf({ year: "24" })).toBe("year");
  });

  test.each([
    "云溪\u200b县统计局",
    "云溪县统计局\ue000",
    "云溪\ufeff县 统计局",
    "云溪县统计局\u{10fffd}",
    `${"云".repeat(59)}局`,
    `${"云".repeat(60)}局`,
    "统计局。",
  ])("is refused, or read as it was stored: %j", (unit) => {
    const record = recordOf({ unit });
    if (record === "unit") return;
    expect(record).toMatchObject({ unit: unit.replace(/[\s\u200b\ufeff]/gu, "") });
    expect(readCorrections(record)).toEqual(record);
  });

  test.each([2019, 2021, 2099])("of the year %d is read as it was stored", (year) => {
    const record = recordOf({ year: String(year) });
    expect(record).toMatchObject({ year });
    expect(readCorrections(record)).toEqual(record);
  });

  test("does not ask for what is left as it was read", () => {
    const old = { unit: "。", year: 2012 };
    expect(recordOf({ tier: "city" }, old)).toMatchObject({
      read: old,
      unit: null,
      tier: "city",
      year: null,
    });
  });

  test("leaves the record of a newer version alone", () => {
    expect(() => recordOf({ year: "2024" }, read, { version: 2 })).toThrow(/newer version/u);
    expect(recordOf({ year: "2024" }, read, { version: 1 })).toMatchObject({ year: 2024 });
  });
});
