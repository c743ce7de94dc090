/** A bound from below on the operations that rows of a matrix still need. It keeps the exact search short. */
import type { Budget } from "./budget";
import type { Matrix, Row } from "./operations";

/** A row with a sum that is not 0, and whose operations may serve it. */
export interface Need {
  readonly row: Row;
  /** The set that is being built, the others, or either of them. No operation belongs to both. */
  readonly by: "set" | "others" | "either";
}

/** A cell serves one of the chosen rows. A move may serve several, and half serves a row that it does not bring to 0. */
const fullService = 2;
/** So many needs at most are told apart by the bits of one number. */
const mostCounted = 50;

/**
 * Bounds from below how many operations bring rows to 0.
 *
 * Rows that have no cell in common need one each. They are chosen in two ways, narrow rows first and wide rows first: on
 * a page these are rows and columns. A row is brought to 0 by a cell, by a move that fits exactly, or by two operations
 * or more; so the moves that serve most are counted first.
 */
export class LowerBound {
  /** How far each operation would serve the rows that are chosen: as one of the set, and as one of the others. */
  private readonly bySet: Uint16Array;
  private readonly byOthers: Uint16Array;

  /** @param isBarred the operations that cannot serve the set anymore */
  constructor(
    private readonly matrix: Matrix,
    private readonly isBarred: readonly boolean[],
    private readonly budget: Budget,
  ) {
    this.bySet = new Uint16Array(matrix.operations.length);
    this.byOthers = new Uint16Array(matrix.operations.length);
  }

  /**
   * Whether more than so many operations are needed.
   * @param needs the narrow rows first
   */
  exceeds(operations: number, needs: readonly Need[]): boolean {
    return this.areTooMany(operations, needs) || this.areTooMany(operations, needs.toReversed());
  }

  /** The same for each operation, once it has served what it can: a function of its column. */
  exceedsAfter(operations: number, needs: readonly Need[]): (column: number) => boolean {
    const counted = needs.slice(0, mostCounted);
    // Many operations leave the same needs.
    const known = new Map<number, boolean>();
    return (column) => {
      const isLeft = ({ row, by }: Need) => by === "others" || row.amounts[column] === 0;
      let left = 0;
      for (const need of counted) left = 2 * left + (isLeft(need) ? 1 : 0);
      let exceeds = known.get(left);
      if (exceeds === undefined) {
        this.budget.step();
        exceeds = this.exceeds(operations, counted.filter(isLeft));
        known.set(left, exceeds);
      }
      return exceeds;
    };
  }

  private areTooMany(operations: number, needs: readonly Need[]): boolean {
    const { bySet, byOthers, isBarred } = this;
    const { cellCount } = this.matrix;
    bySet.fill(0);
    byOthers.fill(0);
    let chosen = 0;
    for (const { row, by } of needs) {
      const { amounts, columns, sum } = row;
      const isServed = (column: number) =>
        (by !== "set" && byOthers[column] !== 0) ||
        (by !== "others" && bySet[column] !== 0 && !isBarred[column]);
      if (columns.some((column) => column < cellCount && isServed(column))) continue;
      for (const column of columns) {
        const service = amounts[column] === -sum ? fullService : fullService / 2;
        if (by !== "others") bySet[column]! += service;
        if (by !== "set") byOthers[column]! += service;
      }
      chosen++;
    }
    return chosen > operations && this.mostServed(operations, chosen) < chosen * fullService;
  }

  /** How far so many operations at most serve so many rows. */
  private mostServed(operations: number, chosen: number): number {
    const { bySet, byOthers, matrix } = this;
    const counts = new Uint16Array(chosen * fullService + 1);
    for (let column = matrix.cellCount; column < bySet.length; column++)
      counts[Math.max(bySet[column]!, byOthers[column]!)]!++;
    let served = 0;
    let left = operations;
    for (let service = counts.length - 1; service > fullService; service--) {
      const moves = Math.min(left, counts[service]!);
      served += moves * service;
      left -= moves;
    }
    return served + left * fullService;
  }
}
