import type { Element } from "@xmldom/xmldom";
import { XML_DECLARATION } from "../package";
import type { Position, TextRange } from "../position";
import { markInserted, markParagraphMark, markRow } from "../revisions";
import { paragraphsIn, rowsOf, tablesIn } from "../story";
import { runsOf } from "../text";
import { documentOf, isWord } from "../xml";
import type { WordDocument } from "../wordDocument";
import { importIgnorable, renewIdentity } from "./identity";
import { type Incoming, readIncoming } from "./incoming";
import { importNumbering } from "./numbering";
import { type ContentEnd, placeBlocks } from "./place";
import { importRelations } from "./relations";
import { importStyles } from "./styles";

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
