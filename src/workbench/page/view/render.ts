/** Renders a package by docx-preview into elements that are safe to show. */

import { type HElement, type Options, parseAsync, renderDocument } from "docx-preview";
import { type Marker, parseMarker } from "./viewXml";

/** What docx-preview made of a package, before it is on the page. */
export interface Rendered {
  /** `div.docx-wrapper` with one `section.docx` a page. */
  readonly wrapper: HTMLElement;
  /** The document's styles, as text that nobody has checked. */
  readonly css: string;
  /** Our markers in document order, each an empty element right before what it names. */
  readonly markers: readonly { readonly marker: Marker; readonly element: HTMLElement }[];
}

/** docx-preview as far as a page that must not run or load anything can use it. */
const OPTIONS: Partial<Options> = {
  renderAltChunks: false, // HTML in a document would run in our origin
  ignoreFonts: true, // an embedded font could give the page's own words another look
  useBase64URL: true, // blob addresses would have to be given back with every drawing
  renderComments: false,
  renderChanges: true,
};

const HTML_TAGS = new Set(
  "section article header footer div span p table colgroup col tr td br wbr ol li sup sub ins del img".split(
    " ",
  ),
);

/**
 * Renders a package of `viewParts`.
 * @throws whatever docx-preview throws on XML that it does not expect
 */
export async function render(docx: Uint8Array): Promise<Rendered> {
  const styles: string[] = [];
  const markers: Rendered["markers"][number][] = [];
  const create = (node: HElement | Node | string): Node => {
    if (typeof node === "string") return document.createTextNode(node);
    if (node instanceof Node) return node;
    if (node.tagName === "style") {
      styles.push((node.children ?? []).filter((child) => typeof child === "string").join(""));
      return document.createComment("");
    }
    if (node.tagName === "#comment") return document.createComment("");
    const element = safeElement(node);
    const marker = typeof node["id"] === "string" ? parseMarker(node["id"]) : null;
    if (marker && element instanceof HTMLElement) markers.push({ marker, element });
    for (const child of node.children ?? []) element.appendChild(create(child));
    return element;
  };
  const options = { ...OPTIONS, h: create };
  // docx-preview creates elements from inside out, markers too, but each only when its turn in the text comes.
  const nodes = await renderDocument(await parseAsync(docx, options), options);
  const wrapper = nodes.find((node): node is HTMLElement => node instanceof HTMLElement);
  if (!wrapper) throw new Error("docx-preview gave no page");
  return {
    wrapper,
    css: styles.join("\n"),
    markers: markers.filter(({ element }) => wrapper.contains(element)),
  };
}

/** An element of docx-preview's wish, if it is one that shows text or a picture; else a plain container. */
function safeElement({ tagName, className, style, lang, colSpan }: HElement): Node {
  if (tagName === "#fragment") return document.createDocumentFragment();
  const element = document.createElement(HTML_TAGS.has(tagName) ? tagName : "span");
  // Names and ids from the document never reach the page: they could pass for its own.
  if (className) element.setAttribute("class", className);
  if (typeof style === "string") element.setAttribute("style", style);
  else for (const [property, value] of Object.entries(style ?? {})) setStyle(element.style, property, value);
  if (typeof lang === "string") element.setAttribute("lang", lang);
  if (element instanceof HTMLTableCellElement && typeof colSpan === "number") element.colSpan = colSpan;
  if (element instanceof HTMLImageElement) showOnlyParts(element);
  return element;
}

/** docx-preview sets the address once the part is read, and sets `null` where the file has none: that is no address. */
function showOnlyParts(image: HTMLImageElement): void {
  image.alt = "";
  Object.defineProperty(image, "src", {
    set(address: unknown) {
      if (typeof address === "string" && address.startsWith("data:image/"))
        image.setAttribute("src", address);
    },
  });
}

/** docx-preview writes properties both as CSS and as the DOM spell them. */
function setStyle(style: CSSStyleDeclaration, property: string, value: string): void {
  style.setProperty(
    property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
    value,
  );
}

/**
 * The document's styles such that they reach nothing but the document: parsed by the browser, and only plain rules
 * kept, each inside the rule for the container.
 *
 * @param css any text
 * @param container a selector
 */
export function scopedStyles(css: string, container: string): string {
  const parsed = new CSSStyleSheet();
  parsed.replaceSync(css); // leaves @import out
  const rules = Array.from(parsed.cssRules).filter((rule) => rule instanceof CSSStyleRule);
  // What the browser parsed and wrote again is balanced: no rule can end the one around it.
  return `${container} {\n${rules.map((rule) => rule.cssText).join("\n")}\n}`;
}
