import { useCallback, useEffect, useMemo, useReducer, useRef } from "react";
import type { Sentence } from "../../report";
import type { ReviewFinding } from "../../review";
import { notLoaded, WordFailure, type Insertion, type Word as WordDocument } from "../../word";
import { copyText } from "./clipboard";
import type { PlannedChange } from "../view/fixes";
import { placesToMark, type FindingCell } from "../view/places";
import { readDocument, type Core } from "./reading";
import { loadOffRules, storeOffRules } from "./rules";
import { useCauses } from "./useCauses";
import { useQuietChecks } from "./useQuietChecks";
import type * as Writing from "./writing";
import {
  mayHaveChangedText,
  newSession,
  reduce,
  type Event,
  type Made,
  type Said,
  type Session,
  type Surroundings,
  type Work,
  type WriteOutcome,
} from "./state";

export type { Core } from "./reading";

/** What the user can do. None of these rejects; what went wrong is in the session. */
export interface Acts {
  readonly check: () => Promise<void>;
  readonly mark: () => Promise<void>;
  readonly unmark: () => Promise<void>;
  readonly fix: (changes: readonly PlannedChange[]) => Promise<void>;
  readonly undo: () => Promise<void>;
  /** Makes a new document or inserts into this one, by the verbs given; then checks again what it changed. */
  readonly make: (
    work: "creating" | "inserting",
    act: (verbs: Insertion, latest: Session) => Promise<Made>,
  ) => Promise<void>;
  /** Goes to a cell on behalf of a finding (its key), which is then marked in the list. */
  readonly goTo: (place: FindingCell, finding: string | null) => Promise<void>;
  readonly copy: (text: string) => Promise<void>;
  /** Sets findings aside with the numbers that they have now, or brings them back. */
  readonly ignore: (findings: readonly ReviewFinding[], isIgnored: boolean) => Promise<void>;
  /** Switches rules off, by id, and all others on. Nothing is read for it: it may be done beside whatever goes on. */
  readonly switchOff: (rules: ReadonlySet<string>) => void;
  /** Looks for the causes of what is broken once more, where that could not be done. */
  readonly findCauses: () => void;
  /** Stops what is under way; what Word is already writing is done to the end. */
  readonly stop: () => void;
}

/**
 * The session with one document: checks when the pane opens, after every write that may have changed the text, and
 * quietly when the user may have edited it. One act at a time; what is asked for meanwhile is dropped (its button is
 * disabled), but a quiet check makes way for every act.
 */
