import type {
  Block as OutlineBlock,
  Outline,
  OutlineCell,
  OutlineRow,
  OutlineTable,
} from "../../../src/document";
import type { Block, Cell, DocxModel, Row, Table } from "./model";
import { tableWidth } from "./model";
import { cellText, finalText } from "./truth";

/**
 * The outline of a model, made from the model and not from its XML: what a reader of the written file must
 * arrive at. Editing obstacles and highlights are left out.
 */
export function outlineOf(model: DocxModel): Outline {
  const tables: OutlineTable[] = [];
  const blocks = model.body.map((block): OutlineBlock => {
    if (block.kind === "paragraph") return { kind: "paragraph", paragraph: { text: finalText(block) } };
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
    oddities: [],
  };
}

function outlineTable(table: Table, number: number): OutlineTable {
  let ordinal = 0;
  const rows = table.rows.map((row, r): OutlineRow => {
    let column = row.before ?? 0;
    const cells = row.cells.map((item, c): OutlineCell => {
      const own = item.content.flatMap((block) => {
        if (block.kind === "table") {
          ordinal += paragraphsIn(block);
          return [];
        }
        ordinal += 1;
        return [{ text: finalText(block), ordinal: ordinal - 1 }];
      });
      if (item.content.at(-1)?.kind !== "paragraph") own.push({ text: "", ordinal: ordinal++ });
      const start = column;
      column += item.span ?? 1;
      return {
        address: { table: number, row: r + 1, cell: c + 1 },
        column: start,
        columnSpan: item.span ?? 1,
        rowSpan: rowSpan(table, r, start, item),
        verticalMerge: item.vMerge ?? "none",
        isHorizontalContinuation: item.hMerge === "continue",
        text: cellText(item),
        paragraphs: own,
        tag: null,
        obstacles: [],
        highlights: [],
        isFullyHighlighted: false,
        nestedText: nestedText(item),
      };
    });
    return { number: r + 1, cells, isHeader: row.isHeader === true, isDeleted: row.revision === "deleted" };
  });
  return { number, rows, width: tableWidth(table) };
}

function rowSpan(table: Table, rowIndex: number, column: number, item: Cell): number {
  if (item.vMerge !== "restart") return 1;
  let span = 1;
  for (const row of table.rows.slice(rowIndex + 1)) {
    const below = cellAt(row, column);
    if (below?.vMerge !== "continue" || (below.span ?? 1) !== (item.span ?? 1)) break;
    span += 1;
  }
  return span;
}

function cellAt(row: Row, column: number): Cell | undefined {
  let start = row.before ?? 0;
  for (const item of row.cells) {
    if (start === column) return item;
    start += item.span ?? 1;
  }
  return undefined;
}

function paragraphsIn(table: Table): number {
  return table.rows
    .flatMap(({ cells }) => cells)
    .reduce((sum, { content }) => sum + content.reduce((inner, block) => inner + count(block), 0), 0);
}

function count(block: Block): number {
  return block.kind === "table" ? paragraphsIn(block) : 1;
}

function nestedText(item: Cell): string {
  return item.content
    .flatMap((block) =>
      block.kind === "table" ? block.rows.flatMap(({ cells }) => cells.map(cellText)) : [],
    )
    .join("\n")
    .trim();
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
