/** Moving about the document by keyboard. */

import type { Pages } from "../view/pages";
import { offsetOfPoint, shownText } from "../view/paragraphView";

/**
 * The document is one stop of the Tab key; inside, the keys move as in Word: Tab from cell to cell, arrows and Enter
 * over a paragraph's edge to the next one.
 */
export class Keyboard {
  private pages: Pages | null = null;
  private stop: HTMLElement | null = null;

  constructor(private readonly container: HTMLElement) {
    container.addEventListener("keydown", (event) => this.onKey(event));
    container.addEventListener("focusin", (event) => this.setStop(event.target));
  }

  attach(pages: Pages): void {
    this.pages = pages;
    this.setStop(null);
  }

  /** Keeps one stop when paragraphs were drawn again. */
  restore(): void {
    if (!this.stop?.isConnected) this.setStop(null);
  }

  private setStop(target: EventTarget | null): void {
    const next = target instanceof HTMLElement && target.isContentEditable ? target : this.editable()[0];
    if (this.stop && this.stop !== next) this.stop.tabIndex = -1;
    this.stop = next ?? null;
    if (this.stop) this.stop.tabIndex = 0;
  }

  private onKey(event: KeyboardEvent): void {
    const here = event.target;
    if (!(here instanceof HTMLElement) || event.isComposing || event.ctrlKey || event.altKey || event.metaKey)
      return;
    const next = this.target(event, here);
    if (!next) return;
    event.preventDefault();
    moveInto(
      next,
      event.key === "ArrowLeft" || event.key === "ArrowUp" ? "end" : "start",
      event.key === "Tab",
    );
  }

  private target(event: KeyboardEvent, here: HTMLElement): HTMLElement | null {
    const all = this.editable();
    const index = all.indexOf(here);
    const neighbour = (step: number) => (index < 0 ? null : (all[index + step] ?? null));
    switch (event.key) {
      case "Tab": {
        // Outside of tables Tab leaves the document.
        const next = here.closest("td") ? neighbour(event.shiftKey ? -1 : 1) : null;
        return next?.closest("td") ? next : null;
      }
      case "ArrowLeft":
        return !event.shiftKey && this.caretIsAt(here, "start") ? neighbour(-1) : null;
      case "ArrowRight":
        return !event.shiftKey && this.caretIsAt(here, "end") ? neighbour(1) : null;
      case "ArrowUp":
        return !event.shiftKey && caretLine(here).isFirst ? nearest(here, all, "above") : null;
      case "ArrowDown":
        return !event.shiftKey && caretLine(here).isLast ? nearest(here, all, "below") : null;
      case "Enter":
        return nearest(here, all, "below");
      default:
        return null;
    }
  }

  private caretIsAt(element: HTMLElement, edge: "start" | "end"): boolean {
    const selection = window.getSelection();
    const number = this.pages?.numberAt(element) ?? null;
    const view = number === null ? undefined : this.pages?.view(number);
    if (!view || !selection?.isCollapsed || !selection.focusNode) return false;
    const offset = offsetOfPoint(view, { node: selection.focusNode, offset: selection.focusOffset });
    return offset === (edge === "start" ? 0 : shownText(view).length);
  }

  private editable(): HTMLElement[] {
    return Array.from(this.container.querySelectorAll<HTMLElement>("p[contenteditable]")).filter(
      (element) => element.offsetParent !== null,
    );
  }
}

function moveInto(element: HTMLElement, edge: "start" | "end", selectAll: boolean): void {
  element.focus();
  const selection = window.getSelection();
  selection?.selectAllChildren(element);
  if (selectAll || !selection) return;
  if (edge === "start") selection.collapseToStart();
  else selection.collapseToEnd();
}

/** Whether the caret is in the first and in the last line of a paragraph. */
function caretLine(element: HTMLElement): { isFirst: boolean; isLast: boolean } {
  const selection = window.getSelection();
  const caret = selection?.rangeCount ? selection.getRangeAt(0).getBoundingClientRect() : null;
  if (!caret || caret.height === 0) return { isFirst: true, isLast: true };
  const lines = Array.from(element.getClientRects()).concat(
    Array.from(element.querySelectorAll("span")).flatMap((span) => Array.from(span.getClientRects())),
  );
  const box = element.getBoundingClientRect();
  const text = lines.filter((line) => line.height > 0 && line.height < box.height * 0.75);
  if (text.length === 0) return { isFirst: true, isLast: true };
  const middle = (caret.top + caret.bottom) / 2;
  return {
    isFirst: middle < Math.min(...text.map((line) => line.bottom)),
    isLast: middle > Math.max(...text.map((line) => line.top)),
  };
}

/** The paragraph that stands next above or below, the one most nearly in the same column. */
function nearest(
  here: HTMLElement,
  all: readonly HTMLElement[],
  side: "above" | "below",
): HTMLElement | null {
  const from = (here.closest("td") ?? here).getBoundingClientRect();
  const column = here.getBoundingClientRect();
  const center = (column.left + column.right) / 2;
  let best: { element: HTMLElement; distance: number } | null = null;
  for (const element of all) {
    if (element === here) continue;
    const box = element.getBoundingClientRect();
    const isInSameCell = element.closest("td") !== null && element.closest("td") === here.closest("td");
    const edge = isInSameCell ? column : from;
    const down = side === "below" ? box.top - edge.bottom : edge.top - box.bottom;
    if (down < -1) continue;
    const across = Math.max(0, box.left - center, center - box.right);
    const distance = down + across * 4;
    if (!best || distance < best.distance) best = { element, distance };
  }
  return best?.element ?? null;
}
