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
      const content = xmlData(text.slice(part.end, next < 0 ? undefined : next), tagName("xmlData"), part);
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

/** What the xmlData element among a part's content holds. */
function xmlData(text: string, name: string, part: StartTag): FlatPart | null {
  const data = readTag(text, findTag(text, name, 0), part.prefixes);
  if (data === null) return null;
  const end = text.indexOf(`</${name}`, data.end);
  if (end < 0) throw new UnreadableDocument("damaged-xml", "a part does not end");
  if (end - data.end > limits.partBytes) {
    throw new UnreadableDocument("too-large", `a part of ${end - data.end} characters`);
  }
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

/** What may hold a `<` that starts no tag: how it starts, how it ends, and whether what it holds is text. */
const markupThatHoldsText = [
  { start: "<!--", end: "-->", isText: false },
  { start: "<![CDATA[", end: "]]>", isText: true },
  { start: "<?", end: "?>", isText: false },
];

/** Leaves comments and processing instructions out and writes CDATA as plain text. */
function withoutMarkupThatHoldsText(source: string): string {
  const pieces: string[] = [];
  let at = 0;
  for (let next = nextMarkup(source, 0); next >= 0; next = nextMarkup(source, at)) {
    const kind = markupThatHoldsText.find(({ start }) => source.startsWith(start, next));
    if (kind === undefined) {
      throw new UnreadableDocument("entities", "a document type declaration is not read");
    }
    const contentStart = next + kind.start.length;
    const end = source.indexOf(kind.end, contentStart);
    if (end < 0) throw new UnreadableDocument("damaged-xml", `no ${kind.end}`);
    pieces.push(source.slice(at, next), kind.isText ? escapeText(source.slice(contentStart, end)) : "");
    at = end + kind.end.length;
  }
  return at === 0 ? source : pieces.join("") + source.slice(at);
}

/** Where the next `<!` or `<?` is, or -1. */
function nextMarkup(source: string, from: number): number {
  const pattern = /<[!?]/gu;
  pattern.lastIndex = from;
  return pattern.exec(source)?.index ?? -1;
}

function escapeText(text: string): string {
  return text.replace(/[&<>]/gu, (sign) => `&#${sign.charCodeAt(0)};`);
}
