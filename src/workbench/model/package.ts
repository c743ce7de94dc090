/** An OPC package (ISO 29500-2): parts, their content types, and their relationships. */

import type { Element } from "@xmldom/xmldom";
import { strToU8, unzipSync, type Zippable, zipSync } from "fflate";
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

/** A part as the archive has it. */
interface Entry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * An OPC package (ISO 29500-2) as a set of parts. Parts that nobody changed are saved with the bytes they
 * came with, in the order they came in.
 */
export class OpcPackage {
  /** By `partKey`, as every other map here. */
  private readonly entries: Map<string, Entry>;
  private readonly parsed = new Map<string, XmlPart>();
  private readonly touched = new Set<string>();
  /** Content types by the key of a part's name, and by an extension behind a point; null until they are asked for. */
  private types: ReadonlyMap<string, string> | null = null;
  /** Ids of relationships, by the part that holds them: a hostile file has very many. */
  private readonly takenIds = new Map<string, Set<string>>();

  /**
   * @param file a zip archive; without one the package is new, and has no part yet
   * @throws {Error} when the bytes are no zip archive.
   */
  constructor(file?: Uint8Array) {
    this.entries = new Map();
    for (const [name, bytes] of Object.entries(file ? unzipSync(file) : {})) this.put(name, bytes);
    if (!file) this.put(CONTENT_TYPES_PART, strToU8(`${XML_DECLARATION}<Types xmlns="${CONTENT_TYPES}"/>`));
  }

  has(name: string): boolean {
    return this.entries.has(partKey(name));
  }

  names(): string[] {
    return [...this.entries.values()].map(({ name }) => partName(name)).filter((name) => !name.endsWith("/"));
  }

  /** The names of the parts that relationships lead to, and of these relationships: Word takes over no others. */
  relatedNames(): string[] {
    const found = new Set<string>();
    const sources = [""];
    for (let source = sources.pop(); source !== undefined; source = sources.pop()) {
      found.add(partKey(relationshipsPart(source)));
      for (const { target, isExternal } of this.relationships(source)) {
        if (isExternal || !this.has(target) || found.has(partKey(target))) continue;
        found.add(partKey(target));
        sources.push(target);
      }
    }
    return this.names().filter((name) => found.has(partKey(name)));
  }

  bytes(name: string): Uint8Array {
    return this.savedBytes(name);
  }

  /** A part's XML as text, changes included. */
  text(name: string): string {
    const key = partKey(name);
    const part = this.touched.has(key) ? this.parsed.get(key) : undefined;
    return part ? part.serialize() : decodeXml(this.entry(name).bytes);
  }

  /** A part's tree. Whoever changes it must say so with `touch`. */
  xml(name: string): XmlPart {
    const key = partKey(name);
    const known = this.parsed.get(key);
    if (known) return known;
    const part = parseXml(this.text(name));
    this.parsed.set(key, part);
    return part;
  }

  touch(name: string): void {
    this.xml(name);
    this.touched.add(partKey(name));
    this.types = null;
  }

  add(name: string, text: string, contentType: string): void {
    this.addBytes(name, strToU8(text), contentType);
  }

  addBytes(name: string, bytes: Uint8Array, contentType: string): void {
    this.put(name, bytes);
    this.parsed.delete(partKey(name));
    this.touched.delete(partKey(name));
    const types = this.xml(CONTENT_TYPES_PART).root;
    const attributes = { PartName: `/${name}`, ContentType: contentType };
    types.appendChild(createElement(types, types.namespaceURI, "Override", attributes));
    this.touch(CONTENT_TYPES_PART);
  }

  remove(name: string): void {
    this.forget(name);
    for (const type of childElements(this.xml(CONTENT_TYPES_PART).root)) {
      if (partKey(type.getAttribute("PartName") ?? "") === partKey(name)) type.parentNode?.removeChild(type);
    }
    this.touch(CONTENT_TYPES_PART);
  }

  /** The content type of a part, by override, else by extension. */
  contentType(name: string): string {
    const types = (this.types ??= contentTypesOf(this.xml(CONTENT_TYPES_PART).root));
    const extension = name.slice(name.lastIndexOf(".")).toLowerCase();
    return types.get(partKey(name)) ?? types.get(extension) ?? "application/octet-stream";
  }

  /** The relationships of a part (`""`: of the package), in file order. */
  relationships(source: string): Relationship[] {
    const name = relationshipsPart(source);
    if (!this.has(name)) return [];
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
    const entry = found && this.entries.get(partKey(found.target));
    return entry ? partName(entry.name) : null;
  }

