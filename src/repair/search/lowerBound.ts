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
  private readonly set: Int32Array;
  private readonly others: Int32Array;

  /** @param usedUp bits of the cells that cannot serve the set anymore */
  constructor(
    private readonly matrix: Matrix,
    private readonly usedUp: Int32Array,
    private readonly budget: Budget,
  ) {
    this.set = new Int32Array(usedUp.length);
    this.others = new Int32Array(usedUp.length);
  }

  /**
   * Whether more than so many operations are needed.
   * @param needs the narrow rows first
   */
  exceeds(operations: number, needs: readonly Need[]): boolean {
    if (needs.length <= operations) return false;
    return this.isApart(operations, needs, false) || this.isApart(operations, needs, true);
  }

  /** The same for each operation, once it has served what it can: a function of its column. */
  exceedsAfter(operations: number, needs: readonly Need[]): (column: number) => boolean {
    const counted = needs.slice(0, mostCounted);
    // Many operations leave the same needs.
    const known = new Map<number, boolean>();
    return (column) => {
      const isLeft = ({ row, by }: Need) => by === "others" || row.amounts[column] === 0;
      let left = 0;
      for (let index = 0, bit = 1; index < counted.length; index++, bit *= 2)
        if (isLeft(counted[index]!)) left += bit;
      let exceeds = known.get(left);
      if (exceeds === undefined) {
        this.budget.step();
        exceeds = this.exceeds(operations, counted.filter(isLeft));
        known.set(left, exceeds);
      }
      return exceeds;
    };
  }

  private isApart(operations: number, needs: readonly Need[], isWideFirst: boolean): boolean {
    this.set.fill(0);
    this.others.fill(0);
    const chosen: Need[] = [];
    for (let index = 0; index < needs.length; index++) {
      if (chosen.length + needs.length - index <= operations) return false;
      const need = needs[isWideFirst ? needs.length - 1 - index : index];
      if (!need) continue;
      const { by } = need;
      const { cellBits } = need.row;
      if (by !== "others" && meets(cellBits, this.set, this.usedUp)) continue;
      if (by !== "set" && meets(cellBits, this.others)) continue;
      if (by !== "others") add(this.set, cellBits);
      if (by !== "set") add(this.others, cellBits);
      chosen.push(need);
    }
    return chosen.length > operations && this.fewestFor(chosen) > operations;
  }

  private fewestFor(needs: readonly Need[]): number {
    const { operations, cellCount } = this.matrix;
    const heavy: number[] = [];
    for (let column = cellCount; column < operations.length; column++) {
      let set = 0;
      let others = 0;
      for (const { row, by } of needs) {
        const amount = row.amounts[column] ?? 0;
        if (amount === 0) continue;
        const served = amount === -row.sum ? fullService : fullService / 2;
        if (by !== "others") set += served;
        if (by !== "set") others += served;
      }
      const served = Math.max(set, others);
      if (served > fullService) heavy.push(served);
    }
    heavy.sort((a, b) => b - a);
    let needed = fullService * needs.length;
    let fewest = 0;
    for (; needed > 0 && fewest < heavy.length; fewest++) needed -= heavy[fewest] ?? 0;
    return fewest + Math.max(0, Math.ceil(needed / fullService));
  }
}

function meets(bits: Int32Array, others: Int32Array, except?: Int32Array): boolean {
  for (let word = 0; word < bits.length; word++)
    if (((bits[word] ?? 0) & (others[word] ?? 0) & ~(except?.[word] ?? 0)) !== 0) return true;
  return false;
}

function add(bits: Int32Array, more: Int32Array): void {
  for (let word = 0; word < bits.length; word++) bits[word] = (bits[word] ?? 0) | (more[word] ?? 0);
}
