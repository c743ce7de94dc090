/**
 * All smallest repairs by brute force, for tests: written apart from src/repair, of which nothing is imported, and
 * as plainly as the time of a test allows. It tries every set of operations that touches every broken relation and
 * touches no other one only once.
 */
export interface OracleProblem {
  /** Whole numbers; a blank is 0. */
  readonly values: readonly number[];
  /** The smallest number that each cell may hold; -Infinity for a change. */
  readonly least: readonly number[];
  /** Cells that must stay as they are. */
  readonly fixed: readonly boolean[];
  /** Each relation: its cells and their coefficients, which sum to zero. At most 60. */
  readonly relations: readonly (readonly (readonly [cell: number, coefficient: number])[])[];
  /** Blocks of rows of cells as they stand on the page. */
  readonly blocks: readonly (readonly (readonly number[])[])[];
  /** The largest value that is tried where the numbers leave one open. */
  readonly limit: number;
}

/** The cells that change, and what they hold then. */
export type OracleRepair = ReadonlyMap<number, number>;

interface Operation {
  /** The one cell whose new number is to be found; a move has none. */
  readonly cell: number | null;
  /** The new numbers of a move. */
  readonly news: OracleRepair;
  /** Bits of the relations that it alters, thirty in each number. */
  readonly low: number;
  readonly high: number;
}

/** @returns every repair with the fewest operations; empty if there is none of at most `most` */
export function smallestRepairs(problem: OracleProblem, most = 3): readonly OracleRepair[] {
  const sums = problem.relations.map((terms) => sumOf(terms, problem.values, new Map()));
  const broken = maskOf(sums.map((sum) => sum !== 0));
  const operations = [...problem.values.map((_, cell) => setting(problem, cell)), ...movesOf(problem)]
    .filter(({ low, high }) => low !== 0 || high !== 0)
    .filter(
      ({ cell, news }) => ![cell, ...news.keys()].some((other) => other !== null && problem.fixed[other]),
    );
  for (let count = 1; count <= most; count++) {
    const found = new Map<string, OracleRepair>();
    eachSet(operations, broken, count, problem, (set) => {
      for (const repair of settle(problem, set)) found.set(JSON.stringify([...repair].sort(byCell)), repair);
    });
    if (found.size > 0) return [...found.values()];
  }
  return [];
}

const byCell = (a: readonly [number, number], b: readonly [number, number]) => a[0] - b[0];

interface Mask {
  readonly low: number;
  readonly high: number;
}

function maskOf(bits: readonly boolean[]): Mask {
  let [low, high] = [0, 0];
  bits.forEach((bit, index) => {
    if (bit && index < 30) low |= 1 << index;
    if (bit && index >= 30) high |= 1 << (index - 30);
  });
  return { low, high };
}

function eachSet(
  operations: readonly Operation[],
  broken: Mask,
  count: number,
  { relations }: OracleProblem,
  visit: (set: readonly Operation[]) => void,
): void {
  const hits = (operation: Mask, mask: Mask) =>
    (operation.low & mask.low) !== 0 || (operation.high & mask.high) !== 0;
  // Without the shortcuts below: for small problems.
  if (count > 3) {
    const extend = (set: readonly Operation[], from: number): void => {
      if (set.length === count) {
        if (isSound(set, broken)) visit(set);
        return;
      }
      operations.slice(from).forEach((operation, index) => extend([...set, operation], from + index + 1));
    };
    extend([], 0);
    return;
  }
  // One of the operations touches the broken relation that the fewest touch.
  const candidates = relations
    .map((_, index) => maskOf(relations.map((__, other) => other === index)))
    .filter((bit) => hits(bit, broken))
    .map((bit) => operations.filter((operation) => hits(operation, bit)))
    .sort((a, b) => a.length - b.length);
  for (const first of candidates[0] ?? []) {
    if (count === 1) {
      if (isSound([first], broken)) visit([first]);
      continue;
    }
    for (const second of operations) {
      if (second === first) continue;
      if (count === 2) {
        if (isSound([first, second], broken)) visit([first, second]);
        continue;
      }
      // What the third must touch: broken relations that are left, and others that are touched only once.
      const low = (broken.low & ~(first.low | second.low)) | ((first.low ^ second.low) & ~broken.low);
      const high = (broken.high & ~(first.high | second.high)) | ((first.high ^ second.high) & ~broken.high);
      for (const third of operations) {
        if ((third.low & low) !== low || (third.high & high) !== high) continue;
        if (third === first || third === second) continue;
        if (isSound([first, second, third], broken)) visit([first, second, third]);
      }
    }
  }
}

/** Whether every broken relation is touched, and every other one not at all or more than once. */
function isSound(set: readonly Operation[], broken: Mask): boolean {
  let [low, high, lowTwice, highTwice] = [0, 0, 0, 0];
  for (const operation of set) {
    lowTwice |= low & operation.low;
    highTwice |= high & operation.high;
    low |= operation.low;
    high |= operation.high;
  }
  return (
    (broken.low & ~low) === 0 &&
    (broken.high & ~high) === 0 &&
    (low & ~lowTwice & ~broken.low) === 0 &&
    (high & ~highTwice & ~broken.high) === 0
  );
}

type Terms = readonly (readonly [cell: number, coefficient: number])[];

