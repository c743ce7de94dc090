/**
 * Brings along what inserted content refers to: styles, lists, parts, namespaces, and ids that are free.
 */

import type { Attr, Element } from "@xmldom/xmldom";
import { controlsIn } from "./controls";
import type { OpcPackage, Relationship } from "./package";
import {
  childElements,
  childValue,
  descendants,
  documentOf,
  isWord,
  MARKUP_COMPATIBILITY,
  removeNode,
  setWordAttribute,
  WORD_2010,
  wordAttribute,
  wordChild,
} from "./xml";

/** Elements that name a style, in content and in style definitions. */
const REFERENCES = ["pStyle", "rStyle", "tblStyle", "basedOn", "next", "link"];

/**
 * Brings the styles of inserted content along: one whose id or name the destination knows keeps the destination's
 * definition, the others that are in use are added, with those they build on. A style that neither defines is not
 * named any more (word-api.md §8).
 * @param content the inserted elements, already in the destination's tree; their references are changed
 * @param target the destination's w:styles; without one, and without incoming ones, nothing is known
 * @returns the styles that were added
 */
export function importStyles(
  content: readonly Element[],
  source: Element | null,
  target: Element | null,
): Element[] {
  const known = target ? stylesOf(target) : [];
  const incoming = source ? stylesOf(source) : [];
  const names = new Map(known.map((style) => [styleKey(style), styleId(style)]));
  const ids = new Set(known.map(styleId));
  const renamed = new Map<string, string | null>();
  const added: Element[] = [];

  const resolve = (id: string): string | null => {
    const done = renamed.get(id);
    if (done !== undefined) return done;
    const style = incoming.find((one) => styleId(one) === id);
    const counterpart = (style && names.get(styleKey(style))) ?? (ids.has(id) ? id : null);
    renamed.set(id, counterpart);
    if (counterpart !== null || !style || !target) return counterpart;
    renamed.set(id, id);
    const copy = documentOf(target).importNode(style, true);
    copy.removeAttributeNS(copy.namespaceURI, "default");
    target.appendChild(copy);
    added.push(copy);
    retarget([copy], resolve);
    return id;
  };
  retarget(content, resolve);
  return added;
}

function retarget(elements: readonly Element[], resolve: (id: string) => string | null): void {
  for (const element of elements.flatMap((one) => descendants(one))) {
    if (!REFERENCES.some((name) => isWord(element, name))) continue;
    const id = resolve(wordAttribute(element, "val") ?? "");
    if (id === null) element.parentNode?.removeChild(element);
    else setWordAttribute(element, "val", id);
  }
}

function stylesOf(root: Element): Element[] {
  return childElements(root).filter((child) => isWord(child, "style"));
}

function styleId(style: Element): string {
  return wordAttribute(style, "styleId") ?? "";
}

/** Word tells styles apart by type and by name, whatever the case. */
function styleKey(style: Element): string {
  return `${wordAttribute(style, "type") ?? ""} ${(childValue(style, "name") ?? "").toLowerCase()}`;
}

/**
 * Brings the lists of inserted content along, under numbers that the destination does not use yet: an inserted list
 * never goes on counting where one of the document's own has ended.
 * @param holders the inserted elements and added styles; their w:numId are changed
 * @param source the incoming w:numbering; without one the content loses its numbers
 * @param target the destination's w:numbering
 * @returns whether the destination's numbering has changed
 */
export function importNumbering(
  holders: readonly Element[],
  source: Element | null,
  target: Element | null,
): boolean {
  const references = holders
    .flatMap((holder) => descendants(holder))
    .filter((element) => isWord(element, "numId") && isWord(element.parentNode, "numPr"));
  const copied = new Map<string, string>();
  let isChanged = false;
  for (const reference of references) {
    const id = wordAttribute(reference, "val") ?? "";
    const number = copied.get(id) ?? (source && target && copyList(id, source, target));
    if (number) {
      copied.set(id, number);
      setWordAttribute(reference, "val", number);
      isChanged = true;
    } else if (id !== "0") {
      const properties = reference.parentNode;
      properties?.parentNode?.removeChild(properties);
    }
  }
  return isChanged;
}

