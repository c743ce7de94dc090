/** Deletes and inserts paragraphs, tables and ranges of text. */

import type { Element, Node } from "@xmldom/xmldom";
import type { TextRange } from "./ranges";
import { isInsertedMark, isInsertedRun, markDeleted, markParagraphMark, markRow } from "./revisions";
import { cellAround, paragraphsIn, rowsOf, tablesIn } from "./story";
import { runsOf } from "./story";
import {
  childElements,
  cloneElement,
  closestWord,
  createWord,
  isElement,
  isWord,
  removeNode,
  wordChild,
} from "./xml";
import type { WordDocument } from "./wordDocument";

/** Whether the last paragraph of the body can be deleted, when it is empty and a paragraph stands before it. */
export type LastParagraph = "removed" | "kept";

/**
 * Deletes a paragraph with its mark. The last one of a cell, and of the body where it must stay, is only emptied.
 * With tracking it stays and is recorded as deleted, unless it is itself a tracked insertion.
 */
export function deleteParagraph(document: WordDocument, paragraph: Element, last: LastParagraph): void {
  document.refuseIfAnyLocked([paragraph]);
  if (document.isTracking && !isInsertedMark(paragraph)) {
    trackDeleted(paragraph);
  } else if (mustStay(document, paragraph, last)) {
    for (const child of childElements(paragraph)) if (!isWord(child, "pPr")) removeNode(child);
  } else {
    removeBlock(paragraph);
  }
  document.restructured();
}

/** Deletes a table as a whole. */
export function deleteTable(document: WordDocument, table: Element): void {
  document.refuseIfAnyLocked(paragraphsIn(table));
  if (document.isTracking && !rowsOf(table).every(isInsertedMark)) {
    for (const row of rowsOf(table)) markRow(row, "del");
    for (const paragraph of paragraphsIn(table)) trackDeletedRuns(paragraph);
  } else {
    removeBlock(table);
  }
  document.restructured();
}

/**
 * Deletes a range: characters, the paragraphs that it holds with their marks, and the tables that it holds together
 * with text around them; of a table alone, or of some of its cells, the text.
 */
export function deleteRange(document: WordDocument, range: TextRange, last: LastParagraph): void {
  const slices = document.slices(range).map((slice) => ({
    ...slice,
    isWhole: slice.hasMark && slice.from === 0 && slice.to === document.textOf(slice.paragraph).length,
  }));
  document.refuseIfAnyLocked(slices.map((slice) => slice.paragraph));
  const inside = new Set(slices.filter((slice) => slice.isWhole).map((slice) => slice.paragraph));
  const tables = tablesIn(document.body, "all").filter((table) => {
    const paragraphs = paragraphsIn(table);
    return paragraphs.length < slices.length && paragraphs.every((paragraph) => inside.has(paragraph));
  });
  const isGone = (node: Node): boolean => tables.some((table) => closestOf(node, table));
  const left = slices.filter((slice) => !isGone(slice.paragraph));
  for (const { paragraph, from, to, isWhole } of left) {
    if (isWhole && !cellAround(paragraph)) deleteParagraph(document, paragraph, last);
    else document.replace(document.rangeAt(paragraph, from, to), "", "inherit");
  }
  for (const table of tables) if (table.parentNode) deleteTable(document, table);
}

function closestOf(node: Node, table: Element): boolean {
  for (let at = closestWord(node, "tbl"); at; at = closestWord(at.parentNode, "tbl"))
    if (at === table) return true;
  return false;
}

/** Adds an empty paragraph with the properties of its neighbour, as Enter does; a section's end stays where it is. */
export function insertParagraph(
  document: WordDocument,
  neighbour: Element,
  where: "Before" | "After",
): Element {
  document.refuseIfAnyLocked([neighbour]);
  const added = createWord(neighbour, "p");
  const properties = propertiesForNew(neighbour);
  if (properties) added.appendChild(properties);
  if (document.isTracking) markParagraphMark(added, "ins");
  neighbour.parentNode?.insertBefore(added, where === "Before" ? neighbour : neighbour.nextSibling);
  document.restructured();
  return added;
}

/** A copy of a paragraph's properties for another one; the end of a section belongs to the paragraph's own mark. */
export function propertiesForNew(paragraph: Element): Element | null {
  const own = wordChild(paragraph, "pPr");
  const properties = own && cloneElement(own, "deep");
  const section = properties && wordChild(properties, "sectPr");
  if (section) removeNode(section);
  return properties;
}

/** A cell ends in a paragraph, and so does the body (ISO 29500-1, 17.4.65; Word's own rule for the body). */
function mustStay(document: WordDocument, paragraph: Element, last: LastParagraph): boolean {
  const container = cellAround(paragraph) ?? document.body;
  const blocks = paragraphsIn(container);
  if (blocks[blocks.length - 1] !== paragraph) return false;
  if (container !== document.body || last === "kept") return true;
  const before = blocks[blocks.length - 2];
  return before === undefined || cellAround(before) !== null;
}

/** Removes a block, and a content control that held nothing else (#4975). */
function removeBlock(block: Element): void {
  const holder = block.parentNode;
  removeNode(block);
  if (!isElement(holder)) return;
  if (isWord(holder, "sdtContent") && childElements(holder).length === 0 && isElement(holder.parentNode)) {
    removeBlock(holder.parentNode);
  } else if (isWord(holder, "tc") && !wordChild(holder, "p")) {
    holder.appendChild(createWord(holder, "p"));
  }
}

function trackDeleted(paragraph: Element): void {
  trackDeletedRuns(paragraph);
  markParagraphMark(paragraph, "del");
}

function trackDeletedRuns(paragraph: Element): void {
  for (const { run, isDeleted } of runsOf(paragraph)) {
    if (isInsertedRun(run)) removeNode(run);
    else if (!isDeleted) markDeleted(run);
  }
}
