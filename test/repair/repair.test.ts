import { format2021, type FieldId, type FieldKind } from "../../src/report";
import { defaultBounds, findCauses, suspectsAmong, type SumRelation, type Problem } from "../../src/repair";
import { problemOfSheet } from "../../testing/repair";
import { consistentSheet, randomFrom } from "../../testing/slips";

const bounds = { ...defaultBounds, milliseconds: Infinity };

/** A sum of parts, over one row of the page. */
function sumProblem(
  values: Readonly<Record<FieldId, number | null>>,
  kind: FieldKind = "count",
  fixed: readonly FieldId[] = [],
): Problem {
  const fields = Object.keys(values);
  return {
    cells: fields.map((field) => ({
      field,
      name: field,
      kind,
      value: values[field] ?? null,
      ...(fixed.includes(field) && { isFixed: true as const }),
    })),
    relations: [sum("sum", fields.slice(0, -1), fields.at(-1) ?? "")],
    blocks: [],
    knownValues: [],
  };
}

function sum(id: string, parts: readonly FieldId[], total: FieldId): SumRelation {
  return { id, total, left: parts, right: [total] };
}

/** A full report in which all relations hold, but for these cells. */
function reportWith(
  changes: (truth: ReadonlyMap<FieldId, number | null>) => Readonly<Record<FieldId, number>>,
) {
  const truth = consistentSheet(format2021, "large", randomFrom(12));
  const sheet = new Map<FieldId, number | null>([...truth, ...Object.entries(changes(truth))]);
  return { truth, problem: problemOfSheet(sheet, format2021) };
}

