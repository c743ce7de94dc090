/** The base of all objects that are text (bodies, paragraphs, ranges, tables, controls), and their font. */

import type { Element } from "@xmldom/xmldom";
import {
  cellAround,
  childValue,
  closestWord,
  controlAround,
  copyRange,
  highlightOfColor,
  onOff,
  ooxmlOf,
  partOf,
  runsAt,
  search,
  tablesIn,
  type TextRange,
  wordChild,
} from "../../model";
import { type HostCollection, HostError, HostObject, type HostState } from "../hostObject";
import { chosenOptions, insertContent, isListed, textOf, writeText } from "./ranges";

/** What bodies, paragraphs, ranges, tables and content controls have in common: they are a range of text. */
export abstract class TextObject extends HostObject {
  /** The range, with the paragraph marks that belong to it; null where the file has no paragraph at all. */
  abstract get scope(): TextRange | null;
  /** The node around which the "parent" members look. */
  protected abstract get place(): Element;
  protected abstract readonly rangeLocations: readonly string[];
  protected abstract readonly insertLocations: readonly string[];

  get Font(): FontObject {
    return new FontObject(this.state, () => this.scope);
  }

  get Text(): string {
    const range = this.scope;
    return range ? textOf(this.state, range) : "";
  }

  get Paragraphs(): HostCollection {
    return this.make.list("ParagraphCollection", () =>
      this.listedParagraphs()
        .filter((paragraph) => isListed(this.state, paragraph))
        .map((paragraph) => this.make.paragraph(paragraph)),
    );
  }

  /** Tables that lie in the range as a whole. */
  get Tables(): HostCollection {
    return this.make.list("TableCollection", () => this.tables().map((table) => this.make.table(table)));
  }

  get ContentControls(): HostCollection {
    return this.make.controls(() => {
      const range = this.scope;
      return range ? this.document.controlsIn(range) : [];
    });
  }

  get ParentTableCellOrNullObject(): HostObject | null {
    const cell = cellAround(this.place);
    return cell && this.make.cell(cell);
  }

  get ParentTableOrNullObject(): HostObject | null {
    const table = closestWord(this.place, "tbl");
    return table && this.make.table(table);
  }

  get ParentContentControlOrNullObject(): HostObject | null {
    const control = controlAround(this.place);
    return control && this.make.control(control);
  }

  get ParentBodyOrNullObject(): HostObject | null {
    return this.make.body(cellAround(this.place) ?? this.document.body);
  }

  GetRange(location: unknown): HostObject {
    const where = String(location ?? "Whole");
    if (where !== "Whole" && !this.rangeLocations.includes(where)) throw this.invalid("getRange", where);
    return this.make.range(partOf(this.requireScope(), where));
  }

  GetOoxml(): string {
    return this.ooxml(this.requireScope());
  }

  Search(text: unknown, options: unknown): HostCollection {
    // 255 characters: word-api.md, "Simulator must reproduce".
    if (typeof text !== "string" || text === "" || text.length > 255) {
      throw new HostError("SearchStringInvalidOrTooLong", "1 to 255 characters", `${this.className}.search`);
    }
    const range = this.scope;
    const hits = range ? search(this.document, range, text, chosenOptions(options)) : [];
    const objects = hits.map((hit) => this.make.range(hit));
    return this.make.list("RangeCollection", () => objects);
  }

  /** Inserts or replaces text within one paragraph, in the format of what is there; gives the new text's range. */
  InsertText(text: unknown, location: unknown): HostObject {
    const where = this.insertLocation("insertText", location);
    if (typeof text !== "string") throw this.invalid("insertText", String(text));
    const range = this.requireScope();
    const target = where === "Replace" ? copyRange(range) : partOf(range, where);
    return this.make.range(writeText(this.state, target, text, "inherit"));
  }

  /** Inserts flat OPC; gives the range of what was inserted. */
  InsertOoxml(text: unknown, location: unknown): HostObject {
    const where = this.insertLocation("insertOoxml", location);
    if (typeof text !== "string" || text === "") throw this.invalid("insertOoxml", String(text));
    return this.make.range(insertContent(this.state, this.requireScope(), where, text, this.className));
  }

