import type { Beyond, Bounds } from "./cause";
import { coversOf, type Part } from "./covers";
import { OutOfTime, type Effort } from "./effort";
import { movesOf, type Move } from "./moves";
import { partsWithin } from "./jointSearch";
import { operationsOf, type Operations } from "./operations";
import type { Block } from "./problem";
import { solutions, type Solution } from "./search";
import type { Span } from "./solve";
import { connected, type System } from "./system";

/** Broken relations of a system that belong together, and every smallest set of operations that mends them. */
export interface Fault {
  readonly system: System;
  /** Numbers of the broken relations. */
  readonly relations: readonly number[];
  readonly answers: readonly Answer[];
  /** Whether the answers are known to be all the smallest there are; otherwise some may be larger than need be. */
  readonly isExact: boolean;
  readonly beyond: Beyond | null;
}

/** The cells whose numbers change, each once; those that a move changes, too. */
export interface Answer {
  readonly cells: readonly (Span & { readonly cell: number })[];
  readonly moves: readonly Move[];
  readonly operations: number;
}

/**
 * The independent faults of a system, each with all its smallest answers.
 *
 * Up to `bounds.operations` operations, all sets of operations are tried. Beyond that, all changes of cells, and moves
 * that fit by themselves; a bound on what is left tells where the search may stop, and often keeps it short: ten faults
 * in ten places are ten small searches. Where it does not, the answers are all the smallest that are made of independent
 * parts of so few operations each, and are not known to be the smallest of all. What not even that explains is given
 * back as it is.
 */
export function faultsOf(
  system: System,
  blocks: readonly Block[],
  bounds: Bounds,
  effort: Effort,
): readonly Fault[] {
  const failing = failingIn(system);
  if (failing.length === 0) return [];
  const unexplained = (beyond: Beyond): Fault[] => [
    { system, relations: failing, answers: [], isExact: false, beyond },
  ];
  if (system.isTooLarge) return unexplained("size");
  try {
    const moves = movesOf(system, blocks);
    const all = operationsOf(system, moves);
    const few = smallest(all, failing, bounds, effort);
    if (few) return faultsIn(all, few, true, bounds, effort);
    // Beyond few operations, moves that fit only together with other changes are hardly what happened.
    const mending = operationsOf(
      system,
      moves.filter((move) => mendsAlone(move, system)),
    );
    const more = joint(mending, failing, bounds, effort);
    if (more) return faultsIn(mending, more, true, bounds, effort);
    const parts = independent(all, failing, bounds, effort);
    return parts ? faultsIn(all, parts, false, bounds, effort) : unexplained("operations");
  } catch (error) {
    if (error instanceof OutOfTime) return unexplained("time");
    throw error;
  }
}

/**
 * The independent faults of a system with all its smallest answers, if altogether they take no more than
 * `bounds.operations` operations; null otherwise.
 */
export function fewFaultsOf(
  system: System,
  blocks: readonly Block[],
  bounds: Bounds,
  effort: Effort,
): readonly Fault[] | null {
  if (system.isTooLarge) return null;
  try {
    const operations = operationsOf(system, movesOf(system, blocks));
    const parts = smallest(operations, failingIn(system), bounds, effort);
    return parts && faultsIn(operations, parts, true, bounds, effort);
  } catch (error) {
    if (error instanceof OutOfTime) return null;
    throw error;
  }
}

function failingIn({ relations }: System): readonly number[] {
  return relations.flatMap(({ residual }, index) => (residual === 0 ? [] : [index]));
}

function faultsIn(
  operations: Operations,
  parts: readonly Part[],
  isExact: boolean,
  bounds: Bounds,
  effort: Effort,
): readonly Fault[] {
  // Parts that want the same cell are no choices of their own.
  const groups = connected(
    parts.map((part) => [
      ...part.relations.map((relation) => `relation ${relation}`),
      ...cellsOf(operations, part).map(({ cell }) => `cell ${cell}`),
    ]),
  );
  return groups.map((group) => {
    const own = group.flatMap((index) => parts[index] ?? []);
    return faultOf(operations, own, isExact, bounds, effort);
  });
}

type Size = 1 | 2 | 3;
const sizesUpTo = (most: Size) => ([1, 2, 3] as const).filter((size) => size <= most);

/** The parts of all smallest repairs of a system, if they take few operations. */
function smallest(
  operations: Operations,
  failing: readonly number[],
  bounds: Bounds,
  effort: Effort,
): readonly Part[] | null {
  for (const size of sizesUpTo(bounds.operations)) {
    const found = solutions(operations, size, failing, effort);
    if (found.length > 0) return distinct(found.flatMap((solution) => partsOf(operations, solution)));
  }
  return null;
}

/** The parts of all smallest repairs of a system, if that they are the smallest can be shown in a share of the steps. */
function joint(
  operations: Operations,
  failing: readonly number[],
  bounds: Bounds,
  effort: Effort,
): readonly Part[] | null {
  return effort.attempt(bounds.steps * jointShare, () => {
    for (let most = bounds.operations + 1; most <= bounds.jointOperations; most++) {
      const found = partsWithin(operations, failing, most, effort);
      if (found === null) return null;
      const parts = distinct(found.flatMap((solution) => partsOf(operations, solution)));
      const { cost, used } = coversOf(parts, failing, effort);
      if (cost <= most) return used;
    }
    return null;
  });
}

const jointShare = 0.2;

