/** Keys that tell which paragraphs the page must draw again, and the names of cells. */

import type { Element } from "@xmldom/xmldom";
import { cellsOf, nestingLevel, rowsOf, tablesIn } from "../../model/story";
import type { WordDocument } from "../../model/wordDocument";
import { closestWord, serializeNode, wordChild } from "../../model/xml";

/** What the page must do after the document changed. */
export type ViewChange =
  | { readonly kind: "everything" }
  /** The numbers of the paragraphs to draw again, ascending; none where nothing changed. */
  | { readonly kind: "paragraphs"; readonly numbers: readonly number[] };

/** What the page shows: the frame of tables and paragraphs as one key, and one key for each paragraph's content. */
export interface Shown {
  readonly frame: string;
  readonly paragraphs: readonly string[];
}

/**
 * Compares what is shown with what should be. Paragraphs are drawn one by one only if the frame is the same: rows that
 * come or go move everything behind them.
 */
export function viewChange(before: Shown, after: Shown): ViewChange {
  if (before.frame !== after.frame || before.paragraphs.length !== after.paragraphs.length) {
    return { kind: "everything" };
  }
  const numbers = after.paragraphs.flatMap((key, number) =>
    key === before.paragraphs[number] ? [] : [number],
  );
  return { kind: "paragraphs", numbers };
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

/**
 * The address of each cell that has one, as `table.row.cell`, one-based in file order (only top-level tables count),
 * by the number of the cell's first own paragraph.
 */
export function cellAddresses(document: WordDocument): Map<number, string> {
  const numbers = new Map(document.paragraphs().map((paragraph, number) => [paragraph, number]));
  const firstIn = new Map<Element, number>();
  for (const [paragraph, number] of numbers) {
    const cell = closestWord(paragraph, "tc");
    if (cell && !firstIn.has(cell)) firstIn.set(cell, number);
  }
  const addresses = new Map<number, string>();
  tablesIn(document.body, "own").forEach((table, t) =>
    rowsOf(table).forEach((row, r) =>
      cellsOf(row).forEach((cell, c) => {
        const number = firstIn.get(cell);
        if (number !== undefined) addresses.set(number, `${t + 1}.${r + 1}.${c + 1}`);
      }),
    ),
  );
  return addresses;
}
