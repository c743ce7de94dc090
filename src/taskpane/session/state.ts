/** The pane's state: plain data, and the pure function that leads from one state to the next. */
import type { ChangeGroup, Finding } from "../../checks";
import type { Place, Sentence, TableId } from "../../report";
import type { FixTarget, HostState, UndoEntry, WriteReport, WriteTarget } from "../../word";
import type { Strings } from "../text/strings";
import { groupAt } from "../view/groups";
import { shown, type Read, type Reading } from "./reading";

export type { Reading } from "./reading";

/** The steps of a check, in their order. */
export const checkSteps = ["reading", "parsing", "checking"] as const;

/** What a command is doing: a step that the pane has words for. `rechecking` is a check that follows a write. */
export type Step = keyof Strings["work"];

/** The command under way. */
export interface Work {
  readonly step: Step;
  /** The user asked to stop, and that has to wait for Word. */
  readonly isStopping: boolean;
}

/** What a write did. It is kept as data: `noticeText` makes the words when it is shown. */
export type WriteOutcome =
  | { readonly act: "mark"; readonly report: WriteReport<WriteTarget> }
  | {
      readonly act: "fix";
      /** What was asked for. */
      readonly groups: readonly ChangeGroup[];
      readonly report: WriteReport<FixTarget>;
    }
  | {
      readonly act: "unmark";
      /** Whether it was about everything that has a mark's colour. */
      readonly isAll: boolean;
      readonly report: WriteReport<WriteTarget>;
    }
  | { readonly act: "undo"; readonly undone: UndoEntry["act"]; readonly report: WriteReport<WriteTarget> };

/** A sentence for the foot of the pane. */
export interface Message {
  readonly tone: "done" | "attention";
  readonly sentence: Sentence;
}

/**
 * What the foot of the pane says was done last. `isStopLate`: the user asked to stop when Word had already begun to write.
 */
export type Notice =
  | { readonly kind: "written"; readonly outcome: WriteOutcome; readonly isStopLate: boolean }
  | (Message & {
      readonly kind: "said";
      readonly isStopLate?: boolean;
      /** Findings that were just ignored: 撤销 is about the document, and does not bring them back. */
      readonly ignored?: readonly Finding[];
    })
  | { readonly kind: "copied"; readonly succeeded: boolean };

/** What a new document or an insertion came to; there is no message where the user is asked first. */
export interface InsertOutcome {
  readonly message: Message | null;
  readonly isDocumentChanged: boolean;
  /** The table to go to, which was put in. */
  readonly table?: TableId | undefined;
}

/** What Word says beside the document's content, at one moment. */
export interface HostSnapshot {
  readonly host: HostState;
  readonly marks: number;
  /** How many other cells have a mark's colour. */
  readonly unclaimed: number;
  readonly undo: UndoEntry | null;
  /** The document's record of ignored findings, as it was found there. */
  readonly ignored: unknown;
}

/**
 * How far the document is known.
 * - `unread`: nothing was read yet; `isStopped` after a first check that was stopped
 * - `read`: `freshness` says whether it may say something else by now. `stopped`: a later check was stopped. `unsure`: an
 *   automatic check failed, or would take too long.
 * - `failed`: the last check failed; `reading` is the one before it
 */
export type DocumentState =
  | { readonly phase: "unread"; readonly isStopped: boolean }
  | {
      readonly phase: "read";
      readonly reading: Reading;
      readonly freshness: "fresh" | "stopped" | "unsure";
    }
  | { readonly phase: "failed"; readonly failure: Sentence; readonly reading: Reading | null };

export interface SessionState extends HostSnapshot {
  /** The command under way; null where the pane is idle. */
  readonly work: Work | null;
  readonly document: DocumentState;
  /** Ids of the rules that are switched off. */
  readonly offRules: ReadonlySet<string>;
  /** Whether the document came with its marks, from an earlier session. */
  readonly hasOldMarks: boolean;
  /** Key of the finding that was gone to last, or whose place was selected. */
  readonly current: string | null;
  /** Whether the tables at a glance are unfolded. */
  readonly isOverviewOpen: boolean;
  readonly notice: Notice | null;
}