  /**
   * Adds a relationship and gives its id.
   * @param target a path to a part
   * @param wantedId its id, where one is to be kept and is free
   */
  relate(source: string, type: string, target: string, wantedId?: string): string {
    const name = relationshipsPart(source);
    if (!this.has(name))
      this.put(name, strToU8(`${XML_DECLARATION}<Relationships xmlns="${RELATIONSHIPS}"/>`));
    const taken = this.takenIds.get(partKey(name)) ?? new Set(this.relationships(source).map(({ id }) => id));
    this.takenIds.set(partKey(name), taken);
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
    if (!this.has(name)) return;
    this.takenIds.delete(partKey(name));
    const root = this.xml(name).root;
    for (const element of childElements(root)) {
      const named = resolveTarget(source, element.getAttribute("Target") ?? "");
      if (partKey(named) === partKey(target)) root.removeChild(element);
    }
    this.touch(name);
    if (source !== "" && childElements(root).length === 0) this.forget(name);
  }

  /** The package as a file: changed parts anew, all others with their bytes, in the order they came. */
  save(level: 0 | 6 = 6): Uint8Array {
    const zip: Zippable = {};
    for (const { name } of this.entries.values()) {
      zip[name] = [name.endsWith("/") ? new Uint8Array(0) : this.savedBytes(name), { mtime: ZIP_EPOCH }];
    }
    return zipSync(zip, { level });
  }

  private put(name: string, bytes: Uint8Array): void {
    this.entries.set(partKey(name), { name, bytes });
  }

  private entry(name: string): Entry {
    const entry = this.entries.get(partKey(name));
    if (!entry) throw new Error(`no part ${name}`);
    return entry;
  }

  private forget(name: string): void {
    for (const known of [this.entries, this.parsed, this.touched, this.takenIds]) known.delete(partKey(name));
  }

  /** A part that was changed and changed back keeps its bytes. */
  private savedBytes(name: string): Uint8Array {
    const original = this.entry(name).bytes;
    if (!this.touched.has(partKey(name))) return original;
    const text = this.text(name);
    const before = decodeXml(original);
    // The package's own parts are small enough to see beyond line ends and quotes, which parsing evens out.
    const isOwn = partKey(name) === partKey(CONTENT_TYPES_PART) || name.toLowerCase().endsWith(".rels");
    const isSame = text === before || (isOwn && text === parseXml(before).serialize());
    return isSame ? original : encodeXml(text, encodingOf(original));
  }
}

/** The first of several counts. */
function contentTypesOf(root: Element): ReadonlyMap<string, string> {
  const types = new Map<string, string>();
  for (const type of childElements(root).reverse()) {
    const extension = type.getAttribute("Extension");
    const key =
      extension === null ? partKey(type.getAttribute("PartName") ?? "") : `.${extension.toLowerCase()}`;
    types.set(key, type.getAttribute("ContentType") ?? "application/octet-stream");
  }
  return types;
}

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Zip cannot tell earlier times; a fixed one makes equal documents equal files. Local time, as zip has it. */
const ZIP_EPOCH = new Date(1980, 0, 1);

/** A part's name as it is written, from that of its zip entry: some programs write backslashes, or a slash before it. */
function partName(entryName: string): string {
  return entryName.replaceAll("\\", "/").replace(/^(?:\.?\/)+/, "");
}

/** The form in which part names are compared: they may differ in case, and in escapes (ISO 29500-2, 6.2.2.3). */
function partKey(name: string): string {
  const plain = partName(name).toLowerCase();
  try {
    return decodeURIComponent(plain);
  } catch {
    return plain;
  }
}

/** The part that holds the relationships of a part (`""`: of the package). */
export function relationshipsPart(source: string): string {
  const slash = source.lastIndexOf("/") + 1;
  return `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
}

/** A relationship's target, relative to its source's folder, as the name of a part. */
function resolveTarget(source: string, target: string): string {
  const segments = /^[/\\]/.test(target) ? [] : source.split("/").slice(0, -1);
  for (const segment of target.split(/[/\\]/)) {
    if (segment === "..") segments.pop();
    else if (segment !== "" && segment !== ".") segments.push(segment);
  }
  return segments.join("/");
}

type Encoding = "utf-8" | "utf-16le" | "utf-16be";

/** The encodings that a package may have: UTF-16 is told by its byte order mark, or by the bytes of `<`. */
function encodingOf([first, second]: Uint8Array): Encoding {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";
  return "utf-8";
}

function decodeXml(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

function encodeXml(text: string, encoding: Encoding): Uint8Array {
  if (encoding === "utf-8") return strToU8(text);
  const marked = `\uFEFF${text}`;
  const view = new DataView(new ArrayBuffer(marked.length * 2));
  for (let at = 0; at < marked.length; at += 1) {
    view.setUint16(at * 2, marked.charCodeAt(at), encoding === "utf-16le");
  }
  return new Uint8Array(view.buffer);
}
