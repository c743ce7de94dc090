/**
 * The paragraphs, tables, rows, cells and runs of a story, and the text that they hold.
 *
 * They are as Word lists them: content controls, custom XML, smart tags and revision wrappers are transparent; text
 * boxes are stories of their own.
 */

import type { Element, Node } from "@xmldom/xmldom";
import {
  childElements,
  childValue,
  isElement,
  isMath,
  isRun,
  isWord,
  MARKUP_COMPATIBILITY,
  onOff,
  wordAttribute,
  wordChild,
} from "./xml";

const TRANSPARENT: ReadonlySet<string> = new Set(
  "sdt sdtContent customXml smartTag ins del moveFrom moveTo".split(" "),
);

/** Namespaces that Word understands; a choice that requires another one is not taken. */
const UNDERSTOOD =
  /^(http:\/\/(schemas\.(microsoft\.com\/office|openxmlformats\.org)|purl\.oclc\.org\/ooxml)\/|urn:schemas-microsoft-com:)/;

/**
 * What stands where alternatives do (ISO 29500-3, 7.5): the first choice that is understood, else the fallback. Null
 * when the node is no alternatives.
 */
export function alternativeOf(node: Node): Element[] | null {
  if (!isElement(node) || node.namespaceURI !== MARKUP_COMPATIBILITY || node.localName !== "AlternateContent")
    return null;
  const branches = childElements(node);
  const isUnderstood = (choice: Element): boolean =>
    (choice.getAttribute("Requires") ?? "")
      .split(/\s+/)
      .every((prefix) => prefix === "" || UNDERSTOOD.test(choice.lookupNamespaceURI(prefix) ?? ""));
  const taken =
    branches.find((one) => one.localName === "Choice" && isUnderstood(one)) ??
    branches.find((one) => one.localName === "Fallback");
  return taken ? childElements(taken) : [];
}

/** The elements that a wrapper stands for, or null when the element is no wrapper. */
function unwrapped(element: Element): Element[] | null {
  const isTransparent = TRANSPARENT.has(element.localName ?? "") && isWord(element, element.localName ?? "");
  return isTransparent ? childElements(element) : alternativeOf(element);
}

/** The children of this name, in file order, seen through wrappers. */
function storyChildren(parent: Element, names: readonly string[]): Element[] {
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

/** A piece of a paragraph's text: one element of a run that stands for characters. */
export interface Atom {
  readonly element: Element;
  readonly run: Element;
  readonly text: string;
  /** Where it begins and ends in the paragraph's text. */
  readonly start: number;
  readonly end: number;
  /** Inside w:del or w:moveFrom. */
  readonly isDeleted: boolean;
}

/** What counts as text; see the switches of the same names. */
export interface TextView {
  readonly deletedText: boolean;
  readonly hiddenText: boolean;
  /** That of formulas, and of the bases of rubies. */
  readonly formulaText: boolean;
}

/** Elements that hold runs inside a paragraph, besides the wrappers that `unwrapped` knows. */
const RUN_HOLDERS: ReadonlySet<string> = new Set(["hyperlink", "fldSimple", "dir", "bdo"]);

/**
 * All runs of a paragraph (or of a ruby's base) in order, those of formulas too, with whether a revision deletes them.
 * Text boxes are left out.
 */
export function runsOf(paragraph: Element): { run: Element; isDeleted: boolean }[] {
  const runs: { run: Element; isDeleted: boolean }[] = [];
  const visit = (elements: readonly Element[], isDeleted: boolean): void => {
    for (const element of elements) {
      if (isRun(element)) runs.push({ run: element, isDeleted });
      else if (RUN_HOLDERS.has(element.localName ?? "") || isMath(element))
        visit(childElements(element), isDeleted);
      else {
        const inner = unwrapped(element);
        const deletes = isWord(element, "del") || isWord(element, "moveFrom");
        if (inner) visit(inner, isDeleted || deletes);
      }
    }
  };
  visit(childElements(paragraph), false);
  return runs;
}

/** The elements of a run, properties included, seen through alternatives. */
export function contentOf(run: Element): Element[] {
  const seen = (elements: readonly Element[]): Element[] =>
    elements.flatMap((element) => {
      const inner = alternativeOf(element);
      return inner ? seen(inner) : [element];
    });
  return seen(childElements(run));
}

/** The text of one element of a run, or null when it stands for none (drawings, field codes). */
function elementText(element: Element): string | null {
  if (isWord(element, "t") || isWord(element, "delText") || isMath(element, "t"))
    return element.textContent ?? "";
  if (isWord(element, "tab") || isWord(element, "ptab")) return "\t";
  // Word gives a line break as a vertical tab (VBA Range.Text), a page or column break as a form feed.
  if (isWord(element, "br"))
    return ["page", "column"].includes(wordAttribute(element, "type") ?? "") ? "\f" : "\v";
  if (isWord(element, "cr")) return "\v";
  if (isWord(element, "noBreakHyphen")) return "\u2011";
  if (isWord(element, "softHyphen")) return "\u00ad";
  if (isWord(element, "sym")) return symbolText(element);
  return null;
}

/** What the end of a form field stands for: the choice of a drop-down, where its result is not written (17.16.9). */
function fieldText(element: Element, at: number, fields: { choice: string; at: number }[]): string | null {
  if (!isWord(element, "fldChar")) return null;
  const kind = wordAttribute(element, "fldCharType");
  const field = fields.at(-1);
  if (kind === "begin") fields.push({ choice: choiceOf(element), at });
  else if (kind === "separate" && field) field.at = at;
  if (kind !== "end") return null;
  fields.pop();
  return field?.at === at ? field.choice : null;
}

function choiceOf(begin: Element): string {
  const list = wordChild(begin, "ffData", "ddList");
  const entries = childElements(list ?? begin).filter((entry) => isWord(entry, "listEntry"));
  const chosen = entries[Number(childValue(list, "result") ?? childValue(list, "default") ?? 0)];
  return (chosen && wordAttribute(chosen, "val")) ?? "";
}

function symbolText(element: Element): string {
  const code = Number.parseInt(wordAttribute(element, "char") ?? "", 16);
  return Number.isNaN(code) ? "" : String.fromCharCode(code);
}

/** The pieces of text that a view of the paragraph shows, in order. */
export function atomsOf(paragraph: Element, view: TextView): Atom[] {
  const atoms: Atom[] = [];
  let start = 0;
  /** The form fields that are open: their choice, and where their result begins. */
  const fields: { choice: string; at: number }[] = [];
  const visit = (holder: Element, isWithinDeleted: boolean): void => {
    for (const { run, isDeleted: isOwn } of runsOf(holder)) {
      const isDeleted = isOwn || isWithinDeleted;
      if ((isDeleted && !view.deletedText) || (!view.hiddenText && isHidden(run))) continue;
      if (isMath(run) && !view.formulaText) continue;
      for (const element of contentOf(run)) {
        const base = isWord(element, "ruby") ? wordChild(element, "rubyBase") : null;
        if (base && view.formulaText) visit(base, isDeleted);
        const text = elementText(element) ?? fieldText(element, start, fields);
        if (!text) continue;
        atoms.push({ element, run, text, start, end: start + text.length, isDeleted });
        start += text.length;
      }
    }
  };
  visit(paragraph, false);
  return atoms;
}

export function paragraphText(paragraph: Element, view: TextView): string {
  return atomsOf(paragraph, view)
    .map((atom) => atom.text)
    .join("");
}

function isHidden(run: Element): boolean {
  return onOff(wordChild(run, "rPr"), "vanish") === true;
}
