/** Writes into cells and words: plans, verifies, writes, reads back, and reports what was done to each. */
import { bodyParagraphs, type Outline } from "../document";
import { isPassage, overlap, type Passage, type Sentence } from "../report";
import { attempt, findAgain, inGroupWith, type Attempt, type Fate, type WriteJob } from "./attempt";
import { errorCode } from "./host/failure";
import type { LocatedSpot } from "./locate/located";
import { locateSpots, readAhead, type LocatorContext } from "./locate/locator";
import { searchObstacle } from "./locate/searches";
import { isShownAt, isUnseenSpot, isWords, spotAt, type Spot } from "./read/spots";
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
  /** The jobs that are not done, each with its spot as a later reading shows it: Word may have done something else. */
  readonly undone: ReadonlyMap<J, Spot>;
}

const BROKEN_OFF: Sentence = {
  zh: "Word 中途出错，没有全部完成，可以再试一次。",
  en: "Word failed half-way, so not everything was done. You can try again.",
};

const NOT_WRITTEN: Sentence = {
  zh: "写到这里时中断了，这里没有改动。",
  en: "The write broke off before this place; it was not changed.",
};

const UNCERTAIN: Sentence = {
  zh: "写入中断，之后又读不到文档，不清楚这里是否已改动，请看一眼文档。",
  en: "The write broke off and the document could not be read again, so it is not known whether this place was changed. Please look at it.",
};

const NOT_TAKEN: Sentence = {
  zh: "Word 没有照写这里，请手动处理。",
  en: "Word did not write this place as asked. Please change it by hand.",
};

/** Said of a place that was left because another one of its group cannot be written. */
export const HELD_BACK: Sentence = {
  zh: "要和它一起改的另一处改不了，所以这里也没有改。",
  en: "It goes together with another place that cannot be changed, so this one was left as well.",
};

const LOST: Sentence = {
  zh: "有人同时在改这里，没能恢复成他写的样子，请看一眼文档。",
  en: "Somebody was changing this at the same moment, and what was there could not be put back. Please look at this place.",
};

/**
 * Writes with three syncs on a host that behaves: the document is read and its spots are verified, everything is
 * written, everything is read back. After an error, or where Word did something else, the document is read again, and
 * the report says what was done. What a content control did not take is written in another way. An act can be stopped
 * until it writes.
 * @param planFor makes the plan, without side effects: called with the latest reading, to look up its spots ahead, and
 *   with the fresh one
 * @param spotsAhead the spots to look up ahead, where a plan for the latest reading would not find them because that
 *   does not show our own writes since
 */
