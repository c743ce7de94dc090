/** Flat OPC: what `getOoxml` gives of a document. */

import type { Element, Node } from "@xmldom/xmldom";
import type { OpcPackage } from "./package";
import type { TextRange } from "./ranges";
import type { WordDocument } from "./wordDocument";
import {
  childElements,
  closestWord,
  createWord,
  escapeXml,
  isElement,
  isWord,
  serializeNode,
  wordChild,
} from "./xml";

/**
 * What `getOoxml` gives of a range, or of the whole document (null): flat OPC (`pkg:package`, "Word XML Document"), XML
 * parts as pkg:xmlData and others as base64 in pkg:binaryData (word-api.md §3), without w:trackRevisions
 * (office-js#2123).
 */
export function ooxmlOf(document: WordDocument, range: TextRange | null): string {
  const { file, mainPart, settingsPart } = document;
  const main = range ? fragment(document, range) : file.text(mainPart);
  const parts = file
    .names()
    .filter((name) => !LEFT_OUT.test(name))
    .map((name) => {
      if (name === mainPart) return xmlPart(file, name, main);
      if (!/\.(xml|rels)$/i.test(name)) return binaryPart(file, name);
      const isSettings = name === settingsPart;
      return xmlPart(file, name, isSettings ? file.text(name).replace(TRACKING, "") : file.text(name));
    });
  return (
    '<?xml version="1.0" standalone="yes"?>\r\n<?mso-application progid="Word.Document"?>\r\n' +
    `<pkg:package xmlns:pkg="${FLAT_OPC}">${parts.join("")}</pkg:package>`
  );
}

export const FLAT_OPC = "http://schemas.microsoft.com/office/2006/xmlPackage";

/** Parts that the API's answer never holds: the container's own, and the data of other add-ins. */
const LEFT_OUT = /^(\[Content_Types\]\.xml|customXml\/|word\/vbaProject|docProps\/thumbnail)/;

const TRACKING = /<(\w+:)?trackRevisions\b[^>]*\/>/;

/** The main part with the blocks of a range alone, closed with the last section's w:sectPr. */
function fragment(document: WordDocument, range: TextRange): string {
  const content = blocksOf(range);
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

function xmlPart(file: OpcPackage, name: string, xml: string): string {
  const content = xml.replace(/^\uFEFF?\s*<\?xml[^>]*\?>\s*/, "");
  return `<pkg:part ${heading(file, name)}><pkg:xmlData>${content}</pkg:xmlData></pkg:part>`;
}

function binaryPart(file: OpcPackage, name: string): string {
  const data = base64(file.bytes(name));
  return `<pkg:part ${heading(file, name)} pkg:compression="store"><pkg:binaryData>${data}</pkg:binaryData></pkg:part>`;
}

function heading(file: OpcPackage, name: string): string {
  return `pkg:name="/${escapeXml(name)}" pkg:contentType="${escapeXml(file.contentType(name))}"`;
}

function base64(bytes: Uint8Array): string {
  let binary = "";
  for (let i = 0; i < bytes.length; i += 8192) binary += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return btoa(binary).replace(/.{76}/g, "$&\r\n");
}
