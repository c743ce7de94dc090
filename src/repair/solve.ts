import { congruent, firstFrom, gcd, lastUpTo } from "./progression";
import { mayHold, type SystemCell } from "./system";

/** The values that a cell may take, in units; `least` equals `most` where the numbers decide it. */
export interface Span {
  readonly least: number;
  readonly most: number;
}

interface Equation {
  /** One coefficient for each cell. */
  readonly coefficients: readonly number[];
  readonly sum: number;
}

/**
 * What cells must hold, all others as they are, for every relation that they touch to hold.
 * @param residual what each relation's terms add up to now
 * @returns a span for each cell, both its ends values of some answer; null where there is no answer, or only one in
 * which a cell keeps its value; "open" where more than three cells hang together so loosely that this cannot tell
 */
export function solveCells(
  cells: readonly SystemCell[],
  residual: readonly number[],
): readonly Span[] | "open" | null {
  // A cell that no relation holds may be anything: to change it mends nothing.
  if (cells.some(({ touches }) => touches.length === 0)) return null;
  const solved = eliminate(equationsOf(cells, residual), cells.length);
  if (solved === null) return null;
  const free = cells.flatMap((_, index) => (solved[index] ? [] : [index]));
  const [parameter] = free;
  if (parameter === undefined) return decided(cells, solved);
  if (free.length === 1) return oneFree(cells, solved, parameter);
  const [equation, second] = solved.filter((other) => other !== null);
  return equation && !second && cells.length === 3 ? allFree(cells, equation) : "open";
}

function equationsOf(cells: readonly SystemCell[], residual: readonly number[]): Equation[] {
  const relations = new Map<number, number[]>();
  cells.forEach(({ touches }, index) => {
    for (const { relation, amount } of touches) {
      const coefficients = relations.get(relation) ?? cells.map(() => 0);
      coefficients[index] = amount;
      relations.set(relation, coefficients);
    }
  });
  return [...relations].map(([relation, coefficients]) => ({
    coefficients,
    sum: -(residual[relation] ?? 0),
  }));
}

/**
 * Elimination in whole numbers.
 * @returns for each unknown the equation that it leads, in which no other leading unknown is left; null for a free
 * one. Null altogether where the equations contradict each other.
 */
function eliminate(equations: readonly Equation[], unknowns: number): (Equation | null)[] | null {
  let rest = equations;
  let leading: { column: number; equation: Equation }[] = [];
  for (let column = 0; column < unknowns; column++) {
    const pivot = rest.find(({ coefficients }) => coefficients[column] !== 0);
    if (!pivot) continue;
    const without = (equation: Equation) => withoutColumn(equation, pivot, column);
    rest = rest.filter((equation) => equation !== pivot).map(without);
    leading = leading.map((other) => ({ ...other, equation: without(other.equation) }));
    leading.push({ column, equation: pivot });
  }
  if (rest.some(({ sum }) => sum !== 0)) return null;
  return Array.from(
    { length: unknowns },
    (_, column) => leading.find((lead) => lead.column === column)?.equation ?? null,
  );
}

function withoutColumn(equation: Equation, pivot: Equation, column: number): Equation {
  const [own, other] = [equation.coefficients[column] ?? 0, pivot.coefficients[column] ?? 0];
  if (own === 0) return equation;
  return {
    coefficients: equation.coefficients.map(
      (value, index) => value * other - (pivot.coefficients[index] ?? 0) * own,
    ),
    sum: equation.sum * other - pivot.sum * own,
  };
}

/** How much a leading unknown changes when the free one changes by `free`. */
function deltaOf({ coefficients, sum }: Equation, column: number, parameter: number, free: number): number {
  return (sum - (coefficients[parameter] ?? 0) * free) / (coefficients[column] ?? 1);
}

function decided(cells: readonly SystemCell[], solved: readonly (Equation | null)[]): Span[] | null {
  const spans: Span[] = [];
  for (const [index, cell] of cells.entries()) {
    const equation = solved[index];
    const delta = equation ? equation.sum / (equation.coefficients[index] ?? 1) : 0;
    const value = cell.value + delta;
    if (delta === 0 || !mayHold(cell, value)) return null;
    spans.push({ least: value, most: value });
  }
  return spans;
}

