/** A problem as the search needs it: whole numbers, cells and relations by number, and only the connected parts in which a relation is broken. */
import { plainNumber, type FieldId } from "../../report";
import type { NumberChange, OpenCell, Repair } from "./cause";
import type { Problem, ProblemCell } from "./problem";

/** How much one cell or one move adds to a relation. */
export interface Touch {
  readonly relation: number;
  /** The coefficient of a cell, 1 or -1; what a move changes the relation's sum by. */
  readonly amount: number;
}

export interface SystemCell {
  readonly source: ProblemCell;
  /** In units of the system; a blank is 0. */
  readonly value: number;
  /** What the cell holds is a multiple of this: 1, or the units of a whole number if the system has decimals. */
  readonly step: number;
  /** The smallest number that the cell may hold. */
  readonly least: number;
  readonly touches: readonly Touch[];
}

export interface Term {
  readonly cell: number;
  readonly coefficient: number;
}

export interface SystemRelation {
  readonly id: string;
  readonly terms: readonly Term[];
  /** The number of the total's cell. */
  readonly total: number | null;
  /** The left side less the right side; 0 if the relation holds. */
  readonly residual: number;
}

export interface System {
  readonly problem: Problem;
  readonly cells: readonly SystemCell[];
  readonly relations: readonly SystemRelation[];
  /** How many units make 1: a power of ten, so that decimals add up exactly. */
  readonly scale: number;
  /** Sums of these numbers would not be exact. Such a system is not searched. */
  readonly isTooLarge: boolean;
}

/** The values that a cell may take, in units. `least` equals `most` if the numbers decide the value. */
export interface Span {
  readonly least: number;
  readonly most: number;
}

export type CellSpan = Span & { readonly cell: number };

/** Far enough below 2^53 that no sum over a table is rounded. */
const largest = 2 ** 43;

/**
 * The connected parts of a problem in which a relation is broken, the least broken first. Relations are connected by
 * a cell of both, or by a block that both reach into: a move in that block can alter both.
 */
export function systemsOf(problem: Problem): readonly System[] {
  const cells = new Set(problem.cells.map(({ field }) => field));
  const relations = problem.relations.filter(({ left, right }) =>
    [...left, ...right].every((field) => cells.has(field)),
  );
  const blockOf = new Map(
    problem.blocks.flatMap(({ rows }, block) => rows.flat().map((field) => [field, block] as const)),
  );
  const groups = connected<FieldId | number>(
    relations.map(({ left, right }) =>
      [...left, ...right].flatMap((field) => [field, blockOf.get(field) ?? field]),
    ),
  );
  return groups
    .map((group) => {
      const own = group.map((index) => relations[index]!);
      const fields = new Set(own.flatMap(({ left, right }) => [...left, ...right]));
      const blocks = new Set([...fields].flatMap((field) => blockOf.get(field) ?? []));
      return systemOf({
        ...problem,
        relations: own,
        // A number may have gone into a cell of the blocks that has no relation, too.
        cells: problem.cells.filter(({ field }) => fields.has(field) || blocks.has(blockOf.get(field) ?? -1)),
      });
    })
    .filter((system) => brokenIn(system).length > 0)
    .sort((a, b) => brokenIn(a).length - brokenIn(b).length);
}

/** A problem as one system, connected or not. All fields of its relations are among its cells. */
export function systemOf(problem: Problem): System {
  const scale = 10 ** Math.max(0, ...problem.cells.map(({ value }) => decimalsOf(value ?? 0)));
  const units = problem.cells.map(({ value }) => Math.round((value ?? 0) * scale));
  const numbers = new Map(problem.cells.map(({ field }, index) => [field, index]));
  const touches = problem.cells.map((): Touch[] => []);
  const relations = problem.relations.map(({ id, left, right, total }, relation) => {
    const terms = [left, right].flatMap((fields, side) =>
      fields.map((field): Term => ({ cell: numbers.get(field)!, coefficient: side === 0 ? 1 : -1 })),
    );
    for (const { cell, coefficient } of terms) touches[cell]!.push({ relation, amount: coefficient });
    const residual = terms.reduce((sum, { cell, coefficient }) => sum + coefficient * units[cell]!, 0);
    return { id, terms, residual, total: total === null ? null : (numbers.get(total) ?? null) };
  });
  return {
    problem,
    cells: problem.cells.map((source, index): SystemCell => ({
      source,
      value: units[index]!,
      step: source.kind === "amount" ? 1 : scale,
      least: source.kind === "change" ? -Infinity : 0,
      touches: touches[index]!,
    })),
    relations,
    scale,
    isTooLarge: [...units, ...relations.map(({ residual }) => residual)].some(
      (value) => Math.abs(value) > largest,
    ),
  };
}

/** The numbers of the relations that are broken. */
export function brokenIn({ relations }: System): readonly number[] {
  return relations.flatMap(({ residual }, relation) => (residual === 0 ? [] : [relation]));
}

/** The ids of relations by their numbers. */
export function idsOf({ relations }: System, numbers: readonly number[]): readonly string[] {
  return numbers.map((relation) => relations[relation]!.id);
}

function decimalsOf(value: number): number {
  return plainNumber(value).split(".")[1]?.length ?? 0;
}

/** Whether a cell may hold a number: a whole one if it counts, not a negative one unless it reports a change. */
export function mayHold({ source, least, step }: SystemCell, value: number): boolean {
  return source.isFixed !== true && value >= least && value % step === 0 && value <= largest;
}

/** Units as a number that people read, free of binary noise. */
export function fromUnits(units: number, { scale }: Pick<System, "scale">): number {
  return Number(plainNumber(units / scale));
}

/**
 * The numbers of the given sets, grouped: sets that share a member stand together. Groups and their members are in
 * order.
 */
export function connected<T>(sets: readonly (readonly T[])[]): readonly (readonly number[])[] {
  interface Group {
    readonly members: T[];
    readonly sets: number[];
  }
  const groupOf = new Map<T, Group>();
  const groups = new Set<Group>();
  sets.forEach((set, index) => {
    const joined: Group = { members: [...set], sets: [index] };
    for (const group of new Set(set.flatMap((member) => groupOf.get(member) ?? []))) {
      joined.members.push(...group.members);
      joined.sets.push(...group.sets);
      groups.delete(group);
    }
    for (const member of joined.members) groupOf.set(member, joined);
    groups.add(joined);
  });
  return [...groups].map((group) => group.sets.sort((a, b) => a - b)).sort((a, b) => a[0]! - b[0]!);
}

/** What cells would hold, as people read it: the numbers that are known, and the ranges of those that are open. */
export function changesOf(cells: readonly CellSpan[], system: System): Pick<Repair, "changes" | "open"> {
  const number = (units: number) => (Number.isFinite(units) ? fromUnits(units, system) : null);
  const changes: NumberChange[] = [];
  const open: OpenCell[] = [];
  for (const { cell, least, most } of cells) {
    const { field, value: from } = system.cells[cell]!.source;
    if (least === most) changes.push({ field, from, to: fromUnits(least, system) });
    else open.push({ field, from, least: number(least), most: number(most) });
  }
  return { changes, open };
}
