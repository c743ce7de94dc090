import type { Operations } from "./operations";

/** What a search has left to do: what each relation's terms add up to, and how many chosen cells are still open in it. */
export interface Unfinished {
  readonly residual: readonly number[];
  readonly openIn: readonly number[];
}

/** A relation that so many further operations are to touch. */
interface Pivot {
  readonly relation: number;
  readonly times: number;
}

/** Whether more than so many operations are needed still. */
export type NeedsMore = (unfinished: Unfinished, operations: number, pivot?: Pivot) => boolean;

/** A weight of 1, in whole numbers that can be halved. */
const whole = 40;
/** How the weights are shared out between two ways to choose relations. */
const shares = [40, 0, 20, 26, 14];

/**
 * Bounds from below how many operations finish a repair. Relations that want an operation are given weights, so that no
 * cell stands in relations of more than 1 altogether: relations no two of which share a cell, chosen in two ways (on a
 * page: rows, and columns) that have a share each. Then no cell takes away more than 1 of the sum of the weights. As a
 * relation is served by a cell, by a move that mends it exactly, or by two operations or more, a move takes away the
 * weights of the relations that it mends, and half of those of the others that it touches.
 */
export function boundOf({ system, cellsInBoth, movesIn, moves }: Operations): NeedsMore {
  const meets = system.relations.map((_, one) =>
    system.relations.map((__, other) => one !== other && cellsInBoth(one, other).length > 0),
  );
  const amounts = movesIn.map((list, relation) =>
    list.map((move) => moves[move]?.effect.find((touch) => touch.relation === relation)?.amount ?? 0),
  );
  const taken = moves.map(() => 0);

  /** How many operations take away all the weights. */
  const fewestFor = (
    { residual, openIn }: Unfinished,
    weights: ReadonlyMap<number, number>,
    pivot?: Pivot,
  ): number => {
    const touching: number[] = [];
    let demand = 0;
    for (const [relation, weight] of weights) {
      const isPivot = relation === pivot?.relation;
      demand += isPivot ? weight * pivot.times : weight;
      const isAny = isPivot || openIn[relation] === 1;
      const mending = -(residual[relation] ?? 0);
      const own = amounts[relation] ?? [];
      for (const [index, move] of (movesIn[relation] ?? []).entries()) {
        if (taken[move] === 0) touching.push(move);
        taken[move] = (taken[move] ?? 0) + (isAny || own[index] === mending ? weight : weight / 2);
      }
    }
    const heavy: number[] = [];
    for (const move of touching) {
      const own = taken[move] ?? 0;
      if (own > whole) heavy.push(own);
      taken[move] = 0;
    }
    heavy.sort((a, b) => b - a);
    let fewest = 0;
    for (; demand > 0 && fewest < heavy.length; fewest++) demand -= heavy[fewest] ?? 0;
    return fewest + Math.max(0, Math.ceil(demand / whole));
  };

  const apart = (relations: readonly number[]) => {
    const chosen: number[] = [];
    for (const relation of relations)
      if (chosen.every((other) => meets[relation]?.[other] !== true)) chosen.push(relation);
    return chosen;
  };

  return (unfinished, operations, pivot) => {
    const { residual, openIn } = unfinished;
    const wanting: number[] = [];
    for (const [relation, sum] of residual.entries()) {
      const isWanting = sum === 0 ? openIn[relation] === 1 : openIn[relation] === 0;
      if (isWanting && relation !== pivot?.relation) wanting.push(relation);
    }
    if (wanting.length + (pivot?.times ?? 0) <= operations) return false;
    const degrees = new Map(
      wanting.map((relation) => [relation, wanting.filter((other) => meets[relation]?.[other]).length]),
    );
    const byDegree = (a: number, b: number) => (degrees.get(a) ?? 0) - (degrees.get(b) ?? 0);
    const first = pivot ? [pivot.relation] : [];
    const one = apart([...first, ...[...wanting].sort(byDegree)]);
    const other = apart([...first, ...[...wanting].reverse().sort(byDegree)]);
    return shares.some((share) => {
      const weights = new Map<number, number>();
      if (share > 0) for (const relation of one) weights.set(relation, share);
      if (share < whole)
        for (const relation of other) weights.set(relation, (weights.get(relation) ?? 0) + whole - share);
      return fewestFor(unfinished, weights, pivot) > operations;
    });
  };
}
