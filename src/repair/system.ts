import type { FieldId } from "../report";
import type { Problem, ProblemCell } from "./problem";

/**
 * A problem as the search wants it: whole numbers, cells and relations by number, one system for each connected
 * part that has a broken relation.
 */

/** How much one cell or move adds to a relation. */
export interface Touch {
  readonly relation: number;
  /** The coefficient of a cell; what a move changes the relation's sum by. */
  readonly amount: number;
}

export interface SystemCell {
  readonly source: ProblemCell;
  /** In units of the system; a blank is 0. */
  readonly value: number;
  /** The cell holds whole multiples of this many units: 1, or the units of a whole number where amounts have decimals. */
  readonly step: number;
  /** The smallest number that it may hold. */
  readonly least: number;
  readonly touches: readonly Touch[];
}

export interface SystemRelation {
  readonly id: string;
  readonly cells: readonly { readonly cell: number; readonly coefficient: number }[];
  /** The number of the total's cell. */
  readonly total: number | null;
  /** The sum of its terms; 0 where it holds. */
  readonly residual: number;
}

export interface System {
  readonly cells: readonly SystemCell[];
  readonly relations: readonly SystemRelation[];
  /** Units that make 1: a power of ten, so that decimals add up exactly. */
  readonly scale: number;
  /** Sums of these numbers would not be exact; such a system is not searched. */
  readonly isTooLarge: boolean;
}

/** As many decimals are told apart as the checks tell apart. */
const mostDecimals = 6;
/** Far enough below 2^53 that no sum over a table rounds. */
const largest = 2 ** 43;

/**
 * The connected parts of a problem in which a relation is broken, the least broken first. Relations are connected by
 * a cell of both, or by a block that both reach into: a move in it can alter both.
 */
export function systemsOf(problem: Problem): readonly System[] {
  const cells = new Map(problem.cells.map((cell) => [cell.field, cell]));
  const relations = problem.relations.filter(({ terms }) => terms.every(({ field }) => cells.has(field)));
  const blockOf = new Map(
    problem.blocks.flatMap(({ rows }, block) => rows.flat().map((field) => [field, block] as const)),
  );
  const parts = connected<FieldId | number>(
    relations.map(({ terms }) => terms.flatMap(({ field }) => [field, blockOf.get(field) ?? field])),
  );
  return parts
    .map((part) => {
      const chosen = new Set(part.flatMap((index) => relations[index] ?? []));
      const fields = new Set([...chosen].flatMap(({ terms }) => terms.map(({ field }) => field)));
      const blocks = new Set([...fields].flatMap((field) => blockOf.get(field) ?? []));
      return systemOf({
        ...problem,
        relations: relations.filter((relation) => chosen.has(relation)),
        // Cells of the blocks that have no relation of their own, too: a number may have gone there.
        cells: problem.cells.filter(({ field }) => fields.has(field) || blocks.has(blockOf.get(field) ?? -1)),
      });
    })
    .filter((system) => countBroken(system) > 0)
    .sort((a, b) => countBroken(a) - countBroken(b));
}

function countBroken({ relations }: System): number {
  return relations.filter(({ residual }) => residual !== 0).length;
}

function systemOf({ cells, relations }: Problem): System {
  const scale = 10 ** Math.max(0, ...cells.map(({ value }) => decimalsOf(value ?? 0)));
  const units = cells.map(({ value }) => Math.round((value ?? 0) * scale));
  const numbers = new Map(cells.map(({ field }, index) => [field, index]));
  const touches: Touch[][] = cells.map(() => []);
  const compiled = relations.map((relation, index): SystemRelation => {
    const coefficients = new Map<number, number>();
    for (const { field, coefficient } of relation.terms) {
      const cell = numbers.get(field) ?? -1;
      coefficients.set(cell, (coefficients.get(cell) ?? 0) + coefficient);
    }
    const terms = [...coefficients].filter(([, coefficient]) => coefficient !== 0);
    let residual = 0;
    for (const [cell, coefficient] of terms) {
      residual += coefficient * (units[cell] ?? 0);
      touches[cell]?.push({ relation: index, amount: coefficient });
    }
    return {
      id: relation.id,
      cells: terms.map(([cell, coefficient]) => ({ cell, coefficient })),
      total: relation.total === null ? null : (numbers.get(relation.total) ?? null),
      residual,
    };
  });
  return {
    cells: cells.map((source, index): SystemCell => ({
      source,
      value: units[index] ?? 0,
      step: source.kind === "amount" ? 1 : scale,
      least: source.kind === "change" ? -Infinity : 0,
      touches: touches[index] ?? [],
    })),
    relations: compiled,
    scale,
    isTooLarge:
      units.some((value) => Math.abs(value) > largest) ||
      compiled.some(({ residual }) => Math.abs(residual) > largest),
  };
}

function decimalsOf(value: number): number {
  for (let decimals = 0; decimals < mostDecimals; decimals++) {
    const scaled = value * 10 ** decimals;
    if (Math.abs(scaled - Math.round(scaled)) < 10 ** (decimals - mostDecimals) / 2) return decimals;
  }
  return mostDecimals;
}

/** Whether a cell may hold a number: whole where it counts, not negative unless it reports a change. */
export function mayHold(cell: SystemCell, value: number): boolean {
  return cell.source.isFixed !== true && value >= cell.least && value % cell.step === 0 && value <= largest;
}

/** Units as a number that people read, free of binary noise. */
export function fromUnits(units: number, { scale }: System): number {
  return Number((units / scale).toFixed(mostDecimals)) + 0;
}

/**
 * The numbers of the given sets, grouped so that sets which share a member stand together; groups and their members
 * in order.
 */
export function connected<T>(sets: readonly (readonly T[])[]): readonly (readonly number[])[] {
  const leader = sets.map((_, index) => index);
  const find = (index: number): number => {
    let at = index;
    while (leader[at] !== at) at = leader[at] ?? at;
    leader[index] = at;
    return at;
  };
  const first = new Map<T, number>();
  sets.forEach((set, index) => {
    for (const member of set) {
      const other = first.get(member);
      if (other === undefined) first.set(member, index);
      else leader[Math.max(find(index), find(other))] = Math.min(find(index), find(other));
    }
  });
  const groups = new Map<number, number[]>();
  sets.forEach((_, index) => {
    const group = groups.get(find(index));
    if (group) group.push(index);
    else groups.set(find(index), [index]);
  });
  return [...groups.values()];
}
