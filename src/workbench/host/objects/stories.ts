/** Bodies, paragraphs, ranges and content controls, as the API shows them. */

import type { Element } from "@xmldom/xmldom";
import {
  cellAround,
  childValue,
  closestWord,
  controlProperties,
  controlsIn,
  deleteParagraph,
  deleteRange,
  insertParagraph,
  isCollapsed,
  isWord,
  nestingLevel,
  storyChildren,
  tablesIn,
  type TextRange,
  wordChild,
} from "../../model";
import { HostError, HostList, type HostObject, type Session } from "../hostObject";
import { copyRange, isListed, relationOf } from "./ranges";
import { TextObject } from "./text";

/** The body of the document, or of a cell. */
export class BodyObject extends TextObject {
  readonly className = "Body";
  override readonly scalars = ["Style", "Text", "Type"];
  protected readonly rangeLocations = ["Start", "End", "After", "Content"];
  protected readonly insertLocations = ["Replace", "Start", "End"];

  constructor(
    session: Session,
    private readonly container: Element,
  ) {
    super(session);
  }

  get scope(): TextRange | null {
    return this.session.document.rangeOf(this.container, true);
  }

  get Style(): string {
    const names = new Set(
      this.paragraphs().map((paragraph) => this.session.document.styles.nameOf(paragraph)),
    );
    const [name] = names;
    return names.size === 1 && name !== undefined ? name : "";
  }

  get Type(): string {
    return isWord(this.container, "tc") ? "TableCell" : "MainDoc";
  }

  /** The body around a cell's one. */
  override get ParentBody(): HostObject {
    return this.ParentBodyOrNullObject ?? this.notFound("parentBody");
  }

  get ParentBodyOrNullObject(): HostObject | null {
    if (!isWord(this.container, "tc")) return null;
    const outer = cellAround(this.container.parentNode ?? this.container) ?? this.session.document.body;
    return this.session.objects.body(this.session, outer);
  }

  override GetOoxml(): string {
    return this.ooxml(this.container);
  }

  protected get place(): Element {
    return this.container;
  }

  /** WordApi 1.1 and 1.2 leave out paragraphs in tables, 1.3 lists them (office-js-docs-reference#1076). */
  protected override paragraphs(): Element[] {
    const paragraphs = super.paragraphs();
    if (Number(this.session.switches.requirementSets["WordApi"] ?? 0) >= 1.3) return paragraphs;
    const level = nestingLevel(this.container);
    return paragraphs.filter((paragraph) => nestingLevel(paragraph) === level);
  }

  protected override tables(): Element[] {
    return this.session.switches.nestedTables === "listed"
      ? tablesIn(this.container, "all")
      : storyChildren(this.container, ["tbl"]);
  }
}

export class ParagraphObject extends TextObject {
  readonly className = "Paragraph";
  override readonly scalars = ["IsLastParagraph", "IsListItem", "Style", "TableNestingLevel", "Text"];
  protected readonly rangeLocations = ["Start", "End", "After", "Content"];
  protected readonly insertLocations = ["Replace", "Start", "End"];

  constructor(
    session: Session,
    readonly element: Element,
  ) {
    super(session);
  }

  get scope(): TextRange | null {
    return this.session.document.rangeOf(this.element, true);
  }

  get Style(): string {
    return this.session.document.styles.nameOf(this.element);
  }

  /** 0 outside of tables (word-api.md §2). */
  get TableNestingLevel(): number {
    return nestingLevel(this.element);
  }

  get IsListItem(): boolean {
    const properties = wordChild(this.element, "pPr");
    const numbering = properties && wordChild(properties, "numPr");
    return numbering !== null && (childValue(numbering, "numId") ?? "0") !== "0";
  }

  /** Last in its body, that is, in its cell or in the document. */
  get IsLastParagraph(): boolean {
    const range = this.session.document.rangeOf(cellAround(this.element) ?? this.session.document.body, true);
    return range?.end.paragraph === this.element;
  }

  GetNext(): HostObject {
    return this.GetNextOrNullObject() ?? this.notFound("getNext");
  }

  GetNextOrNullObject(): HostObject | null {
    return this.neighbour(1);
  }

  GetPrevious(): HostObject {
    return this.GetPreviousOrNullObject() ?? this.notFound("getPrevious");
  }

  GetPreviousOrNullObject(): HostObject | null {
    return this.neighbour(-1);
  }

  /** On Mac a cell's last paragraph brings its whole row (#6751). */
  override GetOoxml(): string {
    const row = closestWord(this.element, "tr");
    const bringsRow = this.session.switches.lastParagraphOoxml === "row" && this.IsLastParagraph;
    return this.ooxml(bringsRow && row ? row : this.element);
  }

  /** A new paragraph of the same properties beside this one. */
  InsertParagraph(text: unknown, location: unknown): HostObject {
    const where = location === "Before" || location === "After" ? location : null;
    if (where === null || typeof text !== "string") throw this.invalid("insertParagraph", String(location));
    const { session } = this;
    this.requireScope();
    const added = session.write(() => {
      const paragraph = insertParagraph(session.document, this.element, where);
      const range = session.document.rangeAt(paragraph, 0, 0);
      if (text !== "") session.document.replace(range, text, "inherit");
      return paragraph;
    });
    return session.objects.paragraph(session, added);
  }

  /** Deletes the paragraph with its mark. */
  Delete(): null {
    const { session } = this;
    this.requireScope();
    session.write(() => deleteParagraph(session.document, this.element, session.switches.lastParagraph));
    return null;
  }