describe("causes and repairs", () => {
  test("a report in which every relation holds has none", () => {
    expect(findCauses(reportWith(() => ({})).problem, bounds)).toEqual([]);
  });

  test("one wrong cell that breaks two relations is one cause with one repair, which stands alone", () => {
    const field = "requests.granted.naturalPerson";
    const { problem, truth } = reportWith((values) => ({ [field]: (values.get(field) ?? 0) + 90 }));
    const [cause, ...others] = findCauses(problem, bounds);
    expect(others).toEqual([]);
    expect(cause?.cells).toEqual([field]);
    expect(cause?.relations).toEqual(["row-total:requests.granted", "result-total:naturalPerson"]);
    expect(cause?.repairs).toHaveLength(1);
    expect(cause?.repairs[0]).toMatchObject({
      changes: [{ field, from: (truth.get(field) ?? 0) + 90, to: truth.get(field) }],
      open: [],
      rank: 1,
      standsAlone: true,
    });
    expect(cause?.repairs[0]?.reasons[0]?.zh).toBe("只改这一格，各算式就都对上。");
  });

  test("a total and its parts are choices, the total first, and none is proposed", () => {
    const [cause] = findCauses(sumProblem({ a: 3, b: 5, sum: 9 }), bounds);
    expect(cause?.repairs.map(({ changes, rank }) => [changes[0]?.field, changes[0]?.to, rank])).toEqual([
      ["sum", 8, 1],
      ["a", 4, 2],
      ["b", 6, 2],
    ]);
    expect(cause?.repairs.some(({ standsAlone }) => standsAlone)).toBe(false);
  });

  test("of choices none is accused: suspected are the cells that each of them changes, or those of the answer", () => {
    const cellsOf = (repairs: Parameters<typeof suspectsAmong>[0]) => [...suspectsAmong(repairs)];
    const repair = (fields: string, standsAlone = false) => {
      const changes = [...fields].map((field) => ({ field }));
      return { changes: changes.slice(0, 1), open: changes.slice(1), standsAlone };
    };
    expect(cellsOf([repair("a"), repair("b")])).toEqual([]);
    expect(cellsOf([repair("ab"), repair("cb")])).toEqual(["b"]);
    expect(cellsOf([repair("ab")])).toEqual(["a", "b"]);
    expect(cellsOf([repair("a"), repair("b", true)])).toEqual(["b"]);
    expect(cellsOf([])).toEqual([]);
  });

  test("a value known from elsewhere decides between choices", () => {
    const knownValues = [{ readings: [["b"]], value: 6, source: { zh: "正文", en: "the prose" } }];
    const [cause] = findCauses({ ...sumProblem({ a: 3, b: 5, sum: 9 }), knownValues }, bounds);
    expect(cause?.repairs[0]).toMatchObject({ changes: [{ field: "b", to: 6 }], standsAlone: true });
  });

  test("a blank is filled before a written number is changed, and by itself only where two sums tell its number", () => {
    const [one] = findCauses(sumProblem({ a: 3, b: null, sum: 9 }), bounds);
    expect(one?.repairs[0]).toMatchObject({
      changes: [{ field: "b", from: null, to: 6 }],
      standsAlone: false,
    });
    const inTwo = sumProblem({ a: 3, b: null, sum: 9 });
    const [two] = findCauses(
      {
        ...inTwo,
        cells: [...inTwo.cells, { field: "other", name: "other", kind: "count", value: 6 }],
        relations: [...inTwo.relations, sum("other", ["b"], "other")],
      },
      bounds,
    );
    expect(two?.repairs[0]).toMatchObject({ changes: [{ field: "b", to: 6 }], standsAlone: true });
  });

  /** What is likeliest in a block of table 3, and whether it may be written without asking. */
  const likeliest = (
    upheld: number,
    corrected: number,
    otherResult: number,
    pending: number | null,
    total: number | null,
  ) => {
    const entries = Object.entries({ upheld, corrected, otherResult, pending, total });
    const values = new Map(entries.map(([key, value]) => [`cases.directSuit.${key}`, value]));
    const sheet = new Map([
      ...[...format2021.fields.keys()].map((field): [FieldId, number | null] => [field, 0]),
      ["cases.reconsideration.upheld", 1] as const,
      ["cases.reconsideration.pending", 1] as const,
      ["cases.reconsideration.total", 2] as const,
      ...values,
    ]);
    const causes = findCauses(problemOfSheet(sheet, format2021), bounds);
    const { changes = [], standsAlone, reasons = [] } = causes[0]?.repairs[0] ?? {};
    const said = changes.map(({ field, from, to }) => `${field.split(".")[2]} ${from}→${to}`).join("; ");
    return {
      said,
      standsAlone,
      reasons: reasons.map(({ zh }) => zh),
      fields: causes.flatMap(({ repairs }) =>
        repairs.flatMap((repair) => repair.changes.map(({ field }) => field)),
      ),
    };
  };

  test.each([
    ["a blank against two digits that changed places", [18, 0, 0, null, 81], "total 81→18", false],
    ["any part of one digit could be another digit", [45, 3, 4, 0, 60], "total 60→52", false],
    ["a total lacks a part by chance", [3, 2, 1, 0, 5], "total 5→6", false],
    ["nothing speaks for any", [3, 2, 0, 0, 4], "total 4→5", false],
    ["a total twice its part", [2, 0, 0, 0, 4], "total 4→2", false],
    ["a large part was left out", [45, 13, 4, 0, 49], "total 49→62", true],
    ["two digits have changed places", [45, 3, 4, 0, 25], "total 25→52", true],
    ["a blank total", [45, 3, 4, 0, null], "total null→52", true],
  ] as const)("%s: %j", (_, [upheld, corrected, otherResult, pending, total], said, standsAlone) => {
    expect(likeliest(upheld, corrected, otherResult, pending, total)).toMatchObject({ said, standsAlone });
  });

  test("a block of table 3 that adds up is left alone", () => {
    const { fields } = likeliest(2, 0, 0, 0, 4);
    expect(fields.filter((field) => !field.startsWith("cases.directSuit."))).toEqual([]);
  });

  test("no written number is set to 0 by itself where a cell beside it is blank", () => {
    const problem = sumProblem({ a: 12, b: null, sum: 0 });
    expect(findCauses(problem, bounds).flatMap(({ repairs }) => repairs)).not.toContainEqual(
      expect.objectContaining({ changes: [{ field: "a", from: 12, to: 0 }], standsAlone: true }),
    );
  });

  test("each cell has one reason, from what decided", () => {
    expect(likeliest(45, 13, 4, 0, 49).reasons).toEqual(["“未经复议直接起诉 总计”可能漏加了 13。"]);
  });

  test("amounts add up exactly in decimals", () => {
    expect(findCauses(sumProblem({ a: 0.1, b: 0.2, sum: 0.3 }, "amount"), bounds)).toEqual([]);
    const [cause] = findCauses(sumProblem({ a: 0.1, b: 0.2, sum: 0.4 }, "amount"), bounds);
    expect(cause?.repairs.map(({ changes }) => changes[0]?.to)).toEqual([0.3, 0.2, 0.3]);
  });

  test("a change may be negative, a count may not", () => {
    const toOf = (kind: FieldKind) =>
      findCauses(sumProblem({ a: 3, b: 1, sum: 0 }, kind), bounds)[0]?.repairs.map(
        ({ changes }) => changes[0]?.to,
      );
    expect(toOf("count")).toEqual([4]);
    expect(toOf("change")).toEqual(expect.arrayContaining([4, -1, -3]));
  });

  test("where the numbers leave the values open, the ranges are shown and nothing is proposed", () => {
    const [cause] = findCauses(sumProblem({ a: 2, b: 3, sum: 1 }, "count", ["sum"]), bounds);
    expect(cause?.repairs).toHaveLength(1);
    expect(cause?.repairs[0]).toMatchObject({
      changes: [],
      open: [
        { field: "a", least: 0, most: 1 },
        { field: "b", least: 0, most: 1 },
      ],
      standsAlone: false,
    });
  });

  test("relations across reports take part like any other", () => {
    const thisYear = sumProblem({ carriedOver: 7, received: 10, all: 14 });
    const problem: Problem = {
      ...thisYear,
      cells: [
        ...thisYear.cells,
        { field: "last/carriedForward", name: "last year", kind: "count", value: 4, isFixed: true },
      ],
      relations: [
        ...thisYear.relations,
        {
          id: "carried-over",
          total: null,
          left: ["carriedOver"],
          right: ["last/carriedForward"],
        },
      ],
    };
    const [cause] = findCauses(problem, bounds);
    expect(cause?.relations).toEqual(["sum", "carried-over"]);
    expect(cause?.repairs.map(({ changes }) => changes)).toEqual([
      [{ field: "carriedOver", from: 7, to: 4 }],
    ]);
  });
});

