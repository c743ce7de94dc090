import fs from "node:fs";
import path from "node:path";
import {
  chineseNumber,
  comparePlaces,
  defineFormat,
  format2019,
  format2021,
  formatInForce,
  grouped,
  holdsPlace,
  isFound,
  officialFormats,
  placeKey,
  plural,
  reportTables,
  samePlace,
  tableIdsOf,
  tableOf,
  tableTitle,
  titleOfTable,
  type Format,
  type FormatDeclaration,
  type Label,
  type SectionDeclaration,
} from "../../src/report";

/** The formats as they are declared, and what derives from a declaration. */

/** A format line by line: `officialFormats.txt` has the official ones, checked against the notices. */
function written({ id, source, since, tables, parts }: Format): readonly string[] {
  return [
    `${id} ${source} ${since}`,
    ...parts.flatMap(({ heading, table, sections }) => [
      `${heading} ${table ?? ""}`,
      ...sections.map(({ title, guidance }) => `  ${title ?? ""}：${guidance}`),
    ]),
    ...tables.flatMap(({ name, title, declaration, fields, relations }) => [
      `${name} ${title} ${declaration.labelWidths?.join(" ") ?? ""}`,
      ...declaration.sections.flatMap(sectionLines),
      ...fields.map(({ field, kind, name: said, row, column, section, rowIndex, columnIndex }) =>
        [
          field,
          kind,
          said,
          row.join(" > "),
          column.join(" > "),
          `${section}/${rowIndex}/${columnIndex}`,
        ].join(" | "),
      ),
      ...relations.map(({ id: relation, rule, name: said, left, right, total }) =>
        [relation, rule, said, `${left.join(" + ")} = ${right.join(" + ")}`, total ?? ""].join(" | "),
      ),
    ]),
  ].map((line) => line.trimEnd());
}

function sectionLines({ heading, corner, rows, columns }: SectionDeclaration): readonly string[] {
  const spellings = ({ text, accepted = [], misspelt = [] }: Label) =>
    `${text}${accepted.map((each) => ` = ${each}`).join("")}${misspelt.map((each) => ` ! ${each}`).join("")}`;
  return [
    ...[heading, corner].flatMap((label) => (label ? [`  ${spellings(label)}`] : [])),
    ...[...rows, ...columns].map((line) => `  ${line.key}: ${line.path.map(spellings).join(" > ")}`),
  ];
}

test("the official formats are as written down: ids never change, labels are the notices'", () => {
  const file = path.join(__dirname, "officialFormats.txt");
  const lines = officialFormats.flatMap(written);
  expect(lines).toEqual(fs.readFileSync(file, "utf8").trimEnd().split("\n"));
});

const total: SectionDeclaration = {
  columns: ["a", "b", "total"].map((key) => ({ key, path: [{ text: key.toUpperCase() }], kind: "count" })),
  rows: [{ key: "row", path: [{ text: "行" }] }],
  relations: [{ rule: "row-total", along: "columns", left: ["a", "b"], right: ["total"] }],
};
const madeUp: FormatDeclaration = {
  id: "made-up",
  source: "无号",
  since: 2030,
  tables: [{ table: "own", name: "表甲", title: "甲", sections: [total] }],
  parts: [{ table: "own" }, { title: "说明", sections: [] }, { table: "gone" }],
};

describe("a format that is declared", () => {
  test("has numbered parts, and a total where one field is on the right", () => {
    const format = defineFormat(madeUp);
    expect(format.parts.map(({ heading, table }) => [heading, table])).toEqual([
      ["一、甲", "own"],
      ["二、说明", null],
      ["三、", "gone"],
    ]);
    expect(format.relations).toMatchObject([
      { id: "row-total:own.row", total: "own.row.total", name: "行", left: ["own.row.a", "own.row.b"] },
    ]);
    const balance = { rule: "balance", along: "rows" as const, left: ["row"], right: ["row", "row"] };
    const { relations } = defineFormat({
      ...madeUp,
      tables: [{ ...madeUp.tables[0]!, sections: [{ ...total, relations: [balance] }] }],
    });
    expect(relations.map(({ id, total: own }) => [id, own])).toEqual([
      ["balance:a", null],
      ["balance:b", null],
      ["balance:total", null],
    ]);
  });

  test("must not declare a field or a relation twice, nor sum a field that it does not have", () => {
    const withSections =
      (...sections: readonly SectionDeclaration[]) =>
      () =>
        defineFormat({ ...madeUp, tables: [{ ...madeUp.tables[0]!, sections }] });
    expect(withSections(total, total)).toThrow("Format made-up declares own.row.a twice.");
    const balance = { rule: "balance", along: "rows" as const, left: ["row"], right: ["row"] };
    const other = { ...total, rows: [{ key: "other", path: [{ text: "第二行" }] }] };
    expect(
      withSections(
        { ...total, relations: [balance] },
        { ...other, relations: [{ ...balance, left: ["other"], right: ["other"] }] },
      ),
    ).toThrow("Format made-up declares the relation balance:a twice.");
    const relations = [{ rule: "r", along: "columns" as const, left: ["a"], right: ["c"] }];
    expect(withSections({ ...total, relations })).toThrow(
      "A relation of format made-up names own.row.c, which it lacks.",
    );
    const unlabelled = { key: "", path: [] };
    expect(withSections({ ...total, rows: [...total.rows, unlabelled] })).toThrow(
      "Format made-up has a row without a label beside others in its table own.",
    );
  });

  test("is in force from its first year to its last", () => {
    expect([2018, 2019, 2020, 2021, 2035].map((year) => formatInForce(year)?.id ?? null)).toEqual([
      null,
      "2019",
      "2019",
      "2021",
      "2021",
    ]);
  });

  test("is asked for its tables by their keys, several formats for all of theirs", () => {
    expect(tableOf(format2021, "cases")?.name).toBe("表三");
    expect(tableOf(format2021, "own")).toBeUndefined();
    expect(tableIdsOf([format2021, defineFormat(madeUp), format2019])).toEqual([
      "disclosure",
      "requests",
      "cases",
      "own",
    ]);
  });
});

