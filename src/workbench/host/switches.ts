import { DEFAULT_INSERTION, type InsertionSwitches } from "./insertionSwitches";

/**
 * What Word does is unknown, or differs by platform, in these points; each is a switch of the host. `word-api.md`
 * in the sources below is the project's collection of facts; `#n` is an issue of OfficeDev/office-js.
 */
export interface Switches extends InsertionSwitches {
  /**
   * How `getCell(row, k)` and `row.cells` number the cells of a row: by w:tc, those that continue a merge counted
   * ([MS-DOC] 2.9.343), or without them. (word-api.md §1; never stated for this API.)
   */
  readonly cellOrdinals: "count-continuations" | "skip-continuations";
  /**
   * What `getCell` and `getCellOrNullObject` give for a cell that continues a merge: an error (VBA's twin raises
   * 5941), a null object (`getCell`: ItemNotFound), or the empty cell. (word-api.md §1, "Not found in any source".)
   */
  readonly continuationCell: "throws" | "null" | "empty-cell";
  /** Whether a table can be asked for a cell at all (#5024: cells of tables that are not uniform; unknown). */
  readonly cellAccess: "works" | "throws";
  /** Whether loading `cellIndex` of a vertically merged cell ends the batch with GeneralException (#3200, Windows). */
  readonly continuationCellIndex: "throws" | "works";
  /** Whether paragraph lists hold the empty paragraphs of cells that continue a merge (word-api.md §2, unknown). */
  readonly continuationParagraphs: "listed" | "omitted";
  /** Whether the paragraphs of a range over several cells can be listed, or end the batch. Unknown. */
  readonly paragraphsOverCells: "listed" | "throws";
  /** Whether `body.tables` lists tables inside of tables. */
  readonly nestedTables: "listed" | "omitted";
  /** Whether rows and cells of a loaded list can be used in a later batch (#3858: ItemNotFound, Windows). */
  readonly lateRowItems: "work" | "lost";
  /** What a member of a null object is: a null object, too, or an error that ends the batch. */
  readonly childOfNull: "null" | "throws";
  /** What `values` of a table or row is where rows differ in length: ragged arrays, or an error. Unknown. */
  readonly unevenValues: "ragged" | "throws";
  /** `shadingColor` without w:shd: `""` (#4632, Windows), or GeneralException (#3479, web). */
  readonly noShading: "empty" | "throws";
  /** What stands between paragraphs in a `text` of several. */
  readonly paragraphSeparator: "\n" | "\r";
  /** Whether `text` holds what tracked changes deleted. */
  readonly deletedText: boolean;
  /** Whether `text` holds hidden text (w:vanish). */
  readonly hiddenText: boolean;
  /** New w14:paraId in every answer of `getOoxml` (#4078, Mac). */
  readonly randomParagraphIds: boolean;
  /** `getOoxml` throws GeneralException on this document: of the body (#1097, #6059), or of anything. */
  readonly ooxml: "works" | "body-throws" | "throws";
  /** `paragraph.getOoxml()` of a cell's last paragraph gives the whole row (#6751, Mac). */
  readonly lastParagraphOoxml: "paragraph" | "row";
  /** `Office.context.document.getFileAsync` works, or ends with an internal error. */
  readonly fileCopy: "works" | "fails";
  /** `Office.context.document.settings.saveAsync` works, or ends with an internal error. */
  readonly settingsSave: "works" | "fails";
  /** `insertText` writes, or does nothing and says nothing (#1094, Mac). */
  readonly insertText: "writes" | "silent";
  /** `highlightColor = null` removes the highlight, or is InvalidArgument (#809, Word 2016). */
  readonly nullHighlight: "clears" | "rejected";
  /** One batch that ends with an error in its middle; earlier actions stay done. */
  readonly failingBatch: FailingBatch | null;
  /** After so many writes the next one ends its batch with GeneralException, once. */
  readonly failAfterWrites: number | null;
  /** Writes that are AccessDenied although nothing told so before: none, all, or those after the first. */
  readonly deniedWrites: "none" | "all" | "after-first";
  /** The document is open for reading only: `document.mode` says so, writes are AccessDenied. Read at boot. */
  readonly readOnly: boolean;
  /** Changes are tracked: on, off, or as the file's w:trackRevisions says. */
  readonly changeTracking: "as-file" | "on" | "off";
  /** Office's colours. */
  readonly theme: "light" | "dark";
  /** Office's display language, a BCP 47 tag. Read at boot. */
  readonly language: string;
  /** Requirement sets with their versions, for `isSetSupported`. Read at boot. */
  readonly requirementSets: Readonly<Record<string, string>>;
}

export interface FailingBatch {
  /** One-based number of the sync since the document was opened. */
  readonly sync: number;
  /** How many of its actions are done before the error. */
  readonly afterActions: number;
  readonly code: string;
}

/** Perpetual Word 2021 on Windows (WordApi 1.3), in Chinese; unknowns as is likeliest there. */
export const DEFAULT_SWITCHES: Switches = {
  ...DEFAULT_INSERTION,
  cellOrdinals: "count-continuations",
  continuationCell: "throws",
  cellAccess: "works",
  continuationCellIndex: "throws",
  continuationParagraphs: "listed",
  paragraphsOverCells: "listed",
  nestedTables: "omitted",
  lateRowItems: "work",
  childOfNull: "null",
  unevenValues: "ragged",
  noShading: "empty",
  paragraphSeparator: "\n",
  deletedText: false,
  hiddenText: false,
  randomParagraphIds: false,
  ooxml: "works",
  lastParagraphOoxml: "paragraph",
  fileCopy: "works",
  settingsSave: "works",
  insertText: "writes",
  nullHighlight: "clears",
  failingBatch: null,
  failAfterWrites: null,
  deniedWrites: "none",
  readOnly: false,
  changeTracking: "as-file",
  theme: "light",
  language: "zh-CN",
  requirementSets: {
    WordApi: "1.3",
    AddinCommands: "1.1",
    CompressedFile: "1.1",
    DocumentEvents: "1.1",
    File: "1.1",
    Selection: "1.1",
    Settings: "1.1",
  },
};

/** Switches that office.js reads once, when it boots. */
export const BOOT_SWITCHES = ["readOnly", "language", "requirementSets"] as const;
