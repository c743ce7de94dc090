/**
 * The base of all objects that are text (bodies, paragraphs, ranges, tables, controls), and their font.
 */

import type { Element } from "@xmldom/xmldom";
import {
  cellAround,
  childValue,
  closestWord,
  controlAround,
  highlightOfColor,
  onOff,
  ooxmlOf,
  runsAt,
  search,
  tablesIn,
  type TextRange,
  wordChild,
} from "../../model";
import { type HostCollection, HostError, HostObject, type Session } from "../hostObject";
import { chosenOptions, copyRange, insertContent, isListed, partOf, textOf, writeText } from "./ranges";

/** What bodies, paragraphs, ranges, tables and content controls have in common: a stretch of text. */
export abstract class TextObject extends HostObject {
  /** The stretch, with the paragraph marks that belong to it; null where the file has no paragraph at all. */
  abstract get scope(): TextRange | null;
  /** The node in whose surroundings the "parent" members look. */
  protected abstract get place(): Element;
  protected abstract readonly rangeLocations: readonly string[];
  protected abstract readonly insertLocations: readonly string[];

  get Font(): FontObject {
    return new FontObject(this.session, () => this.scope);
  }

  get Text(): string {
    const range = this.scope;
    return range ? textOf(this.session, range) : "";
  }

  get Paragraphs(): HostCollection {
    const { session } = this;
    return session.objects.list(session, "ParagraphCollection", () =>
      this.listedParagraphs()
        .filter((paragraph) => isListed(session, paragraph))
        .map((paragraph) => session.objects.paragraph(session, paragraph)),
    );
  }

  /** Tables that lie in the range as a whole. */
  get Tables(): HostCollection {
    const { session } = this;
    return session.objects.list(session, "TableCollection", () =>
      this.tables().map((table) => session.objects.table(session, table)),
    );
  }

  get ContentControls(): HostCollection {
    const { session } = this;
    return session.objects.controls(session, () => {
      const range = this.scope;
      return range ? session.document.controlsIn(range) : [];
    });
  }

  get ParentTableCell(): HostObject {
    return this.ParentTableCellOrNullObject ?? this.notFound("parentTableCell");
  }

  get ParentTableCellOrNullObject(): HostObject | null {
    const cell = cellAround(this.place);
    return cell && this.session.objects.cell(this.session, cell);
  }

  get ParentTable(): HostObject {
    return this.ParentTableOrNullObject ?? this.notFound("parentTable");
  }

  get ParentTableOrNullObject(): HostObject | null {
    const table = closestWord(this.place, "tbl");
    return table && this.session.objects.table(this.session, table);
  }

  get ParentContentControl(): HostObject {
    return this.ParentContentControlOrNullObject ?? this.notFound("parentContentControl");
  }

  get ParentContentControlOrNullObject(): HostObject | null {
    const control = controlAround(this.place);
    return control && this.session.objects.control(this.session, control);
  }

  get ParentBody(): HostObject {
    const { session } = this;
    return session.objects.body(session, cellAround(this.place) ?? session.document.body);
  }

  GetRange(location: unknown): HostObject {
    const where = String(location ?? "Whole");
    if (where !== "Whole" && !this.rangeLocations.includes(where)) throw this.invalid("getRange", where);
    return this.session.objects.range(this.session, partOf(this.requireScope(), where));
  }

  GetOoxml(): string {
    return this.ooxml(this.requireScope());
  }

  Search(text: unknown, options: unknown): HostCollection {
    // 255 characters: word-api.md, "Simulator must reproduce".
    if (typeof text !== "string" || text === "" || text.length > 255) {
      throw new HostError("SearchStringInvalidOrTooLong", "1 to 255 characters", `${this.className}.search`);
    }
    const { session } = this;
    const range = this.scope;
    const hits = range ? search(session.document, range, text, chosenOptions(options)) : [];
    const objects = hits.map((hit) => session.objects.range(session, hit));
    return session.objects.list(session, "RangeCollection", () => objects);
  }

  /** Inserts or replaces text within one paragraph, in the format of what is there; gives the new text's range. */
  InsertText(text: unknown, location: unknown): HostObject {
    const where = String(location);
    if (typeof text !== "string") throw this.invalid("insertText", String(text));
    if (!this.insertLocations.includes(where)) throw this.invalid("insertText", where);
    const range = this.requireScope();
    const target = where === "Replace" ? copyRange(range) : partOf(range, where);
    return this.session.objects.range(this.session, writeText(this.session, target, text, "inherit"));
  }

