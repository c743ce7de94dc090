/** Typing into the paragraphs of the page. */

import type { Sentence } from "../../../report";
import { placeholderAt, type TextRange } from "../../model";
import type { Pages } from "../view/pages";
import { hasAllIslands, offsetOfPoint, shownText } from "../view/paragraphView";
import { asOneLine, pasteLines, placeForLines } from "./paste";
import { pointOut, sameSpan, selectInHost, showSpan, spanOfHost, spanOfPage } from "./selection";

/** One replacement in a text: the characters from `start` to `end` give way to `text`. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The one replacement that turns a text into another: what is left when the common beginning and end are taken away.
 *
 * @param caret where the caret stands in `after`, if known: of several equal answers (typing a 1 into 11) the one
 *   that ends there
 * @returns null where nothing changed
 */
export function replacement(before: string, after: string, caret?: number): Replacement | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  // What stands after the caret was not touched, whatever it looks like.
  const maxSuffix = caret === undefined ? shorter : Math.min(shorter, after.length - caret);
  let suffix = 0;
  while (suffix < maxSuffix && before.at(-1 - suffix) === after.at(-1 - suffix)) suffix++;
  let prefix = 0;
  while (prefix < shorter - suffix && before[prefix] === after[prefix]) prefix++;
  // A caret before the change (forward deletion) leaves equal text on its right.
  while (suffix < shorter - prefix && before.at(-1 - suffix) === after.at(-1 - suffix)) suffix++;
  const start = splitsPair(before, prefix) || splitsPair(after, prefix) ? prefix - 1 : prefix;
  const isSplit = splitsPair(before, before.length - suffix) || splitsPair(after, after.length - suffix);
  const tail = isSplit ? suffix - 1 : suffix;
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}

/** A stretch of a paragraph's text. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Widens a replacement inside or at the edge of what was typed just before to all of that, so that what a user types
 * in one go becomes one run and not one a keystroke.
 *
 * @param typed what the user typed here before, in the same text
 */
export function joined(before: string, change: Replacement, typed: Stretch | null): Replacement {
  if (!typed || change.start < typed.start || change.end > typed.end) return change;
  const text = before.slice(typed.start, change.start) + change.text + before.slice(change.end, typed.end);
  return { ...typed, text };
}

/** Whether an index stands between the two halves of a character outside the basic plane (rare 汉字). */
function splitsPair(text: string, index: number): boolean {
  const high = text.charCodeAt(index - 1);
  const low = text.charCodeAt(index);
  return high >= 0xd800 && high <= 0xdbff && low >= 0xdc00 && low <= 0xdfff;
}

interface EditingEvents {
  /** A paragraph must be drawn again. */
  outdated(): void;
  /** Text was pasted that has yet to be drawn, and the caret stands behind it. */
  pasted(): void;
  /** The document does not take what was typed. */
  refused(reason: Sentence): void;
}

/** What a browser may do to a paragraph by itself; the rest would change its build or format. */
const TYPING =
  /^(insertText|insertReplacementText|insertCompositionText|insertFromComposition|delete|history)/;

/**
 * Lets the user type into the paragraphs that are shown: each keystroke goes to the model as one replacement, in the
 * format of the text beside it. The host hears of selections, too.
 */
export class Editing {
  private pages: Pages | null = null;
  private typingIn: number | null = null;
  /** What was typed there since the caret came. */
  private typed: Stretch | null = null;
  private isComposing = false;

  constructor(
    private readonly container: HTMLElement,
    private readonly events: EditingEvents,
  ) {
    container.addEventListener("beforeinput", (event) => this.onBeforeInput(event));
    container.addEventListener("input", (event) => this.onInput(event.target));
    container.addEventListener("compositionstart", (event) => this.onCompositionStart(event.target));
    container.addEventListener("compositionend", (event) => this.onCompositionEnd(event.target));
    container.addEventListener("focusout", () => this.onLeave());
    container.addEventListener("mousedown", (event) => this.onPress(event));
    document.addEventListener("selectionchange", () => this.onSelectionChange());
  }