  protected get place(): Element {
    return this.element;
  }

  private neighbour(step: number): HostObject | null {
    const { session } = this;
    const paragraphs = session.document.paragraphs().filter((paragraph) => isListed(session, paragraph));
    const found = paragraphs[paragraphs.indexOf(this.element) + step];
    return found ? session.objects.paragraph(session, found) : null;
  }
}

/** A stretch of text that stays with it: edits before it and in it move its ends. */
export class RangeObject extends TextObject {
  readonly className = "Range";
  override readonly scalars = ["IsEmpty", "Style", "Text"];
  protected readonly rangeLocations = ["Start", "End", "After", "Content"];
  protected readonly insertLocations = ["Replace", "Start", "End", "Before", "After"];

  constructor(
    session: Session,
    private readonly range: TextRange,
  ) {
    super(session);
    session.document.track(range);
  }

  get scope(): TextRange {
    return this.range;
  }

  get IsEmpty(): boolean {
    return isCollapsed(this.range);
  }

  get Style(): string {
    return this.session.document.styles.nameOf(this.range.start.paragraph);
  }

  /** Also one within the paragraph; at its very edge the cursor counts as outside. */
  override get ParentContentControlOrNullObject(): HostObject | null {
    const { start, end } = this.range;
    const around = controlsIn(start.paragraph).filter((control) => {
      const inside = this.session.document.rangeOfControl(control);
      const isEdge = isCollapsed(this.range) ? 1 : 0;
      return (
        inside !== null &&
        end.paragraph === start.paragraph &&
        inside.start.offset + isEdge <= start.offset &&
        inside.end.offset - isEdge >= end.offset
      );
    });
    const innermost = around[around.length - 1];
    return innermost
      ? this.session.objects.control(this.session, innermost)
      : super.ParentContentControlOrNullObject;
  }

  CompareLocationWith(other: unknown): string {
    return relationOf(this.session, this.range, this.other(other));
  }

  ExpandTo(other: unknown): HostObject {
    const { document, objects } = this.session;
    const from = copyRange(this.range);
    const to = copyRange(this.other(other));
    const isLonger = document.compare(to.end, from.end) > 0;
    const start = document.compare(to.start, from.start) < 0 ? to.start : from.start;
    const [end, throughMark] = isLonger ? [to.end, to.throughMark] : [from.end, from.throughMark];
    return objects.range(this.session, { start, end, throughMark });
  }

  IntersectWith(other: unknown): HostObject {
    return this.IntersectWithOrNullObject(other) ?? this.notFound("intersectWith");
  }

  IntersectWithOrNullObject(other: unknown): HostObject | null {
    const { document, objects } = this.session;
    const from = copyRange(this.range);
    const to = copyRange(this.other(other));
    const start = document.compare(to.start, from.start) > 0 ? to.start : from.start;
    const isShorter = document.compare(to.end, from.end) < 0;
    const [end, throughMark] = isShorter ? [to.end, to.throughMark] : [from.end, from.throughMark];
    if (document.compare(start, end) > 0) return null;
    return objects.range(this.session, { start, end, throughMark });
  }

  Delete(): null {
    const { session } = this;
    const range = copyRange(this.requireScope());
    session.write(() => deleteRange(session.document, range, session.switches.lastParagraph));
    return null;
  }

  protected get place(): Element {
    return this.range.start.paragraph;
  }

  private other(value: unknown): TextRange {
    if (value instanceof RangeObject) return value.range;
    throw this.invalid("range", String(value));
  }
}

export class ContentControlObject extends TextObject {
  readonly className = "ContentControl";
  override readonly scalars = ["CannotDelete", "CannotEdit", "Id", "Tag", "Text", "Title"];
  protected readonly rangeLocations = ["Start", "End", "Before", "After", "Content"];
  protected readonly insertLocations = ["Replace", "Start", "End"];

  constructor(
    session: Session,
    private readonly element: Element,
  ) {
    super(session);
  }

  get scope(): TextRange | null {
    return this.session.document.rangeOfControl(this.element);
  }

  get Id(): number {
    return controlProperties(this.element).id;
  }

  get Tag(): string {
    return controlProperties(this.element).tag;
  }

  get Title(): string {
    return controlProperties(this.element).title;
  }

  get CannotEdit(): boolean {
    return controlProperties(this.element).cannotEdit;
  }

  get CannotDelete(): boolean {
    return controlProperties(this.element).cannotDelete;
  }

  protected get place(): Element {
    return this.element;
  }
}

export class ContentControlList extends HostList {
  constructor(
    session: Session,
    private readonly controls: () => Element[],
  ) {
    super(session, "ContentControlCollection", () =>
      controls().map((control) => session.objects.control(session, control)),
    );
  }

  GetById(id: unknown): HostObject {
    const found = this.GetByIdOrNullObject(id);
    if (!found)
      throw new HostError("ItemNotFound", `no control ${String(id)}`, "ContentControlCollection.getById");
    return found;
  }

  GetByIdOrNullObject(id: unknown): HostObject | null {
    const found = this.controls().find((control) => controlProperties(control).id === Number(id));
    return found ? this.session.objects.control(this.session, found) : null;
  }

  GetByTag(tag: unknown): HostObject {
    return this.filtered((control) => controlProperties(control).tag === tag);
  }

  GetByTitle(title: unknown): HostObject {
    return this.filtered((control) => controlProperties(control).title === title);
  }

  private filtered(isWanted: (control: Element) => boolean): HostObject {
    return this.session.objects.controls(this.session, () => this.controls().filter(isWanted));
  }
}
