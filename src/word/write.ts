/** Writes into cells: plans, verifies, writes, reads back, and reports what was done to each cell. */
import { cellAt, isShownIn, type Outline, type OutlineCell } from "../document";
import type { Sentence } from "../report";
import { locateCells, readAhead, type LocatedCell, type LocatorContext } from "./locate/locator";
import { isContinuation, rowAt } from "./read/cells";
import { queueDocument, takeDocument, trySync } from "./read/read";
import { beginWriting, readOnlyReason, rememberRefusal, type DocumentState } from "./state";
import type { WriteReport, WriteTarget } from "./types";

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

/** What a reading leads to: jobs, and the report of the targets that need none or get none. */
export interface WritePlan<T extends WriteTarget, J extends WriteJob<T> = WriteJob<T>> extends Partial<
  WriteReport<T>
> {
  readonly jobs: readonly J[];
}

export interface WriteOutcome<T extends WriteTarget, J extends WriteJob<T> = WriteJob<T>> {
  readonly report: WriteReport<T>;
  /** The reading that the plan was made from: the document before the write. */
  readonly before: Outline;
  /** The jobs that are done. */
  readonly written: readonly J[];
  /** Whether they may also be undone: the write broke off, and the document could not be read again. */
  readonly isUncertain: boolean;
}

const BROKEN_OFF: Sentence = {
  zh: "Word 中途出错，没有全部完成，可以再试一次。",
  en: "Word failed half-way, so not everything was done. You can try again.",
};

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
      return outcomeOf({ ...plan, refused: [...(plan.refused ?? []), ...refused] }, outline, [], () => true);
    }
    const { reached, rest } = await locateJobs(locator, plan);

    beginWriting(operation);
    for (const [job, located] of reached) job.write(located);
    const failed = reached.size > 0 ? await trySync(context) : null;
    const interrupted = failed && (rememberRefusal(state, failed.error) ?? BROKEN_OFF);
    const isShown = failed ? null : await readBackAll(context, reached);
    const isDone = isShown ?? (await judgeByReading(context, state));
    return outcomeOf(rest, outline, [...reached.keys()], isDone, interrupted);
  });
}

/** Locates the cells of the jobs. `rest`: the plan with those that were not found, or cannot be written. */
async function locateJobs<T extends WriteTarget, J extends WriteJob<T>>(
  locator: LocatorContext,
  plan: WritePlan<T, J>,
): Promise<{ readonly reached: ReadonlyMap<J, LocatedCell>; readonly rest: WritePlan<T, J> }> {
  const { jobs } = plan;
  const cells = await locateCells(
    locator,
    jobs.map((job) => job.cell),
  );
  const objectionTo = (job: J): Sentence | null => {
    const located = cells.get(job.cell);
    return (located && job.objection?.(located)) ?? null;
  };
  const isHeld = inGroupWith(jobs, (job) => !cells.has(job.cell) || objectionTo(job) !== null);
  const reached = new Map<J, LocatedCell>();
  const notFound = [...(plan.notFound ?? [])];
  const refused = [...(plan.refused ?? [])];
  for (const job of jobs) {
    const located = cells.get(job.cell);
    if (!located) notFound.push(job.target);
    else if (isHeld(job)) refused.push({ target: job.target, reason: objectionTo(job) ?? HELD_BACK });
    else reached.set(job, located);
  }
  return { reached, rest: { ...plan, notFound, refused } };
}

type Verdict<T extends WriteTarget> = (job: WriteJob<T>) => boolean;

/** Reads everything back. Null if something is not as written or cannot be read: then a fresh reading decides. */
async function readBackAll<T extends WriteTarget>(
  context: Word.RequestContext,
  reached: ReadonlyMap<WriteJob<T>, LocatedCell>,
): Promise<Verdict<T> | null> {
  if (reached.size === 0) return () => true;
  const checks = [...reached].map(([job, located]) => job.readBack(located));
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
    const { outline } = await takeDocument(context, queued, state, await trySync(context));
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
  interrupted: Sentence | null = null,
): WriteOutcome<T, J> {
  const done = isDone ? jobs.filter(isDone) : [];
  const undone = jobs.filter((job) => !done.includes(job)).map(({ target }) => target);
  const refused = [...(plan.refused ?? [])];
  // What holds a group back is said before what is held back.
  refused.sort((a, b) => Number(a.reason === HELD_BACK) - Number(b.reason === HELD_BACK));
  const reason = !isDone ? UNCERTAIN : interrupted ? NOT_WRITTEN : NOT_TAKEN;
  return {
    report: {
      applied: [...(plan.applied ?? []), ...done.map(({ target }) => target)],
      changedMeanwhile: plan.changedMeanwhile ?? [],
      notFound: plan.notFound ?? [],
      unpainted: plan.unpainted ?? [],
      refused: [...refused, ...undone.map((target) => ({ target, reason }))],
      interrupted: interrupted ?? (isDone ? null : UNCERTAIN),
      unfinished: interrupted || !isDone ? undone : [],
      notRemembered: null,
    },
    before,
    written: isDone ? done : jobs,
    isUncertain: !isDone,
  };
}

/** A report of nothing done. */
export function emptyWriteReport(): WriteReport<never> {
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
  readonly found: ReadonlyMap<T, OutlineCell>;
  readonly changedMeanwhile: readonly T[];
  readonly notFound: readonly T[];
}

/**
 * Finds the cells of targets in a reading. Of two targets for one cell only the first is kept, unless all that the cell
 * shows stands in a nested table or text box: then each is told why nothing is written.
 */
export function findTargetCells<T extends WriteTarget>(
  outline: Outline,
  targets: readonly T[],
): TargetCells<T> {
  const found = new Map<T, OutlineCell>();
  const changedMeanwhile: T[] = [];
  const notFound: T[] = [];
  const cells = new Set<OutlineCell>();
  for (const target of targets) {
    const cell = cellAt(outline, target.place);
    if (cell && cells.has(cell) && !hasInsetsOnly(cell)) continue;
    // Covered by a merge, or deleted by a tracked change: in the file, but not in the final text.
    const isUnseen =
      !cell || isContinuation(cell) || cell.isDeleted || rowAt(outline, target.place)?.isDeleted;
    if (isUnseen) notFound.push(target);
    else if (!isShownIn(cell, target.text)) changedMeanwhile.push(target);
    else {
      found.set(target, cell);
      cells.add(cell);
    }
  }
  return { found, changedMeanwhile, notFound };
}

/** Whether all that the cell shows stands in nested tables and text boxes, where nothing is painted or written. */
export function hasInsetsOnly({ text, insets }: OutlineCell): boolean {
  return text === "" && insets !== undefined;
}

/**
 * Says of each thing whether its group has one like that: itself, or another one. A thing without a group stands alone.
 * @param isSuch says it of one thing, taken by itself
 */
export function inGroupWith<G extends { readonly group?: string | undefined }>(
  all: readonly G[],
  isSuch: (one: G) => boolean,
): (one: G) => boolean {
  const groupOf = (one: G): string | G => one.group ?? one;
  const groups = new Set(all.filter(isSuch).map(groupOf));
  return (one) => groups.has(groupOf(one));
}
