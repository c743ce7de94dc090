/** Writes into cells: plans, verifies, writes, reads back, and reports what was done to each cell. */
import { cellAt, type Outline, type OutlineCell } from "../document";
import { placeKey, type Sentence } from "../report";
import { interruption, isWritingRefused, stopped, WRITING_REFUSED } from "./host/failure";
import { locateCells, readAhead, type LocatedCell, type LocatorContext } from "./locate/locator";
import { isContinuation, rowAt } from "./read/cells";
import { queueDocument, takeDocument, trySync } from "./read/read";
import { readOnlyReason, type DocumentState } from "./state";
import type { Refusal, WriteReport, WriteTarget } from "./types";

/** What is to be done to one cell. */
export interface WriteJob<T extends WriteTarget> {
  readonly target: T;
  /** The cell in the reading that the plan was made from. */
  readonly cell: OutlineCell;
  /** Jobs of one group are done together or not at all. A job without a group stands alone. */
  readonly group?: string | undefined;
  /** Why the located cell cannot be written after all, or null. */
  readonly objection?: (located: LocatedCell) => Sentence | null;
  /** Queues the writes. */
  readonly write: (located: LocatedCell) => void;
  /** Queues loads. The returned function says after the sync whether Word shows what was written. */
  readonly readBack: (located: LocatedCell) => () => boolean;
  /** Whether a later reading of the cell shows the job done. */
  readonly isDone: (cell: OutlineCell) => boolean;
}

/** What a reading leads to: jobs, and the targets that need none or get none. */
export interface WritePlan<T extends WriteTarget, J extends WriteJob<T> = WriteJob<T>> {
  readonly jobs: readonly J[];
  /** Targets that are as they should be already. */
  readonly applied?: readonly T[];
  readonly changedMeanwhile?: readonly T[];
  readonly notFound?: readonly T[];
  readonly refused?: readonly Refusal<T>[];
  readonly unpainted?: readonly T[];
}