/** Copies a w:num with its w:abstractNum, and gives its new number; null where the source has none of that number. */
function copyList(id: string, source: Element, target: Element): string | null {
  const list = findDefinition(source, "num", "numId", id);
  const abstract = findDefinition(
    source,
    "abstractNum",
    "abstractNumId",
    childValue(list, "abstractNumId") ?? "",
  );
  if (!list || !abstract) return null;
  const abstractId = String(largest(target, "abstractNum", "abstractNumId") + 1);
  // Number 0 takes a list away (ISO 29500-1, 17.9.18).
  const number = String(Math.max(0, largest(target, "num", "numId")) + 1);
  const definition = documentOf(target).importNode(abstract, true);
  setWordAttribute(definition, "abstractNumId", abstractId);
  // Two definitions of one w:nsid are one list to Word.
  const identity = wordChild(definition, "nsid");
  if (identity) definition.removeChild(identity);
  // The schema wants all w:abstractNum before the first w:num.
  target.insertBefore(definition, childElements(target).find((child) => isWord(child, "num")) ?? null);
  const copy = documentOf(target).importNode(list, true);
  setWordAttribute(copy, "numId", number);
  const link = wordChild(copy, "abstractNumId");
  if (link) setWordAttribute(link, "val", abstractId);
  const cleanup = childElements(target).find((child) => isWord(child, "numIdMacAtCleanup"));
  target.insertBefore(copy, cleanup ?? null);
  return number;
}

function findDefinition(root: Element, name: string, attribute: string, id: string): Element | null {
  return (
    childElements(root).find((child) => isWord(child, name) && wordAttribute(child, attribute) === id) ?? null
  );
}

function largest(root: Element, name: string, attribute: string): number {
  const ids = childElements(root)
    .filter((child) => isWord(child, name))
    .map((child) => Number(wordAttribute(child, attribute)) || 0);
  return Math.max(-1, ...ids);
}

const RELATION_NAMESPACES: ReadonlySet<string> = new Set([
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  "http://purl.oclc.org/ooxml/officeDocument/relationships",
]);

interface End {
  readonly file: OpcPackage;
  readonly part: string;
}

/**
 * Brings along the parts that inserted content refers to (pictures, charts, headers of its own sections), each under
 * a name that the destination does not use yet, with the parts that they refer to. References get new ids.
 */
export function importRelations(content: readonly Element[], from: End, to: End): void {
  const relations = new Map(from.file.relationships(from.part).map((one) => [one.id, one]));
  const ids = new Map<string, string>();
  const parts = new Map<string, string>();
  for (const attribute of content.flatMap((one) => descendants(one)).flatMap(relationAttributes)) {
    const relation = relations.get(attribute.value);
    if (!relation) continue;
    const known = ids.get(relation.id);
    const id = known ?? relate(relation, from, to, parts);
    ids.set(relation.id, id);
    attribute.value = id;
  }
}

/** Adds a relationship like one of the incoming ones, with the part it leads to; gives its id. */
function relate(
  relation: Relationship,
  from: End,
  to: End,
  parts: Map<string, string>,
  wantedId?: string,
): string {
  const target = relation.isExternal
    ? from.file.rawTarget(from.part, relation.id)
    : `/${copyPart(relation.target, from.file, to.file, parts)}`;
  return to.file.relate(to.part, relation.type, target, relation.isExternal, wantedId);
}

/**
 * Copies a part and, under the same ids, what it refers to.
 * @param parts names of the copies made so far: parts may refer to each other in circles
 */
function copyPart(name: string, from: OpcPackage, to: OpcPackage, parts: Map<string, string>): string {
  const known = parts.get(name);
  if (known !== undefined) return known;
  const copy = freeName(name, to);
  parts.set(name, copy);
  to.addBytes(copy, from.bytes(name), from.contentType(name));
  for (const relation of from.relationships(name)) {
    relate(relation, { file: from, part: name }, { file: to, part: copy }, parts, relation.id);
  }
  return copy;
}

function freeName(name: string, file: OpcPackage): string {
  const dot = name.lastIndexOf(".");
  let free = name;
  for (let number = 2; file.has(free); number += 1) {
    free = `${name.slice(0, dot)}_${number}${name.slice(dot)}`;
  }
  return free;
}

function relationAttributes(element: Element): Attr[] {
  return Array.from(element.attributes).filter(
    (attribute) => RELATION_NAMESPACES.has(attribute.namespaceURI ?? "") && attribute.localName !== "xmlns",
  );
}

