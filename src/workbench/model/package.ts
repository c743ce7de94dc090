/** An OPC package (ISO 29500-2): parts, their content types, and their relationships. */

import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";
import { childElements, createElement, parseXml, type XmlPart } from "./xml";

const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
const CONTENT_TYPES_PART = "[Content_Types].xml";

export interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly isExternal: boolean;
}

/**
 * An OPC package (ISO 29500-2) as a set of parts. Parts that nobody changed are saved with the bytes they
 * came with, in the order they came in.
 */
export class OpcPackage {
  private readonly entries: Map<string, Uint8Array>;
  private readonly parsed = new Map<string, XmlPart>();
  private readonly touched = new Set<string>();
  /** Ids of relationships, by the part that holds them: a hostile file has very many. */
  private readonly takenIds = new Map<string, Set<string>>();

  /**
   * @param file a zip archive; without one the package is new, and has no part yet
   * @throws {Error} when the bytes are no zip archive.
   */
  constructor(file?: Uint8Array) {
    this.entries = new Map(Object.entries(file ? unzipSync(file) : {}));
    if (!file)
      this.entries.set(CONTENT_TYPES_PART, strToU8(`${XML_DECLARATION}<Types xmlns="${CONTENT_TYPES}"/>`));
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  names(): string[] {
    return [...this.entries.keys()].filter((name) => !name.endsWith("/"));
  }

  bytes(name: string): Uint8Array {
    const bytes = this.entries.get(name);
    if (!bytes) throw new Error(`no part ${name}`);
    return this.touched.has(name) ? strToU8(this.text(name)) : bytes;
  }

  /** A part's XML as text, changes included. */
  text(name: string): string {
    const part = this.touched.has(name) ? this.parsed.get(name) : undefined;
    if (part) return part.serialize();
    const bytes = this.entries.get(name);
    if (!bytes) throw new Error(`no part ${name}`);
    return decodeXml(bytes);
  }

  /** A part's tree. Whoever changes it must say so with `touch`. */
  xml(name: string): XmlPart {
    const known = this.parsed.get(name);
    if (known) return known;
    const part = parseXml(this.text(name));
    this.parsed.set(name, part);
    return part;
  }

  touch(name: string): void {
    this.xml(name);
    this.touched.add(name);
  }

  add(name: string, text: string, contentType: string): void {
    this.addBytes(name, strToU8(text), contentType);
  }

  addBytes(name: string, bytes: Uint8Array, contentType: string): void {
    this.entries.set(name, bytes);
    this.parsed.delete(name);
    this.touched.delete(name);
    const types = this.xml(CONTENT_TYPES_PART).root;
    const attributes = { PartName: `/${name}`, ContentType: contentType };
    types.appendChild(createElement(types, types.namespaceURI, "Override", attributes));
    this.touch(CONTENT_TYPES_PART);
  }

  remove(name: string): void {
    this.forget(name);
    for (const type of childElements(this.xml(CONTENT_TYPES_PART).root)) {
      if (type.getAttribute("PartName") === `/${name}`) type.parentNode?.removeChild(type);
    }
    this.touch(CONTENT_TYPES_PART);
  }

  /** The content type of a part, by override, else by extension. */
  contentType(name: string): string {
    const types = childElements(this.xml(CONTENT_TYPES_PART).root);
    const extension = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
    const own = types.find(
      (type) => type.getAttribute("PartName")?.toLowerCase() === `/${name}`.toLowerCase(),
    );
    const common = types.find((type) => type.getAttribute("Extension")?.toLowerCase() === extension);
    return (own ?? common)?.getAttribute("ContentType") ?? "application/octet-stream";
  }

  /** The relationships of a part (`""`: of the package), in file order. */
  relationships(source: string): Relationship[] {
    const name = relationshipsPart(source);
    if (!this.entries.has(name)) return [];
    return childElements(this.xml(name).root).map((element) => ({
      id: element.getAttribute("Id") ?? "",
      type: element.getAttribute("Type") ?? "",
      target: resolveTarget(source, element.getAttribute("Target") ?? ""),
      isExternal: element.getAttribute("TargetMode") === "External",
    }));
  }

  /** The target of the first relationship whose type ends so (strict and transitional types differ before). */
  related(source: string, typeEnd: string): string | null {
    const found = this.relationships(source).find((one) => one.type.endsWith(typeEnd) && !one.isExternal);
    return found && this.entries.has(found.target) ? found.target : null;
  }

  /**
   * Adds a relationship and gives its id.
   * @param target a path to a part
   * @param wantedId its id, where one is to be kept and is free
   */
  relate(source: string, type: string, target: string, wantedId?: string): string {
    const name = relationshipsPart(source);
    if (!this.entries.has(name)) {
      this.entries.set(name, strToU8(`${XML_DECLARATION}<Relationships xmlns="${RELATIONSHIPS}"/>`));
    }
    const taken = this.takenIds.get(name) ?? new Set(this.relationships(source).map((one) => one.id));
    this.takenIds.set(name, taken);
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number += 1;
    const id = wantedId === undefined || taken.has(wantedId) ? `rId${number}` : wantedId;
    const root = this.xml(name).root;
    const attributes = { Id: id, Type: type, Target: target };
    const element = createElement(root, root.namespaceURI, "Relationship", attributes);
    taken.add(id);
    root.appendChild(element);
    this.touch(name);
    return id;
  }

  /** Removes the relationships of `source` to a part, and a relationships part of no use any more. */
  unrelate(source: string, target: string): void {
    const name = relationshipsPart(source);
    if (!this.entries.has(name)) return;
    this.takenIds.delete(name);
    const root = this.xml(name).root;
    for (const element of childElements(root)) {
      if (resolveTarget(source, element.getAttribute("Target") ?? "") === target) root.removeChild(element);
    }
    this.touch(name);
    if (source !== "" && childElements(root).length === 0) this.forget(name);
  }

  /** The package as a file: changed parts anew, all others with their bytes, in the order they came. */
  save(level: 0 | 6 = 6): Uint8Array {
    const zip: Zippable = {};
    for (const name of this.entries.keys()) {
      zip[name] = [name.endsWith("/") ? new Uint8Array(0) : this.savedBytes(name), { mtime: ZIP_EPOCH }];
    }
    return zipSync(zip, { level });
  }

  private forget(name: string): void {
    for (const known of [this.entries, this.parsed, this.touched, this.takenIds]) known.delete(name);
  }

  /** A part that was changed and changed back keeps its bytes. */
  private savedBytes(name: string): Uint8Array {
    const original = this.entries.get(name) ?? new Uint8Array(0);
    if (!this.touched.has(name)) return original;
    const text = this.text(name);
    const before = decodeXml(original);
    // The package's own parts are small enough to see beyond line ends and quotes, which parsing evens out.
    const isOwn = name === CONTENT_TYPES_PART || name.endsWith(".rels");
    const isSame = text === before || (isOwn && text === parseXml(before).serialize());
    return isSame ? original : strToU8(text);
  }
}

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Zip cannot tell earlier times; a fixed one makes equal documents equal files. Local time, as zip has it. */
const ZIP_EPOCH = new Date(1980, 0, 1);

/** The part that holds the relationships of a part (`""`: of the package). */
export function relationshipsPart(source: string): string {
  const slash = source.lastIndexOf("/") + 1;
  return `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
}

/** A relationship's target, relative to its source's folder, as the name of a part. */
function resolveTarget(source: string, target: string): string {
  const segments = target.startsWith("/") ? [] : source.split("/").slice(0, -1);
  for (const segment of target.split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "" && segment !== ".") segments.push(segment);
  }
  return segments.join("/");
}

/** UTF-8, or UTF-16 with a byte order mark: what the OPC allows. */
function decodeXml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return strFromU8(bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes);
}
