import type { Sentence } from "../../report";
import type { FixTarget, HostState, MarkTarget, UndoEntry, WriteReport, WriteTarget } from "../../word";
import { shown, type Read, type Reading } from "./reading";

export type { Reading } from "./reading";

/** What the pane is busy with. The first three are the steps of a check; `rechecking` is one that follows a write. */
export type Work =
  | "reading"
  | "parsing"
  | "checking"
  | "rechecking"
  | "ignoring"
  | "marking"
  | "unmarking"
  | "fixing"
  | "undoing"
  | "goingTo"
  | "creating"
  | "inserting";

/** What a write did, kept as data: the words are made when it is shown. */
export type WriteOutcome =
  | { readonly act: "mark"; readonly report: WriteReport<MarkTarget> }
  | { readonly act: "fix"; readonly report: WriteReport<FixTarget> }
  | { readonly act: "unmark"; readonly report: WriteReport<WriteTarget> }
  | { readonly act: "undo"; readonly undone: UndoEntry["act"]; readonly report: WriteReport<WriteTarget> };

/** What was done last, said quietly. */
export type Notice =
  /** `isStopLate`: stopping was asked for when Word already had what was to be written. */
  | { readonly kind: "written"; readonly outcome: WriteOutcome; readonly isStopLate: boolean }
  /** `retry`: what can be tried again. */
  | (Said & { readonly kind: "said"; readonly isStopLate?: boolean; readonly retry?: "causes" })
  | { readonly kind: "copied"; readonly succeeded: boolean };

/** A sentence at the foot of the pane. */
export interface Said {
  readonly tone: "done" | "attention";
  readonly sentence: Sentence;
}

/** What came of a new document or an insertion; nothing is said where the user is asked first. */
export interface Made {
  readonly said: Said | null;
  readonly isDocumentChanged: boolean;
}

/** What Word says beside the document's content. */
export interface Surroundings {
  readonly host: HostState;
  readonly marks: number;
  readonly undo: UndoEntry | null;
  /** The document's record of ignored findings, as it was found there. */
  readonly ignored: unknown;
}

export interface Session extends Surroundings {
  readonly work: Work | null;
  /** Stopping was asked for, and has to wait for Word. */
  readonly isStopping: boolean;
  /** The document as it was last read. */
  readonly reading: Reading | null;
  /** The check after that reading was stopped: what is shown may be out of date. */
  readonly isOutdated: boolean;
  /** The document may be another by now: a quiet check failed, or would take too long. */
  readonly isUnsure: boolean;
  /** Rules that are switched off, by id. */
  readonly offRules: ReadonlySet<string>;
  /** Why the document cannot be written, known before a write or learnt from one. */
  readonly readOnly: Sentence | null;
  /** Why the document could not be read or checked. */
  readonly failure: Sentence | null;
  /** Whether the document came with its marks, from an earlier session. */
  readonly hasOldMarks: boolean;
  /** Key of the finding that was gone to last. */
  readonly current: string | null;
  readonly notice: Notice | null;
}

export type Event =
  | { readonly type: "started"; readonly work: Work }
  | { readonly type: "checked"; readonly read: Read; readonly surroundings: Surroundings }
  /** Read and checked again without being asked; `isOwn`: after a write of ours. */
  | {
      readonly type: "rechecked";
      readonly read: Read;
      readonly surroundings: Surroundings;
      readonly isOwn: boolean;
    }
  /** The causes of what is broken are looked for once more. */
  | { readonly type: "searching" }
  /** What was read, with the causes of what is broken, or the knowledge that they cannot be had. */
  | { readonly type: "searched"; readonly read: Read }
  /** The document may have changed, and nobody looks. */
  | { readonly type: "unsure" }
  | { readonly type: "ignored"; readonly ignored: unknown; readonly notice: Notice }
  | { readonly type: "rulesSet"; readonly offRules: ReadonlySet<string> }
  | { readonly type: "failed"; readonly failure: Sentence }
  | { readonly type: "stopping" }
  | { readonly type: "stopped"; readonly message: Sentence }
  /** A check of what was written follows where the text may have changed. */
  | { readonly type: "wrote"; readonly outcome: WriteOutcome; readonly surroundings: Surroundings }
  | { readonly type: "made"; readonly made: Made; readonly surroundings: Surroundings }
  | { readonly type: "wentTo"; readonly finding: string | null; readonly message: Sentence | null }
  | { readonly type: "said"; readonly notice: Notice };

/** The session before the first check, which starts at once: the pane is never empty. */
export function newSession(surroundings: Surroundings, offRules: ReadonlySet<string> = new Set()): Session {
  return {
    ...surroundings,
    work: surroundings.host.isSupported ? "reading" : null,
    isStopping: false,
    reading: null,
    isOutdated: false,
    isUnsure: false,
    offRules,
    readOnly: surroundings.host.readOnly,
    failure: null,
    hasOldMarks: surroundings.marks > 0,
    current: null,
    notice: null,
  };
}

