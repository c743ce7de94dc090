/** The base of all objects that are text (bodies, paragraphs, ranges, tables, controls), and their font. */

import type { Element } from "@xmldom/xmldom";
import {
  closestWord,
  controlsIn,
  highlightOfHex,
  isContinuation,
  ooxmlOf,
  paragraphsIn,
  partOf,
  search,
  searchedText,
  tablesIn,
  type TextRange,
} from "../../model";
import { type HostCollection, HostError, HostObject, type HostState } from "../hostObject";

/** What bodies, paragraphs, ranges, tables and content controls have in common: they are a range of text. */
export abstract class TextObject extends HostObject {
  /** Where `getRange` may point, besides at the whole. */
  protected readonly rangeLocations: readonly string[] = ["Start", "End", "Content"];

  /** The range, with the paragraph marks that belong to it; null where the file has no paragraph at all. */
  abstract get scope(): TextRange | null;

  get Font(): HostObject {
    return new FontObject(this.state, () => this.scope);
  }

  /** The paragraphs' texts, with the separator between them. */
  get Text(): string {
    const range = this.scope;
    if (!range) return "";
    return this.document
      .slices(range)
      .filter(({ paragraph }) => isListed(this.state, paragraph))
      .map(({ paragraph, from, to }) => this.document.textOf(paragraph).slice(from, to))
      .join(this.switches.paragraphSeparator === "LF" ? "\n" : "\r");
  }

  get Paragraphs(): HostCollection {
    return this.make.list("ParagraphCollection", () => {
      const range = this.scope;
      const paragraphs = range ? this.document.slices(range).map((slice) => slice.paragraph) : [];
      const cells = new Set(paragraphs.map((paragraph) => closestWord(paragraph, "tc")));
      if (cells.size > 1 && this.switches.paragraphsOverCells === "throws") {
        throw this.failed("paragraphs", "the paragraphs cannot be listed");
      }
      return paragraphs
        .filter((paragraph) => isListed(this.state, paragraph))
        .map((paragraph) => this.make.paragraph(paragraph));
    });
  }

  GetRange(location: unknown): HostObject {
    const where = String(location ?? "Whole");
    if (where !== "Whole" && !this.rangeLocations.includes(where)) throw this.invalid("getRange", where);
    return this.make.range(partOf(this.requireScope(), where));
  }

  /** Of a range that is one of the body's tables. */
  GetOoxml(): string {
    const { start, end } = this.requireScope();
    const table = tablesIn(this.document.body, "own").find((one) => {
      const paragraphs = paragraphsIn(one);
      return paragraphs[0] === start.paragraph && paragraphs.at(-1) === end.paragraph;
    });
    if (!table) throw this.notOffered("getOoxml", "what is no table");
    return this.ooxml(table);
  }

  Search(text: unknown, options: unknown): HostCollection {
    // 255 characters: word-api.md, "Simulator must reproduce".
    if (typeof text !== "string" || text === "" || text.length > 255) {
      throw new HostError("SearchStringInvalidOrTooLong", "1 to 255 characters", `${this.className}.search`);
    }
    const wanted = searchedText(text);
    if (wanted === null) throw this.notOffered("search", text);
    const matchCase = options instanceof SearchOptionsObject && options.MatchCase;
    const folding = { case: !matchCase, forms: this.switches.alikeInSearch === "quotes-and-widths" };
    const hits = search(this.document, this.requireScope(), wanted, folding);
    const objects = hits.map((hit) => this.make.range(hit));
    return this.make.list("RangeCollection", () => objects);
  }

  /** Inserts or replaces text within one paragraph, in the format of what is there; gives the new text's range. */
  InsertText(text: unknown, location: unknown): HostObject {
    const where = String(location);
    if (!["Replace", "Start", "End"].includes(where)) throw this.invalid("insertText", where);
    if (typeof text !== "string") throw this.invalid("insertText", text);
    const range = partOf(this.requireScope(), where);
    if (range.end.paragraph !== range.start.paragraph || /[\r\n]/.test(text)) {
      throw this.notOffered("insertText", "text over several paragraphs");
    }
    const { insertText, replacedAnchors } = this.switches;
    const replaced = this.state.write(() => {
      if (insertText === "silent") return range;
      if (replacedAnchors === "lost") this.document.dropAnchors(range);
      return this.document.replace(range, text);
    });
    return this.make.range(replaced);
  }

  Select(mode: unknown): null {
    if ((mode ?? "Select") !== "Select") throw this.notOffered("select", mode);
    this.state.select(this.requireScope());
    return null;
  }

  protected requireScope(): TextRange {
    const range = this.scope;
    if (range && this.document.holds(range.start.paragraph)) return range;
    throw new HostError("ItemNotFound", "there is no text", this.className);
  }

  /** `getOoxml` of a table, or of the whole body (null), with what the switches say of it. */
  protected ooxml(table: Element | null): string {
    const { ooxml } = this.switches;
    if (ooxml === "throws" || (ooxml === "body-throws" && table === null)) {
      throw this.failed("getOoxml", "the document cannot be given as Open XML");
    }
    return ooxmlOf(this.document, table);
  }
}

/** An element that is text as a whole. */
export abstract class ElementObject extends TextObject {
  constructor(
    state: HostState,
    protected readonly place: Element,
  ) {
    super(state);
  }

  get scope(): TextRange | null {
    return this.document.rangeOf(this.place, true);
  }

  get ContentControls(): HostCollection {
    return this.make.list("ContentControlCollection", () =>
      controlsIn(this.place).map((control) => this.make.control(control)),
    );
  }
}

/** Whether paragraph lists hold it; see the switch `continuationParagraphs`. */
export function isListed({ switches }: HostState, paragraph: Element): boolean {
  if (switches.continuationParagraphs === "listed") return true;
  const cell = closestWord(paragraph, "tc");
  return !cell || !isContinuation(cell);
}

/** The service object that `search(text, { … })` fills and hands over; of the options this host offers one. */
export class SearchOptionsObject extends HostObject {
  readonly className = "SearchOptions";
  override readonly isReferable = false;
  MatchCase = false;
}

/** The highlight of characters within one paragraph, read as one: where its runs differ, `""`. */
class FontObject extends HostObject {
  readonly className = "Font";

  constructor(
    state: HostState,
    private readonly scope: () => TextRange | null,
  ) {
    super(state);
  }

  /** `#RRGGBB`, `""` when mixed, null when there is none (word-api.md §4). */
  get HighlightColor(): string | null {
    const characters = this.characters();
    return characters && this.document.highlightOf(characters);
  }

  /** One of the palette as `#RRGGBB`; null and `""` (#5997) remove the highlight. */
  set HighlightColor(color: unknown) {
    const isRemoval = color === null || color === "";
    const value = isRemoval ? null : highlightOfHex(String(color));
    const isRejected = color === null && this.switches.nullHighlight === "rejected";
    if (isRejected) throw this.invalid("highlightColor", color);
    if (value === undefined) throw this.notOffered("highlightColor", color);
    const characters = this.characters();
    if (characters) this.state.write(() => this.document.setHighlight(characters, value));
  }

  /** Word colours the marks of paragraphs as well, where the range goes through them. */
  private characters(): TextRange | null {
    const range = this.scope();
    if (range && (range.throughMark || range.start.paragraph !== range.end.paragraph)) {
      throw this.notOffered("highlightColor", "a paragraph's mark");
    }
    return range;
  }
}