/** The parts of the smallest repairs that are made of parts of few operations. */
function independent(
  operations: Operations,
  failing: readonly number[],
  bounds: Bounds,
  effort: Effort,
): readonly Part[] | null {
  const found = sizesUpTo(bounds.operations).flatMap((size) =>
    failing.flatMap((relation) => solutions(operations, size, [relation], effort)),
  );
  const parts = distinct(found.flatMap((solution) => partsOf(operations, solution)));
  return coversOf(parts, failing, effort).used;
}

function mendsAlone({ effect }: Move, { relations }: System): boolean {
  return effect.every(({ relation, amount }) => relations[relation]?.residual === -amount);
}

function distinct(parts: readonly Part[]): readonly Part[] {
  return [...new Map(parts.map((part) => [part.key, part])).values()];
}

/** One operation of a solution, with what it adds to each relation. */
interface Unit {
  readonly cells: Solution["cells"];
  readonly moves: readonly number[];
  readonly effect: readonly { readonly relation: number; readonly amount: number }[];
}

/** A solution taken apart into sets of operations that mend whole relations each, as many as there are. */
function partsOf(operations: Operations, solution: Solution): readonly Part[] {
  const { system, moves } = operations;
  const units: Unit[] = [
    ...solution.cells.map((cell): Unit => {
      const source = system.cells[cell.cell];
      const delta = cell.least - (source?.value ?? 0);
      const effect = (source?.touches ?? []).map(({ relation, amount }) => ({
        relation,
        amount: amount * delta,
      }));
      return { cells: [cell], moves: [], effect };
    }),
    ...solution.moves.map((move): Unit => ({ cells: [], moves: [move], effect: moves[move]?.effect ?? [] })),
  ];
  // Values that depend on each other cannot be taken apart.
  if (solution.cells.some(({ least, most }) => least !== most)) return [partOf(system, units)];
  const parts: Part[] = [];
  let rest = units;
  while (rest.length > 0) {
    const without = (subset: readonly Unit[]) => rest.filter((unit) => !subset.includes(unit));
    const mends = (subset: readonly Unit[]) => subset.length === 0 || mended(system, subset) !== null;
    const part = subsetsBySize(rest).find((subset) => mends(subset) && mends(without(subset))) ?? rest;
    parts.push(partOf(system, part));
    rest = without(part);
  }
  return parts;
}

/** The subsets that are not empty, the smaller ones first. */
function subsetsBySize(units: readonly Unit[]): readonly (readonly Unit[])[] {
  return units
    .reduce<readonly (readonly Unit[])[]>(
      (found, unit) => [...found, ...found.map((subset) => [...subset, unit])],
      [[]],
    )
    .slice(1)
    .sort((a, b) => a.length - b.length);
}

/** The relations that units change altogether, if each fails before and holds after; null otherwise. */
function mended({ relations }: System, units: readonly Unit[]): readonly number[] | null {
  const sums = new Map<number, number>();
  for (const { effect } of units)
    for (const { relation, amount } of effect) sums.set(relation, (sums.get(relation) ?? 0) + amount);
  const changed = [...sums].filter(([, sum]) => sum !== 0);
  if (changed.some(([relation, sum]) => (relations[relation]?.residual ?? 0) + sum !== 0)) return null;
  return changed.length === 0 ? null : changed.map(([relation]) => relation).sort((a, b) => a - b);
}

function partOf(system: System, units: readonly Unit[]): Part {
  const cells = units.flatMap((unit) => unit.cells);
  const moves = units.flatMap((unit) => unit.moves);
  const touched = new Set(units.flatMap(({ effect }) => effect.map(({ relation }) => relation)));
  const failing = [...touched].filter((relation) => system.relations[relation]?.residual !== 0);
  return {
    key: `${cells.map(({ cell, least }) => `${cell}=${least}`).join()}|${moves.join()}`,
    relations: mended(system, units) ?? failing.sort((a, b) => a - b),
    size: units.length,
    cells,
    moves,
  };
}

function faultOf(
  operations: Operations,
  parts: readonly Part[],
  isExact: boolean,
  bounds: Bounds,
  effort: Effort,
): Fault {
  const { system } = operations;
  const relations = [...new Set(parts.flatMap((part) => part.relations))].sort((a, b) => a - b);
  const covers = coversOf(parts, relations, effort).list(bounds.answers + 1);
  const answers = covers.flatMap((cover) => answerOf(operations, cover) ?? []);
  if (answers.length > bounds.answers)
    return { system, relations, answers: [], isExact: false, beyond: "answers" };
  return { system, relations, answers, isExact, beyond: answers.length === 0 ? "operations" : null };
}

/** The parts put together; null if two of them want the same cell. */
function answerOf(operations: Operations, parts: readonly Part[]): Answer | null {
  const cells = parts.flatMap((part) => cellsOf(operations, part)).sort((a, b) => a.cell - b.cell);
  if (cells.some(({ cell }, index) => cell === cells[index + 1]?.cell)) return null;
  return {
    cells,
    moves: parts.flatMap((part) => movesIn(operations, part)),
    operations: parts.reduce((sum, { size }) => sum + size, 0),
  };
}

function movesIn({ moves }: Operations, part: Part): readonly Move[] {
  return part.moves.flatMap((move) => moves[move] ?? []);
}

/** The cells that a part changes, by itself or by a move. */
function cellsOf(operations: Operations, part: Part): Answer["cells"] {
  const moved = movesIn(operations, part).flatMap(({ changes }) => changes);
  return [...part.cells, ...moved.map(({ cell, value }) => ({ cell, least: value, most: value }))];
}
