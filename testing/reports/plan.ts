/** A layout as plain data, so that it can be drawn at random and shrunk. */
import type { Block, DocxModel, Table } from "../docx";
import {
  asRevision,
  breakHead,
  breakRow,
  changeCells,
  continuationsAsGridBefore,
  deletedRow,
  emptyColumn,
  emptyRow,
  flatten,
  gridMargins,
  headRows,
  inControl,
  inTwoRuns,
  isBreakable,
  joined,
  labelNumbering,
  oldMerges,
  respell,
  splitTable,
  totalBesideApplicants,
  unmerge,
  withEmptyParagraph,
  withHiddenText,
  withTrailingSpace,
  type Choice,
  type LabelSpelling,
  type PageBreak,
} from "./transform";

/**
 * A layout as plain data: which transformations are applied to the three official tables, and where. A place
 * is given in 0…1 of what there is to choose from, so that every plan fits every report.
 */
export interface LayoutPlan {
  readonly spelling: LabelSpelling;
  readonly totalBeside: boolean;
  readonly merges: "official" | "blank" | "repeat" | "flattened" | "old" | "grid-before";
  /** Of the flattened rows: from where to where they lose their leading blanks. */
  readonly moved: readonly [number, number];
  readonly margin: "none" | "before" | "after";
  readonly emptyRows: readonly TablePlace[];
  readonly emptyColumns: readonly TablePlace[];
  readonly deletedRows: readonly TablePlace[];
  readonly rowBreaks: readonly (TablePlace & {
    readonly cut: number;
    readonly numbers: "upper" | "lower";
    /** Whether the page ends between the halves. */
    readonly page: boolean;
  })[];
  /** The last row of the column heads broken in two, at this part of its labels; of tables 2 and 3. */
  readonly headBreaks: readonly {
    readonly table: number;
    readonly cut: number;
    readonly page: boolean;
  }[];
  readonly joined: boolean;
  readonly pageBreaks: readonly (TablePlace & Omit<PageBreak, "row">)[];
  readonly writing: readonly {
    readonly how: Writing;
    /** Every nth cell, beginning with the given one. */
    readonly every: number;
    readonly from: number;
  }[];
  /** Tables and rows in content controls. */
  readonly controls: readonly ("table" | "row")[];
}

export type Writing =
  | "two-runs"
  | "paragraph-before"
  | "paragraph-after"
  | "trailing-space"
  | "revision"
  | "hidden-text"
  | "run-control"
  | "cell-control";

export interface TablePlace {
  /** 0, 1 or 2. */
  readonly table: number;
  readonly at: number;
}

/** The official form, from which a plan departs. */
export const officialPlan: LayoutPlan = {
  spelling: { brackets: "full", marks: "official", quotes: "curly", inside: "nothing", at: 0.5 },
  totalBeside: false,
  merges: "official",
  moved: [0, 0],
  margin: "none",
  emptyRows: [],
  emptyColumns: [],
  deletedRows: [],
  rowBreaks: [],
  headBreaks: [],
  joined: false,
  pageBreaks: [],
  writing: [],
  controls: [],
};

/** The three tables laid out as planned: the blocks that stand under parts two, three and four. */
export function layOut(tables: readonly Table[], plan: LayoutPlan): readonly (readonly Block[])[] {
  const written = tables.map((table) => asWritten(table, plan));
  const laid = written.map((table, index) => withRowsAndColumns(merged(table, plan), index, plan));
  const broken = laid.map((table, index) => withBrokenRows(table, index, plan));
  const whole = plan.joined ? [joined(broken.map(({ table }) => table))] : broken.map(({ table }) => table);
  const pages = plan.joined ? joinedPages(broken) : broken.map(({ pages }) => pages);
  return whole.map((table, index) => paged(controlled(table, plan), index, pages[index] ?? [], plan));
}

/** What a document of this plan needs beside its body. */
export function partsOf(plan: LayoutPlan): Pick<DocxModel, "numbering"> {
  return plan.spelling.marks === "automatic" ? { numbering: labelNumbering } : {};
}

function asWritten(table: Table, plan: LayoutPlan): Table {
  const beside = plan.totalBeside ? totalBesideApplicants(table) : table;
  return changeCells(
    beside,
    ({ label }) => label !== undefined,
    (item) => respell(item, plan.spelling),
  );
}

function merged(table: Table, { merges, moved }: LayoutPlan): Table {
  const [first, last] = moved.map((at) => at * table.rows.length);
  switch (merges) {
    case "official":
      return table;
    case "flattened":
      return flatten(table, (row) => row >= (first ?? 0) && row < (last ?? 0) && hasNumbers(table, row));
    case "old":
      return oldMerges(table);
    case "grid-before":
      return continuationsAsGridBefore(table);
    default:
      return unmerge(table, merges);
  }
}

