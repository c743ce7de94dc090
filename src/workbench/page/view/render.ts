/** Renders a package by docx-preview into elements that are safe to show. */

import { type HElement, type Options, parseAsync, renderDocument } from "docx-preview";
import { isTaken, takenRule } from "./paperStyles";
import { type Marker, parseMarker } from "./viewXml";

/** What docx-preview made of a package, before it is on the page. */
export interface Rendered {
  /** `div.docx-wrapper` with one `section.docx` a page. */
  readonly wrapper: HTMLElement;
  /** The document's styles, each a text that nobody has checked. */
  readonly css: readonly string[];
  /** Our markers in document order, each an empty element right before what it names. */
  readonly markers: readonly { readonly marker: Marker; readonly element: HTMLElement }[];
}

/** docx-preview as far as a page that must not run or load anything can use it. */
const OPTIONS: Partial<Options> = {
  renderAltChunks: false, // HTML in a document would run in our origin
  ignoreFonts: true, // an embedded font could give the page's own words another look
  useBase64URL: true, // blob addresses would have to be given back with every drawing, and be allowed
  renderComments: false,
  renderChanges: true,
};

const HTML_TAGS = new Set(
  "section article header footer div span p table colgroup col tr td br wbr ol li sup sub ins del img".split(
    " ",
  ),
);

/** What is drawn at most: headers and notes may be drawn many times over, on each page and for each reference. */
const MOST = {
  elements: 60_000,
  characters: 500_000,
  /** Rows times columns of all tables, whether or not cells stand there: a browser keeps a place for each. */
  places: 200_000,
  /** Characters of pictures' addresses: a picture may be shown in many places. Those beyond are left out. */
  pictures: 150_000_000,
};

/**
 * Renders a package of `viewParts`.
 * @throws where it would be too much to draw; whatever docx-preview throws on XML that it does not expect
 */
export async function render(docx: Uint8Array, most = MOST): Promise<Rendered> {
  const css: string[] = [];
  const markers: Rendered["markers"][number][] = [];
  const left = { ...most };
  const create = (node: HElement | Node | string): Node => {
    if (node instanceof Node) return node;
    if (typeof node === "string") left.characters -= node.length;
    else left.elements -= 1;
    if (left.elements < 0 || left.characters < 0) throw new Error("too much to draw");
    if (typeof node === "string") return document.createTextNode(node);
    if (node.tagName === "style") {
      css.push((node.children ?? []).filter((child) => typeof child === "string").join(""));
      return document.createComment("");
    }
    if (node.tagName === "#comment") return document.createComment("");
    const element = safeElement(node);
    if (element instanceof HTMLImageElement) showOnlyParts(element, left);
    const marker = typeof node["id"] === "string" ? parseMarker(node["id"]) : null;
    if (marker && element instanceof HTMLElement) markers.push({ marker, element });
    for (const child of node.children ?? []) element.appendChild(create(child));
    if (element instanceof HTMLTableElement) left.places -= placesIn(element);
    if (left.places < 0) throw new Error("too much to draw");
    return element;
  };
  const options = { ...OPTIONS, h: create };
  // docx-preview creates elements from inside out, markers too, but each only when its turn in the text comes.
  const parsed = withSharedPictures((await parseAsync(docx, options)) as PictureSource);
  const nodes = await renderDocument(parsed, options);
  const wrapper = nodes.find((node): node is HTMLElement => node instanceof HTMLElement);
  if (!wrapper) throw new Error("docx-preview gave no page");
  return {
    wrapper,
    css: css.slice(1), // the first is the same for every document: workbench.css has it
    markers: markers.filter(({ element }) => wrapper.contains(element)),
  };
}

/** Rows of a table, times the columns of the widest. */
function placesIn({ rows }: HTMLTableElement): number {
  const widths = Array.from(rows, ({ cells }) =>
    Array.from(cells).reduce((sum, { colSpan }) => sum + colSpan, 0),
  );
  return rows.length * widths.reduce((widest, width) => Math.max(widest, width), 0);
}

/** Classes that docx-preview gives; a style's name becomes one with its prefix. */
const OWN_CLASS = /^(?:docx|(?:first|last|odd|even)-(?:row|col)|no-[hv]band$)/;

/** An element of docx-preview's wish, if it is one that shows text or a picture; else a plain container. */
function safeElement({ tagName, className, style, lang, colSpan }: HElement): Node {
  if (tagName === "#fragment") return document.createDocumentFragment();
  const element = document.createElement(HTML_TAGS.has(tagName) ? tagName : "span");
  // Names and ids from the document never reach the page: they could pass for its own.
  const classes = (className ?? "").split(/\s+/).filter((name) => OWN_CLASS.test(name));
  if (classes.length > 0) element.setAttribute("class", classes.join(" "));
  if (typeof style === "object") setStyle(element.style, style);
  if (typeof lang === "string") element.setAttribute("lang", lang);
  if (element instanceof HTMLTableCellElement && typeof colSpan === "number") element.colSpan = colSpan;
  return element;
}

/** docx-preview sets the address once the part is read, and sets `null` where the file has none: that is no address. */
function showOnlyParts(image: HTMLImageElement, left: { pictures: number }): void {
  image.alt = "";
  Object.defineProperty(image, "src", {
    set(address: unknown) {
      if (typeof address !== "string" || !address.startsWith("data:image/")) return;
      left.pictures -= address.length;
      if (left.pictures >= 0) image.setAttribute("src", address);
    },
  });
}

/** The part of docx-preview's document that gives the addresses of pictures. */
interface PictureSource {
  readonly documentPart: unknown;
  getPathById(part: unknown, id: string): string | null;
  loadDocumentImage(id: string, part?: unknown): Promise<unknown>;
}

/** docx-preview would make the address of a picture, which holds all of it, anew in each place that shows it. */
function withSharedPictures(parsed: PictureSource): PictureSource {
  const addresses = new Map<string | null, Promise<unknown>>();
  const load = parsed.loadDocumentImage.bind(parsed);
  parsed.loadDocumentImage = async (id, part) => {
    const path = parsed.getPathById(part ?? parsed.documentPart, id);
    const address = addresses.get(path) ?? load(id, part);
    addresses.set(path, address);
    return address;
  };
  return parsed;
}

/** docx-preview writes properties both as CSS and as the DOM spell them. */
function setStyle(style: CSSStyleDeclaration, wanted: Readonly<Record<string, string>>): void {
  for (const [property, value] of Object.entries(wanted)) {
    const name = property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    if (isTaken(name, value)) style.setProperty(name, value);
  }
}

/**
 * The document's styles such that they reach nothing but its text: parsed by the browser, and of each plain rule what
 * `takenRule` takes over.
 *
 * @param css any texts, each for itself: what one leaves open does not reach into the next
 * @param container a selector
 */
export function scopedStyles(css: readonly string[], container: string): string {
  const rules = css.flatMap((text) => {
    const parsed = new CSSStyleSheet();
    parsed.replaceSync(text); // leaves @import out
    return Array.from(parsed.cssRules, (rule) => (rule instanceof CSSStyleRule ? takenRule(rule) : ""));
  });
  return `${container} {\n${rules.join("\n")}\n}`;
}
