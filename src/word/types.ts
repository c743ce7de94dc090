import type { Outline } from "../document";
import type { Place, Sentence } from "../report";

/** What the pane sees of Word: plain data and verbs. Implemented once, over Office.js (`openWord`). */

/** How the document was read; anything but `ooxml` is a fall-back (word-api.md, design consequence (a)). */
export type ReadSource = "ooxml" | "file" | "tables";

export interface HostState {
  readonly language: "zh" | "en";
  readonly isDark: boolean;
  /** False where the host lacks WordApi 1.3, and nothing but a message can be shown. */
  readonly isSupported: boolean;
  /** Why writing is known to be impossible, before any write: the mode, `w:documentProtection`, or an earlier refusal. */
  readonly readOnly: Sentence | null;
}

/** What is done at this moment, for the progress line. */
export type ReadStep = "reading" | "parsing";

export interface ReadResult {
  readonly outline: Outline;
  readonly source: ReadSource;
  /** Why this document cannot be written, or null. */
  readonly readOnly: Sentence | null;
  /** Why a fix of the cell at an place would be refused, or null. */
  readonly fixObstacle: (place: Place) => Sentence | null;
}

/** A cell to write to, as the finding saw it. */
export interface WriteTarget {
  /** The caller's name for it (a field id, or an place key). */
  readonly key: string;
  readonly place: Place;
  /** Its text when the finding was made: a cell that says something else is left alone. */
  readonly text: string;
}

export interface MarkTarget extends WriteTarget {
  readonly severity: "error" | "warning";
}

/** A cell that a change was computed from. */
export interface BasisCell {
  /** Where it stands in the reading at hand; null where that has it no more. */
  readonly place: Place | null;
  /** Its text when the change was computed. */
  readonly text: string;
}

export interface FixTarget extends WriteTarget {
  readonly to: string;
  /** Changes of one group are made together or not at all; one without a group stands alone. */
  readonly group?: string;
  /** What the change was computed from: where one of these cells says something else by now, it is not made. */
  readonly basis?: readonly BasisCell[];
}

/** Finds the places again in a fresh read. */
export type FindTargets<T extends WriteTarget> = (outline: Outline) => readonly T[];

export interface Refusal<T extends WriteTarget> {
  readonly target: T;
  /** What stands in the way and what to do instead. */
  readonly reason: Sentence;
}

/** What a write did, cell by cell. Nothing is silently left out. */
export interface WriteReport<T extends WriteTarget> {
  readonly applied: readonly T[];
  /** The cell says something else than the finding saw. */
  readonly changedMeanwhile: readonly T[];
  /** Could not be reached by any rung of the ladder. */
  readonly notFound: readonly T[];
  readonly refused: readonly Refusal<T>[];
  /** Empty or already highlighted cells that a mark leaves unpainted. */
  readonly unpainted: readonly T[];
  /** An error that ended the write before its end; what was done stays done and is listed in `applied`. */
  readonly interrupted: Sentence | null;
  /** What a second try of the same act would be about: left, or maybe left, by that error. They are in `refused`, too. */
  readonly unfinished: readonly T[];
  /** The document did not take the record of its marks, and has marks: what that means for the user. */
  readonly notRemembered: Sentence | null;
}

export type GoToResult =
  | { readonly outcome: "selected" }
  /** Only the table could be selected; the sentence says where in it the cell stands. */
  | { readonly outcome: "table-selected"; readonly message: Sentence }
  | { readonly outcome: "failed"; readonly message: Sentence };

/** Marks of ours in the document, from its settings. */
export interface MarksState {
  readonly count: number;
}

/** What undo would take back, last first. */
export interface UndoEntry {
  readonly act: "mark" | "unmark" | "fix" | "insert";
  /** How many cells; of an insertion, how many paragraphs and tables. */
  readonly cells: number;
}

