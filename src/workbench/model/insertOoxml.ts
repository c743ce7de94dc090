/** Inserts the content of a package into the text. */

import type { Element, Node } from "@xmldom/xmldom";
import { propertiesForNew } from "./blocks";
import { controlAround } from "./controls";
import { isolateRuns } from "./edit";
import { type Incoming, readIncoming } from "./flatOpc";
import { importIgnorable, importNumbering, importRelations, importStyles, renewIdentity } from "./imports";
import { XML_DECLARATION } from "./package";
import type { Position, TextRange } from "./ranges";
import { markInserted, markParagraphMark, markRow } from "./revisions";
import { paragraphsIn, rowsOf, runsOf, tablesIn } from "./story";
import type { WordDocument } from "./wordDocument";
import {
  childElements,
  cloneElement,
  createWord,
  documentOf,
  isElement,
  isInside,
  isWord,
  wordChild,
} from "./xml";

export interface InsertionBehaviour {
  readonly end: ContentEnd;
  /** Whether lists come along, or their paragraphs lose their numbers (#4684, web). */
  readonly numbering: "kept" | "lost";
}

const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/**
 * Inserts the content of a package, as Word does (word-api.md §8): its blocks with their pictures, lists and controls;
 * of its styles those that are in use and that the document does not know; of its last section, its fonts, theme
 * and settings nothing.
 * @param place makes and gives the place; called once the content has turned out to be readable
 * @returns the range of what was inserted, which is empty where the package holds no block
 * @throws {Error} when the text is no such package; nothing is changed then
 */
export function insertOoxml(
  document: WordDocument,
  place: () => Position,
  text: string,
  behaviour: InsertionBehaviour,
): TextRange {
  const incoming = readIncoming(text);
  const at = place();
  document.refuseIfAnyLocked([at.paragraph]);
  const blocks = importContent(document, incoming, behaviour);
  if (document.isTracking) blocks.forEach(trackInserted);
  const placed = placeBlocks(document, at, blocks, behaviour.end);
  return placed ?? document.rangeAt(at.paragraph, at.offset, at.offset);
}

function importContent(
  document: WordDocument,
  { file, mainPart, root, blocks }: Incoming,
  behaviour: InsertionBehaviour,
): Element[] {
  const tree = documentOf(document.body);
  const content = blocks.map((block) => tree.importNode(block, true));
  const target = tree.documentElement;
  if (target) importIgnorable(content, root, target);
  importRelations(content, { file, part: mainPart }, { file: document.file, part: document.mainPart });
  const source = file.related(mainPart, "/styles");
  const isNeeded = source !== null || document.file.related(document.mainPart, "/styles") !== null;
  const part = isNeeded ? partOf(document, "styles", "w:styles") : null;
  const added = importStyles(
    content,
    source === null ? null : file.xml(source).root,
    part === null ? null : document.file.xml(part).root,
  );
  if (added.length > 0 && part !== null) document.restyled(part);
  importLists(document, [...content, ...added], { file, mainPart }, behaviour);
  renewIdentity(content, document.body);
  return content;
}

function importLists(
  document: WordDocument,
  holders: readonly Element[],
  { file, mainPart }: Pick<Incoming, "file" | "mainPart">,
  behaviour: InsertionBehaviour,
): void {
  const source = behaviour.numbering === "kept" ? file.related(mainPart, "/numbering") : null;
  const part = source === null ? null : partOf(document, "numbering", "w:numbering");
  const isChanged = importNumbering(
    holders,
    source === null ? null : file.xml(source).root,
    part === null ? null : document.file.xml(part).root,
  );
  if (isChanged && part !== null) document.file.touch(part);
}

