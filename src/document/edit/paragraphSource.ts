/**
 * Finds where the texts of some paragraphs stand in a part, by a second pass over the part. The paragraphs are in cells
 * without obstacles: what would be one (a tracked change, a drawing, a field) is not looked at again.
 */
import {
  isOn,
  parseXml,
  type ElementReader,
  type ElementTable,
  type PartText,
  type Tag,
} from "../package/xml";

/** A range of the part's text, from `start` up to but not including `end`. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

export interface StartTag extends TextRange {
  /** The element's name as it is written, with its prefix. */
  readonly name: string;
}

/** An element that is text: w:t, or a w:tab, w:br … */
export interface TextElement extends TextRange {
  /** The text between the tags of a w:t; null for other elements and for an empty tag. */
  readonly content: TextRange | null;
  /** A w:t without text. */
  readonly isEmpty: boolean;
}

export interface RunSource {
  readonly tag: StartTag;
  /** Its w:rPr, tags included. */
  properties: TextRange | null;
  readonly texts: TextElement[];
}

/** Where the pieces of one paragraph stand. */
export interface ParagraphSource {
  /** The element that a first run goes into: the paragraph itself, or the w:sdtContent in it. */
  container: StartTag;
  /** Where in the container the run goes: behind w:pPr, if there is one. */
  insertAt: number;
  readonly runs: RunSource[];
  /** The pieces of the mark's format that also suit a run. */
  readonly markFormat: TextRange[];
  /** The content controls round its text that show their placeholders, outermost first. */
  readonly placeholders: Placeholder[];
  /** Whether it holds something that must change with its text and cannot. */
  isBeyondEditing: boolean;
}

export interface Placeholder {
  /** The w:showingPlcHdr. */
  readonly element: TextRange;
  /** The w:rPr of the control's properties, tags included. */
  readonly format: TextRange | null;
}

/**
 * Finds paragraphs in a part that was read before.
 * @param wanted the indexes behind the start tags of the paragraphs, as the reader of the body gave them
 * @returns the paragraphs by these indexes
 */
export function findParagraphs(
  part: PartText,
  wanted: ReadonlySet<number>,
): ReadonlyMap<number, ParagraphSource> {
  return parseXml(part, table, new Search(wanted)).found;
}

interface OpenControl {
  readonly isWithinRow: boolean;
  element: TextRange | null;
  format: TextRange | null;
}

class Search {
  readonly found = new Map<number, ParagraphSource>();
  paragraph: ParagraphSource | null = null;
  run: RunSource | null = null;
  rowDepth = 0;
  readonly controls: OpenControl[] = [];
  /** The control whose w:sdtPr is being read. */
  controlProperties: OpenControl | null = null;
  isInParagraphProperties = false;
  /** Whether the format of the paragraph's mark is being read. */
  isInMark = false;
  /** How many open elements in the mark's format do not suit a run. */
  unsuitable = 0;
  /** Where the mark's format goes on behind the last of them. */
  markFrom = 0;
  /** Where the element at hand starts, and where the text of a w:t starts. */
  elementStart = 0;
  textStart = 0;

  constructor(readonly wanted: ReadonlySet<number>) {}
}

type SearchElement = ElementReader<Search>;

const startTag = ({ name, start, position }: Tag): StartTag => ({ name, start, end: position });

const character: SearchElement = {
  open: (search, tag) => void (search.elementStart = tag.start),
  close({ run, elementStart }, { position }) {
    run?.texts.push({ start: elementStart, end: position, content: null, isEmpty: false });
  },
};

/** In the mark's format: an element that is true of the mark alone, or that would hide the text. */
const markOnly: SearchElement = {
  open(search, tag) {
    if (search.isInMark && search.unsuitable++ === 0)
      search.paragraph?.markFormat.push({ start: search.markFrom, end: tag.start });
  },
  close(search, tag) {
    if (search.isInMark && --search.unsuitable === 0) search.markFrom = tag.position;
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
      search.paragraph = {
        container: startTag(tag),
        insertAt: tag.position,
        runs: [],
        markFormat: [],
        placeholders: controls.flatMap(placeholderOf),
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
  "w:pPrChange": { open: () => true },
  "w:rPr": {
    open(search, tag) {
      if (search.unsuitable > 0) return true;
      search.elementStart = tag.start;
      search.isInMark = search.isInParagraphProperties;
      search.markFrom = tag.position;
      return false;
    },
    close(search, tag) {
      const range = { start: search.elementStart, end: tag.position };
      if (search.controlProperties !== null) {
        search.controlProperties.format = range;
      } else if (search.isInMark) {
        search.isInMark = false;
        search.paragraph?.markFormat.push({
          start: search.markFrom,
          end: Math.max(search.markFrom, tag.start),
        });
      } else if (search.run !== null) {
        search.run.properties = range;
      }
    },
  },
  "w:rPrChange": {
    open(search, tag) {
      if (!search.isInMark) return true;
      return markOnly.open?.(search, tag);
    },
    close: (search, tag) => markOnly.close?.(search, tag),
  },
  "w:vanish": markOnly,
  "w:specVanish": markOnly,

  "w:r": {
    open(search, tag) {
      if (search.paragraph === null) return;
      search.run = { tag: startTag(tag), properties: null, texts: [] };
      search.paragraph.runs.push(search.run);
    },
    close: (search) => void (search.run = null),
  },
  "w:t": {
    open(search, tag) {
      search.elementStart = tag.start;
      search.textStart = tag.position;
    },
    close({ run, elementStart, textStart }, tag) {
      const content = tag.position === textStart ? null : { start: textStart, end: tag.start };
      const isEmpty = content === null || content.end === content.start;
      run?.texts.push({ start: elementStart, end: tag.position, content, isEmpty });
    },
  },
  "w:tab": character,
  "w:br": character,
  "w:cr": character,
  "w:sym": character,
  "w:ptab": character,
  "w:noBreakHyphen": character,
  "w:softHyphen": character,

  "w:sdt": {
    open: ({ controls, rowDepth }) =>
      void controls.push({ isWithinRow: rowDepth > 0, element: null, format: null }),
    close: ({ controls }) => void controls.pop(),
  },
  "w:sdtPr": {
    open: (search) => void (search.controlProperties = search.controls.at(-1) ?? null),
    close: (search) => void (search.controlProperties = null),
  },
  "w:showingPlcHdr": {
    open(search, tag) {
      search.elementStart = tag.start;
      return !isOn(tag.attribute("w:val"));
    },
    close({ controlProperties, elementStart }, tag) {
      if (controlProperties !== null) controlProperties.element = { start: elementStart, end: tag.position };
    },
  },
  "w:sdtContent": {
    open({ paragraph, controls }, tag) {
      const control = controls.at(-1);
      if (paragraph === null || control === undefined) return;
      paragraph.placeholders.push(...placeholderOf(control));
      if (paragraph.runs.length > 0) return;
      paragraph.container = startTag(tag);
      paragraph.insertAt = tag.position;
    },
  },

  "mc:AlternateContent": {
    open({ paragraph }) {
      if (paragraph !== null) paragraph.isBeyondEditing = true;
      return paragraph !== null;
    },
  },
};

function placeholderOf({ element, format }: OpenControl): readonly Placeholder[] {
  return element === null ? [] : [{ element, format }];
}
