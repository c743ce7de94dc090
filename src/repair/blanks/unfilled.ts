/** Relations that are broken because the report is not filled in yet, told by the ranges of their blanks. */
import { rangesIn } from "../model/ranges";
import { connected, type CellSpan, type Span, type System } from "../model/system";

/**
 * Broken relations that numbers in blanks would make hold, without a change of any written number. Their blanks are one
 * cause together, however many they are.
 */
export interface Unfilled {
  /** Numbers of the broken relations, in order. */
  readonly relations: readonly number[];
  /**
   * The blanks that lack a number, in order. If every number follows: all of them, each with its number. If not: the
   * blanks of the broken relations, with what they may hold.
   */
  readonly cells: readonly CellSpan[];
  /** The numbers follow only if the other blanks mean 0: every one of them is a total of what is written. */
  readonly isAsZero: boolean;
  /** Something else is wrong besides, which the numbers may rest on. */
  readonly isDisputed: boolean;
  /** Blanks whose numbers do not follow from what is written, however the broken relations are mended. */
  readonly open: readonly number[];
}

/** Relations that are to hold, and what they tell of the blanks. */
interface Filling {
  readonly relations: readonly number[];
  readonly ranges: ReadonlyMap<number, Span>;
}

/** The blanks that a system may still be waiting for: numbers in them make every relation of theirs hold. */
export function unfilledOf(system: System): readonly Unfilled[] {
  return fillingsOf(system, (relations, blanks) => {
    const ranges = rangesIn(system, relations, blanks);
    return ranges && { relations, ranges };
  });
}

/**
 * The blanks that a system may still be waiting for if a written number is wrong besides: what no numbers in the blanks
 * would mend is left aside.
 */
export function unfilledBesideSlips(system: System): readonly Unfilled[] {
  const doubtful = system.relations
    .filter(({ residual, terms }) => residual !== 0 && terms.every(({ cell }) => !isBlank(system, cell)))
    .flatMap(({ terms }) => terms.map(({ cell }) => cell));
  const fillings = fillingsOf(system, (all, blanks) => {
    if (rangesIn(system, all, blanks)) return null;
    // One number of a sum that has no blank is wrong. As long as nobody knows which, none of them is relied on.
    const ranges = rangesIn(system, all, new Set([...blanks, ...doubtful]));
    if (ranges) return { relations: all, ranges };
    // Else one relation is given up, or all balances: a total is what its parts add up to, whatever else is wrong.
    const balances = all.filter((relation) => system.relations[relation]!.total === null);
    const others = all.filter((relation) => !balances.includes(relation));
    for (const given of [...[...balances, ...others].map((relation) => [relation]), balances]) {
      const relations = all.filter((relation) => !given.includes(relation));
      const left = rangesIn(system, relations, blanks);
      if (left) return { relations, ranges: left };
    }
    return null;
  });
  return fillings.map((filling) => ({ ...filling, isDisputed: true }));
}

/** How many blanks must be filled at least. */
export function fewestFilled({ relations, cells }: Unfilled, system: System): number {
  if (isFilled(cells)) return cells.length;
  // Relations that have no blank in common need one each.
  const taken = new Set<number>();
  return relations.filter((relation) => {
    const own = cells.filter(({ cell }) => isIn(system, cell, [relation]));
    if (own.some(({ cell }) => taken.has(cell))) return false;
    for (const { cell } of own) taken.add(cell);
    return true;
  }).length;
}

/** Whether every blank has its number. */
export function isFilled(cells: Unfilled["cells"]): boolean {
  return cells.every(({ least, most }) => least === most);
}

/** @param solve what relations that hang together by blanks tell of them; null for nothing */
function fillingsOf(
  system: System,
  solve: (relations: readonly number[], blanks: ReadonlySet<number>) => Filling | null,
): readonly Unfilled[] {
  const blanks = new Set([...system.cells.keys()].filter((cell) => isBlank(system, cell)));
  return groupsBy(system, [...system.relations.keys()], (cell) => blanks.has(cell)).flatMap((group) => {
    const solved = solve(group, blanks);
    if (solved === null) return [];
    const lacking = new Map(
      [...solved.ranges].filter(([cell, { least, most }]) => blanks.has(cell) && (least !== 0 || most !== 0)),
    );
    return groupsBy(system, solved.relations, (cell) => lacking.has(cell)).flatMap((relations) => {
      const ranges = new Map([...lacking].filter(([cell]) => isIn(system, cell, relations)));
      return unfilledIn(system, { relations, ranges }) ?? [];
    });
  });
}

function isBlank({ cells }: System, cell: number): boolean {
  const { value, isFixed } = cells[cell]!.source;
  return value === null && isFixed !== true;
}

/** Relations grouped by the cells that connect them. Those without such a cell are left out. */
function groupsBy(
  system: System,
  relations: readonly number[],
  connects: (cell: number) => boolean,
): readonly (readonly number[])[] {
  const cellsOf = (relation: number) =>
    system.relations[relation]!.terms.flatMap(({ cell }) => (connects(cell) ? [cell] : []));
  const own = relations.filter((relation) => cellsOf(relation).length > 0);
  return connected(own.map(cellsOf)).map((group) => group.map((index) => own[index]!));
}

function isIn(system: System, cell: number, relations: readonly number[]): boolean {
  return system.cells[cell]!.touches.some(({ relation }) => relations.includes(relation));
}

function unfilledIn(system: System, { relations, ranges }: Filling): Unfilled | null {
  const broken = relations.filter((relation) => system.relations[relation]!.residual !== 0);
  if (broken.length === 0) return null;
  const listed = (chosen: readonly (readonly [number, Span])[]) =>
    chosen.map(([cell, range]) => ({ cell, ...range })).sort((a, b) => a.cell - b.cell);
  const open = [...ranges].filter(([, { least, most }]) => least !== most).map(([cell]) => cell);
  const plain = { relations: broken, isAsZero: false, isDisputed: false, open };
  if (open.length === 0) {
    const sumOf = (relation: number) => {
      const { terms, residual } = system.relations[relation]!;
      const filled = terms.map(({ cell, coefficient }) => coefficient * (ranges.get(cell)?.least ?? 0));
      return filled.reduce((sum, part) => sum + part, residual);
    };
    const mended = broken.filter((relation) => sumOf(relation) === 0);
    return mended.length === 0 ? null : { ...plain, relations: mended, cells: listed([...ranges]) };
  }
  const totals = system.relations.flatMap(({ total }) =>
    total !== null && ranges.has(total) ? [total] : [],
  );
  const summed = rangesIn(system, relations, new Set(totals));
  if (summed && [...summed.values()].every(({ least, most }) => least === most))
    return { ...plain, cells: listed([...summed].filter(([, { least }]) => least !== 0)), isAsZero: true };
  return { ...plain, cells: listed([...ranges].filter(([cell]) => isIn(system, cell, broken))) };
}
