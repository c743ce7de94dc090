import { fieldId, format2019, format2021, type TableId } from "../../src/report";
import {
  cell,
  paragraph,
  row,
  without,
  type Block,
  type Cell,
  type DocxModel,
  type Table,
} from "../../testing/docx";
import {
  formatsIn,
  tableIds,
  tableIn,
  distinctFigures,
  officialTables,
  reportModel,
} from "../../testing/reports";
import { complaints, expectedFacts, factsOf, read } from "./support";
import { cellPlace } from "../../testing/places";

/** Reports that lack something, have something twice, or say a number where nobody can tell what it means. */

const prose = {
  title: ["云溪县文化和旅游局2024年政府信息公开工作年度报告"],
  preamble: [],
  parts: [[], [], [], [], [], []],
};
const figures = distinctFigures(format2021);
const [disclosure, requests, cases] = officialTables(format2021, figures) as readonly [Table, Table, Table];

function report(...tables: readonly (readonly Block[])[]): DocxModel {
  return reportModel(prose, tables);
}

function withRows(each: Table, keep: (index: number) => boolean): Table {
  return { ...each, rows: each.rows.filter((_, index) => keep(index)) };
}

function changeField(each: Table, field: string, change: (item: Cell) => Cell): Table {
  const rows = each.rows.map((item) => ({
    ...item,
    cells: item.cells.map((inner) => (inner.field === field ? change(inner) : inner)),
  }));
  return { ...each, rows };
}

describe("a table that is not there", () => {
  test.each([
    ["disclosure", [[], [requests], [cases]]],
    ["requests", [[disclosure], [], [cases]]],
    ["cases", [[disclosure], [requests], []]],
  ] as const)("%s: its format is null, its fields are absent, the others are whole", (missing, tables) => {
    const model = report(...tables);
    const reading = read(model);
    expect(formatsIn(reading)[missing]).toBeNull();
    expect(tableIds.filter((id) => formatsIn(reading)[id] === "2021")).toHaveLength(2);
    expect(factsOf(reading)).toEqual(expectedFacts(model));
    expect(complaints(reading)).toEqual([]);
  });
});

describe("rows that a table lacks", () => {
  test("are absent with all their fields; the rows around them keep theirs", () => {
    // 三、（三）4. and 5. are gone.
    const short = withRows(requests, (index) => index !== 10 && index !== 11);
    const model = report([disclosure], [short], [cases]);
    const reading = read(model);
    expect(factsOf(reading)).toEqual(expectedFacts(model));
    expect(reading.absent).toHaveLength(1);
    expect(reading.absent[0]?.rows).toHaveLength(2);
    expect(reading.absent[0]?.columns).toEqual([]);
    expect([...(reading.absent[0]?.fields ?? [])].sort()).toEqual(
      ["thirdPartyRights", "internalAffairs"].flatMap((key) => requestFields(key)).sort(),
    );
    expect(reading.unplaced).toEqual([]);
  });

  test("a column that is gone is absent, and no other moves into its place", () => {
    // Without 科研机构: the heads say which column is which.
    const withoutResearch = (items: readonly Cell[]) =>
      items
        .filter((item) => item.label !== "科研机构" && item.field?.endsWith(".research") !== true)
        .map((item) =>
          item.label === "法人或其他组织" || item.label === "申请人情况"
            ? { ...item, span: (item.span ?? 1) - 1 }
            : item,
        );
    const narrow: Table = {
      ...without(requests, "columns"),
      rows: requests.rows.map((item) => ({ ...item, cells: withoutResearch(item.cells) })),
    };
    const model = report([disclosure], [narrow], [cases]);
    const reading = read(model);
    expect(factsOf(reading)).toEqual(expectedFacts(model));
    expect(reading.absent).toHaveLength(1);
    expect(reading.absent[0]).toMatchObject({ table: "requests", rows: [] });
    expect(reading.absent[0]?.columns).toHaveLength(1);
    expect(reading.absent[0]?.fields).toHaveLength(25);
    expect(reading.unplaced).toEqual([]);
  });
});

test("heads that moved to the left, as converters leave them that drop covered cells: a full row counts", () => {
  const rows = requests.rows.map((item, index) =>
    index === 1 ? { ...item, cells: item.cells.filter(({ vMerge }) => vMerge !== "continue") } : item,
  );
  const model = report([disclosure], [{ ...without(requests, "columns"), rows }], [cases]);
  const reading = read(model);
  expect(factsOf(reading)).toEqual(expectedFacts(model));
  expect(complaints(reading)).toEqual([]);
});