/** The part of this kind that the main part refers to; an empty one where there is none yet. */
function partOf(document: WordDocument, kind: "styles" | "numbering", rootName: string): string {
  const { file, mainPart } = document;
  const existing = file.related(mainPart, `/${kind}`);
  if (existing !== null) return existing;
  const name = `word/${kind}.xml`;
  const namespace = document.body.namespaceURI ?? "";
  file.add(name, `${XML_DECLARATION}<${rootName} xmlns:w="${namespace}"/>`, `${CONTENT}.${kind}+xml`);
  file.relate(mainPart, `${RELATION}/${kind}`, `/${name}`);
  return name;
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

/**
 * What becomes of the end of inserted content: every paragraph of it stays, and a table gets one behind it
 * (`extra`: office-js-docs#874), or its last paragraph joins the text behind the place (`merged`: #2914, #3222).
 */
export type ContentEnd = "extra" | "merged";

/**
 * Puts blocks into the text. In the middle of a paragraph the first one joins the text before the place.
 * @returns the range of what was inserted, or null where nothing was
 */
export function placeBlocks(
  document: WordDocument,
  at: Position,
  blocks: readonly Element[],
  end: ContentEnd,
): TextRange | null {
  const { paragraph, offset } = at;
  const parent = paragraph.parentNode;
  if (blocks.length === 0 || !parent) return null;
  const placed = [...blocks];
  const left = offset > 0 ? splitBefore(document, paragraph, offset) : null;
  const [first] = placed;
  if (left && first && isWord(first, "p")) prepend(childElements(left).filter(isNoProperties), first);
  else if (left) placed.unshift(left);

  const last = placed[placed.length - 1];
  const merged = end === "merged" && last && isWord(last, "p") ? last : null;
  if (merged) placed.pop();
  else if (end === "extra" && last && !isWord(last, "p")) placed.push(createWord(paragraph, "p"));
  for (const block of placed) parent.insertBefore(block, paragraph);
  const before = merged ? document.textOf(merged).length : 0;
  if (merged) prepend(childElements(merged).filter(isNoProperties), paragraph);

  const start = placed.flatMap((block) => paragraphsIn(block))[0] ?? paragraph;
  const joined = left === null ? 0 : offset;
  document.restructured((position) => {
    if (position.paragraph !== paragraph) return;
    if (position.offset < offset) position.paragraph = start;
    else position.offset += before - (start === paragraph ? 0 : joined);
  });
  const paragraphs = placed.flatMap((block) => paragraphsIn(block));
  const lastPlaced = paragraphs[paragraphs.length - 1];
  return {
    start: { paragraph: start, offset: first === start ? joined : 0 },
    end: merged
      ? { paragraph, offset: before }
      : { paragraph: lastPlaced ?? paragraph, offset: lastPlaced ? document.textOf(lastPlaced).length : 0 },
    throughMark: !merged,
  };
}

function isNoProperties(element: Element): boolean {
  return !isWord(element, "pPr");
}

/** Puts elements in front of a paragraph's content, behind its properties. */
function prepend(elements: readonly Element[], paragraph: Element): void {
  const properties = wordChild(paragraph, "pPr");
  const reference = properties ? properties.nextSibling : paragraph.firstChild;
  for (const element of elements) paragraph.insertBefore(element, reference);
}

/**
 * Takes what stands before an offset out of a paragraph, into a paragraph of the same properties, which is nowhere
 * yet. What holds runs (links, revisions) is split as well.
 */
function splitBefore(document: WordDocument, paragraph: Element, offset: number): Element {
  const left = cloneElement(paragraph, "shallow");
  const properties = propertiesForNew(paragraph);
  if (properties) left.appendChild(properties);
  const runs = isolateRuns(paragraph, 0, offset, document.view);
  let boundary: Node | undefined = runs[runs.length - 1];
  const control = boundary && controlAround(boundary);
  if (control && isInside(control, paragraph)) throw new Error("a content control is not split");
  while (boundary) {
    const around: Node | null = boundary.parentNode;
    if (!isElement(around)) break;
    const shell: Element = around === paragraph ? left : cloneElement(around, "shallow");
    moveThrough(around, boundary, shell);
    if (around === paragraph) break;
    around.parentNode?.insertBefore(shell, around);
    boundary = shell;
  }
  return left;
}

/** Moves the children up to and including `boundary`, a paragraph's properties left out. */
function moveThrough(from: Element, boundary: Node, to: Element): void {
  for (const child of Array.from(from.childNodes)) {
    if (!isWord(child, "pPr")) to.appendChild(child);
    if (child === boundary) return;
  }
}
