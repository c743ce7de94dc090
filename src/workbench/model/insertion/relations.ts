import type { Attr, Element } from "@xmldom/xmldom";
import type { OpcPackage, Relationship } from "../package";
import { descendants } from "./tree";

const RELATION_NAMESPACES: ReadonlySet<string> = new Set([
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  "http://purl.oclc.org/ooxml/officeDocument/relationships",
]);

interface End {
  readonly file: OpcPackage;
  readonly part: string;
}

/**
 * Brings along the parts that inserted content refers to (pictures, charts, headers of its own sections), each under
 * a name that the destination does not use yet, with the parts that they refer to. References get new ids.
 */
export function importRelations(content: readonly Element[], from: End, to: End): void {
  const relations = new Map(from.file.relationships(from.part).map((one) => [one.id, one]));
  const ids = new Map<string, string>();
  const parts = new Map<string, string>();
  for (const attribute of content.flatMap((one) => descendants(one)).flatMap(relationAttributes)) {
    const relation = relations.get(attribute.value);
    if (!relation) continue;
    const known = ids.get(relation.id);
    const id = known ?? relate(relation, from, to, parts);
    ids.set(relation.id, id);
    attribute.value = id;
  }
}

/** Adds a relationship like one of the incoming ones, with the part it leads to; gives its id. */
function relate(
  relation: Relationship,
  from: End,
  to: End,
  parts: Map<string, string>,
  wantedId?: string,
): string {
  const target = relation.isExternal
    ? from.file.rawTarget(from.part, relation.id)
    : `/${copyPart(relation.target, from.file, to.file, parts)}`;
  return to.file.relate(to.part, relation.type, target, relation.isExternal, wantedId);
}

/**
 * Copies a part and, under the same ids, what it refers to.
 * @param parts names of the copies made so far: parts may refer to each other in circles
 */
function copyPart(name: string, from: OpcPackage, to: OpcPackage, parts: Map<string, string>): string {
  const known = parts.get(name);
  if (known !== undefined) return known;
  const copy = freeName(name, to);
  parts.set(name, copy);
  to.addBytes(copy, from.bytes(name), from.contentType(name));
  for (const relation of from.relationships(name)) {
    relate(relation, { file: from, part: name }, { file: to, part: copy }, parts, relation.id);
  }
  return copy;
}

function freeName(name: string, file: OpcPackage): string {
  const dot = name.lastIndexOf(".");
  let free = name;
  for (let number = 2; file.has(free); number += 1) {
    free = `${name.slice(0, dot)}_${number}${name.slice(dot)}`;
  }
  return free;
}

function relationAttributes(element: Element): Attr[] {
  return Array.from(element.attributes).filter(
    (attribute) => RELATION_NAMESPACES.has(attribute.namespaceURI ?? "") && attribute.localName !== "xmlns",
  );
}
