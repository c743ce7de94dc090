/** The document on the page, drawn again where the model changed. */

import type { Element as XmlElement } from "@xmldom/xmldom";
import type { Host } from "../../host";
import { isLocked } from "../../model/controls";
import type { OpcPackage } from "../../model/package";
import type { WordDocument } from "../../model/wordDocument";
import { documentOf, serializeNode } from "../../model/xml";
import { type ParagraphView, type RunText, runTexts, shownText } from "./paragraphView";
import { render, type Rendered, scopedStyles } from "./render";
import { changedParagraphs, currentKeys, type Shown } from "./viewKeys";
import { viewPackage, viewParts } from "./viewParts";
import { viewOfDocument, viewOfParagraphs } from "./viewXml";

/** Where documents are shown. */
export interface DocumentArea {
  /** What scrolls: it stays where it is when everything is drawn again. */
  readonly scroller: HTMLElement;
  /** What holds the pages. */
  readonly pages: HTMLElement;
  /** Takes the document's own styles. */
  readonly styles: CSSStyleSheet;
}

/**
 * The pages of a document. The model behind the host is the truth; they show it and draw again what changed. They are
 * replaced as a whole when another document is opened.
 */
export class Pages {
  private views: (ParagraphView | undefined)[] = [];
  /** The document's paragraphs when it was drawn as a whole. */
  private sources: readonly XmlElement[] = [];
  private numbers = new Map<Node, number>();
  private shown: Shown = { frame: "", paragraphs: [] };
  /** Styles, lists and pictures: what is inserted brings none along. */
  private readonly parts: OpcPackage;
  private drawing: Promise<void> = Promise.resolve();

  private constructor(
    readonly host: Host,
    private readonly area: DocumentArea,
  ) {
    this.parts = viewParts(host.document.file, host.document.mainPart);
  }

  /**
   * Draws a document into the area, in the place of the one there.
   * @throws what docx-preview throws; the area is untouched then
   */
  static async open(host: Host, area: DocumentArea): Promise<Pages> {
    const pages = new Pages(host, area);
    await pages.drawAll();
    return pages;
  }

  get document(): WordDocument {
    return this.host.document;
  }

  /** How a paragraph is shown. Where paragraphs have come or gone since it was drawn, the number is another one's. */
  view(number: number): ParagraphView | undefined {
    return this.sources[number] === this.document.paragraphs()[number] ? this.views[number] : undefined;
  }

  /** The number of the paragraph that a node of the page stands in. */
  numberAt(node: Node | null): number | null {
    for (let at = node; at && at !== this.area.pages; at = at.parentNode) {
      const number = this.numbers.get(at);
      if (number !== undefined) return this.view(number) ? number : null;
    }
    return null;
  }

  /**
   * Draws again what is not as the document says.
   * @param keep the paragraph that is left alone, since the user types in it: asked again once all is drawn
   * @returns the numbers of the paragraphs whose elements are new
   */
  refresh(keep: () => number | null): Promise<readonly number[]> {
    const result = this.drawing.then(() => this.refreshNow(keep));
    this.drawing = result.then(
      () => undefined,
      () => undefined,
    );
    return result;
  }

  /** Says that a paragraph is to be drawn again though its XML is known. */
  outdate(number: number): void {
    this.shown.paragraphs[number] = "";
  }

  /** Says that a paragraph shows what the document says: the user typed it there. */
  accept(number: number): void {
    const paragraph = this.document.paragraphs()[number];
    if (paragraph) this.shown.paragraphs[number] = serializeNode(paragraph);
  }

  private async refreshNow(keep: () => number | null): Promise<readonly number[]> {
    const changed = changedParagraphs(this.shown, currentKeys(this.document));
    if (!changed) {
      await this.drawAll();
      return this.views.flatMap((view, number) => (view ? [number] : []));
    }
    const numbers = changed.filter((number) => number !== keep());
    return numbers.length > 0 ? this.drawParagraphs(numbers, keep) : [];
  }

