/** The verbs over the document that Word shows, and what opens it and runs them one after the other. */
import { isPassage, type Place, type Sentence } from "../report";
import { failure, toWordFailure } from "./host/failure";
import { isDark, isSupported, language, newDocument, watch, watchSelection } from "./host/host";
import { readRecord, saveRecord, type KeptRecord } from "./host/settings";
import { BLANK_IN_TEXT, obstacleTo } from "./fix/obstacles";
import { goTo } from "./locate/goTo";
import { loadMarks, recordedMarks } from "./marks/record";
import { refindMarks } from "./marks/refindMarks";
import { settleMarks } from "./marks/settleMarks";
import { readDocument } from "./read/read";
import { spotAt } from "./read/spots";
import {
  beginWriting,
  newDocumentState,
  readOnlyReason,
  throwIfStopped,
  type DocumentState,
  type Operation,
} from "./state";
import type {
  ConvertResult,
  FindTargets,
  FixTarget,
  HostState,
  InsertRequest,
  InsertResult,
  MarkTarget,
  NewDocumentResult,
  ReadResult,
  ReadStep,
  TextTable,
  UndoEntry,
  WriteReport,
  WriteTarget,
} from "./types";
import { reconcileJournal } from "./undo/actedSpots";
import { pageStorage } from "./undo/journal";

/** New reports, and parts of them. */
export interface Insertion {
  /** Opens a .docx as a new document beside this one. */
  newDocument(file: Uint8Array): Promise<NewDocumentResult>;
  /**
   * Inserts content. An empty document becomes the content; in another one it goes behind a paragraph and replaces
   * nothing.
   * @param flatOpc ends in an empty paragraph, which does not stay
   */
  insert(flatOpc: string, request: InsertRequest): Promise<InsertResult>;
  /**
   * Puts tables in the place of the lines of text that say the same, all in one act.
   * @param keepsLines whether the lines stay behind the tables, marked; else they go
   */
  convert(tables: readonly TextTable[], keepsLines: boolean): Promise<ConvertResult>;
}

/** The verbs over the open document. They wait for each other, and throw `WordFailure` only. */
export interface Word extends Insertion {
  host(): HostState;
  /** Reads the document with one sync. */
  read(onStep?: (step: ReadStep) => void): Promise<ReadResult>;
  /**
   * Selects the cell's text, or the words, so that the document scrolls there.
   * @returns null, or what to do where only the table or the paragraph could be selected, or nothing
   */
  goTo(place: Place, text: string): Promise<Sentence | null>;
  /**
   * Marks these places, and takes away our marks of all others: once more after corrections, it renews the marks.
   * @param isTextChecked whether the text was checked, too; else the marks of words stay
   */
  mark(find: FindTargets<MarkTarget>, isTextChecked?: boolean): Promise<WriteReport<WriteTarget>>;
  /**
   * Takes away every mark of ours, also where the text has changed since.
   * @param isAll whether everything else in our colours goes, too: marks that nobody remembers, and the user's own
   */
  unmark(isAll?: boolean): Promise<WriteReport<WriteTarget>>;
  /** Writes the changes. A fix of nothing but what the last fix left unfinished joins it: one undo takes both back. */
  fix(find: FindTargets<FixTarget>): Promise<WriteReport<FixTarget>>;
  /** The act that `undo` would take back, or null. */
  lastAct(): UndoEntry | null;
  /** Takes the last act back. If one of its places was edited since, the act is left as it is, and stays the last. */
  undo(): Promise<WriteReport<WriteTarget>>;
  /** How many marks of ours the document has. */
  markCount(): number;
  /** How many other places have one of our colours: the user's own, or marks that nobody remembers. */
  unclaimedCount(): number;
  /** A record that the document keeps, as it is stored: anything, or null. */
  kept(which: KeptRecord): unknown;
  /**
   * Stores such a record in the document, by the one that it has now; null removes it. Throws if the document did not
   * take it, and what `change` throws.
   */
  keep(which: KeptRecord, change: (record: unknown) => object | null): Promise<void>;
  /** Calls back, often, when the user may have changed the document. The returned function ends that. */
  watch(onHint: () => void): () => void;
  /** Calls back, often, when the selection moves, and for our own acts, too. The returned function ends that. */
  watchSelection(onMove: () => void): () => void;
  /**
   * Tells with one sync, beside the acts, in which cell or at which words of the latest reading the selection is. Of a
   * cursor in a paragraph these are words of no length.
   * @returns null where it is elsewhere, or not certain: also where nothing was read, or Word fails
   */
  selectedPlace(): Promise<Place | null>;
  /**
   * Stops the current act. It rejects at once with the code `stopped`, and has changed nothing.
   * @returns false if nothing can be stopped: no act is under way, or Word has the writes already and will do them all
   */
  stop(): boolean;
}

