import { agrees, type Part } from "../../../src/reading/prose/partition";

/** Whether parts can make up a whole. */

const part = (value: number, more: Partial<Part> = {}): Part => ({
  value,
  unit: "条",
  mayHaveParts: false,
  ...more,
});
const outer = (value: number): Part => part(value, { mayHaveParts: true });

test.each<[string, number, readonly Part[], boolean, boolean]>([
  ["all of them", 10, [part(4), part(6)], true, true],
  ["one short", 10, [part(4), part(5)], true, false],
  ["one too many", 10, [part(4), part(7)], true, false],
  ["some of them", 10, [part(4), part(5)], false, true],
  ["some that exceed it", 10, [part(4), part(7)], false, false],
  ["some that are all", 10, [part(4), part(6)], false, true],
  ["the second is part of the first", 10, [outer(4), part(3), part(6)], true, true],
  ["the second and third are parts of the first", 10, [outer(4), part(3), part(1), part(6)], true, true],
  ["a part is no larger than what it is part of", 10, [outer(4), part(5), part(6)], true, false],
  ["nothing says that the second is part of the first", 10, [part(4), part(3), part(6)], true, false],
  ["parted twice", 10, [part(4), part(6), part(3), part(7)], false, true],
  ["parted twice, once not wholly", 10, [part(4), part(6), part(3), part(6)], false, false],
  ["parted wholly, and one more", 10, [part(4), part(6), part(1)], false, false],
  ["parts in its own measure word", 10, [part(4), part(3, { unit: "份" }), part(6)], true, true],
  ["parts in all measure words", 13, [part(4), part(3, { unit: "份" }), part(6)], true, true],
])("%s", (_, whole, parts, isClosed, expected) => {
  expect(agrees(whole, "条", parts, isClosed)).toBe(expected);
});

test("a list with more nestings than can be tried is not judged", () => {
  const parts = Array.from({ length: 40 }, (_, index) => outer(2 ** (40 - index) + index));
  expect(agrees(1, "条", parts, true)).toBe(true);
});
