/** Replaces characters of a paragraph, in the runs that carry them. */

import type { Element, Node } from "@xmldom/xmldom";
import { dropRecords, isInsertedRun, markDeleted, markInserted, renewRecord } from "./revisions";
import { copyProperties, setRunHighlight } from "./format";
import { alternativeOf, type Atom, atomsOf, contentOf, runsOf, type TextView } from "./story";
import {
  childElements,
  cloneElement,
  closestWord,
  createWord,
  insertAfter,
  isElement,
  isMath,
  isWord,
  removeNode,
  wordChild,
} from "./xml";

/** Makes a run boundary at an offset of a paragraph's text, and leaves the text as it is. */
export function splitAt(paragraph: Element, offset: number, view: TextView): void {
  const split = atomsOf(paragraph, view).find(({ start, end }) => offset > start && offset < end);
  if (split) splitAtom(split, offset - split.start);
  const behind = atomsOf(paragraph, view).find(({ start }) => start === offset);
  if (behind) splitRunBefore(behind);
}

function splitAtom(atom: Atom, at: number): void {
  const rest = cloneElement(atom.element, "shallow");
  setText(atom.element, atom.text.slice(0, at));
  setText(rest, atom.text.slice(at));
  insertAfter(rest, atom.element);
}

function splitRunBefore(atom: Atom): void {
  if (contentOf(atom.run).find((element) => !isProperties(element)) === atom.element) return;
  settleAlternatives(atom.element, atom.run);
  const content = childElements(atom.run).filter((element) => !isProperties(element));
  const before = cloneElement(atom.run, "shallow");
  for (const properties of childElements(atom.run).filter(isProperties)) {
    const copy = cloneElement(properties, "deep");
    renewRecord(copy);
    before.appendChild(copy);
  }
  atom.run.parentNode?.insertBefore(before, atom.run);
  for (const element of content.slice(0, content.indexOf(atom.element))) before.appendChild(element);
}

/** The format of a run; a formula's has one of its own besides. */
function isProperties(element: Element): boolean {
  return isWord(element, "rPr") || isMath(element, "rPr");
}

/** Leaves of the alternatives round an element what is shown, as Word does on opening: the others would say something else. */
function settleAlternatives(element: Element, limit: Node | null = null): void {
  let at = element.parentNode;
  while (at && at !== limit) {
    const around: Node | null = at.parentNode;
    const taken = alternativeOf(at);
    for (const one of taken ?? []) around?.insertBefore(one, at);
    if (taken) removeNode(at);
    at = around;
  }
}

/** Writes text into a w:t or w:delText, with xml:space where outer white space must be kept. */
function setText(element: Element, text: string): void {
  element.textContent = text;
  if (text !== text.trim()) element.setAttribute("xml:space", "preserve");
}

/** The runs that carry the characters from `from` to `to`, split so that they carry no others. */
export function isolateRuns(paragraph: Element, from: number, to: number, view: TextView): Element[] {
  if (to <= from) return [];
  splitAt(paragraph, from, view);
  splitAt(paragraph, to, view);
  return runsAt(paragraph, from, to, view);
}

/** The runs that carry any of the characters from `from` to `to`, as they are. */
export function runsAt(paragraph: Element, from: number, to: number, view: TextView): Element[] {
  const atoms = atomsOf(paragraph, view).filter(({ start, end }) => end > from && start < to);
  return [...new Set(atoms.map(({ run }) => run))];
}

export interface Replacement {
  readonly paragraph: Element;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly isTracked: boolean;
  /** The control whose placeholder gives way: no revision keeps it, and the new text has the control's format. */
  readonly placeholderOf?: Element | undefined;
  /** Whether a paragraph that loses all its text keeps a run without text: the next text has its format, but no highlight. */
  readonly keepsFormat?: boolean;
}

/**
 * Replaces characters of one paragraph; the new text has the format of what it replaces or joins. With tracking, the old
 * ones stay in w:del and the new ones are in w:ins.
 */
