import { SaxesParser } from "saxes";
import { limits } from "./limits";
import { UnreadableDocument } from "./outline";
import { declarations, type Prefixes } from "./xml";

/** The XML of one part of a flat package, and the prefixes that are declared around it. */
export interface FlatPart {
  readonly xml: string;
  readonly prefixes: Prefixes;
}

const packageNamespace = "http://schemas.microsoft.com/office/2006/xmlPackage";

/**
 * Cuts a flat OPC text (what Word's getOoxml gives) into its parts, without parsing them.
 *
 * That a start tag is a tag and not text is sure once comments, CDATA and processing instructions are out of the
 * way: nowhere else may a `<` stand. Parts with binary content are left out.
 *
 * @returns the parts by name without the leading slash; null if the text is XML of another kind
 * @throws {UnreadableDocument} too-large, damaged-xml, entities
 */
export function splitFlatPackage(source: string): Map<string, FlatPart> | null {
  if (source.length > limits.flatLength)
    throw new UnreadableDocument("too-large", `${source.length} characters`);
  const text = withoutMarkupThatHoldsText(source);
  const root = readTag(text, text.search(/<[^!?]/u));
  if (root === null || root.prefixes.get(root.prefix) !== packageNamespace) return null;
  const tagName = (local: string): string => (root.prefix === "" ? local : `${root.prefix}:${local}`);
  const parts = new Map<string, FlatPart>();
  let at = findTag(text, tagName("part"), root.end);
  while (at >= 0) {
    const part = readTag(text, at, root.prefixes);
    const next = part === null ? -1 : findTag(text, tagName("part"), part.end);
    const name = part?.attributes[tagName("name")] ?? part?.attributes["name"];
    if (part !== null && name !== undefined) {
      const content = xmlData(text, tagName("xmlData"), part, next < 0 ? text.length : next);
      if (content !== null) parts.set(name.replace(/^\//u, ""), content);
    }
    at = next;
  }
  return parts;
}

interface StartTag {
  readonly prefix: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** All prefixes in force within it. */
  readonly prefixes: Prefixes;
  /** Index behind its `>`. */
  readonly end: number;
}

/** What the xmlData element between a part's start tag and `limit` holds. */
function xmlData(text: string, name: string, part: StartTag, limit: number): FlatPart | null {
  const at = findTag(text, name, part.end);
  if (at < 0 || at >= limit) return null;
  const data = readTag(text, at, part.prefixes);
  if (data === null) return null;
  const end = text.indexOf(`</${name}`, data.end);
  if (end < 0) throw new UnreadableDocument("damaged-xml", "a part does not end");
  if (end - data.end > limits.partBytes)
    throw new UnreadableDocument("too-large", `${end - data.end} characters`);
  return { xml: text.slice(data.end, end), prefixes: data.prefixes };
}

/** Where the next start tag of that name is, or -1. */
function findTag(text: string, name: string, from: number): number {
  let at = text.indexOf(`<${name}`, from);
  while (at >= 0 && !/[\s/>]/u.test(text.charAt(at + name.length + 1))) at = text.indexOf(`<${name}`, at + 1);
  return at;
}

const noPrefixes: Prefixes = new Map();

/** Reads the start tag at an index; null if there is none. */
function readTag(text: string, at: number, inherited = noPrefixes): StartTag | null {
  const match = at < 0 ? null : /<(?:"[^"]*"|'[^']*'|[^"'>])*>/uy;
  if (match === null) return null;
  match.lastIndex = at;
  const [tag] = match.exec(text) ?? [];
  if (tag === undefined) throw new UnreadableDocument("damaged-xml", "a tag does not end");
  const { name, attributes } = parseTag(tag);
  const colon = name.indexOf(":");
  return {
    prefix: colon < 0 ? "" : name.slice(0, colon),
    attributes,
    prefixes: new Map([...inherited, ...declarations(attributes)]),
    end: at + tag.length,
  };
}

function parseTag(tag: string): { name: string; attributes: Readonly<Record<string, string>> } {
  const parser = new SaxesParser({ xmlns: false, fragment: true });
  let found = { name: "", attributes: {} };
  parser.on("opentag", ({ name, attributes }) => (found = { name, attributes }));
  parser.on("error", (error) => {
    throw new UnreadableDocument("damaged-xml", error.message);
  });
  parser.write(tag);
  return found;
}

/** Leaves comments and processing instructions out and writes CDATA as plain text. */
function withoutMarkupThatHoldsText(source: string): string {
  if (/<!DOCTYPE/u.test(source))
    throw new UnreadableDocument("entities", "a document type declaration is not read");
  const behindProlog = /^\ufeff?(?:\s*<\?[^<]*?\?>)*/u.exec(source)?.[0].length ?? 0;
  if (source.indexOf("<!", behindProlog) < 0 && source.indexOf("<?", behindProlog) < 0) {
    return source.slice(behindProlog);
  }
  return source.replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>/gu, (_, text?: string) =>
    (text ?? "").replace(/[&<>]/gu, (sign) => `&#${sign.charCodeAt(0)};`),
  );
}
