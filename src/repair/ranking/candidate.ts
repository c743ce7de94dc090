/** A repair as the criteria look at it: numbers as people read them, and what the page around them tells. */
import type { Move, MoveKind } from "../model/moves";
import type { ProblemCell } from "../model/problem";
import { fromUnits, type CellSpan, type System } from "../model/system";
import type { OperationSet } from "../search/operations";

export interface Candidate {
  /** Every cell that changes to a number that is known, those of moves included. */
  readonly changes: readonly CandidateChange[];
  /** The changes that are operations by themselves. */
  readonly separate: readonly CandidateChange[];
  readonly moves: readonly CandidateMove[];
  /** How many cells get a number that is left open. */
  readonly openCells: number;
}

export interface CandidateChange {
  readonly cell: ProblemCell;
  readonly to: number;
  /** How many relations the cell is in. */
  readonly relations: number;
  /** How many broken relations tell the cell's number: each by itself, if no other cell of it changes. */
  readonly broken: number;
  /**
   * The number that was written may be right: a blank beside it may be the reason, all numbers beside it are 0, or the
   * change makes up for any small difference.
   */
  readonly isDoubtful: boolean;
  /** A written number that stands with blanks which may be what is missing; in a move, too. */
  readonly mayWaitForBlanks: boolean;
}

export interface CandidateMove {
  readonly kind: MoveKind;
  readonly changes: readonly CandidateChange[];
  /** Whether it explains more than it assumes, so that it hardly fits by chance. */
  readonly isSignificant: boolean;
}

/** Small numbers agree by chance. A number of this size, with two digits, hardly does. */
export const leastSignificant = 10;

/** A set of operations with what ranking looks at. */
export function candidateOf({ cells, moves }: OperationSet, system: System): Candidate {
  const known = cells.filter(({ least, most }) => least === most);
  const after = new Map(cells.map(({ cell, least, most }) => [cell, least === most ? least : null]));
  const changeOf = ({ cell, least }: CellSpan) => changeAt(cell, least, after, system);
  const changes = new Map(known.map((each) => [each.cell, changeOf(each)]));
  const moved = new Set(moves.flatMap((move) => move.changes.map(({ cell }) => cell)));
  return {
    changes: [...changes.values()],
    separate: [...changes].flatMap(([cell, change]) => (moved.has(cell) ? [] : [change])),
    moves: moves.map((move): CandidateMove => ({
      kind: move.kind,
      changes: move.changes.flatMap(({ cell }) => changes.get(cell) ?? []),
      isSignificant: isSignificant(move, system),
    })),
    openCells: cells.length - known.length,
  };
}

/** @param after what the cells of the repair hold then; null if that is left open */
function changeAt(
  cell: number,
  units: number,
  after: ReadonlyMap<number, number | null>,
  { cells, relations, scale }: System,
): CandidateChange {
  const { source, value, touches } = cells[cell]!;
  const broken = touches.map(({ relation }) => relations[relation]!).filter(({ residual }) => residual !== 0);
  const isBlank = (other: number | null) => other !== null && cells[other]!.source.value === null;
  const isZero = (other: number) => (after.has(other) ? after.get(other) : cells[other]!.value) === 0;
  const isWritten = source.value !== null;
  const mayWait = broken.some(({ total, terms }) =>
    units === 0 ? terms.some((term) => isBlank(term.cell)) : isBlank(total),
  );
  // Whoever fills in a form of zeros has written the first number of its sums.
  const isFirst = units === 0 && broken.every(({ terms }) => terms.every((term) => isZero(term.cell)));
  const isMakeweight = value === 0 && Math.abs(units) < leastSignificant * scale;
  return {
    cell: source,
    to: fromUnits(units, { scale }),
    relations: touches.length,
    broken: broken.filter(({ terms }) => terms.every((term) => term.cell === cell || !after.has(term.cell)))
      .length,
    isDoubtful: isWritten && (mayWait || isFirst || isMakeweight),
    mayWaitForBlanks: isWritten && mayWait,
  };
}

/**
 * Whether a move explains more than it assumes. It touches no relation that held; and it mends two relations, or one by
 * a number that small numbers do not come to by chance. The relation from which a number that fell off the row was
 * worked out does not count.
 */
function isSignificant({ effect, restoresNumber }: Move, { relations, scale }: System): boolean {
  const mended = effect.filter(({ relation }) => relations[relation]!.residual !== 0);
  const large = mended.filter(({ amount }) => Math.abs(amount) >= leastSignificant * scale);
  const worked = restoresNumber ? 1 : 0;
  return mended.length === effect.length && (mended.length > 1 + worked || large.length > worked);
}