function sumOf(terms: Terms, values: readonly number[], news: OracleRepair): number {
  return terms.reduce(
    (sum, [cell, coefficient]) => sum + coefficient * (news.get(cell) ?? values[cell] ?? 0),
    0,
  );
}

/** The numbers that make every relation hold, for the cells that are to be found; every cell changes. */
function settle(problem: OracleProblem, set: readonly Operation[]): OracleRepair[] {
  const news = new Map<number, number>();
  const open = new Set<number>();
  for (const operation of set) {
    for (const [cell, value] of operation.news) {
      if (news.has(cell)) return [];
      news.set(cell, value);
    }
  }
  for (const { cell } of set) {
    if (cell === null) continue;
    if (news.has(cell) || open.has(cell)) return [];
    open.add(cell);
  }
  return complete(problem, news, open);
}

function complete(problem: OracleProblem, known: OracleRepair, unknown: ReadonlySet<number>): OracleRepair[] {
  const { relations, values, least } = problem;
  const may = (cell: number, value: number) =>
    Number.isInteger(value) && value >= (least[cell] ?? 0) && value !== values[cell];
  let guess: number | null = null;
  for (const terms of relations) {
    const open = terms.filter(([cell]) => unknown.has(cell));
    const [only] = open;
    if (!only) {
      if (sumOf(terms, values, known) !== 0) return [];
      continue;
    }
    guess ??= only[0];
    if (open.length > 1) continue;
    const [cell, coefficient] = only;
    const rest = sumOf(
      terms.filter((term) => term !== only),
      values,
      known,
    );
    const value = -rest / coefficient;
    return may(cell, value) ? complete(problem, new Map(known).set(cell, value), without(unknown, cell)) : [];
  }
  if (guess === null) return [known];
  const found: OracleRepair[] = [];
  for (let value = Math.max(least[guess] ?? 0, -problem.limit); value <= problem.limit; value++)
    if (may(guess, value))
      found.push(...complete(problem, new Map(known).set(guess, value), without(unknown, guess)));
  return found;
}

function without(set: ReadonlySet<number>, member: number): ReadonlySet<number> {
  return new Set([...set].filter((other) => other !== member));
}

function setting({ relations }: OracleProblem, cell: number): Operation {
  const bits = relations.map((terms) => terms.some((term) => term[0] === cell));
  return { cell, news: new Map(), ...maskOf(bits) };
}

/** Every move, each as often as it can be described; those that no relation feels are left out by their mask. */
function movesOf(problem: OracleProblem): Operation[] {
  const { values, relations, blocks, least } = problem;
  const value = (cell: number | undefined) => (cell === undefined ? 0 : (values[cell] ?? 0));
  const sums = relations.map((terms) => sumOf(terms, values, new Map()));
  const relationsOf = values.map((_, cell) =>
    [...relations.keys()].filter((index) => relations[index]?.some((term) => term[0] === cell)),
  );
  const found = new Map<string, Operation>();
  const add = (pairs: readonly (readonly [number, number])[]) => {
    const news = new Map(pairs.filter(([cell, number]) => value(cell) !== number));
    if ([...news].some(([cell, number]) => !Number.isInteger(number) || number < (least[cell] ?? 0))) return;
    // A single number that changes is no move.
    if (news.size < 2) return;
    const felt = new Set([...news.keys()].flatMap((cell) => relationsOf[cell] ?? []));
    const bits = relations.map(
      (terms, index) => felt.has(index) && sumOf(terms, values, news) !== sums[index],
    );
    found.set(JSON.stringify([...news].sort(byCell)), { cell: null, news, ...maskOf(bits) });
  };
  const swap = (one: number | undefined, other: number | undefined) => {
    if (one !== undefined && other !== undefined)
      add([
        [one, value(other)],
        [other, value(one)],
      ]);
  };
  for (const rows of blocks) {
    rows.forEach((row, index) => {
      row.forEach((cell, place) => {
        swap(cell, row[place + 1]);
        swap(cell, rows[index + 1]?.[place]);
      });
      for (const cells of [row, [...row].reverse()]) {
        for (const run of runs(cells)) {
          if (value(run[0]) !== 0) continue;
          const back = run.slice(1).map((cell, place): [number, number] => [run[place] ?? -1, value(cell)]);
          const last = run.at(-1) ?? -1;
          add([...back, [last, 0]]);
          if (last !== cells.at(-1)) continue;
          // The number that fell off is whatever some relation says that it was.
          for (const sum of relations) {
            const coefficient = sum.find(([cell]) => cell === last)?.[1];
            if (coefficient === undefined) continue;
            add([...back, [last, -sumOf(sum, values, new Map([...back, [last, 0]])) / coefficient]]);
          }
        }
      }
      for (const other of [rows[index - 1], rows[index + 1]]) {
        if (!other) continue;
        for (const run of runs([...row.keys()])) {
          const places = run.filter((place) => row[place] !== undefined && other[place] !== undefined);
          if (places.length !== run.length || places.some((place) => value(other[place]) !== 0)) continue;
          add(
            places.flatMap((place): [number, number][] => [
              [other[place] ?? -1, value(row[place])],
              [row[place] ?? -1, 0],
            ]),
          );
        }
      }
    });
  }
  return [...found.values()];
}

/** The runs of two members or more. */
function runs<T>(list: readonly T[]): readonly (readonly T[])[] {
  return list.flatMap((_, from) => list.slice(from + 1).map((__, more) => list.slice(from, from + more + 2)));
}
