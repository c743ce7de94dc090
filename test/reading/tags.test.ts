import type { OutlineCell } from "../../src/document";
import { readReport } from "../../src/reading";
import { format2021, placeOfSegment } from "../../src/report";
import { cell, outlineOf, withTags, type DocxModel, type Row, type Table } from "../../testing/docx";
import {
  formatsIn,
  distinctFigures,
  inPlan,
  officialPlan,
  officialSpelling,
  officialTable,
  reportModel,
  type Spelling,
} from "../../testing/reports";
import { complaints } from "./support";
import { cellPlace } from "../../testing/places";

/** What is said where tags and labels do not agree, and who wins. */

const figures = distinctFigures(format2021);
const prose = {
  title: ["云溪县统计局2024年政府信息公开工作年度报告"],
  preamble: [],
  parts: [[], [], [], [], [], []],
};
const modelWith = (spelling: Spelling = officialSpelling) =>
  inPlan(format2021, { prose, figures, spelling, totalBeside: false }, officialPlan);
const readTagged = (model: DocxModel, tagOf: (field: string) => string | undefined = (field) => field) =>
  readReport(withTags(outlineOf(model), model, tagOf));

const swapped: Readonly<Record<string, string>> = {
  "requests.petition.other": "requests.repeated.other",
  "requests.repeated.other": "requests.petition.other",
};

test("two numbers that changed places with their controls are placed by the controls, and both are reported", () => {
  const report = readTagged(modelWith(), (field) => swapped[field] ?? field);
  expect(report.facts.get("requests.petition.other")?.text).toBe(figures["requests.repeated.other"]);
  expect(report.facts.get("requests.repeated.other")?.text).toBe(figures["requests.petition.other"]);
  expect(report.tags.map(({ kind, tagged, labelled }) => [kind, tagged, labelled])).toEqual(
    expect.arrayContaining([
      ["disagrees", "requests.repeated.other", "requests.petition.other"],
      ["disagrees", "requests.petition.other", "requests.repeated.other"],
    ]),
  );
  expect(complaints(report)).toEqual([]);
});

test("tags of a copied row place nothing: its numbers are read by their labels, and that is reported", () => {
  const tagOf = (field: string) => field.replace("requests.repeated.", "requests.petition.");
  const report = readTagged(modelWith(), tagOf);
  expect(report.facts.get("requests.repeated.total")?.text).toBe(figures["requests.repeated.total"]);
  expect(report.facts.get("requests.petition.total")?.text).toBe(figures["requests.petition.total"]);
  expect(report.facts.size).toBe(200);
  expect(report.tags).toHaveLength(7);
  expect(new Set(report.tags.map(({ kind }) => kind))).toEqual(new Set(["copied"]));
  expect(report.tags[0]?.cells).toHaveLength(2);
});

test("a number that two cells claim, one by its tag and one by its labels, is given to neither", () => {
  const tagOf = (field: string) =>
    field === "requests.petition.other"
      ? undefined
      : field === "requests.repeated.other"
        ? "requests.petition.other"
        : field;
  const report = readTagged(modelWith(), tagOf);
  expect(report.facts.has("requests.petition.other")).toBe(false);
  expect(report.unplaced.map(({ reason, candidates }) => [reason, candidates])).toEqual([
    ["claimed-twice", ["requests.petition.other"]],
    ["claimed-twice", ["requests.petition.other"]],
  ]);
});

test("a cell that says no number claims its field as well: both are said", () => {
  const words = { ...figures, "requests.petition.other": "两件" };
  const model = inPlan(
    format2021,
    { prose, figures: words, spelling: officialSpelling, totalBeside: false },
    officialPlan,
  );
  const tags: Record<string, string | undefined> = {
    "requests.petition.other": undefined,
    "requests.repeated.other": "requests.petition.other",
  };
  const report = readTagged(model, (field) => (field in tags ? tags[field] : field));
  expect(report.unplaced.map(({ reason, text }) => [reason, text])).toEqual([
    ["claimed-twice", "两件"],
    ["claimed-twice", figures["requests.repeated.other"]],
  ]);
});

test("a tagged cell whose number stands in a text box in it says that number, and so does a label", () => {
  const field = "requests.petition.other";
  const outline = withTags(outlineOf(modelWith()), modelWith(), (each) => each);
  const inBox = (cell: OutlineCell): OutlineCell =>
    cell.tag === field || cell.text === "2.重复申请"
      ? { ...cell, text: "", insets: [{ kind: "text-box", rows: [[{ text: cell.text }]] }] }
      : cell;
  const tables = outline.tables.map((each) => ({
    ...each,
    rows: each.rows.map((line) => ({ ...line, cells: line.cells.map(inBox) })),
  }));
  const blocks = outline.blocks.map((block) =>
    block.kind === "table" ? { ...block, table: tables[block.table.number - 1]! } : block,
  );
  const report = readReport({ ...outline, tables, blocks });
  expect(report.facts.get(field)?.text).toBe(figures[field]);
  expect(complaints(report)).toEqual([]);
});

