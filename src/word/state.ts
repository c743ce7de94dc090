/** What is known about the open document, from one act to the next. */
import type { Sentence } from "../report";
import { errorCode, failure } from "./host/failure";
import { readOnlyByMode } from "./host/host";
import type { CellCounting } from "./locate/cellLookups";
import type { UnsavedMarks } from "./marks/record";
import type { Snapshot } from "./read/tables";
import type { ReadSource } from "./types";
import { Journal, type JournalStorage } from "./undo/journal";

/** An act under way. */
export interface Operation {
  readonly stop: AbortSignal;
  /** True from the moment when Word has the writes. Stopping would not take them back. */
  isWriting: boolean;
}

/** @throws {WordFailure} `stopped`, if the user has stopped the act */
export function throwIfStopped({ stop }: Operation): void {
  if (stop.aborted) throw failure("stopped");
}

/**
 * To be called before an act's first write.
 * @throws {WordFailure} `stopped`: then nothing may be written any more, for the next act may be under way
 */
export function beginWriting(operation: Operation): void {
  throwIfStopped(operation);
  operation.isWriting = true;
}

export interface DocumentState {
  /** What was read last. A write expects to find it, and asks for its cells ahead of its own reading. */
  latest: Snapshot | null;
  /** The way of reading that worked. The ones before it failed and are not tried again. */
  source: ReadSource;
  /** How this host counts the cells of a row. Null until a row with merged cells has shown it. */
  cellCounting: CellCounting | null;
  /** Set by a write that Word refuses, until the document is read again on its own. */
  writingRefused: Sentence | null;
  /** How many writes in a row have failed as a whole, for no reason that Word names. */
  failedWrites: number;
  readonly journal: Journal;
  /** The record of marks as it should be in the document, which did not take it; null where it did. */
  unsavedMarks: UnsavedMarks | null;
  /** How many cells have one of our colours, and are not recorded as marks: as it was read last, and written since. */
  unclaimed: number;
  /** A new object for every act. */
  currentOperation: Operation;
}

/** @param storage where the journal outlives this page; null to keep it in the page only */
export function newDocumentState(storage: JournalStorage | null = null): DocumentState {
  return {
    latest: null,
    source: "ooxml",
    cellCounting: null,
    writingRefused: null,
    failedWrites: 0,
    journal: new Journal(storage),
    unsavedMarks: null,
    unclaimed: 0,
    currentOperation: { stop: new AbortController().signal, isWriting: false },
  };
}

const PROTECTED: Sentence = {
  zh: "文档设了“限制编辑”，只能查看，不能标出或修改。需要修改时请先在“审阅 › 限制编辑”中停止保护。",
  en: "Editing of this document is restricted: it can be checked, not marked or changed. Stop the protection under Review › Restrict Editing first.",
};

const TABLES_ONLY: Sentence = {
  zh: "Word 没有交出全文，只逐个读到了表格，因此只能查看，不能标出或修改。请保存并重新打开文档后再试。",
  en: "Word did not give the whole text, only one table after the other, so the report can only be looked at. Save and reopen the document, then try again.",
};

const TABLES_DISAGREE: Sentence = {
  zh: "Word 里的表格与文档内容对不上，因此只能查看，不能标出或修改。请保存并重新打开文档后再试。",
  en: "The tables that Word lists differ from those in the text, so the report can only be looked at. Save and reopen the document, then try again.",
};

const WRITING_REFUSED: Sentence = {
  zh: "Word 不允许修改这份文档（只读、受保护或被他人锁定）。请另存一份可以编辑的副本再操作。",
  en: "Word does not let this document be changed (read-only, protected or locked by someone). Save an editable copy and try again.",
};

/** A document that is open for viewing says that it can be written, and fails to be (OfficeDev/office-js#5484, #3831). */
const VIEWING: Sentence = {
  zh: "Word 接连没有写入，文档可能是以“查看”方式打开的。请在 Word 窗口右上角把“查看”改为“编辑”，再点“重新核验”。",
  en: "Word keeps failing to write; the document may be open for viewing. Change Viewing to Editing at the top right of Word's window, then check again.",
};

/**
 * Remembers what came of a write: how many in a row have failed, and whether Word refuses to write into the document.
 * @param failed the error that ended it, or null
 * @param hasWritten whether anything was written, or may have been
 * @returns why Word refuses; null if it does not, as far as the error says
 */
export function rememberWrite(
  state: DocumentState,
  failed: { readonly error: unknown } | null,
  hasWritten: boolean,
): Sentence | null {
  if (hasWritten) state.failedWrites = 0;
  const code = failed && errorCode(failed.error);
  if (code === "GeneralException" && !hasWritten) state.failedWrites += 1;
  const isDenied = code === "AccessDenied" || code === "NotAllowed";
  const isViewing = code === "GeneralException" && state.failedWrites > 1;
  const reason = isDenied ? WRITING_REFUSED : isViewing ? VIEWING : null;
  if (reason) state.writingRefused = reason;
  return reason;
}

/** Why the document cannot be written, as far as that is known, or null. */
export function readOnlyReason({ writingRefused, latest }: DocumentState): Sentence | null {
  if (writingRefused) return writingRefused;
  const byMode = readOnlyByMode();
  if (byMode || !latest) return byMode;
  const { outline, source, tableIndexes } = latest;
  // A document protected as "trackedChanges" may be written; the changes are recorded.
  if (outline.protection !== null && outline.protection !== "trackedChanges") return PROTECTED;
  if (source === "tables") return TABLES_ONLY;
  const areAllUnknown = tableIndexes.length > 0 && tableIndexes.every((index) => index === null);
  return areAllUnknown ? TABLES_DISAGREE : null;
}
