import type { Element } from "@xmldom/xmldom";
import {
  childElements,
  childValue,
  documentOf,
  isWord,
  setWordAttribute,
  wordAttribute,
  wordChild,
} from "../xml";
import { descendants } from "./tree";

/**
 * Brings the lists of inserted content along, under numbers that the destination does not use yet: an inserted list
 * never goes on counting where one of the document's own has ended.
 * @param holders the inserted elements and added styles; their w:numId are changed
 * @param source the incoming w:numbering; without one the content loses its numbers
 * @param target the destination's w:numbering
 * @returns whether the destination's numbering has changed
 */
export function importNumbering(
  holders: readonly Element[],
  source: Element | null,
  target: Element | null,
): boolean {
  const references = holders
    .flatMap((holder) => descendants(holder))
    .filter((element) => isWord(element, "numId") && isWord(element.parentNode, "numPr"));
  const copied = new Map<string, string>();
  let isChanged = false;
  for (const reference of references) {
    const id = wordAttribute(reference, "val") ?? "";
    const number = copied.get(id) ?? (source && target && copyList(id, source, target));
    if (number) {
      copied.set(id, number);
      setWordAttribute(reference, "val", number);
      isChanged = true;
    } else if (id !== "0") {
      const properties = reference.parentNode;
      properties?.parentNode?.removeChild(properties);
    }
  }
  return isChanged;
}

/** Copies a w:num with its w:abstractNum, and gives its new number; null where the source has none of that number. */
function copyList(id: string, source: Element, target: Element): string | null {
  const list = find(source, "num", "numId", id);
  const abstract = find(source, "abstractNum", "abstractNumId", childValue(list, "abstractNumId") ?? "");
  if (!list || !abstract) return null;
  const abstractId = String(largest(target, "abstractNum", "abstractNumId") + 1);
  // Number 0 takes a list away (ISO 29500-1, 17.9.18).
  const number = String(Math.max(0, largest(target, "num", "numId")) + 1);
  const definition = documentOf(target).importNode(abstract, true);
  setWordAttribute(definition, "abstractNumId", abstractId);
  // Two definitions of one w:nsid are one list to Word.
  const identity = wordChild(definition, "nsid");
  if (identity) definition.removeChild(identity);
  // The schema wants all w:abstractNum before the first w:num.
  target.insertBefore(definition, childElements(target).find((child) => isWord(child, "num")) ?? null);
  const copy = documentOf(target).importNode(list, true);
  setWordAttribute(copy, "numId", number);
  const link = wordChild(copy, "abstractNumId");
  if (link) setWordAttribute(link, "val", abstractId);
  const cleanup = childElements(target).find((child) => isWord(child, "numIdMacAtCleanup"));
  target.insertBefore(copy, cleanup ?? null);
  return number;
}

function find(root: Element, name: string, attribute: string, id: string): Element | null {
  return (
    childElements(root).find((child) => isWord(child, name) && wordAttribute(child, attribute) === id) ?? null
  );
}

function largest(root: Element, name: string, attribute: string): number {
  const ids = childElements(root)
    .filter((child) => isWord(child, name))
    .map((child) => Number(wordAttribute(child, attribute)) || 0);
  return Math.max(-1, ...ids);
}
