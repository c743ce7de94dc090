import type { Element, Node } from "@xmldom/xmldom";
import { childElements, childValue, isWord, wordChild } from "./xml";

/** Content controls (w:sdt) and what their w:sdtPr says. */
export function controlsIn(container: Element): Element[] {
  const found: Element[] = [];
  const visit = (element: Element): void => {
    for (const child of childElements(element)) {
      // Text boxes are stories of their own.
      if (isWord(child, "txbxContent")) continue;
      if (isWord(child, "sdt")) found.push(child);
      visit(child);
    }
  };
  visit(container);
  return found;
}

export function controlAround(node: Node): Element | null {
  for (let at = node.parentNode; at; at = at.parentNode) if (isWord(at, "sdt")) return at;
  return null;
}

export interface ControlProperties {
  readonly id: number;
  readonly tag: string;
  readonly title: string;
  /** w:lock `contentLocked` or `sdtContentLocked`. */
  readonly cannotEdit: boolean;
  /** w:lock `sdtLocked` or `sdtContentLocked`. */
  readonly cannotDelete: boolean;
}

export function controlProperties(control: Element): ControlProperties {
  const properties = wordChild(control, "sdtPr");
  const lock = childValue(properties, "lock");
  return {
    id: Number(childValue(properties, "id") ?? 0),
    tag: childValue(properties, "tag") ?? "",
    title: childValue(properties, "alias") ?? "",
    cannotEdit: lock === "contentLocked" || lock === "sdtContentLocked",
    cannotDelete: lock === "sdtLocked" || lock === "sdtContentLocked",
  };
}

/** Whether a control that locks its content stands around the node. */
export function isLocked(node: Node): boolean {
  for (let at: Node | null = node; at; at = at.parentNode) {
    if (isWord(at, "sdt") && controlProperties(at).cannotEdit) return true;
  }
  return false;
}
