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
  /** Blanks whose numbers do not follow from what is written, however the broken relations are mended. */
  readonly open: readonly number[];
}

/** The blanks that a system may still be waiting for. */
export function unfilledOf(system: System): readonly Unfilled[] {
  const blanks = new Set(
    system.cells.flatMap(({ source }, cell) =>
      source.value === null && source.isFixed !== true ? [cell] : [],
    ),
  );
  return blanks.size === 0 ? [] : groupsOf(system, blanks).flatMap((group) => fillingOf(system, group) ?? []);
}

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

function groupsOf(system: System, blanks: ReadonlySet<number>): readonly Group[] {
  const open = system.relations.flatMap(({ cells }, relation) =>
    cells.some(({ cell }) => blanks.has(cell)) ? [relation] : [],
  );
  return partsBy(system, open, (cell) => blanks.has(cell)).flatMap((part): Group[] => {
    const spans = propagate(system, part, blanks);
    if (spans === null) return [];
    const lacking = new Map([...spans].filter(([, { least, most }]) => least !== 0 || most !== 0));
    return partsBy(system, part, (cell) => lacking.has(cell)).map((relations) => ({
      relations,
      spans: new Map([...lacking].filter(([cell]) => isIn(system, cell, relations))),
    }));
  });
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
  if (open.length === 0) return { relations: broken, cells: listed(spans), isAsZero: false, open };
  const totals = blankTotals(system, spans);
  const summed = propagate(system, relations, totals);
  if (summed && isDecided(summed)) {
    const lacking = new Map([...summed].filter(([, { least }]) => least !== 0));
    return { relations: broken, cells: listed(lacking), isAsZero: true, open };
  }
  const waiting = new Map([...spans].filter(([cell]) => isIn(system, cell, broken)));
  return { relations: broken, cells: listed(waiting), isAsZero: false, open };
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
