import { isFilled, type Unfilled } from "./unfilled";
import type { System } from "./system";

/**
 * The system once the blanks are filled: with the numbers that follow, which stay; without the relations that cannot be
 * checked before they are.
 */
export function withoutUnfilled(system: System, unfilled: readonly Unfilled[]): System {
  if (unfilled.length === 0) return system;
  const filled = new Map<number, number>();
  const waiting = new Set<number>();
  for (const { cells } of unfilled) {
    const isDecided = isFilled(cells);
    for (const { cell, least } of cells) {
      if (isDecided) filled.set(cell, least);
      else waiting.add(cell);
    }
  }
  // No repair may write into these cells: they belong to another cause.
  const cells = system.cells.map((each, cell) => {
    if (!filled.has(cell) && !waiting.has(cell)) return each;
    const source = { ...each.source, isFixed: true as const };
    return { ...each, value: filled.get(cell) ?? each.value, source };
  });
  const isChecked = (relation: number) =>
    system.relations[relation]?.cells.every(({ cell }) => !waiting.has(cell)) ?? false;
  const relations = system.relations.filter((_, relation) => isChecked(relation));
  const numbers = new Map(relations.map((relation, index) => [system.relations.indexOf(relation), index]));
  return {
    ...system,
    relations: relations.map((relation) => ({
      ...relation,
      residual: relation.cells.reduce(
        (sum, { cell, coefficient }) => sum + coefficient * (cells[cell]?.value ?? 0),
        0,
      ),
    })),
    cells: cells.map((cell) => ({
      ...cell,
      touches: cell.touches.flatMap(({ relation, amount }) => {
        const number = numbers.get(relation);
        return number === undefined ? [] : [{ relation: number, amount }];
      }),
    })),
  };
}
