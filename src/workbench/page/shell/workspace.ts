/** The open documents, the one that is shown, and the pane beside it. */

import type { Language, Sentence } from "../../../report";
import type { Actor, Host, Switches } from "../../host";
import type { AddIn } from "../../model";
import { Editing } from "../editing/editing";
import { Keyboard } from "../editing/keyboard";
import { enterDocument, pointOut, scrollTo, showSpan, spanOfHost } from "../editing/selection";
import { type DocumentArea, Pages } from "../view/pages";
import { type Arrival, Documents, type OpenDocument, openDocument, type Source } from "./documents";
import { nameOfNew } from "./files";
import { connectShortcuts, download, fitPages, type ShortcutActions } from "./layout";
import { byId, FAILURES, PageError, TEXTS } from "./texts";

/** What the workspace asks of the page around it, and tells it. */
interface WorkspaceContext {
  readonly addIn: AddIn | undefined;
  language(): Language;
  /** How the hosts of documents behave. */
  switches(): Switches;
  /** Says what went wrong; null takes that away. */
  say(sentence: Sentence | null): void;
  /** Documents were opened, changed, saved, or turned to. */
  changed(): void;
}

/** The open documents: one of them is shown, where it is typed into, and the pane beside it. */
export class Workspace {
  readonly documents = new Documents();
  readonly shortcuts: ShortcutActions = {
    save: () => this.save(),
    enterDocument: () => enterDocument(this.open?.pages, this.area.scroller),
  };
  private readonly area: DocumentArea = {
    scroller: byId("document"),
    pages: byId("pages"),
    styles: new CSSStyleSheet(),
  };
  private readonly editing: Editing;
  private readonly keyboard: Keyboard;
  private isRefreshing = false;
  private openings = 0;

