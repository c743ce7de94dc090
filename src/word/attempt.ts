/** One attempt at writing into cells: everything is written in one sync, read back in another, and judged. */
import { cellAt, type Outline, type OutlineCell } from "../document";
import type { Sentence } from "../report";
import type { LocatedCell, LocatorContext } from "./locate/locator";
import { trySync } from "./read/read";
import type { WriteTarget } from "./types";

/** What is to be done to one cell. */
export interface WriteJob<T extends WriteTarget> {
  readonly target: T;
  /** The cell in the reading that the plan was made from. */
  readonly cell: OutlineCell;
  /** Jobs of one group are done together or not at all. A job without a group stands alone. */
  readonly group?: string | undefined;
  /** Why the located cell cannot be written after all, or null. */
  readonly objection?: (located: LocatedCell) => Sentence | null;
  /**
   * Queues loads, before the writes. The returned function gives after the sync the job that puts back what was there. If
   * the cell had changed since it was verified, that is what Word showed then. If Word did not show anything, nothing was
   * written either: then it gives null. Absent where the write is right whatever the cell says.
   */
  readonly guard?: (located: LocatedCell) => (hasChanged: boolean) => WriteJob<T> | null;
  /** Queues the writes. */
  readonly write: (located: LocatedCell) => void;
  /** Queues loads. The returned function says after the sync whether Word shows what was written. */
  readonly readBack: (located: LocatedCell) => () => boolean;
  /** Whether a later reading of the cell shows the job done. */
  readonly isDone: (cell: OutlineCell) => boolean;
  /** The job for the cell as a later reading shows it, if Word has not done it. Null if somebody else wrote there. */
  readonly again?: (cell: OutlineCell) => WriteJob<T> | null;
  /** The job that puts back what the cell said before, where a later reading shows this one done. */
  readonly back?: (cell: OutlineCell) => WriteJob<T>;
  /** What a later reading shows that Word did instead, as people are told of it. Null if nothing. */
  readonly complaint?: (cell: OutlineCell) => Sentence | null;
}

/**
 * What became of a job:
 * - `done`, or `undone`: not, or not as asked
 * - `changed`: somebody changed the cell between its verification and the write, and has his text back; `held`: that
 *   happened to another cell of the group; `lost`: the text could not be put back
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
  reached: ReadonlyMap<J, LocatedCell>,
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
    if (kept && !isDone) return "lost";
    return overtaken.has(job) ? "changed" : "held";
  };
  return { fates: new Map(jobs.map((job) => [job, fateOf(job)])), failed, later };
}

/**
 * Reads everything back. False if something is not as written, or cannot be read.
 * @param back the jobs that took the place of others
 */
async function isReadBack(
  context: Word.RequestContext,
  reached: ReadonlyMap<AnyJob, LocatedCell>,
  back: ReadonlyMap<AnyJob, AnyJob | null>,
): Promise<boolean> {
  const checks = [...reached].map(([job, located]) => (back.get(job) ?? job).readBack(located));
  return (await trySync(context)) === null && checks.every((isAsWritten) => isAsWritten());
}

function isDoneIn(outline: Outline, job: AnyJob): boolean {
  const cell = cellAt(outline, job.cell.place);
  return cell !== null && job.isDone(cell);
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
