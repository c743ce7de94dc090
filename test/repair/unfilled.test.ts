import { defaultBounds, findCauses, type Cause } from "../../src/repair";
import { format2019, format2021, type FieldId, type Format } from "../../src/report";
import { problemOfSheet } from "../../testing/repair";
import { draws } from "../../testing/draws";
import { consistentSheet, randomFrom, sizes, type Sheet } from "../../testing/slips";

const bounds = { ...defaultBounds, milliseconds: Infinity };

/** A report with nothing but these numbers. */
function onlyWith(texts: Readonly<Record<FieldId, number>>): Sheet {
  return new Map([...format2021.fields.keys()].map((field) => [field, texts[field] ?? null]));
}

const without = (sheet: Sheet, isBlank: (field: FieldId) => boolean): Sheet =>
  new Map([...sheet].map(([field, value]) => [field, isBlank(field) ? null : value]));

const causesOf = (sheet: Sheet, format: Format = format2021) =>
  findCauses(problemOfSheet(sheet, format), bounds);

const filling = ({ repairs }: Cause) =>
  Object.fromEntries(repairs[0]?.changes.map(({ field, to }) => [field, to]) ?? []);

const isTotal = (field: FieldId) =>
  field.startsWith("requests.") && (field.endsWith(".total") || field.startsWith("requests.total."));

describe("a report whose totals are still blank", () => {
  const truth = consistentSheet(format2021, "medium", randomFrom(7));
  const sheet = without(truth, isTotal);

  test("is one cause, and its totals follow from the parts", () => {
    const causes = causesOf(sheet).filter(({ isUnfilled }) => isUnfilled);
    expect(causes).toHaveLength(1);
    const [cause] = causes as [Cause];
    expect(filling(cause)["requests.received.total"]).toBe(truth.get("requests.received.total"));
    for (const [field, to] of Object.entries(filling(cause)))
      expect([field, to]).toEqual([field, truth.get(field)]);
    expect(cause.repairs).toMatchObject([{ open: [], rank: 1, standsAlone: true }]);
    expect(cause.cells).toEqual(Object.keys(filling(cause)));
  });

  test("a number that is wrong besides is told apart", () => {
    const field = "cases.reconsideration.total";
    const slipped = new Map([...sheet, [field, (sheet.get(field) ?? 0) + 10]] as const);
    const causes = causesOf(slipped);
    expect(causes.map(({ isUnfilled }) => isUnfilled)).toEqual([true, false]);
    expect(causes[1]?.repairs[0]?.changes).toMatchObject([{ field, to: sheet.get(field) }]);
  });

  test("a part that is wrong besides leaves what does not rest on it: the totals are said, and none is written unasked", () => {
    const field = "requests.granted.naturalPerson";
    const slipped = new Map([...sheet, [field, (sheet.get(field) ?? 0) + 1]] as const);
    const causes = causesOf(slipped);
    const waiting = causes.filter(({ isUnfilled }) => isUnfilled);
    const filled = Object.assign({}, ...waiting.map(filling)) as Readonly<Record<FieldId, number>>;
    expect(filled["requests.received.total"]).toBe(truth.get("requests.received.total"));
    expect(filled["requests.granted.total"]).toBe((truth.get("requests.granted.total") ?? 0) + 1);
    for (const { repairs } of causes) expect(repairs.filter(({ standsAlone }) => standsAlone)).toEqual([]);
    const others = causes.filter(({ isUnfilled }) => !isUnfilled).flatMap(({ relations }) => relations);
    expect(others).toEqual(["balance:naturalPerson", "balance:total"]);
  });

  test("numbers that follow only if the other blanks mean 0 are given, and nothing is written unasked", () => {
    const [cause, ...others] = causesOf(
      onlyWith({
        "requests.received.naturalPerson": 10,
        "requests.received.business": 3,
        "requests.granted.naturalPerson": 10,
        "requests.granted.business": 3,
      }),
    );
    expect(others).toEqual([]);
    expect(cause && filling(cause)).toEqual({
      "requests.received.total": 13,
      "requests.granted.total": 13,
      "requests.total.naturalPerson": 10,
      "requests.total.business": 3,
      "requests.total.total": 13,
    });
    expect(cause?.repairs[0]).toMatchObject({ standsAlone: false });
    expect(cause?.repairs[0]?.reasons[0]?.zh).toContain("其余空白按 0 计");
  });
});

