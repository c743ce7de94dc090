/** Checks that nobody asks for: at a quiet moment after the user may have edited the document, and seldom. */

/** Milliseconds after the last hint: typing moves the selection again and again. */
export const quietAfter = { selection: 1000, focus: 250 } as const;

/** What may have been a change: the selection has moved in the document, or the user has come to the pane. */
export type Hint = keyof typeof quietAfter;

/** The shortest time between two checks, in milliseconds and in lengths of the last one. */
const shortestPause = 1000;
const pauseForReading = 20;

/** A check that takes longer than this would be felt while typing: it waits until the user comes to the pane. */
const longReading = 1500;

/** What came of a task: it was done, it is to be tried again, or not until the next hint. */
export type TaskOutcome = "done" | "later" | "never";

/** Time. A test can have its own. */
export interface Timer {
  /** Milliseconds since some moment. */
  readonly now: () => number;
  /** Runs a function later; the function that it returns prevents that. */
  readonly after: (milliseconds: number, run: () => void) => () => void;
}

export const realTime: Timer = {
  now: () => performance.now(),
  after: (milliseconds, run) => {
    const id = setTimeout(run, milliseconds);
    return () => clearTimeout(id);
  },
};

/** Runs a task after hints, never two at a time. */
export function createScheduler(task: () => Promise<TaskOutcome>, timer: Timer = realTime) {
  let cancel: (() => void) | null = null;
  let isRunning = false;
  let isHinted = false;
  let isEnded = false;
  let earliest = -Infinity;
  let lastLength = 0;

  const schedule = (quiet: number) => {
    cancel?.();
    cancel = timer.after(Math.max(quiet, earliest - timer.now()), () => void run());
  };
  const run = async () => {
    cancel = null;
    isRunning = true;
    isHinted = false;
    const start = timer.now();
    const outcome = await task();
    isRunning = false;
    if (outcome === "done") {
      lastLength = timer.now() - start;
      earliest = timer.now() + Math.max(shortestPause, pauseForReading * lastLength);
    }
    if (!isEnded && (isHinted || outcome === "later")) schedule(quietAfter.selection);
  };
  return {
    /** @returns false where nothing follows: the task takes too long to run while the user types */
    hint: (hint: Hint): boolean => {
      if (isEnded || (hint === "selection" && lastLength > longReading)) return false;
      isHinted = true;
      if (!isRunning) schedule(quietAfter[hint]);
      return true;
    },
    end: () => {
      isEnded = true;
      cancel?.();
    },
  };
}
