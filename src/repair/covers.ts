import type { Effort } from "./effort";
import type { Solution } from "./searchState";

/** Operations that mend these relations, all of them, and leave the others as they are. */
export interface Part {
  /** Names the operations. */
  readonly key: string;
  /** Failing relations, in order; one at least. */
  readonly relations: readonly number[];
  /** Operations. */
  readonly size: number;
  readonly cells: Solution["cells"];
  readonly moves: readonly number[];
}

export interface Covers {
  /** The operations of a smallest cover; infinite if there is none. */
  readonly cost: number;
  /** The parts that take part in a smallest cover; null if there is none. */
  readonly used: readonly Part[] | null;
  /** Smallest covers, at most so many. */
  readonly list: (most: number) => readonly (readonly Part[])[];
}

/**
 * The ways to mend every one of the relations once, by parts that take the fewest operations together.
 * @throws {OutOfTime}
 */
export function coversOf(parts: readonly Part[], relations: readonly number[], effort: Effort): Covers {
  const bits = new Map(relations.map((relation, index) => [relation, 1n << BigInt(index)]));
  const masked = parts.flatMap((part) => {
    const own = part.relations.map((relation) => bits.get(relation));
    return own.includes(undefined) || own.length === 0
      ? []
      : [{ part, mask: own.reduce<bigint>((mask, bit) => mask | (bit ?? 0n), 0n) }];
  });
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
    effort.step();
    const cost = Math.min(
      Infinity,
      ...choices(left).map(({ part, mask }) => part.size + costOf(left & ~mask)),
    );
    costs.set(left, cost);
    return cost;
  };
  const best = (left: bigint) =>
    choices(left).filter(({ part, mask }) => part.size + costOf(left & ~mask) === costOf(left));

  const all = (1n << BigInt(relations.length)) - 1n;
  const used = (): readonly Part[] | null => {
    if (costOf(all) === Infinity) return null;
    const found = new Set<Part>();
    const open = new Set([all]);
    for (const left of open) {
      for (const { part, mask } of best(left)) {
        found.add(part);
        open.add(left & ~mask);
      }
    }
    return [...found];
  };
  const list = (most: number): readonly (readonly Part[])[] => {
    const found: Part[][] = [];
    const extend = (left: bigint, chosen: readonly Part[]): void => {
      if (found.length >= most) return;
      if (left === 0n) found.push([...chosen]);
      else for (const { part, mask } of best(left)) extend(left & ~mask, [...chosen, part]);
    };
    if (costOf(all) < Infinity) extend(all, []);
    return found;
  };
  return { cost: costOf(all), used: used(), list };
}
