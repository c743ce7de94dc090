/** The paragraphs, runs, cells, rows, tables and content controls of the body while they are being read. */
import {
  withInsets,
  type BodyParagraph,
  type EditObstacle,
  type Inset,
  type InsetCell,
  type SpanKind,
  type TextSpan,
  type VerticalMerge,
} from "./outline";
import type { CombinedTraits } from "./styles";

/** A content control (w:sdt). */
export class ControlBuilder {
  tag: string | null = null;
  /** Its content, and everything in it, must not be edited. */
  isLocked: boolean;
  /** A group: only controls in it can be edited. */
  isGroup = false;
  /** Not a rich text control, or one that goes together with its placeholder. */
  isSpecial = false;
  /** It shows its placeholder, or one round it does. */
  showsPlaceholder: boolean;

  /**
   * @param row the row that it began in; null outside of tables
   * @param outer the control that it stands in
   */
  constructor(
    private readonly row: RowBuilder | null,
    readonly outer: ControlBuilder | null,
  ) {
    this.isLocked = outer?.isLocked ?? false;
    this.showsPlaceholder = outer?.showsPlaceholder ?? false;
  }

  /** Its tag, or that of the innermost control round it that has one, as long as they hold one cell of the row or less. */
  tagWithin(row: RowBuilder | null): string | null {
    if (row === null || this.row !== row) return null;
    return this.tag ?? this.outer?.tagWithin(row) ?? null;
  }
}

export class ParagraphBuilder {
  text = "";
  /** Its text without note marks; null until there is one. */
  textWithoutNotes: string | null = null;
  /** Its mark is deleted or hidden: in the final text it runs on into the next paragraph. */
  runsOn = false;
  style: string | undefined = undefined;
  /** The list that it names itself, and its level in a list: values of w:numId and w:ilvl. */
  list: string | null = null;
  level = "0";
  /** Texts of the text boxes in it. */
  readonly boxes: string[] = [];
  /** Format of the mark: what its w:rPr says. */
  markStyle: string | undefined = undefined;
  markVanish: boolean | undefined = undefined;
  /** Ids of the bookmarks and permissions that have begun in it and not ended yet; null until there is one. */
  anchors: Set<string | undefined> | null = null;
  /** The run with whose format those of others are compared: of a cell the first with text, of the body the last. */
  comparedRun: RunBuilder | null = null;
  /** Of a paragraph of the body the control that its last text stands in. */
  comparedControl: ControlBuilder | null = null;
  /** Of a paragraph of the body what is unusual about parts of its text; null if nothing is. */
  spans: TextSpan[] | null = null;
  isRevised = false;
  /** Of a paragraph of the body where the anchors of text begin that are open; null until there is one. */
  anchorStarts: Map<string, number> | null = null;

  /** @param start the index behind its start tag */
  constructor(readonly start: number) {}

  /** Notes what is special about the text from a position to its end so far. */
  note(kind: SpanKind, from = this.text.length, colour?: string): void {
    const spans = (this.spans ??= []);
    const last = spans.at(-1);
    const span = { kind, from, to: this.text.length, ...(colour !== undefined && { colour }) };
    const isContinued =
      last?.kind === kind && last.colour === colour && last.to === from && last.to > last.from;
    if (isContinued) spans[spans.length - 1] = { ...span, from: last.from };
    else spans.push(span);
  }
}

/** A paragraph of the body, put together from those that run on into the next. */
export class BodyParagraphBuilder {
  private text = "";
  private joined = 0;
  private isRevised = false;
  private readonly boxes: string[] = [];
  private readonly spans: TextSpan[] = [];

  /** @param number that of the first one */
  constructor(private readonly number: number) {}

  add({ text, boxes, spans, anchorStarts, isRevised }: ParagraphBuilder): void {
    const start = this.text.length;
    this.joined += 1;
    this.text += text;
    this.isRevised ||= isRevised;
    this.boxes.push(...boxes);
    for (const span of spans ?? [])
      this.spans.push(start === 0 ? span : { ...span, from: start + span.from, to: start + span.to });
    // What began in it and goes on behind it is more than its text.
    for (const from of anchorStarts?.values() ?? [])
      this.spans.push({ kind: "anchor", from: start + from, to: this.text.length + 1 });
  }

  finish(): BodyParagraph {
    const { number, text, boxes, joined, spans, isRevised } = this;
    return {
      number,
      text,
      ...(boxes.length > 0 && { boxes }),
      ...(joined > 1 && { joined }),
      ...(spans.length > 0 && { spans }),
      ...(isRevised && { isRevised: true as const }),
    };
  }
}

/** A complex field: its code, then its result. */
export class FieldBuilder {
  /** Whether text is in its code, or in that of a field round it. */
  isCode = true;
  /** Of a drop-down (w:ddList) its entries, the number of the chosen one, and that one's text. */
  readonly entries: string[] = [];
  chosen: number | null = null;
  choice: string | null = null;
  /** Whether its result holds any text, seen or not. */
  hasResult = false;
}

export class RunBuilder {
  vanish: boolean | undefined = undefined;
  /** Its own w:rFonts names the font Symbol. */
  isInSymbolFont = false;
  /** w:strike and w:dstrike */
  strike: boolean | undefined = undefined;
  doubleStrike: boolean | undefined = undefined;
  highlight: string | undefined = undefined;
  /** Value of w:vertAlign. */
  position: string | undefined = undefined;
  /** Holds the reference of a footnote or endnote. */
  isNoteMark = false;
  style: string | undefined = undefined;
  /** Where its w:rPr stands in the part. */
  formatStart = 0;
  formatEnd = 0;
  /** What the styles in force make of its text, once it was needed: then its own style is known. */
  styles: CombinedTraits | null = null;
  /** Whether it has text, visible or not. */
  hasText = false;
  isVisible = false;

