/** Bodies, paragraphs, ranges and content controls, as the API shows them. */

import type { Element } from "@xmldom/xmldom";
import {
  cellAround,
  childValue,
  closestWord,
  controlProperties,
  controlsIn,
  copyRange,
  deleteParagraph,
  deleteRange,
  insertParagraph,
  isCollapsed,
  isWord,
  nestingLevel,
  relationOf,
  storyChildren,
  tablesIn,
  type TextRange,
  wordChild,
} from "../../model";
import { HostCollection, type HostObject, type HostState } from "../hostObject";
import { isListed } from "./ranges";
import { TextObject } from "./text";

/** The body of the document, or of a cell. */
export class BodyObject extends TextObject {
  readonly className = "Body";
  override readonly scalars = ["Style", "Text", "Type"];
  protected readonly rangeLocations = ["Start", "End", "After", "Content"];
  protected readonly insertLocations = ["Replace", "Start", "End"];

  constructor(
    state: HostState,
    protected readonly place: Element,
  ) {
    super(state);
  }

  get scope(): TextRange | null {
    return this.document.rangeOf(this.place, true);
  }

  get Style(): string {
    const names = new Set(this.paragraphs().map((paragraph) => this.document.styles.nameOf(paragraph)));
    const [name] = names;
    return names.size === 1 && name !== undefined ? name : "";
  }

  get Type(): string {
    return isWord(this.place, "tc") ? "TableCell" : "MainDoc";
  }

  /** The body around a cell's one. */
  override get ParentBodyOrNullObject(): HostObject | null {
    if (!isWord(this.place, "tc")) return null;
    return this.make.body(cellAround(this.place.parentNode ?? this.place) ?? this.document.body);
  }

  override GetOoxml(): string {
    return this.ooxml(this.place);
  }

  /** WordApi 1.1 and 1.2 leave out paragraphs in tables, 1.3 lists them (office-js-docs-reference#1076). */
  protected override paragraphs(): Element[] {
    const paragraphs = super.paragraphs();
    if (Number(this.switches.requirementSets["WordApi"] ?? 0) >= 1.3) return paragraphs;
    const level = nestingLevel(this.place);
    return paragraphs.filter((paragraph) => nestingLevel(paragraph) === level);
  }

  protected override tables(): Element[] {
    return this.switches.nestedTables === "listed"
      ? tablesIn(this.place, "all")
      : storyChildren(this.place, ["tbl"]);
  }
}

export class ParagraphObject extends TextObject {
  readonly className = "Paragraph";
  override readonly scalars = ["IsLastParagraph", "IsListItem", "Style", "TableNestingLevel", "Text"];
  protected readonly rangeLocations = ["Start", "End", "After", "Content"];
  protected readonly insertLocations = ["Replace", "Start", "End"];

  constructor(
    state: HostState,
    protected readonly place: Element,
  ) {
    super(state);
  }

  get scope(): TextRange | null {
    return this.document.rangeOf(this.place, true);
  }

  get Style(): string {
    return this.document.styles.nameOf(this.place);
  }

  /** 0 outside of tables (word-api.md §2). */
  get TableNestingLevel(): number {
    return nestingLevel(this.place);
  }

  get IsListItem(): boolean {
    const numbering = wordChild(this.place, "pPr", "numPr");
    return numbering !== null && (childValue(numbering, "numId") ?? "0") !== "0";
  }

  /** Last in its body, that is, in its cell or in the document. */
  get IsLastParagraph(): boolean {
    const range = this.document.rangeOf(cellAround(this.place) ?? this.document.body, true);
    return range?.end.paragraph === this.place;
  }

  GetNextOrNullObject(): HostObject | null {
    return this.neighbour(1);
  }

  GetPreviousOrNullObject(): HostObject | null {
    return this.neighbour(-1);
  }

  /** On Mac a cell's last paragraph brings its whole row (#6751). */
  override GetOoxml(): string {
    const row = closestWord(this.place, "tr");
    const bringsRow = this.switches.lastParagraphOoxml === "row" && this.IsLastParagraph;
    return this.ooxml(bringsRow && row ? row : this.place);
  }

  /** A new paragraph of the same properties beside this one. */
  InsertParagraph(text: unknown, location: unknown): HostObject {
    const where = location === "Before" || location === "After" ? location : null;
    if (where === null || typeof text !== "string") throw this.invalid("insertParagraph", String(location));
    this.requireScope();
    const added = this.state.write(() => {
      const paragraph = insertParagraph(this.document, this.place, where);
      if (text !== "") this.document.replace(this.document.rangeAt(paragraph, 0, 0), text, "inherit");
      return paragraph;
    });
    return this.make.paragraph(added);
  }

  /** Deletes the paragraph with its mark. */
  Delete(): null {
    this.requireScope();
    this.state.write(() => deleteParagraph(this.document, this.place, this.switches.lastParagraph));
    return null;
  }