  constructor(private readonly page: WorkspaceContext) {
    const { pages, scroller, styles } = this.area;
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, styles];
    this.editing = new Editing(pages, {
      outdated: () => void this.refresh(),
      pasted: () => void this.refresh().then(this.shortcuts.enterDocument),
      refused: (reason) => this.page.say(reason),
    });
    this.keyboard = new Keyboard(pages);
    new ResizeObserver(() => fitPages(this.area)).observe(scroller);
  }

  get open(): OpenDocument | null {
    return this.documents.shown;
  }

  /**
   * Opens a document. The last one asked for wins; on failure the page keeps what it has.
   *
   * @param arrival `again`: it is the document that is open, on another host; its place and its changes stay
   */
  show(load: () => Promise<Source>, arrival: "instead" | "again" | "beside" = "instead"): Promise<void> {
    return this.draw(async (isWanted) => {
      const options = { switches: this.page.switches(), addIn: this.page.addIn };
      const source = await load();
      if (!isWanted()) return null;
      return openDocument(source, this.area, options, (host) => this.listen(host));
    }, arrival);
  }

  /** The document as it is now, on a host with the switches as they are now. */
  showAgain(): void {
    const { open } = this;
    if (!open) return;
    const { name, sample, host } = open;
    void this.show(() => Promise.resolve({ bytes: host.save(), name, sample, url: host.url }), "again");
  }

  /** Shows one of the documents that are open. */
  async turnTo(index: number): Promise<void> {
    const waiting = this.documents.documentAt(index);
    if (!waiting || waiting === this.open) return;
    waiting.host.set(this.page.switches());
    await this.draw(async () => ({ ...waiting, pages: await Pages.open(waiting.host, this.area) }), index);
  }

  /** Closes the document that is shown, and shows its neighbour. */
  async close(): Promise<void> {
    const closing = this.open;
    await this.turnTo(this.documents.neighbour);
    if (closing && this.open?.host !== closing.host) this.documents.drop(closing);
    this.page.changed();
  }

  save(): void {
    if (!this.open) return;
    download(this.open.host.save(), this.open.name);
    this.documents.setChanged(this.open.host, false);
    this.page.changed();
  }

  async openPane(): Promise<void> {
    if (!this.open) return;
    try {
      const frame = await openPane(byId("pane-slot"), this.open.host, TEXTS.pane[this.page.language()]);
      if (frame.contentWindow) connectShortcuts(frame.contentWindow, this.shortcuts);
    } catch (error) {
      this.page.say(error instanceof PageError ? error.sentence : FAILURES.noPane);
    }
  }

  /** A new document beside the one that is open, which waits as it is. */
  private openBeside(bytes: Uint8Array): void {
    const name = nameOfNew(bytes, this.documents.names, this.page.language());
    void this.show(() => Promise.resolve({ bytes, name, sample: null }), "beside");
  }

  /** @param load draws a document; it need not once another one is wanted */
  private async draw(
    load: (isWanted: () => boolean) => Promise<OpenDocument | null>,
    arrival: Arrival,
  ): Promise<void> {
    const opening = (this.openings += 1);
    const isLast = () => opening === this.openings;
    this.setBusy(true);
    try {
      const open = await load(isLast);
      if (open && isLast()) await this.take(open, arrival);
    } catch (error) {
      if (isLast()) this.page.say(error instanceof PageError ? error.sentence : FAILURES.unreadable);
    } finally {
      if (isLast()) this.setBusy(false);
      this.page.changed();
    }
  }

  private async take(open: OpenDocument, arrival: Arrival): Promise<void> {
    this.documents.put(open, arrival);
    this.editing.attach(open.pages);
    this.keyboard.attach(open.pages);
    pointOut(open.pages, null);
    fitPages(this.area);
    if (arrival !== "again") this.area.scroller.scrollTo(0, 0);
    this.page.say(null);
    await this.openPane();
  }

  private listen(host: Host): void {
    host.listen({
      changed: (by) => this.onChanged(host, by),
      // The page shows the user's own acts already.
      selected: (by) => void (by === "add-in" && host === this.open?.host && this.onSelected()),
      opened: (file) => this.openBeside(file),
      focused: () => void (host === this.open?.host && this.shortcuts.enterDocument()),
      reloaded: () => void (host === this.open?.host && this.openPane()),
    });
  }

  private onChanged(host: Host, by: Actor): void {
    this.documents.setChanged(host, true);
    this.page.changed();
    if (by === "user" || this.isRefreshing || host !== this.open?.host) return;
    // One batch changes many cells: draw once, when it is through.
    this.isRefreshing = true;
    setTimeout(() => {
      this.isRefreshing = false;
      void this.refresh();
    });
  }

  private async refresh(): Promise<void> {
    try {
      await this.editing.refresh();
      this.keyboard.restore();
    } catch {
      this.page.say(FAILURES.notDrawn);
    }
  }

  /** The add-in sent the user somewhere: the document scrolls there, the keyboard stays in the pane. */
  private async onSelected(): Promise<void> {
    await this.refresh();
    const pages = this.open?.pages;
    const span = pages && spanOfHost(pages);
    if (!pages || !span) return;
    scrollTo(pages, span, this.area.scroller);
    showSpan(pages, span);
    pointOut(pages, span);
  }

  private setBusy(isBusy: boolean): void {
    this.area.scroller.setAttribute("aria-busy", String(isBusy));
    byId("progress").hidden = !isBusy || this.open !== null;
  }
}

/**
 * Opens the add-in's own page, unchanged, in a new frame with the host in its window. Writing the page's bytes into
 * the empty frame keeps the window that has the host; navigating there would lose it, and office.js would leave.
 *
 * @param slot what holds the frame; an older frame in it goes, and the keyboard, if it was there, is in the new one
 * @param name the frame's name for screen readers
 * @returns the frame
 * @throws {PageError} where the add-in's page cannot be read
 */
export async function openPane(slot: HTMLElement, host: Host, name: string): Promise<HTMLIFrameElement> {
  const response = await fetch("taskpane.html").catch(() => null);
  if (!response?.ok) throw new PageError(FAILURES.noPane);
  const html = await response.text();
  const frame = document.createElement("iframe");
  frame.id = "pane";
  frame.title = name;
  const hadFocus = slot.contains(document.activeElement);
  slot.replaceChildren(frame);
  const page = frame.contentDocument;
  if (!page || !frame.contentWindow) throw new PageError(FAILURES.noPane);
  page.open();
  host.install(frame.contentWindow);
  page.write(html);
  page.close();
  if (hadFocus) frame.focus();
  return frame;
}
