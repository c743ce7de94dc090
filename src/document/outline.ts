import type { Place } from "../report";

/**
 * What the rest of the product sees of a Word document: paragraphs, and tables as grids whose cells know
 * their place, spans, text, and what writing into them must respect. Plain data.
 */

export interface Outline {
  /** Paragraphs and tables of the body in file order; content controls are transparent. */
  readonly blocks: readonly Block[];
  /** The top-level tables, `tables[n - 1].number === n`. */
  readonly tables: readonly OutlineTable[];
  /** Whether the body holds tracked changes. */
  readonly hasRevisions: boolean;
  /** Editing restriction of `w:documentProtection` when it is enforced, if the settings part was there to tell. */
  readonly protection: DocumentProtection | null;
  /** Oddities that did not stop the reading, each once. */
  readonly oddities: readonly Oddity[];
}

export type DocumentProtection = "readOnly" | "comments" | "trackedChanges" | "forms";

export type Block =
  | { readonly kind: "paragraph"; readonly paragraph: BodyParagraph }
  | { readonly kind: "table"; readonly table: OutlineTable };

export interface BodyParagraph {
  readonly text: string;
}

export interface OutlineTable {
  /** One-based among the top-level tables of the body. */
  readonly number: number;
  readonly rows: readonly OutlineRow[];
  /** Columns of the grid that its rows cover, w:gridBefore and w:gridAfter counted. */
  readonly width: number;
}

export interface OutlineRow {
  /** One-based among the w:tr of its table. */
  readonly number: number;
  readonly cells: readonly OutlineCell[];
  /** Marked to be repeated on every page (w:tblHeader). */
  readonly isHeader: boolean;
  /** Deleted by a tracked change: the reader of the final text does not see it. */
  readonly isDeleted: boolean;
}

export type VerticalMerge = "none" | "restart" | "continue";

export interface OutlineCell {
  readonly place: Place;
  /** Zero-based first grid column, gridBefore counted. */
  readonly column: number;
  readonly columnSpan: number;
  /** Rows covered from here down; 1 for a continuation cell. */
  readonly rowSpan: number;
  readonly verticalMerge: VerticalMerge;
  /** A continuation of a horizontal merge of the old kind (w:hMerge), invisible in Word. */
  readonly isHorizontalContinuation: boolean;
  /** Final text: deleted and hidden text left out, paragraphs joined by a line feed, outer space trimmed. */
  readonly text: string;
  /**
   * `text` without what is raised (superscript) behind other text, or carries a note: note marks, that glued to a
   * number would be digits of it. Absent where there is nothing of that kind.
   */
  readonly textWithoutNotes?: string;
  /** The cell's own paragraphs (not those of nested tables), in order. */
  readonly paragraphs: readonly CellParagraph[];
  /** Tag of the content control that holds the cell's text, if there is one. */
  readonly tag: string | null;
  /**
   * Tag of its one content control, where that is a rich text one that holds all its text, or its placeholder: Word
   * can be asked for it, and text be put into it.
   */
  readonly controlTag?: string;
  /** Why its text must not be replaced; empty when it may be. */
  readonly obstacles: readonly EditObstacle[];
  /** Highlight colours on its text, its own or by style, as w:highlight writes them; `none` is not listed. */
  readonly highlights: readonly string[];
  /** Whether every run of its text carries a highlight of its own or by style; false where there is no text. */
  readonly isFullyHighlighted: boolean;
  /** Text of tables nested in it, outer space trimmed; empty when there are none. */
  readonly nestedText: string;
  /** Deleted by a tracked change (w:cellDel): the final text has no such cell, and it covers no grid column. */
  readonly isDeleted?: true;
  /** A w:highlight that `highlights` does not tell of: `none`, or on a run without text that is seen. */
  readonly hasUnseenHighlight?: true;
  /** A content control in it shows its placeholder: reads as blank, and a text put there ends the placeholder. */
  readonly isPlaceholder?: true;
}

export interface CellParagraph {
  /** Final text, untrimmed. */
  readonly text: string;
  /** Zero-based position among all paragraphs of its top-level table as the file has them, nested ones counted. */
  readonly ordinal: number;
  /** Its mark is deleted or hidden: in the final text it runs on into the next paragraph. */
  readonly runsOn?: true;
  /** Carries an automatic number that is not part of `text`. */
  readonly isNumbered?: true;
}

/**
 * - `several-paragraphs`: text in more than one paragraph
 * - `mixed-format`: runs of different format, or hidden text beside
 * - `field`: a field or a link
 * - `revision`: text, row or cell that a tracked change inserts or deletes (a tracked change of format is none)
 * - `locked-control`: stands in a content control that forbids to edit its content
 * - `embedded-object`: a picture, an object, a formula, a note or a comment
 * - `nested-table`
 */
export type EditObstacle =
  | "several-paragraphs"
  | "mixed-format"
  | "field"
  | "revision"
  | "locked-control"
  | "embedded-object"
  | "nested-table";

/**
 * - `alt-chunk`, `sub-document`: content kept in another part, which is not read
 * - `misplaced-element`: a table, row, cell or paragraph where none may stand; it was left out
 * - `unbalanced-field`: a field that does not end
 * - `span-beyond-limit`: a cell said to cover more grid columns than a table may have
 */
export type Oddity =
  "alt-chunk" | "sub-document" | "misplaced-element" | "unbalanced-field" | "span-beyond-limit";

/** Why a file could not be read; `code` is stable, sentences for people are made from it by the review. */
export type UnreadableCode =
  | "encrypted"
  | "legacy-doc"
  | "pdf"
  | "rtf"
  | "html"
  | "not-a-package"
  | "not-a-word-document"
  | "damaged-package"
  | "damaged-xml"
  | "entities"
  | "too-large"
  | "too-many-cells"
  | "too-deep"
  | "empty-file";

/** Thrown by the readers of this room; the only error they throw on any input. */
export class UnreadableDocument extends Error {
  constructor(
    readonly code: UnreadableCode,
    message: string,
  ) {
    super(message);
    this.name = "UnreadableDocument";
  }
}
