import type { Element, Node } from "@xmldom/xmldom";
import { flatOpc } from "./flatOpc";
import type { TextRange } from "./position";
import type { WordDocument } from "./wordDocument";
import {
  childElements,
  closestWord,
  createWord,
  isElement,
  isWord,
  serializeNode,
  WORD_2010,
  wordChild,
} from "./xml";

/**
 * What `getOoxml` gives of a document or a part of it: flat OPC, closed with the last section's w:sectPr, without
 * w:trackRevisions (office-js#2123), and with new w14:paraId in every answer if so wished (office-js#4078).
 */
export function ooxmlOf(document: WordDocument, part: Element | TextRange, randomIds: boolean): string {
  const main = isNode(part) && part === document.body ? wholeDocument(document) : fragment(document, part);
  const settingsPart = document.settingsPart;
  return flatOpc(document.file, {
    main: randomIds ? withRandomIds(main, document.body) : main,
    mainPart: document.mainPart,
    settingsPart,
    settings:
      settingsPart && document.file.text(settingsPart).replace(/<(\w+:)?trackRevisions\b[^>]*\/>/, ""),
  });
}

function isNode(part: Element | TextRange): part is Element {
  return "nodeType" in part;
}

function wholeDocument(document: WordDocument): string {
  return document.file.text(document.mainPart);
}

function fragment(document: WordDocument, part: Element | TextRange): string {
  const content = isNode(part) ? [asBlock(part)] : blocksOf(part);
  const root = document.file.xml(document.mainPart).root.cloneNode(false);
  const body = document.body.cloneNode(false);
  root.appendChild(body);
  for (const block of content) body.appendChild(block);
  // A table is never the last thing of a story.
  const last = content[content.length - 1];
  if (last && isWord(last, "tbl")) body.appendChild(createWord(document.body, "p"));
  const section = wordChild(document.body, "sectPr");
  if (section) body.appendChild(section.cloneNode(true));
  return serializeNode(root);
}

/** A copy that can stand in a body: rows and cells come inside a table of their own. */
function asBlock(element: Element): Node {
  if (!isWord(element, "tr") && !isWord(element, "tc")) return element.cloneNode(true);
  const table = closestWord(element, "tbl");
  const row = closestWord(element, "tr");
  if (!table || !row) return element.cloneNode(true);
  const shell = table.cloneNode(false);
  for (const name of ["tblPr", "tblGrid"]) {
    const properties = wordChild(table, name);
    if (properties) shell.appendChild(properties.cloneNode(true));
  }
  if (element === row) {
    shell.appendChild(row.cloneNode(true));
  } else {
    const rowShell = row.cloneNode(false);
    rowShell.appendChild(element.cloneNode(true));
    shell.appendChild(rowShell);
  }
  return shell;
}

/** The blocks that a range touches, whole: within one cell its paragraphs, across cells the table. */
function blocksOf(range: TextRange): Node[] {
  const from = ancestors(range.start.paragraph);
  const to = ancestors(range.end.paragraph);
  const common = from.find((element) => to.includes(element)) ?? range.start.paragraph;
  if (isWord(common, "p")) return [common.cloneNode(true)];
  if (isWord(common, "tbl") || isWord(common, "tr")) {
    return [(closestWord(common, "tbl") ?? common).cloneNode(true)];
  }
  const children = childElements(common);
  const first = children.findIndex((child) => from.includes(child));
  const last = children.findIndex((child) => to.includes(child));
  return children.slice(first, last + 1).map((child) => child.cloneNode(true));
}

/** The element and those around it, from the inside out. */
function ancestors(element: Element): Element[] {
  const chain: Element[] = [];
  for (let at: Node | null = element; isElement(at); at = at.parentNode) chain.push(at);
  return chain;
}

function withRandomIds(main: string, near: Element): string {
  const tag = near.prefix ? `${near.prefix}:p` : "p";
  const bare = main.replace(/\sw14:paraId="[^"]*"/g, "");
  const declared = bare.includes(`xmlns:w14="${WORD_2010}"`)
    ? bare
    : bare.replace(/(<(?:\w+:)?document)\b/, `$1 xmlns:w14="${WORD_2010}"`);
  return declared.replace(
    new RegExp(`<${tag}(?=[\\s/>])`, "g"),
    (start) => `${start} w14:paraId="${randomId()}"`,
  );
}

/** Eight hex digits below 0x80000000 ([MS-DOCX] 2.6.2.3). */
function randomId(): string {
  return Math.floor(Math.random() * 0x7fffffff)
    .toString(16)
    .toUpperCase()
    .padStart(8, "0");
}