function requestFields(key: string): readonly string[] {
  return tableIn(format2021, "requests")
    .fields.filter(({ field }) => field.startsWith(`requests.${key}.`))
    .map(({ field }) => field);
}

describe("numbers that cannot be placed", () => {
  test("a row whose label the form does not know: its numbers are unplaced, with its label", () => {
    const stray = row([cell("五、上级交办件", { span: 3 }), "3", "0", "0", "0", "0", "0", "3"]);
    const model = report([disclosure], [{ ...requests, rows: [...requests.rows, stray] }], [cases]);
    const reading = read(model);
    expect(factsOf(reading)).toEqual(expectedFacts(model));
    expect(reading.unplaced.length).toBeGreaterThan(0);
    expect(new Set(reading.unplaced.map(({ place }) => cellPlace(place).row))).toEqual(
      new Set([requests.rows.length + 1]),
    );
    expect(reading.unplaced.every(({ rowLabel }) => rowLabel === "五、上级交办件")).toBe(true);
  });

  test("a row that is there twice with different numbers: neither is taken, both are said", () => {
    const twice = requests.rows.flatMap((item, index) => {
      if (index !== 3) return [item];
      const again = item.cells.map((inner): Cell => {
        const { field, ...rest } = inner;
        return field === undefined ? rest : { ...cell("9") };
      });
      return [item, { ...item, cells: again }];
    });
    const reading = read(report([disclosure], [{ ...requests, rows: twice }], [cases]));
    const rows = new Set(reading.unplaced.map(({ place }) => cellPlace(place).row));
    const taken = requestFields("received").filter((field) => reading.facts.has(field));
    // Which of the two rows is right cannot be known; the second one at least must be said.
    expect(rows.has(5)).toBe(true);
    for (const field of taken) expect(cellPlace(reading.facts.get(field)!.place).row).toBe(4);
  });

  test("two numbers run together are no number, and stand in their field with no value", () => {
    const field = "requests.received.business";
    const joinedCell = changeField(requests, field, (item) => ({
      ...cell("0 0"),
      field: item.field ?? "",
      value: null,
    }));
    const model = report([disclosure], [joinedCell], [cases]);
    const reading = read(model);
    expect(reading.facts.get(field)).toMatchObject({ value: null, text: "0 0", reading: { form: "none" } });
    expect(factsOf(reading)).toEqual(expectedFacts(model));
  });
});

describe("a table that is there twice", () => {
  test.each([
    ["disclosure", [[disclosure, paragraph(""), disclosure], [requests], [cases]]],
    ["requests", [[disclosure], [requests, paragraph(""), requests], [cases]]],
    ["cases", [[disclosure], [requests], [cases, paragraph(""), cases]]],
  ] as const)("%s: the first one is read, the second one is said", (twice, tables) => {
    const withoutTruth = tables.map((blocks) =>
      blocks.map((block, index) => (block.kind === "table" && index > 0 ? untold(block) : block)),
    );
    const model = report(...withoutTruth);
    const reading = read(model);
    expect(factsOf(reading)).toEqual(expectedFacts(model));
    expect(reading.duplicates.map((each) => each.table)).toEqual([twice]);
    expect(reading.unplaced).toEqual([]);
    expect(reading.absent).toEqual([]);
  });
});

function untold(each: Table): Table {
  return {
    ...each,
    rows: each.rows.map((item) => ({
      ...item,
      cells: item.cells.map((inner) => without(inner, "field")),
    })),
  };
}

describe("tables of different formats in one report", () => {
  const [, requests2019] = officialTables(format2019, distinctFigures(format2019));
  const model = report([disclosure], [requests2019 as Table], [cases]);
  const reading = read(model);

  test("each is read in its own format", () => {
    expect(formatsIn(reading)).toEqual({ disclosure: "2021", requests: "2019", cases: "2021" });
    expect(factsOf(reading)).toEqual(expectedFacts(model));
    expect(complaints(reading)).toEqual([]);
  });

  test("the numeric row （六） is the field of its format", () => {
    const id = fieldId("requests" satisfies TableId, "otherProcessing", "total");
    expect(reading.facts.get(id)?.text).toBe(distinctFigures(format2019)[id]);
  });
});
