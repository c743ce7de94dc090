/** Records changes as revisions, and tells what is one. */

import type { Element, Node } from "@xmldom/xmldom";
import { ensureProperties } from "./format";
import {
  childElements,
  createWord,
  documentOf,
  isWord,
  removeNode,
  setWordAttribute,
  wordAttribute,
  wordChild,
} from "./xml";

/** How the embedded Word signs its tracked changes. */
const AUTHOR = "Embedded Word";

/** Wraps a new run as inserted. */
export function markInserted(run: Element): void {
  wrap(run, "ins");
}

/** Wraps a run as deleted; its text elements become w:delText. */
export function markDeleted(run: Element): void {
  wrap(run, "del");
  for (const element of childElements(run)) {
    if (!isWord(element, "t")) continue;
    const deleted = createWord(run, "delText");
    deleted.setAttribute("xml:space", "preserve");
    deleted.textContent = element.textContent;
    run.replaceChild(deleted, element);
  }
}

function wrap(run: Element, name: "ins" | "del"): void {
  const wrapper = createWord(run, name, signature(run));
  run.parentNode?.replaceChild(wrapper, run);
  wrapper.appendChild(run);
}

/** Records that a paragraph's mark was inserted or deleted. */
export function markParagraphMark(paragraph: Element, kind: "ins" | "del"): void {
  const existing = wordChild(paragraph, "pPr");
  const holder = existing ?? createWord(paragraph, "pPr");
  if (!existing) paragraph.insertBefore(holder, paragraph.firstChild);
  const properties = ensureProperties(holder);
  properties.insertBefore(createWord(properties, kind, signature(properties)), properties.firstChild);
}

/** Records that a row was inserted or deleted. */
export function markRow(row: Element, kind: "ins" | "del"): void {
  const existing = wordChild(row, "trPr");
  const properties = existing ?? createWord(row, "trPr");
  if (!existing) row.insertBefore(properties, behindExceptions(row));
  properties.insertBefore(createWord(row, kind, signature(row)), wordChild(properties, "trPrChange"));
}

/** w:trPr stands behind w:tblPrEx. */
function behindExceptions(row: Element): Node | null {
  const exceptions = wordChild(row, "tblPrEx");
  return exceptions ? exceptions.nextSibling : row.firstChild;
}

/** Whether the record of an insertion stands at a paragraph's mark, or at a row. */
export function isInsertedMark(element: Element): boolean {
  const way = isWord(element, "tr") ? ["trPr", "ins"] : ["pPr", "rPr", "ins"];
  return wordChild(element, ...way) !== null;
}

/** Whether a run is one that a tracked change inserted. */
export function isInsertedRun(run: Element): boolean {
  for (let at = run.parentNode; at && !isWord(at, "p"); at = at.parentNode)
    if (isWord(at, "ins")) return true;
  return false;
}

/** Records the properties a run had before a change of format; a record that is there stays (the oldest counts). */
export function recordFormat(holder: Element, before: Element | null): void {
  const properties = ensureProperties(holder);
  if (wordChild(properties, "rPrChange")) return;
  const change = createWord(properties, "rPrChange", signature(properties));
  change.appendChild(before ?? createWord(properties, "rPr"));
  properties.appendChild(change);
}

/** Gives the format record in copied properties an id of its own. */
export function renewRecord(properties: Element): void {
  const record = wordChild(properties, "rPrChange");
  if (record) setWordAttribute(record, "id", String(nextId(record)));
}

/** Gives a copied revision an id of its own. */
export function renewRevision(copy: Element): void {
  const name = copy.localName ?? "";
  if (REVISIONS.has(name) && isWord(copy, name)) setWordAttribute(copy, "id", String(nextId(copy)));
}

/** Takes out of copied properties what says that they, or a paragraph's mark, were changed: new text was not. */
export function dropRecords(properties: Element): void {
  for (const name of ["rPrChange", "ins", "del", "moveFrom", "moveTo"]) {
    const record = wordChild(properties, name);
    if (record) removeNode(record);
  }
}

function signature(near: Element): Record<string, string> {
  return { id: String(nextId(near)), author: AUTHOR, date: new Date().toISOString().replace(/\.\d+/, "") };
}

const REVISIONS = new Set(
  "ins del moveFrom moveTo rPrChange pPrChange tblPrChange trPrChange tcPrChange".split(" "),
);

/** The last w:id that was given in a part: looking through a long document for each change would be slow. */
const lastIds = new WeakMap<Element, number>();

/** An id above that of every revision in the part. */
function nextId(near: Element): number {
  const root = documentOf(near).documentElement;
  if (!root) return 1;
  const id = (lastIds.get(root) ?? largestId(root)) + 1;
  lastIds.set(root, id);
  return id;
}

function largestId(element: Element): number {
  const name = element.localName ?? "";
  const own = REVISIONS.has(name) && isWord(element, name) ? Number(wordAttribute(element, "id")) || 0 : 0;
  return childElements(element).reduce((largest, child) => Math.max(largest, largestId(child)), own);
}
