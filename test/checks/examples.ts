import * as z from "zod/mini";
import { format2019, format2021, partIds, type Format, type PartId, type TableId } from "../../src/report";
import type { Outline } from "../../src/document";
import type { Review } from "../../src/review";
import { review, reviewed, type ReviewJson, type ReviewOptions } from "../../testing/reviews";
import {
  cell,
  cellText,
  outlineOf,
  paragraph,
  withTags,
  type Block,
  type Cell,
  type DocxModel,
  type Row,
  type Table,
} from "../../testing/docx";
import {
  headings,
  plainRow,
  rowLines,
  tableIds,
  textOf,
  officialTable,
  officialSpelling,
  withTotals,
  type Figures,
} from "../../testing/reports";

/** The report that the examples of docs/rules start from: a small one of 2024 in which everything is right. */
export const exampleFigures: Figures = withTotals(format2021, {
  "disclosure.normativeDocument.made": "1",
  "disclosure.normativeDocument.inForce": "6",
  "disclosure.licence.handled": "1250",
  "disclosure.fee.amount": "12.5",
  "requests.received.naturalPerson": "2",
  "requests.received.business": "1",
  "requests.carriedOver.naturalPerson": "1",
  "requests.granted.naturalPerson": "1",
  "requests.granted.business": "1",
  "requests.notHeld.naturalPerson": "1",
  "requests.carriedForward.naturalPerson": "1",
  "cases.reconsideration.upheld": "1",
  "cases.reconsideration.pending": "1",
});

/** What it says under its headings: little, and all of it right whatever its unit and year. */
const exampleText: Readonly<Record<PartId | "preamble", readonly string[]>> = {
  preamble: ["本报告根据《中华人民共和国政府信息公开条例》和国办公开办函〔2021〕30号文件编制。"],
  overview: [
    "（一）主动公开。通过门户网站公开机构职能和办事指南。",
    "（二）依申请公开。依法办理收到的申请。",
    "（三）政府信息管理。发布前逐条审核。",
    "（四）政府信息公开平台建设。网站专栏及时更新。",
    "（五）监督保障。公开工作纳入年度考核。",
  ],
  disclosure: [],
  requests: [],
  cases: [],
  problems: ["存在的问题是解读材料偏少。下一步将增加图解。"],
  other: ["没有收取信息处理费。"],
};

const table = z.enum(tableIds);
const texts = z.union([z.string(), z.array(z.string())]);

/** What an example changes in that report; beside these, any field id with the text that its cell then has. */
const operations = z.strictObject({
  /** A table, or a row (`requests.repeated`), that is left out. */
  drop: z.optional(z.string()),
  /** A table that stands in the report a second time. */
  twice: z.optional(table),
  /** A row whose first number is preceded by one cell more with a number in it. */
  extraCell: z.optional(z.string()),
  /** Labels: official writing → what the report has. */
  label: z.optional(z.record(z.string(), z.string())),
  /** Content controls round numbers: the field whose cell it is → the field that its tag names. */
  tag: z.optional(z.record(z.string(), z.string())),
  /** What the report has for a title; with none it has none. */
  title: z.optional(z.string()),
  /** Text in place of what stands before part one, or under a heading: a paragraph, or several. */
  text: z.optional(z.partialRecord(z.enum(["preamble", ...partIds]), texts)),
  /** Headings: official words → what the report has; nothing leaves the heading out. */
  heading: z.optional(z.record(z.string(), z.string())),
  /** The parts in another order; one that is not named is left out, with its table. */
  parts: z.optional(z.array(z.enum(partIds))),
  /** Tables that stand as text: a row a line, with tabs between its cells. */
  asText: z.optional(z.array(table)),
  /** Tables in another format, with nothing but zeros in it. */
  format: z.optional(z.partialRecord(table, z.enum(["2019", "2021"]))),
});

type Operations = z.infer<typeof operations>;

/** An example as a page of docs/rules has it: operations, and field ids with their texts. */
export type Example = Readonly<Record<string, unknown>>;

/**
 * The report of an example, read and checked.
 * @throws {Error} if the example names a field, row or label that the report does not have
 */
export function reviewExample(
  example: Example,
  options: Pick<ReviewOptions, "ignored" | "corrections"> = {},
): ReviewJson {
  return review(exampleOutline(example), { file: "年报.docx", ...options });
}

