/** Cuts a flat OPC text, which is what Word's getOoxml gives, into its parts without parsing them. */
import { limits, UnreadableDocument } from "../limits";
import { escapeText, noPrefixes, parseXml, type ElementReader, type PartText, type Prefixes } from "./xml";

/**
 * The parts of a flat package by name, without the leading slash. Parts with binary content are left out.
 *
 * Once comments, CDATA and processing instructions are gone, a `<` can only start a tag, so the parts are found by
 * searching the text.
 *
 * @returns null if the text is XML of another kind
 * @throws {UnreadableDocument} too-large, damaged-xml, entities
 */
export function splitFlatPackage(source: string): Map<string, PartText> | null {
  if (source.length > limits.flatLength)
    throw new UnreadableDocument("too-large", `${source.length} characters`);
  const text = withTagsAsOnlyMarkup(source);
  const root = readTag(text, text.search(/<[^!?]/u), noPrefixes);
  if (root?.isPackage !== true) return null;
  const prefix = root.name.slice(0, root.name.indexOf(":") + 1);
  const parts = new Map<string, PartText>();
  let at = findTag(text, `${prefix}part`, root.end);
  while (at >= 0) {
    const part = readTag(text, at, root.prefixes);
    const next = part === null ? -1 : findTag(text, `${prefix}part`, part.end);
    if (part?.partName !== undefined) {
      const inner = text.slice(part.end, next < 0 ? undefined : next);
      const content = readXmlData(inner, `${prefix}xmlData`, part.prefixes);
      if (content !== null) parts.set(part.partName.replace(/^\//u, ""), content);
    }
    at = next;
  }
  return parts;
}

/** The content of the first xmlData element in a text; null if there is none. */
function readXmlData(text: string, name: string, prefixes: Prefixes): PartText | null {
  const data = readTag(text, findTag(text, name, 0), prefixes);
  if (data === null) return null;
  const end = text.indexOf(`</${name}`, data.end);
  if (end < 0) throw new UnreadableDocument("damaged-xml", "a part does not end");
  const length = end - data.end;
  if (length > limits.partBytes) throw new UnreadableDocument("too-large", `a part of ${length} characters`);
  return { xml: text.slice(data.end, end), prefixes: data.prefixes };
}

/** A start tag of the package. */
interface PackageTag {
  readonly isPackage: boolean;
  /** As it is written, with its prefix. */
  readonly name: string;
  readonly partName: string | undefined;
  /** The prefixes in force within the element. */
  readonly prefixes: Prefixes;
  /** Index behind the tag's `>`. */
  readonly end: number;
}

type Found = Omit<PackageTag, "end">;

const take = (isPackage: boolean): ElementReader<Found[]> => ({
  open(found, tag) {
    const partName = tag.attribute("pkg:name") ?? tag.attribute("name");
    found.push({ isPackage, name: tag.name, partName, prefixes: tag.prefixes });
  },
});

const tagTable = { "pkg:package": take(true), "*": take(false) };

/** Reads the start tag at an index; null if the index is negative. */
function readTag(text: string, at: number, prefixes: Prefixes): PackageTag | null {
  if (at < 0) return null;
  const end = tagEnd(text, at);
  // Parsed alone, as an element without content.
  const xml = `${text.slice(at, text.charAt(end - 2) === "/" ? end - 2 : end - 1)}/>`;
  const [tag] = parseXml<Found[]>({ xml, prefixes }, tagTable, []);
  return tag === undefined ? null : { ...tag, end };
}

/** The index behind the tag that starts at an index. A `>` within quotes does not end it. */
function tagEnd(text: string, at: number): number {
  const mark = /["'>]/gu;
  mark.lastIndex = at;
  for (let found = mark.exec(text); found !== null; found = mark.exec(text)) {
    if (found[0] === ">") return mark.lastIndex;
    const close = text.indexOf(found[0], mark.lastIndex);
    if (close < 0) break;
    mark.lastIndex = close + 1;
  }
  throw new UnreadableDocument("damaged-xml", "a tag does not end");
}

/** The index of the next start tag of that name, or -1. */
function findTag(text: string, name: string, from: number): number {
  let at = text.indexOf(`<${name}`, from);
  while (at >= 0 && !/[\s/>]/u.test(text.charAt(at + name.length + 1))) at = text.indexOf(`<${name}`, at + 1);
  return at;
}

/** The markup beside tags: how it starts, how it ends, and whether it holds text. */
const OTHER_MARKUP = [
  { start: "<!--", end: "-->", isText: false },
  { start: "<![CDATA[", end: "]]>", isText: true },
  { start: "<?", end: "?>", isText: false },
];

/** Leaves out comments and processing instructions, and writes CDATA as plain text. */
function withTagsAsOnlyMarkup(source: string): string {
  const pieces: string[] = [];
  const mark = /<[!?]/gu;
  let at = 0;
  for (let found = mark.exec(source); found !== null; found = mark.exec(source)) {
    const kind = OTHER_MARKUP.find(({ start }) => source.startsWith(start, found?.index));
    if (kind === undefined)
      throw new UnreadableDocument("entities", "a document type declaration is not read");
    const from = found.index + kind.start.length;
    const end = source.indexOf(kind.end, from);
    if (end < 0) throw new UnreadableDocument("damaged-xml", `no ${kind.end}`);
    pieces.push(source.slice(at, found.index), kind.isText ? escapeText(source.slice(from, end)) : "");
    at = mark.lastIndex = end + kind.end.length;
  }
  return pieces.join("") + source.slice(at);
}