  /** Goes on with another document. */
  attach(pages: Pages): void {
    this.pages = pages;
    this.typingIn = null;
    this.typed = null;
    this.isComposing = false;
  }

  /**
   * Draws again what an add-in changed. A paragraph in which an input method is at work waits until it has ended; the
   * caret and the selection stay where they are, or where the user puts them while it is drawn.
   */
  async refresh(): Promise<void> {
    const pages = this.pages;
    if (!pages) return;
    const focused = pages.numberAt(document.activeElement);
    const drawn = await pages.refresh(() => (this.isComposing ? this.typingIn : null));
    if (pages !== this.pages || drawn.length === 0) return;
    // Only a selection that went with an old element comes back: the host may not have heard yet of a newer one, and
    // to move it would end what an input method is at.
    const isSelectionLost = spanOfPage(pages) === null;
    // A new element in the place of the focused one: the keyboard stays where it was.
    if (focused !== null && document.activeElement === document.body) {
      pages.view(focused)?.element.focus({ preventScroll: true });
    }
    const span = isSelectionLost ? spanOfHost(pages) : null;
    if (!span || !(drawn.includes(span.from.number) || drawn.includes(span.to.number))) return;
    showSpan(pages, span);
    pointOut(pages, span);
  }

  private onBeforeInput(event: InputEvent): void {
    if (TYPING.test(event.inputType)) return this.takePlaceholder(event);
    event.preventDefault();
    const pasted = /^insertFrom(Paste|Drop|Yank)/.test(event.inputType)
      ? (event.dataTransfer?.getData("text/plain") ?? event.data)
      : null;
    if (pasted === null || this.pasteLines(pasted)) return;
    const line = asOneLine(pasted);
    // The one way to insert that keeps the browser's own undo; it comes back here as insertText.
    if (line !== "") document.execCommand("insertText", false, line);
  }

  /** @returns false where the text is to be pasted as one line */
  private pasteLines(text: string): boolean {
    const { pages } = this;
    const place = pages && !this.isComposing ? placeForLines(pages, spanOfPage(pages), text) : null;
    if (!pages || !place) return false;
    this.typingIn = null;
    this.typed = null;
    try {
      const reason = pasteLines(pages, place, text);
      if (reason) this.events.refused(reason);
      else this.events.pasted();
    } catch {
      this.events.refused(REFUSED);
    }
    return true;
  }

  /** What is typed takes the place of a placeholder as a whole; deleting leaves it. */
  private takePlaceholder(event: InputEvent): void {
    const { pages } = this;
    const span = pages && spanOfPage(pages);
    if (!pages || !span || this.isComposing || span.from.number !== span.to.number) return;
    const { number } = span.from;
    const source = pages.document.paragraphs()[number];
    const { document } = pages;
    const shown = source && placeholderAt(source, span.from.offset, span.to.offset, document.view);
    // A selection that holds more than the placeholder is replaced as it is.
    if (!shown || span.from.offset < shown.from || span.to.offset > shown.to) return;
    if (event.inputType.startsWith("delete")) event.preventDefault();
    else showSpan(pages, { from: { number, offset: shown.from }, to: { number, offset: shown.to } });
  }

  private onInput(target: EventTarget | null): void {
    this.startTyping(target);
    if (this.isComposing || this.typingIn === null) return;
    this.commit(this.typingIn);
    if (target instanceof Node && target.textContent === "") forgetTypingStyle();
  }

  private startTyping(target: EventTarget | null): void {
    const number = target instanceof Node ? (this.pages?.numberAt(target) ?? null) : null;
    if (number !== this.typingIn) this.typed = null;
    this.typingIn = number;
  }

  private onCompositionStart(target: EventTarget | null): void {
    this.isComposing = true;
    this.startTyping(target);
  }

