/** Formats of text: run properties, highlight colours, and what styles say of them. */

import type { Element } from "@xmldom/xmldom";
import {
  childElements,
  childValue,
  cloneElement,
  createWord,
  isWord,
  removeNode,
  wordAttribute,
  wordChild,
} from "./xml";

/**
 * The children of w:rPr in the order of the schema (ISO 29500-1, CT_RPr and CT_ParaRPr): Word refuses or repairs
 * a file that has them in another one. Extensions (w14:…) stand behind these, w:rPrChange at the very end.
 */
const ORDER = [
  ..."ins del moveFrom moveTo".split(" "),
  ..."rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof".split(
    " ",
  ),
  ..."snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd".split(
    " ",
  ),
  ..."fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath".split(" "),
];

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

/**
 * Highlight colours: what w:highlight calls them (ISO 29500-1, ST_HighlightColor; white aside), what the API's
 * documentation calls them, and the hex that the API speaks (word-api.md §4).
 */
const HIGHLIGHTS = [
  ["yellow", "yellow", "#FFFF00"],
  ["green", "lime", "#00FF00"],
  ["cyan", "turquoise", "#00FFFF"],
  ["magenta", "pink", "#FF00FF"],
  ["blue", "blue", "#0000FF"],
  ["red", "red", "#FF0000"],
  ["darkBlue", "darkblue", "#000080"],
  ["darkCyan", "teal", "#008080"],
  ["darkGreen", "green", "#008000"],
  ["darkMagenta", "purple", "#800080"],
  ["darkRed", "darkred", "#800000"],
  ["darkYellow", "olive", "#808000"],
  ["darkGray", "gray", "#808080"],
  ["lightGray", "lightgray", "#C0C0C0"],
  ["black", "black", "#000000"],
] as const;

/** What the API reports for a w:highlight value; `none` and unknown values are no highlight. */
export function hexOfHighlight(name: string): string | null {
  return name === "white" ? "#FFFFFF" : (HIGHLIGHTS.find(([own]) => own === name)?.[2] ?? null);
}

/**
 * The w:highlight value for a colour that was set. Desktop Word has the palette only and takes the nearest
 * (word-api.md §4). `undefined`: not a colour.
 */
export function highlightOfColor(color: string): string | undefined {
  const named = HIGHLIGHTS.find(([, apiName]) => apiName === color.toLowerCase());
  const wanted = channels(named?.[2] ?? color);
  if (!wanted) return undefined;
  let nearest: string | undefined;
  let least = Infinity;
  for (const [name, , candidate] of HIGHLIGHTS) {
    const found = channels(candidate) ?? [0, 0, 0];
    const distance = found.reduce((sum, value, i) => sum + (value - (wanted[i] ?? 0)) ** 2, 0);
    if (distance < least) [nearest, least] = [name, distance];
  }
  return nearest;
}

function channels(hex: string): number[] | null {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex);
  return match ? match.slice(1).map((pair) => Number.parseInt(pair, 16)) : null;
}

/** What the style sheet says about run properties: chains of w:basedOn, then w:docDefaults. */
export class Styles {
  private readonly byId = new Map<string, Element>();
  private readonly defaults: Element | null;
  private readonly defaultParagraphStyle: string | null = null;

  constructor(root: Element | null) {
    this.defaults = root && wordChild(root, "docDefaults", "rPrDefault", "rPr");
    for (const style of root ? childElements(root) : []) {
      if (!isWord(style, "style")) continue;
      const id = wordAttribute(style, "styleId") ?? "";
      this.byId.set(id, style);
      const isDefault = ["1", "true", "on"].includes(wordAttribute(style, "default") ?? "");
      if (isDefault && wordAttribute(style, "type") === "paragraph") this.defaultParagraphStyle = id;
    }
  }

  /** The value of a run property that the run does not set itself, or null. */
  inherited(property: string, run: Element | null, paragraph: Element): string | null {
    const runStyle = childValue(run && wordChild(run, "rPr"), "rStyle");
    return (
      this.alongChain(runStyle, property) ??
      this.alongChain(this.styleOf(paragraph), property) ??
      childValue(this.defaults, property)
    );
  }

  private styleOf(paragraph: Element): string | null {
    return childValue(wordChild(paragraph, "pPr"), "pStyle") ?? this.defaultParagraphStyle;
  }

  private alongChain(id: string | null, property: string): string | null {
    const seen = new Set<string>();
    for (let at = id; at !== null && !seen.has(at);) {
      seen.add(at);
      const style = this.byId.get(at);
      const value = style && childValue(wordChild(style, "rPr"), property);
      if (value) return value;
      at = childValue(style ?? null, "basedOn");
    }
    return null;
  }
}
