import type { Move } from "./moves";
import type { System, Touch } from "./system";

/** The operations that are open to the search, found by the relations that they touch. */
export interface Operations {
  readonly system: System;
  readonly moves: readonly Move[];
  /** For each relation, the cells in it that may be changed. */
  readonly cellsIn: readonly (readonly number[])[];
  /** For each relation, the numbers of the moves that alter it. */
  readonly movesIn: readonly (readonly number[])[];
  /** Cells that may be changed and stand in both relations. */
  readonly cellsInBoth: (one: number, other: number) => readonly number[];
  /** Moves that alter a relation by exactly this amount. */
  readonly movesBy: (relation: number, amount: number) => readonly number[];
  /** The most relations that one operation touches. */
  readonly mostTouches: number;
  readonly coefficientIn: (cell: number, relation: number) => number;
}

const none: readonly number[] = [];

/** Sorts the operations of a system by what they touch. */
export function operationsOf(system: System, moves: readonly Move[]): Operations {
  const count = system.relations.length;
  const cellsIn = system.relations.map(({ cells }) =>
    cells.flatMap(({ cell }) => (system.cells[cell]?.source.isFixed === true ? [] : [cell])),
  );
  const both = new Map<number, number[]>();
  system.cells.forEach(({ source, touches }, cell) => {
    if (source.isFixed === true) return;
    for (const one of touches)
      for (const other of touches) if (one !== other) push(both, one.relation * count + other.relation, cell);
  });
  const movesIn = system.relations.map((): number[] => []);
  const byAmount = system.relations.map(() => new Map<number, number[]>());
  moves.forEach(({ effect }, move) => {
    for (const { relation, amount } of effect) {
      movesIn[relation]?.push(move);
      const amounts = byAmount[relation];
      if (amounts) push(amounts, amount, move);
    }
  });
  const touchCount = (touches: readonly Touch[]) => touches.length;
  return {
    system,
    moves,
    cellsIn,
    movesIn,
    cellsInBoth: (one, other) => both.get(one * count + other) ?? none,
    movesBy: (relation, amount) => byAmount[relation]?.get(amount) ?? none,
    mostTouches: Math.max(
      ...system.cells.map(({ touches }) => touchCount(touches)),
      ...moves.map(({ effect }) => touchCount(effect)),
    ),
    coefficientIn: (cell, relation) =>
      system.cells[cell]?.touches.find((touch) => touch.relation === relation)?.amount ?? 0,
  };
}

function push(lists: Map<number, number[]>, key: number, item: number): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
