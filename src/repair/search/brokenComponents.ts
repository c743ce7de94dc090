/** The independent faults of a system: broken relations that belong together, with every smallest repair. */
import type { Beyond } from "../model/cause";
import { movesOf, type Move } from "../model/moves";
import { brokenIn, connected, type System } from "../model/system";
import type { Budget } from "./budget";
import { operationSets } from "./exactSearch";
import { minimalCovers, type Covers } from "./minimalCovers";
import { matrixOf, type Matrix, type OperationSet } from "./operations";

/** Broken relations of a system that belong together, and every smallest set of operations that mends them. */
export interface BrokenComponent {
  /** Numbers of the broken relations. */
  readonly relations: readonly number[];
  readonly repairs: readonly OperationSet[];
  /** Whether the repairs are known to be all the smallest there are. If not, some may be larger than need be. */
  readonly isExact: boolean;
  readonly beyond: Beyond | null;
}

/** Up to so many operations, all moves are tried; beyond that, moves that fit by themselves. */
export const fewOperations = 3;

/** The share of the steps in which it must be shown that no repair is smaller. */
const exactShare = 0.86;

/**
 * The independent faults of a system, each with all its smallest repairs.
 *
 * If the budget does not suffice to show that nothing smaller would do, the repairs are the smallest that are made of
 * independent sets of few operations each. What not even that explains is given back as it is.
 */
export function brokenComponents(system: System, budget: Budget): readonly BrokenComponent[] {
  const relations = brokenIn(system);
  if (relations.length === 0) return [];
  const unexplained = (beyond: Beyond) => [{ relations, repairs: [], isExact: false, beyond }];
  if (system.isTooLarge) return unexplained("size");
  const { operations, steps } = budget.bounds;
  const independent = () => {
    const most = Math.min(fewOperations, operations);
    const { cost, used } = coversIn(matrixOf(system, movesOf(system)), most, budget, false);
    return cost < Infinity ? componentsOf(used, false, budget) : unexplained("operations");
  };
  return (
    budget.attempt(steps * exactShare, () => smallestRepairs(system, operations, budget)) ??
    budget.attempt(steps, independent) ??
    unexplained("time")
  );
}

/** The independent faults of a system with all its smallest repairs, if few operations suffice; null otherwise. */
export function fewComponents(system: System, budget: Budget): readonly BrokenComponent[] | null {
  const { operations, steps } = budget.bounds;
  const most = Math.min(fewOperations, operations);
  return system.isTooLarge ? null : budget.attempt(steps, () => smallestRepairs(system, most, budget));
}

/**
 * The same, if at most so many operations suffice.
 * @throws {BudgetSpent}
 */
function smallestRepairs(system: System, most: number, budget: Budget): readonly BrokenComponent[] | null {
  const all = movesOf(system);
  let matrix = matrixOf(system, all);
  for (let size = 1; size <= most; size++) {
    // Moves that fit only together with many other changes are hardly what happened.
    if (size === fewOperations + 1)
      matrix = matrixOf(
        system,
        all.filter((move) => mendsAlone(move, system)),
      );
    const { cost, used } = coversIn(matrix, size, budget, true);
    if (cost <= size) return componentsOf(used, true, budget);
  }
  return null;
}

/** The ways to mend every broken relation by sets of operations, which `operationSets` finds. */
function coversIn(matrix: Matrix, most: number, budget: Budget, isWhole: boolean): Covers {
  const sets = operationSets(matrix, most, budget, isWhole);
  return minimalCovers(irreducible(sets, matrix.system), brokenIn(matrix.system), budget);
}

function mendsAlone({ effect }: Move, { relations }: System): boolean {
  return effect.every(({ relation, amount }) => relations[relation]?.residual === -amount);
}

/** Sets that cannot be taken apart into two of which each mends whole relations. */
function irreducible(sets: readonly OperationSet[], system: System): readonly OperationSet[] {
  return sets.filter((set) => {
    const effects = effectsOf(set, system);
    if (effects === null) return true;
    // Every way to choose some operations but not all; the first one is always among them.
    for (let chosen = 1; chosen < 2 ** set.size - 1; chosen += 2) {
      const sums = new Map<number, number>();
      effects.forEach((effect, index) => {
        for (const [relation, amount] of effect)
          sums.set(relation, (sums.get(relation) ?? 0) + ((chosen >> index) & 1 ? amount : 0));
      });
      const isApart = [...sums].every(
        ([relation, sum]) =>
          sum === 0 ||
          (sum === -(system.relations[relation]?.residual ?? 0) && set.relations.includes(relation)),
      );
      if (isApart) return false;
    }
    return true;
  });
}

/** What each operation adds to the relations. Null if numbers are open: these depend on each other. */
function effectsOf(
  { cells, moves }: OperationSet,
  system: System,
): readonly ReadonlyMap<number, number>[] | null {
  if (cells.some(({ least, most }) => least !== most)) return null;
  const moved = new Set(moves.flatMap(({ changes }) => changes.map(({ cell }) => cell)));
  return [
    ...moves.map(({ effect }) => new Map(effect.map(({ relation, amount }) => [relation, amount]))),
    ...cells
      .filter(({ cell }) => !moved.has(cell))
      .map(({ cell, least }) => {
        const { touches = [], value = 0 } = system.cells[cell] ?? {};
        return new Map(touches.map(({ relation, amount }) => [relation, amount * (least - value)]));
      }),
  ];
}

/** Groups sets that mend the same relations or want the same cells, and puts each group's smallest repairs together. */
function componentsOf(
  sets: readonly OperationSet[],
  isExact: boolean,
  budget: Budget,
): readonly BrokenComponent[] {
  const groups = connected(
    sets.map(({ relations, cells }) => [
      ...relations.map((relation) => `relation ${relation}`),
      ...cells.map(({ cell }) => `cell ${cell}`),
    ]),
  );
  const { answers } = budget.bounds;
  return groups.map((group): BrokenComponent => {
    const own = group.flatMap((index) => sets[index] ?? []);
    const relations = [...new Set(own.flatMap((set) => set.relations))].sort((a, b) => a - b);
    const covers = minimalCovers(own, relations, budget).list(answers + 1);
    const repairs = covers.flatMap((cover) => together(cover) ?? []);
    if (repairs.length > answers) return { relations, repairs: [], isExact: false, beyond: "answers" };
    return { relations, repairs, isExact, beyond: repairs.length === 0 ? "operations" : null };
  });
}

/** Several sets as one; null if two of them want the same cell. */
function together(sets: readonly OperationSet[]): OperationSet | null {
  const cells = sets.flatMap((set) => set.cells).sort((a, b) => a.cell - b.cell);
  if (cells.some(({ cell }, index) => cell === cells[index + 1]?.cell)) return null;
  return {
    cells,
    moves: sets.flatMap(({ moves }) => moves),
    size: sets.reduce((sum, { size }) => sum + size, 0),
    relations: sets.flatMap(({ relations }) => relations).sort((a, b) => a - b),
  };
}
