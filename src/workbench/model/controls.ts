/** Content controls and their placeholders. */

import type { Element, Node } from "@xmldom/xmldom";
import { type Replacement, replaceText, runsAt } from "./edit";
import type { OpcPackage } from "./package";
import { atomsOf, paragraphText, runsOf, type TextView } from "./story";
import {
  childElements,
  childValue,
  cloneElement,
  closestWord,
  createWord,
  documentOf,
  insertAfter,
  isWord,
  onOff,
  removeNode,
  wordChild,
} from "./xml";

/** The content controls (w:sdt) of a container, in document order. */
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

/** What a control's w:sdtPr says of one of its properties. */
export function controlValue(control: Element, name: "id" | "tag" | "lock"): string | null {
  return childValue(wordChild(control, "sdtPr"), name);
}

/** Whether a control that locks its content stands around the node. */
export function isLocked(node: Node): boolean {
  for (let at: Node | null = node; at; at = at.parentNode) {
    const lock = isWord(at, "sdt") ? controlValue(at, "lock") : null;
    if (lock === "contentLocked" || lock === "sdtContentLocked") return true;
  }
  return false;
}

/**
 * Placeholders of content controls (ISO 29500-1, 17.5.2.25 and 17.5.2.39): a control without text shows one, and
 * what is written into the control takes its place, in the format that the control has for its text.
 */

/** A control's placeholder, as a stretch of its paragraph. */
interface ShownPlaceholder {
  readonly control: Element;
  readonly from: number;
  readonly to: number;
}

/**
 * The placeholder that a replacement of these characters writes into: the first that it touches. An insertion at
 * its edge does, unless other text stands there.
 */
export function placeholderAt(
  paragraph: Element,
  from: number,
  to: number,
  view: TextView,
): ShownPlaceholder | null {
  const atoms = atomsOf(paragraph, view);
  const length = atoms.at(-1)?.end ?? 0;
  for (const { element, start, end } of atoms) {
    const control = from <= end && to >= start ? showingControl(element) : null;
    if (!control || paragraphOf(control) !== paragraph) continue;
    const own = atoms.filter((atom) => control.contains(atom.element));
    const shown = { control, from: own[0]?.start ?? 0, to: own.at(-1)?.end ?? 0 };
    const isAtEdge = (from === 0 && shown.from === 0) || (to === length && shown.to === length);
    if ((from < shown.to && to > shown.from) || (from === to && isAtEdge)) return shown;
  }
  return null;
}

function showingControl(element: Element): Element | null {
  return controlsAround(element).find((one) => onOff(wordChild(one, "sdtPr"), "showingPlcHdr")) ?? null;
}

/** The controls around a place within its cell, innermost first. */
function controlsAround(element: Element): Element[] {
  const control = closestWord(element.parentNode, "sdt", closestWord(element, "tc"));
  return control ? [control, ...controlsAround(control)] : [];
}

/** The paragraph that a control stands in, or the only one in it. Null where it holds more. */
function paragraphOf(control: Element): Element | null {
  const outer = closestWord(control, "p");
  if (outer) return outer;
  const [inner, ...others] = Array.from(control.getElementsByTagNameNS(control.namespaceURI, "p"));
  return inner && others.length === 0 ? inner : null;
}

/** What controls showed before. Word keeps it among its building blocks, whether or not the file has it. */
const shownBefore = new WeakMap<Element, readonly Element[]>();

/** Remembers what a control shows, before text takes its place. */
function rememberPlaceholder(control: Element): void {
  const runs = runsOf(paragraphOf(control) ?? control).map(({ run }) => run);
  shownBefore.set(
    control,
    runs.filter((run) => control.contains(run)).map((run) => cloneElement(run, "deep")),
  );
}

/** Says that a control shows text of its own. One that is temporary goes, and leaves its text. */
function endPlaceholder(control: Element): void {
  const flag = wordChild(control, "sdtPr", "showingPlcHdr");
  if (flag) removeNode(flag);
  if (onOff(wordChild(control, "sdtPr"), "temporary") !== true) return;
  const content = wordChild(control, "sdtContent");
  for (const child of content ? childElements(content) : []) control.parentNode?.insertBefore(child, control);
  removeNode(control);
}

/** The text controls around runs of a paragraph, that hold nothing beyond it. */
function textControlsOf(paragraph: Element, runs: readonly Element[]): Element[] {
  const controls = new Set(runs.flatMap(controlsAround));
  return [...controls].filter((control) => {
    const kinds = childElements(wordChild(control, "sdtPr") ?? control).map(
      ({ localName }) => localName ?? "",
    );
    return paragraphOf(control) === paragraph && !kinds.some((kind) => OTHER_KINDS.has(kind));
  });
}

const OTHER_KINDS: ReadonlySet<string> = new Set(
  "comboBox dropDownList date picture checkbox equation citation docPartObj docPartList group".split(" "),
);

