/** Maps points of a shown paragraph to characters of the model, and back. */

import type { Element as XmlElement } from "@xmldom/xmldom";
import { atomsOf, runsOf, type TextView } from "../../model/story";
import { childElements, isWord } from "../../model/xml";

/**
 * One paragraph as the page shows it. Offsets are the model's: characters of the paragraph's text as its text view
 * counts them. Runs of plain text can be typed in; everything else (their tabs, breaks, pictures, fields, deleted text)
 * is an island that counts as many characters as the model gives it.
 */
export interface ParagraphView {
  readonly element: HTMLElement;
  /** What the islands stand for in the text. */
  readonly islands: ReadonlyMap<Node, string>;
}

/** A point of the page's tree, as `Selection` and `Range` take it. */
interface DomPoint {
  readonly node: Node;
  readonly offset: number;
}

/** The characters that a run stands for, and whether it is text and tabs, which can be typed in. */
export interface RunText {
  readonly text: string;
  readonly isPlain: boolean;
}

/** The runs of a paragraph, in the order of `runsOf`. */
export function runTexts(paragraph: XmlElement, view: TextView): RunText[] {
  const textOf = new Map<XmlElement, string>();
  for (const { run, text } of atomsOf(paragraph, view)) textOf.set(run, (textOf.get(run) ?? "") + text);
  return runsOf(paragraph).map(({ run, isDeleted }) => {
    const children = childElements(run);
    const isText = children.every((child) => PLAIN_CONTENT.some((name) => isWord(child, name)));
    const isVisible =
      textOf.has(run) || !children.some((child) => isWord(child, "t") || isWord(child, "tab"));
    return { text: textOf.get(run) ?? "", isPlain: isText && isVisible && !isDeleted };
  });
}

const PLAIN_CONTENT = ["t", "tab", "rPr", "lastRenderedPageBreak"];

/** The pieces of a shown paragraph in order: text nodes and islands. */
function piecesOf(view: ParagraphView): { node: Node; text: string }[] {
  const pieces: { node: Node; text: string }[] = [];
  const walk = (parent: Node): void => {
    for (const node of Array.from(parent.childNodes)) {
      const island = view.islands.get(node);
      if (island !== undefined) pieces.push({ node, text: island });
      else if (node.nodeType === 3) pieces.push({ node, text: node.nodeValue ?? "" });
      else walk(node);
    }
  };
  walk(view.element);
  return pieces;
}

/** The text that the page shows; after typing, the text that the user wants. */
export function shownText(view: ParagraphView): string {
  return piecesOf(view)
    .map((piece) => piece.text)
    .join("");
}

/** Whether all islands are still there: a browser deletes what it likes. */
export function hasAllIslands(view: ParagraphView): boolean {
  return Array.from(view.islands.keys()).every((island) => view.element.contains(island));
}

/** How many characters stand before a point of the paragraph. */
export function offsetOfPoint(view: ParagraphView, point: DomPoint): number {
  const before = document.createRange();
  before.setStart(view.element, 0);
  before.setEnd(point.node, point.offset);
  let offset = 0;
  for (const { node, text } of piecesOf(view)) {
    if (node === point.node && node.nodeType === 3) return offset + point.offset;
    const piece = document.createRange();
    piece.selectNode(node);
    if (before.compareBoundaryPoints(Range.END_TO_END, piece) < 0) break;
    offset += text.length;
  }
  return offset;
}

/** The point behind so many characters of the paragraph; its end where it has fewer. */
export function pointAtOffset(view: ParagraphView, offset: number): DomPoint {
  let start = 0;
  for (const { node, text } of piecesOf(view)) {
    const end = start + text.length;
    if (node.nodeType === 3 && offset <= end) return { node, offset: offset - start };
    if (node.nodeType !== 3 && offset < end && node.parentNode) return before(node, node.parentNode);
    start = end;
  }
  return { node: view.element, offset: view.element.childNodes.length };
}

function before(node: Node, parent: Node): DomPoint {
  return { node: parent, offset: Array.from(parent.childNodes).findIndex((child) => child === node) };
}
