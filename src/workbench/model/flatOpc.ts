/** Flat OPC: what `getOoxml` gives of a document. */

import type { Element } from "@xmldom/xmldom";
import type { OpcPackage } from "./package";
import type { WordDocument } from "./wordDocument";
import { createWord, escapeXml, serializeNode, wordChild } from "./xml";

/**
 * What `getOoxml` gives of a table, or of the whole document (null): flat OPC (`pkg:package`, "Word XML Document"), XML
 * parts as pkg:xmlData and others as base64 in pkg:binaryData (word-api.md §3), without w:trackRevisions
 * (office-js#2123).
 */
export function ooxmlOf(document: WordDocument, table: Element | null): string {
  const { file, mainPart, settingsPart } = document;
  const main = table ? fragment(document, table) : file.text(mainPart);
  const parts = file
    .relatedNames()
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

/** Parts that the API's answer never holds: the data of other add-ins, and what is not text. */
const LEFT_OUT = /^(customXml\/|word\/vbaProject|docProps\/thumbnail)/i;

const TRACKING = /<(\w+:)?trackRevisions\b[^<>]*\/>/;

/** The main part with a table alone, closed with the last section's w:sectPr. */
function fragment(document: WordDocument, table: Element): string {
  const root = document.file.xml(document.mainPart).root.cloneNode(false);
  const body = document.body.cloneNode(false);
  root.appendChild(body);
  body.appendChild(table.cloneNode(true));
  // A table is never the last thing of a story.
  body.appendChild(createWord(document.body, "p"));
  const section = wordChild(document.body, "sectPr");
  if (section) body.appendChild(section.cloneNode(true));
  return serializeNode(root);
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
