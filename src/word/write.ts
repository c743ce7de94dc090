import { cellAt, type Outline, type OutlineCell } from "../document";
import type { Sentence } from "../report";
import { interruption, isDenial, stopped, writeDenied } from "./failure";
import { queueDocument, takeDocument, trySync } from "./fetch";
import { HELD_BACK, wholeGroups } from "./groups";
import { reach, readAhead, type Climb, type LocatedCell } from "./ladder";
import { readOnlyReason, type Session } from "./session";
import type { Refusal, WriteReport, WriteTarget } from "./types";

/** What is to be done to one cell. */
export interface Job<T extends WriteTarget> {
  readonly target: T;
  /** The cell in the reading that the plan was made from. */
  readonly cell: OutlineCell;
  /** Jobs of one group are done together or not at all; one without a group stands alone. */
  readonly group?: string | undefined;
  /** Why this cell, though it was reached, will not do; null where it will. */
  readonly objection?: (located: LocatedCell) => Sentence | null;
  /** Queues the writes. */
  readonly write: (located: LocatedCell) => void;
  /** Queues loads, and gives the function that says after the sync whether Word shows what was written. */
  readonly readBack: (located: LocatedCell) => () => boolean;
  /** Whether a later reading of the cell shows it done. */
  readonly isDone: (cell: OutlineCell) => boolean;
}

/** What a reading of the document leads to: jobs, and the cells that need or get none. */
export interface Plan<T extends WriteTarget, J extends Job<T> = Job<T>> {
  readonly jobs: readonly J[];
  /** As it should be without a write. */
  readonly applied?: readonly T[];
  readonly changedMeanwhile?: readonly T[];
  readonly notFound?: readonly T[];
  readonly refused?: readonly Refusal<T>[];
  readonly unpainted?: readonly T[];
}

export interface Outcome<T extends WriteTarget, J extends Job<T> = Job<T>> {
  readonly report: WriteReport<T>;
  /** The reading that the plan was made from: the document before the write. */
  readonly before: Outline;
  /** Jobs that were done. */
  readonly done: readonly J[];
  /** Jobs of which nobody can tell: the write broke off, and the document could not be read again. */
  readonly uncertain: readonly J[];
}

const NOT_WRITTEN: Sentence = {
  zh: "写到这里时中断了，这一格没有改动。",
  en: "The write broke off before this cell; it was not changed.",
};

const UNCERTAIN: Sentence = {
  zh: "写入中断，之后又读不到文档，不清楚这一格是否已改动，请看一眼文档。",
  en: "The write broke off and the document could not be read again, so it is not known whether this cell was changed. Please look at it.",
};

const NOT_TAKEN: Sentence = {
  zh: "Word 没有照写这一格，请手动处理。",
  en: "Word did not write this cell as asked. Please change it by hand.",
};

/**
 * Writes in three syncs on a host that behaves: the document is read and its cells verified, all is written, all
 * is read back. Batches are not transactions: after an error the document is read again, and the report says
 * what was done. Stopping ends it before the writes, or not at all.
 * @param planFor called with the fresh reading, and with the latest one to ask ahead: no side effects
 * @param ahead the cells to ask for ahead, where a plan from the latest reading would not find them: our own writes
 * since are not in it
 */
