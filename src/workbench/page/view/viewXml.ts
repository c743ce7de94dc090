/**
 * Writes the document's XML as docx-preview is to see it.
 *
 * docx-preview leaves out what stands in content controls round rows and cells, in alternatives, in simple fields, in
 * rubies and in moved text. So those wrappers are not written. It does not say which element of the page shows which
 * element of the file. So a bookmark of ours is written at the start of every paragraph and before every run:
 * docx-preview makes an element of the page of it, with its name. What could reach outside the document is not written.
 * The document stays as it is.
 */

import type { Element, Node } from "@xmldom/xmldom";
import { beginningOf } from "../../../report";
import { hexOfHighlight } from "../../model/format";
import { verticalContinuations } from "../../model/merges";
import { alternativeOf, paragraphsIn, runsOf } from "../../model/story";
import { childElements, closestWord, escapeXml, isElement, isMath, isWord, wordChild } from "../../model/xml";

/** Wrappers whose content is shown as if they were not there. A link is text here: it leads nowhere. */
const UNWRAPPED = new Set(
  "sdt sdtContent customXml smartTag hyperlink fldSimple dir bdo oMathPara".split(" "),
);

/** A formula is shown as its characters in one line: docx-preview stumbles over some. */
const FORMULA = "oMath";

/** Never shown: HTML chunks, embedded objects and VML (docx-preview draws no VML pictures), the file's bookmarks. */
const LEFT_OUT = new Set(["altChunk", "object", "pict", "bookmarkStart", "bookmarkEnd", "sdtPr", "sdtEndPr"]);

/**
 * Characters of a paragraph that are shown; the rest is cut, and in what is cut nobody types. A browser that breaks a
 * cell of a million characters into lines stands still.
 */
export const MAX_PARAGRAPH = 20_000;
/** The same for all paragraphs of a cell: in a narrow column every character is a line. */
export const MAX_CELL = 2_000;

/**
 * Characters of an attribute that are shown: no name in Word is longer. docx-preview looks for the unit of a length, and
 * for spaces in the name of a font, in a time that grows with the square of their length.
 */
export const MAX_VALUE = 255;

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
interface NumberedParagraph {
  readonly number: number;
  readonly paragraph: Element;
}

/** All paragraphs of the body in file order, those of its tables too; text boxes, notes and headers are not in it. */
function bodyParagraphs(root: Element): Element[] {
  const body = wordChild(root, "body");
  return body ? paragraphsIn(body) : [];
}

/**
 * @param root w:document
 * @returns the XML to show, its paragraphs numbered as `bodyParagraphs` lists them
 */
export function viewOfDocument(root: Element): string {
  return write([root], markersOf(bodyParagraphs(root).map((paragraph, number) => ({ paragraph, number }))));
}

/**
 * The same for some paragraphs only, one after the other in a body of their own.
 *
 * @param root w:document
 */
export function viewOfParagraphs(root: Element, paragraphs: readonly NumberedParagraph[]): string {
  const [open, close] = tags(root);
  const body = root.prefix ? `${root.prefix}:body` : "body";
  const inner = paragraphs.map(({ number, paragraph }) => {
    const markers = markersOf([{ number, paragraph }]);
    // A section's end would begin a page of its own.
    const properties = wordChild(paragraph, "pPr");
    const section = properties && wordChild(properties, "sectPr");
    return write([paragraph], markers, new Set(section ? [section] : []));
  });
  return `${open}<${body}>${inner.join("")}</${body}>${close}`;
}

/** A header, a footer, notes or styles as they are shown: nothing to find again, nothing that reaches outside. */
export function viewOfPart(root: Element): string {
  return write([root], new Map());
}

/** The markers by the element that they are written for. */
function markersOf(paragraphs: readonly NumberedParagraph[]): ReadonlyMap<Node, Marker> {
  const markers = new Map<Node, Marker>();
  for (const { number, paragraph } of paragraphs) {
    markers.set(paragraph, { paragraph: number, run: null });
    runsOf(paragraph).forEach(({ run }, place) => markers.set(run, { paragraph: number, run: place }));
  }
  return markers;
}

/**
 * Writes nodes and all below them. With a list of what is still to do instead of recursion: a hostile document nests
 * deeper than a stack.
 */
