/** When the document may be read without being asked: at a quiet moment, and seldom where reading takes long. */

/** Milliseconds after the last sign of a change: typing moves the selection again and again. */
export const quietAfter = { selection: 1000, focus: 250 } as const;

/** What may have been a change: the selection has moved in the document, or the user has come to the pane. */
export type Hint = keyof typeof quietAfter;

/** At least so much time between two readings, in milliseconds and in lengths of the last one. */
const shortestPause = 1000;
const pauseForReading = 20;

/** Reading that takes longer than this would be felt while typing: it then waits until the user comes to the pane. */
const longReading = 1500;

/** What came of a task: it was done; it cannot be now and is asked again; or not until the next hint. */
export type Outcome = "done" | "later" | "never";

export interface Pacer {
  /** @returns false where nothing follows, as the task takes too long to be run while the user is typing */
  readonly hint: (hint: Hint) => boolean;
  readonly end: () => void;
}

/** Time, given so that a test can have its own. */
export interface Timer {
  readonly now: () => number;
  readonly after: (milliseconds: number, run: () => void) => () => void;
}

const realTime: Timer = {
  now: () => performance.now(),
  after: (milliseconds, run) => {
    const id = setTimeout(run, milliseconds);
    return () => clearTimeout(id);
  },
};

/** Runs a task after hints, never two at a time. */
export function createPacer(task: () => Promise<Outcome>, timer: Timer = realTime): Pacer {
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
    hint: (hint) => {
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
