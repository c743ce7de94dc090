/** One attempt at writing into cells and words: everything is written in one sync, read back in another, and judged. */
import type { Outline } from "../document";
import type { Sentence } from "../report";
import type { LocatedSpot } from "./locate/located";
import type { LocatorContext } from "./locate/locator";
import { trySync } from "./read/read";
import { spotAt, type Spot } from "./read/spots";
import type { WriteTarget } from "./types";

/** What is to be done to one cell, or to words of a paragraph. */
export interface WriteJob<T extends WriteTarget> {
  readonly target: T;
  /** The cell or words in the reading that the plan was made from. */
  readonly spot: Spot;
  /** Jobs of one group are done together or not at all. A job without a group stands alone. */
  readonly group?: string | undefined;
  /** Where the spot is in a later reading. Absent where that is its place. */
  readonly find?: (outline: Outline) => Spot | null;
  /** Why the located spot cannot be written after all, or null. */
  readonly objection?: (located: LocatedSpot) => Sentence | null;
  /**
   * Queues loads, before the writes. The returned function gives after the sync the job that puts back what was there. If
   * the spot had changed since it was verified, that is what Word showed then. If Word did not show anything, nothing was
   * written either: then it gives null. Absent where the write is right whatever the spot says.
   */
  readonly guard?: (located: LocatedSpot) => (hasChanged: boolean) => WriteJob<T> | null;
  /** Queues the writes. */
  readonly write: (located: LocatedSpot) => void;
  /** Queues loads. The returned function says after the sync whether Word shows what was written. */
  readonly readBack: (located: LocatedSpot) => () => boolean;
  /** Whether a later reading of the spot shows the job done. */
  readonly isDone: (spot: Spot) => boolean;
  /** The job for the spot as a later reading shows it, if Word has not done it. Null if somebody else wrote there. */
  readonly again?: (spot: Spot) => WriteJob<T> | null;
  /** The job that puts back what the spot said before, where a later reading shows this one done. */
  readonly back?: (spot: Spot) => WriteJob<T>;
  /** What a later reading shows that Word did instead, as people are told of it. Null if nothing. */
  readonly complaint?: (spot: Spot) => Sentence | null;
}

/**
 * What became of a job:
 * - `done`, or `undone`: not, or not as asked
 * - `changed`: somebody changed the spot between its verification and the write, and has his text back; `held`: that
 *   happened to another one of the group, and this one is as before; `lost`: the text could not be put back
 * - `uncertain`: the document could not be read again
 */
export type Fate = "done" | "undone" | "changed" | "held" | "lost" | "uncertain";

type AnyJob = WriteJob<WriteTarget>;

/** What came of an attempt. */
export interface Attempt<J> {
  readonly fates: ReadonlyMap<J, Fate>;
  /** What ended the write, or null. */
  readonly failed: { readonly error: unknown } | null;
  /** The reading after it, if something was not as written. */
  readonly later: LocatorContext | null;
}

/**
 * Writes. The texts by which the cells were verified are loaded before, in the same sync: where one differs, somebody
 * has typed meanwhile, and what he typed is put back with the sync that reads everything back. After an error it is put
 * back once the document was read again.
 * @param readAgain reads the document, if something is not as written. Rejects if it cannot be read.
 */
export async function attempt<J extends AnyJob>(
  context: Word.RequestContext,
  reached: ReadonlyMap<J, LocatedSpot>,
  readAgain: () => Promise<LocatorContext>,
): Promise<Attempt<J>> {
  const jobs = [...reached.keys()];
  if (jobs.length === 0) return { fates: new Map(), failed: null, later: null };
  // All loads stand before all writes: of what Word does not give then, nothing was written.
  const guards = [...reached].flatMap(([job, located]) =>
    job.guard ? [{ job, isVerified: located.recheck(), backJob: job.guard(located) }] : [],
  );
  for (const [job, located] of reached) job.write(located);
  const failed = await trySync(context);

  const overtaken = new Set(guards.filter(({ isVerified }) => !isVerified()).map(({ job }) => job));
  const isHeld = inGroupWith(jobs, (job) => overtaken.has(job));
  const back = new Map(
    guards.filter(({ job }) => isHeld(job)).map(({ job, backJob }) => [job, backJob(overtaken.has(job))]),
  );
  if (!failed) for (const [job, located] of reached) back.get(job)?.write(located);
  const isAsWritten = !failed && (await isReadBack(context, reached, back));
  let later = isAsWritten ? null : await readAgain().catch(() => null);
  if (failed && later) {
    // Only what the reading shows written is put back: into another text it would be written a second time.
    const { outline } = later.snapshot;
    const due = [...reached].filter(([job]) => back.has(job) && isDoneIn(outline, job));
    for (const [job, located] of due) back.get(job)?.write(located);
    if (due.length > 0) {
      await trySync(context);
      later = await readAgain().catch(() => null);
    }
  }
  const fateOf = (job: J): Fate => {
    const kept = back.get(job);
    const isDone = isAsWritten || (later && isDoneIn(later.snapshot.outline, kept ?? job));
    if (isDone === null) return "uncertain";
    if (!back.has(job)) return isDone ? "done" : "undone";
    if (overtaken.has(job)) return kept && !isDone ? "lost" : "changed";
    if (!kept || isDone) return "held";
    return later && isDoneIn(later.snapshot.outline, job) ? "done" : "lost";
  };
  return { fates: new Map(jobs.map((job) => [job, fateOf(job)])), failed, later };
}

/**
 * Reads everything back. False if something is not as written, or cannot be read.
 * @param back the jobs that took the place of others
 */
async function isReadBack(
  context: Word.RequestContext,
  reached: ReadonlyMap<AnyJob, LocatedSpot>,
  back: ReadonlyMap<AnyJob, AnyJob | null>,
): Promise<boolean> {
  const checks = [...reached].map(([job, located]) => (back.get(job) ?? job).readBack(located));
  return (await trySync(context)) === null && checks.every((isAsWritten) => isAsWritten());
}

function isDoneIn(outline: Outline, job: AnyJob): boolean {
  const spot = findAgain(outline, job);
  return spot !== null && job.isDone(spot);
}

/** The spot of a job in a later reading, or null. */
export function findAgain(outline: Outline, job: AnyJob): Spot | null {
  return job.find ? job.find(outline) : spotAt(outline, job.spot.place);
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
