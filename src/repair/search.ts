import { eachClosedTriple } from "./closedTriples";
import type { Effort } from "./effort";
import type { Operations } from "./operations";
import { SearchState, type Solution } from "./searchState";
import { solveCells } from "./solve";
import { mayHold } from "./system";

export type { Solution } from "./searchState";

/**
 * Finds every set of so many operations, no two of them at the same cell, that mends the demanded relations and
 * breaks none.
 *
 * It builds a set operation by operation and always asks for one relation that still fails (the pivot): a further
 * operation must touch it. Either one alone does, and then its change is known at once; or more do.
 * - With one operation left, it touches every relation that fails and mends each exactly.
 * - With two left, at any pivot: one of them touches it, or both.
 * - With three: some relation is touched by one of them alone, or every relation is touched by two of them or more
 *   (a closed triple). A relation that is touched once and holds afterwards fails now; it is found when each failing
 *   relation is the pivot in turn. In a closed triple two operations meet at any pivot.
 * So none is missed. Sizes are to be tried in their order: a set that holds a smaller solution is not sought.
 *
 * @param demanded failing relations; a failing one that is not demanded may stay as it is if no operation touches it
 * @throws {OutOfTime}
 */
export function solutions(
  operations: Operations,
  size: 1 | 2 | 3,
  demanded: readonly number[],
  effort: Effort,
): readonly Solution[] {
  const state = new SearchState(operations, demanded, effort);
  if (size === 1) one(state);
  else if (size === 2) two(state);
  else {
    // Relations outside of the demanded ones may be the one that is touched once: `smallest` asks for each in turn.
    for (const pivot of demanded) oneAt(state, pivot, () => two(state));
    eachClosedTriple(state, narrowest(operations, demanded), (cells) => recordSolved(state, cells));
  }
  return state.solutions;
}

/** The last operation. */
function one(state: SearchState): void {
  const { cellsIn, cellsInBoth, movesBy, mostTouches } = state.operations;
  const failing = state.failing();
  const [first, second] = failing;
  if (first === undefined || failing.length > mostTouches) return;
  state.tick();
  const cells = second === undefined ? (cellsIn[first] ?? []) : cellsInBoth(first, second);
  for (const cell of cells) recordCell(state, cell, first, failing.length);
  for (const move of movesBy(first, -(state.residual[first] ?? 0)))
    if (state.moveMends(move, failing.length)) state.record([], [move]);
}

/** The last two operations. */
function two(state: SearchState): void {
  const failing = state.failing();
  if (failing.length === 0 || failing.length > 2 * state.operations.mostTouches) return;
  const pivot = narrowest(state.operations, failing);
  oneAt(state, pivot, () => one(state));
  bothAt(state, pivot);
}

/** Each operation that alone mends the pivot, and what follows it. */
function oneAt(state: SearchState, pivot: number, then: () => void): void {
  const { cellsIn, coefficientIn, movesBy, moves, system } = state.operations;
  const residual = state.residual[pivot] ?? 0;
  for (const cell of cellsIn[pivot] ?? []) {
    state.tick();
    const source = system.cells[cell];
    if (!source || !state.isFree(cell) || state.touchesShut(source.touches)) continue;
    const value = source.value - residual / coefficientIn(cell, pivot);
    if (mayHold(source, value)) state.withCell(cell, value, () => state.shutting(pivot, then));
  }
  for (const move of movesBy(pivot, -residual)) {
    state.tick();
    if (!state.isMoveFree(move) || state.touchesShut(moves[move]?.effect ?? [])) continue;
    state.withMove(move, () => state.shutting(pivot, then));
  }
}

