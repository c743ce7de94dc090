/** Opens the document that Word shows, and runs the verbs over it one after the other. */
import { cellAt } from "../document";
import { failure, toWordFailure } from "./host/failure";
import { isDark, isSupported, language, newDocument, watch } from "./host/host";
import { readIgnored, saveIgnored } from "./host/settings";
import { fix } from "./fix/fix";
import { obstacleTo } from "./fix/obstacles";
import { goTo } from "./locate/goTo";
import { mark, unmark } from "./marks/marks";
import { readMarks, refindMarks } from "./marks/refindMarks";
import { readDocument } from "./read/read";
import type { Snapshot } from "./read/tables";
import { beginWriting, newDocumentState, readOnlyReason, type DocumentState, type Operation } from "./state";
import type { ReadResult, ReadStep, Word as WordVerbs } from "./types";
import { pageStorage } from "./undo/journal";
import { reconcileJournal, undo } from "./undo/undo";

/**
 * Waits until Office is ready, and gives the verbs over the open document.
 * @throws {WordFailure} `not-in-word`
 */
export async function openWord(): Promise<WordVerbs> {
  if (typeof Office === "undefined") throw failure("not-in-word");
  await Office.onReady();
  if (!Office.context?.document) throw failure("not-in-word");
  return wordOver(newDocumentState(pageStorage()));
}

/** The verbs over one document. Acts wait for each other, and throw nothing but `WordFailure`. */
export function wordOver(state: DocumentState): WordVerbs {
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
      enqueue(async ({ stop }) => {
        const result = await read(state, (step) => {
          if (!stop.aborted) onStep?.(step);
        });
        if (!stop.aborted) isLatestFresh = true;
        return result;
      }),
    goTo: (place, text) => enqueue(() => goTo(state, place, text)),
    mark: (find) => enqueue(() => mark(state, find)),
    unmark: () => enqueue(() => unmark(state)),
    fix: (find) => enqueue(() => fix(state, find)),
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
    lastAct: () => state.journal.lastEntry(),
    undo: () => enqueue(() => undo(state)),
    markCount: () => markCount(isLatestFresh ? state.latest : null),
    ignored: readIgnored,
    // Settings do not go through `Word.run`: they need not wait for an act.
    ignore: saveIgnored,
    watch,
    stop: () => {
      if (!stopping || state.currentOperation.isWriting) return false;
      stopping.abort();
      return true;
    },
  };
}

async function read(state: DocumentState, onStep: (step: ReadStep) => void): Promise<ReadResult> {
  const { outline, source } = await readDocument(state, onStep);
  reconcileJournal(state.journal, outline);
  return {
    outline,
    source,
    readOnly: readOnlyReason(state),
    fixObstacle: (place) => {
      const cell = cellAt(outline, place);
      return cell && obstacleTo(outline, cell);
    },
  };
}

/** Rejects when the act is stopped. The act itself writes nothing after that (`beginWriting`), and nobody awaits its result. */
function rejectWhenStopped({ stop }: Operation): Promise<never> {
  return new Promise((_resolve, reject) => stop.addEventListener("abort", () => reject(failure("stopped"))));
}

/** How many marks a fresh reading shows; without one, how many are recorded. */
function markCount(snapshot: Snapshot | null): number {
  const record = readMarks();
  return snapshot ? refindMarks(record, snapshot.outline).found.length : record.marks.length;
}
