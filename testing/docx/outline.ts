/** The outline that a reader must make of a model. */
import type {
  Block as OutlineBlock,
  Inset,
  Outline,
  OutlineCell,
  OutlineRow,
  OutlineTable,
} from "../../src/document";
import type { Block, Cell, DocxModel, Row, Table } from "./model";
import { tableWidth } from "./model";
import { cellText, finalText, placedCells } from "./truth";

/**
 * The outline of a model, made from the model and not from its XML: what a reader of the written file must
 * arrive at. Editing obstacles and highlights are left out.
 */
export function outlineOf(model: DocxModel): Outline {
  const tables: OutlineTable[] = [];
  let number = 0;
  const blocks = model.body.map((block): OutlineBlock => {
    if (block.kind === "paragraph") {
      number += 1;
      return { kind: "paragraph", paragraph: { number, text: finalText(block) } };
    }
    const table = outlineTable(block, tables.length + 1);
    tables.push(table);
    return { kind: "table", table };
  });
  const { protection } = model.settings ?? {};
  return {
    blocks,
    tables,
    hasRevisions: hasRevisions(model.body),
    protection: protection && protection.enforced !== false ? protection.edit : null,
  };
}

/**
 * The outline with tags on the model's number cells.
 * @param tagOf the tag of a field's cell, if it has one
 */
export function withTags(
  outline: Outline,
  model: DocxModel,
  tagOf: (field: string) => string | undefined,
): Outline {
  const tags = new Map(
    placedCells(model).map(({ place, cell }) => [
      `${place.table}.${place.row}.${place.cell}`,
      cell.field === undefined ? undefined : tagOf(cell.field),
    ]),
  );
  const tables = outline.tables.map((table) => ({
    ...table,
    rows: table.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => {
        const { place } = cell;
        return { ...cell, tag: tags.get(`${place.table}.${place.row}.${place.cell}`) ?? cell.tag };
      }),
    })),
  }));
  const blocks = outline.blocks.map((block): OutlineBlock => {
    const table = block.kind === "table" ? tables[block.table.number - 1] : undefined;
    return table ? { kind: "table", table } : block;
  });
  return { ...outline, tables, blocks };
}

function outlineTable(table: Table, number: number): OutlineTable {
  const merges = mergesOf(table);
  const rows = table.rows.map((row, r): OutlineRow => {
    let column = row.before ?? 0;
    const cells = row.cells.map((item, c): OutlineCell => {
      const own = item.content.flatMap((block) =>
        block.kind === "table" ? [] : [{ text: finalText(block) }],
      );
      if (item.content.at(-1)?.kind !== "paragraph") own.push({ text: "" });
      const start = column;
      column += item.span ?? 1;
      return {
        place: { table: number, row: r + 1, cell: c + 1 },
        column: start,
        columnSpan: columnSpan(row, c),
        ...(merges.get(item) ?? { rowSpan: 1, verticalMerge: item.vMerge ?? "none" }),
        isHorizontalContinuation: item.hMerge === "continue",
        text: cellText(item),
        paragraphs: own,
        tag: null,
        obstacles: [],
        highlights: [],
        isFullyHighlighted: false,
        nestedText: nestedText(item),
        ...(isNumbered(item) && { isNumbered: true as const }),
        ...insetsOf(item),
      };
    });
    return { number: r + 1, cells, isDeleted: row.revision === "deleted" };
  });
  return { number, rows, width: tableWidth(table) };
}

function isNumbered({ content }: Cell): boolean {
  return content.some((block) => block.kind === "paragraph" && block.numbering !== undefined);
}

interface Merge {
  readonly rowSpan: number;
  readonly verticalMerge: "restart" | "continue";
}

/**
 * The vertical merges of a table. A continuation goes on with the cell above that has the same column and span;
 * where there is none Word shows it, so that it is the start of a merge. Deleted rows are not there.
 */
function mergesOf(table: Table): ReadonlyMap<Cell, Merge> {
  const merges = new Map<Cell, Merge>();
  let open = new Map<string, Cell>();
  for (const row of table.rows.filter(({ revision }) => revision !== "deleted")) {
    const here = new Map<string, Cell>();
    let column = row.before ?? 0;
    row.cells.forEach((item, index) => {
      const span = columnSpan(row, index);
      const key = `${column}+${span}`;
      column += item.span ?? 1;
      if (item.vMerge === undefined) return;
      const anchor = item.vMerge === "continue" ? open.get(key) : undefined;
      const merge = anchor && merges.get(anchor);
      if (anchor && merge) merges.set(anchor, { ...merge, rowSpan: merge.rowSpan + 1 });
      merges.set(item, { rowSpan: 1, verticalMerge: anchor ? "continue" : "restart" });
      here.set(key, anchor ?? item);
    });
    open = here;
  }
  return merges;
}

/** Grid columns that a cell covers, those of its continuations in a merge of the old kind with it. */
function columnSpan(row: Row, index: number): number {
  const item = row.cells[index];
  let span = item?.span ?? 1;
  if (item?.hMerge !== "restart") return span;
  for (const next of row.cells.slice(index + 1)) {
    if (next.hMerge !== "continue") break;
    span += next.span ?? 1;
  }
  return span;
}

function nestedText(item: Cell): string {
  return item.content
    .flatMap((block) =>
      block.kind === "table" ? block.rows.flatMap(({ cells }) => cells.map(cellText)) : [],
    )
    .join("\n")
    .trim();
}

function insetsOf(item: Cell): Pick<OutlineCell, "insets"> {
  const insets = item.content.flatMap((block): Inset[] => {
    if (block.kind === "paragraph") return [];
    const rows = block.rows.map(({ cells }) =>
      cells.map((inner) => [cellText(inner), nestedText(inner)].filter((text) => text !== "").join("\n")),
    );
    if (rows.flat().every((text) => text === "")) return [];
    return [{ kind: "table", rows: rows.map((texts) => texts.map((text) => ({ text }))) }];
  });
  return insets.length > 0 ? { insets } : {};
}

function hasRevisions(blocks: readonly Block[]): boolean {
  return blocks.some((block) =>
    block.kind === "paragraph"
      ? block.runs.some(({ revision }) => revision !== undefined)
      : block.rows.some(
          (row) => row.revision !== undefined || row.cells.some(({ content }) => hasRevisions(content)),
        ),
  );
}