export type Event =
  /** A command begins; it is at this step. */
  | { readonly type: "started"; readonly step: Step }
  /** The command is at its next step. */
  | { readonly type: "reached"; readonly step: Step }
  | { readonly type: "stopping" }
  /** The command is over, however it ended. */
  | { readonly type: "ended" }
  /** The document was read and checked: the user asked for it, a write of ours made it necessary, or by itself. */
  | {
      readonly type: "checked";
      readonly read: Read;
      readonly snapshot: HostSnapshot;
      readonly by: "user" | "write" | "itself";
    }
  | { readonly type: "failed"; readonly failure: Sentence }
  | { readonly type: "stopped"; readonly message: Sentence }
  /** The document may have changed, and is not read again. */
  | { readonly type: "unsure" }
  /** The document that was read, with its causes. */
  | { readonly type: "searched"; readonly read: Read }
  | { readonly type: "wrote"; readonly outcome: WriteOutcome; readonly snapshot: HostSnapshot }
  | { readonly type: "inserted"; readonly outcome: InsertOutcome; readonly snapshot: HostSnapshot }
  | { readonly type: "wentTo"; readonly finding: string | null; readonly message: Message | null }
  /** The user selected something in the document. */
  | { readonly type: "selected"; readonly place: Place }
  | { readonly type: "overviewSet"; readonly isOpen: boolean }
  | { readonly type: "ignored"; readonly ignored: unknown }
  | { readonly type: "rulesSet"; readonly offRules: ReadonlySet<string> }
  | { readonly type: "said"; readonly notice: Notice };

/** The state before the first check. */
export function newSession(
  snapshot: HostSnapshot,
  offRules: ReadonlySet<string> = new Set(),
  isOverviewOpen = false,
): SessionState {
  return {
    ...snapshot,
    work: null,
    document: { phase: "unread", isStopped: false },
    offRules,
    hasOldMarks: snapshot.marks > 0,
    current: null,
    isOverviewOpen,
    notice: null,
  };
}

/** After these acts a line that says how old marks are cleared is no longer of use. */
const painting: ReadonlySet<WriteOutcome["act"]> = new Set(["mark", "unmark"]);

/** The document as it was last read, or null. */
export function readingOf({ document }: Pick<SessionState, "document">): Reading | null {
  return document.phase === "unread" ? null : document.reading;
}

/** Whether this is a step of a check that the user waits for. */
export function isCheckStep(step: Step | undefined): step is (typeof checkSteps)[number] {
  return checkSteps.some((one) => one === step);
}

/** Whether the text of the document may be other than what the pane shows after this write. */
export function mayHaveChangedText({ act, report, ...rest }: WriteOutcome): boolean {
  const onlyPainted = "undone" in rest && (rest.undone === "mark" || rest.undone === "unmark");
  const changedText = act === "fix" || (act === "undo" && !onlyPainted);
  return changedText || report.changedMeanwhile.length > 0 || report.interrupted !== null;
}