describe("independent faults", () => {
  test("ten faults in ten places of one table are ten causes, each with its fix", () => {
    const rows = ["granted", "stateSecret", "prohibitedByLaw", "notHeld", "petition", "repeated"];
    const columns = ["naturalPerson", "business", "research", "socialOrganization", "legalService", "other"];
    const places = rows.map((row, index) => `requests.${row}.${columns[index]}`);
    const cases = ["reconsideration", "directSuit", "suitAfterReconsideration"].map(
      (key) => `cases.${key}.total`,
    );
    const { problem, truth } = reportWith((values) =>
      Object.fromEntries(
        [...places, ...cases].map((field, index) => [field, (values.get(field) ?? 0) + 1000 + 17 * index]),
      ),
    );
    const causes = findCauses(problem, bounds);
    expect(causes).toHaveLength(places.length + cases.length);
    for (const { repairs } of causes)
      for (const { field, to } of repairs[0]?.changes ?? []) expect(to).toBe(truth.get(field));
    expect(causes.filter(({ repairs }) => repairs[0]?.standsAlone)).toHaveLength(places.length);
  });
});

describe("what may be written without asking", () => {
  const alone = (problem: Problem) =>
    findCauses(problem, bounds).flatMap(({ repairs }) => repairs.filter(({ standsAlone }) => standsAlone));

  test("not the parts of one application that came late, whose totals were left as they were", () => {
    const parts = ["requests.received.naturalPerson", "requests.granted.naturalPerson"];
    const late = (more: readonly number[]) =>
      reportWith((values) =>
        Object.fromEntries(
          parts.map((field, index) => [field, (values.get(field) ?? 0) + (more[index] ?? 0)]),
        ),
      ).problem;
    expect(alone(late([1, 1]))).toEqual([]);
    expect(alone(late([100, 30]))).toHaveLength(2);
  });

  test.each([
    [5, 6],
    [5, 5],
  ])("numbers that stand in the wrong row, also where they are the same: %d and %d", (one, other) => {
    const values = { a: 0, b: 0, both: one + other, c: one, d: other, none: 0 };
    const problem: Problem = {
      ...sumProblem(values),
      relations: [sum("upper", ["a", "b"], "both"), sum("lower", ["c", "d"], "none")],
      blocks: [
        {
          rows: [
            ["a", "b"],
            ["c", "d"],
          ],
        },
      ],
    };
    expect(alone(problem)).toMatchObject([{ operations: 1, changes: [{}, {}, {}, {}] }]);
  });

  test("not 0 over the first number in a form of zeros", () => {
    const zeros = new Map([...format2021.fields.keys()].map((field) => [field, 0]));
    const sheet = new Map([...zeros, ["requests.received.naturalPerson", 23]] as const);
    const problem = problemOfSheet(sheet, format2021);
    expect(findCauses(problem, bounds)).toHaveLength(1);
    expect(alone(problem)).toEqual([]);
  });
});