/**
 * Waits until Office is ready, and gives the verbs over the open document.
 * @throws {WordFailure} `not-in-word`
 */
export async function openWord(): Promise<Word> {
  if (typeof Office === "undefined") throw failure("not-in-word");
  await Office.onReady();
  if (!Office.context?.document) throw failure("not-in-word");
  return wordOver(newDocumentState(pageStorage()));
}

const acts = () => import(/* webpackChunkName: "acts" */ "./acts");

/** The verbs over one document. Acts wait for each other, and throw nothing but `WordFailure`. */
export function wordOver(state: DocumentState): Word {
  let queue: Promise<unknown> = Promise.resolve();
  let stopping: AbortController | null = null;
  /** Whether `state.latest` shows the marks as they are: no act of ours has ended since it was read. */
  let isLatestFresh = false;
  const enqueue = <R>(act: (operation: Operation) => Promise<R>): Promise<R> => {
    const result = queue.then(async () => {
      if (!isSupported()) throw failure("unsupported");
      try {
        isLatestFresh = false;
        stopping = new AbortController();
        state.currentOperation = { stop: stopping.signal, isWriting: false };
        return await Promise.race([act(state.currentOperation), rejectWhenStopped(state.currentOperation)]);
      } catch (error) {
        throw toWordFailure(error);
      } finally {
        stopping = null;
      }
    });
    queue = result.catch(() => undefined);
    return result;
  };
  return {
    host: () => ({
      language: language(),
      isDark: isDark(),
      isSupported: isSupported(),
      readOnly: readOnlyReason(state),
    }),
    read: (onStep) =>
      enqueue(async (operation) => {
        const result = await read(state, operation, (step) => {
          if (!operation.stop.aborted) onStep?.(step);
        });
        if (!operation.stop.aborted) isLatestFresh = true;
        return result;
      }),
    goTo: (place, text) => enqueue(() => goTo(state, place, text)),
    mark: (find, isTextChecked) => enqueue(async () => (await acts()).mark(state, find, isTextChecked)),
    unmark: (isAll) => enqueue(async () => (await acts()).unmark(state, isAll)),
    fix: (find) => enqueue(async () => (await acts()).fix(state, find)),
    newDocument: (file) =>
      enqueue((operation) => {
        beginWriting(operation);
        return newDocument(file);
      }),
    insert: (flatOpc, request) =>
      enqueue(async (operation) => {
        const { insert } = await import(/* webpackChunkName: "new" */ "./insert");
        return insert(state, operation, flatOpc, request);
      }),
    convert: (tables, keepsLines) =>
      enqueue(async (operation) => {
        const { convert } = await import(/* webpackChunkName: "new" */ "./insert");
        return convert(state, operation, tables, keepsLines);
      }),
    lastAct: () => state.journal.lastEntry(),
    undo: () => enqueue(async () => (await acts()).undo(state)),
    markCount: () => {
      // A fresh reading shows them, unless it is of a file that may be older; else they are as many as are recorded.
      const record = recordedMarks(state);
      const { latest } = state;
      const isShown = isLatestFresh && latest && latest.source !== "file";
      return isShown ? refindMarks(record, latest.outline).found.length : record.length;
    },
    unclaimedCount: () => state.unclaimed,
    kept: readRecord,
    // Settings do not go through `Word.run`: they need not wait for an act.
    keep: saveRecord,
    watch,
    watchSelection,
    selectedPlace: async () => {
      const load = import(/* webpackChunkName: "selected" */ "./locate/selected").catch(() => null);
      return (await load)?.selectedPlace(state) ?? null;
    },
    stop: () => {
      if (!stopping || state.currentOperation.isWriting) return false;
      stopping.abort();
      return true;
    },
  };
}

async function read(
  state: DocumentState,
  operation: Operation,
  onStep: (step: ReadStep) => void,
): Promise<ReadResult> {
  // The record first: a mark that another pane sets meanwhile would be gone in a document that was read before.
  const record = await loadMarks(state);
  const { outline, source } = await readDocument(state, onStep);
  throwIfStopped(operation);
  reconcileJournal(state.journal, outline);
  await settleMarks(state, record, outline);
  return {
    outline,
    source,
    fixObstacle: (place) => {
      const spot = spotAt(outline, place);
      if (spot) return obstacleTo(outline, spot);
      return isPassage(place) && place.from === place.to ? BLANK_IN_TEXT : null;
    },
  };
}

/** Rejects when the act is stopped. The act itself writes nothing after that (`beginWriting`), and nobody awaits its result. */
function rejectWhenStopped({ stop }: Operation): Promise<never> {
  return new Promise((_resolve, reject) => stop.addEventListener("abort", () => reject(failure("stopped"))));
}
