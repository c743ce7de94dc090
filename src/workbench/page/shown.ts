import type { Element } from "@xmldom/xmldom";
import { cellsOf, nestingLevel, rowsOf, tablesIn } from "../model/story";
import { closestWord, serializeNode, wordChild } from "../model/xml";
import type { WordDocument } from "../model/wordDocument";
import type { Shown } from "./changes";

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