export interface WriteOutcome<T extends WriteTarget, J extends WriteJob<T> = WriteJob<T>> {
  readonly report: WriteReport<T>;
  /** The reading that the plan was made from: the document before the write. */
  readonly before: Outline;
  readonly done: readonly J[];
  /** Jobs that may be done or not: the write broke off, and the document could not be read again. */
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

/** Said of a cell that was left because another one of its group cannot be written. */
export const HELD_BACK: Sentence = {
  zh: "要和它一起改的另一格改不了，所以这一格也没有改。",
  en: "It goes together with another cell that cannot be changed, so this one was left as well.",
};

/**
 * Writes with three syncs on a host that behaves: the document is read and its cells are verified, everything is
 * written, everything is read back. After an error the document is read again, and the report says what was done. An act
 * can be stopped until it writes.
 * @param planFor makes the plan, without side effects: called with the latest reading, to look up its cells ahead, and
 *   with the fresh one
 * @param cellsAhead the cells to look up ahead, where a plan for the latest reading would not find them because that
 *   does not show our own writes since
 */
export function write<T extends WriteTarget, J extends WriteJob<T>>(
  state: DocumentState,
  planFor: (outline: Outline) => WritePlan<T, J>,
  cellsAhead = (outline: Outline): readonly OutlineCell[] => planFor(outline).jobs.map((job) => job.cell),
): Promise<WriteOutcome<T, J>> {
  const operation = state.currentOperation;
  return Word.run(async (context) => {
    const locator = await readAhead(context, state, cellsAhead);
    const { outline } = locator.snapshot;
    const plan = planFor(outline);
    const readOnly = readOnlyReason(state);
    if (readOnly) {
      const refused = plan.jobs.map(({ target }) => ({ target, reason: readOnly }));
      return outcomeOf(withRefusals(plan, refused), outline, [], () => true, null);
    }
    const { reached, known } = await locateJobs(locator, plan);

    if (operation.stop.aborted) throw stopped();
    operation.isWriting = true;
    for (const { job, located } of reached) job.write(located);
    const failed = reached.length > 0 ? await trySync(context) : null;
    if (failed && isWritingRefused(failed.error)) state.writingRefused = WRITING_REFUSED;

    const jobs = reached.map(({ job }) => job);
    const isShown = failed ? null : await readBackAll(context, reached);
    const isDone = isShown ?? (await judgeByReading(context, state));
    return outcomeOf(known, outline, jobs, isDone, failed ? interruption(failed.error) : null);
  });
}

interface ReachedJob<J> {
  readonly job: J;
  readonly located: LocatedCell;
}

/** Locates the cells of the jobs. `known`: the plan with those that were not found, or cannot be written. */
async function locateJobs<T extends WriteTarget, J extends WriteJob<T>>(
  locator: LocatorContext,
  plan: WritePlan<T, J>,
): Promise<{ readonly reached: readonly ReachedJob<J>[]; readonly known: WritePlan<T, J> }> {
  const cells = await locateCells(
    locator,
    plan.jobs.map((job) => job.cell),
  );
  const objections: Refusal<T>[] = [];
  const possible = new Map<J, LocatedCell>();
  for (const job of plan.jobs) {
    const located = cells.get(job.cell);
    const reason = located && job.objection?.(located);
    if (reason) objections.push({ target: job.target, reason });
    else if (located) possible.set(job, located);
  }
  const { whole, held } = wholeGroups(plan.jobs, (job) => possible.has(job));
  const unreached = plan.jobs.filter((job) => !cells.has(job.cell)).map((job) => job.target);
  const heldBack = held.map(({ target }) => ({ target, reason: HELD_BACK }));
  return {
    reached: whole.flatMap((job) => {
      const located = possible.get(job);
      return located ? [{ job, located }] : [];
    }),
    known: {
      ...withRefusals(plan, [...objections, ...heldBack]),
      notFound: [...(plan.notFound ?? []), ...unreached],
    },
  };
}

function withRefusals<T extends WriteTarget, J extends WriteJob<T>>(
  plan: WritePlan<T, J>,
  more: readonly Refusal<T>[],
): WritePlan<T, J> {
  return { ...plan, refused: [...(plan.refused ?? []), ...more] };
}

type Verdict<T extends WriteTarget> = (job: WriteJob<T>) => boolean;

/** Reads everything back. Null if something is not as written or cannot be read: then a fresh reading decides. */
async function readBackAll<T extends WriteTarget>(
  context: Word.RequestContext,
  reached: readonly ReachedJob<WriteJob<T>>[],
): Promise<Verdict<T> | null> {
  if (reached.length === 0) return () => true;
  const checks = reached.map(({ job, located }) => job.readBack(located));
  const failed = await trySync(context);
  return !failed && checks.every((isAsWritten) => isAsWritten()) ? () => true : null;
}

/** Reads the document again to judge the jobs by it. Null if it cannot be read. */
async function judgeByReading<T extends WriteTarget>(
  context: Word.RequestContext,
  state: DocumentState,
): Promise<Verdict<T> | null> {
  try {
    const queued = queueDocument(context, state);
    const failed = await trySync(context);
    const { outline } = await takeDocument(context, queued, state, failed);
    return (job) => {
      const cell = cellAt(outline, job.cell.place);
      return cell !== null && job.isDone(cell);
    };
  } catch {
    return null;
  }
}

function outcomeOf<T extends WriteTarget, J extends WriteJob<T>>(
  plan: WritePlan<T, J>,
  before: Outline,
  jobs: readonly J[],
  isDone: Verdict<T> | null,
  interrupted: Sentence | null,
): WriteOutcome<T, J> {
  const done = isDone ? jobs.filter(isDone) : [];
  const undone = jobs.filter((job) => !done.includes(job));
  const reason = !isDone ? UNCERTAIN : interrupted ? NOT_WRITTEN : NOT_TAKEN;
  return {
    report: {
      applied: [...(plan.applied ?? []), ...done.map((job) => job.target)],
      changedMeanwhile: plan.changedMeanwhile ?? [],
      notFound: plan.notFound ?? [],
      refused: [...(plan.refused ?? []), ...undone.map(({ target }) => ({ target, reason }))],
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

/** A report of nothing done. */
export function emptyWriteReport<T extends WriteTarget>(): WriteReport<T> {
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

/** Targets with their cells in a reading, and the targets whose cells are not there or say something else by now. */
export interface TargetCells<T extends WriteTarget> {
  readonly found: readonly { readonly target: T; readonly cell: OutlineCell }[];
  readonly changedMeanwhile: readonly T[];
  readonly notFound: readonly T[];
}

/** Finds the cells of targets in a reading. Of two targets for one cell only the first is kept. */
export function findTargetCells<T extends WriteTarget>(
  outline: Outline,
  targets: readonly T[],
): TargetCells<T> {
  const found = new Map<string, { target: T; cell: OutlineCell }>();
  const changedMeanwhile: T[] = [];
  const notFound: T[] = [];
  for (const target of targets) {
    const cell = cellAt(outline, target.place);
    const key = placeKey(target.place);
    if (found.has(key)) continue;
    // Covered by a merge, or deleted by a tracked change: in the file, but not in the final text.
    const isUnseen =
      !cell || isContinuation(cell) || cell.isDeleted || rowAt(outline, target.place)?.isDeleted;
    if (isUnseen) notFound.push(target);
    else if (cell.text !== target.text) changedMeanwhile.push(target);
    else found.set(key, { target, cell });
  }
  return { found: [...found.values()], changedMeanwhile, notFound };
}

/** Something that belongs to a group, or stands alone. */
interface Grouped {
  readonly group?: string | undefined;
}

/**
 * Sorts things by whether their whole group is possible.
 * @param isPossible whether one thing is possible, taken by itself
 * @returns `held`: those that are possible themselves, but another one of their group is not
 */
export function wholeGroups<G extends Grouped>(
  all: readonly G[],
  isPossible: (one: G) => boolean,
): { readonly whole: readonly G[]; readonly held: readonly G[] } {
  const groupOf = (one: G): string | G => one.group ?? one;
  const broken = new Set(all.filter((one) => !isPossible(one)).map(groupOf));
  const possible = all.filter(isPossible);
  return {
    whole: possible.filter((one) => !broken.has(groupOf(one))),
    held: possible.filter((one) => broken.has(groupOf(one))),
  };
}
