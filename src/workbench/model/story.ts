import type { Element, Node } from "@xmldom/xmldom";
import { childElements, closestWord, isWord, MARKUP_COMPATIBILITY } from "./xml";

/**
 * The blocks, rows and cells of a story, as Word lists them: content controls, custom XML, smart tags and
 * revision wrappers are transparent; text boxes are stories of their own.
 */

const TRANSPARENT: ReadonlySet<string> = new Set([
  "sdt",
  "sdtContent",
  "customXml",
  "smartTag",
  "ins",
  "del",
  "moveFrom",
  "moveTo",
]);

/** The elements that a wrapper stands for, or null when the element is no wrapper. */
export function unwrapped(element: Element): Element[] | null {
  if (element.namespaceURI === MARKUP_COMPATIBILITY && element.localName === "AlternateContent") {
    const branches = childElements(element);
    const branch = branches.find((one) => one.localName === "Choice") ?? branches[0];
    return branch ? childElements(branch) : [];
  }
  const isTransparent = TRANSPARENT.has(element.localName ?? "") && isWord(element, element.localName ?? "");
  return isTransparent ? childElements(element) : null;
}

/** The children of this name, in file order, seen through wrappers. */
export function storyChildren(parent: Element, names: readonly string[]): Element[] {
  const found: Element[] = [];
  const visit = (elements: readonly Element[]): void => {
    for (const element of elements) {
      const inner = unwrapped(element);
      if (inner) visit(inner);
      else if (names.some((name) => isWord(element, name))) found.push(element);
    }
  };
  visit(childElements(parent));
  return found;
}

export function rowsOf(table: Element): Element[] {
  return storyChildren(table, ["tr"]);
}

export function cellsOf(row: Element): Element[] {
  return storyChildren(row, ["tc"]);
}

/** All paragraphs of a container in document order, those in its tables (to any depth) included. */
export function paragraphsIn(container: Element): Element[] {
  if (isWord(container, "p")) return [container];
  return storyChildren(container, ["p", "tbl", "tr", "tc"]).flatMap(paragraphsIn);
}

/** Tables of a container in document order: its own, or to any depth. */
export function tablesIn(container: Element, depth: "own" | "all"): Element[] {
  const own = storyChildren(container, ["tbl"]);
  if (depth === "own") return own;
  return own.flatMap((table) => [
    table,
    ...rowsOf(table)
      .flatMap(cellsOf)
      .flatMap((cell) => tablesIn(cell, "all")),
  ]);
}

/** How deep in tables a node stands: 0 outside of them, 1 for a top-level table and what is in it. */
export function nestingLevel(node: Node): number {
  let level = 0;
  for (let at: Node | null = node; at; at = at.parentNode) if (isWord(at, "tbl")) level += 1;
  return level;
}

/** The nearest cell that holds the node, below `limit`. */
export function cellAround(node: Node, limit: Node | null = null): Element | null {
  return closestWord(node, "tc", limit);
}
