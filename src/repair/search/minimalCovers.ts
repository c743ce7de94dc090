/** The ways to mend every broken relation once, with as few operations as possible. */
import type { Budget } from "./budget";
import type { OperationSet } from "./operations";

export interface Covers {
  /** The operations of a smallest cover; infinite if there is none. */
  readonly cost: number;
  /** The sets that take part in a smallest cover. */
  readonly used: readonly OperationSet[];
  /** Smallest covers, at most so many. */
  readonly list: (most: number) => readonly (readonly OperationSet[])[];
}

/**
 * The ways to mend every one of the relations once, by parts that take the fewest operations together.
 * @param sets each mends one of these relations or several, and no other
 * @throws {BudgetSpent}
 */
export function minimalCovers(
  sets: readonly OperationSet[],
  relations: readonly number[],
  budget: Budget,
): Covers {
  const bits = new Map(relations.map((relation, index) => [relation, 1n << BigInt(index)]));
  const masked = sets.map((set) => ({
    set,
    mask: set.relations.reduce((mask, relation) => mask | bits.get(relation)!, 0n),
  }));
  const byFirst = relations.map((_, index) => masked.filter(({ mask }) => (mask >> BigInt(index)) & 1n));
  const costs = new Map<bigint, number>([[0n, 0]]);

  /** The parts that may mend the first of the relations that are left, and what is left then. */
  const choices = (left: bigint) => {
    const first = relations.findIndex((_, index) => (left >> BigInt(index)) & 1n);
    return (byFirst[first] ?? []).filter(({ mask }) => (mask & left) === mask);
  };
  const costOf = (left: bigint): number => {
    const known = costs.get(left);
    if (known !== undefined) return known;
    budget.step();
    const cost = Math.min(Infinity, ...choices(left).map(({ set, mask }) => set.size + costOf(left & ~mask)));
    costs.set(left, cost);
    return cost;
  };
  const best = (left: bigint) => {
    const cost = costOf(left);
    const isBest = ({ set, mask }: (typeof masked)[number]) => set.size + costOf(left & ~mask) === cost;
    return cost === Infinity ? [] : choices(left).filter(isBest);
  };

  const all = (1n << BigInt(relations.length)) - 1n;
  const used = new Set<OperationSet>();
  const open = new Set([all]);
  for (const left of open)
    for (const { set, mask } of best(left)) {
      used.add(set);
      open.add(left & ~mask);
    }
  const list = (most: number): readonly (readonly OperationSet[])[] => {
    const found: OperationSet[][] = [];
    const extend = (left: bigint, chosen: readonly OperationSet[]): void => {
      if (found.length >= most) return;
      if (left === 0n) found.push([...chosen]);
      else for (const { set, mask } of best(left)) extend(left & ~mask, [...chosen, set]);
    };
    extend(all, []);
    return found;
  };
  return { cost: costOf(all), used: [...used], list };
}
