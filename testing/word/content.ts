/** Compares documents by their content, up to run splits. */
import { DOMParser, XMLSerializer, type Element, type Node } from "@xmldom/xmldom";

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** Whether two main parts have the same content, up to run splits. */
export function isSameContent(a: string, b: string): boolean {
  return a === b || contentOf(a) === contentOf(b);
}

/**
 * A document's XML in a form in which only its content counts: neighbouring runs of the same properties are one,
 * empty runs and empty run properties are left out. Two documents with the same form differ in run splits only.
 */
export function contentOf(documentPart: string): string {
  const document = new DOMParser().parseFromString(documentPart, "text/xml");
  const root = document.documentElement;
  if (!root) throw new Error("no document element");
  for (const properties of elements(root, "rPr")) if (isEmpty(properties)) remove(properties);
  for (const run of elements(root, "r")) if (isBare(run)) remove(run);
  for (const run of elements(root, "r")) mergeIntoPrevious(run);
  for (const text of elements(root, "t")) {
    text.removeAttribute("xml:space");
    joinTexts(text);
  }
  return new XMLSerializer().serializeToString(document);
}

function elements(root: Element, name: string): Element[] {
  return Array.from(root.getElementsByTagNameNS(W, name));
}

function children(node: Element): Node[] {
  return Array.from(node.childNodes);
}

function isEmpty(element: Element): boolean {
  return element.childNodes.length === 0 && element.attributes.length === 0;
}

function propertiesOf(run: Element): string {
  const properties = children(run).find((child) => child.nodeName === "w:rPr");
  return properties ? new XMLSerializer().serializeToString(properties) : "";
}

function isBare(run: Element): boolean {
  return children(run).every((child) => child.nodeName === "w:rPr");
}

function mergeIntoPrevious(run: Element): void {
  const previous = run.previousSibling as Element | null;
  if (previous?.nodeName !== "w:r" || propertiesOf(previous) !== propertiesOf(run)) return;
  for (const child of children(run)) if (child.nodeName !== "w:rPr") previous.appendChild(child);
  remove(run);
}

function joinTexts(text: Element): void {
  const previous = text.previousSibling as Element | null;
  if (previous?.nodeName !== "w:t") return;
  previous.textContent = (previous.textContent ?? "") + (text.textContent ?? "");
  remove(text);
}

function remove(node: Node): void {
  node.parentNode?.removeChild(node);
}
