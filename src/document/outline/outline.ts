/**
 * The outline of a Word document, as the rest of the product sees it: paragraphs, and tables as grids. Each cell knows
 * its place, its spans, its text, and what writing into it must respect. Plain data.
 */
import type { CellPlace } from "../../report";
import type { DocumentProtection } from "../package/settings";

export interface Outline {
  /** Paragraphs and tables of the body in file order; content controls are transparent. */
  readonly blocks: readonly Block[];
  /** The top-level tables, `tables[n - 1].number === n`. */
  readonly tables: readonly OutlineTable[];
  /** Whether the body holds tracked changes. */
  readonly hasRevisions: boolean;
  /** The enforced editing restriction; null if there is none, or no settings part to state one. */
  readonly protection: DocumentProtection | null;
}

export type Block =
  | { readonly kind: "paragraph"; readonly paragraph: BodyParagraph }
  | { readonly kind: "table"; readonly table: OutlineTable };

export interface BodyParagraph {
  /** One-based among the w:p of the body that stand in no table and no text box; of joined ones that of the first. */
  readonly number: number;
  /** Final text, untrimmed. */
  readonly text: string;
  /** The texts of the text boxes that are anchored in it; absent if there are none. */
  readonly boxes?: readonly string[];
  /** How many paragraphs of the file it is, of which all but the last run on into the next; absent if it is one. */
  readonly joined?: number;
  /** What is unusual about parts of its text, by kind in their order; absent if nothing is. */
  readonly spans?: readonly TextSpan[];
  /** A tracked change inserts or deletes text of it. */
  readonly isRevised?: true;
}

/**
 * Characters of a paragraph that something is special about; where `to` is `from`, something stands between two of them.
 * - `field`: a field or a link
 * - `locked-control`: in a content control that forbids edits of its content
 * - `embedded-object`: a picture, an object, a formula, a note, or a comment's reference
 * - `format`: here the direct format changes
 * - `hidden`: here is hidden or struck text, which is none of the final text
 * - `control`: here a content control begins or ends
 * - `placeholder`: here a content control shows its placeholder
 * - `anchor`: a bookmark, a permission to edit or a comment, which Word takes away with the text that it replaces
 * - `highlight`, in a colour as w:highlight writes it, direct or by style
 * - `unseen-highlight`: w:highlight `none`, or one on a run without visible text
 */
export interface TextSpan {
  readonly kind: SpanKind;
  readonly from: number;
  readonly to: number;
  /** Of a highlight its colour. */
  readonly colour?: string;
}

export type SpanKind =
  | "field"
  | "locked-control"
  | "embedded-object"
  | "format"
  | "hidden"
  | "control"
  | "placeholder"
  | "anchor"
  | "highlight"
  | "unseen-highlight";

export interface OutlineTable {
  /** One-based among the top-level tables of the body. */
  readonly number: number;
  readonly rows: readonly OutlineRow[];
  /** Columns of the grid that its rows cover, w:gridBefore and w:gridAfter included. */
  readonly width: number;
}

export interface OutlineRow {
  /** One-based among the w:tr of its table. */
  readonly number: number;
  readonly cells: readonly OutlineCell[];
  /** Deleted by a tracked change: it is not part of the final text. */
  readonly isDeleted: boolean;
}

export type VerticalMerge = "none" | "restart" | "continue";

