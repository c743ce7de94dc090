/** The pane's session with one document: a plain store, and the commands that change it, one at a time. No React in it. */
import type { Fact, Place, Sentence } from "../../report";
import type { ChangeGroup, Finding, FindingPlace } from "../../checks";
import { notLoaded, WordFailure, type Insertion, type Word as WordDocument } from "../../word";
import { isSelected, placesToMark } from "../view/places";
import { createScheduler, type TaskOutcome } from "./autoCheck";
import { browser as realBrowser, type Browser } from "./browser";
import { completer } from "./completion";
import { readDocument, type Core } from "./reading";
import {
  mayHaveChangedText,
  newSession,
  readingOf,
  reduce,
  type Event,
  type HostSnapshot,
  type InsertOutcome,
  type Message,
  type SessionState,
  type Step,
  type WriteOutcome,
} from "./state";
import type { Locate } from "./targets";

export type { Core } from "./reading";

/** Loaded with the acts that write, of which the headline has no need. */
const loadTargets = () => import(/* webpackChunkName: "acts" */ "./targets");
const loadIgnoring = () => import(/* webpackChunkName: "acts" */ "./ignoring");

/** What the user can ask for. No command rejects: what went wrong is in the state. */
export interface Commands {
  readonly check: () => Promise<void>;
  readonly mark: () => Promise<void>;
  /** Takes the marks away; `isAll`: and everything else in their colours. */
  readonly unmark: (isAll?: boolean) => Promise<void>;
  readonly fix: (groups: readonly ChangeGroup[]) => Promise<void>;
  readonly undo: () => Promise<void>;
  /** Makes a new document, or inserts into this one; then checks again what it changed. */
  readonly insert: (
    step: "creating" | "inserting",
    act: (verbs: Insertion, state: SessionState) => Promise<InsertOutcome>,
  ) => Promise<void>;
  /**
   * Goes to a place on behalf of a finding, by its key; the list then shows that finding as the current one.
   * @param place null for a finding about something that is not there
   * @param note what is said where it was gone to
   */
  readonly goTo: (place: FindingPlace | null, finding: string | null, note?: Sentence) => Promise<void>;
  /** Unfolds or folds the tables at a glance. */
  readonly showOverview: (isOpen: boolean) => void;
  readonly copy: (text: string) => Promise<void>;
  /** Sets findings aside with the numbers that they have now, or brings them back. */
  readonly ignore: (findings: readonly Finding[], isIgnored: boolean) => Promise<void>;
  /** Changes what the document keeps of unit, level and year as a clerk says them (`nextCorrections`), and checks again. */
  readonly correct: (change: (record: unknown) => object | null) => Promise<void>;
  /** Switches these rules off, and all others on. Nothing is read for it, so it does not wait for other commands. */
  readonly switchOff: (rules: ReadonlySet<string>) => void;
  /** Stops the command under way. Word completes what it is already writing. */
  readonly stop: () => void;
}

export type Session = ReturnType<typeof openSession>;

/** After a selection has not moved for so many milliseconds Word is asked where it is. */
const selectionRestMs = 300;

/** A hint of Word's within so many milliseconds of a command of ours comes from that command. */
const ownHintMs = 1000;

/**
 * The session with one document. One command runs at a time: what is asked for meanwhile is dropped (its button is
 * disabled). A check that nobody asked for makes way for every command.
 */
