import type { Control } from "./controls";
import type { CellParagraph, EditObstacle, VerticalMerge } from "./outline";

/** A paragraph while it is being read. */
export interface ParagraphDraft {
  text: string;
  /** Its text without note marks, once there is one. */
  textWithoutNotes: string | null;
  readonly ordinal: number;
  runsOn: boolean;
  isNumbered: boolean;
  style: string | undefined;
  /** Format of the mark: what its w:rPr says. */
  markStyle: string | undefined;
  markVanish: boolean | undefined;
  /** Where the w:rPr content of the first run with text stands; -1 while there is none. */
  formatStart: number;
  formatEnd: number;
  /** `formatSignature` of it, once it was needed. */
  format: string | null;
  /** Index behind its start tag. */
  readonly start: number;
  /** Index behind its end tag. */
  end: number;
}

/** A run while it is being read. */
export interface RunDraft {
  vanish: boolean | undefined;
  highlight: string | undefined;
  /** Value of w:vertAlign. */
  position: string | undefined;
  /** Holds the reference of a foot- or endnote. */
  isNoteMark: boolean;
  style: string | undefined;
  formatStart: number;
  formatEnd: number;
  /** Whether it has text, be it hidden. */
  hasText: boolean;
  isVisible: boolean;
}

/** A cell while it is being read, and until the table's merges are known. */
export class CellDraft {
  columnSpan = 1;
  column = 0;
  rowSpan = 1;
  verticalMerge: VerticalMerge = "none";
  horizontalMerge: VerticalMerge = "none";
  /** The cell that shows what this one covers: itself unless it continues another. */
  anchor: CellDraft = this;
  isDeleted = false;
  isPlaceholder = false;
  readonly paragraphs: ParagraphDraft[] = [];
  readonly nestedTexts: string[] = [];
  obstacles: readonly EditObstacle[] = none;
  highlights: readonly string[] = none;
  hasPlainText = false;
  hasUnseenHighlight = false;
  /** Tag of the control round its text; undefined while there was neither, null where the texts differ in it. */
  textTag: string | null | undefined = undefined;
  /** The control in it; undefined while there is none, null where there are several. */
  control: Control | null | undefined = undefined;
  /** Tag of the first control in it. */
  firstTag: string | null = null;
  text = "";
  /** Null where it is the same. */
  textWithoutNotes: string | null = null;

  /** @param fieldDepth fields that were open when it began */
  constructor(
    readonly fieldDepth: number,
    readonly codeDepth: number,
  ) {}

  obstruct(obstacle: EditObstacle): void {
    if (!this.obstacles.includes(obstacle)) this.obstacles = [...this.obstacles, obstacle];
  }

  addHighlight(colour: string): void {
    if (!this.highlights.includes(colour)) this.highlights = [...this.highlights, colour];
  }

  /** Sums up once all its paragraphs are there; what is deleted says nothing. */
  finish(): void {
    if (this.isDeleted) {
      for (const paragraph of this.paragraphs) {
        paragraph.text = "";
        paragraph.textWithoutNotes = null;
      }
    }
    this.text = joinParagraphs(this.paragraphs).trim();
    if (this.paragraphs.some(({ textWithoutNotes }) => textWithoutNotes !== null)) {
      const others = this.paragraphs.map((one) => ({ ...one, text: one.textWithoutNotes ?? one.text }));
      this.textWithoutNotes = joinParagraphs(others).trim();
    }
    if (this.paragraphs.filter(({ text }) => text.trim() !== "").length > 1)
      this.obstruct("several-paragraphs");
    if (this.nestedTexts.length > 0) this.obstruct("nested-table");
  }
}

const none: readonly never[] = [];

/** Text of a cell: paragraphs joined by a line feed, or by nothing where one runs on into the next. */
export function joinParagraphs(paragraphs: readonly ParagraphDraft[]): string {
  const [first] = paragraphs;
  if (paragraphs.length <= 1) return first?.text ?? "";
  return paragraphs.reduce(
    (text, paragraph, index) =>
      text + paragraph.text + (paragraph.runsOn || index === paragraphs.length - 1 ? "" : "\n"),
    "",
  );
}

/** The plain paragraph that others see. */
export function cellParagraph({ text, ordinal, runsOn, isNumbered }: ParagraphDraft): CellParagraph {
  if (!runsOn && !isNumbered) return { text, ordinal };
  return { text, ordinal, ...(runsOn && { runsOn }), ...(isNumbered && { isNumbered }) };
}

export class RowDraft {
  gridBefore = 0;
  gridAfter = 0;
  isHeader = false;
  isDeleted = false;
  /** Inserted or deleted by a tracked change. */
  isRevised = false;
  readonly cells: CellDraft[] = [];
}

export class TableDraft {
  readonly rows: RowDraft[] = [];
  style: string | undefined = undefined;
  /** Texts of its cells, where it is nested. */
  readonly texts: string[] = [];

  /** @param outer the row and cell that it is nested in, null at the top level */
  constructor(
    readonly outer: { readonly table: TableDraft; readonly row: RowDraft; readonly cell: CellDraft } | null,
  ) {}
}
