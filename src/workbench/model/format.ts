/** Formats of text: run properties and highlight colours. */

import type { Element } from "@xmldom/xmldom";
import { childElements, cloneElement, createWord, isWord, removeNode, wordChild } from "./xml";

/**
 * The children of w:rPr in the order of the schema (ISO 29500-1, CT_RPr and CT_ParaRPr): Word refuses or repairs
 * a file that has them in another one. Extensions (w14:…) stand behind these, w:rPrChange at the very end.
 */
const ORDER = [
  "ins del moveFrom moveTo",
  "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof",
  "snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd",
  "fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath",
].flatMap((names) => names.split(" "));

/** Empty w:rPr that came with the file: they stay when the last property that we added goes. */
const keptEmpty = new WeakSet<Element>();

/** Sets, replaces or (null) removes a property of one value in the w:rPr of a run or a paragraph mark. */
export function setRunProperty(holder: Element, name: string, value: string | null): void {
  const existing = wordChild(holder, "rPr");
  const properties = value === null ? existing : ensureProperties(holder);
  if (!properties) return;
  const old = wordChild(properties, name);
  if (value === null) {
    if (!old) return;
    removeNode(old);
    if (childElements(properties).length === 0 && !keptEmpty.has(properties)) removeNode(properties);
    return;
  }
  if (existing && childElements(existing).length === 0) keptEmpty.add(existing);
  const property = createWord(properties, name, { val: value });
  if (old) properties.replaceChild(property, old);
  else properties.insertBefore(property, followerOf(properties, name));
}

/** w:rPr of a run (its first child) or of a paragraph's w:pPr (before w:sectPr and w:pPrChange), made if need be. */
export function ensureProperties(holder: Element): Element {
  const existing = wordChild(holder, "rPr");
  if (existing) return existing;
  const properties = createWord(holder, "rPr");
  const follower = isWord(holder, "pPr")
    ? (wordChild(holder, "sectPr") ?? wordChild(holder, "pPrChange"))
    : holder.firstChild;
  holder.insertBefore(properties, follower);
  return properties;
}

function followerOf(properties: Element, name: string): Element | null {
  const place = ORDER.indexOf(name);
  const follows = (element: Element): boolean => {
    const position = ORDER.indexOf(element.localName ?? "");
    return !isWord(element, element.localName ?? "") || position < 0 || position > place;
  };
  return childElements(properties).find(follows) ?? null;
}

/** A copy of a run's w:rPr, or null. */
export function copyProperties(run: Element): Element | null {
  const properties = wordChild(run, "rPr");
  return properties && cloneElement(properties, "deep");
}

/** The w:rPr holder of a paragraph's mark; made when `create` says so. */
export function markHolder(paragraph: Element, create: boolean): Element | null {
  const properties = wordChild(paragraph, "pPr");
  if (properties || !create) return properties;
  const added = createWord(paragraph, "pPr");
  paragraph.insertBefore(added, paragraph.firstChild);
  return added;
}

/** The colours of w:highlight (ISO 29500-1, ST_HighlightColor), and how the API speaks of them (word-api.md §4). */
const HIGHLIGHTS: Readonly<Record<string, string>> = {
  yellow: "#FFFF00",
  green: "#00FF00",
  cyan: "#00FFFF",
  magenta: "#FF00FF",
  blue: "#0000FF",
  red: "#FF0000",
  darkBlue: "#000080",
  darkCyan: "#008080",
  darkGreen: "#008000",
  darkMagenta: "#800080",
  darkRed: "#800000",
  darkYellow: "#808000",
  darkGray: "#808080",
  lightGray: "#C0C0C0",
  black: "#000000",
  white: "#FFFFFF",
};

/** What the API reports for a w:highlight value; `none` and unknown values are no highlight. */
export function hexOfHighlight(name: string): string | null {
  return HIGHLIGHTS[name] ?? null;
}

/** The w:highlight value for a colour of the palette; Word takes names and other colours, too. */
export function highlightOfHex(hex: string): string | undefined {
  return Object.keys(HIGHLIGHTS).find((name) => HIGHLIGHTS[name] === hex.toUpperCase());
}