  private async drawAll(): Promise<void> {
    const keys = currentKeys(this.document);
    const sources = this.document.paragraphs();
    const rendered = await render(viewPackage(this.parts, viewOfDocument(this.root())));
    const rules = scopedStyles(rendered.css, `#${this.area.pages.id}`);
    this.views = [];
    this.sources = sources;
    this.numbers = new Map();
    for (const [number, view] of this.read(rendered)) this.place(number, view);
    const { scrollTop, scrollLeft } = this.area.scroller;
    this.area.pages.replaceChildren(rendered.wrapper);
    this.area.styles.replaceSync(rules);
    Object.assign(this.area.scroller, { scrollTop, scrollLeft });
    this.shown = keys;
  }

  /** @returns those of them whose elements are new */
  private async drawParagraphs(
    numbers: readonly number[],
    keep: () => number | null,
  ): Promise<readonly number[]> {
    const paragraphs = this.document.paragraphs();
    const sources = numbers.flatMap((number) => {
      const paragraph = paragraphs[number];
      return paragraph ? [{ number, paragraph, key: serializeNode(paragraph) }] : [];
    });
    const rendered = await render(viewPackage(this.parts, viewOfParagraphs(this.root(), sources)));
    const fresh = this.read(rendered);
    const drawn: number[] = [];
    for (const { number, paragraph, key } of sources) {
      const view = fresh.get(number);
      const old = this.views[number]?.element;
      // What changed while it was drawn comes with the next refresh.
      if (serializeNode(paragraph) !== key || number === keep()) continue;
      this.shown.paragraphs[number] = key;
      if (!view || !old) continue;
      view.element.tabIndex = old.tabIndex;
      old.replaceWith(view.element);
      this.numbers.delete(old);
      this.place(number, view);
      drawn.push(number);
    }
    return drawn;
  }

  private root() {
    const root = documentOf(this.document.body).documentElement;
    if (!root) throw new Error("a body without a document");
    return root;
  }

  private place(number: number, view: ParagraphView): void {
    this.views[number] = view;
    this.numbers.set(view.element, number);
  }

  /** Finds each paragraph by its marker, tells islands from text by the model's runs, and takes the markers away. */
  private read({ markers }: Rendered): Map<number, ParagraphView> {
    const paragraphs = this.document.paragraphs();
    const views = new Map<number, { element: HTMLElement; islands: Map<Node, string> }>();
    const runs = new Map<number, RunText[]>();
    for (const { marker, element } of markers) {
      const paragraph = element.closest("p");
      const source = paragraphs[marker.paragraph];
      if (marker.run !== null || !paragraph || !source) continue;
      views.set(marker.paragraph, { element: paragraph, islands: new Map() });
      runs.set(marker.paragraph, runTexts(source, this.document.view));
    }
    const isMarker = new Set<Node>(markers.map(({ element }) => element));
    for (const { marker, element } of markers) {
      const run = marker.run === null ? undefined : runs.get(marker.paragraph)?.[marker.run];
      const shown = element.nextSibling;
      // A run that shows nothing (the ends of a field) has no element.
      if (!run || !(shown instanceof HTMLElement) || isMarker.has(shown)) continue;
      // In a run of text each tab is a span of its own.
      const islands = run.isPlain ? shown.querySelectorAll("span") : [shown];
      for (const island of islands) {
        island.contentEditable = "false";
        views.get(marker.paragraph)?.islands.set(island, run.isPlain ? "\t" : run.text);
      }
    }
    for (const element of isMarker) element.parentNode?.removeChild(element);
    for (const [number, view] of views) this.openForTyping(view, paragraphs[number]);
    return views;
  }

  /** Typing is open where the page shows exactly the text that the model has. */
  private openForTyping(view: ParagraphView, source: XmlElement | undefined): void {
    if (!source || this.host.isReadOnly || isLocked(source)) return;
    if (shownText(view) !== this.document.textOf(source)) return;
    view.element.setAttribute("contenteditable", PLAIN_TYPING);
    view.element.tabIndex = -1;
    view.element.spellcheck = false;
  }
}

/** Older browsers do not know it; there `beforeinput` keeps formats out. */
const PLAIN_TYPING = ((element) => {
  element.setAttribute("contenteditable", "plaintext-only");
  return element.contentEditable === "plaintext-only" ? "plaintext-only" : "true";
})(document.createElement("p"));
