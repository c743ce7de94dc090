import type { Outline } from "../document";
import type { Sentence } from "../report";
import { readOnlyByMode } from "./host";
import { Journal } from "./journal";
import { keepIn, type ActStorage } from "./journalStore";
import type { Numbering } from "./numbering";
import type { Unfinished } from "./secondTry";
import type { TablePairing } from "./tables";
import type { ReadSource } from "./types";

/** A reading of the document, and where Word lists its tables. */
export interface Reading {
  readonly outline: Outline;
  readonly source: ReadSource;
  readonly pairing: TablePairing;
}

/** How a cell was reached: by its control, a way of counting cells, the list of paragraphs, or a search. */
export type Rung = "control" | Numbering | "paragraphs" | "search";

/** What is known about the open document, from one act to the next. */
export interface Session {
  /** The latest reading: what a write expects to find, and loads ahead of its own reading. */
  last: Reading | null;
  /** The way to read that worked; the ones before it failed and are not tried again. */
  source: ReadSource;
  /** How this host counts the cells of a row, once a row with continuation cells has told. */
  numbering: Numbering | null;
  /** Set by the first write that Word refuses. */
  denied: Sentence | null;
  readonly journal: Journal;
  /** What the last act on cells left undone because it broke off. */
  unfinished: Unfinished | null;
  /** The act in hand: a new one for every act. */
  hand: Hand;
  /** How many cells each rung has reached. */
  readonly reached: Map<Rung, number>;
}

/** An act under way, and how far it may still be stopped. */
export interface Hand {
  readonly stop: AbortSignal;
  /** From here on Word writes: stopping would not undo it. */
  isWriting: boolean;
}

/** @param storage where the journal outlives this page, null where it need not */
export function newSession(storage: ActStorage | null = null): Session {
  return {
    last: null,
    source: "ooxml",
    numbering: null,
    denied: null,
    journal: storage ? new Journal(keepIn(storage)) : new Journal(),
    unfinished: null,
    hand: { stop: new AbortController().signal, isWriting: false },
    reached: new Map(),
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

/** Why the document cannot be written, as far as it is known, or null. */
export function readOnlyReason(session: Session): Sentence | null {
  if (session.denied) return session.denied;
  const byMode = readOnlyByMode();
  if (byMode || !session.last) return byMode;
  const { outline, source, pairing } = session.last;
  // Under "trackedChanges" a document may be written; the changes are recorded.
  if (outline.protection !== null && outline.protection !== "trackedChanges") return PROTECTED;
  if (source === "tables") return TABLES_ONLY;
  const isUnknown = pairing.length > 0 && pairing.every((index) => index === null);
  return isUnknown ? TABLES_DISAGREE : null;
}
