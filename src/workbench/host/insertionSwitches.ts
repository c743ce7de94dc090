import type { ContentEnd, LastParagraph } from "../model";

/** The points in which hosts differ when content is inserted, deleted, or opened as a new document. */
export interface InsertionSwitches {
  /** `insertOoxml` works, or ends its batch with GeneralException (#3271, web). */
  readonly insertOoxml: "works" | "throws";
  /**
   * The end of inserted content: every paragraph stays and a table gets one behind it (office-js-docs#874), or its
   * last paragraph joins what follows and loses its properties (#2914, #3222).
   */
  readonly insertedEnd: ContentEnd;
  /** Whether inserted lists keep their numbers (#4684, web: lost). */
  readonly insertedNumbering: "kept" | "lost";
  /** Whether the body's last paragraph, when empty, can be deleted, or stays. Unknown. */
  readonly lastParagraph: LastParagraph;
  /** The story in which the user's cursor stands, as `Body.type` names it; the body's own is `MainDoc`. */
  readonly cursorStory: "MainDoc" | "Header" | "Footer" | "Footnote";
  /** `application.createDocument(…).open()` opens a document beside this one, or is not implemented (#1745, web). */
  readonly newDocument: "opens" | "unsupported";
}

export const DEFAULT_INSERTION: InsertionSwitches = {
  insertOoxml: "works",
  insertedEnd: "extra",
  insertedNumbering: "kept",
  lastParagraph: "removed",
  cursorStory: "MainDoc",
  newDocument: "opens",
};
