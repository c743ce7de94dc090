/** Inserts the content of a package into the text. */

import type { Element } from "@xmldom/xmldom";
import { type Incoming, readIncoming } from "./flatOpc";
import { importIgnorable, importNumbering, importRelations, importStyles, renewIdentity } from "./imports";
import { XML_DECLARATION } from "./package";
import type { TextRange } from "./ranges";
import { markInserted, markParagraphMark, markRow } from "./revisions";
import { paragraphsIn, rowsOf, runsOf, tablesIn } from "./story";
import type { WordDocument } from "./wordDocument";
import { childElements, createWord, documentOf, isWord, wordChild } from "./xml";

interface InsertionBehaviour {
  /**
   * What becomes of the end of inserted content: every paragraph of it stays, and a table gets one behind it
   * (`extra`: office-js-docs#874), or its last paragraph joins the text behind the place (`merged`: #2914, #3222).
   */
  readonly end: "extra" | "merged";
  /** Whether lists come along, or their paragraphs lose their numbers (#4684, web). */
  readonly numbering: "kept" | "lost";
}

const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/**
 * Inserts the content of a package at the start of a paragraph, as Word does (word-api.md §8): its blocks with their
 * pictures, lists and controls; of its styles those that are in use and that the document does not know; of its last
 * section, its fonts, theme and settings nothing.
 * @returns the range of what was inserted, which is empty where the package holds no block
 * @throws {Error} when the text is no such package; nothing is changed then
 */
export function insertOoxml(
  document: WordDocument,
  paragraph: Element,
  text: string,
  behaviour: InsertionBehaviour,
): TextRange {
  const incoming = readIncoming(text);
  document.refuseIfAnyLocked([paragraph]);
  const blocks = importContent(document, incoming, behaviour);
  if (document.isTracking) blocks.forEach(trackInserted);
  return placeBlocks(document, paragraph, blocks, behaviour.end);
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

/** Puts blocks before a paragraph; gives their range. */
function placeBlocks(
  document: WordDocument,
  paragraph: Element,
  blocks: readonly Element[],
  end: InsertionBehaviour["end"],
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
