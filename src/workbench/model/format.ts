/** Formats of text: run properties and highlight colours. */

import type { Element } from "@xmldom/xmldom";
import { childElements, cloneElement, createWord, isMath, isWord, removeNode, wordChild } from "./xml";

/**
 * What stands before w:highlight in w:rPr (ISO 29500-1, CT_RPr and CT_ParaRPr): Word refuses or repairs a file that has
 * it in another order.
 */
const BEFORE_HIGHLIGHT: ReadonlySet<string> = new Set(
  [
    "ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint",
    "noProof snapToGrid vanish webHidden color spacing w kern position sz szCs",
  ].flatMap((names) => names.split(" ")),
);

/** Empty w:rPr that came with the file: they stay when the highlight that we added goes. */
const keptEmpty = new WeakSet<Element>();

/** Sets, replaces or (null) removes the highlight of a run. */
export function setRunHighlight(run: Element, value: string | null): void {
  const existing = wordChild(run, "rPr");
  const old = existing && wordChild(existing, "highlight");
  if (value === null) {
    if (!old) return;
    removeNode(old);
    if (childElements(existing).length === 0 && !keptEmpty.has(existing)) removeNode(existing);
    return;
  }
  if (existing && childElements(existing).length === 0) keptEmpty.add(existing);
  const properties = ensureProperties(run);
  const highlight = createWord(properties, "highlight", { val: value });
  if (old) properties.replaceChild(highlight, old);
  else properties.insertBefore(highlight, behindHighlight(properties));
}

/** w:rPr of a run (its first child, but for m:rPr) or of a paragraph's w:pPr (before w:sectPr and w:pPrChange), made if need be. */
export function ensureProperties(holder: Element): Element {
  const existing = wordChild(holder, "rPr");
  if (existing) return existing;
  const properties = createWord(holder, "rPr");
  const follower = isWord(holder, "pPr")
    ? (wordChild(holder, "sectPr") ?? wordChild(holder, "pPrChange"))
    : // In a formula behind the run's m:rPr.
      (childElements(holder).find((child) => !isMath(child, "rPr")) ?? null);
  holder.insertBefore(properties, follower);
  return properties;
}

function behindHighlight(properties: Element): Element | null {
  const isBefore = (element: Element, name = element.localName ?? ""): boolean =>
    isWord(element, name) && BEFORE_HIGHLIGHT.has(name);
  return childElements(properties).find((element) => !isBefore(element)) ?? null;
}

/** A copy of a run's w:rPr, or null. */
export function copyProperties(run: Element): Element | null {
  const properties = wordChild(run, "rPr");
  return properties && cloneElement(properties, "deep");
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
