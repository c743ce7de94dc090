/** Collects the parts of a document that the page shows. */

import { strToU8, type Zippable, zipSync } from "fflate";
import { type OpcPackage, type Relationship, relationshipsPart } from "../../model/package";
import { escapeXml, parseXml } from "../../model/xml";
import { viewOfPart } from "./viewXml";

/**
 * The package that docx-preview gets: only what it draws, taken part by part from the document's package. What is not
 * named here does not reach the page: HTML chunks, embedded objects and fonts, everything outside the file.
 */

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";

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

/** Parts by name, ready to be zipped; the main part under `MAIN_PART`. */
export type ViewParts = ReadonlyMap<string, Uint8Array>;

export const MAIN_PART = "word/document.xml";

/**
 * Collects everything but the main part.
 *
 * @param mainPart the name of the main part in the package
 */
export function viewParts(source: OpcPackage, mainPart: string): ViewParts {
  const parts = new Map<string, Uint8Array>();
  parts.set("[Content_Types].xml", strToU8(contentTypes()));
  parts.set(
    "_rels/.rels",
    strToU8(relationships([{ id: "rId1", end: "officeDocument", target: `/${MAIN_PART}` }])),
  );
  parts.set(
    relationshipsPart(MAIN_PART),
    relationshipsOf(source, mainPart, [...XML_PARTS, ...STORY_PARTS], parts),
  );
  return parts;
}

/**
 * @param mainXml the XML of the main part as it is to be shown
 * @returns a .docx for docx-preview
 */
export function viewPackage(parts: ViewParts, mainXml: string): Uint8Array {
  const zip: Zippable = Object.fromEntries(parts);
  zip[MAIN_PART] = strToU8(mainXml);
  return zipSync(zip, { level: 0 });
}

interface ViewRelationship {
  readonly id: string;
  readonly end: string;
  readonly target: string;
}

/** The relationships of a part that are shown, written anew; the parts they name are collected on the way. */
function relationshipsOf(
  source: OpcPackage,
  part: string,
  followed: readonly string[],
  parts: Map<string, Uint8Array>,
): Uint8Array {
  const kept: ViewRelationship[] = [];
  for (const relationship of source.relationships(part)) {
    const end = [...followed, "image"].find((name) => relationship.type.endsWith(`/${name}`));
    if (end === undefined || relationship.isExternal || !source.has(relationship.target)) continue;
    const name = collect(source, relationship, end, parts);
    if (name !== null) kept.push({ id: relationship.id, end, target: `/${name}` });
  }
  return strToU8(relationships(kept));
}

/** Takes one part into the collection; gives the name it has there, null if it cannot be shown. */
function collect(
  source: OpcPackage,
  { target }: Relationship,
  end: string,
  parts: Map<string, Uint8Array>,
): string | null {
  const extension = target.slice(target.lastIndexOf(".") + 1).toLowerCase();
  if (end === "image") {
    if (PICTURE_TYPES[extension] === undefined) return null;
    const name = `media/${parts.size}.${extension}`;
    parts.set(name, source.bytes(target));
    return name;
  }
  const xml = wellFormed(source, target);
  if (xml === null) return null;
  const name = `word/${end}${parts.size}.xml`;
  parts.set(name, strToU8(xml));
  if (STORY_PARTS.includes(end))
    parts.set(relationshipsPart(name), relationshipsOf(source, target, [], parts));
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

function relationships(list: readonly ViewRelationship[]): string {
  const elements = list.map(
    ({ id, end, target }) =>
      `<Relationship Id="${escapeXml(id)}" Type="${OFFICE}${end}" Target="${escapeXml(target)}"/>`,
  );
  return `<Relationships xmlns="${RELATIONSHIPS}">${elements.join("")}</Relationships>`;
}

function contentTypes(): string {
  const defaults = Object.entries({ ...PICTURE_TYPES, xml: "application/xml" }).map(
    ([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`,
  );
  return `<Types xmlns="${CONTENT_TYPES}">${defaults.join("")}</Types>`;
}
