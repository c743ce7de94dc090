/**
 * Finds where the elements that matter to an edit stand in a part, and what is to be known of a paragraph. The paragraphs
 * are in cells without obstacles: what would be one (a tracked change, a drawing, a field) is not looked at again.
 */
import { isOn, parseXml, type ElementReader, type PartText } from "../package/xml";

/** A range of the part's text, from `start` up to but not including `end`. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

export interface StartTag extends TextRange {
  /** The element's name as it is written, with its prefix. */
  readonly name: string;
}

/** Elements that are text. */
const characters = ["t", "tab", "br", "cr", "sym", "ptab", "noBreakHyphen", "softHyphen"] as const;
const blocks = ["document", "body", "tr", "p", "pPr", "sectPr"] as const;
const runs = ["r", "rPr", ...characters] as const;
/** Elements of a mark's format that are true of the mark alone, or that would hide the text. */
const markOnly = ["vanish", "specVanish", "rPrChange"] as const;
const controls = ["sdt", "sdtPr", "sdtContent", "showingPlcHdr"] as const;
const kinds = [...blocks, ...runs, ...markOnly, ...controls] as const;
type Kind = (typeof kinds)[number] | "AlternateContent";

/** An element of the part; the range is that of the whole element. */
export class SourceElement implements TextRange {
  end: number;
  /** What stands between its tags; null for an empty tag. */
  content: TextRange | null = null;
  /** The next elements in it that are of a kind listed here. */
  readonly children: SourceElement[] = [];

  constructor(
    readonly kind: Kind,
    readonly tag: StartTag,
    /** Its w:val. */
    readonly value: string | undefined,
    readonly parent: SourceElement | null,
  ) {
    this.end = tag.end;
    parent?.children.push(this);
  }

  get start(): number {
    return this.tag.start;
  }
}

interface Search {
  readonly found: SourceElement[];
  current: SourceElement | null;
}

const keep = (kind: Kind): ElementReader<Search> => ({
  open(search, tag) {
    const { name, start, position: end } = tag;
    search.current = new SourceElement(kind, { name, start, end }, tag.attribute("w:val"), search.current);
    search.found.push(search.current);
  },
  close(search, { start, position }) {
    const { current } = search;
    if (current === null) return;
    current.end = position;
    if (position > current.tag.end) current.content = { start: current.tag.end, end: start };
    search.current = current.parent;
  },
});

const table = {
  ...Object.fromEntries(kinds.map((kind) => [`w:${kind}`, keep(kind)])),
  "mc:AlternateContent": keep("AlternateContent"),
};

/** The elements of a part that are of the kinds listed here, in the order of their start tags. */
export function elementsOf(part: PartText): readonly SourceElement[] {
  return parseXml<Search>(part, table, { found: [], current: null }).found;
}

/** The elements of some kinds in another one, at any depth, in the order of the part. */
export function within(element: SourceElement, ...wanted: readonly Kind[]): readonly SourceElement[] {
  return element.children.flatMap((child) =>
    wanted.includes(child.kind) ? [child, ...within(child, ...wanted)] : within(child, ...wanted),
  );
}

/** The first child of a kind. */
export function childOf(element: SourceElement | undefined, kind: Kind): SourceElement | undefined {
  return element?.children.find((child) => child.kind === kind);
}

/** The elements that are text in a paragraph or a run. */
export function textsIn(element: SourceElement): readonly SourceElement[] {
  return within(element, ...characters);
}

/** The format of a paragraph's mark as far as it also suits a run: the content of a w:rPr. */
export function markFormat(xml: string, paragraph: SourceElement): string {
  const mark = childOf(childOf(paragraph, "pPr"), "rPr");
  const format = mark?.content ? xml.slice(mark.content.start, mark.content.end) : "";
  return (mark?.children ?? []).reduce(
    (rest, { start, end }) => rest.replace(xml.slice(start, end), ""),
    format,
  );
}

/** The content controls round an element, outermost first. */
function controlsRound({ parent }: SourceElement): readonly SourceElement[] {
  if (parent === null) return [];
  return parent.kind === "sdt" ? [...controlsRound(parent), parent] : controlsRound(parent);
}

/** The w:sdtPr of the content controls round a paragraph's text that show their placeholders, outermost first. */
export function placeholdersOf(paragraph: SourceElement): readonly SourceElement[] {
  return [...controlsRound(paragraph), ...within(paragraph, "sdt")].flatMap((control) => {
    const properties = childOf(control, "sdtPr");
    return properties && shownBy(properties) ? [properties] : [];
  });
}

/** The w:showingPlcHdr of a control's properties, if it says that the placeholder is shown. */
export function shownBy(properties: SourceElement): SourceElement | undefined {
  const shown = childOf(properties, "showingPlcHdr");
  return isOn(shown?.value) ? shown : undefined;
}

/** Whether a paragraph holds something that must change with its text and cannot. */
export function isBeyondEditing(paragraph: SourceElement): boolean {
  return (
    within(paragraph, "AlternateContent").length > 0 ||
    placeholdersOf(paragraph).some((properties) => !isInRow(properties))
  );
}

function isInRow({ parent }: SourceElement): boolean {
  return parent !== null && (parent.kind === "tr" || isInRow(parent));
}