export function write<T extends WriteTarget, J extends Job<T>>(
  session: Session,
  planFor: (outline: Outline) => Plan<T, J>,
  ahead = (outline: Outline): readonly OutlineCell[] => planFor(outline).jobs.map((job) => job.cell),
): Promise<Outcome<T, J>> {
  const { hand } = session;
  return Word.run(async (context) => {
    const climb = await readAhead(context, session, ahead);
    const { outline } = climb.reading;
    const plan = planFor(outline);
    const readOnly = readOnlyReason(session);
    if (readOnly) return refusedOutcome(plan, outline, readOnly);

    const locations = await reach(
      climb,
      plan.jobs.map((job) => job.cell),
    );
    const objections: Refusal<T>[] = [];
    const possible = new Map<J, LocatedCell>();
    for (const job of plan.jobs) {
      const located = locations.get(job.cell);
      const reason = located && job.objection?.(located);
      if (reason) objections.push({ target: job.target, reason });
      else if (located) possible.set(job, located);
    }
    const unreached = plan.jobs.filter((job) => !locations.has(job.cell)).map((job) => job.target);
    const { whole, held } = wholeGroups(plan.jobs, (job) => possible.has(job));
    const known = {
      ...plan,
      notFound: [...(plan.notFound ?? []), ...unreached],
      refused: [
        ...(plan.refused ?? []),
        ...objections,
        ...held.map(({ target }) => ({ target, reason: HELD_BACK })),
      ],
    };
    const reached = whole.flatMap((job) => {
      const located = possible.get(job);
      return located ? [{ job, located }] : [];
    });

    if (hand.stop.aborted) throw stopped();
    hand.isWriting = true;
    for (const { job, located } of reached) job.write(located);
    const failed = reached.length > 0 ? await trySync(context) : null;
    if (failed && isDenial(failed.error)) session.denied = writeDenied;

    const jobs = reached.map(({ job }) => job);
    const isShown = failed ? null : await readBackAll(climb, reached);
    const isDone = isShown ?? (await judgeByReading(climb));
    const interrupted = failed ? interruption(failed.error) : null;
    return outcomeOf(known, outline, jobs, isDone, interrupted);
  });
}

/** Reads all back; null when something is not as written, or cannot be read, and a fresh reading must tell. */
async function readBackAll<T extends WriteTarget>(
  { context }: Climb,
  reached: readonly { readonly job: Job<T>; readonly located: LocatedCell }[],
): Promise<((job: Job<T>) => boolean) | null> {
  if (reached.length === 0) return () => true;
  const verdicts = reached.map(({ job, located }) => job.readBack(located));
  const failed = await trySync(context);
  return !failed && verdicts.every((verdict) => verdict()) ? () => true : null;
}

/** Reads the document again, and judges every job by it; null when it cannot be read. */
async function judgeByReading<T extends WriteTarget>(
  climb: Climb,
): Promise<((job: Job<T>) => boolean) | null> {
  const { context, session } = climb;
  try {
    const queued = queueDocument(context, session);
    const failed = await trySync(context);
    const { outline } = await takeDocument(context, queued, session, failed);
    return (job) => {
      const cell = cellAt(outline, job.cell.place);
      return cell !== null && job.isDone(cell);
    };
  } catch {
    return null;
  }
}

function outcomeOf<T extends WriteTarget, J extends Job<T>>(
  plan: Plan<T, J>,
  before: Outline,
  jobs: readonly J[],
  isDone: ((job: J) => boolean) | null,
  interrupted: Sentence | null,
): Outcome<T, J> {
  const done = isDone ? jobs.filter(isDone) : [];
  const undone = jobs.filter((job) => !done.includes(job));
  const reason = !isDone ? UNCERTAIN : interrupted ? NOT_WRITTEN : NOT_TAKEN;
  const refused = undone.map(({ target }) => ({ target, reason }));
  return {
    report: {
      applied: [...(plan.applied ?? []), ...done.map((job) => job.target)],
      changedMeanwhile: plan.changedMeanwhile ?? [],
      notFound: plan.notFound ?? [],
      refused: [...(plan.refused ?? []), ...refused],
      unpainted: plan.unpainted ?? [],
      interrupted: interrupted ?? (isDone ? null : UNCERTAIN),
      unfinished: interrupted || !isDone ? undone.map(({ target }) => target) : [],
      notRemembered: null,
    },
    before,
    done,
    uncertain: isDone ? [] : jobs,
  };
}

function refusedOutcome<T extends WriteTarget, J extends Job<T>>(
  plan: Plan<T, J>,
  before: Outline,
  reason: Sentence,
): Outcome<T, J> {
  const refused = [...(plan.refused ?? []), ...plan.jobs.map(({ target }) => ({ target, reason }))];
  return outcomeOf({ ...plan, refused }, before, [], () => true, null);
}

/** A report of nothing done. */
export function emptyReport<T extends WriteTarget>(): WriteReport<T> {
  return {
    applied: [],
    changedMeanwhile: [],
    notFound: [],
    refused: [],
    unpainted: [],
    interrupted: null,
    unfinished: [],
    notRemembered: null,
  };
}
