/** Which lists of a document number their paragraphs, so that a number shows that is no text. */
import { parseXml, type ElementTable, type PartText } from "../package/xml";
import type { ParagraphBuilder } from "./builders";

/** What the numbering part says, and the styles as far as they name lists. */
export class Numbering {
  /** For each definition the levels that show a number, `0` to `8`; for each list its definition. */
  readonly levels = new Map<string, Set<string>>();
  readonly definitions = new Map<string, string>();
  private styleLists: StyleLists | null = null;
  /** What is being read: the levels of a definition and one of them, or a list. */
  current: Set<string> | null = null;
  definition = "";
  level = "0";
  list: string | null = null;

  constructor(private readonly styles: PartText | null) {}

  /** Whether a number shows before a paragraph. One of a list that is not defined may have one. */
  showsNumber({ list, level, style, text }: ParagraphBuilder): boolean {
    const own = list ?? (style !== undefined && text === "" ? this.listOf(style) : null);
    if (own === null || !(Number(own) > 0)) return false;
    const levels = this.levels.get(this.definitions.get(own) ?? "");
    return levels === undefined || levels.has(level);
  }

  /** The list that a style names, or the first that does of those that it is based on. */
  private listOf(style: string): string | null {
    this.styleLists ??= readStyleLists(this.styles);
    const { lists, bases } = this.styleLists;
    const seen = new Set<string>();
    for (let at: string | undefined = style; at !== undefined && !seen.has(at); at = bases.get(at)) {
      seen.add(at);
      const list = lists.get(at);
      if (list !== undefined) return list;
    }
    return null;
  }
}

const numberingTable: ElementTable<Numbering> = {
  "w:abstractNum": {
    open(numbering, tag) {
      numbering.current = new Set();
      numbering.definition = tag.attribute("w:abstractNumId") ?? "";
      numbering.levels.set(numbering.definition, numbering.current);
    },
    close: (numbering) => void (numbering.current = null),
  },
  "w:lvl": {
    open(numbering, tag) {
      numbering.level = tag.attribute("w:ilvl") ?? "0";
      // A list that overrides a level of its definition is not followed: it may show a number.
      if (numbering.list !== null) numbering.definitions.delete(numbering.list);
    },
  },
  // What a definition takes from a style is not followed either.
  "w:numStyleLink": { open: ({ levels, definition }) => void levels.delete(definition) },
  // A level without a counter (%1) is a bullet, or nothing.
  "w:lvlText": {
    open({ current, level }, tag) {
      if (/%\d/u.test(tag.attribute("w:val") ?? "")) current?.add(level);
    },
  },
  "w:num": {
    open: (numbering, tag) => void (numbering.list = tag.attribute("w:numId") ?? null),
    close: (numbering) => void (numbering.list = null),
  },
  "w:abstractNumId": {
    open({ list, definitions }, tag) {
      if (list !== null) definitions.set(list, tag.attribute("w:val") ?? "");
    },
  },
};

/**
 * Reads the numbering part.
 * @param main the part is parsed only if this part or the styles name a list
 * @param styles is parsed once a blank cell has a style
 */
export function readNumbering(part: PartText | null, main: PartText, styles: PartText | null): Numbering {
  const numbering = new Numbering(styles);
  const isUsed = [main, styles].some((each) => each?.xml.includes("numId"));
  return part !== null && isUsed ? parseXml(part, numberingTable, numbering) : numbering;
}

/** The lists that styles name, and what each style is based on. */
interface StyleLists {
  readonly lists: Map<string, string>;
  readonly bases: Map<string, string>;
  style: string | null;
}

const styleTable: ElementTable<StyleLists> = {
  "w:style": {
    open: (found, tag) => void (found.style = tag.attribute("w:styleId") ?? null),
    close: (found) => void (found.style = null),
  },
  "w:basedOn": {
    open({ style, bases }, tag) {
      if (style !== null) bases.set(style, tag.attribute("w:val") ?? "");
    },
  },
  "w:numId": {
    open({ style, lists }, tag) {
      if (style !== null) lists.set(style, tag.attribute("w:val") ?? "");
    },
  },
};

function readStyleLists(styles: PartText | null): StyleLists {
  const found: StyleLists = { lists: new Map(), bases: new Map(), style: null };
  return styles?.xml.includes("numId") ? parseXml(styles, styleTable, found) : found;
}
