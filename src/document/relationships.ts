import { parseXml, type ElementTable, type Prefixes } from "./xml";

/** A relationship to another part of the same package. */
export interface Relationship {
  /** The last segment of its type, which strict and transitional share: `officeDocument`, `styles` … */
  readonly kind: string;
  /** The target's part name, without a leading slash. */
  readonly target: string;
}

/** Those of the standard, and of the parts in which add-ins keep their settings. */
const known =
  /^http:\/\/(?:schemas\.openxmlformats\.org\/|purl\.oclc\.org\/|schemas\.microsoft\.com\/office\/2011\/relationships\/webextension)/u;

const table: ElementTable<(type: string, target: string) => void> = {
  "rel:Relationship": {
    open(add, tag) {
      const type = tag.attribute("Type");
      const target = tag.attribute("Target");
      if (type !== undefined && target !== undefined && tag.attribute("TargetMode") !== "External")
        add(type, target);
    },
  },
};

/**
 * Reads a relationships part.
 * @param source name of the part whose relationships they are, `""` for the package's own
 */
export function readRelationships(xml: string, source: string, prefixes?: Prefixes): Relationship[] {
  const relationships: Relationship[] = [];
  const add = (type: string, target: string): void => {
    if (!known.test(type)) return;
    relationships.push({
      kind: type.slice(type.lastIndexOf("/") + 1),
      target: resolveTarget(source, target),
    });
  };
  parseXml(xml, table, add, prefixes);
  return relationships;
}

/** Name of the part that holds the relationships of a part. */
export function relationshipsPart(source: string): string {
  const slash = source.lastIndexOf("/") + 1;
  return `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
}

/** The part name that a target stands for, seen from the part that names it. */
function resolveTarget(source: string, target: string): string {
  const folder = target.startsWith("/") ? [] : source.split("/").slice(0, -1);
  const path: string[] = [...folder];
  for (const segment of target.replace(/[?#].*$/u, "").split("/")) {
    if (segment === "..") path.pop();
    else if (segment !== "." && segment !== "") path.push(segment);
  }
  return path.join("/");
}
