import { comparePlaces, overlap, placeKey, samePlace, within, type Place } from "../../src/report";

const cell = { table: 1, row: 2, cell: 3 };
const words = { paragraph: 1, from: 2, to: 3, text: "五" };

test("places are the same if they are one cell, or words from and to the same positions", () => {
  expect([samePlace(cell, { ...cell }), samePlace(cell, { ...cell, cell: 4 })]).toEqual([true, false]);
  expect([samePlace(words, { ...words }), samePlace(words, { ...words, to: 4 })]).toEqual([true, false]);
  expect(samePlace(cell, words)).toBe(false);
});

test("no cell has the key of words", () => {
  expect([placeKey(cell), placeKey(words)]).toEqual(["1.2.3", "p1.2-3"]);
});

test("words stand before cells, and both in the order of the file", () => {
  const places: Place[] = [
    { ...cell, table: 2, row: 1 },
    cell,
    { ...cell, cell: 1 },
    { ...words, paragraph: 2, from: 0 },
    { ...words, from: 1, to: 9 },
    words,
    { ...words, from: 1, to: 2 },
  ];
  expect(places.sort(comparePlaces).map(placeKey)).toEqual([
    "p1.1-2",
    "p1.1-9",
    "p1.2-3",
    "p2.0-3",
    "1.2.1",
    "1.2.3",
    "2.1.3",
  ]);
});

test.each([
  [{ from: 1, to: 3 }, true],
  [{ from: 2, to: 9 }, true],
  [{ from: 0, to: 2 }, false],
  [{ from: 3, to: 4 }, false],
  [{ from: 2, to: 3, paragraph: 2 }, false],
])("words from 2 to 3 share characters with %j: %s", (other, expected) => {
  expect(overlap(words, { ...words, ...other })).toBe(expected);
});

test("words within others are counted from their beginning", () => {
  expect(within({ paragraph: 1, from: 10, to: 14, text: "收到五件" }, 2, 3)).toEqual({
    paragraph: 1,
    from: 12,
    to: 13,
    text: "五",
  });
});