/** Whether a control of the document has lost all its text. */
function isEmptied(control: Element, paragraph: Element, view: TextView): boolean {
  return (
    documentOf(control).contains(control) &&
    atomsOf(paragraph, view).every(({ element }) => !control.contains(element))
  );
}

/** Shows the placeholder of a control that has no text: the one that it names, else Word's own. */
function showPlaceholder(control: Element, file: OpcPackage, mainPart: string): void {
  const properties = wordChild(control, "sdtPr");
  const content = wordChild(control, "sdtContent");
  const paragraph = content && (wordChild(content, "p") ?? content);
  if (!properties || !paragraph || onOff(properties, "showingPlcHdr")) return;
  for (const run of placeholderRuns(control, file, mainPart))
    paragraph.appendChild(documentOf(control).importNode(run, true));
  const before = childElements(properties).filter(({ localName }) => BEFORE_FLAG.has(localName ?? ""));
  const flag = createWord(control, "showingPlcHdr");
  const last = before[before.length - 1];
  if (last) insertAfter(flag, last);
  else properties.insertBefore(flag, properties.firstChild);
}

/** The text of a control's placeholder, be it shown or not. */
export function placeholderText(control: Element, file: OpcPackage, mainPart: string): string {
  const isShown = onOff(wordChild(control, "sdtPr"), "showingPlcHdr");
  const content = wordChild(control, "sdtContent");
  const shown = isShown && content ? [content] : placeholderRuns(control, file, mainPart);
  return shown.map(({ textContent }) => textContent ?? "").join("");
}

function placeholderRuns(control: Element, file: OpcPackage, mainPart: string): readonly Element[] {
  const properties = wordChild(control, "sdtPr");
  const named = properties && namedPlaceholder(properties, file, mainPart);
  return named ?? shownBefore.get(control) ?? [ownRun(control)];
}

/** What stands before w:showingPlcHdr in w:sdtPr. */
const BEFORE_FLAG: ReadonlySet<string> = new Set("rPr alias tag id lock placeholder temporary".split(" "));

/** The runs of the building block that w:placeholder names. */
function namedPlaceholder(
  properties: Element,
  file: OpcPackage,
  mainPart: string,
): readonly Element[] | null {
  const name = childValue(wordChild(properties, "placeholder"), "docPart");
  const part = file.related(mainPart, "/glossaryDocument");
  const parts = name !== null && part !== null ? wordChild(file.xml(part).root, "docParts") : null;
  const block = childElements(parts ?? properties).find(
    (one) => isWord(one, "docPart") && childValue(wordChild(one, "docPartPr"), "name") === name,
  );
  const paragraph = block && wordChild(block, "docPartBody", "p");
  return paragraph ? runsOf(paragraph).map(({ run }) => run) : null;
}

function ownRun(control: Element): Element {
  const run = createWord(control, "r");
  const text = createWord(control, "t");
  text.textContent = "单击或点击此处输入文字。";
  run.appendChild(text);
  return run;
}

/** Characters of a paragraph that gave way to others. */
export interface Edit {
  readonly from: number;
  readonly removed: number;
  readonly added: number;
  /** Where the new text begins: behind what a tracked change has deleted, where that is seen. */
  readonly at: number;
}

/**
 * Replaces characters of one paragraph as Word does among content controls: text takes the place of a placeholder as
 * a whole, a placeholder cannot be deleted, and a control that loses its text shows one.
 * @param home where placeholders are kept
 * @returns what was replaced, in this order; the last one has the new text
 */
export function replaceAmongControls(
  replacement: Replacement,
  view: TextView,
  home: { readonly file: OpcPackage; readonly mainPart: string },
): readonly Edit[] {
  const { paragraph, from, to, text } = replacement;
  const shown = placeholderAt(paragraph, from, to, view);
  if (!shown) return [replaceAndShow(replacement, view, home)];
  if (text !== "") {
    rememberPlaceholder(shown.control);
    const whole = { from: Math.min(from, shown.from), to: Math.max(to, shown.to) };
    const edit = replaceAndShow({ ...replacement, ...whole, placeholderOf: shown.control }, view, home);
    endPlaceholder(shown.control);
    return [edit];
  }
  const around = [
    { from: shown.to, to },
    { from, to: shown.from },
  ].filter((one) => one.from < one.to);
  return around.flatMap((one) => replaceAmongControls({ ...replacement, ...one }, view, home));
}

function replaceAndShow(
  replacement: Replacement,
  view: TextView,
  { file, mainPart }: Parameters<typeof replaceAmongControls>[2],
): Edit {
  const { paragraph, from, to } = replacement;
  const length = (): number => paragraphText(paragraph, view).length;
  const controls = textControlsOf(paragraph, runsAt(paragraph, from, to, view));
  const before = length();
  replaceText(replacement, view);
  const removed = to - from;
  const left = length() - before - replacement.text.length + removed;
  for (const control of controls) {
    if (isEmptied(control, paragraph, view)) showPlaceholder(control, file, mainPart);
  }
  return { from, removed, added: removed + length() - before, at: from + left };
}
