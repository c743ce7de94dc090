/** The operations that the search may choose, as columns of a matrix with a row for each relation. */
import type { Move } from "../model/moves";
import type { CellSpan, System, Touch } from "../model/system";

/** A cell that takes another number, which is to be found, or a move. */
export interface Operation {
  readonly move: Move | null;
  /** The cells that it changes. */
  readonly cells: readonly number[];
  readonly touches: readonly Touch[];
}

/**
 * A sum of relations: what it adds up to now, and how much each operation adds to it. Cells add so much for each unit
 * that they change by.
 */
export interface Row {
  /** By how much its own relation counts in the sum. */
  readonly scale: number;
  readonly sum: number;
  /** One for each operation. */
  readonly amounts: Float64Array;
  /** The operations that add to it, in order. */
  readonly columns: readonly number[];
}

export interface Matrix {
  readonly system: System;
  /** Cells first, then moves. */
  readonly operations: readonly Operation[];
  readonly cellCount: number;
  /** One for each relation. */
  readonly rows: readonly Row[];
}

/** Operations that are made together. */
export interface OperationSet {
  /** The cells that change, each once and in order; those that a move changes, too. */
  readonly cells: readonly CellSpan[];
  readonly moves: readonly Move[];
  /** How many operations these are. */
  readonly size: number;
  /** Numbers of the broken relations that they mend, in order. They leave all others as they are. */
  readonly relations: readonly number[];
}

/** The operations that a system allows, and the relations that each of them changes. */
export function matrixOf(system: System, moves: readonly Move[]): Matrix {
  const settings = system.cells.flatMap(({ source, touches }, cell): readonly Operation[] =>
    source.isFixed === true || touches.length === 0 ? [] : [{ move: null, cells: [cell], touches }],
  );
  const operations = [
    ...settings,
    ...moves
      .filter(({ changes }) => changes.every(({ cell }) => system.cells[cell]!.source.isFixed !== true))
      .map((move): Operation => ({
        move,
        cells: move.changes.map(({ cell }) => cell),
        touches: move.effect,
      })),
  ];
  const amounts = system.relations.map(() => new Float64Array(operations.length));
  operations.forEach(({ touches }, column) => {
    for (const { relation, amount } of touches) amounts[relation]!.set([amount], column);
  });
  const cellCount = settings.length;
  return {
    system,
    operations,
    cellCount,
    rows: amounts.map((own, relation) => rowOf(1, system.relations[relation]!.residual, own)),
  };
}

/** A row without the operation of one column, by means of another row in which that operation stands. */
export function eliminate(row: Row, pivot: Row, column: number): Row {
  const own = row.amounts[column]!;
  const other = pivot.amounts[column]!;
  const factor = Math.abs(other);
  const less = Math.sign(other) * own;
  const amounts = row.amounts.slice();
  for (let index = 0; index < amounts.length; index++)
    amounts[index] = factor * amounts[index]! - less * pivot.amounts[index]!;
  return rowOf(factor * row.scale, factor * row.sum - less * pivot.sum, amounts);
}

function rowOf(scale: number, sum: number, amounts: Float64Array): Row {
  const columns: number[] = [];
  for (let column = 0; column < amounts.length; column++) if (amounts[column] !== 0) columns.push(column);
  return { scale, sum, amounts, columns };
}
