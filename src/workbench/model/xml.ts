/** Helpers over the parsed XML of a part. */

import { type Document, DOMParser, type Element, type Node, XMLSerializer } from "@xmldom/xmldom";

/** Namespaces of WordprocessingML: transitional (ISO 29500-4) and strict (29500-1). */
const WORD_NAMESPACES: ReadonlySet<string> = new Set([
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  "http://purl.oclc.org/ooxml/wordprocessingml/main",
]);

export const MARKUP_COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006";
export const WORD_2010 = "http://schemas.microsoft.com/office/word/2010/wordml";

/** Whether a node is the WordprocessingML element of this local name, whatever its prefix. */
export function isWord(node: Element, name: string): boolean;
export function isWord(node: Node | null, name: string): node is Element;
export function isWord(node: Node | null, name: string): boolean {
  return isElement(node) && node.localName === name && WORD_NAMESPACES.has(node.namespaceURI ?? "");
}

/** Namespaces of formulas: transitional and strict. */
const MATH_NAMESPACES: ReadonlySet<string> = new Set([
  "http://schemas.openxmlformats.org/officeDocument/2006/math",
  "http://purl.oclc.org/ooxml/officeDocument/math",
]);

/** Whether a node is an element of a formula, of this local name where one is given. */
export function isMath(node: Element, name?: string): boolean;
export function isMath(node: Node | null, name?: string): node is Element;
export function isMath(node: Node | null, name?: string): boolean {
  return (
    isElement(node) &&
    MATH_NAMESPACES.has(node.namespaceURI ?? "") &&
    (name === undefined || node.localName === name)
  );
}

/** Whether a node is a run, of plain text or of a formula. */
export function isRun(node: Element): boolean {
  return isWord(node, "r") || isMath(node, "r");
}

export function isElement(node: Node | null): node is Element {
  return node !== null && node.nodeType === 1;
}

/** The child elements, as an array that stays as it is when the tree changes. */
export function childElements(parent: Node): Element[] {
  const children: Element[] = [];
  for (let node = parent.firstChild; node; node = node.nextSibling) if (isElement(node)) children.push(node);
  return children;
}

/** The first child that is a WordprocessingML element of this name; of several names, the way from child to child. */
export function wordChild(parent: Node, ...names: readonly string[]): Element | null {
  return names.reduce<Node | null>((at, name) => {
    let node = at && at.firstChild;
    while (node && !isWord(node, name)) node = node.nextSibling;
    return node;
  }, parent) as Element | null;
}

/** The nearest ancestor-or-self of this name that is not outside `limit`. */
export function closestWord(node: Node | null, name: string, limit: Node | null = null): Element | null {
  for (let at = node; at && at !== limit; at = at.parentNode) if (isWord(at, name)) return at;
  return null;
}

/** An attribute in the element's own namespace (`w:val` of `w:vMerge`), or without one. */
export function wordAttribute(element: Element, name: string): string | null {
  for (const attribute of Array.from(element.attributes)) {
    if (attribute.localName !== name) continue;
    const namespace = attribute.namespaceURI;
    if (!namespace || WORD_NAMESPACES.has(namespace)) return attribute.value;
  }
  return null;
}

/** Sets an attribute that `wordAttribute` finds. */
export function setWordAttribute(element: Element, name: string, value: string): void {
  const attribute = Array.from(element.attributes).find((one) => one.localName === name);
  if (attribute) element.setAttributeNS(attribute.namespaceURI, attribute.name, value);
}

/** `w:val` of a child, `null` without the child or the attribute. */
export function childValue(parent: Node | null, name: string): string | null {
  const child = parent && wordChild(parent, name);
  return child ? wordAttribute(child, "val") : null;
}

/** The value of an on/off child (ISO 29500-1, 17.17.4): absent is null, without a value it is on. */
export function onOff(parent: Node | null, name: string): boolean | null {
  const child = parent && wordChild(parent, name);
  if (!child) return null;
  return !["0", "false", "off"].includes(wordAttribute(child, "val") ?? "true");
}

/** A new WordprocessingML element with the namespace and prefix that `near` has, or what stands round it in a formula. */
export function createWord(
  near: Element,
  name: string,
  attributes: Readonly<Record<string, string>> = {},
): Element {
  let like = near;
  while (isMath(like) && isElement(like.parentNode)) like = like.parentNode;
  const namespace = like.namespaceURI ?? "";
  const qualify = (local: string) => (like.prefix ? `${like.prefix}:${local}` : local);
  const element = documentOf(like).createElementNS(namespace, qualify(name));
  const attributePrefix = like.prefix ?? prefixFor(like, namespace);
  for (const [key, value] of Object.entries(attributes)) {
    element.setAttributeNS(namespace, `${attributePrefix}:${key}`, value);
  }
  return element;
}

/** A new element of any vocabulary, in the tree of `near`. */
export function createElement(
  near: Node,
  namespace: string | null,
  name: string,
  attributes: Readonly<Record<string, string>> = {},
): Element {
  const element = documentOf(near).createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

/** Attributes need a prefix even where elements use a default namespace. */
function prefixFor(element: Element, namespace: string): string {
  const prefix = element.lookupPrefix(namespace);
  if (prefix) return prefix;
  documentOf(element).documentElement?.setAttribute("xmlns:w", namespace);
  return "w";
}

export function documentOf(node: Node): Document {
  if (!node.ownerDocument) throw new Error("a node outside of a document");
  return node.ownerDocument;
}

/** A copy of an element: with all that is in it, or with its attributes only. */
export function cloneElement(element: Element, depth: "deep" | "shallow"): Element {
  return element.cloneNode(depth === "deep") as Element;
}

export function removeNode(node: Node): void {
  node.parentNode?.removeChild(node);
}

export function insertAfter(node: Node, reference: Node): void {
  reference.parentNode?.insertBefore(node, reference.nextSibling);
}

/** A parsed part that serialises to the very text that was parsed, as long as nothing is changed. */
export interface XmlPart {
  readonly root: Element;
  serialize(): string;
}

/**
 * Parses a part.
 * @throws {Error} when it is not well-formed.
 */
export function parseXml(text: string): XmlPart {
  const parser = new DOMParser({
    locator: false,
    onError: (level, message) => {
      if (level !== "warning") throw new Error(`not well-formed: ${message}`);
    },
  });
  const root = parser.parseFromString(text, "application/xml").documentElement;
  if (!root) throw new Error("not well-formed: no root element");
  // Parsing turns the CR LF that Word puts behind the declaration into LF: what stands before the root is kept as text.
  const prolog = text.slice(0, text.search(/<(?![?!])/));
  return { root, serialize: () => prolog + serializeNode(root) };
}

const serializer = new XMLSerializer();

export function serializeNode(node: Node): string {
  return serializer.serializeToString(node);
}

/** Text as it stands in XML, in attributes too. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"\r\n\t]/g, (character) => `&#${character.charCodeAt(0)};`);
}