  private onCompositionEnd(target: EventTarget | null): void {
    this.isComposing = false;
    this.onInput(target);
  }

  /** Hands what was typed into a paragraph to the model. What it does not take is drawn as it was. */
  private commit(number: number): void {
    const pages = this.pages;
    const view = pages?.view(number);
    const source = pages?.document.paragraphs()[number];
    if (!pages || !view || !source) return;
    const focus = window.getSelection();
    const offset =
      focus?.focusNode && view.element.contains(focus.focusNode)
        ? offsetOfPoint(view, { node: focus.focusNode, offset: focus.focusOffset })
        : undefined;
    const before = pages.document.textOf(source);
    const difference = replacement(before, shownText(view), offset);
    if (!hasAllIslands(view)) return this.drawAgain(pages, number);
    if (!difference) return;
    const change = joined(before, difference, this.typed);
    let written: TextRange;
    try {
      written = pages.host.user.type(pages.document.rangeAt(source, change.start, change.end), change.text);
    } catch {
      this.drawAgain(pages, number);
      this.events.refused(REFUSED);
      return;
    }
    this.typed = { start: written.start.offset, end: written.end.offset };
    const isShown = pages.document.textOf(source) === shownText(view);
    const span = spanOfPage(pages);
    if (!isShown) pages.host.user.select({ ...written, start: { ...written.end } });
    else if (span) selectInHost(pages, span);
    pages.accept(number);
    // Where the model shows more or less than was typed (deleted text, a placeholder), the page follows it.
    if (!isShown) this.drawAgain(pages, number);
    else if (hasTextOutsideRuns(view.element)) {
      pages.outdate(number);
      this.events.outdated();
    }
  }

  private drawAgain(pages: Pages, number: number): void {
    this.typed = null;
    pages.outdate(number);
    this.events.outdated();
  }

  /** What was typed stands wherever the browser put it; after leaving it is drawn as the document has it. */
  private onLeave(): void {
    const number = this.typingIn;
    if (!this.pages || number === null) return;
    this.isComposing = false;
    this.commit(number);
    this.typingIn = null;
    this.typed = null;
    this.drawAgain(this.pages, number);
  }

  /** A press beside the text of a cell puts the caret into it, as in Word. */
  private onPress(event: MouseEvent): void {
    if (!(event.target instanceof HTMLTableCellElement) || !this.container.contains(event.target)) return;
    const paragraphs = Array.from(event.target.children).filter(
      (child) => child instanceof HTMLParagraphElement,
    );
    const last = paragraphs.at(-1);
    if (!last?.isContentEditable) return;
    event.preventDefault();
    last.focus();
    window.getSelection()?.selectAllChildren(last);
    window.getSelection()?.collapseToEnd();
  }

  private onSelectionChange(): void {
    const pages = this.pages;
    const span = pages && spanOfPage(pages);
    if (!pages || !span || this.isComposing || sameSpan(span, spanOfHost(pages))) return;
    selectInHost(pages, span);
    pointOut(pages, span);
  }
}

const REFUSED: Sentence = {
  zh: "这里不能修改，文字已恢复原样。文档可能受保护或被锁定，请在 Word 里解除后再改。",
  en: "This cannot be changed, and the text is as it was. The document may be protected or locked; lift that in Word.",
};

/** Whether a paragraph has text without a run's format: a browser puts it there once all the runs were deleted. */
function hasTextOutsideRuns(paragraph: HTMLElement): boolean {
  return Array.from(paragraph.childNodes).some((node) => node instanceof Text && node.data !== "");
}

/**
 * Where all text was deleted Chromium keeps its colours for the next character, as an inline style, which the page's policy
 * stops with a line on the console. They go with the selection: that is set anew, where it was.
 */
function forgetTypingStyle(): void {
  const selection = window.getSelection();
  if (!selection?.anchorNode) return;
  const { anchorNode, anchorOffset } = selection;
  selection.removeAllRanges();
  selection.collapse(anchorNode, anchorOffset);
}