/** What refers to a story or a list of its own part: this host brings none of these along. */
const REFERENCES_LEFT_OUT = new Set(
  "commentRangeStart commentRangeEnd commentReference footnoteReference endnoteReference".split(" "),
);

/** The largest w:id of a content control: a signed 32-bit number (ISO 29500-1, 17.5.2.18). */
const LARGEST_ID = 0x7fffffff;

/**
 * Gives inserted content an identity of its own: content controls keep their ids unless the document has them
 * already, bookmarks get free numbers (and stay out where their name is taken), paragraphs lose their w14:paraId.
 * @param content the inserted elements, not yet in the body
 */
export function renewIdentity(content: readonly Element[], body: Element): void {
  renewControls(content, body);
  renewBookmarks(content, body);
  for (const element of content.flatMap((one) => descendants(one))) {
    for (const name of ["paraId", "textId"]) element.removeAttributeNS(WORD_2010, name);
    const name = element.localName ?? "";
    if (REFERENCES_LEFT_OUT.has(name) && isWord(element, name)) removeNode(element);
  }
}

function renewControls(content: readonly Element[], body: Element): void {
  const taken = new Set(controlsIn(body).map(controlId));
  for (const control of content.flatMap((one) => [
    ...(isWord(one, "sdt") ? [one] : []),
    ...controlsIn(one),
  ])) {
    const id = controlId(control);
    const properties = wordChild(control, "sdtPr");
    const element = properties && wordChild(properties, "id");
    if (id !== 0 && !taken.has(id)) {
      taken.add(id);
    } else if (element) {
      let free = id;
      while (free === 0 || taken.has(free)) free = 1 + Math.floor(Math.random() * (LARGEST_ID - 1));
      taken.add(free);
      setWordAttribute(element, "val", String(free));
    }
  }
}

function controlId(control: Element): number {
  return Number(childValue(wordChild(control, "sdtPr"), "id") ?? 0);
}

function renewBookmarks(content: readonly Element[], body: Element): void {
  const marks = bookmarkEnds([body]);
  const names = new Set(marks.map((mark) => wordAttribute(mark, "name")));
  let last = Math.max(0, ...marks.map((mark) => Number(wordAttribute(mark, "id")) || 0));
  const renewed = new Map<string, string | null>();
  for (const mark of bookmarkEnds(content)) {
    const id = wordAttribute(mark, "id") ?? "";
    if (isWord(mark, "bookmarkStart")) {
      const isTaken = names.has(wordAttribute(mark, "name"));
      renewed.set(id, isTaken ? null : String((last += 1)));
    }
    const free = renewed.get(id) ?? null;
    if (free === null) removeNode(mark);
    else setWordAttribute(mark, "id", free);
  }
}

function bookmarkEnds(roots: readonly Element[]): Element[] {
  return roots
    .flatMap((root) => descendants(root))
    .filter((element) => isWord(element, "bookmarkStart") || isWord(element, "bookmarkEnd"));
}

/**
 * Declares the extension namespaces of inserted content at the destination's root, as ones that a reader may
 * ignore, where the content comes from a part that says so.
 */
export function importIgnorable(content: readonly Element[], from: Element, to: Element): void {
  const used = new Set(
    content
      .flatMap((one) => descendants(one))
      .flatMap((element) => [element, ...Array.from(element.attributes)])
      .map((node) => node.namespaceURI),
  );
  const listed = ignorable(to);
  for (const prefix of ignorable(from)) {
    const namespace = from.lookupNamespaceURI(prefix);
    // A prefix that means something else in the destination is left to the serialiser, which finds another one.
    const isFree = (to.lookupNamespaceURI(prefix) ?? namespace) === namespace;
    if (!namespace || !used.has(namespace) || listed.includes(prefix) || !isFree) continue;
    listed.push(prefix);
    to.setAttribute(`xmlns:${prefix}`, namespace);
    to.setAttribute("xmlns:mc", MARKUP_COMPATIBILITY);
    to.setAttributeNS(MARKUP_COMPATIBILITY, "mc:Ignorable", listed.join(" "));
  }
}

function ignorable(root: Element): string[] {
  const list = root.getAttributeNS(MARKUP_COMPATIBILITY, "Ignorable") ?? "";
  return list.split(/\s+/).filter((prefix) => prefix !== "");
}
