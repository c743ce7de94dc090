import type { Element } from "@xmldom/xmldom";
import { paragraphsIn } from "../model/story";
import { runsOf } from "../model/text";
import { childElements, createWord, isWord, serializeNode, wordAttribute, wordChild } from "../model/xml";

/**
 * The copy of the document's XML that is shown. docx-preview leaves out what stands in content controls round rows
 * and cells, in simple fields and in moved text, and it tells nobody which element of the page shows which element of
 * the file. So the copy has those wrappers taken away, and a bookmark of ours at the start of every paragraph and
 * before every run, which docx-preview turns into an element of the page that carries its name. What could reach
 * outside the document is taken out. The document itself is never touched.
 */

/** Wrappers whose content is shown as if they were not there. A link is text here: it leads nowhere. */
const UNWRAPPED = new Set([
  "sdt",
  "sdtContent",
  "customXml",
  "smartTag",
  "hyperlink",
  "fldSimple",
  "dir",
  "bdo",
]);

/** Never shown: HTML chunks, embedded objects and VML (docx-preview draws no VML pictures), others' bookmarks. */
const REMOVED = new Set(["altChunk", "object", "pict", "bookmarkStart", "bookmarkEnd", "sdtPr", "sdtEndPr"]);

/** Moved text is shown like the insertion and the deletion that it is. */
const RENAMED: Readonly<Record<string, string>> = { moveTo: "ins", moveFrom: "del" };

/** Says which paragraph (by its number) or which of its runs (in the order of `runsOf`) follows. */
export interface Marker {
  readonly paragraph: number;
  readonly run: number | null;
}

/** What a bookmark's name says, or null if it is none of ours. */
export function parseMarker(name: string): Marker | null {
  const match = /^nb-(\d+)(?:-(\d+))?$/.exec(name);
  if (!match) return null;
  return { paragraph: Number(match[1]), run: match[2] === undefined ? null : Number(match[2]) };
}

const markerName = ({ paragraph, run }: Marker): string => `nb-${paragraph}${run === null ? "" : `-${run}`}`;

/** A paragraph of the document, and its number on the page. */
export interface NumberedParagraph {
  readonly number: number;
  readonly paragraph: Element;
}

/** All paragraphs of the body in file order, those of its tables too; text boxes, notes and headers are not in it. */
export function bodyParagraphs(root: Element): Element[] {
  const body = wordChild(root, "body");
  return body ? paragraphsIn(body) : [];
}

/**
 * @param root w:document
 * @returns the XML to show, its paragraphs numbered as `bodyParagraphs` lists them
 */
export function viewOfDocument(root: Element): string {
  const copy = root.cloneNode(true) as Element;
  bodyParagraphs(copy).forEach((paragraph, number) => addMarkers(paragraph, number));
  simplify(copy);
  return serializeNode(copy);
}

/**
 * The same for some paragraphs only, one after the other in a body of their own.
 *
 * @param root w:document, for its namespaces
 */
export function viewOfParagraphs(root: Element, paragraphs: readonly NumberedParagraph[]): string {
  const copy = root.cloneNode(false) as Element;
  const body = createWord(root, "body");
  copy.appendChild(body);
  for (const { number, paragraph } of paragraphs) {
    const paragraphCopy = paragraph.cloneNode(true) as Element;
    body.appendChild(paragraphCopy);
    addMarkers(paragraphCopy, number);
    // A section's end would begin a page of its own.
    const properties = wordChild(paragraphCopy, "pPr");
    const section = properties && wordChild(properties, "sectPr");
    if (section) properties.removeChild(section);
  }
  simplify(copy);
  return serializeNode(copy);
}

/** A header, a footer, notes or styles as they are shown: nothing to find again, nothing that reaches outside. */
export function simplified(root: Element): string {
  const copy = root.cloneNode(true) as Element;
  simplify(copy);
  return serializeNode(copy);
}

function addMarkers(paragraph: Element, number: number): void {
  runsOf(paragraph).forEach(({ run }, place) => {
    run.parentNode?.insertBefore(bookmark(run, { paragraph: number, run: place }), run);
  });
  const properties = wordChild(paragraph, "pPr");
  paragraph.insertBefore(
    bookmark(paragraph, { paragraph: number, run: null }),
    properties ? properties.nextSibling : paragraph.firstChild,
  );
}

function bookmark(like: Element, marker: Marker): Element {
  return createWord(like, "bookmarkStart", { name: markerName(marker) });
}

/** Takes away, unwraps and renames below an element. Without recursion: a hostile document nests deeper than a stack. */
function simplify(root: Element): void {
  const pending = [root];
  for (let parent = pending.pop(); parent; parent = pending.pop()) {
    const children = childElements(parent);
    // Unwrapped children are looked at in their new place.
    for (let child = children.shift(); child; child = children.shift()) {
      const name = child.localName ?? "";
      if (REMOVED.has(name)) {
        if (!isMarker(child)) parent.removeChild(child);
      } else if (UNWRAPPED.has(name)) {
        children.unshift(...unwrap(parent, child));
      } else {
        pending.push(RENAMED[name] === undefined ? child : rename(child, RENAMED[name]));
      }
    }
  }
}

/** Puts an element's child elements in its place, and gives them. */
function unwrap(parent: Element, wrapper: Element): Element[] {
  const inner = childElements(wrapper);
  for (const element of inner) parent.insertBefore(element, wrapper);
  parent.removeChild(wrapper);
  return inner;
}

function rename(element: Element, localName: string): Element {
  const renamed = createWord(element, localName);
  while (element.firstChild) renamed.appendChild(element.firstChild);
  element.parentNode?.replaceChild(renamed, element);
  return renamed;
}

function isMarker(element: Element): boolean {
  return isWord(element, "bookmarkStart") && parseMarker(wordAttribute(element, "name") ?? "") !== null;
}
