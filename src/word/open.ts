import { stopped, toWordFailure } from "./failure";
import { isDark, isSupported, language } from "./host";
import { recallIgnored, rememberIgnored } from "./ignored";
import { tabStorage } from "./journalStore";
import { loadInsertion, loadWriting } from "./loadParts";
import { matchMarks } from "./matching";
import { recallMarks } from "./memory";
import { read } from "./read";
import { newSession, readOnlyReason, type Hand, type Reading, type Session } from "./session";
import { lastAct } from "./standing";
import { WordFailure, type Word as WordVerbs } from "./types";
import { watch } from "./watch";

/** Waits until Office is ready, and gives the verbs over the open document. Throws `WordFailure` outside of Word. */
export async function openWord(): Promise<WordVerbs> {
  if (typeof Office === "undefined") throw notInWord();
  await Office.onReady();
  if (!Office.context?.document) throw notInWord();
  return wordOver(newSession(tabStorage()));
}

/** The verbs over one session. Acts wait for each other, and nothing but `WordFailure` leaves them. */
export function wordOver(session: Session): WordVerbs {
  let busy: Promise<unknown> = Promise.resolve();
  let stopping: AbortController | null = null;
  /** Whether the latest reading shows the marks as they are: an act of ours since then is not in it. */
  let isReadingFresh = false;
  const oneAtATime = <R>(act: (hand: Hand) => Promise<R>): Promise<R> => {
    const result = busy.then(async () => {
      if (!isSupported()) throw unsupported();
      try {
        isReadingFresh = false;
        stopping = new AbortController();
        session.hand = { stop: stopping.signal, isWriting: false };
        return await Promise.race([act(session.hand), untilStopped(session.hand)]);
      } catch (error) {
        throw toWordFailure(error);
      } finally {
        stopping = null;
      }
    });
    busy = result.catch(() => undefined);
    return result;
  };
  const withParts =
    <P>(load: () => Promise<P>) =>
    <R>(act: (parts: P) => Promise<R>): Promise<R> =>
      oneAtATime(async ({ stop }) => {
        const parts = await load();
        if (stop.aborted) throw stopped();
        return act(parts);
      });
  const inserting = withParts(loadInsertion);
  const writing = withParts(loadWriting);
  return {
    host: () => ({
      language: language(),
      isDark: isDark(),
      isSupported: isSupported(),
      readOnly: readOnlyReason(session),
    }),
    read: (onStep) =>
      oneAtATime(async ({ stop }) => {
        const result = await read(session, (step) => {
          if (!stop.aborted) onStep?.(step);
        });
        if (!stop.aborted) isReadingFresh = true;
        return result;
      }),
    goTo: (place, text) => writing(({ goTo }) => goTo(session, place, text)),
    mark: (find) => writing(({ mark }) => mark(session, find)),
    unmark: () => writing(({ unmark }) => unmark(session)),
    fix: (find) => writing(({ fix }) => fix(session, find)),
    newDocument: (file) => inserting(({ newDocument }) => newDocument(file)),
    insert: (flatOpc, wish) => inserting(({ insert }) => insert(session, flatOpc, wish)),
    lastAct: () => lastAct(session),
    undo: () => writing(({ undo }) => undo(session)),
    marks: () => ({ count: markCount(isReadingFresh ? session.last : null) }),
    ignored: recallIgnored,
    // Settings go their own way, beside the batches that acts wait for.
    ignore: rememberIgnored,
    watch,
    // What cannot be had now is asked for again by the act that needs it.
    prepare: () => void loadWriting().catch(() => undefined),
    stop: () => {
      if (!stopping || session.hand.isWriting) return false;
      stopping.abort();
      return true;
    },
  };
}

/** Rejects when the act is stopped. What it still does by itself then is reading, whose answers nobody awaits. */
function untilStopped({ stop }: Hand): Promise<never> {
  return new Promise((_resolve, reject) => stop.addEventListener("abort", () => reject(stopped())));
}

/** Marks that the document still carries, by a fresh reading; without one, those that it remembers. */
function markCount(reading: Reading | null): number {
  const memory = recallMarks();
  return reading ? matchMarks(memory, reading.outline).found.length : memory.marks.length;
}

function notInWord(): WordFailure {
  return new WordFailure(
    {
      zh: "这个页面要在 Word 里打开：在 Word 功能区点“年报核验”。",
      en: "This page is meant to be opened in Word: press the add-in's button on the ribbon.",
    },
    "not-in-word",
  );
}

function unsupported(): WordFailure {
  return new WordFailure(
    {
      zh: "这个版本的 Word 太旧，请使用 Word 2021 或更新的版本、Microsoft 365 或网页版 Word。",
      en: "This version of Word is too old. Please use Word 2021 or later, Microsoft 365 or Word on the web.",
    },
    "unsupported",
  );
}