test("a row label in other words is a difference, since its tags tell what should stand there", () => {
  const report = readTagged(modelWith((label) => (label === "2.重复申请" ? "乙类" : label)));
  expect(report.facts.get("requests.repeated.total")?.text).toBe(figures["requests.repeated.total"]);
  expect(report.labels).toMatchObject([{ text: "乙类", expected: "2.重复申请" }]);
  expect(report.labels[0]?.fields).toHaveLength(7);
  expect(report).toMatchObject({ unplaced: [], absent: [], tags: [] });
});

test("a column head that is another one's is a difference, too", () => {
  const report = readTagged(modelWith((label) => (label === "商业企业" ? "科研机构" : label)));
  expect(report.labels).toMatchObject([{ text: "科研机构", expected: "商业企业" }]);
  expect(report.facts.size).toBe(200);
});

test("numbers whose labels are gone are placed by their tags, row by row said", () => {
  const report = readTagged(modelWith(() => ""));
  expect(report.facts.size).toBe(200);
  expect(new Set(report.tags.map(({ kind }) => kind))).toEqual(new Set(["unlabelled"]));
  expect(formatsIn(report)).toEqual({ disclosure: "2021", requests: "2021", cases: "2021" });
  expect(
    report.tables.map(({ id, segments }) => [
      id,
      segments.map((segment) => cellPlace(placeOfSegment(segment)).table),
    ]),
  ).toEqual([
    ["disclosure", [1]],
    ["requests", [2]],
    ["cases", [3]],
  ]);
});

test("a few tagged cells in some other table are no table of the report", () => {
  const stray: Table = {
    kind: "table",
    rows: [{ cells: [cell("某项"), cell("5", { field: "requests.received.total" })] }],
  };
  const report = readTagged(reportModel(prose, [[stray]]));
  expect(formatsIn(report).requests).toBeNull();
  expect(report.facts.size).toBe(0);
});

test("a second copy of a table is left alone with its tags", () => {
  const requests = officialTable(format2021, "requests", figures);
  const copy: Table = {
    ...requests,
    rows: requests.rows.map((row): Row => ({ ...row, cells: row.cells.map((each) => ({ ...each })) })),
  };
  const report = readTagged(reportModel(prose, [[requests, copy]]));
  expect(report.duplicates).toHaveLength(1);
  expect(report.tags).toEqual([]);
  expect(cellPlace(report.facts.get("requests.received.total")!.place).table).toBe(1);
});

test("a tag that is no field's id is not ours", () => {
  const report = readTagged(modelWith(), () => "date");
  expect(report.tags).toEqual([]);
  expect(report.facts.size).toBe(200);
});

test("a row that is not there is absent beside tags, one that only its tags tell is not", () => {
  const requests = officialTable(format2021, "requests", figures);
  const isOf = (row: Row, key: string) =>
    row.cells.some(({ field }) => field?.startsWith(`requests.${key}.`));
  const rows = requests.rows
    .filter((row) => !isOf(row, "carriedForward"))
    .map((row) =>
      isOf(row, "repeated")
        ? {
            ...row,
            cells: row.cells.map((each) => (each.field ? each : { ...each, content: cell("乙类").content })),
          }
        : row,
    );
  const { absent } = readTagged(reportModel(prose, [[{ ...requests, rows }]]));
  expect(absent.map(({ table, rows: lacking, columns }) => [table, lacking, columns])).toEqual([
    ["requests", ["四、结转下年度"], []],
  ]);
});

test("a cell merged over rows is no one's by its tag", () => {
  const requests = officialTable(format2021, "requests", figures);
  const merged: Table = {
    ...requests,
    rows: requests.rows.map((row): Row => ({
      ...row,
      cells: row.cells.map((each) =>
        each.field === "requests.stateSecret.total"
          ? { ...each, vMerge: "restart" as const }
          : each.field === "requests.prohibitedByLaw.total"
            ? { ...cell("", { vMerge: "continue" }) }
            : each,
      ),
    })),
  };
  const report = readTagged(reportModel(prose, [[merged]]));
  expect(report.facts.has("requests.stateSecret.total")).toBe(false);
  expect(report.unplaced).toMatchObject([
    { reason: "ambiguous", candidates: ["requests.stateSecret.total", "requests.prohibitedByLaw.total"] },
  ]);
});
