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

/** How far whole numbers are looked for from the end of a range, where coefficients other than 1 leave gaps. */
const furthest = 64;

/**
 * What cells must hold, all others as they are, for every relation that they touch to hold.
 * @param cells one to three
 * @param residual what each relation's terms add up to now
 * @returns a span for each cell; null where there is no answer, or one in which a cell keeps its value
 */
export function solveCells(
  cells: readonly SystemCell[],
  residual: readonly number[],
): readonly Span[] | null {
  const solved = eliminate(equationsOf(cells, residual), cells.length);
  if (solved === null) return null;
  const free = cells.flatMap((_, index) => (solved[index] ? [] : [index]));
  const [parameter] = free;
  if (parameter === undefined) return decided(cells, solved);
  return free.length === 1 ? oneFree(cells, solved, parameter) : allFree(cells, solved);
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
  const valuesAt = (free: number) =>
    cells.map((cell, index) => {
      const equation = solved[index];
      return cell.value + (equation ? deltaOf(equation, index, parameter, free) : free);
    });
  let [least, most] = [(cells[parameter]?.least ?? 0) - (cells[parameter]?.value ?? 0), Infinity];
  for (const [index, cell] of cells.entries()) {
    const equation = solved[index];
    if (!equation) continue;
    // Whole numbers up to the one division, so that a bound that is whole is found whole.
    const sign = Math.sign(equation.coefficients[index] ?? 1);
    const weight = sign * (equation.coefficients[parameter] ?? 0);
    const room =
      sign * equation.sum - (cell.least - cell.value) * Math.abs(equation.coefficients[index] ?? 1);
    if (weight > 0) most = Math.min(most, room / weight);
    else if (weight < 0) least = Math.max(least, room / weight);
    else if (equation.sum === 0 || !mayHold(cell, cell.value + deltaOf(equation, index, parameter, 0)))
      return null;
  }
  const fits = (free: number) => {
    const values = valuesAt(free);
    return cells.every((cell, index) => mayHold(cell, values[index] ?? Number.NaN));
  };
  const stride = cells[parameter]?.step ?? 1;
  const from = firstFitting(least, 1, stride, fits);
  const to = firstFitting(most, -1, stride, fits);
  if (from === null || to === null || from > to) return null;
  const [low, high] = [valuesAt(from), valuesAt(to)];
  return cells.map((cell, index) => {
    const ends = [low[index] ?? 0, high[index] ?? 0];
    const isStill = solved[index] && (solved[index].coefficients[parameter] ?? 0) === 0;
    if (isStill) return { least: valuesAt(0)[index] ?? 0, most: valuesAt(0)[index] ?? 0 };
    return { least: Math.max(cell.least, Math.min(...ends)), most: Math.max(...ends) };
  });
}

function firstFitting(
  end: number,
  direction: 1 | -1,
  stride: number,
  fits: (free: number) => boolean,
): number | null {
  if (!Number.isFinite(end)) return end;
  // A change of a whole number is a multiple of its step; the end itself need not be one.
  const start = (direction === 1 ? Math.ceil : Math.floor)(end / stride) * stride;
  for (let step = 0; step <= furthest; step++) {
    const at = start + direction * step * stride;
    if (fits(at)) return at;
  }
  return null;
}

/** Three cells of which only a weighted sum is known: each as far as the others let it. */
function allFree(cells: readonly SystemCell[], solved: readonly (Equation | null)[]): Span[] | null {
  const equation = solved.find((other) => other !== null);
  if (!equation) return null;
  const ends = cells.map((cell, index): readonly [number, number] => {
    const coefficient = equation.coefficients[index] ?? 0;
    const bound = coefficient * (cell.least - cell.value);
    return coefficient > 0 ? [bound, Infinity] : [-Infinity, bound];
  });
  const spans = cells.map((cell, index): Span => {
    const coefficient = equation.coefficients[index] ?? 1;
    const others = ends.filter((_, other) => other !== index);
    const low = equation.sum - others.reduce((sum, [, most]) => sum + most, 0);
    const high = equation.sum - others.reduce((sum, [least]) => sum + least, 0);
    const reach = [cell.value + low / coefficient, cell.value + high / coefficient].sort((a, b) => a - b);
    return {
      least: Math.max(cell.least, Math.ceil(reach[0] ?? 0)),
      most: Math.floor(reach[1] ?? 0),
    };
  });
  return spans.every(({ least, most }) => least <= most) ? spans : null;
}
