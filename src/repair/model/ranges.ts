/** What equations tell about numbers that are not known: a range for each, narrowed until nothing more follows. */
import type { Span, System, SystemCell, Term } from "./system";

/** Terms of unknown cells and a constant, which add up to 0. */
interface Equation {
  readonly terms: readonly Term[];
  readonly constant: number;
}

/** Equations that contradict each other may narrow ranges for ever. Sums over a page come to rest after a few rounds. */
const mostRounds = 50;

/**
 * Narrows the ranges of unknown cells by every equation that they are in (bounds propagation). A range that has shrunk
 * to one number is the cell's number.
 * @param cells all cells, by number
 * @returns a range for each unknown cell; null if no numbers were found to satisfy the equations
 */
export function rangesOf(
  equations: readonly Equation[],
  cells: readonly SystemCell[],
): ReadonlyMap<number, Span> | null {
  const ranges = new Map<number, Span>();
  const uses = new Map<number, Equation[]>();
  for (const equation of equations)
    for (const { cell } of equation.terms) {
      ranges.set(cell, { least: cells[cell]!.least, most: Infinity });
      uses.set(cell, [...(uses.get(cell) ?? []), equation]);
    }
  const waiting = new Set(equations);
  let patience = mostRounds * equations.length;
  for (const equation of waiting) {
    waiting.delete(equation);
    const narrowed = narrow(equation, cells, ranges);
    if (narrowed === null || patience-- === 0) return null;
    for (const cell of narrowed) for (const other of uses.get(cell)!) waiting.add(other);
  }
  return ranges;
}

/**
 * The same of relations, if some of their cells are unknown and the others keep their numbers.
 * @param relations numbers of the relations that are to hold
 */
export function rangesIn(system: System, relations: readonly number[], unknown: ReadonlySet<number>) {
  const equations = relations.map((relation): Equation => {
    const { terms } = system.relations[relation]!;
    const known = terms.filter(({ cell }) => !unknown.has(cell));
    const parts = known.map(({ cell, coefficient }) => coefficient * system.cells[cell]!.value);
    return {
      terms: terms.filter(({ cell }) => unknown.has(cell)),
      constant: parts.reduce((sum, part) => sum + part, 0),
    };
  });
  return rangesOf(equations, system.cells);
}

/** Narrows the cells of one equation. Returns those that it narrowed, or null if no numbers satisfy it. */
function narrow(
  { terms, constant }: Equation,
  cells: readonly SystemCell[],
  ranges: Map<number, Span>,
): readonly number[] | null {
  const ends = terms.map(({ cell, coefficient }) => {
    const { least, most } = ranges.get(cell)!;
    const [one, other] = [coefficient * least, coefficient * most];
    return { low: Math.min(one, other), high: Math.max(one, other) };
  });
  const sumOf = (end: "low" | "high", without: number) =>
    ends.reduce((sum, range, index) => (index === without ? sum : sum + range[end]), constant);
  if (sumOf("low", -1) > 0 || sumOf("high", -1) < 0) return null;
  const narrowed: number[] = [];
  for (const [index, { cell, coefficient }] of terms.entries()) {
    const before = ranges.get(cell)!;
    const [one, other] = [-sumOf("low", index) / coefficient, -sumOf("high", index) / coefficient];
    const { step } = cells[cell]!;
    const least = Math.max(before.least, Math.ceil(Math.min(one, other) / step) * step);
    const most = Math.min(before.most, Math.floor(Math.max(one, other) / step) * step);
    if (least > most) return null;
    if (least === before.least && most === before.most) continue;
    ranges.set(cell, { least, most });
    narrowed.push(cell);
  }
  return narrowed;
}