  private neighbour(step: number): HostObject | null {
    const paragraphs = this.document.paragraphs().filter((one) => isListed(this.state, one));
    const found = paragraphs[paragraphs.indexOf(this.place) + step];
    return found ? this.make.paragraph(found) : null;
  }
}

/** A range of text that stays with it: edits before it and in it move its ends. */
export class RangeObject extends TextObject {
  readonly className = "Range";
  override readonly scalars = ["IsEmpty", "Style", "Text"];
  protected readonly rangeLocations = ["Start", "End", "After", "Content"];
  protected readonly insertLocations = ["Replace", "Start", "End", "Before", "After"];

  constructor(
    state: HostState,
    readonly scope: TextRange,
  ) {
    super(state);
    state.document.track(scope);
  }

  get IsEmpty(): boolean {
    return isCollapsed(this.scope);
  }

  get Style(): string {
    return this.document.styles.nameOf(this.place);
  }

  /** Also one within the paragraph; at its very edge the cursor counts as outside. */
  override get ParentContentControlOrNullObject(): HostObject | null {
    const { start, end } = this.scope;
    const edge = isCollapsed(this.scope) ? 1 : 0;
    const around = controlsIn(start.paragraph).filter((control) => {
      const inside = this.document.rangeOfControl(control);
      return (
        inside !== null &&
        end.paragraph === start.paragraph &&
        inside.start.offset + edge <= start.offset &&
        inside.end.offset - edge >= end.offset
      );
    });
    const innermost = around.at(-1);
    return innermost ? this.make.control(innermost) : super.ParentContentControlOrNullObject;
  }

  CompareLocationWith(other: unknown): string {
    return relationOf(this.document, this.scope, this.other(other));
  }

  ExpandTo(other: unknown): HostObject {
    return this.make.range(this.edges(other, "outer"));
  }

  IntersectWithOrNullObject(other: unknown): HostObject | null {
    const common = this.edges(other, "inner");
    return this.document.compare(common.start, common.end) > 0 ? null : this.make.range(common);
  }

  Delete(): null {
    const range = copyRange(this.requireScope());
    this.state.write(() => deleteRange(this.document, range, this.switches.lastParagraph));
    return null;
  }

  protected get place(): Element {
    return this.scope.start.paragraph;
  }

  /** The outer edges of this range and another, or the inner ones; where both end alike, this one's mark counts. */
  private edges(other: unknown, side: "outer" | "inner"): TextRange {
    const [own, theirs] = [copyRange(this.scope), copyRange(this.other(other))];
    const sign = side === "outer" ? 1 : -1;
    const starts = sign * this.document.compare(theirs.start, own.start);
    const ends = sign * this.document.compare(theirs.end, own.end);
    const { end, throughMark } = ends > 0 ? theirs : own;
    return { start: starts < 0 ? theirs.start : own.start, end, throughMark };
  }

  private other(value: unknown): TextRange {
    if (value instanceof RangeObject) return value.scope;
    throw this.invalid("range", String(value));
  }
}

export class ContentControlObject extends TextObject {
  readonly className = "ContentControl";
  override readonly scalars = ["CannotDelete", "CannotEdit", "Id", "Tag", "Text", "Title"];
  protected readonly rangeLocations = ["Start", "End", "Before", "After", "Content"];
  protected readonly insertLocations = ["Replace", "Start", "End"];

  constructor(
    state: HostState,
    protected readonly place: Element,
  ) {
    super(state);
  }

  get scope(): TextRange | null {
    return this.document.rangeOfControl(this.place);
  }

  get Id(): number {
    return controlProperties(this.place).id;
  }

  get Tag(): string {
    return controlProperties(this.place).tag;
  }

  get Title(): string {
    return controlProperties(this.place).title;
  }

  get CannotEdit(): boolean {
    return controlProperties(this.place).cannotEdit;
  }

  get CannotDelete(): boolean {
    return controlProperties(this.place).cannotDelete;
  }
}

export class ContentControlCollection extends HostCollection {
  constructor(
    state: HostState,
    private readonly controls: () => Element[],
  ) {
    super(state, "ContentControlCollection", () => controls().map((one) => this.make.control(one)));
  }

  GetByIdOrNullObject(id: unknown): HostObject | null {
    const found = this.controls().find((control) => controlProperties(control).id === Number(id));
    return found ? this.make.control(found) : null;
  }

  GetByTag(tag: unknown): HostObject {
    return this.filtered("tag", tag);
  }

  GetByTitle(title: unknown): HostObject {
    return this.filtered("title", title);
  }

  private filtered(property: "tag" | "title", value: unknown): HostObject {
    return this.make.controls(() =>
      this.controls().filter((control) => controlProperties(control)[property] === value),
    );
  }
}