export function write<T extends WriteTarget, J extends WriteJob<T>>(
  state: DocumentState,
  planFor: (outline: Outline) => WritePlan<T, J>,
  spotsAhead = (outline: Outline): readonly Spot[] => planFor(outline).jobs.map((job) => job.spot),
): Promise<WriteOutcome<T, J>> {
  const operation = state.currentOperation;
  return Word.run(async (context) => {
    const locator = await readAhead(context, state, spotsAhead);
    const { outline } = locator.snapshot;
    const plan = planFor(outline);
    const readOnly = readOnlyReason(state);
    if (readOnly) {
      const refused = plan.jobs.map(({ target }) => ({ target, reason: readOnly }));
      return outcomeOf({ ...plan, refused: [...(plan.refused ?? []), ...refused] }, outline, NOTHING);
    }
    const { reached, rest } = await locateJobs(locator, plan);
    const inControls = [...reached].flatMap(([{ spot }, { control }]) => (control ? [spot] : []));
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

/** Of a group of which Word did not take a part, puts back what is written. */
async function takeHalvesBack<T extends WriteTarget, J extends WriteJob<T>>(
  context: Word.RequestContext,
  state: DocumentState,
  tried: Tried<T, J>,
): Promise<Tried<T, J>> {
  const { fates, later } = tried;
  const isLeft = inGroupWith([...fates.keys()], (job) => fates.get(job) === "undone");
  const jobs = new Map<WriteJob<T>, J>();
  for (const [job, fate] of fates) {
    const now = fate === "done" && isLeft(job) && later && findAgain(later.snapshot.outline, job);
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

/** The jobs that are not done, each with its spot as the later reading shows it. */
function undoneJobs<J extends WriteJob<WriteTarget>>({ fates, later }: Attempt<J>): Map<J, Spot> {
  const undone = new Map<J, Spot>();
  for (const [job, fate] of fates) {
    const now = fate === "undone" && later && findAgain(later.snapshot.outline, job);
    if (now) undone.set(job, now);
  }
  return undone;
}

/** Locates the spots of the jobs. `rest`: the plan with those that were not found, or cannot be written. */
async function locateJobs<T extends WriteTarget, J extends WriteJob<T>>(
  locator: LocatorContext,
  plan: WritePlan<T, J>,
): Promise<{ readonly reached: ReadonlyMap<J, LocatedSpot>; readonly rest: WritePlan<T, J> }> {
  const { jobs } = plan;
  const located = await locateSpots(
    locator,
    jobs.map((job) => job.spot),
  );
  const objectionTo = (job: J): Sentence | null => {
    if (isWords(job.spot) && searchObstacle(job.spot)) return searchObstacle(job.spot);
    const found = located.get(job.spot);
    return (found && job.objection?.(found)) ?? null;
  };
  const isHeld = inGroupWith(jobs, (job) => !located.has(job.spot) || objectionTo(job) !== null);
  const reached = new Map<J, LocatedSpot>();
  const notFound = [...(plan.notFound ?? [])];
  const refused = [...(plan.refused ?? [])];
  for (const job of jobs) {
    const found = located.get(job.spot);
    const objection = objectionTo(job);
    if (!found && !objection) notFound.push(job.target);
    else if (!found || isHeld(job)) refused.push({ target: job.target, reason: objection ?? HELD_BACK });
    else reached.set(job, found);
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

/** Targets with their spots in a reading, and the targets whose spots are not there or say something else by now. */
export interface TargetSpots<T extends WriteTarget> {
  readonly found: ReadonlyMap<T, Spot>;
  readonly changedMeanwhile: readonly T[];
  readonly notFound: readonly T[];
  /** Words that have some in common with those of another target before. */
  readonly overlapping: readonly T[];
}

/**
 * Finds the cells and words of targets in a reading. Of two targets for one cell only the first is kept, unless all that
 * the cell shows stands in a nested table or text box: then each is told why nothing is written. Of a paragraph all must
 * be as it was read, for what stands beside the words is part of what they say.
 * @param seen the reading that the targets were made from, if it is known
 */
export function findTargetSpots<T extends WriteTarget>(
  outline: Outline,
  targets: readonly T[],
  seen: Outline | null = null,
): TargetSpots<T> {
  const found = new Map<T, Spot>();
  const changedMeanwhile: T[] = [];
  const notFound: T[] = [];
  const overlapping: T[] = [];
  const spots = new Set<Spot>();
  const passages: Passage[] = [];
  for (const target of targets) {
    const { place, text } = target;
    const spot = spotAt(outline, place);
    if (spot && spots.has(spot) && !hasInsetsOnly(spot)) continue;
    const isEdited = isPassage(place) && seen !== null && isOtherText(outline, seen, place);
    const isThere = spot !== null && !isUnseenSpot(outline, spot);
    if (isEdited || (isThere && !isShownAt(spot, text))) changedMeanwhile.push(target);
    else if (!isThere) notFound.push(target);
    else if (isPassage(place) && passages.some((one) => overlap(one, place))) overlapping.push(target);
    else {
      found.set(target, spot);
      spots.add(spot);
      if (isPassage(place)) passages.push(place);
    }
  }
  return { found, changedMeanwhile, notFound, overlapping };
}

/** Whether a paragraph of a reading says something else in another one. */
function isOtherText(outline: Outline, seen: Outline, { paragraph }: Passage): boolean {
  const [now, then] = [outline, seen].map(
    (one) => bodyParagraphs(one).find(({ number }) => number === paragraph)?.text,
  );
  return now !== then;
}

/** Whether all that a cell shows stands in nested tables and text boxes, where nothing is painted or written. */
export function hasInsetsOnly(spot: Spot): boolean {
  return !isWords(spot) && spot.text === "" && spot.insets !== undefined;
}
