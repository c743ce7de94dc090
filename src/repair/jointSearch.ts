import type { Effort } from "./effort";
import { boundOf, type NeedsMore, type Unfinished } from "./lowerBound";
import type { Operations } from "./operations";
import type { Solution } from "./searchState";
import { solveCells } from "./solve";
import { mayHold, type Touch } from "./system";

/** What a step of this search costs, in steps of the others. */
const stepCost = 16;

/**
 * Every part that a repair of a whole system by at most so many operations can be made of: operations that bring each
 * relation which they alter to hold, and cannot be taken apart into such.
 *
 * A part is built from a failing relation that it mends (the root) and grows only where it is not finished: a relation
 * that it touches is mended, or in the end left as it was. What a relation is touched by is settled one operation at
 * a time, until it is closed. A bound from below on what the rest of the system still takes cuts off whatever could
 * not be part of so small a repair; that alone keeps the search short.
 *
 * @param failing all failing relations
 * @param most operations of the whole repair
 * @returns null if some part has more open values than can be worked out
 * @throws {OutOfTime}
 */
export function partsWithin(
  operations: Operations,
  failing: readonly number[],
  most: number,
  effort: Effort,
): readonly Solution[] | null {
  const search = new JointSearch(operations, effort);
  for (const root of failing) search.from(root, most);
  return search.solutions;
}

class JointSearch implements Unfinished {
  private readonly needsMore: NeedsMore;
  /** What each relation's terms add up to after the chosen operations whose numbers are known. */
  readonly residual: number[];
  /** How many chosen cells whose numbers are not known yet stand in each relation. */
  readonly openIn: number[];
  /** How many chosen operations touch each relation. */
  private readonly touched: number[];
  /** What each relation is to add up to when the part is finished; null while that is not settled. */
  private readonly target: (number | null)[];
  /** No further operation touches it. */
  private readonly isClosed: boolean[];
  private readonly isTaken: boolean[];
  /** Tried already, in a branch beside this one. */
  private readonly isBarredCell: boolean[];
  private readonly isBarredMove: boolean[];
  private readonly open: number[] = [];
  private readonly known: { cell: number; value: number }[] = [];
  private readonly moves: number[] = [];
  private readonly found = new Map<string, Solution>();
  private isIncomplete = false;
  private root = 0;

  constructor(
    private readonly operations: Operations,
    private readonly effort: Effort,
  ) {
    const { relations, cells } = operations.system;
    this.needsMore = boundOf(operations);
    this.residual = relations.map(({ residual }) => residual);
    this.openIn = relations.map(() => 0);
    this.touched = relations.map(() => 0);
    this.target = relations.map(({ residual }) => (residual === 0 ? 0 : null));
    this.isClosed = relations.map(() => false);
    this.isTaken = cells.map(({ source }) => source.isFixed === true);
    this.isBarredCell = cells.map(() => false);
    this.isBarredMove = operations.moves.map(() => false);
  }

  get solutions(): readonly Solution[] | null {
    return this.isIncomplete ? null : [...this.found.values()];
  }

  /** Parts that mend the root and no failing relation before it. */
  from(root: number, most: number): void {
    if (this.needsMore(this, most)) return;
    this.root = root;
    this.with(this.target, root, 0, () => this.add(root, most));
  }

  /** @param left how many operations the whole repair may still take */
  private extend(left: number): void {
    this.effort.step(stepCost);
    if (this.needsMore(this, left)) return;
    const pivot = this.pivot();
    if (pivot === null) this.complete();
    else if (pivot === "failed") return;
    else if (this.target[pivot] === null) this.settle(pivot, left);
    else if (this.openIn[pivot] === 0) this.add(pivot, left);
    else {
      this.close(pivot, left);
      if (this.isClosed[pivot] !== true) this.add(pivot, left);
    }
  }

  /** A relation of the part that is not finished, the most urgent one; "failed" if one of them cannot be. */
  private pivot(): number | "failed" | null {
    let best: number | null = null;
    let urgency = 0;
    for (const [relation, touched] of this.touched.entries()) {
      if (touched === 0) continue;
      const target = this.target[relation];
      const isMissed = target !== null && this.residual[relation] !== target;
      const openIn = this.openIn[relation] ?? 0;
      let own = 0;
      if (this.isClosed[relation] === true) {
        if (openIn === 0 && isMissed) return "failed";
        if (openIn === 1) own = 5;
      } else if (target === null) own = 4;
      else if (openIn === 0) own = isMissed ? 3 : 0;
      else own = openIn === 1 ? 2 : 1;
      if (own > urgency) [best, urgency] = [relation, own];
    }
    return best;
  }

  /** Whether a failing relation is mended by this part, or left to others as it was. */
  private settle(relation: number, left: number): void {
    if (relation > this.root) this.with(this.target, relation, 0, () => this.extend(left));
    // Touched once, it takes one more operation to undo that, and another part to mend it.
    const times = this.touched[relation] === 1 ? 2 : 1;
    if (this.needsMore(this, left, { relation, times })) return;
    const before = this.operations.system.relations[relation]?.residual ?? 0;
    this.with(this.target, relation, before, () => this.extend(left));
  }