export interface OutlineCell {
  readonly place: CellPlace;
  /** Zero-based first grid column, w:gridBefore included. */
  readonly column: number;
  readonly columnSpan: number;
  /** Rows that it covers from here down; 1 for a continuation cell. */
  readonly rowSpan: number;
  readonly verticalMerge: VerticalMerge;
  /** Continues a horizontal merge of the old kind (w:hMerge); Word does not show it. */
  readonly isHorizontalContinuation: boolean;
  /** Final text without deleted and hidden text; paragraphs joined by a line feed, outer space trimmed. */
  readonly text: string;
  /**
   * `text` without note marks: text that is raised behind other text, or that belongs to a note. Glued to a number,
   * such a mark would become a digit of it. Absent if there are none.
   */
  readonly textWithoutNotes?: string;
  /** The characters U+F030 to U+F039 in it are digits: the font Symbol has them there, other fonts have pictures. */
  readonly hasSymbolDigits?: true;
  /** The cell's own paragraphs (not those of nested tables), in order. */
  readonly paragraphs: readonly CellParagraph[];
  /** Tag of the content control that holds the cell's text, if there is one. */
  readonly tag: string | null;
  /**
   * Tag of its only content control, if that is a rich text control that holds all of its text, or its placeholder.
   * Word can find the control by it, and put text into it.
   */
  readonly controlTag?: string;
  /** Why its text must not be replaced; empty if it may be. */
  readonly obstacles: readonly EditObstacle[];
  /** Highlight colours of its text, direct or by style, as w:highlight writes them; `none` is not listed. */
  readonly highlights: readonly string[];
  /** Whether every run of its text is highlighted, directly or by style; false if it has no text. */
  readonly isFullyHighlighted: boolean;
  /** Text of the tables nested in it, outer space trimmed; empty if there are none. */
  readonly nestedText: string;
  /** The nested tables and text boxes in it that hold text, in order; absent if there are none. */
  readonly insets?: readonly Inset[];
  /** Deleted by a tracked change (w:cellDel): it is not part of the final text and covers no grid column. */
  readonly isDeleted?: true;
  /** It has a w:highlight that `highlights` does not list: `none`, or one on a run without visible text. */
  readonly hasUnseenHighlight?: true;
  /** A paragraph of it shows the number of a list, which is no text. */
  readonly isNumbered?: true;
  /** A content control in it shows its placeholder: the cell reads as blank, and a new text ends the placeholder. */
  readonly isPlaceholder?: true;
  /** Text of it is in a bookmark, or in a permission to edit, which Word takes away with the text that it replaces. */
  readonly hasAnchor?: true;
  /** It holds a formula, a ruby, or a drop-down whose result was not written: Word may keep their text to itself. */
  readonly mayLackText?: true;
}

/** What stands within a cell beside its own paragraphs. */
export interface Inset {
  readonly kind: "table" | "text-box";
  /** A nested table's cells by rows, blank ones as well; a text box is one cell. */
  readonly rows: readonly (readonly InsetCell[])[];
}

/** What a cell of an inset says, with what stands in it. */
export type InsetCell = Pick<OutlineCell, "text" | "textWithoutNotes" | "hasSymbolDigits" | "isNumbered">;

/** The texts of an inset's cells in one piece: tabs between the cells of a row, line feeds between rows; blank ones left out. */
export function insetText({ rows }: Inset, textOf = ({ text }: InsetCell) => text): string {
  const lines = rows.map((row) =>
    row
      .map(textOf)
      .filter((text) => text !== "")
      .join("\t"),
  );
  return lines.filter((line) => line !== "").join("\n");
}

/** What a cell says with its insets: their texts below its own. */
export function withInsets<T extends InsetCell>(cell: T, insets: readonly Inset[]): T {
  if (insets.length === 0) return cell;
  const inner = insets.flatMap(({ rows }) => rows.flat());
  const joined = (textOf: (one: InsetCell) => string): string =>
    [textOf(cell), ...insets.map((inset) => insetText(inset, textOf))]
      .filter((text) => text !== "")
      .join("\n");
  const withoutNotes = (one: InsetCell): string => one.textWithoutNotes ?? one.text;
  const all = [cell, ...inner];
  return {
    ...cell,
    text: joined(({ text }) => text),
    ...(all.some(({ textWithoutNotes }) => textWithoutNotes !== undefined) && {
      textWithoutNotes: joined(withoutNotes),
    }),
    ...(all.some(({ hasSymbolDigits }) => hasSymbolDigits) && { hasSymbolDigits: true as const }),
    ...(all.some(({ isNumbered }) => isNumbered) && { isNumbered: true as const }),
  };
}

export interface CellParagraph {
  /** Final text, untrimmed. */
  readonly text: string;
}

/**
 * - `several-paragraphs`: text in more than one paragraph
 * - `mixed-format`: runs that differ in format, or hidden text
 * - `field`: a field or a link
 * - `revision`: a text, row or cell that a tracked change inserts or deletes (a tracked change of format is none)
 * - `locked-control`: in a content control that forbids edits of its content
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