export function replaceText(replacement: Replacement, view: TextView): void {
  const { paragraph, from, to, text, isTracked, placeholderOf, keepsFormat = false } = replacement;
  const replaced = atomsOf(paragraph, view).filter(({ start, end }) => end > from && start < to);
  for (const { element } of replaced) settleAlternatives(element);
  const old = isolateRuns(paragraph, from, to, view);
  const joined = old[0] ?? neighbour(paragraph, from, view);
  if (joined) settleAlternatives(joined);
  const donor = placeholderOf ? wordChild(placeholderOf, "sdtPr") : joined;
  const added = text === "" ? null : newRun(paragraph, donor, text);
  if (added) insertRun(added, paragraph, from, old, view);
  const kept = keepsFormat && text === "" && isWholeText(paragraph, old) ? old[0] : null;
  for (const run of old) {
    if (isTracked && !placeholderOf && !isInsertedRun(run)) markDeleted(run);
    else removeText(run, view, run === kept);
  }
  if (kept) setRunHighlight(kept, null);
  if (added && joined && isBare(joined)) removeNode(joined);
  if (added && isTracked && !isInsertedRun(added)) markInserted(added);
}

/** Where nothing is replaced, the new text joins the run before, else the one behind. */
export function neighbour(paragraph: Element, offset: number, view: TextView): Element | null {
  const atoms = atomsOf(paragraph, view);
  const atom =
    atoms.find(({ start, end }) => offset > start && offset <= end) ??
    atoms.find(({ start }) => start >= offset);
  return atom?.run ?? runsOf(paragraph).find(({ isDeleted }) => !isDeleted)?.run ?? null;
}

/** A run of text in the format of another, else in that of the paragraph's mark. */
export function newRun(paragraph: Element, donor: Element | null, text: string): Element {
  const run = isWord(donor, "r") ? cloneElement(donor, "shallow") : createWord(paragraph, "r");
  // An empty paragraph's text takes the format of its mark.
  const holder = donor ?? wordChild(paragraph, "pPr");
  const properties = holder && copyProperties(holder);
  if (properties) {
    dropRecords(properties);
    run.appendChild(properties);
  }
  for (const [i, piece] of text.split("\t").entries()) {
    if (i > 0) run.appendChild(createWord(run, "tab"));
    if (piece === "") continue;
    const element = createWord(run, "t");
    setText(element, piece);
    run.appendChild(element);
  }
  return run;
}

/** Puts a new run behind those that it replaces, else at an offset: behind the run that ends there, if one does. */
function insertRun(
  added: Element,
  paragraph: Element,
  offset: number,
  old: readonly Element[],
  view: TextView,
): void {
  const replaced = old.at(-1);
  if (replaced) return insertAfter(added, outsideFormula(replaced));
  splitAt(paragraph, offset, view);
  const atoms = atomsOf(paragraph, view);
  const before = atoms.find(({ end }) => end === offset);
  const behind = atoms.find(({ start }) => start >= offset);
  if (before) insertAfter(added, outsideFormula(before.run));
  else if (behind) outsideFormula(behind.run).parentNode?.insertBefore(added, outsideFormula(behind.run));
  else paragraph.appendChild(added);
}

/** The run, or the formula that it stands in: no plain run can stand there. */
function outsideFormula(run: Element): Element {
  let outside = run;
  for (let at: Node | null = run; at && !isWord(at, "p"); at = at.parentNode) if (isMath(at)) outside = at;
  return outside;
}

/** Whether a run has nothing but its format. */
function isBare(run: Element): boolean {
  return isWord(run, "r") && childElements(run).every(isProperties);
}

/** Whether runs are all that a paragraph has, outside of controls: one that is emptied shows its placeholder. */
function isWholeText(paragraph: Element, runs: readonly Element[]): boolean {
  if (runs.some((run) => closestWord(run, "sdt"))) return false;
  return runsOf(paragraph).every(({ run, isDeleted }) => isDeleted || runs.includes(run));
}

/** Takes a run's characters away; what else it holds (a drawing, a field's ends) stays, and the run itself where asked. */
function removeText(run: Element, view: TextView, keepsRun: boolean): void {
  const wrapper = run.parentNode;
  for (const atom of atomsOf(paragraphOf(run), view))
    if (atom.run === run && !isWord(atom.element, "fldChar")) removeNode(atom.element);
  if (keepsRun || childElements(run).some((element) => !isProperties(element))) return;
  removeNode(run);
  if (isElement(wrapper) && !isNeeded(wrapper) && childElements(wrapper).length === 0) removeNode(wrapper);
}

/** What stays, be it empty: the content of a control, the base of a ruby, the parts of a formula. */
function isNeeded(wrapper: Element): boolean {
  return ["p", "sdtContent", "rubyBase"].some((name) => isWord(wrapper, name)) || isMath(wrapper);
}

function paragraphOf(run: Element): Element {
  const paragraph = closestWord(run, "p");
  if (!paragraph) throw new Error("a run outside of a paragraph");
  return paragraph;
}
