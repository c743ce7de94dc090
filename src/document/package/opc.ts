/** Opens a package, zipped or flat, and finds the parts of a Word document by its relationships. */
import { UnreadableDocument, type UnreadableCode } from "../limits";
import { splitFlatPackage } from "./flatOpc";
import { behindProlog, decodeXml, requireXml, sniffType } from "./sniffType";
import { noPrefixes, parseXml, type ElementTable, type PartText } from "./xml";
import { readEntry, readZipDirectory, type ZipEntry } from "./zip";

/** A package of either kind. Its parts are read when they are asked for. */
export interface Package {
  /** Null if there is no such part. Names are compared without regard to case, as the package rules want. */
  read(partName: string): PartText | null;
  has(partName: string): boolean;
}

/** A Word document's package and the parts of it that matter. */
export interface WordPackage {
  readonly mainPart: string;
  readonly main: PartText;
  readonly styles: PartText | null;
  readonly numbering: PartText | null;
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
  return {
    mainPart,
    main,
    styles: readRelated("styles"),
    numbering: readRelated("numbering"),
    settings: readRelated("settings"),
  };
}

/** Opens a package of either kind. @throws {UnreadableDocument} */
export function openPackage(source: Uint8Array | string): Package {
  if (typeof source === "string") {
    requireXml(source);
    return openFlatPackage(source);
  }
  return sniffType(source) === "zip" ? openZipPackage(source) : openFlatPackage(decodeXml(source));
}

function openZipPackage(bytes: Uint8Array): Package {
  const entries = zipEntriesByName(readZipDirectory(bytes).entries);
  if (entries.has("encryptedpackage")) throw new UnreadableDocument("encrypted", "an encrypted package");
  return {
    has: (name) => entries.has(partKey(name)),
    read(name) {
      const entry = entries.get(partKey(name));
      return entry === undefined ? null : { xml: decodeXml(readEntry(bytes, entry)), prefixes: noPrefixes };
    },
  };
}

function openFlatPackage(text: string): Package {
  const parts = splitFlatPackage(text);
  if (parts === null) {
    throw new UnreadableDocument(kindOfXml(text), "XML, but no package");
  }
  const byKey = new Map(Array.from(parts, ([name, part]) => [partKey(name), part]));
  return { has: (name) => byKey.has(partKey(name)), read: (name) => byKey.get(partKey(name)) ?? null };
}

/** The type of OpenDocument texts, templates too, as a package and as a flat file name it. */
const ODT = /^application\/vnd\.oasis\.opendocument\.text/u;

/** What XML is that is no package, by its first element. */
function kindOfXml(text: string): UnreadableCode {
  const [, name = "", attributes = ""] = /^<(?:[\w.-]+:)?([\w.-]+)([^>]*)/u.exec(behindProlog(text)) ?? [];
  const [, type = ""] = /\bmimetype\s*=\s*["']([^"']*)/u.exec(attributes) ?? [];
  if (name === "wordDocument") return "word-xml";
  if (ODT.test(type)) return "odt";
  return ["package", "Workbook", "document-content", "document"].includes(name)
    ? "not-a-word-document"
    : "not-a-package";
}

/** Zip entries by the key of their part name. Of two with the same key the later counts, as in every zip program. */
export function zipEntriesByName(entries: readonly ZipEntry[]): ReadonlyMap<string, ZipEntry> {
  return new Map(entries.map((entry) => [partKey(entry.name), entry]));
}

/** The form in which part names are compared: forward slashes and none (nor `./`) before it, no escapes, lower case. */
export function partKey(name: string): string {
  const plain = name
    .replace(/\\/gu, "/")
    .replace(/^(?:\.?\/)+/u, "")
    .toLowerCase();
  try {
    return decodeURIComponent(plain);
  } catch {
    return plain;
  }
}

/** The part that the package's relationships call its office document, else the one that its content types call so. */
function findMainPart(opened: Package): string {
  const related = relationshipsOf(opened, "").find(({ kind }) => kind === "officeDocument");
  if (related !== undefined && opened.has(related.target)) return related.target;
  const types = opened.read("[Content_Types].xml");
  const [part] = types === null ? [] : parseXml<string[]>(types, contentTypes, []);
  if (part !== undefined && opened.has(part)) return part;
  if (related !== undefined) throw new UnreadableDocument("damaged-package", `${related.target} is missing`);
  if (opened.has("mimetype") && opened.has("content.xml")) {
    const isText = ODT.test(opened.read("mimetype")?.xml ?? "");
    throw new UnreadableDocument(isText ? "odt" : "not-a-word-document", "an OpenDocument file");
  }
  throw new UnreadableDocument("not-a-package", "a zip file without a document");
}

/** Collects the names of the parts that are main parts by their content types. */
const contentTypes: ElementTable<string[]> = {
  "ct:Override": {
    open(found, tag) {
      const isMain =
        /(?:wordprocessingml\.(?:document|template)|ms-word\.\w+\.macroEnabled\w*)\.main\+xml$/iu;
      const part = tag.attribute("PartName");
      if (part !== undefined && isMain.test(tag.attribute("ContentType") ?? "")) found.push(part);
    },
  },
};

/** A relationship to another part of the same package. */
export interface Relationship {
  /** The last segment of its type, which strict and transitional share: `officeDocument`, `styles` … */
  readonly kind: string;
  /** The target's part name, without a leading slash. */
  readonly target: string;
}

/** The relationship types of the standard, and of the parts in which add-ins keep their settings. */
const KNOWN_TYPES =
  /^http:\/\/(?:schemas\.openxmlformats\.org\/|purl\.oclc\.org\/|schemas\.microsoft\.com\/office\/2011\/relationships\/webextension)/u;

interface RelationshipsFound {
  /** Name of the part whose relationships they are. */
  readonly source: string;
  readonly relationships: Relationship[];
}

const relationshipTable: ElementTable<RelationshipsFound> = {
  "rel:Relationship": {
    open({ source, relationships }, tag) {
      const type = tag.attribute("Type") ?? "";
      const target = tag.attribute("Target");
      if (target === undefined || tag.attribute("TargetMode") === "External" || !KNOWN_TYPES.test(type))
        return;
      const kind = type.slice(type.lastIndexOf("/") + 1);
      relationships.push({ kind, target: resolveTarget(source, target) });
    },
  },
};

/**
 * The relationships of a part within the package.
 * @param source the part's name, `""` for the package itself
 */
export function relationshipsOf(opened: Package, source: string): readonly Relationship[] {
  const slash = source.lastIndexOf("/") + 1;
  const part = opened.read(`${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`);
  if (part === null) return [];
  return parseXml<RelationshipsFound>(part, relationshipTable, { source, relationships: [] }).relationships;
}

/** The part name that a target stands for, seen from the part that names it. */
function resolveTarget(source: string, target: string): string {
  const path = /^[/\\]/u.test(target) ? [] : source.split("/").slice(0, -1);
  for (const segment of target.replace(/[?#].*$/su, "").split(/[/\\]/u)) {
    if (segment === "..") path.pop();
    else if (segment !== "." && segment !== "") path.push(segment);
  }
  return path.join("/");
}
