/** Inserts the content of a package into the text. */

import type { Element } from "@xmldom/xmldom";
import { controlsIn, controlValue } from "./controls";
import { FLAT_OPC } from "./flatOpc";
import type { TextRange } from "./ranges";
import { markInserted, markParagraphMark, markRow } from "./revisions";
import { paragraphsIn, rowsOf, runsOf, tablesIn } from "./story";
import type { WordDocument } from "./wordDocument";
import {
  childElements,
  createWord,
  documentOf,
  isWord,
  parseXml,
  removeNode,
  setWordAttribute,
  WORD_2010,
  wordChild,
} from "./xml";

/**
 * What becomes of the end of inserted content: every paragraph of it stays, and a table gets one behind it
 * (`extra`: office-js-docs#874), or its last paragraph joins the text behind the place (`merged`: #2914, #3222).
 */
type ContentEnd = "extra" | "merged";

/**
 * Inserts the content of a package at the start of a paragraph: its blocks with their content controls, of its last
 * section nothing (word-api.md §8). Word also brings along pictures, and styles and lists that the document does not
 * have. The add-in inserts none: here pictures are refused, and names of styles and lists stay as they are.
 * @param text flat OPC (`pkg:package`), as `getOoxml` gives it
 * @returns the range of what was inserted, which is empty where the package holds no block
 * @throws {Error} when the text is no such package; nothing is changed then
 */
export function insertOoxml(
  document: WordDocument,
  paragraph: Element,
  text: string,
  end: ContentEnd,
): TextRange {
  const incoming = readBlocks(text);
  document.refuseIfAnyLocked([paragraph]);
  const blocks = incoming.map((block) => documentOf(paragraph).importNode(block, true));
  renewIdentity(blocks, document.body);
  if (document.isTracking) blocks.forEach(trackInserted);
  return placeBlocks(document, paragraph, blocks, end);
}

/**
 * The children of w:body in the main part, without the last section, whose properties Word ignores.
 * @throws {Error} when the text is not well-formed, no package, or has content that this host cannot insert
 */
function readBlocks(text: string): Element[] {
  const { root } = parseXml(text);
  if (root.namespaceURI !== FLAT_OPC || root.localName !== "package") throw new Error("no flat OPC package");
  const main = childElements(root).find((part) =>
    part.getAttributeNS(FLAT_OPC, "contentType")?.endsWith("document.main+xml"),
  );
  const [document] = childElements(main?.getElementsByTagNameNS(FLAT_OPC, "xmlData").item(0) ?? root);
  const body = document && isWord(document, "document") ? wordChild(document, "body") : null;
  if (!body) throw new Error("the package has no main part with a w:body");
  const blocks = childElements(body).filter((child) => !isWord(child, "sectPr"));
  const stray = blocks.find((block) => ["r", "tr", "tc"].some((name) => isWord(block, name)));
  if (stray) throw new Error(`${stray.nodeName} cannot stand in w:body`);
  if (withDescendants(blocks).some(refersToPart)) throw new Error("this host brings no other parts along");
  return blocks;
}

function withDescendants(elements: readonly Element[]): Element[] {
  return elements.flatMap((element) => [element, ...Array.from(element.getElementsByTagName("*"))]);
}

/** Whether an element names a relationship: a picture's, a link's. */
function refersToPart(element: Element): boolean {
  return Array.from(element.attributes).some(
    ({ prefix, namespaceURI }) => prefix !== "xmlns" && /\/relationships$/.test(namespaceURI ?? ""),
  );
}

/** Elements that name what the document may have already, or what the content leaves behind. */
const LEFT_OUT = /^(bookmark(Start|End)|comment(RangeStart|RangeEnd|Reference)|(foot|end)noteReference)$/;

function controlId(control: Element): number {
  return Number(controlValue(control, "id") ?? 0);
}

/** The largest w:id of a content control: a signed 32-bit number (ISO 29500-1, 17.5.2.18). */
const LARGEST_ID = 0x7fffffff;

/**
 * Gives inserted content an identity of its own: content controls keep their ids unless the document has them already,
 * bookmarks stay out, paragraphs lose their w14:paraId.
 * @param content the inserted elements, not yet in the body
 */
function renewIdentity(content: readonly Element[], body: Element): void {
  const taken = new Set(controlsIn(body).map(controlId));
  for (const element of withDescendants(content)) {
    for (const name of ["paraId", "textId"]) element.removeAttributeNS(WORD_2010, name);
    const name = element.localName ?? "";
    if (LEFT_OUT.test(name) && isWord(element, name)) removeNode(element);
    const id = isWord(element, "sdt") ? wordChild(element, "sdtPr", "id") : null;
    if (!id) continue;
    let free = controlId(element);
    while (free === 0 || taken.has(free)) free = 1 + Math.floor(Math.random() * (LARGEST_ID - 1));
    taken.add(free);
    setWordAttribute(id, "val", String(free));
  }
}

/** Records new content as inserted: its runs, the marks of its paragraphs, its rows. */
function trackInserted(block: Element): void {
  const paragraphs = isWord(block, "p") ? [block] : paragraphsIn(block);
  for (const paragraph of paragraphs) {
    for (const { run, isDeleted } of runsOf(paragraph)) if (!isDeleted) markInserted(run);
    markParagraphMark(paragraph, "ins");
  }
  const tables = isWord(block, "tbl") ? [block, ...tablesIn(block, "all")] : tablesIn(block, "all");
  for (const row of tables.flatMap(rowsOf)) markRow(row, "ins");
}

/** Puts blocks before a paragraph; gives their range. */
function placeBlocks(
  document: WordDocument,
  paragraph: Element,
  blocks: readonly Element[],
  end: ContentEnd,
): TextRange {
  const placed = [...blocks];
  const last = placed.at(-1);
  const joining = end === "merged" && last && isWord(last, "p") ? last : null;
  if (joining) placed.pop();
  else if (end === "extra" && last && !isWord(last, "p")) placed.push(createWord(paragraph, "p"));
  for (const block of placed) paragraph.parentNode?.insertBefore(block, paragraph);
  const joined = joining ? document.textOf(joining).length : 0;
  if (joining) prepend(childElements(joining), paragraph);
  document.restructured((position) => {
    if (position.paragraph === paragraph) position.offset += joined;
  });
  const paragraphs = placed.flatMap((block) => paragraphsIn(block));
  const lastPlaced = joining ? undefined : paragraphs.at(-1);
  return {
    start: { paragraph: paragraphs[0] ?? paragraph, offset: 0 },
    end: lastPlaced
      ? { paragraph: lastPlaced, offset: document.textOf(lastPlaced).length }
      : { paragraph, offset: joined },
    throughMark: lastPlaced !== undefined,
  };
}

/** Puts a paragraph's content in front of that of another, behind the other's properties. */
function prepend(elements: readonly Element[], paragraph: Element): void {
  const properties = wordChild(paragraph, "pPr");
  const reference = properties ? properties.nextSibling : paragraph.firstChild;
  for (const element of elements) if (!isWord(element, "pPr")) paragraph.insertBefore(element, reference);
}