/** A new document in a window of its own; where the host opens none, the caller offers it as a download. */
export type NewDocumentResult = "opened" | "unsupported";

/** The paragraph behind which an insertion goes, as people are told of it. */
export interface InsertPlace {
  /** Found as the heading that was asked for, or by the user's cursor. */
  readonly by: "heading" | "cursor";
  /** What it says; "" for an empty one. */
  readonly paragraph: string;
  /** Where it is empty: what the last paragraph before it says that is not; null where a table is nearer, or nothing. */
  readonly before: string | null;
}

/**
 * What an insertion came to.
 * - `inserted`: exactly what was wanted is there, and nothing else has changed; `place` is null where the document was
 *   empty and has become the content, `note` says what the user should know
 * - `needs-confirmation`: the document holds something already; nothing was written, `place` is where it would go
 * - `refused`: nothing was written; `message` says why and what to do
 * - `failed`: something was written that is not as wanted; `message` says what to do about it
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
 * - `if-empty`: nothing yet; an empty document needs no question
 * - a place: that one, and no other
 * - `anywhere`: wherever the cursor stands
 */
export type InsertConsent = "if-empty" | "anywhere" | InsertPlace;

/** Where an insertion is to go. */
export interface InsertWish {
  readonly consent: InsertConsent;
  /** The heading under which the content belongs: where the document has it once, the cursor does not matter. */
  readonly heading: string | null;
  /** The open report's title, without white space: within and above it nothing is inserted. */
  readonly title: string | null;
}

/** New reports, and parts of them. */
export interface Insertion {
  /** Opens a .docx as a new document beside this one. */
  newDocument(file: Uint8Array): Promise<NewDocumentResult>;
  /**
   * An empty document becomes the content; into another one it goes behind a paragraph of it, and replaces nothing.
   * @param flatOpc ends in an empty paragraph, which does not stay
   */
  insert(flatOpc: string, wish: InsertWish): Promise<InsertResult>;
}

export interface Word extends Insertion {
  host(): HostState;
  /** Reads the document with one sync. Throws `WordFailure` only. */
  read(onStep?: (step: ReadStep) => void): Promise<ReadResult>;
  /** Selects the cell's text; the document scrolls there. */
  goTo(place: Place, text: string): Promise<GoToResult>;
  mark(find: FindTargets<MarkTarget>): Promise<WriteReport<MarkTarget>>;
  /** Takes every mark of ours away, also where the text has changed since. */
  unmark(): Promise<WriteReport<WriteTarget>>;
  /** A fix of nothing but what the last one left unfinished goes on with that: one undo takes both back. */
  fix(find: FindTargets<FixTarget>): Promise<WriteReport<FixTarget>>;
  /** The act that `undo` would take back, or null. */
  lastAct(): UndoEntry | null;
  /** Takes that act back; one whose cells were edited since is left as it is, and stays the last. */
  undo(): Promise<WriteReport<WriteTarget>>;
  marks(): MarksState;
  /** The document's record of ignored findings, as it is found: anything, or null. */
  ignored(): unknown;
  /** Stores that record in the document; null removes it. Throws `WordFailure` when the document did not take it. */
  ignore(record: object | null): Promise<void>;
  /** Calls back, often, when the user may have changed the document; the function given back ends it. */
  watch(onMaybeChanged: () => void): () => void;
  /** Loads ahead what going to cells and writing need, so that the first such act need not wait for it. */
  prepare(): void;
  /**
   * Stops the act under way: it rejects at once with the code `stopped`, and has changed nothing.
   * @returns false where that cannot be: nothing is under way, or what is to be written is already with Word, which
   * does it to the end
   */
  stop(): boolean;
}

/** The one error of this layer: a sentence for people, and the code it came from for the developer. */
export class WordFailure extends Error {
  constructor(
    readonly sentence: Sentence,
    readonly code: string,
  ) {
    super(sentence.en);
    this.name = "WordFailure";
  }
}