function hasNumbers(table: Table, row: number): boolean {
  return table.rows[row]?.cells.some(({ field }) => field !== undefined) ?? false;
}

function index(at: number, count: number): number {
  return Math.min(count - 1, Math.floor(at * count));
}

function placed<T extends TablePlace>(places: readonly T[], table: number): readonly T[] {
  return places.filter((place) => place.table === table);
}

function withRowsAndColumns(table: Table, number: number, plan: LayoutPlan): Table {
  let result = table;
  for (const { at } of placed(plan.emptyColumns, number)) {
    const columns = Math.max(
      ...result.rows.map(({ cells }) => cells.reduce((sum, { span = 1 }) => sum + span, 0)),
    );
    result = emptyColumn(result, index(at, columns + 1));
  }
  if (plan.margin !== "none") result = gridMargins(result, plan.margin);
  for (const { at } of placed(plan.emptyRows, number))
    result = emptyRow(result, index(at, result.rows.length));
  for (const { at } of placed(plan.deletedRows, number)) {
    result = deletedRow(result, index(at, result.rows.length), "7");
  }
  for (const { how, every, from } of plan.writing) {
    const choose: Choice = ({ field }, ordinal) => field !== undefined && ordinal % every === from % every;
    result = changeCells(result, choose, (item) => rewrite(item, how));
  }
  return result;
}

function rewrite(item: Parameters<typeof inTwoRuns>[0], how: Writing): ReturnType<typeof inTwoRuns> {
  switch (how) {
    case "two-runs":
      return inTwoRuns(item);
    case "paragraph-before":
      return withEmptyParagraph(item, "before");
    case "paragraph-after":
      return withEmptyParagraph(item, "after");
    case "trailing-space":
      return withTrailingSpace(item);
    case "revision":
      return asRevision(item, "88");
    case "hidden-text":
      return withHiddenText(item, "9");
    case "run-control":
      return inControl(item, "run");
    case "cell-control":
      return inControl(item, "cell");
  }
}

interface Broken {
  readonly table: Table;
  /** Rows at which a page ends because a row is broken there. */
  readonly pages: readonly number[];
}

function withBrokenRows(table: Table, number: number, plan: LayoutPlan): Broken {
  let result = withBrokenHead(table, number, plan);
  for (const { at, cut, numbers, page } of placed(plan.rowBreaks, number)) {
    const current = result.table;
    const whole = current.rows.flatMap((_, row) => (isBreakable(current, row) ? [row] : []));
    const row = whole[index(at, whole.length)];
    if (row === undefined) continue;
    const moved = result.pages.map((each) => (each > row ? each + 1 : each));
    result = { table: breakRow(current, { row, cut, numbers }), pages: page ? [...moved, row + 1] : moved };
  }
  return result;
}

function withBrokenHead(table: Table, number: number, plan: LayoutPlan): Broken {
  const broken = plan.headBreaks.find((each) => each.table === number);
  const last = headRows(table) - 1;
  if (!broken || last < 0) return { table, pages: [] };
  return { table: breakHead(table, last, broken.cut), pages: broken.page ? [last + 1] : [] };
}

function joinedPages(parts: readonly Broken[]): readonly (readonly number[])[] {
  let offset = 0;
  const pages = parts.flatMap((part) => {
    const own = part.pages.map((row) => row + offset);
    offset += part.table.rows.length;
    return own;
  });
  return [pages];
}

function controlled(table: Table, { controls }: LayoutPlan): Table {
  const inRows = controls.includes("row");
  const rows = inRows
    ? table.rows.map((row, at) => (at % 3 === 1 ? { ...row, control: true } : row))
    : table.rows;
  return { ...table, rows, ...(controls.includes("table") ? { control: true } : {}) };
}

/** The table cut at the ends of the pages, from the last one to the first. */
function paged(table: Table, number: number, broken: readonly number[], plan: LayoutPlan): readonly Block[] {
  const drawn = placed(plan.pageBreaks, number).map((page) => ({
    ...page,
    row: 1 + index(page.at, table.rows.length - 1),
  }));
  const style = drawn[0] ?? { repeatsHead: false, gap: 1 as const, continued: "continuation" as const };
  const pages: readonly PageBreak[] = [...drawn, ...broken.map((row) => ({ ...style, row }))];
  const byRow = new Map(pages.map((page) => [page.row, page]));
  let first: Table = table;
  let behind: readonly Block[] = [];
  for (const page of [...byRow.values()].sort((a, b) => b.row - a.row)) {
    const [upper, ...rest] = splitTable(first, page);
    if (upper?.kind !== "table") continue;
    first = upper;
    behind = [...rest, ...behind];
  }
  return [first, ...behind];
}
