/** The exact search: every set of operations that a smallest repair can be made of. */
import { rangesOf } from "../model/ranges";
import type { CellSpan } from "../model/system";
import type { Budget } from "./budget";
import { LowerBound, type Need } from "./lowerBound";
import { eliminate, type Matrix, type OperationSet, type Row } from "./operations";

/**
 * Every set of operations that brings each relation which it alters to hold, that is not made of two such sets, and
 * that can be part of a repair with at most so many operations.
 *
 * A set is built from a broken relation (the root). As long as a relation of the set does not hold, one more operation
 * must stand in it, and each one that does is tried. A chosen cell is eliminated from the other relations by means of this
 * one (Gauss-Jordan), so what is left of them tells what further operations must do. When all hold, the chosen cells have
 * their numbers, which must be whole and not negative. If they are not, one more operation must stand with such a cell.
 *
 * Relations, columns and cells are numbers that index their lists; `!` relies on that.
 *
 * @param most the most operations of the whole repair
 * @throws {BudgetSpent}
 */
export function operationSets(matrix: Matrix, most: number, budget: Budget): readonly OperationSet[] {
  const search = new ExactSearch(matrix, budget);
  matrix.rows.forEach(({ sum }, root) => {
    if (sum !== 0) search.from(root, most);
  });
  return search.sets;
}

/** What a set does with a relation that it touches: brings it to hold, or leaves it, broken as it was, to others. */
type Aim = "untouched" | "undecided" | "hold" | "leave";

class ExactSearch {
  /** The relations without the chosen operations. */
  private readonly rows: Row[];
  private readonly aims: Aim[];
  /** By which relation a chosen cell was eliminated from the others; null for a cell that is still free. */
  private readonly chosenCells: { readonly column: number; readonly pivot: number | null }[] = [];
  private readonly chosenMoves: number[] = [];
  private readonly isPivot: boolean[];
  private readonly isTaken: boolean[];
  /** Tried already, in a branch beside this one. */
  private readonly isBarred: boolean[];
  private readonly found = new Map<string, OperationSet>();
  private readonly bound: LowerBound;
  private root = 0;

  constructor(
    private readonly matrix: Matrix,
    private readonly budget: Budget,
  ) {
    this.rows = [...matrix.rows];
    this.aims = matrix.rows.map(() => "untouched");
    this.isPivot = matrix.rows.map(() => false);
    this.isTaken = matrix.system.cells.map(() => false);
    this.isBarred = matrix.operations.map(() => false);
    this.bound = new LowerBound(matrix, this.isBarred, budget);
  }

  get sets(): readonly OperationSet[] {
    return [...this.found.values()];
  }

  /** Sets that mend the root and, of the whole repair, no broken relation before it. */
  from(root: number, most: number): void {
    this.root = root;
    withValue(this.aims, root, "hold", () => this.extend(most));
  }

  /** @param left how many operations the whole repair may still take */
  private extend(left: number): void {
    const needs = this.needs();
    if (this.bound.exceeds(left, needs)) return;
    const undecided = this.aims.indexOf("undecided");
    const pivot = this.narrowestBroken();
    if (undecided !== -1) this.decide(undecided, () => this.extend(left));
    else if (pivot === null) this.complete(needs, left);
    else this.branch([pivot], pivot, needs, left);
  }

  /** Whether a broken relation is mended by this set, or left to others as it was. */
  private decide(relation: number, next: () => void): void {
    const row = this.rows[relation]!;
    const before = this.matrix.rows[relation]!;
    if (relation > this.root) withValue(this.aims, relation, "hold", next);
    const sum = row.sum - row.scale * before.sum;
    withValue(this.aims, relation, "leave", () => withValue(this.rows, relation, { ...row, sum }, next));
  }

  private decideAll(then: () => void): void {
    const undecided = this.aims.indexOf("undecided");
    if (undecided === -1) then();
    else this.decide(undecided, () => this.decideAll(then));
  }

