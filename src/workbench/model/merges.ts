/**
 * Tells which cells of a table others cover.
 *
 * A merge must begin with "restart": where the cell before does not belong to one, "continue" has nothing to continue
 * (ISO 29500-1, 17.18.57), and the cell shows, as the first of those that continue it. Of the older w:hMerge that is so
 * where the cell says something; an empty one leaves nothing to show.
 */

import type { Element, Node } from "@xmldom/xmldom";
import { cellsOf, rowsOf } from "./story";
import { childValue, closestWord, isElement, isWord, wordAttribute, wordChild } from "./xml";

/** A cell that an earlier one covers: by w:vMerge, or by the older w:hMerge. */
export function isContinuation(cell: Element): boolean {
  return verticalContinuations()(cell) || isHorizontalContinuation(cell);
}

/**
 * Tells of cells whether the one above covers them: both are of a merge, and of the same columns. Each row is looked at
 * once: for a document that nobody changes meanwhile.
 */
export function verticalContinuations(): (cell: Element) => boolean {
  const rows = new Map<
    Element,
    { own: ReadonlyMap<Element, GridCell>; above: ReadonlyMap<number, GridCell> }
  >();
  const rowOf = (row: Element) => {
    const own = new Map(gridCells(row).map((one) => [one.cell, one]));
    const above = new Map(gridCells(rowAbove(row)).map((one) => [one.column, one]));
    rows.set(row, { own, above });
    return { own, above };
  };
  return (cell) => {
    if (mergeOf(cell, "vMerge") !== "continue") return false;
    const row = closestWord(cell, "tr");
    // In a row or cell that is deleted nothing shows: what the file says stands.
    if (!row || isDeletedRow(row) || isDeletedCell(cell)) return true;
    const known = rows.get(row) ?? rowOf(row);
    const own = known.own.get(cell);
    const above = own && known.above.get(own.column);
    return above !== undefined && above.span === own?.span && mergeOf(above.cell, "vMerge") !== null;
  };
}

function isHorizontalContinuation(cell: Element): boolean {
  if (mergeOf(cell, "hMerge") !== "continue") return false;
  const row = closestWord(cell, "tr");
  if (!row || isDeletedCell(cell)) return true;
  return gridCells(row).find((one) => one.cell === cell)?.isCovered ?? true;
}

/** `w:val` of w:vMerge or w:hMerge: without one it continues; null where the cell is of no merge. */
function mergeOf(cell: Element, name: "vMerge" | "hMerge"): "restart" | "continue" | null {
  const merge = wordChild(cell, "tcPr", name);
  return merge && (wordAttribute(merge, "val") === "restart" ? "restart" : "continue");
}

/** Where a cell lies on the grid of its table. */
interface GridCell {
  readonly cell: Element;
  /** Zero-based first grid column. */
  readonly column: number;
  /** Grid columns, those of the cells that it covers by w:hMerge counted. */
  readonly span: number;
  /** Whether a cell before it covers it by w:hMerge. */
  readonly isCovered: boolean;
}

/** The cells of a row, deleted ones left out. */
function gridCells(row: Element | null): readonly GridCell[] {
  if (!row) return [];
  const places: GridCell[] = [];
  let column = countOf(wordChild(row, "trPr"), "gridBefore", 0);
  /** Index of the cell that w:hMerge continues. */
  let first: number | null = null;
  for (const cell of cellsOf(row)) {
    if (isDeletedCell(cell)) continue;
    const span = countOf(wordChild(cell, "tcPr"), "gridSpan", 1);
    const merge = mergeOf(cell, "hMerge");
    const covering = merge === "continue" && first !== null ? places[first] : undefined;
    if (covering && first !== null) places[first] = { ...covering, span: covering.span + span };
    const isCovered = merge === "continue" && (covering !== undefined || !hasText(cell));
    if (merge === null) first = null;
    else if (!isCovered) first = places.length;
    places.push({ cell, column, span, isCovered });
    column += span;
  }
  return places;
}

function hasText(cell: Element): boolean {
  return (cell.textContent ?? "").trim() !== "";
}

/** The nearest row above that shows and has cells. */
function rowAbove(row: Element): Element | null {
  for (let at = rowBefore(row); at; at = rowBefore(at)) {
    if (!isDeletedRow(at) && cellsOf(at).length > 0) return at;
  }
  return null;
}

/** The row before, through the wrappers that rows may stand in. */
function rowBefore(row: Element): Element | null {
  for (let node: Node = row; !isWord(node.parentNode, "tbl") || node.previousSibling;) {
    const before: Node | null = node.previousSibling;
    if (!before) {
      if (!node.parentNode) return null;
      node = node.parentNode;
      continue;
    }
    if (isWord(before, "tr")) return before;
    const inside = isElement(before) ? rowsOf(before) : [];
    const last = inside[inside.length - 1];
    if (last) return last;
    node = before;
  }
  return null;
}

function isDeletedRow(row: Element): boolean {
  return wordChild(row, "trPr", "del") !== null;
}

function isDeletedCell(cell: Element): boolean {
  return wordChild(cell, "tcPr", "cellDel") !== null;
}

function countOf(properties: Element | null, name: string, least: number): number {
  const count = Number.parseInt(childValue(properties, name) ?? "", 10);
  return Number.isNaN(count) ? least : Math.max(count, least);
}
