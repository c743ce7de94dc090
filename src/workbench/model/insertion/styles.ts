import type { Element } from "@xmldom/xmldom";
import { childElements, childValue, documentOf, isWord, setWordAttribute, wordAttribute } from "../xml";
import { descendants } from "./tree";

/** Elements that name a style, in content and in style definitions. */
const REFERENCES = ["pStyle", "rStyle", "tblStyle", "basedOn", "next", "link"];

/**
 * Brings the styles of inserted content along: one whose id or name the destination knows keeps the destination's
 * definition, the others that are in use are added, with those they build on. A style that neither defines is not
 * named any more (word-api.md §8).
 * @param content the inserted elements, already in the destination's tree; their references are changed
 * @param target the destination's w:styles; without one, and without incoming ones, nothing is known
 * @returns the styles that were added
 */
export function importStyles(
  content: readonly Element[],
  source: Element | null,
  target: Element | null,
): Element[] {
  const known = target ? stylesOf(target) : [];
  const incoming = source ? stylesOf(source) : [];
  const names = new Map(known.map((style) => [nameOf(style), idOf(style)]));
  const ids = new Set(known.map(idOf));
  const renamed = new Map<string, string | null>();
  const added: Element[] = [];

  const resolve = (id: string): string | null => {
    const done = renamed.get(id);
    if (done !== undefined) return done;
    const style = incoming.find((one) => idOf(one) === id);
    const counterpart = (style && names.get(nameOf(style))) ?? (ids.has(id) ? id : null);
    renamed.set(id, counterpart);
    if (counterpart !== null || !style || !target) return counterpart;
    renamed.set(id, id);
    const copy = documentOf(target).importNode(style, true);
    copy.removeAttributeNS(copy.namespaceURI, "default");
    target.appendChild(copy);
    added.push(copy);
    retarget([copy], resolve);
    return id;
  };
  retarget(content, resolve);
  return added;
}

function retarget(elements: readonly Element[], resolve: (id: string) => string | null): void {
  for (const element of elements.flatMap((one) => descendants(one))) {
    if (!REFERENCES.some((name) => isWord(element, name))) continue;
    const id = resolve(wordAttribute(element, "val") ?? "");
    if (id === null) element.parentNode?.removeChild(element);
    else setWordAttribute(element, "val", id);
  }
}

function stylesOf(root: Element): Element[] {
  return childElements(root).filter((child) => isWord(child, "style"));
}

function idOf(style: Element): string {
  return wordAttribute(style, "styleId") ?? "";
}

/** Word tells styles apart by type and by name, whatever the case. */
function nameOf(style: Element): string {
  return `${wordAttribute(style, "type") ?? ""} ${(childValue(style, "name") ?? "").toLowerCase()}`;
}
