/** What a search may still do, counted in steps, so that a report gets the same answer on every machine. */
import type { Bounds } from "../model/cause";

/** Thrown when a search has used up its budget. */
export class BudgetSpent extends Error {}

const stepsBetweenLooks = 32;

/** The steps of a search. The clock stops it only on a machine that is far slower than any that people work with. */
export class Budget {
  private steps = 0;
  private most: number;
  private readonly deadline: number;

  constructor(readonly bounds: Bounds) {
    this.most = bounds.steps;
    this.deadline = performance.now() + bounds.milliseconds;
  }

  /** What an act returns, or null if it takes more than so many steps. The steps that it has taken count. */
  attempt<T>(steps: number, act: () => T): T | null {
    const whole = this.most;
    this.most = Math.min(whole, this.steps + steps);
    try {
      return act();
    } catch (error) {
      if (error instanceof BudgetSpent) return null;
      throw error;
    } finally {
      this.most = whole;
    }
  }

  /**
   * Takes a step: an operation is chosen, or what a choice leaves is bounded. Both cost about the same.
   * @throws {BudgetSpent}
   */
  step(): void {
    this.steps++;
    const isLook = this.steps % stepsBetweenLooks === 1;
    if (this.steps > this.most || (isLook && performance.now() >= this.deadline)) throw new BudgetSpent();
  }
}
