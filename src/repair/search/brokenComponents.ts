/** The independent faults of a system: broken relations that belong together, with every smallest repair. */
import type { Beyond } from "../model/cause";
import { movesOf, type Move } from "../model/moves";
import { brokenIn, connected, type System, type Touch } from "../model/system";
import { BudgetSpent, type Budget } from "./budget";
import { operationSets } from "./exactSearch";
import { minimalCovers } from "./minimalCovers";
import { matrixOf, type OperationSet } from "./operations";

/** Broken relations of a system that belong together, and every smallest set of operations that mends them. */
export interface BrokenComponent {
  /** Numbers of the broken relations. */
  readonly relations: readonly number[];
  readonly repairs: readonly OperationSet[];
  /** Why there is no repair. */
  readonly beyond: Beyond | null;
}

/** Up to so many operations, all moves are tried; beyond that, moves that fit by themselves. */
export const fewOperations = 3;

/**
 * The independent faults of a system, each with all its smallest repairs. What at most so many operations do not
 * explain, or not within the budget, is given back as it is.
 */
export function brokenComponents(
  system: System,
  budget: Budget,
  most = budget.bounds.operations,
): readonly BrokenComponent[] {
  const relations = brokenIn(system);
  if (relations.length === 0) return [];
  const unexplained = (beyond: Beyond) => [{ relations, repairs: [], beyond }];
  if (system.isTooLarge) return unexplained("size");
  try {
    return smallestRepairs(system, relations, most, budget) ?? unexplained("operations");
  } catch (error) {
    if (error instanceof BudgetSpent) return unexplained("time");
    throw error;
  }
}

function smallestRepairs(system: System, broken: readonly number[], most: number, budget: Budget) {
  const all = movesOf(system);
  let matrix = matrixOf(system, all);
  for (let size = 1; size <= most; size++) {
    // Moves that fit only together with many other changes are hardly what happened.
    if (size === fewOperations + 1)
      matrix = matrixOf(
        system,
        all.filter((move) => mendsAlone(move, system)),
      );
    const sets = operationSets(matrix, size, budget).filter((set) => isIrreducible(set, system));
    const { cost, used } = minimalCovers(sets, broken, budget);
    if (cost <= size) return componentsOf(used, budget);
  }
  return null;
}

function mendsAlone({ effect }: Move, { relations }: System): boolean {
  return effect.every(({ relation, amount }) => relations[relation]!.residual === -amount);
}

/** Whether a set cannot be taken apart into two of which each mends whole relations. */
function isIrreducible(set: OperationSet, system: System): boolean {
  const effects = effectsOf(set, system);
  if (effects === null) return true;
  // Every way to choose some operations but not all; the first one is always among them.
  for (let chosen = 1; chosen < 2 ** set.size - 1; chosen += 2) {
    const sums = new Map<number, number>();
    effects.forEach((effect, index) => {
      for (const { relation, amount } of effect)
        sums.set(relation, (sums.get(relation) ?? 0) + ((chosen >> index) & 1 ? amount : 0));
    });
    const isApart = [...sums].every(
      ([relation, sum]) =>
        sum === 0 || (sum === -system.relations[relation]!.residual && set.relations.includes(relation)),
    );
    if (isApart) return false;
  }
  return true;
}

/** What each operation adds to the relations. Null if numbers are open: these depend on each other. */
function effectsOf({ cells, moves }: OperationSet, system: System): readonly (readonly Touch[])[] | null {
  if (cells.some(({ least, most }) => least !== most)) return null;
  const moved = new Set(moves.flatMap(({ changes }) => changes.map(({ cell }) => cell)));
  const settings = cells.filter(({ cell }) => !moved.has(cell));
  return [
    ...moves.map(({ effect }) => effect),
    ...settings.map(({ cell, least }) => {
      const { touches, value } = system.cells[cell]!;
      return touches.map(({ relation, amount }) => ({ relation, amount: amount * (least - value) }));
    }),
  ];
}

/** Groups sets that mend the same relations or want the same cells, and puts each group's smallest repairs together. */
function componentsOf(sets: readonly OperationSet[], budget: Budget): readonly BrokenComponent[] {
  const groups = connected(
    sets.map(({ relations, cells }) => [
      ...relations.map((relation) => `relation ${relation}`),
      ...cells.map(({ cell }) => `cell ${cell}`),
    ]),
  );
  const { answers } = budget.bounds;
  return groups.map((group): BrokenComponent => {
    const own = group.map((index) => sets[index]!);
    const relations = [...new Set(own.flatMap((set) => set.relations))].sort((a, b) => a - b);
    const covers = minimalCovers(own, relations, budget).list(answers + 1);
    const repairs = covers.flatMap((cover) => together(cover) ?? []);
    if (repairs.length > answers) return { relations, repairs: [], beyond: "answers" };
    return { relations, repairs, beyond: repairs.length === 0 ? "operations" : null };
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
