/** A Word document over its own XML: what is written to it, and the ranges that stay with their text. */

import type { Element } from "@xmldom/xmldom";
import { dropAnchors } from "./anchors";
import { isLocked, placeholderText, replaceAmongControls } from "./controls";
import { isolateRuns, runsAt } from "./edit";
import { copyProperties, hexOfHighlight, setRunHighlight } from "./format";
import { OpcPackage } from "./package";
import { adjustRange, type Position, type TextRange } from "./ranges";
import { recordFormat } from "./revisions";
import { atomsOf, paragraphsIn, paragraphText, type TextView } from "./story";
import { childValue, closestWord, onOff, removeNode, wordAttribute, wordChild } from "./xml";

export interface ModelOptions extends TextView {
  /** Whether changes are tracked; `null`: as the file's w:trackRevisions says. */
  readonly tracking: boolean | null;
}

/** Why the document does not take a write. */
export class WriteRefused extends Error {}

/**
 * A Word document over its own XML: what the host's objects stand for. Only what is written is changed; every
 * other part of the file keeps its bytes.
 */
export class WordDocument {
  readonly file: OpcPackage;
  readonly mainPart: string;
  readonly settingsPart: string | null;
  readonly body: Element;
  /** What the user, or an add-in, has selected. */
  selection: TextRange;
  /** Ranges that somebody holds; those that nobody holds any more vanish by themselves. */
  private readonly liveRanges = new Set<WeakRef<TextRange>>();
  /** The paragraphs in document order, and each one's place; `restructured` renews them. */
  private list: readonly Element[];
  private order: ReadonlyMap<Element, number>;

  /** @throws {Error} when the bytes are no Word document. */
  constructor(
    bytes: Uint8Array,
    private readonly options: () => ModelOptions,
  ) {
    this.file = new OpcPackage(bytes);
    const main = this.file.related("", "/officeDocument");
    if (!main) throw new Error("not a Word document: the package names no main part");
    this.mainPart = main;
    const body = wordChild(this.file.xml(main).root, "body");
    if (!body) throw new Error("not a Word document: the main part has no w:body");
    this.body = body;
    this.settingsPart = this.file.related(main, "/settings");
    this.list = paragraphsIn(body);
    this.order = new Map(this.list.map((paragraph, i) => [paragraph, i]));
    // A body without a paragraph is refused by Word; here its selection stands in the body itself.
    this.selection = this.track(this.rangeAt(this.list[0] ?? body, 0, 0));
  }

  get view(): TextView {
    return this.options();
  }

  get isTracking(): boolean {
    return this.options().tracking ?? onOff(this.settings(), "trackRevisions") === true;
  }

  /** The enforced kind of `w:documentProtection`, or null. */
  get protection(): string | null {
    const settings = this.settings();
    const protection = settings && wordChild(settings, "documentProtection");
    if (!protection || !["1", "true", "on"].includes(wordAttribute(protection, "enforcement") ?? ""))
      return null;
    const kind = wordAttribute(protection, "edit");
    return kind === "none" ? null : kind;
  }

  /** Takes the protection off. */
  unprotect(): void {
    const settings = this.settings();
    const protection = settings && wordChild(settings, "documentProtection");
    if (!protection || !this.settingsPart) return;
    removeNode(protection);
    this.file.touch(this.settingsPart);
  }

  settings(): Element | null {
    return this.settingsPart ? this.file.xml(this.settingsPart).root : null;
  }

  /** All paragraphs of the body in document order, those in tables included, those in text boxes not. */
  paragraphs(): readonly Element[] {
    return this.list;
  }

  textOf(paragraph: Element): string {
    return paragraphText(paragraph, this.view);
  }

  /** Negative, zero or positive as `a` stands before, at or behind `b`. */
  compare(a: Position, b: Position): number {
    const distance = (this.order.get(a.paragraph) ?? -1) - (this.order.get(b.paragraph) ?? -1);
    return distance === 0 ? a.offset - b.offset : distance;
  }

  rangeAt(paragraph: Element, from: number, to: number): TextRange {
    return { start: { paragraph, offset: from }, end: { paragraph, offset: to }, throughMark: false };
  }

  /** Everything in a container: through its last paragraph's mark, or up to it. Null without a paragraph. */
  rangeOf(container: Element, throughMark: boolean): TextRange | null {
    const paragraphs = paragraphsIn(container);
    const [first, last] = [paragraphs[0], paragraphs[paragraphs.length - 1]];
    if (!first || !last) return null;
    const end = { paragraph: last, offset: this.textOf(last).length };
    return { start: { paragraph: first, offset: 0 }, end, throughMark };
  }

  /** What a content control holds: blocks, or characters of one paragraph. Null for one without any place for text. */
  rangeOfControl(control: Element): TextRange | null {
    const paragraph = closestWord(control, "p");
    if (!paragraph) return this.rangeOf(control, false);
    const inside = atomsOf(paragraph, this.view).filter(({ element }) => control.contains(element));
    return this.rangeAt(paragraph, inside[0]?.start ?? 0, inside.at(-1)?.end ?? 0);
  }

