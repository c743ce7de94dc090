/** Writes into cells: plans, verifies, writes, reads back, and reports what was done to each cell. */
import { cellAt, isShownIn, type Outline, type OutlineCell } from "../document";
import type { Sentence } from "../report";
import { attempt, inGroupWith, type Attempt, type Fate, type WriteJob } from "./attempt";
import { errorCode } from "./host/failure";
import { locateCells, readAhead, type LocatedCell, type LocatorContext } from "./locate/locator";
import { isUnseen } from "./read/cells";
import { beginWriting, readOnlyReason, rememberWrite, type DocumentState } from "./state";
import type { Refusal, WriteReport, WriteTarget } from "./types";

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
  /** The jobs that are not done, each with its cell as a later reading shows it: Word may have done something else. */
  readonly undone: ReadonlyMap<J, OutlineCell>;
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

const LOST: Sentence = {
  zh: "有人同时在改这里，没能恢复成他写的样子，请看一眼这一格。",
  en: "Somebody was changing this at the same moment, and what was there could not be put back. Please look at this cell.",
};

/**
 * Writes with three syncs on a host that behaves: the document is read and its cells are verified, everything is
 * written, everything is read back. After an error, or where Word did something else, the document is read again, and
 * the report says what was done. What a content control did not take is written in another way. An act can be stopped
 * until it writes.
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
      return outcomeOf({ ...plan, refused: [...(plan.refused ?? []), ...refused] }, outline, NOTHING);
    }
    const { reached, rest } = await locateJobs(locator, plan);
    const inControls = [...reached].flatMap(([{ cell }, { control }]) => (control ? [cell] : []));
    beginWriting(operation);
    const first = await attempt(context, reached, () => readAhead(context, state, () => inControls, null));
    const again = inControls.length > 0 ? await tryAgain(context, state, first) : first;
    const tried = again.failed ? again : await takeHalvesBack(context, state, again);
    const hasWritten = [...tried.fates.values()].some((fate) => fate !== "undone");
    const refusal = rememberWrite(state, tried.failed, hasWritten);
    const interrupted = tried.failed && (refusal ?? BROKEN_OFF);
    return outcomeOf(rest, outline, { ...tried, interrupted });
  });
}

/**
 * Tries what is undone once more, without content controls: `ContentControl.insertText` may do nothing, do something else,
 * or be NotAllowed on a host that takes the same text in another way (OfficeDev/office-js#2183, #1516,
 * office-js-docs#981). After another error nothing is tried.
 */
async function tryAgain<T extends WriteTarget, J extends WriteJob<T>>(
  context: Word.RequestContext,
  state: DocumentState,
  first: Attempt<J>,
): Promise<Tried<T, J>> {
  const { later, failed } = first;
  if (!later || (failed && errorCode(failed.error) !== "NotAllowed")) return first;
  const jobs = new Map<WriteJob<T>, J>();
  for (const [job, now] of undoneJobs(first)) {
    const next = job.again?.(now);
    if (next) jobs.set({ ...next, group: job.group }, job);
  }
  if (jobs.size === 0) return first;
  const { reached, rest } = await locateJobs<T, WriteJob<T>>(later, { jobs: [...jobs.keys()] });
  const second = await attempt(context, reached, () => readAhead(context, state, () => [], null));
  const fates = new Map(first.fates);
  for (const [next, fate] of second.fates) {
    const job = jobs.get(next);
    if (job) fates.set(job, fate);
  }
  return { fates, failed: second.failed, later: second.later ?? later, refused: rest.refused };
}

