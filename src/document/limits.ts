/**
 * Bounds of the reader, so that no file, however made, costs more than a moment or more than a little memory.
 * Each is far above what Word, WPS or LibreOffice write; docs/limits.md says what happens at each.
 */
export const limits = {
  /** Bytes of a file that the command opens at all. */
  fileBytes: 256 * 1024 * 1024,
  /** Entries of a zip package. */
  zipEntries: 10_000,
  /** Bytes of one part after inflation, and UTF-16 units of one part of a flat package. */
  partBytes: 16 * 1024 * 1024,
  /** UTF-16 units of a flat OPC string, pictures and all. */
  flatLength: 256 * 1024 * 1024,
  /** Elements within elements. */
  depth: 512,
  /** Cells of all tables of the body, nested ones counted; tables and rows count like cells. */
  cells: 50_000,
  /** Paragraphs of the body, those in tables counted. */
  paragraphs: 200_000,
  /** Grid columns of a table. Word allows 63. */
  columns: 1_000,
  /** Characters of text in the body. */
  textLength: 8_000_000,
  /** UTF-16 units of a w:rPr that is compared with another by meaning; a longer one equals only itself. */
  formatLength: 8_000,
  /** Styles that a style is based on, one on another. */
  styleChain: 100,
} as const;
