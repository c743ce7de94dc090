import { splitFlatPackage, type FlatPart } from "./flatOpc";
import { UnreadableDocument } from "./outline";
import { recogniseContainer, recogniseText } from "./recognise";
import { readRelationships, relationshipsPart, type Relationship } from "./relationships";
import { decodeXml } from "./textEncoding";
import { parseXml, type ElementTable, type Prefixes } from "./xml";
import { readEntry, readZipDirectory, type ZipEntry } from "./zip";

/** The text of a part, and the prefixes declared around it (flat OPC only). */
export interface PartText {
  readonly xml: string;
  readonly prefixes: Prefixes;
}

/** A package, whatever holds it; parts are read when they are asked for. */
export interface Package {
  /** Null if there is no such part. Names are compared without regard to case, as the package rules want. */
  read(partName: string): PartText | null;
  has(partName: string): boolean;
}

/** A word-processing package and the parts that matter. */
export interface WordPackage {
  readonly mainPart: string;
  readonly main: PartText;
  readonly styles: PartText | null;
  readonly settings: PartText | null;
}

/**
 * Opens a .docx (or .docm, .dotx), or a flat OPC text as Word's getOoxml gives it, and reads the parts that matter.
 * @throws {UnreadableDocument}
 */
export function openWordPackage(source: Uint8Array | string): WordPackage {
  const opened = openPackage(source);
  const mainPart = findMainPart(opened);
  const main = opened.read(mainPart);
  if (main === null) throw new UnreadableDocument("damaged-package", `${mainPart} is missing`);
  const related = relationshipsOf(opened, mainPart);
  const readRelated = (kind: string): PartText | null => {
    const found = related.find((relationship) => relationship.kind === kind);
    return found === undefined ? null : opened.read(found.target);
  };
  return { mainPart, main, styles: readRelated("styles"), settings: readRelated("settings") };
}

/** Opens a package of either kind. @throws {UnreadableDocument} */
export function openPackage(source: Uint8Array | string): Package {
  if (typeof source === "string") {
    recogniseText(source);
    return openFlatPackage(source);
  }
  return recogniseContainer(source) === "zip"
    ? openZipPackage(source)
    : openFlatPackage(decodeXml(source).text);
}

function openZipPackage(bytes: Uint8Array): Package {
  const entries = zipEntriesByName(readZipDirectory(bytes).entries);
  if (entries.has("encryptedpackage")) throw new UnreadableDocument("encrypted", "an encrypted package");
  return {
    has: (name) => entries.has(partKey(name)),
    read(name) {
      const entry = entries.get(partKey(name));
      return entry === undefined
        ? null
        : { xml: decodeXml(readEntry(bytes, entry)).text, prefixes: noPrefixes };
    },
  };
}

/** Entries by part name; of two that share a name the later counts, as for every zip program. */
export function zipEntriesByName(entries: readonly ZipEntry[]): ReadonlyMap<string, ZipEntry> {
  return new Map(entries.map((entry) => [partKey(entry.name), entry]));
}

function openFlatPackage(text: string): Package {
  const parts = splitFlatPackage(text);
  if (parts === null) {
    const isOtherOffice = /<(?:\w+:)?(?:wordDocument|Workbook|document-content|document)[\s>]/u.test(text);
    throw new UnreadableDocument(
      isOtherOffice ? "not-a-word-document" : "not-a-package",
      "XML, but no package",
    );
  }
  const byKey = new Map<string, FlatPart>(Array.from(parts, ([name, part]) => [partKey(name), part]));
  return { has: (name) => byKey.has(partKey(name)), read: (name) => byKey.get(partKey(name)) ?? null };
}

const noPrefixes: Prefixes = new Map();

/** The form in which part names are compared: no leading slash, forward slashes, escapes undone, lower case. */
export function partKey(name: string): string {
  const plain = name.replace(/\\/gu, "/").replace(/^\/+/u, "").toLowerCase();
  if (!plain.includes("%")) return plain;
  try {
    return decodeURIComponent(plain);
  } catch {
    return plain;
  }
}

/** The relationships of a part, or of the package itself (`""`); none where it has no such part. */
export function relationshipsOf(opened: Package, source: string): Relationship[] {
  const part = opened.read(relationshipsPart(source));
  return part === null ? [] : readRelationships(part.xml, source, part.prefixes);
}

/** The part that the package's relationships call its office document, else one that its content types call so. */
export function findMainPart(opened: Package): string {
  const related = relationshipsOf(opened, "").find(({ kind }) => kind === "officeDocument");
  if (related !== undefined && opened.has(related.target)) return related.target;
  const typed = partWithMainType(opened);
  if (typed !== null && opened.has(typed)) return typed;
  if (related !== undefined) throw new UnreadableDocument("damaged-package", `${related.target} is missing`);
  if (opened.has("mimetype") && opened.has("content.xml")) {
    throw new UnreadableDocument("not-a-word-document", "an OpenDocument file");
  }
  throw new UnreadableDocument("not-a-package", "a zip file without a document");
}

interface MainType {
  part: string | null;
}

const contentTypes: ElementTable<MainType> = {
  "ct:Override": {
    open(found, tag) {
      const isMain = /wordprocessingml\.(?:document|template)\.main\+xml$|word\.\w+Enabled\.main\+xml$/iu;
      if (!isMain.test(tag.attribute("ContentType") ?? "")) return;
      found.part ??= (tag.attribute("PartName") ?? "").replace(/^\//u, "");
    },
  },
};

function partWithMainType(opened: Package): string | null {
  const part = opened.read("[Content_Types].xml");
  if (part === null) return null;
  const found: MainType = { part: null };
  parseXml(part.xml, contentTypes, found, part.prefixes);
  return found.part;
}