/** Of a group of which Word did not take a part, puts back the cells that are written. */
async function takeHalvesBack<T extends WriteTarget, J extends WriteJob<T>>(
  context: Word.RequestContext,
  state: DocumentState,
  tried: Tried<T, J>,
): Promise<Tried<T, J>> {
  const { fates, later } = tried;
  const isLeft = inGroupWith([...fates.keys()], (job) => fates.get(job) === "undone");
  const jobs = new Map<WriteJob<T>, J>();
  for (const [job, fate] of fates) {
    const now = fate === "done" && isLeft(job) && later && cellAt(later.snapshot.outline, job.cell.place);
    const back = now && job.back?.(now);
    if (back) jobs.set(back, job);
  }
  if (!later || jobs.size === 0) return tried;
  const { reached } = await locateJobs<T, WriteJob<T>>(later, { jobs: [...jobs.keys()] });
  const { fates: ends, failed } = await attempt(context, reached, () =>
    readAhead(context, state, () => [], null),
  );
  const settled = new Map(fates);
  for (const [back, end] of ends) {
    const job = jobs.get(back);
    if (job && end !== "undone") settled.set(job, end === "done" ? "held" : end);
  }
  return { ...tried, fates: settled, failed };
}

/** What came of all attempts. */
interface Tried<T extends WriteTarget, J extends WriteJob<T>> extends Attempt<J> {
  /** Why undone jobs could not be tried again. */
  readonly refused?: readonly Refusal<T>[] | undefined;
  readonly interrupted?: Sentence | null;
}

const NOTHING = { fates: new Map<never, never>(), failed: null, later: null };

/** The jobs that are not done, each with its cell as the later reading shows it. */
function undoneJobs<J extends WriteJob<WriteTarget>>({ fates, later }: Attempt<J>): Map<J, OutlineCell> {
  const undone = new Map<J, OutlineCell>();
  for (const [job, fate] of fates) {
    const now = fate === "undone" && later && cellAt(later.snapshot.outline, job.cell.place);
    if (now) undone.set(job, now);
  }
  return undone;
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

function outcomeOf<T extends WriteTarget, J extends WriteJob<T>>(
  plan: WritePlan<T, J>,
  before: Outline,
  tried: Tried<T, J>,
): WriteOutcome<T, J> {
  const { fates, interrupted = null } = tried;
  const jobsThat = (fate: Fate): J[] => [...fates].flatMap(([job, its]) => (its === fate ? [job] : []));
  const targetsThat = (fate: Fate): T[] => jobsThat(fate).map(({ target }) => target);
  const undone = undoneJobs(tried);
  const isUncertain = jobsThat("uncertain").length > 0;
  const known = new Map(tried.refused?.map(({ target, reason }) => [target, reason]));
  const reasonFor = (job: J): Sentence => {
    const now = undone.get(job);
    return (now && job.complaint?.(now)) ?? known.get(job.target) ?? (interrupted ? NOT_WRITTEN : NOT_TAKEN);
  };
  const refused = [
    ...(plan.refused ?? []),
    ...jobsThat("undone").map((job) => ({ target: job.target, reason: reasonFor(job) })),
    ...targetsThat("uncertain").map((target) => ({ target, reason: UNCERTAIN })),
    ...targetsThat("lost").map((target) => ({ target, reason: LOST })),
    ...targetsThat("held").map((target) => ({ target, reason: HELD_BACK })),
  ];
  // What holds a group back is said before what is held back.
  refused.sort((a, b) => Number(a.reason === HELD_BACK) - Number(b.reason === HELD_BACK));
  return {
    report: {
      applied: [...(plan.applied ?? []), ...targetsThat("done")],
      changedMeanwhile: [...(plan.changedMeanwhile ?? []), ...targetsThat("changed")],
      notFound: plan.notFound ?? [],
      unpainted: plan.unpainted ?? [],
      refused,
      interrupted: interrupted ?? (isUncertain ? UNCERTAIN : null),
      unfinished: [...(interrupted ? targetsThat("undone") : []), ...targetsThat("uncertain")],
      notRemembered: null,
    },
    before,
    written: [...jobsThat("done"), ...jobsThat("uncertain")],
    undone,
    isUncertain,
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
    if (!cell || isUnseen(outline, cell)) notFound.push(target);
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
