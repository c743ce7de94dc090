import type { Bounds, Clock } from "./cause";

/** Thrown when a search has used up what it may do. */
export class OutOfTime extends Error {}

const stepsBetweenLooks = 256;

/**
 * What a search may still do. Steps bound it, not time, so that a report gets the same answer on every machine; the
 * clock only stops it where a machine is far slower than any that people work with.
 */
export class Effort {
  private steps = 0;
  private nextLook = 0;
  private isLate = false;
  private most: number;
  private readonly deadline: number;

  constructor(
    { steps, milliseconds }: Pick<Bounds, "steps" | "milliseconds">,
    private readonly clock: Clock,
  ) {
    this.most = steps;
    this.deadline = clock() + milliseconds;
  }

  /**
   * What an act returns, or null if it takes more than so many steps; those it has taken count.
   * @throws {OutOfTime} if nothing at all is left
   */
  attempt<T>(steps: number, act: () => T): T | null {
    const whole = this.most;
    this.most = Math.min(whole, this.steps + steps);
    try {
      return act();
    } catch (error) {
      if (error instanceof OutOfTime && this.steps <= whole && !this.isLate) return null;
      throw error;
    } finally {
      this.most = whole;
    }
  }

  /**
   * Takes steps; one is about what it costs to look at one operation.
   * @throws {OutOfTime}
   */
  step(count = 1): void {
    this.steps += count;
    if (this.steps > this.most) throw new OutOfTime();
    if (this.steps < this.nextLook) return;
    this.nextLook = this.steps + stepsBetweenLooks;
    this.isLate = this.clock() >= this.deadline;
    if (this.isLate) throw new OutOfTime();
  }
}