describe("a report that is being typed", () => {
  test.each([
    ["its first total", { "requests.received.total": 15 }],
    ["its first part", { "requests.received.naturalPerson": 10 }],
    ["two parts", { "requests.received.naturalPerson": 10, "requests.received.business": 3 }],
    [
      "a whole row",
      {
        "requests.received.naturalPerson": 10,
        "requests.received.business": 3,
        "requests.received.research": 0,
        "requests.received.socialOrganization": 0,
        "requests.received.legalService": 0,
        "requests.received.other": 2,
        "requests.received.total": 15,
      },
    ],
  ])("with %s waits for its blanks: nobody is told to wipe out what is there", (_, texts) => {
    const [cause, ...others] = causesOf(onlyWith(texts));
    expect(others).toEqual([]);
    expect(cause).toMatchObject({ isUnfilled: true, beyond: null });
    expect(cause?.repairs).toMatchObject([{ changes: [], standsAlone: false }]);
    expect(cause?.repairs[0]?.open.map(({ field }) => field)).toEqual(cause?.cells);
    expect(cause?.cells.some((field) => field in texts)).toBe(false);
  });

  test("a wrong total in a row that is whole is told from the rows that are still blank", () => {
    const truth = consistentSheet(format2021, "large", randomFrom(5));
    const total = "requests.received.total";
    const isWaiting = (field: FieldId) => /^requests[.](?:total|carriedForward)[.]/u.test(field);
    const sheet = new Map([...without(truth, isWaiting), [total, (truth.get(total) ?? 0) + 20]] as const);
    const causes = causesOf(sheet);
    expect(causes.map(({ isUnfilled }) => isUnfilled).sort()).toEqual([false, true]);
    const wrong = causes.find(({ isUnfilled }) => !isUnfilled);
    expect(wrong?.relations).toEqual(["row-total:requests.received"]);
    expect(wrong?.repairs[0]?.changes).toMatchObject([{ field: total, to: truth.get(total) }]);
  });

  test("a row that is whole and does not add up is a cause of its own", () => {
    const row = {
      naturalPerson: 10,
      business: 3,
      research: 0,
      socialOrganization: 0,
      legalService: 0,
      other: 2,
    };
    const texts = Object.entries(row).map(([key, value]) => [`requests.received.${key}`, value]);
    const causes = causesOf(onlyWith({ ...Object.fromEntries(texts), "requests.received.total": 16 }));
    expect(causes.map(({ isUnfilled }) => isUnfilled)).toEqual([false, true]);
    expect(causes[0]?.relations).toEqual(["row-total:requests.received"]);
    expect(causes[0]?.repairs.some(({ standsAlone }) => standsAlone)).toBe(false);
  });
});

test("a sum that no number in its blanks can mend is not put down to them", () => {
  const causes = causesOf(onlyWith({ "cases.directSuit.upheld": 5, "cases.directSuit.total": 3 }));
  expect(causes.map(({ isUnfilled }) => isUnfilled)).toEqual([false]);
});

/** Which cells are blank, of reports in which nothing else is wrong. */
const states: readonly (readonly [string, (field: FieldId, chance: (of: number) => boolean) => boolean])[] = [
  ["all totals", isTotal],
  ["the total column", (field) => field.startsWith("requests.") && field.endsWith(".total")],
  ["the row of results", (field) => field.startsWith("requests.total.")],
  ["all parts", (field) => field.startsWith("requests.") && !isTotal(field)],
  ["the lower half", (field) => /^requests\.(?:[n-z]|total|carriedForward)/u.test(field)],
  ["any cells", (_, chance) => chance(0.3)],
];

describe.each([
  ["2021", format2021],
  ["2019", format2019],
] as const)("reports in the %s format with blanks and nothing wrong", (_, format) => {
  test.each(states)(
    "%s: every number that is worked out is the truth, and every range holds it",
    (__, isBlank) => {
      const random = randomFrom(11);
      for (let round = 0; round < draws(10, 10, 3); round++) {
        const truth = consistentSheet(format, random.pick(sizes), random);
        const sheet = without(truth, (field) => isBlank(field, (of) => random.chance(of)));
        for (const { isUnfilled, repairs } of causesOf(sheet, format)) {
          for (const { changes, open, standsAlone } of repairs) {
            if (!isUnfilled && !standsAlone) continue;
            if (standsAlone)
              for (const { field, to } of changes)
                expect([field, to]).toEqual([field, truth.get(field) ?? 0]);
            for (const { field, least, most } of open) {
              expect(truth.get(field) ?? 0).toBeGreaterThanOrEqual(least ?? -Infinity);
              expect(truth.get(field) ?? 0).toBeLessThanOrEqual(most ?? Infinity);
            }
          }
        }
      }
    },
  );
});
