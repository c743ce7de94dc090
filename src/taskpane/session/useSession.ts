import { useCallback, useEffect, useLayoutEffect, useMemo, useReducer, useRef } from "react";
import type { Sentence } from "../../report";
import { ignoredKey, ignoredRecord, withIgnored, type Review, type ReviewFinding } from "../../review";
import { WordFailure, type Insertion, type Word as WordDocument } from "../../word";
import { copyText } from "./clipboard";
import type { PlannedChange } from "../view/fixes";
import { placeOfField, placesToMark, type Place } from "../view/places";
import { readAndReview, type Core, type ReadReview } from "./reading";
import { loadOffRules, storeOffRules } from "./rules";
import { useQuietChecks } from "./useQuietChecks";
import {
  mayHaveChangedText,
  newSession,
  reduce,
  type Event,
  type Made,
  type Reading,
  type Session,
  type Surroundings,
  type Work,
  type WriteOutcome,
} from "./state";
import { fixTargets, markTargets } from "./targets";

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
  readonly goTo: (place: Place, finding: string | null) => Promise<void>;
  readonly copy: (text: string) => Promise<void>;
  /** Sets findings aside with the numbers that they have now, or brings them back. */
  readonly ignore: (findings: readonly ReviewFinding[], isIgnored: boolean) => Promise<void>;
  /** Switches rules off, by id, and all others on; then checks again. */
  readonly switchOff: (rules: ReadonlySet<string>) => Promise<void>;
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
  const makeWay = useRef(() => {});
  const reviewer = useRef(core.review);
  const lastRead = useRef<ReadReview | null>(null);

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
          : { type: "said", notice: { kind: "said", tone: "attention", sentence: sentenceOf(error) } },
      );
    } finally {
      isBusy.current = false;
    }
  }, []);

  const acts = useMemo((): Acts => {
    const read = (onStep?: (work: Work) => void) =>
      readAndReview(word, reviewer.current, latest.current.offRules, onStep);
    const check = () =>
      orFail(dispatch, async () => {
        dispatch({ type: "started", work: "reading" });
        const result = await read((work) => dispatch({ type: "started", work }));
        lastRead.current = result;
        const { reading, readOnly } = result;
        dispatch({ type: "checked", reading, readOnly, surroundings: surroundingsOf(word) });
      });
    const recheck = () =>
      orFail(dispatch, async () => {
        const result = await read();
        lastRead.current = result;
        const { reading, readOnly } = result;
        dispatch({ type: "rechecked", reading, readOnly, surroundings: surroundingsOf(word), isOwn: true });
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
          const { reading } = latest.current;
          const places = reading ? placesToMark(reading.review) : [];
          const { find, complete } = markTargets(places, core.locate);
          return { act: "mark", report: complete(await word.mark(find)) };
        }),
      unmark: () => write("unmarking", async () => ({ act: "unmark", report: await word.unmark() })),
      fix: (changes) =>
        write("fixing", async () => {
          const { reading } = latest.current;
          const placeOf = (field: string) => reading && placeOfField(reading.review, field);
          const { find, complete } = fixTargets(changes, placeOf, core.locate);
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
          const result = await word.goTo(place.address, place.text);
          const message = result.outcome === "selected" ? null : result.message;
          dispatch({ type: "wentTo", finding, message });
        }),
      copy: async (text) => {
        const succeeded = await copyText(text);
        dispatch({ type: "said", notice: { kind: "copied", succeeded } });
      },
      ignore: (findings, isIgnored) =>
        alone("ignoring", async () => {
          const { reading } = latest.current;
          if (!reading) return;
          const changed = await storeIgnored(word, reading, findings, isIgnored);
          dispatch({
            type: "ignored",
            reading: changed,
            notice: { kind: "said", tone: "done", sentence: isIgnored ? IGNORED : BACK },
          });
        }),
      switchOff: (rules) =>
        alone("rechecking", async () => {
          storeOffRules(rules);
          dispatch({ type: "rulesSet", offRules: rules });
          latest.current = { ...latest.current, offRules: rules };
          await recheck();
        }),
      stop: () => {
        if (!word.stop()) dispatch({ type: "stopping" });
      },
    };
  }, [word, core, alone]);

  useEffect(() => {
    if (latest.current.host.isSupported) void acts.check();
  }, [acts]);

  // Both after the headline, which waits for neither.
  const { reading } = session;
  const isShown = reading !== null;
  useEffect(() => {
    if (isShown) word.prepare();
  }, [word, isShown]);
  const isSearchNeeded =
    core.loadReview !== undefined &&
    reviewer.current === core.review &&
    reading !== null &&
    lastRead.current?.reading === reading &&
    isBroken(reading.review);
  // Said in the same paint as the reading, so that the pane never looks ready in between.
  useLayoutEffect(() => {
    if (isSearchNeeded) dispatch({ type: "searching" });
  }, [isSearchNeeded, reading]);
  useEffect(() => {
    const read = lastRead.current;
    if (!isSearchNeeded || !core.loadReview || !read || !reading) return;
    core.loadReview().then(
      (review) => {
        reviewer.current = review;
        dispatch({ type: "deepened", from: reading, reading: read.reviewedBy(review) });
      },
      // The sums are shown without their causes; the next check asks again.
      () => dispatch({ type: "deepened", from: reading, reading }),
    );
  }, [core, reading, isSearchNeeded]);

  makeWay.current = useQuietChecks({
    word,
    when: () => (isBusy.current ? "later" : isSettled(latest.current) ? "now" : "never"),
    read: () => readAndReview(word, reviewer.current, latest.current.offRules),
    show: (result) => {
      lastRead.current = result;
      const { reading, readOnly } = result;
      dispatch({ type: "rechecked", reading, readOnly, surroundings: surroundingsOf(word), isOwn: false });
    },
    fail: () => dispatch({ type: "unsure" }),
  });

  return [session, acts];
}

function isBroken({ relations: { checked, hold } }: Review): boolean {
  return hold < checked;
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

/** Stores in the document which findings are ignored, and gives the reading as it then is. Of others nothing is kept. */
async function storeIgnored(
  word: WordDocument,
  reading: Reading,
  findings: readonly ReviewFinding[],
  isIgnored: boolean,
): Promise<Reading> {
  const { review, hidden } = reading;
  const keyOf = (finding: ReviewFinding) => ignoredKey(finding, review.facts);
  const before = [...review.findings, ...hidden].filter(({ ignored }) => ignored).map(keyOf);
  const changed = new Set(findings.map(keyOf));
  const keys = isIgnored ? [...before, ...changed] : before.filter((key) => !changed.has(key));
  const record = ignoredRecord(keys);
  await word.ignore(record);
  return { ...reading, review: { ...review, findings: withIgnored(review.findings, review.facts, record) } };
}

function wasStopped(error: unknown): error is WordFailure {
  return error instanceof WordFailure && error.code === "stopped";
}

function surroundingsOf(word: WordDocument): Surroundings {
  return { host: word.host(), marks: word.marks().count, undo: word.lastAct() };
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