  /** No further operation touches the relation: the one open cell in it is known then. */
  private close(relation: number, left: number): void {
    this.with(this.isClosed, relation, true, () => {
      if (this.openIn[relation] !== 1) return this.extend(left);
      const { system, coefficientIn } = this.operations;
      const cell = this.open.find((each) => coefficientIn(each, relation) !== 0);
      const source = cell === undefined ? undefined : system.cells[cell];
      if (cell === undefined || !source) return;
      const missing = (this.target[relation] ?? 0) - (this.residual[relation] ?? 0);
      const value = source.value + missing / coefficientIn(cell, relation);
      if (missing === 0 || !mayHold(source, value)) return;
      const place = this.open.indexOf(cell);
      this.open.splice(place, 1);
      this.count(this.openIn, source.touches, -1);
      this.know(cell, value, () => this.extend(left));
      this.count(this.openIn, source.touches, 1);
      this.open.splice(place, 0, cell);
    });
  }

  /** One more operation at a relation: where there can be only one, its number is known at once. */
  private add(relation: number, left: number): void {
    const { cellsIn, movesIn, movesBy, coefficientIn, system, moves } = this.operations;
    const others = this.target[relation] === 0 ? 0 : 1;
    if (this.needsMore(this, left, { relation, times: 1 + others })) return;
    const missing = (this.target[relation] ?? 0) - (this.residual[relation] ?? 0);
    const isLast = this.openIn[relation] === 0 && this.needsMore(this, left, { relation, times: 2 + others });
    const barred: number[] = [];
    for (const cell of cellsIn[relation] ?? []) {
      const source = system.cells[cell];
      if (!source || this.isTaken[cell] === true || this.isBarredCell[cell] === true) continue;
      if (this.touchesClosed(source.touches)) continue;
      this.isTaken[cell] = true;
      this.count(this.touched, source.touches, 1);
      if (isLast) {
        const value = source.value + missing / coefficientIn(cell, relation);
        if (mayHold(source, value))
          this.with(this.isClosed, relation, true, () => this.know(cell, value, () => this.extend(left - 1)));
      } else {
        this.open.push(cell);
        this.count(this.openIn, source.touches, 1);
        this.extend(left - 1);
        this.count(this.openIn, source.touches, -1);
        this.open.pop();
      }
      this.count(this.touched, source.touches, -1);
      this.isTaken[cell] = false;
      if (isLast) continue;
      this.isBarredCell[cell] = true;
      barred.push(cell);
    }
    const tried: number[] = [];
    for (const move of isLast ? movesBy(relation, missing) : (movesIn[relation] ?? [])) {
      const { effect = [], changes = [] } = moves[move] ?? {};
      if (this.isBarredMove[move] === true || this.touchesClosed(effect)) continue;
      if (changes.some(({ cell }) => this.isTaken[cell] === true)) continue;
      const apply = () => this.apply(move, () => this.extend(left - 1));
      if (isLast) this.with(this.isClosed, relation, true, apply);
      else {
        apply();
        this.isBarredMove[move] = true;
        tried.push(move);
      }
    }
    for (const move of tried) this.isBarredMove[move] = false;
    for (const cell of barred) this.isBarredCell[cell] = false;
  }

  private touchesClosed(touches: readonly Touch[]): boolean {
    return touches.some(({ relation }) => this.isClosed[relation] === true);
  }

  private know(cell: number, value: number, then: () => void): void {
    const source = this.operations.system.cells[cell];
    if (!source) return;
    this.known.push({ cell, value });
    this.count(this.residual, source.touches, value - source.value, true);
    then();
    this.count(this.residual, source.touches, source.value - value, true);
    this.known.pop();
  }

  private apply(move: number, then: () => void): void {
    const { effect = [], changes = [] } = this.operations.moves[move] ?? {};
    for (const { cell } of changes) this.isTaken[cell] = true;
    this.moves.push(move);
    this.count(this.touched, effect, 1);
    this.count(this.residual, effect, 1, true);
    then();
    this.count(this.residual, effect, -1, true);
    this.count(this.touched, effect, -1);
    this.moves.pop();
    for (const { cell } of changes) this.isTaken[cell] = false;
  }

  private count(counts: number[], touches: readonly Touch[], by: number, isWeighted = false): void {
    for (const { relation, amount } of touches)
      counts[relation] = (counts[relation] ?? 0) + (isWeighted ? amount * by : by);
  }

  private with<T>(list: T[], index: number, value: T, then: () => void): void {
    const before = list[index];
    list[index] = value;
    then();
    if (before !== undefined) list[index] = before;
  }

  private complete(): void {
    const { system } = this.operations;
    const sources = this.open.flatMap((cell) => system.cells[cell] ?? []);
    const left = this.residual.map((sum, relation) => sum - (this.target[relation] ?? 0));
    const spans = sources.length === 0 ? [] : solveCells(sources, left);
    if (spans === null) return;
    // A range tells nothing of relations that are left to others, and some ranges cannot be told at all.
    const leavesOthers = this.touched.some((touched, relation) => touched > 0 && this.target[relation] !== 0);
    if (spans === "open" || (leavesOthers && spans.some(({ least, most }) => least !== most))) {
      this.isIncomplete = true;
      return;
    }
    const cells = [
      ...this.known.map(({ cell, value }) => ({ cell, least: value, most: value })),
      ...this.open.flatMap((cell, index) => {
        const span = spans[index];
        return span ? [{ cell, ...span }] : [];
      }),
    ].sort((a, b) => a.cell - b.cell);
    const moves = [...this.moves].sort((a, b) => a - b);
    this.found.set(`${cells.map(({ cell, least }) => `${cell}=${least}`).join()}|${moves.join()}`, {
      cells,
      moves,
    });
  }
}
