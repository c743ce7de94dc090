import type { Effort } from "./effort";
import type { Operations } from "./operations";
import type { Span } from "./solve";
import { mayHold, type Touch } from "./system";

/** Operations that together make every relation hold that one of them touches. */
export interface Solution {
  readonly cells: readonly (Span & { readonly cell: number })[];
  /** Numbers of moves. */
  readonly moves: readonly number[];
}

/**
 * The operations chosen so far and what they leave of each relation. Kept in place and taken back step by step, as a
 * search visits many thousands of states.
 */
export class SearchState {
  /** What each relation's terms add up to after the chosen operations. */
  readonly residual: number[];
  /** How many chosen operations, and demands, touch each relation. */
  private readonly touched: number[];
  /** The relations with such a count, in the order in which they came. */
  private readonly inPlay: number[] = [];
  private readonly isShut: boolean[];
  private readonly isTaken: boolean[];
  private readonly cells: (Span & { readonly cell: number })[] = [];
  private readonly moves: number[] = [];
  private readonly found = new Map<string, Solution>();

  /**
   * @param demanded relations that must be mended; a failing one that is not may stay if no operation touches it
   */
  constructor(
    readonly operations: Operations,
    readonly demanded: readonly number[],
    private readonly effort: Effort,
  ) {
    const { relations, cells } = operations.system;
    this.residual = relations.map(({ residual }) => residual);
    this.touched = relations.map((_, index) => (demanded.includes(index) ? 1 : 0));
    this.inPlay.push(...demanded);
    this.isShut = relations.map(() => false);
    this.isTaken = cells.map(() => false);
  }

  get solutions(): readonly Solution[] {
    return [...this.found.values()];
  }

  /** @throws {OutOfTime} */
  tick(count = 1): void {
    this.effort.step(count);
  }

  /** Relations that are demanded or touched, and do not hold. */
  failing(): number[] {
    return this.inPlay.filter((relation) => this.residual[relation] !== 0);
  }

  isFree(cell: number): boolean {
    return this.isTaken[cell] !== true;
  }

  isMoveFree(move: number): boolean {
    return this.operations.moves[move]?.changes.every(({ cell }) => this.isTaken[cell] !== true) ?? false;
  }

  /** Whether one of the relations was left to a single operation that is chosen already. */
  touchesShut(touches: readonly Touch[]): boolean {
    return touches.some(({ relation }) => this.isShut[relation] === true);
  }

  shutting(relation: number, then: () => void): void {
    this.isShut[relation] = true;
    then();
    this.isShut[relation] = false;
  }

  withCell(cell: number, value: number, then: () => void): void {
    const source = this.operations.system.cells[cell];
    if (!source) return;
    this.isTaken[cell] = true;
    this.cells.push({ cell, least: value, most: value });
    this.within(source.touches, value - source.value, then);
    this.cells.pop();
    this.isTaken[cell] = false;
  }

  withMove(move: number, then: () => void): void {
    const { effect = [], changes = [] } = this.operations.moves[move] ?? {};
    for (const { cell } of changes) this.isTaken[cell] = true;
    this.moves.push(move);
    this.within(effect, 1, then);
    this.moves.pop();
    for (const { cell } of changes) this.isTaken[cell] = false;
  }

  private within(touches: readonly Touch[], factor: number, then: () => void): void {
    for (const { relation, amount } of touches) {
      if (this.touched[relation] === 0) this.inPlay.push(relation);
      this.touched[relation] = (this.touched[relation] ?? 0) + 1;
      this.residual[relation] = (this.residual[relation] ?? 0) + amount * factor;
    }
    then();
    for (const { relation, amount } of touches) {
      this.residual[relation] = (this.residual[relation] ?? 0) - amount * factor;
      this.touched[relation] = (this.touched[relation] ?? 0) - 1;
      if (this.touched[relation] === 0) this.inPlay.pop();
    }
  }

  /**
   * What a cell must hold to mend this relation, which it touches, and all that fails with it.
   * @param failing how many relations fail now
   */
  mendingValue(cell: number, relation: number, failing: number): number | null {
    const source = this.operations.system.cells[cell];
    if (!source || !this.isFree(cell)) return null;
    const delta = -(this.residual[relation] ?? 0) / this.operations.coefficientIn(cell, relation);
    if (!this.mendsAll(source.touches, delta, failing)) return null;
    return mayHold(source, source.value + delta) ? source.value + delta : null;
  }

  /** Whether a move mends all that fails. */
  moveMends(move: number, failing: number): boolean {
    return this.mendsAll(this.operations.moves[move]?.effect ?? [], 1, failing) && this.isMoveFree(move);
  }

  private mendsAll(touches: readonly Touch[], factor: number, failing: number): boolean {
    let mended = 0;
    for (const { relation, amount } of touches) {
      const residual = this.residual[relation] ?? 0;
      if (residual + amount * factor !== 0) return false;
      if (this.touched[relation] !== 0) mended++;
    }
    return mended === failing;
  }

  /** Notes the chosen operations, and these, as a solution; each set once. */
  record(cells: Solution["cells"], moves: Solution["moves"]): void {
    const allCells = [...this.cells, ...cells].sort((a, b) => a.cell - b.cell);
    const allMoves = [...this.moves, ...moves].sort((a, b) => a - b);
    const key = `${allCells.map(({ cell }) => cell).join()}|${allMoves.join()}`;
    if (!this.found.has(key)) this.found.set(key, { cells: allCells, moves: allMoves });
  }
}
