/**
 * Collects the parts of a document that the page shows.
 *
 * docx-preview gets a package with only what it draws. What is not named here does not reach the page: HTML chunks,
 * embedded objects and fonts, everything outside the file.
 */

import type { Element } from "@xmldom/xmldom";
import { OpcPackage } from "../../model/package";
import { childElements, parseXml } from "../../model/xml";
import { pixelsOf } from "./pictureSize";
import { viewOfPart } from "./viewXml";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

/** The ends of the relationship types that are followed; strict and transitional ones begin differently. */
const XML_PARTS = ["styles", "numbering", "theme", "settings"];
const STORY_PARTS = ["header", "footer", "footnotes", "endnotes"];

/**
 * Pictures that a browser draws; others (EMF, WMF, TIFF) would only leave a broken frame. None in SVG: it is a document of
 * its own, and Word keeps a PNG beside it.
 */
const PICTURE_TYPES: Readonly<Record<string, string>> = {
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  gif: "image/gif",
  bmp: "image/bmp",
  webp: "image/webp",
};

/** Larger pictures are not shown: this is a page of A3 as a scanner gives it, and 280 MB of memory. */
export const MAX_PIXELS = 70_000_000;

/** Pictures together: two such pages. Those beyond are not shown. */
export const MAX_PIXELS_TOGETHER = 140_000_000;

/** The name of the main part in the package that docx-preview gets. */
export const MAIN_PART = "word/document.xml";

const MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

/**
 * Collects everything but the main part.
 *
 * @param mainPart the name of the main part in the document's package
 */
export function viewParts(source: OpcPackage, mainPart: string): OpcPackage {
  const view = new OpcPackage();
  view.relate("", `${OFFICE}officeDocument`, `/${MAIN_PART}`);
  collectRelated(
    { source, view, names: new Map(), pixels: MAX_PIXELS_TOGETHER },
    mainPart,
    [...XML_PARTS, ...STORY_PARTS],
    MAIN_PART,
  );
  return view;
}

/**
 * Puts the main part among the others.
 *
 * @param mainXml its XML as it is to be shown
 * @returns a .docx for docx-preview
 */
export function viewPackage(view: OpcPackage, mainXml: string): Uint8Array {
  if (view.has(MAIN_PART)) view.remove(MAIN_PART);
  view.add(MAIN_PART, mainXml, MAIN_TYPE);
  return view.save(0);
}

interface Collecting {
  readonly source: OpcPackage;
  readonly view: OpcPackage;
  /** The names that parts have in the view, by those that they have in the document; null where they are not shown. */
  readonly names: Map<string, string | null>;
  /** Of pictures: as many as there is still room for. */
  pixels: number;
}

/** Takes along the parts that a part refers to, as far as they are shown, each once; relationships keep their ids. */
function collectRelated(
  collecting: Collecting,
  part: string,
  followed: readonly string[],
  viewedPart: string,
): void {
  const { source, view, names } = collecting;
  for (const { id, type, target, isExternal } of source.relationships(part)) {
    const end = [...followed, "image"].find((name) => type.endsWith(`/${name}`));
    if (end === undefined || isExternal || !source.has(target)) continue;
    const key = `${end} ${target}`;
    const name = names.has(key) ? names.get(key) : collect(collecting, target, end);
    names.set(key, name ?? null);
    if (name) view.relate(viewedPart, `${OFFICE}${end}`, `/${name}`, id);
  }
}

/** Takes one part into the view; gives the name it has there, null if it cannot be shown. */
function collect(collecting: Collecting, target: string, end: string): string | null {
  const { source, view } = collecting;
  const number = collecting.names.size;
  if (end === "image") {
    const extension = target.slice(target.lastIndexOf(".") + 1).toLowerCase();
    const type = PICTURE_TYPES[extension];
    const bytes = source.bytes(target);
    const pixels = pixelsOf(bytes) ?? Infinity;
    if (type === undefined || pixels > Math.min(MAX_PIXELS, collecting.pixels)) return null;
    collecting.pixels -= pixels;
    const name = `media/${number}.${extension}`;
    view.addBytes(name, bytes, type);
    return name;
  }
  const xml = viewOfSidePart(source, target, end);
  if (xml === null) return null;
  const name = `word/${end}${number}.xml`;
  view.add(name, xml, "application/xml");
  if (STORY_PARTS.includes(end)) collectRelated(collecting, target, [], name);
  return name;
}

/** A side part that cannot be parsed is left out, or that says too much: the report's text is still worth showing. */
function viewOfSidePart(source: OpcPackage, part: string, end: string): string | null {
  try {
    const xml = viewOfPart(parseXml(source.text(part)).root);
    const count = end === "styles" ? rulesOfStyles : end === "numbering" ? levelsOfLists : null;
    return count && count(parseXml(xml).root) > MAX_RULES ? null : xml;
  } catch {
    return null;
  }
}

/** The most rules that docx-preview may make of a document's styles, or of its lists. A large report has some 3,000. */
export const MAX_RULES = 20_000;

/** A rule for each kind of properties in a style, and once more in each style that is linked with it. */
function rulesOfStyles(root: Element): number {
  const styles = childElements(root).map((style) => {
    const kinds = childElements(style).flatMap((child) =>
      child.localName === "tblStylePr" ? childElements(child) : [child],
    );
    const link = named(style, "link").at(-1);
    return { id: attributeOf(style, "styleId"), link: link && attributeOf(link, "val"), count: kinds.length };
  });
  const counts = new Map(styles.map(({ id, count }) => [id, count]));
  return styles.reduce(
    (sum, { link, count }) => sum + count + (link === undefined ? 0 : (counts.get(link) ?? 0)),
    0,
  );
}

/** A rule for each level of each list; lists share the levels that are defined for several. */
function levelsOfLists(root: Element): number {
  const levels = new Map<string | undefined, number>();
  for (const definition of named(root, "abstractNum")) {
    const id = attributeOf(definition, "abstractNumId");
    levels.set(id, (levels.get(id) ?? 0) + named(definition, "lvl").length);
  }
  return named(root, "num").reduce((sum, list) => {
    const [definition] = named(list, "abstractNumId");
    return sum + (levels.get(definition && attributeOf(definition, "val")) ?? 0);
  }, 0);
}

/** Elements and attributes as docx-preview finds them, by their local names. */
function named(parent: Element, name: string): Element[] {
  return childElements(parent).filter((child) => child.localName === name);
}

function attributeOf(element: Element, name: string): string | undefined {
  return Array.from(element.attributes).find((attribute) => attribute.localName === name)?.value;
}
