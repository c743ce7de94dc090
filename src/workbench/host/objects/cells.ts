import type { Element } from "@xmldom/xmldom";
import { cellsOf, isContinuation, isWord, onOff, rowsOf, wordAttribute, wordChild } from "../../model";
import { HostError } from "../errors";
import type { Session } from "../session";
import { textOf } from "./ranges";

/** The cells of a row that have a number; see the switch `cellOrdinals`. */
export function reachableCells(session: Session, row: Element): Element[] {
  const cells = cellsOf(row);
  if (session.switches.cellOrdinals === "count-continuations") return cells;
  return cells.filter((cell) => !isContinuation(cell));
}

/**
 * The cell with these zero-based numbers, or null.
 * @throws {HostError} GeneralException where the switch `continuationCell` or `cellAccess` wants it.
 */
export function cellAt(session: Session, table: Element, row: number, cell: number): Element | null {
  if (session.switches.cellAccess === "throws") {
    throw new HostError("GeneralException", "cells of this table cannot be accessed", "Table.getCell");
  }
  const rowElement = rowsOf(table)[row];
  const found = rowElement && reachableCells(session, rowElement)[cell];
  if (!found) return null;
  const { continuationCell } = session.switches;
  if (!isContinuation(found) || continuationCell === "empty-cell") return found;
  if (continuationCell === "null") return null;
  throw new HostError(
    "GeneralException",
    "the requested member of the collection does not exist",
    "Table.getCell",
  );
}

export function cellText(session: Session, cell: Element): string {
  const range = session.document.rangeOf(cell, true);
  return range ? textOf(session, range) : "";
}

/** The texts of rows of cells; what uneven rows give is a switch. */
export function valuesOf(session: Session, rows: readonly Element[]): string[][] {
  const values = rows.map((row) => reachableCells(session, row).map((cell) => cellText(session, cell)));
  const isUneven = new Set(values.map((row) => row.length)).size > 1;
  if (isUneven && session.switches.unevenValues === "throws") {
    throw new HostError("GeneralException", "rows of different lengths", "Table.values");
  }
  return values;
}

export function isHeaderRow(row: Element): boolean {
  return onOff(wordChild(row, "trPr"), "tblHeader") === true;
}

/** `#RRGGBB` of w:shd; without one, what the switch `noShading` says. */
export function shadingOf(session: Session, element: Element, propertiesName: "tblPr" | "tcPr"): string {
  const properties = wordChild(element, propertiesName);
  const shading = properties && wordChild(properties, "shd");
  const fill = shading && isWord(shading, "shd") ? wordAttribute(shading, "fill") : null;
  if (fill && /^[0-9a-f]{6}$/i.test(fill)) return `#${fill.toUpperCase()}`;
  if (session.switches.noShading === "empty") return "";
  throw new HostError(
    "GeneralException",
    "Cannot read properties of null (reading 'toUpperCase')",
    "shadingColor",
  );
}
