import type { SearchState } from "./searchState";
import type { Touch } from "./system";

/** More relations than this in common, and going through all operations is quicker than through all subsets. */
const mostSubsets = 6;

/**
 * Three operations such that every relation is touched by two of them or more, two of them at the pivot: what only
 * the first two do not share, the third touches, and nothing that neither of them touches.
 * @param mend is called with the cells among them, while the moves among them are chosen
 */
export function eachClosedTriple(
  state: SearchState,
  pivot: number,
  mend: (cells: readonly number[]) => void,
): void {
  const { cellsIn, movesIn, system, moves } = state.operations;
  // Cells and moves in one row of numbers: moves behind the cells.
  const first = system.cells.length;
  const touchesOf = (operation: number): readonly Touch[] =>
    (operation < first ? system.cells[operation]?.touches : moves[operation - first]?.effect) ?? [];
  const isOpen = (operation: number) =>
    operation >= first || system.cells[operation]?.source.isFixed !== true;
  const all = [...system.cells.keys(), ...[...moves.keys()].map((move) => move + first)].filter(isOpen);
  const byRelations = new Map<number, number[]>();
  for (const operation of all) {
    const key = keyOf(touchesOf(operation));
    const same = byRelations.get(key);
    if (same) same.push(operation);
    else byRelations.set(key, [operation]);
  }
  const atPivot = [...(cellsIn[pivot] ?? []), ...(movesIn[pivot] ?? []).map((move) => move + first)];
  const isInFirst = system.relations.map(() => false);
  atPivot.forEach((one, index) => {
    const own = touchesOf(one);
    for (const { relation } of own) isInFirst[relation] = true;
    const missing = new Set(state.demanded.filter((relation) => isInFirst[relation] !== true));
    for (const two of atPivot.slice(index + 1)) {
      state.tick();
      const other = touchesOf(two);
      if (missing.size > other.length) continue;
      if (missing.size > 0 && countIn(missing, other) < missing.size) continue;
      const common = other.filter(({ relation }) => isInFirst[relation]);
      state.tick(2 ** Math.min(common.length, mostSubsets));
      const apart = keyOf(own) + keyOf(other) - 2 * keyOf(common);
      const thirds =
        common.length > mostSubsets
          ? all
          : subsets(common).flatMap((shared) => byRelations.get(apart + keyOf(shared)) ?? []);
      for (const three of thirds) if (three !== one && three !== two) choose([one, two, three]);
    }
    for (const { relation } of own) isInFirst[relation] = false;
  });

  function choose(triple: readonly number[]): void {
    const cells = triple.filter((operation) => operation < first);
    const chosen = triple.filter((operation) => operation >= first).map((operation) => operation - first);
    const descend = (index: number): void => {
      state.tick();
      const move = chosen[index];
      if (move !== undefined) {
        if (state.isMoveFree(move)) state.withMove(move, () => descend(index + 1));
      } else if (cells.length > 0) {
        if (cells.every((cell) => state.isFree(cell))) mend(cells);
      } else if (state.failing().length === 0) state.record([], []);
    };
    descend(0);
  }
}

/** How many of the relations are touched; no relation is touched twice by one operation. */
function countIn(relations: ReadonlySet<number>, touches: readonly Touch[]): number {
  let count = 0;
  for (const { relation } of touches) if (relations.has(relation)) count++;
  return count;
}

/** A number for a set of relations: different for different sets, but for odds that do not matter, as all is proved. */
function keyOf(touches: readonly Touch[]): number {
  let key = 0;
  for (const { relation } of touches) key += spread(relation);
  return key;
}

/** A number of 40 bits that looks like chance. */
function spread(relation: number): number {
  const high = Math.imul(relation + 1, 0x9e3779b1) >>> 0;
  const low = Math.imul(high ^ (high >>> 15), 0x85ebca6b) >>> 24;
  return high * 256 + low;
}

function subsets(touches: readonly Touch[]): readonly (readonly Touch[])[] {
  return touches.reduce<readonly (readonly Touch[])[]>(
    (found, touch) => [...found, ...found.map((subset) => [...subset, touch])],
    [[]],
  );
}
