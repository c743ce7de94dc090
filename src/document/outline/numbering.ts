/** Which lists of a document number their paragraphs, so that a number shows that is no text. */
import { parseXml, type ElementTable, type PartText } from "../package/xml";
import type { ParagraphBuilder } from "./builders";

/** Tells which paragraphs show a number. The parts are parsed once a paragraph needs them: most reports have no list. */
export class Numbering {
  private lists: Lists | null = null;
  private styleLists: StyleLists | null = null;

  /**
   * @param part the numbering part
   * @param styles the styles part, as far as its styles name lists
   */
  constructor(
    private readonly part: PartText | null,
    private readonly styles: PartText | null,
  ) {}

  /**
   * Whether a number shows before a paragraph. One of a list that is not defined may have one.
   * @throws {UnreadableDocument} if a part is needed and cannot be parsed
   */
  showsNumber({ list, level, style, text }: ParagraphBuilder): boolean {
    const own = list ?? (style !== undefined && text === "" ? this.listOf(style) : null);
    if (own === null || !(Number(own) > 0)) return false;
    this.lists ??= readLists(this.part);
    const levels = this.lists.levels.get(this.lists.definitions.get(own) ?? "");
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

/** What the numbering part says. */
interface Lists {
  /** For each definition the levels that show a number, `0` to `8`; for each list its definition. */
  readonly levels: Map<string, Set<string>>;
  readonly definitions: Map<string, string>;
  /** What is being read: the levels of a definition and one of them, or a list. */
  current: Set<string> | null;
  definition: string;
  level: string;
  list: string | null;
}

const numberingTable: ElementTable<Lists> = {
  "w:abstractNum": {
    open(lists, tag) {
      lists.current = new Set();
      lists.definition = tag.attribute("w:abstractNumId") ?? "";
      lists.levels.set(lists.definition, lists.current);
    },
    close: (lists) => void (lists.current = null),
  },
  "w:lvl": {
    open(lists, tag) {
      lists.level = tag.attribute("w:ilvl") ?? "0";
      // A list that overrides a level of its definition is not followed: it may show a number.
      if (lists.list !== null) lists.definitions.delete(lists.list);
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
    open: (lists, tag) => void (lists.list = tag.attribute("w:numId") ?? null),
    close: (lists) => void (lists.list = null),
  },
  "w:abstractNumId": {
    open({ list, definitions }, tag) {
      if (list !== null) definitions.set(list, tag.attribute("w:val") ?? "");
    },
  },
};

function readLists(part: PartText | null): Lists {
  const found: Lists = {
    levels: new Map(),
    definitions: new Map(),
    current: null,
    definition: "",
    level: "0",
    list: null,
  };
  return part === null ? found : parseXml(part, numberingTable, found);
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