  /** The rows that still need an operation: of this set, and of the rest of the repair. */
  private needs(): readonly Need[] {
    const needs: Need[] = [];
    for (let relation = 0; relation < this.rows.length; relation++) {
      const [row, first] = [this.rows[relation]!, this.matrix.rows[relation]!];
      const aim = this.aims[relation];
      if (aim === "undecided") continue;
      if (aim !== "untouched" && !this.isPivot[relation] && row.sum !== 0) needs.push({ row, by: "set" });
      if (aim !== "hold" && first.sum !== 0)
        needs.push({ row: first, by: aim === "leave" ? "others" : "either" });
    }
    return needs.sort((a, b) => a.row.columns.length - b.row.columns.length);
  }

  private narrowestBroken(): number | null {
    let best: number | null = null;
    let narrowest = Infinity;
    for (let relation = 0; relation < this.rows.length; relation++) {
      const { sum, columns } = this.rows[relation]!;
      if (sum === 0 || this.aims[relation] === "untouched" || this.isPivot[relation]) continue;
      if (columns.length >= narrowest) continue;
      best = relation;
      narrowest = columns.length;
    }
    return best;
  }

  /**
   * One more operation that stands in one of these relations.
   * @param pivot the relation that it is to mend; null if all hold
   * @param needs what needs an operation before
   */
  private branch(
    relations: readonly number[],
    pivot: number | null,
    needs: readonly Need[],
    left: number,
  ): void {
    const { operations } = this.matrix;
    const exceeds = this.bound.exceedsAfter(left - 1, needs);
    const barred: number[] = [];
    const columns = new Set(relations.flatMap((relation) => this.rows[relation]!.columns));
    for (const column of [...columns].sort((a, b) => a - b)) {
      if (this.isBarred[column]) continue;
      if (operations[column]!.cells.some((cell) => this.isTaken[cell])) continue;
      if (exceeds(column)) continue;
      if (left === 1 && pivot !== null && !this.mendsAll(column, pivot)) continue;
      this.choose(column, pivot, left - 1);
      this.isBarred[column] = true;
      barred.push(column);
    }
    for (const column of barred) this.isBarred[column] = false;
  }

  private amountIn(relation: number, column: number): number {
    return this.rows[relation]!.amounts[column]!;
  }

  /** Whether an operation that mends the pivot brings all others to hold, too. */
  private mendsAll(column: number, pivot: number): boolean {
    const isCell = column < this.matrix.cellCount;
    const factor = isCell ? -this.rows[pivot]!.sum / this.amountIn(pivot, column) : 1;
    for (let relation = 0; relation < this.rows.length; relation++) {
      if (this.isPivot[relation]) continue;
      const amount = this.amountIn(relation, column);
      if (amount === 0 && this.aims[relation] === "untouched") continue;
      if (this.rows[relation]!.sum + amount * factor !== 0) return false;
    }
    return true;
  }

  private choose(column: number, pivot: number | null, left: number): void {
    const { cells, touches } = this.matrix.operations[column]!;
    for (const cell of cells) this.isTaken[cell] = true;
    this.budget.step();
    const reached = touches.filter(({ relation }) => this.aims[relation] === "untouched");
    for (const { relation } of reached)
      this.aims[relation] = this.rows[relation]!.sum === 0 ? "hold" : "undecided";
    if (column >= this.matrix.cellCount) this.chooseMove(column, left);
    else if (pivot === null) this.decideAll(() => this.chooseCell(column, null, left));
    else this.chooseCell(column, pivot, left);
    for (const cell of cells) this.isTaken[cell] = false;
    for (const { relation } of reached) this.aims[relation] = "untouched";
  }

  private chooseCell(column: number, wanted: number | null, left: number): void {
    const pivot = wanted ?? this.pivotFor(column);
    this.chosenCells.push({ column, pivot });
    if (pivot === null) this.extend(left);
    else {
      const by = this.rows[pivot]!;
      withValue(this.isPivot, pivot, true, () =>
        this.change(
          column,
          (row) => (row === by ? row : eliminate(row, by, column)),
          () => this.extend(left),
        ),
      );
    }
    this.chosenCells.pop();
  }

