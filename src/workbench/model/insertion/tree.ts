import type { Element } from "@xmldom/xmldom";
import { childElements } from "../xml";

/** An element and all elements in it, in document order. */
export function descendants(root: Element): Element[] {
  const found: Element[] = [];
  const pending = [root];
  for (let next = pending.pop(); next; next = pending.pop()) {
    found.push(next);
    pending.push(...childElements(next).reverse());
  }
  return found;
}