/** One cell may change freely, the others follow: the free one's change runs as far as all may hold their numbers. */
function oneFree(
  cells: readonly SystemCell[],
  solved: readonly (Equation | null)[],
  parameter: number,
): Span[] | null {
  const deltasAt = (free: number) =>
    solved.map((equation, index) => (equation ? deltaOf(equation, index, parameter, free) : free));
  const { value, least, step } = cells[parameter] ?? { value: 0, least: 0, step: 1 };
  let [from, to] = [least - value, Infinity];
  let fitting = congruent({ first: 0, step: 1 }, 1, -value, step);
  for (const [index, cell] of cells.entries()) {
    const equation = solved[index];
    if (!equation) continue;
    // Whole numbers up to the one division, so that a bound that is whole is found whole.
    const leading = equation.coefficients[index] ?? 1;
    const sign = Math.sign(leading);
    const weight = sign * (equation.coefficients[parameter] ?? 0);
    const room = sign * equation.sum - (cell.least - cell.value) * Math.abs(leading);
    if (weight > 0) to = Math.min(to, room / weight);
    else if (weight < 0) from = Math.max(from, room / weight);
    else if (room < 0 || equation.sum === 0) return null;
    // What the cell holds then is a whole number of its steps.
    const held = sign * equation.sum + Math.abs(leading) * cell.value;
    fitting = fitting && congruent(fitting, weight, held, Math.abs(leading) * cell.step);
  }
  if (!fitting) return null;
  if (Number.isFinite(from)) from = firstFrom(fitting, from);
  if (Number.isFinite(to)) to = lastUpTo(fitting, to);
  if (from > to) return null;
  const [low, high] = [deltasAt(from), deltasAt(to)];
  if (from === to && low.includes(0)) return null;
  return cells.map((cell, index) => {
    // An equation without the free cell says the same at both ends, be they without bound.
    const isStill = solved[index] && (solved[index].coefficients[parameter] ?? 0) === 0;
    const still = deltasAt(0)[index] ?? 0;
    const ends = isStill ? [still, still] : [low[index] ?? 0, high[index] ?? 0];
    return { least: cell.value + Math.min(...ends), most: cell.value + Math.max(...ends) };
  });
}

/** Three cells of which only a weighted sum is known: each as far as the others let it. */
function allFree(cells: readonly SystemCell[], { coefficients, sum }: Equation): Span[] | null {
  const terms = cells.map(({ value, least, step }, index): WeightedCell => {
    const coefficient = coefficients[index] ?? 0;
    return { weight: coefficient * step, least: Math.ceil(least / step), held: coefficient * value };
  });
  const total = terms.reduce((before, { held }) => before + held, sum);
  const spans: Span[] = [];
  for (const [index, { step }] of cells.entries()) {
    const ends = reach(terms, index, total);
    if (!ends) return null;
    spans.push({ least: ends.least * step, most: ends.most * step });
  }
  return spans;
}

/** A cell's part in a weighted sum: its weight for each step of it, and the fewest steps that it may hold. */
interface WeightedCell {
  readonly weight: number;
  readonly least: number;
  readonly held: number;
}

/** The fewest and the most steps of one of three cells, so that the other two can make up the total. */
function reach(terms: readonly WeightedCell[], index: number, total: number): Span | null {
  const [one, other] = terms.filter((_, at) => at !== index);
  const own = terms[index];
  if (!own || !one || !other || total % gcd(gcd(own.weight, one.weight), other.weight) !== 0) return null;
  const ends = [one, other].map(({ weight, least }) =>
    weight > 0 ? { low: weight * least, high: Infinity } : { low: -Infinity, high: weight * least },
  );
  const bounds = [
    (total - ends.reduce((before, { low }) => before + low, 0)) / own.weight,
    (total - ends.reduce((before, { high }) => before + high, 0)) / own.weight,
  ];
  const least = Math.max(own.least, Math.ceil(Math.min(...bounds)));
  const most = Math.floor(Math.max(...bounds));
  // Two weights make up every multiple of their divisor that is no smaller than their product.
  const tries = Math.abs(one.weight * other.weight) + Math.abs(one.weight) + Math.abs(other.weight);
  const fitting = (start: number, direction: 1 | -1) => {
    if (!Number.isFinite(start)) return start;
    for (let at = start; at >= least && at <= most && Math.abs(at - start) <= tries; at += direction)
      if (canMakeUp(one, other, total - own.weight * at)) return at;
    return null;
  };
  const [from, to] = [fitting(least, 1), fitting(most, -1)];
  return from === null || to === null ? null : { least: from, most: to };
}

/** Whether two cells can hold numbers whose weighted sum is this. */
function canMakeUp(one: WeightedCell, other: WeightedCell, sum: number): boolean {
  const fitting = congruent({ first: 0, step: 1 }, one.weight, sum, Math.abs(other.weight));
  if (!fitting) return false;
  // other.weight · y = sum − one.weight · x, and y is not below its least.
  const bound = (sum - other.weight * other.least) / one.weight;
  const isBelow = Math.sign(one.weight) === Math.sign(other.weight);
  const [least, most] = isBelow ? [one.least, bound] : [Math.max(one.least, bound), Infinity];
  if (!Number.isFinite(least) || !Number.isFinite(most)) return least <= most;
  return firstFrom(fitting, least) <= most;
}