export function useSession(word: WordDocument, core: Core): readonly [Session, Acts] {
  const [session, dispatch] = useReducer(reduce, word, (opened) =>
    newSession(surroundingsOf(opened), loadOffRules()),
  );
  const latest = useRef(session);
  latest.current = session;
  const isBusy = useRef(false);
  /** When the last act has ended, in milliseconds of `performance.now`. */
  const lastEnd = useRef(-Infinity);
  const makeWay = useRef(() => {});
  const withCauses = useCauses(core, session, dispatch);

  const alone = useCallback(async (work: Work, act: () => Promise<void>) => {
    if (isBusy.current) return;
    isBusy.current = true;
    makeWay.current();
    dispatch({ type: "started", work });
    try {
      await act();
    } catch (error) {
      dispatch(
        wasStopped(error)
          ? { type: "stopped", message: error.sentence }
          : saying("attention", sentenceOf(error)),
      );
    } finally {
      isBusy.current = false;
      lastEnd.current = performance.now();
    }
  }, []);
  const read = useCallback(
    async (onStep?: (work: Work) => void) => withCauses(await readDocument(word, core.review, onStep)),
    [word, core, withCauses],
  );

  const acts = useMemo((): Acts => {
    const reading = () => {
      if (!latest.current.reading) throw new Error("nothing was read that could be written");
      return latest.current.reading;
    };
    const check = () =>
      orFail(dispatch, async () => {
        dispatch({ type: "started", work: "reading" });
        const result = await read((work) => dispatch({ type: "started", work }));
        dispatch({ type: "checked", read: result, surroundings: surroundingsOf(word) });
      });
    const recheck = () =>
      orFail(dispatch, async () => {
        const result = await read();
        dispatch({ type: "rechecked", read: result, surroundings: surroundingsOf(word), isOwn: true });
      });
    const write = (work: Work, act: () => Promise<WriteOutcome>) =>
      alone(work, async () => {
        const outcome = await act();
        dispatch({ type: "wrote", outcome, surroundings: surroundingsOf(word) });
        if (mayHaveChangedText(outcome)) await recheck();
      });
    return {
      check: () => alone("reading", check),
      mark: () =>
        write("marking", async () => {
          const { review } = reading();
          const { markTargets } = await loadWriting();
          const { find, complete } = markTargets(placesToMark(review), core.locate);
          return { act: "mark", report: complete(await word.mark(find)) };
        }),
      unmark: () => write("unmarking", async () => ({ act: "unmark", report: await word.unmark() })),
      fix: (changes) =>
        write("fixing", async () => {
          const offeredBy = reading();
          const { fixTargets } = await loadWriting();
          const { find, complete } = fixTargets(changes, offeredBy, core.locate);
          return { act: "fix", report: complete(await word.fix(find)) };
        }),
      undo: () =>
        write("undoing", async () => {
          const undone = word.lastAct()?.act ?? "mark";
          return { act: "undo", undone, report: await word.undo() };
        }),
      make: (work, act) =>
        alone(work, async () => {
          const made = await act(word, latest.current);
          dispatch({ type: "made", made, surroundings: surroundingsOf(word) });
          if (made.isDocumentChanged) await recheck();
        }),
      goTo: (place, finding) =>
        alone("goingTo", async () => {
          const result = await word.goTo(place.place, place.text);
          const message = result.outcome === "selected" ? null : result.message;
          dispatch({ type: "wentTo", finding, message });
        }),
      copy: async (text) => {
        const succeeded = await copyText(text);
        dispatch({ type: "said", notice: { kind: "copied", succeeded } });
      },
      ignore: (findings, isIgnored) =>
        alone("ignoring", async () => {
          const { facts } = reading().review;
          const { nextRecord } = await loadWriting();
          const next = nextRecord(word.ignored(), findings, facts, isIgnored);
          if (next.outcome === "refused") return dispatch(saying("attention", next.reason));
          await word.ignore(next.record);
          const { notice } = saying("done", isIgnored ? IGNORED : BACK);
          dispatch({ type: "ignored", ignored: next.record, notice });
        }),
      switchOff: (rules) => {
        storeOffRules(rules);
        dispatch({ type: "rulesSet", offRules: rules });
      },
      findCauses: () => dispatch({ type: "searching" }),
      stop: () => {
        if (!word.stop()) dispatch({ type: "stopping" });
      },
    };
  }, [word, core, alone, read]);

  useEffect(() => {
    if (latest.current.host.isSupported) void acts.check();
  }, [acts]);

  makeWay.current = useQuietChecks({
    word,
    when: () => (isBusy.current ? "later" : isSettled(latest.current) ? "now" : "never"),
    read,
    show: (result) =>
      dispatch({ type: "rechecked", read: result, surroundings: surroundingsOf(word), isOwn: false }),
    fail: () => dispatch({ type: "unsure" }),
    leave: () => {
      // Going to a cell, or writing into it, moves the selection, too.
      const isOurs = isBusy.current || performance.now() - lastEnd.current < echo;
      if (!isOurs) dispatch({ type: "unsure" });
    },
  });

  return [session, acts];
}

/** Within so many milliseconds of an act of ours a selection that moves is its doing. */
const echo = 1000;

/**
 * What prepares writing; it comes in one file with Word's part of it, which is asked for behind the headline.
 * @throws {WordFailure} `not-loaded`; the next call tries again
 */
async function loadWriting(): Promise<typeof Writing> {
  try {
    return await import(/* webpackChunkName: "writing" */ "./writing");
  } catch {
    throw notLoaded();
  }
}

/** Where the last check was stopped or has failed, the next one is for the user to ask for. */
function isSettled({ reading, failure, isOutdated }: Session): boolean {
  return reading !== null && failure === null && !isOutdated;
}

/** A check that does not come to its end says why. */
async function orFail(dispatch: (event: Event) => void, check: () => Promise<void>): Promise<void> {
  try {
    await check();
  } catch (error) {
    dispatch(
      wasStopped(error)
        ? { type: "stopped", message: error.sentence }
        : { type: "failed", failure: sentenceOf(error) },
    );
  }
}

function wasStopped(error: unknown): error is WordFailure {
  return error instanceof WordFailure && error.code === "stopped";
}

function surroundingsOf(word: WordDocument): Surroundings {
  return {
    host: word.host(),
    marks: word.marks().count,
    undo: word.lastAct(),
    ignored: word.ignored(),
  };
}

function saying(tone: Said["tone"], sentence: Sentence) {
  return { type: "said", notice: { kind: "said", tone, sentence } } as const;
}

const IGNORED: Sentence = {
  zh: "已忽略。数字改动后会重新提示；要恢复请点右上角 ⋯ 里的“已忽略”。",
  en: "Ignored until one of its numbers changes. To bring it back, open Ignored in the menu above.",
};

const BACK: Sentence = { zh: "已恢复。", en: "Brought back." };

/** What an error of ours is to the user: its own words would mean nothing to a clerk. */
const NOT_DONE: Sentence = {
  zh: "这一步没有做成。请重新核验；仍然不行时，请关闭窗格再打开。",
  en: "This did not work. Check again; if it keeps failing, close the pane and open it again.",
};

function sentenceOf(error: unknown): Sentence {
  return error instanceof WordFailure ? error.sentence : NOT_DONE;
}
