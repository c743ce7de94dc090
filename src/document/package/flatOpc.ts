/** Cuts a flat OPC text, which is what Word's getOoxml gives, into its parts. */
import { limits, UnreadableDocument } from "../limits";
import { noPrefixes, parseXml, type ElementTable, type PartText, type Prefixes } from "./xml";

/** What is known while the parser goes through the package. */
interface Cutting {
  readonly text: string;
  readonly parts: Map<string, PartText>;
  isPackage: boolean;
  /** The name of the part at hand, without the leading slash. */
  name: string | null;
  /** Where the XML of the part starts; null outside of it. */
  start: number | null;
  prefixes: Prefixes;
}

const packageTable: ElementTable<Cutting> = {
  "pkg:package": {
    open(cutting) {
      cutting.isPackage = true;
    },
  },
  "pkg:part": {
    open(cutting, tag) {
      if (cutting.start !== null) return;
      const name = tag.attribute("pkg:name") ?? tag.attribute("name");
      cutting.name = name?.replace(/^\//u, "") ?? null;
    },
  },
  "pkg:xmlData": {
    open(cutting, tag) {
      // Of a package within a part.
      if (cutting.start !== null) return true;
      cutting.start = tag.position;
      cutting.prefixes = tag.prefixes;
      return false;
    },
    close(cutting, tag) {
      const { text, parts, name, start, prefixes } = cutting;
      cutting.name = null;
      cutting.start = null;
      if (name === null || start === null) return;
      const length = tag.start - start;
      if (length > limits.partBytes)
        throw new UnreadableDocument("too-large", `a part of ${length} characters`);
      parts.set(name, { xml: text.slice(start, tag.start), prefixes, start });
    },
  },
  // The root of another kind of XML is skipped with all that is in it.
  "*": { open: ({ isPackage }) => !isPackage },
};

/**
 * The parts of a flat package by name, without the leading slash. Parts with binary content are left out.
 * @returns null if the text is XML of another kind
 * @throws {UnreadableDocument} too-large, damaged-xml, entities, too-deep
 */
export function splitFlatPackage(text: string): Map<string, PartText> | null {
  if (text.length > limits.flatLength) throw new UnreadableDocument("too-large", `${text.length} characters`);
  const cutting: Cutting = {
    text,
    parts: new Map(),
    isPackage: false,
    name: null,
    start: null,
    prefixes: noPrefixes,
  };
  parseXml({ xml: text, prefixes: noPrefixes }, packageTable, cutting);
  return cutting.isPackage ? cutting.parts : null;
}
