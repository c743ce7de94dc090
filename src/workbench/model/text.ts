import type { Element } from "@xmldom/xmldom";
import { unwrapped } from "./story";
import { childElements, isWord, onOff, wordAttribute, wordChild } from "./xml";

/** A piece of a paragraph's text: one element of a run that stands for characters. */
export interface Atom {
  readonly element: Element;
  readonly run: Element;
  readonly text: string;
  /** Inside w:del or w:moveFrom. */
  readonly isDeleted: boolean;
}

/** What counts as text; see the switches of the same names. */
export interface TextView {
  readonly deletedText: boolean;
  readonly hiddenText: boolean;
}

/** Elements that hold runs inside a paragraph, besides the wrappers that `unwrapped` knows. */
const RUN_HOLDERS: ReadonlySet<string> = new Set(["hyperlink", "fldSimple", "dir", "bdo", "rubyBase"]);

/** All runs of a paragraph in order, with whether a revision deletes them. Text boxes are left out. */
export function runsOf(paragraph: Element): { run: Element; isDeleted: boolean }[] {
  const runs: { run: Element; isDeleted: boolean }[] = [];
  const visit = (elements: readonly Element[], isDeleted: boolean): void => {
    for (const element of elements) {
      if (isWord(element, "r")) runs.push({ run: element, isDeleted });
      else if (RUN_HOLDERS.has(element.localName ?? "")) visit(childElements(element), isDeleted);
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

/** The text of one element of a run, or null when it stands for none (drawings, field codes). */
export function elementText(element: Element): string | null {
  if (isWord(element, "t") || isWord(element, "delText")) return element.textContent ?? "";
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

function symbolText(element: Element): string {
  const code = Number.parseInt(wordAttribute(element, "char") ?? "", 16);
  return Number.isNaN(code) ? "" : String.fromCharCode(code);
}

/** The pieces of text that a view of the paragraph shows, in order. */
export function atomsOf(paragraph: Element, view: TextView): Atom[] {
  return runsOf(paragraph)
    .filter(({ run, isDeleted }) => (view.deletedText || !isDeleted) && (view.hiddenText || !isHidden(run)))
    .flatMap(({ run, isDeleted }) =>
      childElements(run).flatMap((element) => {
        const text = elementText(element);
        return text ? [{ element, run, text, isDeleted }] : [];
      }),
    );
}

export function paragraphText(paragraph: Element, view: TextView): string {
  return atomsOf(paragraph, view)
    .map((atom) => atom.text)
    .join("");
}

function isHidden(run: Element): boolean {
  return onOff(wordChild(run, "rPr"), "vanish") === true;
}
