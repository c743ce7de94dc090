/** The selection of the page and that of the host. */

import type { TextRange } from "../../model";
import { closestWord } from "../../model/xml";
import type { Pages } from "../view/pages";
import { offsetOfPoint, pointAtOffset } from "../view/paragraphView";

/** A stretch of the document by paragraph numbers and characters. */
export interface Span {
  readonly from: { readonly number: number; readonly offset: number };
  readonly to: { readonly number: number; readonly offset: number };
}

const HERE = "here";

/** The user's selection on the page, if it is in the document. */
export function spanOfPage(pages: Pages): Span | null {
  const selection = window.getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const from = place(pages, range.startContainer, range.startOffset);
  const to = place(pages, range.endContainer, range.endOffset);
  return from && to && { from, to };
}

function place(pages: Pages, node: Node, offset: number): Span["from"] | null {
  const number = pages.numberAt(node);
  const view = number === null ? undefined : pages.view(number);
  return number === null || !view ? null : { number, offset: offsetOfPoint(view, { node, offset }) };
}

/** What the host has selected. */
export function spanOfHost(pages: Pages): Span | null {
  const { start, end } = pages.document.selection;
  const paragraphs = pages.document.paragraphs();
  const [from, to] = [paragraphs.indexOf(start.paragraph), paragraphs.indexOf(end.paragraph)];
  if (from < 0 || to < 0) return null;
  return { from: { number: from, offset: start.offset }, to: { number: to, offset: end.offset } };
}

export function sameSpan(a: Span | null, b: Span | null): boolean {
  const key = (span: Span | null) =>
    span && [span.from.number, span.from.offset, span.to.number, span.to.offset].join();
  return key(a) === key(b);
}

/** A stretch as the model has it. */
export function rangeOfSpan(pages: Pages, span: Span): TextRange | null {
  const paragraphs = pages.document.paragraphs();
  const [first, last] = [paragraphs[span.from.number], paragraphs[span.to.number]];
  if (!first || !last) return null;
  return {
    start: { paragraph: first, offset: span.from.offset },
    end: { paragraph: last, offset: span.to.offset },
    throughMark: false,
  };
}

/** Tells the host what the user has selected. */
export function selectInHost(pages: Pages, span: Span): void {
  const range = rangeOfSpan(pages, span);
  if (range) pages.host.user.select(range);
}

/**
 * Shows a stretch as the selection of the page. The keyboard stays where it is: in the pane that sent the user here, or
 * in a control of the page, from which a selection in text that can be typed in would take it.
 */
export function showSpan(pages: Pages, span: Span): void {
  const range = domRange(pages, span);
  const active = document.activeElement;
  const isInControl =
    active !== document.body && !(active instanceof HTMLIFrameElement) && pages.numberAt(active) === null;
  if (!range || isInControl) return;
  const { startContainer, startOffset, endContainer, endOffset } = range;
  window.getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
}

/** Puts the caret where the host's selection is, in sight; where that cannot be typed in, the area has the keyboard. */
export function enterDocument(pages: Pages | undefined, area: HTMLElement): void {
  const span = pages ? spanOfHost(pages) : null;
  const element = span && pages?.view(span.from.number)?.element;
  if (!pages || !span || !element?.isContentEditable) return area.focus();
  element.focus({ preventScroll: true });
  scrollTo(pages, span, area);
  showSpan(pages, span);
  pointOut(pages, span);
}

/** Frames the cell that a stretch is in: its text may be empty, and a selection of nothing cannot be seen. */
export function pointOut(pages: Pages, span: Span | null): void {
  for (const element of document.querySelectorAll(`.${HERE}`)) element.classList.remove(HERE);
  if (span) cellOf(pages, span)?.classList.add(HERE);
}

/** Scrolls the document, and nothing else, until a stretch can be seen. */
export function scrollTo(pages: Pages, span: Span, area: HTMLElement): void {
  const target = cellOf(pages, span) ?? pages.view(span.from.number)?.element;
  if (!target) return;
  const [seen, frame] = [target.getBoundingClientRect(), area.getBoundingClientRect()];
  const isVisible =
    seen.top >= frame.top &&
    seen.bottom <= frame.bottom &&
    seen.left >= frame.left &&
    seen.right <= frame.right;
  if (isVisible) return;
  area.scrollBy({
    top: seen.top - frame.top - (frame.height - seen.height) / 2,
    left: seen.left < frame.left || seen.right > frame.right ? seen.left - frame.left - frame.width / 3 : 0,
  });
}

/** The cell that a stretch is wholly in. */
function cellOf(pages: Pages, span: Span): HTMLElement | null {
  const paragraphs = pages.document.paragraphs();
  const [first, last] = [paragraphs[span.from.number], paragraphs[span.to.number]];
  const cell = first && closestWord(first, "tc");
  if (!cell || !last || closestWord(last, "tc") !== cell) return null;
  return pages.view(span.from.number)?.element.closest("td") ?? null;
}

function domRange(pages: Pages, span: Span): Range | null {
  const [first, last] = [pages.view(span.from.number), pages.view(span.to.number)];
  if (!first || !last) return null;
  const [start, end] = [pointAtOffset(first, span.from.offset), pointAtOffset(last, span.to.offset)];
  const range = document.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range;
}