function write(
  nodes: readonly Node[],
  markers: ReadonlyMap<Node, Marker>,
  leftOut: ReadonlySet<Node> = new Set(),
): string {
  const written: string[] = [];
  const pending: (Node | string)[] = [...nodes].reverse();
  const isContinuation = verticalContinuations();
  let room = MAX_CELL;
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (typeof next === "string") written.push(next);
    else if (!isElement(next)) {
      const text = textOf(next);
      written.push(room > 0 ? escapeXml(beginningOf(text, room)) : "");
      room = Math.max(0, room - text.length);
    } else if (isWord(next, "vMerge")) written.push(mergeXml(next, isContinuation));
    else if (!LEFT_OUT.has(next.localName ?? "") && !leftOut.has(next)) {
      if (isWord(next, "tc")) room = MAX_CELL;
      else if (isWord(next, "p") && !closestWord(next, "tc")) room = MAX_PARAGRAPH;
      writeElement(next, markers, written, pending);
    }
  }
  return written.join("");
}

function writeElement(
  element: Element,
  markers: ReadonlyMap<Node, Marker>,
  written: string[],
  pending: (Node | string)[],
): void {
  const inner = UNWRAPPED.has(element.localName ?? "") ? childElements(element) : alternativeOf(element);
  if (inner) {
    // Only elements: between them a wrapper has nothing but white space.
    pending.push(...inner.reverse());
    return;
  }
  if (element.localName === FORMULA) {
    written.push(formulaXml(element, markers));
    return;
  }
  if (isWord(element, "ruby")) {
    // The run ends before the base, whose runs are runs like others, and goes on behind it.
    const base = wordChild(element, "rubyBase");
    const name = `${element.prefix ? `${element.prefix}:` : ""}r`;
    pending.push(`<${name}>`, ...(base ? childElements(base).reverse() : []), `</${name}>`);
    return;
  }
  const [open, close] = tags(element);
  const marker = markers.get(element);
  const mark = marker ? markerXml(element.prefix ? `${element.prefix}:` : "", marker) : "";
  const children: (Node | string)[] = [];
  for (let child = element.firstChild; child; child = child.nextSibling) children.push(child);
  if (marker?.run === null) {
    const properties = children.findIndex((child) => typeof child !== "string" && isWord(child, "pPr"));
    children.splice(properties + 1, 0, mark);
    written.push(open);
  } else {
    written.push(mark, open);
  }
  pending.push(close);
  for (const child of children.reverse()) pending.push(child);
}

/** A start tag with all attributes, and the end tag. */
function tags(element: Element): [string, string] {
  const renamed = RENAMED[element.localName ?? ""];
  const prefix = element.prefix ? `${element.prefix}:` : "";
  const name = renamed === undefined ? element.nodeName : prefix + renamed;
  const attributes = Array.from(
    element.attributes,
    ({ name, value }) => ` ${name}="${escapeXml(shownValue(element, value))}"`,
  );
  return [`<${name}${attributes.join("")}>`, `</${name}>`];
}

/** Word's highlight colours are not those that CSS calls by the same names: its "green" is lime. */
function shownValue(element: Element, value: string): string {
  const colour = element.localName === "highlight" ? hexOfHighlight(value) : null;
  return colour?.slice(1) ?? value.slice(0, MAX_VALUE);
}

function markerXml(prefix: string, marker: Marker): string {
  return `<${prefix}bookmarkStart ${prefix}name="${markerName(marker)}"/>`;
}

/** docx-preview lets a cell continue any merge that began further up in its column: what continues none begins one. */
function mergeXml(element: Element, isContinuation: (cell: Element) => boolean): string {
  const cell = closestWord(element, "tc");
  const value = cell && isContinuation(cell) ? "continue" : "restart";
  const prefix = element.prefix ? `${element.prefix}:` : "";
  return `<${element.nodeName} ${prefix}val="${value}"/>`;
}

/** The runs of a formula as runs of text. */
function formulaXml(formula: Element, markers: ReadonlyMap<Node, Marker>): string {
  let around = formula.parentNode;
  while (isElement(around) && !isWord(around, around.localName ?? "")) around = around.parentNode;
  const prefix = isElement(around) && around.prefix ? `${around.prefix}:` : "";
  const runs = Array.from(formula.getElementsByTagName("*")).filter((element) => isMath(element, "r"));
  return runs
    .map((run) => {
      const marker = markers.get(run);
      const properties = wordChild(run, "rPr");
      const format = properties ? write([properties], new Map()) : "";
      const text = childElements(run)
        .filter((element) => isMath(element, "t"))
        .map((element) => escapeXml(element.textContent ?? ""));
      const shown = `<${prefix}r>${format}<${prefix}t xml:space="preserve">${text.join("")}</${prefix}t></${prefix}r>`;
      return (marker ? markerXml(prefix, marker) : "") + shown;
    })
    .join("");
}

function textOf(node: Node): string {
  const isText = node.nodeType === 3 || node.nodeType === 4;
  return isText ? (node.nodeValue ?? "") : "";
}
