import {
  isOn,
  parseXml,
  tagStart,
  type ElementReader,
  type ElementTable,
  type Prefixes,
  type Tag,
} from "./xml";

/** A stretch of the part's text, from `start` up to but not including `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** An element that is text: w:t, or a w:tab, w:br … */
export interface TextElement extends Span {
  /** What stands between the tags of a w:t; null for other elements and for an empty tag. */
  readonly content: Span | null;
  /** A w:t without text. */
  readonly isEmpty: boolean;
}

export interface RunSource {
  /** Index behind its start tag. */
  readonly start: number;
  /** Its w:rPr, tags included. */
  properties: Span | null;
  readonly texts: TextElement[];
}

/** Where the pieces of one paragraph stand in the part's text. */
export interface ParagraphSource {
  /** The start tag within which a first run would stand: its own, or that of the w:sdtContent it holds. */
  container: Span;
  /** Where in there: behind w:pPr, if there is one. */
  insertAt: number;
  readonly runs: RunSource[];
  /** Content of the mark's w:rPr, in pieces that also suit a run. */
  readonly markFormat: Span[];
  /** The w:showingPlcHdr of each control round its text, with the format that the control gives its text. */
  readonly placeholders: Placeholder[];
  /** It holds what an edit of its text cannot keep in step. */
  isBeyondEditing: boolean;
}

export interface Placeholder {
  readonly element: Span;
  /** The w:rPr of the control's properties, tags included. */
  readonly format: Span | null;
}

interface Control {
  readonly isWithinRow: boolean;
  element: Span | null;
  format: Span | null;
}

interface Search {
  readonly xml: string;
  /** The paragraphs looked for, by the index behind their start tags. */
  readonly wanted: ReadonlySet<number>;
  readonly found: Map<number, ParagraphSource>;
  paragraph: ParagraphSource | null;
  run: RunSource | null;
  rowDepth: number;
  readonly controls: Control[];
  controlProperties: Control | null;
  isInMark: boolean;
  isInParagraphProperties: boolean;
  /** Within a tracked change of format, which holds a w:rPr of its own. */
  isInFormerFormat: boolean;
  /** Where the element at hand started. */
  elementStart: number;
  /** Where the mark's format goes on behind what does not suit a run. */
  markFrom: number;
}

/**
 * Finds the pieces of some paragraphs by a second pass over a part that was read before.
 * @param wanted indexes behind the start tags of the paragraphs, as the reader of the body gave them
 */
export function findParagraphs(
  xml: string,
  prefixes: Prefixes,
  wanted: ReadonlySet<number>,
): ReadonlyMap<number, ParagraphSource> {
  const search: Search = {
    xml,
    wanted,
    found: new Map(),
    paragraph: null,
    run: null,
    rowDepth: 0,
    controls: [],
    controlProperties: null,
    isInMark: false,
    isInParagraphProperties: false,
    isInFormerFormat: false,
    elementStart: 0,
    markFrom: 0,
  };
  parseXml(xml, table, search, prefixes);
  return search.found;
}

type SearchElement = ElementReader<Search>;

const skipped: SearchElement = { open: () => true };
const startOf = (search: Search, tag: Tag): number => tagStart(search.xml, tag.position);

/** An element whose content, if it has any, is of no interest to us. */
const spanned = (note: (search: Search, span: Span) => void): SearchElement => ({
  open(search, tag) {
    search.elementStart = startOf(search, tag);
  },
  close: (search, tag) => note(search, { start: search.elementStart, end: tag.position }),
});

const textElement = spanned((search, span) => {
  search.run?.texts.push({ ...span, content: null, isEmpty: false });
});

/** In the mark's format: what is true of the mark alone, or would hide the text. */
const markOnly: SearchElement = {
  open(search, tag) {
    if (!search.isInMark || search.isInFormerFormat || search.paragraph === null) return;
    search.paragraph.markFormat.push({ start: search.markFrom, end: startOf(search, tag) });
  },
  close(search, tag) {
    if (search.isInMark && !search.isInFormerFormat) search.markFrom = tag.position;
  },
};

const formerFormat: SearchElement = {
  open(search, tag) {
    markOnly.open?.(search, tag);
    search.isInFormerFormat = true;
  },
  close(search, tag) {
    search.isInFormerFormat = false;
    markOnly.close?.(search, tag);
  },
};

