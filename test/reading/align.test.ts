import { align, costs, type Choice, type Line } from "../../src/reading/cells/align";

/** The alignment alone: what is read, what is left, and what is not unique enough to be read. */

const at = (position: number, cost = 0, more: Partial<Choice> = {}): Choice => ({
  position,
  length: 1,
  cost,
  mayMove: cost === 0,
  ...more,
});
const known = (...choices: readonly Choice[]): Line => ({ leftOver: costs.knownLeftOver, choices });
const unknown = (...choices: readonly Choice[]): Line => ({ leftOver: costs.unknownLeftOver, choices });
const numbers = (...choices: readonly Choice[]): Line => ({ leftOver: costs.numbersLeftOver, choices });
const likely = (position: number): Choice => at(position, costs.likely);

/** The position of each line of the file; null where it is read as none. */
function positions(lines: readonly Line[], size: number): (number | null)[] {
  const found = new Map(
    align(lines, size).flatMap((match) => match.lines.map((line) => [line, match.position] as const)),
  );
  return lines.map((_, line) => found.get(line) ?? null);
}

test("nothing is aligned with nothing", () => {
  expect(align([], 3)).toEqual([]);
  expect(positions([unknown(), unknown()], 0)).toEqual([null, null]);
});

test("known labels are read in and out of order, lines without a choice are left", () => {
  expect(positions([known(at(0)), unknown(), known(at(2)), known(at(1))], 3)).toEqual([0, null, 2, 1]);
});

test("a line that is there twice is read twice", () => {
  expect(align([known(at(1)), known(at(1))], 2)).toEqual([
    { lines: [0], position: 1 },
    { lines: [1], position: 1 },
  ]);
});

test("the order tells equal labels apart", () => {
  const total = known(at(0), at(1), at(2));
  expect(positions([total, total, total], 3)).toEqual([0, 1, 2]);
});

test("two of three equal labels could be any of them: none is read", () => {
  const total = known(at(0), at(1), at(2));
  expect(positions([total, total], 3)).toEqual([null, null]);
});

test("neighbours that are known tell which of the equal labels lacks", () => {
  const total = known(at(1), at(3));
  expect(positions([known(at(0)), known(at(2)), total], 4)).toEqual([0, 2, 3]);
  expect(positions([known(at(0)), total, known(at(2))], 4)).toEqual([0, 1, 2]);
});

test("two lines that misspell one declared line equally well: neither is read", () => {
  expect(positions([numbers(likely(0)), numbers(likely(0))], 1)).toEqual([null, null]);
});

test("a line that misspells two declared lines equally well is not read", () => {
  expect(positions([numbers(likely(0), likely(1))], 2)).toEqual([null]);
});

test("one cost less is enough to be read", () => {
  expect(positions([numbers(at(0, 2), at(1, 3))], 2)).toEqual([0]);
  expect(positions([numbers(at(0, 2), at(1, 2))], 2)).toEqual([null]);
});

test("the order of two misspelt lines tells them apart", () => {
  expect(positions([numbers(likely(0), likely(1)), numbers(likely(0), likely(1))], 2)).toEqual([0, 1]);
});

test("of two lines with the same misspelling the one with numbers is read", () => {
  expect(positions([unknown(likely(0)), numbers(likely(0))], 1)).toEqual([null, 0]);
  expect(positions([numbers(likely(0)), unknown(likely(0))], 1)).toEqual([0, null]);
});

test("a misspelling is never read out of order, and never moves a line whose label is known", () => {
  expect(positions([known(at(1)), numbers(likely(0))], 2)).toEqual([1, null]);
  expect(positions([known(at(1)), known(at(0), at(2)), numbers(likely(0))], 3)).toEqual([1, 2, null]);
});

describe("lines that are read as one", () => {
  const joined = (position: number, length: number, cost: number) =>
    at(position, cost, { length, mayMove: true });

  test("are all of it", () => {
    const lines = [unknown(joined(0, 3, costs.spelledTogether)), unknown(), numbers(), known(at(1))];
    expect(align(lines, 2)).toEqual([
      { lines: [0, 1, 2], position: 0 },
      { lines: [3], position: 1 },
    ]);
  });

  test("a line that both neighbours claim belongs to neither, and these keep theirs", () => {
    const lines = [
      known(at(0), joined(0, 2, costs.continued)),
      unknown(joined(1, 2, costs.continued)),
      known(at(1)),
    ];
    expect(align(lines, 2)).toEqual([
      { lines: [0], position: 0 },
      { lines: [2], position: 1 },
    ]);
  });

  test("a line that one neighbour claims with better reason is that one's", () => {
    const lines = [
      known(at(0), joined(0, 2, costs.continued)),
      unknown(joined(1, 2, costs.spelledTogether)),
      known(at(1)),
    ];
    expect(positions(lines, 2)).toEqual([0, 1, 1]);
  });
});

test("whatever its labels are, a line with an unknown label moves none with a known one", () => {
  expect(costs.outOfOrder).toBeGreaterThan(costs.numbersLeftOver);
  expect(costs.numbersLeftOver).toBeGreaterThan(costs.unknownLeftOver);
  expect(costs.unknownLeftOver).toBeGreaterThan(Math.max(costs.fragment, costs.likely) + costs.elsewhere);
  // The longest block of columns under one parent has five.
  expect(costs.outOfOrder).toBeGreaterThan(5 * costs.elsewhere);
});
