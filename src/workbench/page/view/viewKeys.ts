/** Keys that tell which paragraphs the page must draw again. */

import type { Element } from "@xmldom/xmldom";
import { cellsOf, nestingLevel, rowsOf, tablesIn } from "../../model/story";
import type { WordDocument } from "../../model/wordDocument";
import { serializeNode, wordChild } from "../../model/xml";

/** What the page shows: the frame of tables and paragraphs as one key, and one key for each paragraph's content. */
export interface Shown {
  readonly frame: string;
  readonly paragraphs: string[];
}

/**
 * Compares what is shown with what should be. Paragraphs are drawn one by one only if the frame is the same: rows that
 * come or go move everything behind them.
 * @returns the numbers of the paragraphs to draw again, ascending; null where everything is to be drawn
 */
export function changedParagraphs(before: Shown, after: Shown): number[] | null {
  if (before.frame !== after.frame || before.paragraphs.length !== after.paragraphs.length) return null;
  return after.paragraphs.flatMap((key, number) => (key === before.paragraphs[number] ? [] : [number]));
}

/** What the document says now, as keys to compare with what the page shows. */
export function currentKeys(document: WordDocument): Shown {
  return { frame: frameKey(document), paragraphs: document.paragraphs().map((one) => serializeNode(one)) };
}

/** The tables' build: properties of tables, rows and cells, and how many paragraphs stand between them. */
function frameKey(document: WordDocument): string {
  const properties = (element: Element, name: string): string => {
    const found = wordChild(element, name);
    return found ? serializeNode(found) : "-";
  };
  const tables = tablesIn(document.body, "all").map((table) =>
    [
      properties(table, "tblPr"),
      properties(table, "tblGrid"),
      ...rowsOf(table).map((row) =>
        [properties(row, "trPr"), ...cellsOf(row).map((cell) => properties(cell, "tcPr"))].join("|"),
      ),
    ].join("\n"),
  );
  const levels = document.paragraphs().map((paragraph) => nestingLevel(paragraph));
  return [...tables, levels.join("")].join("\n");
}
