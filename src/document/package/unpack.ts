/** Unpacks a package as a whole, for the embedded Word: within bounds that a browser, which shows all of it, needs as well. */
import { limits, UnreadableDocument } from "../limits";
import { openPackage } from "./opc";
import { encodingOf, sniffType } from "./sniffType";
import { noPrefixes, parseXml, type ElementTable } from "./xml";
import { readEntry, readZipDirectory, type ZipEntry } from "./zip";

/** A part of a package, with its text where it is XML, or begins as if it were. */
export interface UnpackedPart {
  readonly bytes: Uint8Array;
  readonly xml: string | null;
}

/**
 * The parts of a zip package by the names of their entries, each of them inflated and as large as the package says.
 * The XML of all parts is bounded in elements, attributes, levels, prefixes and relationships: another parser reads it in
 * a moment. A small part that is not well-formed passes, and so does a small drawing with a document type declaration:
 * not all parts are needed.
 *
 * @returns null where the file is a flat package, whose parts stand in one text
 * @throws {UnreadableDocument} where it is no package; damaged-package, damaged-xml, encrypted, entities, too-deep, too-large
 */
export function unpackPackage(file: Uint8Array): ReadonlyMap<string, UnpackedPart> | null {
  if (sniffType(file) === "xml") {
    openPackage(file);
    return null;
  }
  const { entries } = readZipDirectory(file);
  const size = sizeOf(entries);
  const xmlSize = sizeOf(entries.filter(({ name }) => XML_NAME.test(name)));
  if (size > limits.unpackedBytes || xmlSize > limits.partBytes)
    throw tooLarge(`${size} bytes, ${xmlSize} of XML`);
  const weight: Weight = { bytes: 0, elements: 0, references: 0, relationships: 0, level: 0 };
  const parts = new Map<string, UnpackedPart>();
  for (const entry of entries) {
    const bytes = readEntry(file, entry, limits.unpackedBytes);
    parts.set(entry.name, { bytes, xml: mayBeXml(bytes) ? weighed(entry.name, bytes, weight) : null });
  }
  return parts;
}

/** The names of parts that hold XML in any package. */
const XML_NAME = /\.(?:xml|rels)$/iu;

/** What the XML of the parts weighs until now. */
interface Weight {
  bytes: number;
  elements: number;
  references: number;
  relationships: number;
  /** Elements that are open at this place of a part. */
  level: number;
}

function sizeOf(entries: readonly ZipEntry[]): number {
  return entries.reduce((sum, entry) => sum + entry.size, 0);
}

/** Every element counts: those that nobody reads are parsed, too. */
const weighing: ElementTable<Weight> = {
  "*": {
    open(weight, { name, attributes }) {
      weight.elements += 1;
      weight.level += 1;
      if (name.endsWith("Relationship")) weight.relationships += 1;
      if (Object.keys(attributes).length > limits.attributes) throw tooLarge(`attributes of ${name}`);
      if (weight.level > limits.levels) throw new UnreadableDocument("too-deep", `${limits.levels} levels`);
      requireLight(weight);
    },
    close(weight) {
      weight.level -= 1;
    },
  },
};

/** Characters of the shortest element, `<a/>`. */
const SHORTEST = 4;

/** The text of a part, its weight added. */
function weighed(name: string, bytes: Uint8Array, weight: Weight): string {
  weight.bytes += bytes.length;
  requireLight(weight);
  const xml = new TextDecoder(encodingOf(bytes)).decode(bytes);
  for (let at = xml.indexOf("&"); at >= 0; at = xml.indexOf("&", at + 1)) weight.references += 1;
  requireLight(weight);
  weight.level = 0;
  try {
    parseXml({ xml, prefixes: noPrefixes }, weighing, weight);
  } catch (error) {
    const code = error instanceof UnreadableDocument ? error.code : null;
    if (code !== "damaged-xml" && (code !== "entities" || XML_NAME.test(name))) throw error;
    // Whoever goes on behind the fault finds no more elements than there is room for.
    weight.elements += xml.length / SHORTEST;
    if (weight.elements > limits.elements) throw error;
  }
  return xml;
}

function requireLight({ bytes, ...counts }: Weight): void {
  const isLight =
    bytes <= limits.partBytes &&
    counts.elements <= limits.elements &&
    counts.references <= limits.references &&
    counts.relationships <= limits.relationships;
  if (!isLight) throw tooLarge(`${bytes} bytes of XML, ${JSON.stringify(counts)}`);
}

/** A part of any name may be asked for as XML. A picture does not begin so; a drawing in SVG is XML. */
function mayBeXml(bytes: Uint8Array): boolean {
  const start = new TextDecoder(encodingOf(bytes)).decode(bytes.subarray(0, 64)).trimStart();
  return bytes.length > 0 && (start === "" || start.startsWith("<"));
}

const tooLarge = (message: string): UnreadableDocument => new UnreadableDocument("too-large", message);
