/** Deletes and inserts paragraphs, tables and ranges of text. */

import type { Element } from "@xmldom/xmldom";
import {
  dropRecords,
  isInsertedMark,
  isInsertedRun,
  markDeleted,
  markParagraphMark,
  markRow,
} from "./revisions";
import { paragraphsIn, rowsOf, runsOf } from "./story";
import {
  childElements,
  cloneElement,
  closestWord,
  createWord,
  insertAfter,
  isElement,
  isWord,
  removeNode,
  wordChild,
} from "./xml";
import type { WordDocument } from "./wordDocument";

/** Whether the last paragraph of the body can be deleted, when it is empty and a paragraph stands before it. */
type LastParagraph = "removed" | "kept";

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

/** Adds an empty paragraph of the same properties beside another, as Enter does; a section ends where it did. */
export function insertParagraph(document: WordDocument, neighbour: Element, isBefore = false): Element {
  document.refuseIfAnyLocked([neighbour]);
  const added = paragraphLike(document, neighbour);
  if (isBefore) neighbour.parentNode?.insertBefore(added, neighbour);
  else insertAfter(added, neighbour);
  document.restructured();
  return added;
}

/** Adds an empty paragraph behind a table. */
export function insertParagraphBehindTable(document: WordDocument, table: Element): Element {
  document.refuseIfAnyLocked(paragraphsIn(table));
  const added = createWord(table, "p");
  if (document.isTracking) markParagraphMark(added, "ins");
  insertAfter(added, table);
  document.restructured();
  return added;
}

/** An empty paragraph of another's properties, which stands nowhere yet: no section ends in it, nothing of it was changed. */
export function paragraphLike(document: WordDocument, model: Element): Element {
  const added = createWord(model, "p");
  const own = wordChild(model, "pPr");
  if (own) {
    const properties = cloneElement(own, "deep");
    for (const name of ["sectPr", "pPrChange"]) {
      const left = wordChild(properties, name);
      if (left) removeNode(left);
    }
    const mark = wordChild(properties, "rPr");
    if (mark) dropRecords(mark);
    added.appendChild(properties);
  }
  if (document.isTracking) markParagraphMark(added, "ins");
  return added;
}

/** A cell ends in a paragraph, and so does the body (ISO 29500-1, 17.4.65; Word's own rule for the body). */
function mustStay(document: WordDocument, paragraph: Element, last: LastParagraph): boolean {
  const container = closestWord(paragraph, "tc") ?? document.body;
  const blocks = paragraphsIn(container);
  if (blocks[blocks.length - 1] !== paragraph) return false;
  if (container !== document.body || last === "kept") return true;
  const before = blocks[blocks.length - 2];
  return before === undefined || closestWord(before, "tc") !== null;
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
