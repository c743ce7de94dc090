/** The tables of a format as the official form prints them. */
import {
  fieldId,
  format2021,
  type ColumnDeclaration,
  type FieldId,
  type Format,
  type Label,
  type SectionDeclaration,
  type TableDeclaration,
  type TableId,
  isFound,
  tableOf,
  type Report,
  type TableFormat,
} from "../../src/report";
import { cell, row, table, type Cell, type Row, type Table } from "../docx";

/** Field id → the text in its cell; a field without one is left blank. */
export type Figures = Readonly<Record<FieldId, string>>;

/** How a report writes a label; the official spelling unless it says otherwise. */
export type Spelling = (label: string) => string;

export const officialSpelling: Spelling = (label) => label;

/** The keys of the tables that most tests fill in, in the report's order. */
export const tableIds = format2021.tables.map(({ id }) => id);

/** A table that a format surely has. */
export function tableIn(format: Format, id: TableId): TableFormat {
  const table = tableOf(format, id);
  if (!table) throw new Error(`Format ${format.id} has no table ${id}.`);
  return table;
}

/** Of each table of a report the id of the format that it was read in; null where it is missing. */
export function formatsIn({ tables }: Pick<Report, "tables">): Record<TableId, string | null> {
  return Object.fromEntries(tables.map((table) => [table.id, isFound(table) ? table.format.format : null]));
}

/** The tables of a format in their order, merged as the official form prints them. */
export function officialTables(
  format: Format,
  figures: Figures,
  spelling: Spelling = officialSpelling,
): readonly Table[] {
  return format.tables.map(({ id }) => officialTable(format, id, figures, spelling));
}

/** One table of a format, merged as the official form prints it. Works for any format that declares it. */
export function officialTable(
  format: Format,
  id: TableId,
  figures: Figures,
  spelling: Spelling = officialSpelling,
): Table {
  const { declaration } = tableIn(format, id);
  const labels = Math.max(...declaration.sections.flatMap(({ rows }) => rows.map(({ path }) => path.length)));
  const values = valueColumns(declaration);
  const layout: Layout = { id, labels, values, figures, spelling };
  const rows = declaration.sections.flatMap((section) => [
    ...headingRow(section, layout),
    ...columnRows(section, layout),
    ...valueRows(section, layout),
  ]);
  return table(rows, { columns: widths(labels, values) });
}

interface Layout {
  readonly id: TableId;
  /** Grid columns of row labels, and of numbers. */
  readonly labels: number;
  readonly values: number;
  readonly figures: Figures;
  readonly spelling: Spelling;
}

/** As many as the widest section has, one more where a narrower one of several columns would not fit evenly. */
function valueColumns(declaration: TableDeclaration): number {
  const counts = declaration.sections.map(({ columns }) => columns.length);
  const most = Math.max(...counts);
  return counts.some((count) => count > 1 && most % count !== 0) ? most + 1 : most;
}

/** Spreads `total` grid columns over `count` cells, the surplus in the middle. */
function spread(count: number, total: number): readonly number[] {
  const surplus = total % count;
  const first = Math.floor((count - surplus) / 2);
  return Array.from({ length: count }, (_, index) => {
    const hasMore = index >= first && index < first + surplus;
    return Math.floor(total / count) + (hasMore ? 1 : 0);
  });
}

function widths(labels: number, values: number): readonly number[] {
  const labelWidths = labels === 3 ? [724, 820, 3380] : Array.from({ length: labels }, () => 2484);
  const rest = 8844 - labelWidths.reduce((sum, width) => sum + width, 0);
  return [...labelWidths, ...Array.from({ length: values }, () => Math.floor(rest / values))];
}

function labelCell(label: Label, { spelling }: Layout, more: Omit<Cell, "content"> = {}): Cell {
  return cell(spelling(label.text), { label: label.text, ...more });
}

function headingRow({ heading }: SectionDeclaration, layout: Layout): readonly Row[] {
  return heading ? [row([labelCell(heading, layout, { span: layout.labels + layout.values })])] : [];
}

function columnRows(section: SectionDeclaration, layout: Layout): readonly Row[] {
  const depth = Math.max(...section.columns.map(({ path }) => path.length));
  const spans = spread(section.columns.length, layout.values);
  return Array.from({ length: depth }, (_, level) =>
    row([
      ...corner(section, layout, level, depth),
      ...columnCells(section.columns, spans, level, depth, layout),
    ]),
  );
}

function corner(section: SectionDeclaration, layout: Layout, level: number, depth: number): readonly Cell[] {
  if (layout.labels === 0) return [];
  const span = layout.labels;
  if (level > 0) return [cell("", { span, vMerge: "continue" })];
  const merge: Omit<Cell, "content"> = depth > 1 ? { span, vMerge: "restart" } : { span };
  return [section.corner ? labelCell(section.corner, layout, merge) : cell("", merge)];
}

function columnCells(
  columns: readonly ColumnDeclaration[],
  spans: readonly number[],
  level: number,
  depth: number,
  layout: Layout,
): readonly Cell[] {
  const cells: Cell[] = [];
  let group = "";
  columns.forEach(({ path }, index) => {
    const span = spans[index] ?? 1;
    const label = path[level];
    const key = pathKey(path, level);
    if (!label) {
      cells.push(cell("", { span, vMerge: "continue" }));
    } else if (level === path.length - 1) {
      cells.push(labelCell(label, layout, level < depth - 1 ? { span, vMerge: "restart" } : { span }));
    } else if (key === group) {
      const last = cells.pop();
      if (last) cells.push({ ...last, span: (last.span ?? 1) + span });
    } else {
      cells.push(labelCell(label, layout, { span }));
    }
    group = label && level < path.length - 1 ? key : "";
  });
  return cells;
}

function valueRows(section: SectionDeclaration, layout: Layout): readonly Row[] {
  const spans = spread(section.columns.length, layout.values);
  return section.rows.map(({ key, path }, index) => {
    const shares = (other: number, level: number) => {
      const path2 = section.rows[other]?.path ?? [];
      return path2.length > level + 1 && pathKey(path2, level) === pathKey(path, level);
    };
    const labels = path.map((label, level) => {
      if (level === path.length - 1) return labelCell(label, layout, { span: layout.labels - level });
      if (shares(index - 1, level)) return cell("", { vMerge: "continue" });
      return labelCell(label, layout, shares(index + 1, level) ? { vMerge: "restart" } : {});
    });
    const numbers = section.columns.map((column, position) => {
      const field = fieldId(layout.id, key, column.key);
      return cell(layout.figures[field] ?? "", { field, span: spans[position] ?? 1 });
    });
    return row([...labels, ...numbers]);
  });
}

function pathKey(path: readonly Label[], level: number): string {
  return path
    .slice(0, level + 1)
    .map(({ text }) => text)
    .join("\n");
}