describe("the tables of a report", () => {
  const segments = [{ fileTable: 2, firstRow: 3, lastRow: 5 }];
  const own = defineFormat(madeUp);
  const found = (format: Format, id: string) => ({ format: tableOf(format, id)!, segments });
  const formats = [own, format2021, format2019];

  test("are those of its year, each as it was found, then what else was found", () => {
    const tables = new Map([
      ["own", found(own, "own")],
      ["requests", found(format2021, "requests")],
    ]);
    const report = reportTables(tables, 2020, formats);
    expect(report.tables.map(({ id, format, segments: { length } }) => [id, format.format, length])).toEqual([
      ["disclosure", "2019", 0],
      ["requests", "2021", 1],
      ["cases", "2019", 0],
      ["own", "made-up", 1],
    ]);
    expect(report.tables.map(isFound)).toEqual([false, true, false, true]);
    expect(report.fields.get("requests.correctionOverdue.total")?.format).toBe("2021");
    expect(report.fields.has("requests.otherProcessing.total")).toBe(false);
  });

  test("are those of the newest format if the year is not known, or no format is in force", () => {
    for (const year of [null, 2010])
      expect(reportTables(new Map(), year, formats).tables.map(({ id }) => id)).toEqual(["own"]);
  });

  test("have a title for people; a key that the report lacks is its own", () => {
    const [table] = reportTables(new Map(), 2030, formats).tables;
    expect(tableTitle(table!)).toBe("表甲《甲》");
    const report = { ...reportTables(new Map(), 2030, formats) } as Parameters<typeof titleOfTable>[1];
    expect([titleOfTable("own", report), titleOfTable("gone", report)]).toEqual(["表甲《甲》", "gone"]);
  });

  test("hold the places of their rows, the first and the last among them", () => {
    const holds = (table: number, row: number) => holdsPlace(segments, { table, row, cell: 1 });
    expect([2, 3, 5, 6].map((row) => holds(2, row))).toEqual([false, true, true, false]);
    expect(holds(1, 4)).toBe(false);
  });
});

test("places stand in file order: by table, row, cell", () => {
  const place = (table: number, row: number, cell: number) => ({ table, row, cell });
  const places = [place(1, 2, 1), place(2, 1, 1), place(1, 1, 2), place(1, 1, 1)].sort(comparePlaces);
  expect(places.map(placeKey)).toEqual(["1.1.1", "1.1.2", "1.2.1", "2.1.1"]);
  expect(samePlace(place(1, 2, 3), place(1, 2, 3))).toBe(true);
  for (const other of [place(2, 2, 3), place(1, 1, 3), place(1, 2, 4)])
    expect(samePlace(place(1, 2, 3), other)).toBe(false);
});

test("headings are numbered in Chinese up to 十九", () => {
  expect([1, 9, 10, 11, 19].map(chineseNumber)).toEqual(["一", "九", "十", "十一", "十九"]);
});

test("items are grouped in the order of their first ones", () => {
  const groups = grouped(["b1", "a1", "b2"], (item) => item[0]);
  expect([...groups]).toEqual([
    ["b", ["b1", "b2"]],
    ["a", ["a1"]],
  ]);
});

test("one thing is named in the singular", () => {
  expect([plural(0, "file"), plural(1, "file"), plural(2, "file"), plural(2, "is", "are")]).toEqual([
    "0 files",
    "1 file",
    "2 files",
    "2 are",
  ]);
});
