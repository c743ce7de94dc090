import { leastTelling, type Candidate, type CandidateChange, type CandidateMove } from "./criteria";
import type { Answer } from "./faults";
import type { Move } from "./moves";
import { fromUnits, type System } from "./system";

/** An answer of the search as the criteria look at it. */
export function candidateOf(answer: Answer, system: System): Candidate {
  const known = answer.cells.filter(({ least, most }) => least === most);
  const moved = new Set(answer.moves.flatMap(({ changes }) => changes.map(({ cell }) => cell)));
  const changed = (cells: readonly { readonly cell: number; readonly least: number }[]) =>
    cells.flatMap(({ cell, least }) => changeOf(cell, least, system));
  return {
    changes: changed(known),
    separate: changed(known.filter(({ cell }) => !moved.has(cell))),
    moves: answer.moves.map((move): CandidateMove => ({
      kind: move.kind,
      changes: move.changes.flatMap(({ cell, value }) => changeOf(cell, value, system)),
      isTelling: isTelling(move, system),
    })),
    openCells: answer.cells.length - known.length,
  };
}

function changeOf(cell: number, units: number, system: System): readonly CandidateChange[] {
  const { source, touches = [] } = system.cells[cell] ?? {};
  if (!source) return [];
  const broken = touches
    .flatMap(({ relation }) => system.relations[relation] ?? [])
    .filter(({ residual }) => residual !== 0);
  const isBlank = (other: number | null) => other !== null && system.cells[other]?.source.value === null;
  const mayWait = broken.some(({ total, cells }) =>
    units === 0 ? cells.some((other) => isBlank(other.cell)) : isBlank(total),
  );
  const isDoubtful = source.value !== null && mayWait;
  return [
    {
      cell: source,
      to: fromUnits(units, system),
      relations: touches.length,
      broken: broken.length,
      isDoubtful,
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
