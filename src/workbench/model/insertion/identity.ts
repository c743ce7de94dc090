import type { Element } from "@xmldom/xmldom";
import { controlsIn } from "../controls";
import {
  childValue,
  isWord,
  MARKUP_COMPATIBILITY,
  removeNode,
  setWordAttribute,
  WORD_2010,
  wordAttribute,
  wordChild,
} from "../xml";
import { descendants } from "./tree";

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
  const taken = new Set(controlsIn(body).map(idOf));
  for (const control of content.flatMap((one) => [
    ...(isWord(one, "sdt") ? [one] : []),
    ...controlsIn(one),
  ])) {
    const id = idOf(control);
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

function idOf(control: Element): number {
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
