import { useCallback, useEffect, useMemo, useReducer, useRef } from "react";
import type { Outline } from "../../document";
import type { Address, FieldId, Sentence } from "../../report";
import type { Review, ReviewContext } from "../../review";
import { WordFailure, type Insertion, type Word as WordDocument } from "../../word";
import { copyText } from "./clipboard";
import type { PlannedChange } from "../view/fixes";
import { formOf } from "../view/form";
import { placeOfField, placesToMark, type Place } from "../view/places";
import {
  mayHaveChangedText,
  newSession,
  reduce,
  type Event,
  type Made,
  type Session,
  type Surroundings,
  type Work,
  type WriteOutcome,
} from "./state";
import { fixTargets, markTargets, type Locate } from "./targets";

/** The core that the pane shows: pure functions, given so that a test can give others. */
export interface Core {
  readonly review: (outline: Outline, context: ReviewContext) => Review;
  readonly locate: Locate;
}

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
  /** Stops what is under way; what Word is already writing is done to the end. */
  readonly stop: () => void;
}

/**
 * The session with one document: checks when the pane opens, and again after every write that may have changed
 * the text. One act at a time; what is asked for meanwhile is dropped (its button is disabled).
 */
export function useSession(word: WordDocument, core: Core): readonly [Session, Acts] {
  const [session, dispatch] = useReducer(reduce, word, (opened) => newSession(surroundingsOf(opened)));
  const latest = useRef(session);
  latest.current = session;
  const isBusy = useRef(false);

  const alone = useCallback(async (work: Work, act: () => Promise<void>) => {
    if (isBusy.current) return;
    isBusy.current = true;
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
    const check = () => runCheck(word, core, dispatch);
    const write = (work: Work, act: () => Promise<WriteOutcome>) =>
      alone(work, async () => {
        const outcome = await act();
        dispatch({ type: "wrote", outcome, surroundings: surroundingsOf(word) });
        if (mayHaveChangedText(outcome)) await check();
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
          if (made.isDocumentChanged) await check();
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
      stop: () => {
        if (!word.stop()) dispatch({ type: "stopping" });
      },
    };
  }, [word, core, alone]);

  useEffect(() => {
    if (latest.current.host.isSupported) void acts.check();
  }, [acts]);

  return [session, acts];
}

async function runCheck(word: WordDocument, core: Core, dispatch: (event: Event) => void): Promise<void> {
  try {
    dispatch({ type: "started", work: "reading" });
    const { outline, source, readOnly, fixObstacle } = await word.read((work) =>
      dispatch({ type: "started", work }),
    );
    dispatch({ type: "started", work: "checking" });
    await nextFrame();
    const { language } = word.host();
    const review = core.review(outline, { file: "", language });
    dispatch({
      type: "checked",
      reading: {
        review,
        form: formOf(review),
        hasRevisions: outline.hasRevisions,
        source,
        obstacles: obstaclesOf(review, fixObstacle),
      },
      readOnly,
      surroundings: surroundingsOf(word),
    });
  } catch (error) {
    dispatch(
      wasStopped(error)
        ? { type: "stopped", message: error.sentence }
        : { type: "failed", failure: sentenceOf(error) },
    );
  }
}

/** Why fields cannot be fixed, as far as the document tells before anything is written. */
function obstaclesOf(
  review: Review,
  fixObstacle: (address: Address) => Sentence | null,
): ReadonlyMap<FieldId, Sentence> {
  return new Map(
    Object.entries(review.facts).flatMap(([field, { cell }]): [FieldId, Sentence][] => {
      const obstacle = fixObstacle(cell);
      return obstacle ? [[field, obstacle]] : [];
    }),
  );
}

function wasStopped(error: unknown): error is WordFailure {
  return error instanceof WordFailure && error.code === "stopped";
}

function surroundingsOf(word: WordDocument): Surroundings {
  return { host: word.host(), marks: word.marks().count, undo: word.lastAct() };
}

/** Lets the browser paint the progress line before work that does not yield. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** What an error of ours is to the user: its own words would mean nothing to a clerk. */
const NOT_DONE: Sentence = {
  zh: "这一步没有做成。请重新核验；仍然不行时，请关闭窗格再打开。",
  en: "This did not work. Check again; if it keeps failing, close the pane and open it again.",
};

function sentenceOf(error: unknown): Sentence {
  return error instanceof WordFailure ? error.sentence : NOT_DONE;
}