  Select(mode: unknown): null {
    const where = String(mode ?? "Select");
    if (!["Select", "Start", "End"].includes(where)) throw this.invalid("select", where);
    this.state.select(partOf(this.requireScope(), where));
    return null;
  }

  protected requireScope(): TextRange {
    const range = this.scope;
    if (range && this.document.holds(range.start.paragraph)) return range;
    throw new HostError("ItemNotFound", "there is no text", this.className);
  }

  protected paragraphs(): Element[] {
    const range = this.scope;
    return range ? this.document.slices(range).map((slice) => slice.paragraph) : [];
  }

  /** The paragraphs as far as they may be listed; see the switch `paragraphsOverCells`. */
  private listedParagraphs(): Element[] {
    const paragraphs = this.paragraphs();
    const cells = new Set(paragraphs.map((paragraph) => cellAround(paragraph)));
    if (cells.size > 1 && this.switches.paragraphsOverCells === "throws") {
      throw this.failed("paragraphs", "the paragraphs cannot be listed");
    }
    return paragraphs;
  }

  protected tables(): Element[] {
    const inside = new Set(this.paragraphs());
    const all = tablesIn(this.document.body, "all").filter((table) => {
      const range = this.document.rangeOf(table, true);
      return range && inside.has(range.start.paragraph) && inside.has(range.end.paragraph);
    });
    if (this.switches.nestedTables === "listed") return all;
    return all.filter(
      (table) => !all.some((other) => other !== table && closestWord(table.parentNode, "tbl") === other),
    );
  }

  /** `getOoxml` of a part of the document, with what the switches say of it. */
  protected ooxml(part: Element | TextRange): string {
    const { ooxml, randomParagraphIds } = this.switches;
    const isBody = part === this.document.body;
    if (ooxml === "throws" || (ooxml === "body-throws" && isBody)) {
      throw this.failed("getOoxml", "the document cannot be given as Open XML");
    }
    return ooxmlOf(this.document, part, randomParagraphIds);
  }

  private insertLocation(member: string, location: unknown): string {
    const where = String(location);
    if (!this.insertLocations.includes(where)) throw this.invalid(member, where);
    return where;
  }
}

/** The format of a range of text, read as one: where its runs differ, null (`highlightColor`: `""`). */
export class FontObject extends HostObject {
  readonly className = "Font";
  override readonly scalars = ["Bold", "HighlightColor", "Italic", "Size"];

  constructor(
    state: HostState,
    private readonly scope: () => TextRange | null,
  ) {
    super(state);
  }

  /** `#RRGGBB`, `""` when mixed, null when there is none (word-api.md §4). */
  get HighlightColor(): string | null {
    const range = this.scope();
    return range && this.document.highlightOf(range);
  }

  /** A colour is snapped to the palette; null and `""` (#5997) remove the highlight. */
  set HighlightColor(color: unknown) {
    const isRemoval = color === null || color === "";
    const value = isRemoval ? null : highlightOfColor(String(color));
    const isRejected = color === null && this.switches.nullHighlight === "rejected";
    if (isRejected || value === undefined) throw this.invalid("highlightColor", String(color));
    const range = this.scope();
    if (range) this.state.write(() => this.document.setHighlight(range, value));
  }

  get Bold(): boolean | null {
    return this.common((run) => onOff(run, "b") === true);
  }

  get Italic(): boolean | null {
    return this.common((run) => onOff(run, "i") === true);
  }

  /** In points; w:sz counts halves. */
  get Size(): number | null {
    return this.common((run) => Number(childValue(run, "sz") ?? 0) / 2 || null);
  }

  private common<T>(read: (properties: Element | null) => T): T | null {
    const range = this.scope();
    const values = new Set(
      (range ? this.document.slices(range) : []).flatMap(({ paragraph, from, to }) =>
        runsAt(paragraph, from, to, this.document.view).map((run) => read(wordChild(run, "rPr"))),
      ),
    );
    const [value] = values;
    return values.size === 1 && value !== undefined ? value : null;
  }
}