/** The pane's state machine. */
export function reduce(session: Session, event: Event): Session {
  switch (event.type) {
    case "started":
      // What was said stays while a check follows a write; a new act makes room for its own words.
      return {
        ...session,
        work: event.work,
        isStopping: false,
        failure: null,
        notice: isCheck(event.work) || event.work === "rechecking" ? session.notice : null,
      };
    case "checked":
      return {
        ...session,
        ...event.surroundings,
        work: null,
        isStopping: false,
        reading: nextReading(session, event),
        isOutdated: false,
        isUnsure: false,
        readOnly: event.read.readOnly ?? event.surroundings.host.readOnly,
        // Where there is something to undo, it was this session that marked: the pane was opened again.
        hasOldMarks: session.reading
          ? session.hasOldMarks
          : event.surroundings.marks > 0 && event.surroundings.undo === null,
      };
    case "rechecked": {
      const isSame = session.reading?.content === event.read.content;
      return {
        ...session,
        ...event.surroundings,
        work: event.isOwn ? null : session.work,
        isStopping: event.isOwn ? false : session.isStopping,
        reading: nextReading(session, event),
        isOutdated: false,
        isUnsure: false,
        readOnly: event.read.readOnly ?? event.surroundings.host.readOnly,
        hasOldMarks: session.hasOldMarks && event.surroundings.marks > 0,
        notice: isSame || event.isOwn ? session.notice : UPDATED,
      };
    }
    case "searching":
      return session.reading ? showing(session, { ...session.reading, causes: "awaited" }) : session;
    case "searched":
      // Of a document that says something else by now they would be the causes of nothing.
      return session.reading?.content === event.read.content ? showing(session, event.read) : session;
    case "unsure":
      return session.isUnsure || session.reading === null ? session : { ...session, isUnsure: true };
    case "ignored": {
      const next = {
        ...session,
        work: null,
        isStopping: false,
        notice: event.notice,
        ignored: event.ignored,
      };
      return session.reading ? showing(next, session.reading) : next;
    }
    case "rulesSet": {
      const next = { ...session, offRules: event.offRules };
      return session.reading ? showing(next, session.reading) : next;
    }
    case "failed":
      return { ...session, work: null, isStopping: false, failure: event.failure };
    case "stopping":
      return { ...session, isStopping: session.work !== null };
    case "stopped":
      return isCheck(session.work) || session.work === "rechecking"
        ? { ...session, work: null, isStopping: false, isOutdated: true }
        : {
            ...session,
            work: null,
            isStopping: false,
            notice: { kind: "said", tone: "attention", sentence: event.message },
          };
    case "wrote":
      return {
        ...session,
        ...event.surroundings,
        work: mayHaveChangedText(event.outcome) ? "rechecking" : null,
        isStopping: false,
        readOnly: event.surroundings.host.readOnly ?? session.readOnly,
        hasOldMarks:
          event.outcome.act === "mark" || event.surroundings.marks === 0 ? false : session.hasOldMarks,
        notice: { kind: "written", outcome: event.outcome, isStopLate: session.isStopping },
      };
    case "made": {
      const { said, isDocumentChanged } = event.made;
      return {
        ...session,
        ...event.surroundings,
        work: isDocumentChanged ? "rechecking" : null,
        isStopping: false,
        readOnly: event.surroundings.host.readOnly ?? session.readOnly,
        notice: said && { kind: "said", ...said, isStopLate: session.isStopping && isDocumentChanged },
      };
    }
    case "wentTo":
      return {
        ...session,
        work: null,
        isStopping: false,
        current: event.finding,
        notice: event.message && { kind: "said", tone: "attention", sentence: event.message },
      };
    case "said":
      // Copying is done beside whatever else goes on.
      return { ...session, work: event.notice.kind === "copied" ? session.work : null, notice: event.notice };
  }
}

const UPDATED: Notice = {
  kind: "said",
  tone: "done",
  sentence: {
    zh: "文档已修改，核验结果已更新。",
    en: "The document has changed; the result is up to date.",
  },
};

function showing(session: Session, read: Read): Session {
  return { ...session, reading: shown(read, session.offRules, session.ignored) };
}

/**
 * The reading to show after a check. Where the document says what it said, the causes that were found stay: another search
 * might come less far. Where nothing at all has changed it is the same object, so that nothing is drawn again.
 */
function nextReading(
  { reading, offRules, ignored }: Session,
  { type, read, surroundings }: Extract<Event, { readonly type: "checked" | "rechecked" }>,
): Reading {
  const isSame = reading?.content === read.content;
  // What could not be had is asked for again by a check that the user asked for.
  const isTriedAgain = reading?.causes === "missing" && type === "checked";
  const hasMore = reading?.causes !== "known" && (read.causes === "known" || isTriedAgain);
  if (!isSame || hasMore) return shown(read, offRules, surroundings.ignored);
  const isAlike = JSON.stringify(ignored) === JSON.stringify(surroundings.ignored);
  return isAlike ? reading : shown(reading, offRules, surroundings.ignored);
}

/** What is said at the foot: what was done last; else, while it lasts, that causes could not be looked for. */
export function noticeOf({ notice, reading, failure }: Session): Notice | null {
  return notice ?? (failure === null && reading?.causes === "missing" ? NO_CAUSES : null);
}

const NO_CAUSES: Notice = {
  kind: "said",
  tone: "attention",
  retry: "causes",
  sentence: {
    zh: "推算哪一格有错的程序没有加载成功，所以只列出了不符的各式。请检查网络后再试一次。",
    en: "What finds the wrong cells could not be loaded, so only the relations that do not hold are listed. Check the network and try again.",
  },
};

/** Whether this is a step of a check. */
export function isCheck(work: Work | null): work is "reading" | "parsing" | "checking" {
  return work === "reading" || work === "parsing" || work === "checking";
}

/** Whether the text of the document may be other than what the pane shows after this write. */
export function mayHaveChangedText({ act, report, ...rest }: WriteOutcome): boolean {
  const onlyPainted = "undone" in rest && (rest.undone === "mark" || rest.undone === "unmark");
  const changedText = act === "fix" || (act === "undo" && !onlyPainted);
  return changedText || report.changedMeanwhile.length > 0 || report.interrupted !== null;
}