/** The same as the pane has it. */
export function reviewedExample(
  example: Example,
  options: Pick<ReviewOptions, "ignored" | "corrections"> = {},
): Review {
  return reviewed(exampleOutline(example), options);
}

/** The document of an example. */
export function exampleOutline(example: Example): Outline {
  const model = exampleModel(example);
  const { tag = {} } = operations.parse({ tag: example.tag });
  for (const field of [...Object.keys(tag), ...Object.values(tag)]) {
    if (!format2021.fields.has(field)) throw new Error(`No field is called ${field}.`);
  }
  return withTags(outlineOf(model), model, (field) => tag[field]);
}

function exampleModel(example: Example): DocxModel {
  const entries = Object.entries(example);
  const texts = z
    .record(z.string(), z.string())
    .parse(Object.fromEntries(entries.filter(([key]) => key.includes("."))));
  for (const field of Object.keys(texts)) {
    if (!format2021.fields.has(field)) throw new Error(`No field is called ${field}.`);
  }
  const done = operations.parse(Object.fromEntries(entries.filter(([key]) => !key.includes("."))));
  for (const heading of Object.keys(done.heading ?? {}))
    if (!headings.includes(heading)) throw new Error(`No heading is called ${heading}.`);
  const figures = { ...exampleFigures, ...texts };
  const lines = (place: PartId | "preamble") =>
    [done.text?.[place] ?? exampleText[place]].flat().map((line) => paragraph(line));
  const parts = (done.parts ?? partIds).flatMap((id): Block[] => {
    const official = headings[partIds.indexOf(id)] ?? "";
    const heading = done.heading?.[official] ?? official;
    const own = tableIds.find((one) => one === id);
    return [
      ...(heading === "" ? [] : [paragraph(heading)]),
      ...(own === undefined ? [] : tablesOf(own, figures, done)),
      ...lines(id),
    ];
  });
  const title = done.title ?? "云溪县档案馆2024年政府信息公开工作年度报告";
  return { body: [paragraph(title, { align: "center" }), ...lines("preamble"), ...parts] };
}

function tablesOf(id: TableId, figures: Figures, done: Operations): readonly Block[] {
  if (done.drop === id) return [];
  let result = tableIn(id, figures, done.format?.[id]);
  if (done.drop?.startsWith(`${id}.`)) result = withoutRow(result, done.drop);
  if (done.extraCell?.startsWith(`${id}.`)) result = withExtraCell(result, done.extraCell);
  for (const [from, to] of Object.entries(done.label ?? {})) result = relabelled(result, from, to);
  if (done.asText?.some((one) => one === id)) return linesOf(result);
  return done.twice === id ? [result, result] : [result];
}

function linesOf({ rows }: Table): readonly Block[] {
  const { lines } = textOf(
    rows.flatMap((row) => rowLines(row, "tabs", "", plainRow)),
    {},
  );
  return lines.map((line) => paragraph(line));
}

function tableIn(id: TableId, figures: Figures, other: string | undefined): Table {
  const format: Format = other === "2019" ? format2019 : format2021;
  const shown = format === format2021 ? figures : withTotals(format, {});
  return officialTable(format, id, shown, officialSpelling);
}

const isOfRow = (key: string) => (row: Row) =>
  row.cells.some(({ field }) => field?.startsWith(`${key}.`) === true);

function withoutRow(whole: Table, key: string): Table {
  if (!whole.rows.some(isOfRow(key))) throw new Error(`No row is called ${key}.`);
  return { ...whole, rows: whole.rows.filter((row) => !isOfRow(key)(row)) };
}

function withExtraCell(whole: Table, key: string): Table {
  if (!whole.rows.some(isOfRow(key))) throw new Error(`No row is called ${key}.`);
  const rows = whole.rows.map((row): Row => {
    if (!isOfRow(key)(row)) return row;
    const first = row.cells.findIndex(({ field }) => field !== undefined);
    return { ...row, cells: [...row.cells.slice(0, first), cell("0"), ...row.cells.slice(first)] };
  });
  return { ...whole, rows };
}

function relabelled(whole: Table, from: string, to: string): Table {
  const change = (item: Cell): Cell =>
    item.label !== undefined && cellText(item) === from ? { ...item, content: cell(to).content } : item;
  return { ...whole, rows: whole.rows.map((row) => ({ ...row, cells: row.cells.map(change) })) };
}