  /** The text of a control's placeholder, be it shown or not. */
  placeholderOf(control: Element): string {
    return placeholderText(control, this.file, this.mainPart);
  }

  /** Keeps a range at its text through edits, as long as somebody holds it. */
  track(range: TextRange): TextRange {
    this.liveRanges.add(new WeakRef(range));
    return range;
  }

  /** The stretches of a range, paragraph by paragraph. */
  slices(range: TextRange): { paragraph: Element; from: number; to: number }[] {
    const first = this.order.get(range.start.paragraph) ?? this.list.length;
    const last = this.order.get(range.end.paragraph) ?? -1;
    return this.list.slice(first, last + 1).map((paragraph) => ({
      paragraph,
      from: paragraph === range.start.paragraph ? range.start.offset : 0,
      to: paragraph === range.end.paragraph ? range.end.offset : this.textOf(paragraph).length,
    }));
  }

  /**
   * Replaces the characters of a range within one paragraph, or inserts where it is empty. Text takes the place of a
   * placeholder as a whole, and a control that loses its text shows one.
   * @param keepsFormat whether text that is typed where all of it was deleted has the format of the old one
   * @returns the range of the new text
   */
  replace(range: TextRange, text: string, keepsFormat = false): TextRange {
    const { paragraph, offset: start } = range.start;
    const end = range.end.offset;
    this.refuseIfLocked(paragraph, start, end);
    const replacement = { paragraph, from: start, to: end, text, isTracked: this.isTracking, keepsFormat };
    const edits = replaceAmongControls(replacement, this.view, this);
    for (const { from, removed, added } of edits) this.moveRanges(paragraph, from, removed, added);
    this.changed();
    const from = edits.at(-1)?.at ?? start;
    return this.rangeAt(paragraph, from, from + text.length);
  }

  /** Takes away what is anchored in the characters of a range within one paragraph, and in no others. */
  dropAnchors({ start: { paragraph, offset }, end }: TextRange): void {
    dropAnchors(paragraph, offset, end.offset, this.view);
    this.changed();
  }

  /** Sets or (null) removes w:highlight on characters within one paragraph. */
  setHighlight({ start: { paragraph, offset }, end }: TextRange, value: string | null): void {
    this.refuseIfLocked(paragraph, offset, end.offset);
    for (const run of isolateRuns(paragraph, offset, end.offset, this.view)) {
      const before = copyProperties(run);
      setRunHighlight(run, value);
      if (this.isTracking && childValue(before, "highlight") !== value) recordFormat(run, before);
    }
    this.changed();
  }

  /** The highlight of characters within one paragraph as the API gives it: `#RRGGBB`, `""` when mixed, null for none. */
  highlightOf({ start: { paragraph, offset }, end }: TextRange): string | null {
    const runs = runsAt(paragraph, offset, end.offset, this.view);
    const [color = null, ...others] = new Set(
      runs.map((run) => hexOfHighlight(childValue(wordChild(run, "rPr"), "highlight") ?? "none")),
    );
    return others.length > 0 ? "" : color;
  }

  /** Whether a paragraph is still one of the body's. */
  holds(paragraph: Element): boolean {
    return this.order.has(paragraph);
  }

  /**
   * Says that paragraphs have come or gone. Ranges in those that are gone stand where they were, before what
   * followed them.
   * @param move told of every position that somebody holds, to move it where its text has gone
   */
  restructured(move: (position: Position) => void = () => undefined): void {
    const before = this.list;
    const places = this.order;
    this.list = paragraphsIn(this.body);
    this.order = new Map(this.list.map((paragraph, i) => [paragraph, i]));
    for (const range of this.ranges()) {
      for (const position of [range.start, range.end]) {
        move(position);
        if (this.order.has(position.paragraph)) continue;
        const place = places.get(position.paragraph) ?? before.length;
        const next = before.slice(place).find((paragraph) => this.order.has(paragraph));
        const last = this.list[this.list.length - 1] ?? this.body;
        position.paragraph = next ?? last;
        position.offset = next ? 0 : this.textOf(last).length;
      }
    }
    this.changed();
  }

  /** @throws {WriteRefused} where a control that locks its content stands around one of the paragraphs. */
  refuseIfAnyLocked(paragraphs: readonly Element[]): void {
    if (paragraphs.some(isLocked)) throw new WriteRefused("the content control is locked");
  }

  /** Says that the main part is changed. */
  changed(): void {
    this.file.touch(this.mainPart);
  }

  save(): Uint8Array {
    return this.file.save();
  }

  private refuseIfLocked(paragraph: Element, from: number, to: number): void {
    const places = [paragraph, ...runsAt(paragraph, from, to, this.view)];
    if (places.some(isLocked)) throw new WriteRefused("the content control is locked");
  }

  private moveRanges(paragraph: Element, offset: number, removed: number, added: number): void {
    for (const range of this.ranges()) adjustRange(range, paragraph, offset, removed, added);
  }

  /** The ranges that somebody holds. */
  private ranges(): TextRange[] {
    return [...this.liveRanges].flatMap((reference) => {
      const range = reference.deref();
      if (!range) this.liveRanges.delete(reference);
      return range ?? [];
    });
  }
}
