/** Puts lines of text into a paragraph, each as a paragraph of its own. */

import type { Element, Node } from "@xmldom/xmldom";
import { paragraphLike } from "./blocks";
import { neighbour, newRun, runsAt, splitAt } from "./edit";
import type { TextRange } from "./ranges";
import { markInserted, renewRevision } from "./revisions";
import { atomsOf, type TextView } from "./story";
import { cloneElement, closestWord, documentOf, insertAfter, isWord } from "./xml";
import type { WordDocument } from "./wordDocument";

/** Wrappers of runs that can end with one paragraph and go on in the next. */
const DIVISIBLE = ["ins", "del", "moveFrom", "moveTo", "hyperlink", "smartTag"];

/**
 * Whether a range can give way to lines: within one paragraph, outside of tables and content controls, and not in or
 * beside a field, formula or ruby, which would have to be divided.
 */
export function takesLines(document: WordDocument, { start, end }: TextRange): boolean {
  const { paragraph } = start;
  if (end.paragraph !== paragraph || ["tc", "sdt"].some((name) => closestWord(paragraph, name))) return false;
  return atomsOf(paragraph, document.view)
    .filter((atom) => atom.end >= start.offset && atom.start <= end.offset)
    .every(({ run }) => isWord(run, "r") && isDivisible(run.parentNode));
}

function isDivisible(holder: Node | null): boolean {
  if (isWord(holder, "p")) return true;
  return DIVISIBLE.some((name) => isWord(holder, name)) && isDivisible(holder?.parentNode ?? null);
}

/**
 * Replaces a range by lines, as Word pastes them: the first goes in where the range began, each further one into a
 * paragraph of the same format, and what stood behind the range stands behind the last. New paragraphs come before the
 * old one, which keeps the end of its section.
 *
 * @param range one that `takesLines`
 * @param lines two or more, tabs in them
 * @returns the empty range behind the last line
 */
export function insertLines(document: WordDocument, range: TextRange, lines: readonly string[]): TextRange {
  const [first = "", ...others] = lines;
  const last = others.pop() ?? "";
  const { view, isTracking } = document;
  const written = document.replace(range, first + last, true);
  const { paragraph, offset: from } = written.start;
  const at = from + first.length;
  const donor = runsAt(paragraph, from, written.end.offset, view)[0] ?? neighbour(paragraph, at, view);
  const added = documentOf(paragraph).createDocumentFragment();
  const head = paragraphLike(document, paragraph);
  added.appendChild(head);
  for (const line of others) {
    const middle = paragraphLike(document, paragraph);
    added.appendChild(middle);
    if (line === "") continue;
    const run = newRun(paragraph, donor, line);
    middle.appendChild(run);
    if (isTracking) markInserted(run);
  }
  moveBefore(paragraph, at, head, view);
  paragraph.parentNode?.insertBefore(added, paragraph);
  document.restructured((position) => {
    if (position.paragraph !== paragraph) return;
    if (position.offset < at) position.paragraph = head;
    else position.offset -= at;
  });
  return document.rangeAt(paragraph, last.length, last.length);
}

/** Moves what stands before an offset of a paragraph into another one. */
function moveBefore(paragraph: Element, offset: number, head: Element, view: TextView): void {
  const tail = divideAt(paragraph, offset, view);
  for (let node = paragraph.firstChild; node && node !== tail;) {
    const next: Node | null = node.nextSibling;
    if (!isWord(node, "pPr")) head.appendChild(node);
    node = next;
  }
}

/** Divides the runs of a paragraph, and what is round them, at an offset. Gives the first child behind it. */
function divideAt(paragraph: Element, offset: number, view: TextView): Node | null {
  splitAt(paragraph, offset, view);
  const atoms = atomsOf(paragraph, view);
  const before = atoms.find(({ end }) => end === offset)?.run;
  const behind = atoms.find(({ start }) => start >= offset)?.run;
  let tail: Node | null = (before ? before.nextSibling : behind) ?? null;
  for (let holder = (before ?? behind)?.parentNode; holder && holder !== paragraph;) {
    const wrapper: Element = holder as Element;
    if (tail === wrapper.firstChild) tail = wrapper;
    else tail = tail ? divideBefore(wrapper, tail) : wrapper.nextSibling;
    holder = wrapper.parentNode;
  }
  return tail;
}

/** Moves a child of a wrapper and all behind it into a wrapper of the same kind. */
function divideBefore(wrapper: Element, child: Node): Element {
  const rest = cloneElement(wrapper, "shallow");
  renewRevision(rest);
  for (let node: Node | null = child; node;) {
    const next: Node | null = node.nextSibling;
    rest.appendChild(node);
    node = next;
  }
  insertAfter(rest, wrapper);
  return rest;
}
