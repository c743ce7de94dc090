import { type Element, XMLSerializer } from "@xmldom/xmldom";
import { strToU8, type Zippable, zipSync } from "fflate";
import { OpcPackage } from "../package";
import { childElements, isElement, isWord, parseXml, wordChild } from "../xml";

const FLAT_OPC = "http://schemas.microsoft.com/office/2006/xmlPackage";
const CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";

/** Content that is to be inserted: a package of its own, and the blocks of its main part. */
export interface Incoming {
  readonly file: OpcPackage;
  readonly mainPart: string;
  readonly root: Element;
  /** The children of w:body without the last section, whose properties Word ignores. */
  readonly blocks: readonly Element[];
}

/**
 * Reads what `insertOoxml` is given.
 * @param text flat OPC (`pkg:package`), as `getOoxml` gives it
 * @throws {Error} when it is not well-formed, no package, or holds no document with a body
 */
export function readIncoming(text: string): Incoming {
  const file = new OpcPackage(zipOf(parseXml(text).root));
  const mainPart = file.related("", "/officeDocument");
  if (!mainPart) throw new Error("the package names no main part");
  const { root } = file.xml(mainPart);
  const body = isWord(root, "document") ? wordChild(root, "body") : null;
  if (!body) throw new Error("the main part has no w:body");
  const blocks = childElements(body).filter((child) => !isWord(child, "sectPr"));
  const stray = blocks.find((block) => ["r", "tr", "tc"].some((name) => isWord(block, name)));
  if (stray) throw new Error(`${stray.nodeName} cannot stand in w:body`);
  return { file, mainPart, root, blocks };
}

function zipOf(root: Element): Uint8Array {
  if (root.namespaceURI !== FLAT_OPC || root.localName !== "package") throw new Error("no flat OPC package");
  const entries: Zippable = {};
  const types: string[] = [];
  for (const part of childElements(root)) {
    const name = (part.getAttributeNS(FLAT_OPC, "name") ?? "").replace(/^\//, "");
    const type = part.getAttributeNS(FLAT_OPC, "contentType") ?? "";
    types.push(`<Override PartName="/${escape(name)}" ContentType="${escape(type)}"/>`);
    entries[name] = [contentOf(part, name), { level: 0 }];
  }
  entries["[Content_Types].xml"] = strToU8(`<Types xmlns="${CONTENT_TYPES}">${types.join("")}</Types>`);
  return zipSync(entries);
}

function contentOf(part: Element, name: string): Uint8Array {
  const [content] = childElements(part);
  if (content?.localName === "xmlData") {
    const root = Array.from(content.childNodes).find(isElement);
    if (root) return strToU8(new XMLSerializer().serializeToString(root));
  }
  if (content?.localName === "binaryData") {
    return Uint8Array.from(atob((content.textContent ?? "").replace(/\s/g, "")), (one) => one.charCodeAt(0));
  }
  throw new Error(`part ${name} has no content`);
}

function escape(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
}
