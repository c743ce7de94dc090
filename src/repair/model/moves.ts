/** Moves: numbers that are right and stand in the wrong cells. As a move takes its numbers from the page, one that fits is hardly chance. */
import type { FieldId } from "../../report";
import { mayHold, type System, type Touch } from "./system";

export type MoveKind = "swap" | "shift" | "row";

export interface Move {
  readonly kind: MoveKind;
  /** What the cells hold afterwards; every one of them changes. */
  readonly changes: readonly { readonly cell: number; readonly value: number }[];
  /** What it adds to each relation that it alters. */
  readonly effect: readonly Touch[];
  /** Whether it brings back a number that is not on the page, worked out from a relation. */
  readonly restoresNumber: boolean;
}

/**
 * All moves that undo a slip of these kinds and alter a relation:
 * - swap: two neighbours, in a row or in a column, change places;
 * - shift: cells of a row go back by one cell. The cell that they had left is empty or 0; at the other end an empty
 *   cell comes round or, at the row's edge, the number that had fallen off follows from a relation;
 * - row: two numbers or more, side by side, go back to the row above or below, which is empty there.
 */
export function movesOf(system: System): readonly Move[] {
  const numbers = new Map<FieldId | null, number>(
    system.cells.map(({ source }, index) => [source.field, index]),
  );
  return system.problem.blocks.flatMap((block) => {
    const rows = block.rows.map((row): Row => row.map((field) => numbers.get(field) ?? null));
    return rows.flatMap((row, index) => {
      const next = rows[index + 1] ?? [];
      return [
        ...row.flatMap((cell, place) => swap(cell, row[place + 1], system)),
        ...row.flatMap((cell, place) => swap(cell, next[place], system)),
        ...shifts(row, system),
        ...shifts([...row].reverse(), system),
        ...rowsOff(row, next, system),
        ...rowsOff(next, row, system),
      ];
    });
  });
}

/** Cell numbers; null where a cell is missing or has no part in the system. */
type Row = readonly (number | null)[];

/** The move that gives cells these numbers; none where a cell must not hold its own, or no relation feels it. */
function moveOf(
  kind: MoveKind,
  values: readonly (readonly [cell: number, value: number])[],
  { cells }: System,
  restoresNumber = false,
): readonly Move[] {
  const changes: { cell: number; value: number }[] = [];
  const sums = new Map<number, number>();
  for (const [cell, value] of values) {
    const old = cells[cell]!;
    if (old.value === value) continue;
    if (!mayHold(old, value)) return [];
    changes.push({ cell, value });
    for (const { relation, amount } of old.touches)
      sums.set(relation, (sums.get(relation) ?? 0) + amount * (value - old.value));
  }
  const effect = [...sums].flatMap(([relation, amount]) => (amount === 0 ? [] : [{ relation, amount }]));
  // One cell that changes is no move: a number goes nowhere, and only the total changes.
  return changes.length < 2 || effect.length === 0 ? [] : [{ kind, changes, effect, restoresNumber }];
}

const valueOf = ({ cells }: System, cell: number | null | undefined) =>
  cell == null ? 0 : cells[cell]!.value;

function swap(one: number | null | undefined, other: number | null | undefined, system: System) {
  if (one == null || other == null) return [];
  const values = [[one, valueOf(system, other)] as const, [other, valueOf(system, one)] as const];
  return moveOf("swap", values, system);
}

/** Numbers that go back towards the row's start. A run begins with the first cell that changes. */
function shifts(row: Row, system: System): readonly Move[] {
  const moves: Move[] = [];
  row.forEach((start, from) => {
    if (start === null || valueOf(system, start) !== 0 || valueOf(system, row[from + 1]) === 0) return;
    const run: number[] = [];
    for (const cell of row.slice(from)) {
      if (cell === null) break;
      run.push(cell);
      // Two cells, one of them empty, are a swap.
      if (run.length > 2 && valueOf(system, cell) !== 0) moves.push(...shift(run, 0, system));
    }
    if (run.length < 2 || from + run.length < row.length) return;
    for (const lost of lostNumbers(run, system)) moves.push(...shift(run, lost, system));
  });
  return moves;
}

function shift(run: readonly number[], last: number, system: System): readonly Move[] {
  const values = run.map((cell, place): [number, number] => {
    const next = run[place + 1];
    return [cell, next === undefined ? last : valueOf(system, next)];
  });
  return moveOf("shift", values, system, last !== 0);
}

/** What the row's last cell may have held before a shift: the number that a relation of it asks for, if it is not 0. */
function lostNumbers(run: readonly number[], system: System): ReadonlySet<number> {
  const last = run.at(-1)!;
  const found = system.cells[last]!.touches.map(({ relation, amount }) => {
    let sum = 0;
    for (const { cell, coefficient } of system.relations[relation]!.terms) {
      const place = run.indexOf(cell);
      if (cell !== last) sum += coefficient * valueOf(system, place === -1 ? cell : run[place + 1]);
    }
    return -sum / amount + 0;
  });
  return new Set(found.filter((number) => number !== 0));
}

/** Numbers side by side that go from one row to the other. A run begins and ends with a number. */
function rowsOff(from: Row, to: Row, system: System): readonly Move[] {
  const moves: Move[] = [];
  from.forEach((start, first) => {
    if (valueOf(system, start) === 0) return;
    const values: [number, number][] = [];
    for (let place = first; place < from.length; place++) {
      const [source, target] = [from[place], to[place]];
      if (source == null || target == null || valueOf(system, target) !== 0) break;
      values.push([target, valueOf(system, source)], [source, 0]);
      if (place > first && valueOf(system, source) !== 0) moves.push(...moveOf("row", values, system));
    }
  });
  return moves;
}