/** The last two operations, both at the pivot. */
function bothAt(state: SearchState, pivot: number): void {
  const { cellsIn, movesIn } = state.operations;
  const cells = (cellsIn[pivot] ?? []).filter((cell) => state.isFree(cell));
  const ready = cells.filter((cell) => mendsItsOthers(state, cell, pivot));
  ready.forEach((cell, index) => {
    for (const other of ready.slice(index + 1)) recordSolved(state, [cell, other]);
  });
  for (const cell of cells) {
    if (ready.includes(cell)) continue;
    for (const other of partners(state, cell, pivot))
      if (state.isFree(other)) recordSolved(state, [cell, other]);
  }
  for (const move of movesIn[pivot] ?? []) moveAndAnother(state, move, pivot, ready);
}

/**
 * A move and another operation, both at the pivot. The other one touches every relation that the move touches and
 * does not mend.
 * @param ready cells that touch no relation but the pivot that holds
 */
function moveAndAnother(state: SearchState, move: number, pivot: number, ready: readonly number[]): void {
  const { moves, movesBy, cellsInBoth } = state.operations;
  state.tick();
  if (!state.isMoveFree(move) || state.touchesShut(moves[move]?.effect ?? [])) return;
  const left = (moves[move]?.effect ?? []).filter(
    ({ relation, amount }) => (state.residual[relation] ?? 0) + amount !== 0,
  );
  if (!left.some(({ relation }) => relation === pivot)) return;
  const beside = left.find(({ relation }) => relation !== pivot);
  const cells = beside ? cellsInBoth(pivot, beside.relation) : ready;
  const at = beside ?? left[0];
  if (!at) return;
  const others = movesBy(at.relation, -(state.residual[at.relation] ?? 0) - at.amount);
  if (cells.length === 0 && others.length === 0) return;
  state.withMove(move, () => {
    const failing = state.failing().length;
    for (const cell of cells) recordCell(state, cell, pivot, failing);
    for (const other of others) if (state.moveMends(other, failing)) state.record([], [other]);
  });
}

/** Whether all relations of a cell but the pivot fail, and by the same change of it. */
function mendsItsOthers(state: SearchState, cell: number, pivot: number): boolean {
  let common: number | null = null;
  for (const { relation, amount } of state.operations.system.cells[cell]?.touches ?? []) {
    if (relation === pivot) continue;
    const delta = -(state.residual[relation] ?? 0) / amount;
    if (delta === 0 || (common !== null && delta !== common)) return false;
    common = delta;
  }
  return true;
}

/** Cells that share the pivot and another relation with a cell. */
function partners(state: SearchState, cell: number, pivot: number): ReadonlySet<number> {
  const { system, cellsInBoth } = state.operations;
  const found = new Set<number>();
  for (const { relation } of system.cells[cell]?.touches ?? [])
    if (relation !== pivot) for (const other of cellsInBoth(pivot, relation)) found.add(other);
  found.delete(cell);
  return found;
}

function recordCell(state: SearchState, cell: number, pivot: number, failing: number): void {
  const value = state.mendingValue(cell, pivot, failing);
  if (value !== null) state.record([{ cell, least: value, most: value }], []);
}

/** Records cells as the last operations, if together they can mend all that fails. */
function recordSolved(state: SearchState, cells: readonly number[]): void {
  state.tick();
  const sources = cells.flatMap((cell) => state.operations.system.cells[cell] ?? []);
  if (sources.some(({ touches }) => state.touchesShut(touches))) return;
  const reached = (relation: number) =>
    sources.some(({ touches }) => touches.some((touch) => touch.relation === relation));
  if (!state.failing().every(reached)) return;
  const spans = solveCells(sources, state.residual);
  // Three cells can be told at least.
  if (spans === null || spans === "open") return;
  state.record(
    cells.flatMap((cell, index) => {
      const span = spans[index];
      return span ? [{ cell, ...span }] : [];
    }),
    [],
  );
}

/** The relation that the fewest operations touch. */
export function narrowest({ cellsIn, movesIn }: Operations, relations: readonly number[]): number {
  const widthOf = (relation: number) => (cellsIn[relation]?.length ?? 0) + (movesIn[relation]?.length ?? 0);
  return relations.reduce(
    (best, relation) => (widthOf(relation) < widthOf(best) ? relation : best),
    relations[0] ?? 0,
  );
}
