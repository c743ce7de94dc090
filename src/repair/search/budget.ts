/** What a search may still do, counted in steps, so that a report gets the same answer on every machine. */
import type { Bounds } from "../model/cause";

/** Thrown when a search has used up its budget. */
export class BudgetSpent extends Error {}

const stepsBetweenLooks = 32;

/** The steps of a search. The clock stops it only on a machine that is far slower than any that people work with. */
export class Budget {
  private steps = 0;
  private readonly deadline: number;

  constructor(readonly bounds: Bounds) {
    this.deadline = performance.now() + bounds.milliseconds;
  }

  /**
   * Takes a step: an operation is chosen, or what a choice leaves is bounded. Both cost about the same.
   * @throws {BudgetSpent}
   */
  step(): void {
    this.steps++;
    const isLook = this.steps % stepsBetweenLooks === 1;
    if (this.steps > this.bounds.steps || (isLook && performance.now() >= this.deadline))
      throw new BudgetSpent();
  }
}