/** The state after an event. */
export function reduce(state: SessionState, event: Event): SessionState {
  switch (event.type) {
    case "started": {
      const work: Work = { step: event.step, isStopping: false };
      if (!isCheckStep(event.step)) return { ...state, work, notice: null };
      return { ...state, work, document: beforeCheck(state.document) };
    }
    case "reached":
      return { ...state, work: { step: event.step, isStopping: false } };
    case "stopping":
      return { ...state, work: state.work && { ...state.work, isStopping: true } };
    case "ended":
      return { ...state, work: null };
    case "checked":
      return afterCheck(state, event);
    case "failed": {
      const document = { phase: "failed", failure: event.failure, reading: readingOf(state) } as const;
      return { ...state, document };
    }
    case "stopped": {
      const wasChecking = isCheckStep(state.work?.step) || state.work?.step === "rechecking";
      if (!wasChecking) return { ...state, notice: attention(event.message) };
      const reading = readingOf(state);
      return {
        ...state,
        document: reading
          ? { phase: "read", reading, freshness: "stopped" }
          : { phase: "unread", isStopped: true },
      };
    }
    case "unsure":
      return state.document.phase === "read" && state.document.freshness === "fresh"
        ? { ...state, document: { ...state.document, freshness: "unsure" } }
        : state;
    case "searched":
      // The causes of what the document said before are no longer of use.
      return readingOf(state)?.content === event.read.content ? showing(state, event.read) : state;
    case "wrote":
      return {
        ...state,
        ...event.snapshot,
        hasOldMarks: !painting.has(event.outcome.act) && event.snapshot.marks > 0 && state.hasOldMarks,
        notice: { kind: "written", outcome: event.outcome, isStopLate: state.work?.isStopping === true },
      };
    case "inserted": {
      const { message, isDocumentChanged } = event.outcome;
      const isStopLate = state.work?.isStopping === true && isDocumentChanged;
      return {
        ...state,
        ...event.snapshot,
        notice: message && { kind: "said", ...message, isStopLate },
      };
    }
    case "wentTo":
      return {
        ...state,
        current: event.finding,
        notice: event.message && { kind: "said", ...event.message },
      };
    case "selected": {
      const reading = readingOf(state);
      const group = reading && groupAt(event.place, reading.review, state.current);
      return group && group.key !== state.current ? { ...state, current: group.key } : state;
    }
    case "overviewSet":
      return { ...state, isOverviewOpen: event.isOpen };
    case "ignored":
      return showing({ ...state, ignored: event.ignored }, readingOf(state));
    case "rulesSet":
      return showing({ ...state, offRules: event.offRules }, readingOf(state));
    case "said":
      return { ...state, notice: event.notice };
  }
}

/** A check that starts replaces the failure of the one before. */
function beforeCheck(document: DocumentState): DocumentState {
  if (document.phase === "read") return document;
  const reading = document.phase === "failed" ? document.reading : null;
  return reading ? { phase: "read", reading, freshness: "stopped" } : { phase: "unread", isStopped: false };
}

function afterCheck(state: SessionState, event: Extract<Event, { type: "checked" }>): SessionState {
  const { read, snapshot, by } = event;
  const before = readingOf(state);
  const isNews = by === "itself" && before?.content !== read.content;
  const hasOldMarks = before
    ? state.hasOldMarks
    : // Where there is something to undo, this session set the marks: the pane was opened again.
      snapshot.undo === null;
  return {
    ...state,
    ...snapshot,
    document: { phase: "read", reading: nextReading(state, event), freshness: "fresh" },
    hasOldMarks: hasOldMarks && snapshot.marks > 0,
    notice: isNews ? { kind: "said", tone: "done", sentence: UPDATED } : state.notice,
  };
}

/**
 * The reading to show after a check. Where the document says what it said, the causes that were found stay: another search
 * might find fewer. Those that are missing are looked for again. Where nothing at all has changed the object is the same, so that nothing is drawn again.
 */
function nextReading(state: SessionState, { read, snapshot }: Extract<Event, { type: "checked" }>): Reading {
  const before = readingOf(state);
  const hasMore =
    before?.completion === "missing" || (before?.completion === "awaited" && read.completion === "complete");
  if (before?.content !== read.content || hasMore) return shown(read, state.offRules, snapshot.ignored);
  const isSameRecord = JSON.stringify(state.ignored) === JSON.stringify(snapshot.ignored);
  return isSameRecord ? before : shown(before, state.offRules, snapshot.ignored);
}

/** The state that shows a document, as far as its rules are on and its findings are not ignored. */
function showing(state: SessionState, read: Read | null): SessionState {
  if (!read || state.document.phase === "unread") return state;
  const reading = shown(read, state.offRules, state.ignored);
  return { ...state, document: { ...state.document, reading } };
}

function attention(sentence: Sentence) {
  return { kind: "said", tone: "attention", sentence } as const;
}

const UPDATED: Sentence = {
  zh: "文档已修改，核验结果已更新。",
  en: "The document has changed; the result is up to date.",
};