  /** @param outer the run that it stands in, as ruby text does */
  constructor(readonly outer: RunBuilder | null) {}
}

/** A cell, until the merges of its table are known. */
export class CellBuilder {
  columnSpan = 1;
  column = 0;
  rowSpan = 1;
  verticalMerge: VerticalMerge = "none";
  horizontalMerge: VerticalMerge = "none";
  /** The cell that is shown where this one is: itself, unless it continues another. */
  anchor: CellBuilder = this;
  isDeleted = false;
  isPlaceholder = false;
  mayLackText = false;
  hasAnchor = false;
  /** A paragraph of it shows the number of a list. */
  isNumbered = false;
  readonly paragraphs: ParagraphBuilder[] = [];
  readonly nestedTexts: string[] = [];
  readonly insets: Inset[] = [];
  obstacles: readonly EditObstacle[] = [];
  highlights: readonly string[] = [];
  hasPlainText = false;
  /** Whether its private-use digits are all of the font Symbol; undefined if it has none. */
  symbolDigits: boolean | undefined = undefined;
  hasUnseenHighlight = false;
  /** Tag of the control that holds its text; undefined if it has no text yet, null if its texts differ in it. */
  textTag: string | null | undefined = undefined;
  /** The control in it; undefined if there is none, null if there are several. */
  control: ControlBuilder | null | undefined = undefined;
  /** Tag of the first control in it. */
  firstTag: string | null = null;
  text = "";
  /** Null if it is the same as `text`. */
  textWithoutNotes: string | null = null;

  /** @param fieldDepth fields that were open when it began */
  constructor(readonly fieldDepth: number) {}

  obstruct(obstacle: EditObstacle): void {
    if (!this.obstacles.includes(obstacle)) this.obstacles = [...this.obstacles, obstacle];
  }

  addHighlight(colour: string): void {
    if (!this.highlights.includes(colour)) this.highlights = [...this.highlights, colour];
  }

  /** What it says, with its insets below its own text. A cell that continues another one says nothing. */
  get content(): InsetCell {
    if (this.verticalMerge === "continue" || this.horizontalMerge === "continue") return { text: "" };
    const { text, textWithoutNotes, symbolDigits, isNumbered, insets } = this;
    return withInsets(
      {
        text,
        ...(textWithoutNotes !== null && { textWithoutNotes }),
        ...(symbolDigits && { hasSymbolDigits: true as const }),
        ...(isNumbered && { isNumbered: true as const }),
      },
      insets,
    );
  }

  addInset(inset: Inset): void {
    if (inset.rows.flat().some(({ text, isNumbered }) => text !== "" || isNumbered)) this.insets.push(inset);
  }

  /** Puts its text together once all its paragraphs are there. A deleted cell has no text. */
  finish(): void {
    const { paragraphs } = this;
    if (this.isDeleted) {
      for (const paragraph of paragraphs) {
        paragraph.text = "";
        paragraph.textWithoutNotes = null;
      }
      this.insets.length = 0;
    }
    this.text = joinParagraphs(paragraphs, ({ text }) => text);
    if (paragraphs.some(({ textWithoutNotes }) => textWithoutNotes !== null))
      this.textWithoutNotes = joinParagraphs(paragraphs, (one) => one.textWithoutNotes ?? one.text);
    if (paragraphs.length > 1 && paragraphs.filter(({ text }) => text.trim() !== "").length > 1)
      this.obstruct("several-paragraphs");
    if (this.nestedTexts.length > 0) this.obstruct("nested-table");
  }
}

/** Joins paragraphs by a line feed, or by nothing where one runs on into the next, and trims the outer space. */
function joinParagraphs(
  paragraphs: readonly ParagraphBuilder[],
  textOf: (paragraph: ParagraphBuilder) => string,
): string {
  // Of one paragraph nothing is joined: that takes time, and most cells have one.
  const [first] = paragraphs;
  if (first !== undefined && paragraphs.length === 1) return textOf(first).trim();
  let joined = "";
  for (const paragraph of paragraphs) joined += textOf(paragraph) + (paragraph.runsOn ? "" : "\n");
  return joined.trim();
}

export class RowBuilder {
  gridBefore = 0;
  gridAfter = 0;
  isDeleted = false;
  /** Inserted or deleted by a tracked change. */
  isRevised = false;
  readonly cells: CellBuilder[] = [];
}

/** What is put aside while a text box is read. */
export interface BoxContext {
  readonly table: TableBuilder | null;
  readonly row: RowBuilder | null;
  readonly cell: CellBuilder | null;
  readonly paragraph: ParagraphBuilder;
  readonly run: RunBuilder | null;
  readonly content: CellBuilder;
}

export class TableBuilder {
  readonly rows: RowBuilder[] = [];
  style: string | undefined = undefined;
  /** Texts of its cells, if it is nested. */
  readonly texts: string[] = [];

  /** @param outer the cell, or the text box, that it is nested in; null at the top level */
  constructor(
    readonly outer: {
      readonly table: TableBuilder | null;
      readonly row: RowBuilder | null;
      readonly cell: CellBuilder;
    } | null,
  ) {}
}
