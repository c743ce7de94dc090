/** The plain data that the verbs of Word take and give. */
import type { Outline } from "../document";
import type { Place, Sentence } from "../report";

/** How the document was read. `file` and `tables` are used where the body's XML cannot be had. */
export type ReadSource = "ooxml" | "file" | "tables";

export interface HostState {
  readonly language: "zh" | "en";
  readonly isDark: boolean;
  /** False where the host lacks WordApi 1.3. Nothing but a message can be shown there. */
  readonly isSupported: boolean;
  /** Why writing is known to be impossible: the mode, `w:documentProtection`, or an earlier refusal. Else null. */
  readonly readOnly: Sentence | null;
}

/** A step of reading, for the progress line. */
export type ReadStep = "reading" | "parsing";

export interface ReadResult {
  readonly outline: Outline;
  readonly source: ReadSource;
  /** Why a fix at a place would be refused, or null. */
  readonly fixObstacle: (place: Place) => Sentence | null;
}

/** A cell, or words of a paragraph, to write to, as the finding saw them. */
export interface WriteTarget {
  /** The caller's name for the place: a field id, or a place's key. */
  readonly key: string;
  readonly place: Place;
  /** The cell's text, or the words, when the finding was made. What says something else is left alone. */
  readonly text: string;
}

export interface MarkTarget extends WriteTarget {
  readonly severity: "error" | "warning" | "advice";
}

/** A cell, or words, that a change was computed from. */
export interface BasisCell {
  /** Where it is in the reading at hand, or null if that reading no longer has it. */
  readonly place: Place | null;
  /** The text when the change was computed. */
  readonly text: string;
}

export interface FixTarget extends WriteTarget {
  /** The cell's new text, or the new words: nothing beside them is touched. */
  readonly to: string;
  /** Changes of one group are made together or not at all. A change without a group stands alone. */
  readonly group?: string;
  /** What the change was computed from. If one of them says something else now, the change is not made. */
  readonly basis?: readonly BasisCell[];
}

/**
 * Finds the targets in a reading. Called twice in an act: with the outline that was read last (the same object that
 * `read` returned, unless an act has read the document since), and with a fresh one.
 */
export type FindTargets<T extends WriteTarget> = (outline: Outline) => readonly T[];

export interface Refusal<T extends WriteTarget> {
  readonly target: T;
  /** Why nothing was written, and what to do instead. */
  readonly reason: Sentence;
  /** The reason is about all places of an act: it is said without the name of one. */
  readonly isOfAct?: boolean;
}

/** What a write did, place by place. Every target is in at least one of the lists. */
export interface WriteReport<T extends WriteTarget> {
  readonly applied: readonly T[];
  /** The cell, or the words' paragraph, says something else than the finding saw. */
  readonly changedMeanwhile: readonly T[];
  /** No strategy could locate the place. */
  readonly notFound: readonly T[];
  readonly refused: readonly Refusal<T>[];
  /** What a mark leaves unpainted because it is empty or highlighted already. */
  readonly unpainted: readonly T[];
  /** The error that ended the write early. What was done before stays done and is listed in `applied`. */
  readonly interrupted: Sentence | null;
  /** What a retry would be about: what the error left undone, or may have. They are in `refused`, too. */
  readonly unfinished: readonly T[];
  /** Set if the document has marks whose record could not be saved: what that means for the user. */
  readonly notRemembered: Sentence | null;
}

/** The act that `undo` would take back. */
export interface UndoEntry {
  readonly act: "mark" | "unmark" | "fix" | "insert";
  /** How many cells and passages; of an insertion, how many paragraphs and tables. */
  readonly cells: number;
}

/** `unsupported`: the host opens no new documents, and the caller offers the file as a download. */
export type NewDocumentResult = "opened" | "unsupported";

/** The paragraph that an insertion goes behind, as people are told of it. */
export interface InsertPlace {
  /** Whether it is the heading that was asked for, or the user's cursor is in it. */
  readonly by: "heading" | "cursor";
  /** Its text; "" if it is empty. */
  readonly paragraph: string;
  /** For an empty paragraph, the last text before it. Null if a table is nearer, or there is no text. */
  readonly before: string | null;
}

/**
 * The result of an insertion.
 * - `inserted`: the content is there, and nothing else has changed. `place` is null if the document was empty and has
 *   become the content. `note` says what the user should know.
 * - `needs-confirmation`: the document has content already. Nothing was written; `place` is where it would go.
 * - `refused`: nothing was written. `message` says why, and what to do.
 * - `failed`: something was written that is not as wanted. `message` says what to do about it.
 */
export type InsertResult =
  | {
      readonly outcome: "inserted";
      readonly place: InsertPlace | null;
      readonly note: Sentence | null;
    }
  | { readonly outcome: "needs-confirmation"; readonly place: InsertPlace }
  | { readonly outcome: "refused"; readonly message: Sentence }
  | { readonly outcome: "failed"; readonly message: Sentence };

/**
 * What the user has agreed to:
 * - `if-empty`: nothing yet. An empty document needs no question.
 * - a place: this place and no other.
 * - `anywhere`: wherever the cursor is.
 */
export type InsertPermission = "if-empty" | "anywhere" | InsertPlace;

/** Where an insertion is to go. */
export interface InsertRequest {
  readonly permission: InsertPermission;
  /** The heading that the content belongs under. If the document has it exactly once, the cursor does not matter. */
  readonly heading: string | null;
  /** The open report's title, without white space. Nothing is inserted in it or above it. */
  readonly title: string | null;
}

/** A line of the text. */
export interface TextLine {
  /** All that it says; "" if it is empty. */
  readonly text: string;
  /** Whether it has words that belong to no label and no number of a table, which would be lost with it. */
  readonly hasMore: boolean;
}

/** A table of the report that stands as lines of the text, and the table for its place. */
export interface TextTable {
  /** What people call it: 表二. */
  readonly name: string;
  /** The table as flat OPC; ends in an empty paragraph, which does not stay. */
  readonly flatOpc: string;
  /** The number of the first line's paragraph, in the reading that the lines are of. */
  readonly firstParagraph: number;
  /** The lines from the first to the last, empty ones as well. */
  readonly lines: readonly TextLine[];
}

/**
 * What came of putting tables in the place of lines.
 * - `converted`: they are there, and nothing else has changed. `note` says what the user should know.
 * - `refused`: nothing was written. `message` says why, and what to do.
 * - `failed`: not all was done. `message` says what was.
 */
export type ConvertResult =
  | { readonly outcome: "converted"; readonly note: Sentence | null }
  | { readonly outcome: "refused"; readonly message: Sentence }
  | { readonly outcome: "failed"; readonly message: Sentence };

/** The one error of this room: a sentence for people, and the code that it came from for developers. */
export class WordFailure extends Error {
  constructor(
    readonly sentence: Sentence,
    readonly code: string,
  ) {
    super(sentence.en);
    this.name = "WordFailure";
  }
}