  /** Inserts flat OPC; gives the range of what was inserted. */
  InsertOoxml(text: unknown, location: unknown): HostObject {
    const where = String(location);
    if (typeof text !== "string" || text === "") throw this.invalid("insertOoxml", String(text));
    if (!this.insertLocations.includes(where)) throw this.invalid("insertOoxml", where);
    const inserted = insertContent(this.session, this.requireScope(), where, text, this.className);
    return this.session.objects.range(this.session, inserted);
  }

  Select(mode: unknown): null {
    const where = String(mode ?? "Select");
    if (!["Select", "Start", "End"].includes(where)) throw this.invalid("select", where);
    this.session.select(partOf(this.requireScope(), where));
    return null;
  }

  protected requireScope(): TextRange {
    const range = this.scope;
    const isThere = range !== null && this.session.document.holds(range.start.paragraph);
    if (!isThere) throw new HostError("ItemNotFound", "there is no text", this.className);
    return range;
  }

  protected paragraphs(): Element[] {
    const range = this.scope;
    return range ? this.session.document.slices(range).map((slice) => slice.paragraph) : [];
  }

  /** The paragraphs as far as they may be listed; see the switch `paragraphsOverCells`. */
  private listedParagraphs(): Element[] {
    const paragraphs = this.paragraphs();
    const cells = new Set(paragraphs.map((paragraph) => cellAround(paragraph)));
    if (cells.size > 1 && this.session.switches.paragraphsOverCells === "throws") {
      throw new HostError(
        "GeneralException",
        "the paragraphs cannot be listed",
        `${this.className}.paragraphs`,
      );
    }
    return paragraphs;
  }

  protected tables(): Element[] {
    const inside = new Set(this.paragraphs());
    const { document, switches } = this.session;
    const all = tablesIn(document.body, "all").filter((table) => {
      const range = document.rangeOf(table, true);
      return range && inside.has(range.start.paragraph) && inside.has(range.end.paragraph);
    });
    if (switches.nestedTables === "listed") return all;
    return all.filter(
      (table) => !all.some((other) => other !== table && closestWord(table.parentNode, "tbl") === other),
    );
  }

  /** `getOoxml` of a part of the document, with what the switches say of it. */
  protected ooxml(part: Element | TextRange): string {
    const { ooxml, randomParagraphIds } = this.session.switches;
    const isBody = part === this.session.document.body;
    if (ooxml === "throws" || (ooxml === "body-throws" && isBody)) {
      throw new HostError(
        "GeneralException",
        "the document cannot be given as Open XML",
        `${this.className}.getOoxml`,
      );
    }
    return ooxmlOf(this.session.document, part, randomParagraphIds);
  }

  protected notFound(member: string): never {
    throw new HostError("ItemNotFound", "there is none", `${this.className}.${member}`);
  }

  protected invalid(member: string, value: string): HostError {
    return new HostError("InvalidArgument", `${value} is not possible here`, `${this.className}.${member}`);
  }
}

/** The format of a stretch of text, read as one: where its runs differ, null (`highlightColor`: `""`). */
export class FontObject extends HostObject {
  readonly className = "Font";
  override readonly scalars = ["Bold", "HighlightColor", "Italic", "Size"];

  constructor(
    session: Session,
    private readonly scope: () => TextRange | null,
  ) {
    super(session);
  }

  /** `#RRGGBB`, `""` when mixed, null when there is none (word-api.md §4). */
  get HighlightColor(): string | null {
    const range = this.scope();
    return range && this.session.document.highlightOf(range);
  }

  /** A colour is snapped to the palette; null and `""` (#5997) remove the highlight. */
  set HighlightColor(color: unknown) {
    if (color === null && this.session.switches.nullHighlight === "rejected") throw invalid("HighlightColor");
    const isRemoval = color === null || color === "";
    const value = isRemoval ? null : highlightOfColor(String(color));
    if (value === undefined) throw invalid("HighlightColor");
    const range = this.scope();
    if (range) this.session.write(() => this.session.document.setHighlight(range, value));
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

  private common<T>(read: (properties: ReturnType<typeof wordChild>) => T): T | null {
    const range = this.scope();
    const { document } = this.session;
    const values = new Set(
      (range ? document.slices(range) : []).flatMap(({ paragraph, from, to }) =>
        runsAt(paragraph, from, to, document.view).map((run) => read(wordChild(run, "rPr"))),
      ),
    );
    const [value] = values;
    return values.size === 1 && value !== undefined ? value : null;
  }
}

function invalid(name: string): HostError {
  return new HostError("InvalidArgument", `not a value for ${name}`, `Font.${name}`);
}