describe("bounds", () => {
  test("a search is cut short by its steps, not by how fast the machine is", () => {
    const field = "requests.granted.naturalPerson";
    const { problem } = reportWith(() => ({ [field]: 99_999, "requests.notHeld.other": 4_321 }));
    const causesWithin = (steps: number) => findCauses(problem, { ...bounds, steps });
    expect(causesWithin(5)).toMatchObject([{ cells: [], repairs: [], beyond: "time" }]);
    expect(causesWithin(defaultBounds.steps).every(({ beyond }) => beyond === null)).toBe(true);
  });

  const row = ["granted.naturalPerson", "granted.business", "granted.research"];
  const column = ["granted.naturalPerson", "stateSecret.naturalPerson", "prohibitedByLaw.naturalPerson"];
  const diagonal = ["granted.naturalPerson", "stateSecret.business", "prohibitedByLaw.research"];
  test.each([
    ["in a row", row, 3800],
    ["in a column", column, 360],
    ["far from each other", diagonal, 330],
  ])("three wrong cells %s are found in few steps", (_, places, steps) => {
    const { problem, truth } = reportWith((values) =>
      Object.fromEntries(
        places.map((place, index) => {
          const field = `requests.${place}`;
          return [field, (values.get(field) ?? 0) + 1000 + 17 * index];
        }),
      ),
    );
    const causes = findCauses(problem, { ...bounds, steps });
    expect(causes.flatMap(({ beyond }) => beyond ?? [])).toEqual([]);
    const changes = causes.flatMap(({ repairs }) => repairs[0]?.changes ?? []);
    expect(changes.map(({ field }) => field).sort()).toEqual(
      places.map((place) => `requests.${place}`).sort(),
    );
    for (const { field, to } of changes) expect(to).toBe(truth.get(field));
  });

  test("out of time, the broken relations are given as they are", () => {
    const field = "requests.granted.naturalPerson";
    const { problem } = reportWith(() => ({ [field]: 99_999, "requests.notHeld.other": 4_321 }));
    const [cause] = findCauses(problem, { ...defaultBounds, milliseconds: 0 });
    expect(cause).toMatchObject({ cells: [], repairs: [], beyond: "time" });
    expect(cause?.relations).toContain("row-total:requests.granted");
  });

  test("more operations than allowed: nothing is guessed", () => {
    const problem = sumProblem({ a: 2, b: 3, sum: 1 }, "count", ["sum"]);
    const [cause] = findCauses(problem, { ...bounds, operations: 1 });
    expect(cause).toMatchObject({ relations: ["sum"], repairs: [], beyond: "operations" });
  });

  test("numbers whose sums would not be exact are not searched", () => {
    const [cause] = findCauses(sumProblem({ a: 999_999_999_999_999, sum: 1 }), bounds);
    expect(cause).toMatchObject({ relations: ["sum"], repairs: [], beyond: "size" });
  });
});