const beyondEditing: SearchElement = {
  open(search) {
    if (search.paragraph !== null) search.paragraph.isBeyondEditing = true;
    return search.paragraph !== null;
  },
};

const table: ElementTable<Search> = {
  "w:tr": {
    open: (search) => void search.rowDepth++,
    close: (search) => void search.rowDepth--,
  },
  "w:p": {
    open(search, tag) {
      if (!search.wanted.has(tag.position)) return;
      const { controls } = search;
      const placeholders = controls.flatMap(({ element, format }) =>
        element === null ? [] : [{ element, format }],
      );
      search.paragraph = {
        container: { start: startOf(search, tag), end: tag.position },
        insertAt: tag.position,
        runs: [],
        markFormat: [],
        placeholders,
        isBeyondEditing: controls.some(({ element, isWithinRow }) => element !== null && !isWithinRow),
      };
      search.found.set(tag.position, search.paragraph);
    },
    close: (search) => void (search.paragraph = null),
  },
  "w:pPr": {
    open: (search) => void (search.isInParagraphProperties = true),
    close(search, tag) {
      search.isInParagraphProperties = false;
      if (search.paragraph !== null) search.paragraph.insertAt = tag.position;
    },
  },
  "w:rPr": {
    open(search, tag) {
      if (search.isInFormerFormat) return true;
      search.elementStart = startOf(search, tag);
      search.isInMark = search.isInParagraphProperties;
      search.markFrom = tag.position;
      return false;
    },
    close(search, tag) {
      const span = { start: search.elementStart, end: tag.position };
      if (search.controlProperties !== null) {
        search.controlProperties.format = span;
      } else if (search.isInMark) {
        search.isInMark = false;
        const end = Math.max(search.markFrom, startOf(search, tag));
        search.paragraph?.markFormat.push({ start: search.markFrom, end });
      } else if (search.run !== null) {
        search.run.properties = span;
      }
    },
  },
  "w:pPrChange": skipped,
  "w:ins": markOnly,
  "w:del": markOnly,
  "w:moveFrom": markOnly,
  "w:moveTo": markOnly,
  "w:vanish": markOnly,
  "w:specVanish": markOnly,
  "w:rPrChange": formerFormat,

  "w:r": {
    open(search, tag) {
      if (search.paragraph === null) return;
      search.run = { start: tag.position, properties: null, texts: [] };
      search.paragraph.runs.push(search.run);
    },
    close: (search) => void (search.run = null),
  },
  "w:t": {
    open(search, tag) {
      search.elementStart = tag.position;
    },
    close(search, tag) {
      const isEmptyTag = search.elementStart === tag.position;
      const start = tagStart(search.xml, search.elementStart);
      const content = isEmptyTag ? null : { start: search.elementStart, end: startOf(search, tag) };
      const isEmpty = content === null || content.end <= content.start;
      search.run?.texts.push({ start, end: tag.position, content, isEmpty });
    },
  },
  "w:tab": textElement,
  "w:br": textElement,
  "w:cr": textElement,
  "w:sym": textElement,
  "w:ptab": textElement,
  "w:noBreakHyphen": textElement,
  "w:softHyphen": textElement,

  "w:sdt": {
    open: (search) =>
      void search.controls.push({ isWithinRow: search.rowDepth > 0, element: null, format: null }),
    close: (search) => void search.controls.pop(),
  },
  "w:sdtPr": {
    open: (search) => void (search.controlProperties = search.controls.at(-1) ?? null),
    close: (search) => void (search.controlProperties = null),
  },
  "w:showingPlcHdr": {
    open(search, tag) {
      search.elementStart = startOf(search, tag);
      return !isOn(tag.attribute("w:val"));
    },
    close(search, tag) {
      if (search.controlProperties === null) return;
      search.controlProperties.element = { start: search.elementStart, end: tag.position };
    },
  },
  "w:sdtContent": {
    open(search, tag) {
      const { paragraph } = search;
      const control = search.controls.at(-1);
      if (paragraph === null || control === undefined) return;
      if (control.element !== null)
        paragraph.placeholders.push({ element: control.element, format: control.format });
      if (paragraph.runs.length > 0) return;
      paragraph.container = { start: startOf(search, tag), end: tag.position };
      paragraph.insertAt = tag.position;
    },
  },

  "mc:AlternateContent": beyondEditing,
  "w:drawing": skipped,
  "w:pict": skipped,
  "w:object": skipped,
  "w:ruby": beyondEditing,
};
