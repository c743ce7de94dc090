/** A report whose tables are text, as it is copied from a web page or out of a PDF. */
import type { FieldId, Format } from "../../src/report";
import { finalText, paragraph, type Block, type Table } from "../docx";
import { headings, reportModel } from "./body";
import { contentTables, withBrokenHeads, type ReportContent } from "./layouts";
import type { Figures } from "./official";
import { layOut, officialPlan, type LayoutPlan } from "./plan";
import { seed003Heads } from "./seeds";
import { textOf, type Line, type TextFact, type TextReport } from "./textLines";
import { plainRow, rowLines, type Manner, type RowWriting } from "./textRows";
import { changeCells, headRows, withText } from "./transform";

/** How a report is written as text, as plain data. Places are given in 0…1, as in a layout. */
export interface TextPlan {
  readonly manner: Manner;
  /** How the tables are laid out before they are written as text. */
  readonly layout: LayoutPlan;
  /** The first row of the tables is written as the first of these, and so on, again and again. */
  readonly rows: readonly RowWriting[];
  /** Cells: what stands before each. */
  readonly lead: "" | "\t";
  /** Labels that were lost: the outermost ones of rows, and those over the row labels. */
  readonly lost: readonly ("outermost" | "corner")[];
  /** Every nth zero is left blank where blanks can be seen; none if it is 0. */
  readonly blanks: number;
  /** Where table 2 ends before its end. */
  readonly cutOff: number | null;
  /** Only pieces of the heads of table 3 are left. Its numbers are open. */
  readonly brokenHeads: boolean;
  /** Sentences before each table. */
  readonly above: readonly string[];
  /** Whether titles and headings are marked as Markdown marks them. */
  readonly hashes: boolean;
  /** Characters in a line of prose; 0 if its paragraphs are whole. */
  readonly width: number;
  /** Whether a blank line stands behind each line of prose. */
  readonly apart: boolean;
}

/** A report written plainly, from which a plan departs. */
export const plainText: TextPlan = {
  manner: "tabs",
  layout: officialPlan,
  rows: [plainRow],
  lead: "",
  lost: [],
  blanks: 0,
  cutOff: null,
  brokenHeads: false,
  above: [],
  hashes: false,
  width: 0,
  apart: false,
};

/** A report of a format as text. */
export function textReport(format: Format, content: ReportContent, plan: TextPlan): TextReport {
  const figures = withBlanks(content.figures, plan);
  const tables = contentTables(format, { ...content, figures }).map((table, index) =>
    damaged(table, format, index, plan),
  );
  const blocks = layOut(tables, plan.layout).map((laid): readonly Block[] => [
    ...plan.above.map((sentence) => paragraph(sentence)),
    ...laid,
  ]);
  let written = 0;
  const lines = reportModel(content.prose, blocks).body.flatMap((block): readonly Line[] => {
    if (block.kind === "paragraph") return proseLines(finalText(block), plan, content);
    return block.rows.flatMap((row) => {
      const writing = plan.rows[written++ % plan.rows.length];
      return writing ? rowLines(row, plan.manner, plan.lead, writing) : [];
    });
  });
  const text = textOf(lines, figures);
  if (!plan.brokenHeads) return text;
  const isOpen = (field: FieldId) => format.fields.get(field)?.table === "cases";
  const truth = [...text.truth].map(([field, fact]): [FieldId, TextFact] => [
    field,
    isOpen(field) ? { ...fact, certainty: "open" } : fact,
  ]);
  return { ...text, truth: new Map(truth) };
}

function withBlanks(figures: Figures, { manner, lead, blanks }: TextPlan): Figures {
  if (blanks === 0 || manner === "flow" || (manner === "cells" && lead === "")) return figures;
  let zeros = 0;
  const isBlank = (text: string) => text === "0" && ++zeros % blanks === 0;
  return Object.fromEntries(Object.entries(figures).map(([id, text]) => [id, isBlank(text) ? "" : text]));
}

function damaged(table: Table, format: Format, index: number, plan: TextPlan): Table {
  const { id, declaration } = format.tables[index]!;
  const lost = new Set(
    declaration.sections.flatMap(({ corner, rows }) => [
      ...(plan.lost.includes("corner") ? [corner?.text] : []),
      ...(plan.lost.includes("outermost") ? rows.map(({ path }) => path.length > 1 && path[0]?.text) : []),
    ]),
  );
  const left = changeCells(
    table,
    ({ label }) => label !== undefined && lost.has(label),
    (item) => withText(item, ""),
  );
  if (id === "cases" && plan.brokenHeads) return withBrokenHeads(left, seed003Heads);
  if (id !== "requests" || plan.cutOff === null) return left;
  const heads = headRows(left);
  const kept = heads + 1 + Math.floor(plan.cutOff * (left.rows.length - heads));
  return { ...left, rows: left.rows.slice(0, kept) };
}

function proseLines(
  text: string,
  { hashes, width, apart }: TextPlan,
  { prose }: ReportContent,
): readonly Line[] {
  const isHeading = headings.includes(text) || prose.title.includes(text);
  const lines = hashes && isHeading ? [`## ${text}`] : width === 0 ? [text] : wrapped(text, width);
  return lines.flatMap((line): readonly Line[] => (apart ? [[{ text: line }], []] : [[{ text: line }]]));
}

/** Prose in lines of a page: a number is not broken, and no line begins with a closing mark. */
function wrapped(text: string, width: number): readonly string[] {
  const lines = [""];
  for (const [word] of text.matchAll(/(?:\d+|.)[，。、；：）]*/gu)) {
    const last = lines.at(-1) ?? "";
    if (last.length + word.length > width) lines.push(word);
    else lines.splice(-1, 1, last + word);
  }
  return lines.map((line) => line.trim());
}
