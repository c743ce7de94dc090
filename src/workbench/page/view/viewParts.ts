/**
 * Collects the parts of a document that the page shows.
 *
 * docx-preview gets a package with only what it draws. What is not named here does not reach the page: HTML chunks,
 * embedded objects and fonts, everything outside the file.
 */

import { OpcPackage } from "../../model/package";
import { parseXml } from "../../model/xml";
import { viewOfPart } from "./viewXml";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

/** The ends of the relationship types that are followed; strict and transitional ones begin differently. */
const XML_PARTS = ["styles", "numbering", "theme", "settings"];
const STORY_PARTS = ["header", "footer", "footnotes", "endnotes"];

/** Pictures that a browser draws; others (EMF, WMF, TIFF) would only leave a broken frame. */
const PICTURE_TYPES: Readonly<Record<string, string>> = {
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  gif: "image/gif",
  bmp: "image/bmp",
  webp: "image/webp",
  svg: "image/svg+xml",
};

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
  collectRelated(source, mainPart, [...XML_PARTS, ...STORY_PARTS], view, MAIN_PART);
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

/** Takes along the parts that a part refers to, as far as they are shown; relationships keep their ids. */
function collectRelated(
  source: OpcPackage,
  part: string,
  followed: readonly string[],
  view: OpcPackage,
  viewedPart: string,
): void {
  for (const { id, type, target, isExternal } of source.relationships(part)) {
    const end = [...followed, "image"].find((name) => type.endsWith(`/${name}`));
    if (end === undefined || isExternal || !source.has(target)) continue;
    const name = collect(source, target, end, view);
    if (name !== null) view.relate(viewedPart, `${OFFICE}${end}`, `/${name}`, id);
  }
}

/** Takes one part into the view; gives the name it has there, null if it cannot be shown. */
function collect(source: OpcPackage, target: string, end: string, view: OpcPackage): string | null {
  const number = view.names().length;
  if (end === "image") {
    const extension = target.slice(target.lastIndexOf(".") + 1).toLowerCase();
    const type = PICTURE_TYPES[extension];
    if (type === undefined) return null;
    const name = `media/${number}.${extension}`;
    view.addBytes(name, source.bytes(target), type);
    return name;
  }
  const xml = wellFormed(source, target);
  if (xml === null) return null;
  const name = `word/${end}${number}.xml`;
  view.add(name, xml, "application/xml");
  if (STORY_PARTS.includes(end)) collectRelated(source, target, [], view, name);
  return name;
}

/** A side part that cannot be parsed is left out: the report's text is still worth showing. */
function wellFormed(source: OpcPackage, part: string): string | null {
  try {
    return viewOfPart(parseXml(source.text(part)).root);
  } catch {
    return null;
  }
}
