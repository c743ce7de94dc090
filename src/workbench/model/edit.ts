/** Replaces characters of a paragraph, in the runs that carry them. */

import type { Element } from "@xmldom/xmldom";
import { dropRecords, isInsertedRun, markDeleted, markInserted, renewRecord } from "./revisions";
import { copyProperties } from "./format";
import { type Atom, atomsOf, runsOf, type TextView } from "./story";
import {
  childElements,
  cloneElement,
  closestWord,
  createWord,
  insertAfter,
  isElement,
  isWord,
  removeNode,
  wordChild,
} from "./xml";

/** Makes a run boundary at an offset of a paragraph's text, and leaves the text as it is. */
function splitAt(paragraph: Element, offset: number, view: TextView): void {
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
  const content = childElements(atom.run).filter((element) => !isWord(element, "rPr"));
  if (content[0] === atom.element) return;
  const before = cloneElement(atom.run, "shallow");
  const properties = copyProperties(atom.run);
  if (properties) {
    renewRecord(properties);
    before.appendChild(properties);
  }
  atom.run.parentNode?.insertBefore(before, atom.run);
  for (const element of content.slice(0, content.indexOf(atom.element))) before.appendChild(element);
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
}

/**
 * Replaces characters of one paragraph; the new text has the format of what it replaces or joins. With tracking, the old
 * ones stay in w:del and the new ones are in w:ins.
 */
export function replaceText(replacement: Replacement, view: TextView): void {
  const { paragraph, from, to, text, isTracked, placeholderOf } = replacement;
  const old = isolateRuns(paragraph, from, to, view);
  const donor = placeholderOf
    ? wordChild(placeholderOf, "sdtPr")
    : (old[0] ?? neighbour(paragraph, from, view));
  const added = text === "" ? null : newRun(paragraph, donor, text);
  if (added) insertRun(added, paragraph, from, old, view);
  for (const run of old) {
    if (isTracked && !placeholderOf && !isInsertedRun(run)) markDeleted(run);
    else removeText(run, view);
  }
  if (added && isTracked && !isInsertedRun(added)) markInserted(added);
}

/** Where nothing is replaced, the new text joins the run before, else the one behind. */
function neighbour(paragraph: Element, offset: number, view: TextView): Element | null {
  const atoms = atomsOf(paragraph, view);
  const atom =
    atoms.find(({ start, end }) => offset > start && offset <= end) ??
    atoms.find(({ start }) => start >= offset);
  return atom?.run ?? runsOf(paragraph).find(({ isDeleted }) => !isDeleted)?.run ?? null;
}

function newRun(paragraph: Element, donor: Element | null, text: string): Element {
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
  if (replaced) return insertAfter(added, replaced);
  splitAt(paragraph, offset, view);
  const atoms = atomsOf(paragraph, view);
  const before = atoms.find(({ end }) => end === offset);
  const behind = atoms.find(({ start }) => start >= offset);
  if (before) insertAfter(added, before.run);
  else if (behind) behind.run.parentNode?.insertBefore(added, behind.run);
  else paragraph.appendChild(added);
}

/** Takes a run's characters away; what else it holds (a drawing, a field's ends) stays. */
function removeText(run: Element, view: TextView): void {
  const wrapper = run.parentNode;
  for (const atom of atomsOf(paragraphOf(run), view)) if (atom.run === run) removeNode(atom.element);
  if (childElements(run).some((element) => !isWord(element, "rPr"))) return;
  removeNode(run);
  // The content of a control stays, be it empty.
  const isNeeded = isWord(wrapper, "p") || isWord(wrapper, "sdtContent");
  if (isElement(wrapper) && !isNeeded && childElements(wrapper).length === 0) removeNode(wrapper);
}

function paragraphOf(run: Element): Element {
  const paragraph = closestWord(run, "p");
  if (!paragraph) throw new Error("a run outside of a paragraph");
  return paragraph;
}
