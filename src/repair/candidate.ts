import { leastTelling, type Candidate, type CandidateChange, type CandidateMove } from "./criteria";
import type { Answer } from "./faults";
import type { Move } from "./moves";
import { fromUnits, type System } from "./system";

/** An answer of the search as the criteria look at it. */
export function candidateOf(answer: Answer, system: System): Candidate {
  const known = answer.cells.filter(({ least, most }) => least === most);
  const moved = new Set(answer.moves.flatMap(({ changes }) => changes.map(({ cell }) => cell)));
  const around: Surroundings = {
    system,
    shared: relationsOfSeveral(answer, system),
    emptied: relationsEmptied(answer, system),
  };
  const changed = (cells: readonly { readonly cell: number; readonly least: number }[]) =>
    cells.flatMap(({ cell, least }) => changeOf(cell, least, around));
  return {
    changes: changed(known),
    separate: changed(known.filter(({ cell }) => !moved.has(cell))),
    moves: answer.moves.map((move): CandidateMove => ({
      kind: move.kind,
      changes: move.changes.flatMap(({ cell, value }) => changeOf(cell, value, around)),
      isTelling: isTelling(move, system),
    })),
    openCells: answer.cells.length - known.length,
  };
}

interface Surroundings {
  readonly system: System;
  /** Relations in which several of the changed cells stand: they tell of none of them. */
  readonly shared: ReadonlySet<number>;
  /** Relations in which nothing but 0 is left. */
  readonly emptied: ReadonlySet<number>;
}

function relationsOfSeveral({ cells }: Answer, system: System): ReadonlySet<number> {
  const seen = new Set<number>();
  const several = new Set<number>();
  for (const { cell } of cells)
    for (const { relation } of system.cells[cell]?.touches ?? [])
      (seen.has(relation) ? several : seen).add(relation);
  return several;
}

function relationsEmptied({ cells }: Answer, { relations, cells: all }: System): ReadonlySet<number> {
  const after = new Map(cells.map(({ cell, least, most }) => [cell, least === most ? least : null]));
  const isZero = (cell: number) => (after.has(cell) ? after.get(cell) : all[cell]?.value) === 0;
  return new Set(
    relations.flatMap((relation, index) => (relation.cells.every(({ cell }) => isZero(cell)) ? [index] : [])),
  );
}

function changeOf(
  cell: number,
  units: number,
  { system, shared, emptied }: Surroundings,
): readonly CandidateChange[] {
  const { source, value = 0, touches = [] } = system.cells[cell] ?? {};
  if (!source) return [];
  const failing = touches.filter(({ relation }) => system.relations[relation]?.residual !== 0);
  const broken = failing.flatMap(({ relation }) => system.relations[relation] ?? []);
  const isBlank = (other: number | null) => other !== null && system.cells[other]?.source.value === null;
  const mayWait = broken.some(({ total, cells }) =>
    units === 0 ? cells.some((other) => isBlank(other.cell)) : isBlank(total),
  );
  // Whoever fills in a form of zeros has written the first numbers of its sums; and a small number where 0 stands makes up
  // for any small difference.
  const isFirst = units === 0 && failing.every(({ relation }) => emptied.has(relation));
  const isMakeweight = value === 0 && Math.abs(units) < leastTelling * system.scale;
  const isDoubtful = source.value !== null && (mayWait || isFirst || isMakeweight);
  const mayWaitForBlanks = source.value !== null && mayWait;
  return [
    {
      cell: source,
      to: fromUnits(units, system),
      relations: touches.length,
      broken: failing.filter(({ relation }) => !shared.has(relation)).length,
      isDoubtful,
      mayWaitForBlanks,
    },
  ];
}

/**
 * Whether a move explains more than it assumes. It touches no relation that held; and it mends two relations, or one by
 * a number that small numbers do not come to by chance. The relation from which a number that fell off the row was
 * worked out says nothing.
 */
function isTelling({ effect, restoresNumber }: Move, system: System): boolean {
  const mended = effect.filter(({ relation }) => system.relations[relation]?.residual !== 0);
  const large = mended.filter(({ amount }) => Math.abs(amount) >= leastTelling * system.scale);
  const free = restoresNumber ? 1 : 0;
  return mended.length === effect.length && (mended.length > 1 + free || large.length > free);
}
