/** What a template holds, before it is written as WordprocessingML: paragraphs and tables, and what they say. */

/** How a text is set; `look.ts` says what each looks like. */
export type TextRole = "title" | "text" | "heading" | "tableHeading" | "subheading" | "cell";

export interface TextRun {
  readonly kind: "text";
  /** A line feed is a line break. */
  readonly text: string;
}

/** A hint at what belongs there, in grey brackets. Its control goes when something is typed into it. */
export interface Hint {
  readonly kind: "hint";
  readonly text: string;
}

/** A content control for one number. */
export interface NumberControl {
  readonly kind: "number";
  /** Its tag, at most 64 characters. */
  readonly field: string;
  /** Its title, at most 64 characters. */
  readonly name: string;
  /** Null where it shows its placeholder, which reads as blank. */
  readonly text: string | null;
}

export type Inline = TextRun | Hint | NumberControl;

export interface Paragraph {
  readonly kind: "paragraph";
  readonly role: TextRole;
  readonly content: readonly Inline[];
}

export interface Cell {
  readonly span: number;
  readonly merge: "none" | "restart" | "continue";
  /** Sum of the grid columns that it spans, in twentieths of a point. */
  readonly width: number;
  readonly align: "left" | "center";
  readonly isShaded: boolean;
  /** Null: an empty paragraph. */
  readonly content: Inline | null;
}

export interface Row {
  readonly cells: readonly Cell[];
  /** Repeated at the top of every page. */
  readonly isHeader: boolean;
  /** Least height in twentieths of a point. */
  readonly height: number;
}

export interface Table {
  readonly kind: "table";
  /** Name for people and screen readers. */
  readonly title: string;
  /** Widths of the grid's columns in twentieths of a point. */
  readonly grid: readonly number[];
  readonly rows: readonly Row[];
}

/** A paragraph or a table of a template. */
export type FormBlock = Paragraph | Table;

/** A paragraph of plain text. */
export function paragraph(role: TextRole, ...content: readonly (Inline | string)[]): Paragraph {
  return {
    kind: "paragraph",
    role,
    content: content.map((item) => (typeof item === "string" ? { kind: "text", text: item } : item)),
  };
}

/** A hint as it is shown. */
export function hint(text: string): Hint {
  return { kind: "hint", text: `［${text}］` };
}
