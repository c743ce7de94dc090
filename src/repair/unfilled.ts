import { propagate } from "./propagate";
import type { Span } from "./solve";
import { connected, type System } from "./system";

/**
 * Relations that are broken because the report is not filled in yet: numbers in the blanks would make them hold, and no
 * written number need change. Their blanks are one cause together, however many they are.
 */
export interface Unfilled {
  /** Numbers of the broken relations, in order. */
  readonly relations: readonly number[];
  /**
   * The blanks that lack a number, in order. Where every relation follows: all of them, each with its number. Else the
   * blanks of the broken relations, with what they may hold.
   */
  readonly cells: readonly (Span & { readonly cell: number })[];
  /** The numbers follow only if the other blanks mean 0: every one of them is a total of what is written. */
  readonly isAsZero: boolean;
  /** Something else is wrong besides, which the numbers may rest on. */
  readonly isDisputed: boolean;
  /** Blanks whose numbers do not follow from what is written, however the broken relations are mended. */
  readonly open: readonly number[];
}

/** The blanks that a system may still be waiting for: numbers in them make every relation of theirs hold. */
export function unfilledOf(system: System): readonly Unfilled[] {
  return fillingsOf(system, (part, blanks) => {
    const spans = propagate(system, part, blanks);
    return spans && { relations: part, spans };
  });
}

/**
 * The blanks that a system may still be waiting for where a written number is wrong besides: what no numbers in the
 * blanks would mend is left aside.
 */
export function unfilledBesideSlips(system: System): readonly Unfilled[] {
  const doubtful = new Set(
    system.relations
      .filter(({ residual, cells }) => residual !== 0 && cells.every(({ cell }) => !isBlank(system, cell)))
      .flatMap(({ cells }) => cells.map(({ cell }) => cell)),
  );
  const fillings = fillingsOf(system, (part, blanks) => {
    if (propagate(system, part, blanks)) return null;
    // One number of a sum that has no blank is wrong: as long as nobody knows which, none of them is relied on.
    const spans = propagate(system, part, new Set([...blanks, ...doubtful]));
    if (spans) return { relations: part, spans };
    // Else one relation is given up, or all balances: a total is what its parts add up to, whatever else is wrong.
    const balances = part.filter((relation) => system.relations[relation]?.total === null);
    const others = part.filter((relation) => !balances.includes(relation));
    for (const given of [...balances.map(only), ...others.map(only), balances]) {
      const relations = part.filter((relation) => !given.includes(relation));
      const left = propagate(system, relations, blanks);
      if (left) return { relations, spans: left };
    }
    return null;
  });
  return fillings.map((filling) => ({ ...filling, isDisputed: true }));
}

const only = (relation: number): readonly number[] => [relation];

/** How many blanks must be filled at least. */
export function fewestFilled({ relations, cells }: Unfilled, system: System): number {
  if (isFilled(cells)) return cells.length;
  // Relations that have no blank in common want one each.
  const taken = new Set<number>();
  return relations.filter((relation) => {
    const own = cells.filter(({ cell }) => isIn(system, cell, [relation]));
    if (own.some(({ cell }) => taken.has(cell))) return false;
    for (const { cell } of own) taken.add(cell);
    return true;
  }).length;
}

/** Relations that hang together by blanks which lack a number. */
interface Group {
  readonly relations: readonly number[];
  readonly spans: ReadonlyMap<number, Span>;
}

/** @param solve relations of these, which hang together by blanks, with what they tell of the blanks; null for none */
function fillingsOf(
  system: System,
  solve: (part: readonly number[], blanks: ReadonlySet<number>) => Group | null,
): readonly Unfilled[] {
  const blanks = new Set([...system.cells.keys()].filter((cell) => isBlank(system, cell)));
  if (blanks.size === 0) return [];
  const parts = partsBy(system, [...system.relations.keys()], (cell) => blanks.has(cell));
  return parts.flatMap((part) => {
    const solved = solve(part, blanks);
    if (solved === null) return [];
    const lacking = new Map(
      [...solved.spans].filter(([cell, { least, most }]) => blanks.has(cell) && (least !== 0 || most !== 0)),
    );
    return partsBy(system, solved.relations, (cell) => lacking.has(cell)).flatMap((relations) => {
      const spans = new Map([...lacking].filter(([cell]) => isIn(system, cell, relations)));
      return fillingOf(system, { relations, spans }) ?? [];
    });
  });
}

function isBlank({ cells }: System, cell: number): boolean {
  const source = cells[cell]?.source;
  return source?.value === null && source.isFixed !== true;
}

/** Relations grouped by the cells that connect them; those without such a cell are left out. */
function partsBy(
  system: System,
  relations: readonly number[],
  connects: (cell: number) => boolean,
): readonly (readonly number[])[] {
  const sets = relations.flatMap((relation) => {
    const cells = (system.relations[relation]?.cells ?? []).flatMap(({ cell }) =>
      connects(cell) ? [cell] : [],
    );
    return cells.length > 0 ? [{ relation, cells }] : [];
  });
  return connected(sets.map(({ cells }) => cells)).map((part) =>
    part.flatMap((index) => sets[index]?.relation ?? []),
  );
}

function isIn(system: System, cell: number, relations: readonly number[]): boolean {
  return system.cells[cell]?.touches.some(({ relation }) => relations.includes(relation)) ?? false;
}

function fillingOf(system: System, { relations, spans }: Group): Unfilled | null {
  const broken = relations.filter((relation) => system.relations[relation]?.residual !== 0);
  if (broken.length === 0) return null;
  const listed = (chosen: ReadonlyMap<number, Span>) =>
    [...chosen].map(([cell, span]) => ({ cell, ...span })).sort((a, b) => a.cell - b.cell);
  const open = [...spans].filter(([, { least, most }]) => least !== most).map(([cell]) => cell);
  if (open.length === 0) {
    const mended = broken.filter((relation) => holdsWith(spans, relation, system));
    return mended.length === 0
      ? null
      : { relations: mended, cells: listed(spans), isAsZero: false, isDisputed: false, open };
  }
  const totals = blankTotals(system, spans);
  const summed = propagate(system, relations, totals);
  if (summed && isDecided(summed)) {
    const lacking = new Map([...summed].filter(([, { least }]) => least !== 0));
    return { relations: broken, cells: listed(lacking), isAsZero: true, isDisputed: false, open };
  }
  const waiting = new Map([...spans].filter(([cell]) => isIn(system, cell, broken)));
  return { relations: broken, cells: listed(waiting), isAsZero: false, isDisputed: false, open };
}

function holdsWith(spans: ReadonlyMap<number, Span>, relation: number, system: System): boolean {
  const terms = system.relations[relation]?.cells ?? [];
  const valueOf = (cell: number) => spans.get(cell)?.least ?? system.cells[cell]?.value ?? 0;
  return terms.reduce((sum, { cell, coefficient }) => sum + coefficient * valueOf(cell), 0) === 0;
}

function isDecided(spans: ReadonlyMap<number, Span>): boolean {
  return [...spans.values()].every(({ least, most }) => least === most);
}

function blankTotals(system: System, blanks: ReadonlyMap<number, Span>): ReadonlySet<number> {
  return new Set(
    system.relations.flatMap(({ total }) => (total !== null && blanks.has(total) ? [total] : [])),
  );
}

/** Whether every blank has its number. */
export function isFilled(cells: Unfilled["cells"]): boolean {
  return cells.every(({ least, most }) => least === most);
}