  /** A relation that is not used up as a pivot, by which a cell can be eliminated; null if the cell stays free. */
  private pivotFor(column: number): number | null {
    const relation = this.rows.findIndex((row, index) => !this.isPivot[index] && row.amounts[column] !== 0);
    return relation === -1 ? null : relation;
  }

  private chooseMove(column: number, left: number): void {
    this.chosenMoves.push(column);
    this.change(
      column,
      (row) => ({ ...row, sum: row.sum + row.amounts[column]! }),
      () => this.extend(left),
    );
    this.chosenMoves.pop();
  }

  /**
   * Changes the rows in which an operation stands, for the time of an act. All of them are touched: an operation touches
   * its relations as it is chosen, and elimination adds operations to touched rows only.
   */
  private change(column: number, changed: (row: Row) => Row, act: () => void): void {
    const before: (readonly [relation: number, row: Row])[] = [];
    for (let relation = 0; relation < this.rows.length; relation++) {
      const row = this.rows[relation]!;
      if (row.amounts[column] === 0) continue;
      before.push([relation, row]);
      this.rows[relation] = changed(row);
    }
    act();
    for (const [relation, row] of before) this.rows[relation] = row;
  }

  /**
   * All relations of the set hold. It is one of those that are sought, if the cells may hold their numbers. And with one
   * more operation that stands with a chosen cell, the cells have other numbers.
   */
  private complete(needs: readonly Need[], left: number): void {
    const numbers = this.numbers();
    if (numbers) this.record(numbers);
    const pivots = this.chosenCells.flatMap(({ pivot }) => pivot ?? []);
    if (left > 0) this.branch(pivots, null, needs, left);
  }

  /** The numbers of the chosen cells; null if one cannot hold its own, or keeps the one it has. */
  private numbers(): readonly CellSpan[] | null {
    const { operations, system } = this.matrix;
    const cells = this.chosenCells.map(({ column }) => operations[column]!.cells[0]!);
    const equations = this.chosenCells.flatMap(({ pivot }) => {
      if (pivot === null) return [];
      const all = this.chosenCells.map(({ column }, index) => ({
        cell: cells[index]!,
        coefficient: this.amountIn(pivot, column),
      }));
      const terms = all.filter(({ coefficient }) => coefficient !== 0);
      const constant = terms.reduce(
        (sum, { cell, coefficient }) => sum - coefficient * system.cells[cell]!.value,
        this.rows[pivot]!.sum,
      );
      return [{ terms, constant }];
    });
    const ranges = rangesOf(equations, system.cells);
    const numbers = cells.flatMap((cell) => {
      const { least = 0, most = 0 } = ranges?.get(cell) ?? {};
      const isKept = least === most && least === system.cells[cell]!.value;
      return ranges?.has(cell) && !isKept ? [{ cell, least, most }] : [];
    });
    return numbers.length === cells.length ? numbers : null;
  }

  private record(own: readonly CellSpan[]): void {
    const { operations, system } = this.matrix;
    const moves = this.chosenMoves.flatMap((column) => operations[column]!.move ?? []);
    const moved = moves.flatMap(({ changes }) =>
      changes.map(({ cell, value }) => ({ cell, least: value, most: value })),
    );
    const cells = [...own, ...moved].sort((a, b) => a.cell - b.cell);
    const relations = [...system.relations.keys()].filter(
      (relation) => this.aims[relation] === "hold" && system.relations[relation]!.residual !== 0,
    );
    const numbers = cells.map(({ cell, least, most }) => `${cell}=${least}..${most}`);
    const key = [numbers, this.chosenMoves.toSorted(), relations].join("|");
    const size = this.chosenCells.length + this.chosenMoves.length;
    this.found.set(key, { cells, moves, size, relations });
  }
}

/** Sets a member of a list for the time of an act. */
function withValue<T>(list: T[], index: number, value: T, act: () => void): void {
  const before = list[index]!;
  list[index] = value;
  act();
  list[index] = before;
}