export function openSession(word: WordDocument, core: Core, browser: Browser = realBrowser) {
  let state = newSession(snapshotOf(word), browser.loadOffRules(), browser.loadIsOverviewOpen());
  const listeners = new Set<() => void>();
  const dispatch = (event: Event) => {
    const next = reduce(state, event);
    if (next === state) return;
    state = next;
    for (const listener of listeners) listener();
  };
  const say = (message: Message) => dispatch({ type: "said", notice: { kind: "said", ...message } });

  const completion = completer(core, () => readingOf(state), dispatch);
  listeners.add(completion.follow);

  /** The check under way that nobody asked for; a command that clears this keeps its result from being shown. */
  let quietCheck: object | null = null;
  let lastEnd = -Infinity;
  /** The place that was gone to last: that it is selected is no news until something else was. */
  let goneTo: Place | null = null;

  /** Runs a command, unless another one is under way. */
  const run = async (step: Step, command: () => Promise<void>) => {
    if (state.work) return;
    if (quietCheck) {
      quietCheck = null;
      word.stop();
    }
    dispatch({ type: "started", step });
    try {
      await command();
    } catch (error) {
      if (wasStopped(error)) dispatch({ type: "stopped", message: error.sentence });
      else say({ tone: "attention", sentence: sentenceOf(error) });
    } finally {
      lastEnd = browser.now();
      dispatch({ type: "ended" });
    }
  };

  const read = async (onStep?: (step: Step) => void) =>
    completion.complete(await readDocument(word, core, onStep));

  /** Reads and checks the document within a command. */
  const check = async (by: "user" | "write") => {
    const reach = (step: Step) => dispatch({ type: "reached", step });
    try {
      if (by === "write") reach("rechecking");
      const result = await read(by === "user" ? reach : undefined);
      dispatch({ type: "checked", read: result, snapshot: snapshotOf(word), by });
    } catch (error) {
      if (wasStopped(error)) throw error;
      dispatch({ type: "failed", failure: sentenceOf(error) });
    }
  };

  const write = (step: Step, act: () => Promise<WriteOutcome>) =>
    run(step, async () => {
      const outcome = await act();
      const snapshot = snapshotOf(word);
      dispatch({ type: "wrote", outcome, snapshot });
      // Where Word refuses to write and nothing was done, a check would only forget the refusal.
      const isRefused = snapshot.host.readOnly !== null && isNothingDone(outcome.report);
      if (mayHaveChangedText(outcome) && !isRefused) await check("write");
      if (outcome.act === "fix") await showFixed(outcome);
    });

  const showFixed = async (outcome: WriteOutcome & { act: "fix" }) => {
    const { fixedPlace } = await loadTargets();
    await show(fixedPlace(outcome));
  };

  /** The document may stand elsewhere than what was changed in it. That it was changed is said, whatever comes of this. */
  const show = async (changed: Pick<Fact, "place" | "text"> | null | undefined) => {
    if (!changed) return;
    goneTo = changed.place;
    await word.goTo(changed.place, changed.text).catch(() => null);
  };

  const current = () => {
    const reading = readingOf(state);
    if (!reading) throw new Error("nothing was read that could be written");
    return reading;
  };

  const locate: Locate = (cells, outline) => {
    const { corrections, findInText } = current();
    return core.locate(cells, outline, { corrections, findInText });
  };

  const commands: Commands = {
    check: () => run("reading", () => check("user")),
    mark: () =>
      write("marking", async () => {
        const { markTargets } = await loadTargets();
        const { review } = current();
        const { find, complete } = markTargets(placesToMark(review), locate);
        return { act: "mark", report: complete(await word.mark(find, review.statements !== null)) };
      }),
    unmark: (isAll = false) =>
      write("unmarking", async () => ({ act: "unmark", isAll, report: await word.unmark(isAll) })),
    fix: (groups) =>
      write("fixing", async () => {
        const { fixTargets } = await loadTargets();
        const { find, complete } = fixTargets(groups, current().review, locate);
        return { act: "fix", groups, report: complete(await word.fix(find)) };
      }),
    undo: () =>
      write("undoing", async () => {
        const undone = word.lastAct()?.act ?? "mark";
        return { act: "undo", undone, report: await word.undo() };
      }),
    insert: (step, act) =>
      run(step, async () => {
        const outcome = await act(word, state);
        dispatch({ type: "inserted", outcome, snapshot: snapshotOf(word) });
        if (outcome.isDocumentChanged) await check("write");
        const report = readingOf(state)?.review.report;
        const table = report?.tables.find(({ id }) => id === outcome.table);
        await show(report?.facts.get(table?.format.fields[0]?.field ?? ""));
      }),
    goTo: (pointed, finding, note) =>
      run("goingTo", async () => {
        goneTo = pointed?.place ?? null;
        const failure = pointed && (await word.goTo(pointed.place, pointed.text));
        const message: Message | null = failure
          ? { tone: "attention", sentence: failure }
          : note
            ? { tone: "done", sentence: note }
            : null;
        dispatch({ type: "wentTo", finding, message });
      }),
    showOverview: (isOpen) => {
      browser.storeIsOverviewOpen(isOpen);
      dispatch({ type: "overviewSet", isOpen });
    },
    copy: async (text) => {
      const succeeded = await browser.copy(text);
      dispatch({ type: "said", notice: { kind: "copied", succeeded } });
    },
    ignore: (findings, isIgnored) =>
      run("saving", async () => {
        const { nextRecord, noticeOf } = await loadIgnoring();
        await word.keep("ignored", (record) => nextRecord(record, findings, current().review, isIgnored));
        dispatch({ type: "ignored", ignored: word.kept("ignored") });
        dispatch({ type: "said", notice: noticeOf(findings, isIgnored) });
      }),
    correct: (change) =>
      run("saving", async () => {
        await word.keep("corrections", change);
        say({ tone: "done", sentence: CORRECTED });
        await check("write");
      }),
    switchOff: (rules) => {
      browser.storeOffRules(rules);
      dispatch({ type: "rulesSet", offRules: rules });
    },
    stop: () => {
      if (!word.stop()) dispatch({ type: "stopping" });
    },
  };

  const checkQuietly = async (): Promise<TaskOutcome> => {
    // Whoever comes back to the pane, or checks after a stop or a failure, is a hint of its own.
    if (browser.isHidden()) return "never";
    if (state.work) return "later";
    if (state.document.phase !== "read" || state.document.freshness === "stopped") return "never";
    const turn = {};
    quietCheck = turn;
    let event: Event;
    try {
      event = { type: "checked", read: await read(), snapshot: snapshotOf(word), by: "itself" };
    } catch {
      event = { type: "unsure" };
    }
    if (quietCheck !== turn) return "later";
    quietCheck = null;
    dispatch(event);
    return "done";
  };

  /** Shows the finding that is about what the user has selected. */
  const followSelection = async () => {
    if (state.work || browser.isHidden()) return;
    const place = await word.selectedPlace();
    if (!place || state.work || (goneTo && isSelected(goneTo, place))) return;
    goneTo = null;
    dispatch({ type: "selected", place });
  };

  /** Checks the document, and from then on whenever the user may have changed it; the function that it returns ends that. */
  const start = () => {
    if (!state.host.isSupported) return () => {};
    void commands.check();
    const scheduler = createScheduler(checkQuietly, browser);
    const unwatchDocument = word.watch(() => {
      if (scheduler.hint("selection")) return;
      const isOurs = state.work !== null || browser.now() - lastEnd < ownHintMs;
      if (!isOurs) dispatch({ type: "unsure" });
    });
    let cancelFollowing = () => {};
    const unwatchSelection = word.watchSelection(() => {
      cancelFollowing();
      cancelFollowing = browser.after(selectionRestMs, () => void followSelection());
    });
    const end = () => {
      unwatchDocument();
      unwatchSelection();
      cancelFollowing();
      unwatchPane();
      scheduler.end();
    };
    const unwatchPane = browser.watch(() => void scheduler.hint("focus"), end);
    return end;
  };

  return {
    getState: () => state,
    /** Calls back after every change of the state; the function that it returns ends that. */
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    commands,
    start,
  };
}

function isNothingDone({ applied, changedMeanwhile }: WriteOutcome["report"]): boolean {
  return applied.length === 0 && changedMeanwhile.length === 0;
}

function snapshotOf(word: WordDocument): HostSnapshot {
  return {
    host: word.host(),
    marks: word.markCount(),
    unclaimed: word.unclaimedCount(),
    undo: word.lastAct(),
    ignored: word.kept("ignored"),
  };
}

function wasStopped(error: unknown): error is WordFailure {
  return error instanceof WordFailure && error.code === "stopped";
}

/** What an error is to the user: the words of an error of ours would mean nothing to a clerk. */
function sentenceOf(error: unknown): Sentence {
  if (error instanceof WordFailure) return error.sentence;
  return error instanceof Error && error.name === "ChunkLoadError" ? notLoaded().sentence : NOT_DONE;
}

const NOT_DONE: Sentence = {
  zh: "这一步没有做成。请重新核验；仍然不行时，请关闭窗格再打开。",
  en: "This did not work. Check again; if it keeps failing, close the pane and open it again.",
};

const CORRECTED: Sentence = {
  zh: "已存进文档。",
  en: "Stored in the document.",
};
