/** What the reader of documents refuses: its bounds, and the error that says why a file could not be read. */

/**
 * Bounds that keep every file, however it was made, from taking more than a moment or more than a little memory.
 * Each is far above what Word, WPS or LibreOffice write; docs/limits.md says what happens at each.
 */
export const limits = {
  /** Bytes of a file that the command opens at all. */
  fileBytes: 256 * 1024 * 1024,
  /** Entries of a zip package. */
  zipEntries: 10_000,
  /** Bytes of one part after inflation, and UTF-16 units of one part of a flat package. */
  partBytes: 16 * 1024 * 1024,
  /** UTF-16 units of a flat OPC string, pictures included. */
  flatLength: 256 * 1024 * 1024,
  /** Bytes of a web page. */
  pageBytes: 8 * 1024 * 1024,
  /** Bytes of a PDF, and its pages. */
  pdfBytes: 64 * 1024 * 1024,
  pages: 300,
  /** Elements within elements. */
  depth: 512,
  /** Namespace prefixes in force at one place of a part. */
  prefixes: 500,
  /** The same, added up over the elements of a part that declare any: each of them is a scope of its own. */
  scopes: 2_000_000,
  /** Cells of all tables of the body, nested ones included; tables and rows count as cells, too. */
  cells: 50_000,
  /** Paragraphs of the body, those in tables included. */
  paragraphs: 200_000,
  /** Grid columns of a table. Word allows 63. */
  columns: 1_000,
  /** Characters of text in the body. */
  textLength: 8_000_000,
  /** UTF-16 units of a w:rPr that is compared with another by its meaning; a longer one equals only itself. */
  formatLength: 8_000,
  /** Styles that a style is based on, one on another. */
  styleChain: 100,
  /** Bytes of all parts together after inflation, where a package is unpacked as a whole: in the embedded Word. */
  unpackedBytes: 96 * 1024 * 1024,
  /** Elements of all its parts together, and of a web page. */
  elements: 150_000,
  /** Of these within one another: a browser that lays out hundreds of levels overflows its stack. */
  levels: 100,
  /** Attributes of one of them, and of an element of a web page. */
  attributes: 200,
  /** Characters of all its parts together that are written as references, such as `&#49;`. */
  references: 200_000,
  /** Relationships of all its parts together. */
  relationships: 5_000,
} as const;

/** Why a file could not be read. The codes are stable; the room `unreadable` has a sentence for each. */
export type UnreadableCode =
  | "encrypted"
  | "legacy-doc"
  | "pdf"
  | "rtf"
  | "html"
  | "not-text"
  | "pdf-without-text"
  | "damaged-pdf"
  | "not-a-package"
  | "not-a-word-document"
  | "word-xml"
  | "odt"
  | "embedded-content"
  | "damaged-package"
  | "damaged-xml"
  | "entities"
  | "too-large"
  | "too-many-cells"
  | "too-deep"
  | "empty-file";

/** Thrown by the readers of this room. They throw no other error, whatever the input is. */
export class UnreadableDocument extends Error {
  constructor(
    readonly code: UnreadableCode,
    message: string,
  ) {
    super(message);
    this.name = "UnreadableDocument";
  }
}
