/** Bodies, paragraphs, ranges and content controls, as the API shows them. */

import type { Element } from "@xmldom/xmldom";
import {
  closestWord,
  controlsIn,
  controlValue,
  copyRange,
  deleteParagraph,
  insertOoxml,
  insertParagraph,
  isCollapsed,
  isWord,
  nestingLevel,
  relationOf,
  tablesIn,
  type TextRange,
  WriteRefused,
} from "../../model";
import { type HostCollection, HostError, type HostObject, type HostState } from "../hostObject";
import { ElementObject, isListed, TextObject } from "./text";

/** The body of the document, or of a cell. */
export class BodyObject extends ElementObject {
  readonly className = "Body";

  get Type(): string {
    return isWord(this.place, "tc") ? "TableCell" : "MainDoc";
  }

  get Tables(): HostCollection {
    const depth = this.switches.nestedTables === "listed" ? "all" : "own";
    return this.make.list("TableCollection", () =>
      tablesIn(this.place, depth).map((table) => this.make.table(table)),
    );
  }

  override GetOoxml(): string {
    return this.place === this.document.body ? this.ooxml(null) : super.GetOoxml();
  }
}

export class ParagraphObject extends ElementObject {
  readonly className = "Paragraph";

  /** 0 outside of tables (word-api.md §2). */
  get TableNestingLevel(): number {
    return nestingLevel(this.place);
  }

  get ParentContentControlOrNullObject(): HostObject | null {
    return controlAround(this.state, this.place);
  }

  GetNextOrNullObject(): HostObject | null {
    const paragraphs = this.document.paragraphs().filter((one) => isListed(this.state, one));
    const next = paragraphs[paragraphs.indexOf(this.place) + 1];
    return next ? this.make.paragraph(next) : null;
  }

  /** A new paragraph of the same properties before this one, or behind it. */
  InsertParagraph(text: unknown, location: unknown): HostObject {
    if (location !== "After" && location !== "Before") throw this.invalid("insertParagraph", location);
    if (typeof text !== "string") throw this.invalid("insertParagraph", text);
    this.requireScope();
    const added = this.state.write(() => {
      const paragraph = insertParagraph(this.document, this.place, location === "Before");
      if (text !== "") this.document.replace(this.document.rangeAt(paragraph, 0, 0), text);
      return paragraph;
    });
    return this.make.paragraph(added);
  }

  /**
   * Inserts flat OPC at the paragraph's start, the one place that this host offers; gives the range of what was
   * inserted. What cannot be read as a package ends the batch with GeneralException (#3271, #6350).
   */
  InsertOoxml(text: unknown, location: unknown): HostObject {
    if (location !== "Start") throw this.notOffered("insertOoxml", location);
    if (typeof text !== "string" || text === "") throw this.invalid("insertOoxml", text);
    this.requireScope();
    const { insertedEnd, insertOoxml: outcome } = this.switches;
    if (outcome === "throws") throw this.failed("insertOoxml", "it cannot be inserted");
    const inserted = this.state.write(() => {
      try {
        return insertOoxml(this.document, this.place, text, insertedEnd);
      } catch (error) {
        if (error instanceof WriteRefused) throw error;
        throw this.failed("insertOoxml", error instanceof Error ? error.message : String(error));
      }
    });
    return this.make.range(inserted);
  }

  /** Deletes the paragraph with its mark. */
  Delete(): null {
    this.requireScope();
    this.state.write(() => deleteParagraph(this.document, this.place, this.switches.lastParagraph));
    return null;
  }
}

/** A range of text that stays with it: edits before it and in it move its ends. */
export class RangeObject extends TextObject {
  readonly className = "Range";

  constructor(
    state: HostState,
    readonly scope: TextRange,
  ) {
    super(state);
    state.document.track(scope);
  }

  get ParentTableOrNullObject(): HostObject | null {
    const table = closestWord(this.scope.start.paragraph, "tbl");
    return table && this.make.table(table);
  }

  /** The cell that all of it is in. */
  get ParentTableCellOrNullObject(): HostObject | null {
    const { start, end } = this.scope;
    const cell = closestWord(start.paragraph, "tc");
    return cell && closestWord(end.paragraph, "tc") === cell ? this.make.cell(cell) : null;
  }

  get ParentBody(): HostObject {
    return this.make.body(closestWord(this.scope.start.paragraph, "tc") ?? this.document.body);
  }

  /** Also one within the paragraph; at its very edge the cursor counts as outside. */
  get ParentContentControlOrNullObject(): HostObject | null {
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
    return innermost ? this.make.control(innermost) : controlAround(this.state, start.paragraph);
  }

  /** See the switch `bareRangeLoad`. */
  override loadedBare(): void {
    if (this.switches.bareRangeLoad === "takes-focus") this.state.notify.focused();
  }

  CompareLocationWith(other: unknown): string {
    const { cursorOnNextLine } = this.switches;
    return relationOf(this.document, this.scope, this.other(other), cursorOnNextLine);
  }

  /** From the first of both starts to the last of both ends. */
  ExpandTo(other: unknown): HostObject {
    const [own, theirs] = [copyRange(this.scope), copyRange(this.other(other))];
    const { start } = this.document.compare(theirs.start, own.start) < 0 ? theirs : own;
    const { end, throughMark } = this.document.compare(theirs.end, own.end) > 0 ? theirs : own;
    return this.make.range({ start, end, throughMark });
  }

  private other(value: unknown): TextRange {
    if (value instanceof RangeObject) return value.scope;
    throw this.invalid("range", value);
  }
}

function controlAround({ make }: HostState, paragraph: Element): HostObject | null {
  const control = closestWord(paragraph, "sdt");
  return control && make.control(control);
}

export class ContentControlObject extends ElementObject {
  readonly className = "ContentControl";

  override get scope(): TextRange | null {
    return this.document.rangeOfControl(this.place);
  }

  get Id(): number {
    return Number(controlValue(this.place, "id") ?? 0);
  }

  override InsertText(text: unknown, location: unknown): HostObject {
    const { controlWrites } = this.switches;
    if (controlWrites === "NotAllowed")
      throw new HostError("NotAllowed", "not here", "ContentControl.insertText");
    if (controlWrites === "ignored") return this.GetRange("Content");
    return super.InsertText(text, controlWrites === "prepended" ? "Start" : location);
  }

  get Tag(): string {
    return controlValue(this.place, "tag") ?? "";
  }

  get PlaceholderText(): string {
    return this.document.placeholderOf(this.place);
  }
}
