import fc from "fast-check";
import { joined, replacement, type Replacement } from "../../../src/workbench/page/editing/editing";

const apply = (text: string, { start, end, text: added }: Replacement) =>
  text.slice(0, start) + added + text.slice(end);

/** Texts as cells have them, rare characters of two code units among them. */
const text = fc.string({ unit: fc.constantFrom("0", "1", "12", "万", "\u{20BB7}", " "), maxLength: 8 });

describe("what was typed, as one replacement", () => {
  test("nothing where nothing changed", () => {
    expect(replacement("12", "12")).toBeNull();
  });

  test.each([
    ["a character at the end", "12", "123", 3, { start: 2, end: 2, text: "3" }],
    ["a character in front", "12", "312", 1, { start: 0, end: 0, text: "3" }],
    ["an equal character: the caret says which is new", "11", "111", 1, { start: 0, end: 0, text: "1" }],
    ["an equal character at the end", "11", "111", 3, { start: 2, end: 2, text: "1" }],
    ["a character taken away before the caret", "123", "13", 1, { start: 1, end: 2, text: "" }],
    ["a selection typed over", "1234", "194", 2, { start: 1, end: 3, text: "9" }],
    ["the first text of an empty cell", "", "0", 1, { start: 0, end: 0, text: "0" }],
  ])("%s", (_, before, after, caret, expected) => {
    expect(replacement(before, after, caret)).toEqual(expected);
  });

  test("turns the one text into the other, wherever the caret is", () => {
    fc.assert(
      fc.property(text, text, fc.nat(8), (before, after, caret) => {
        const change = replacement(before, after, Math.min(caret, after.length));
        expect(change ? apply(before, change) : before).toBe(after);
      }),
    );
  });

  test("never parts the halves of a rare character", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const change = replacement(before, after);
        if (!change) return;
        expect(isWhole(before.slice(0, change.start))).toBe(true);
        expect(isWhole(change.text)).toBe(true);
      }),
    );
  });
});

describe("keystrokes in one go", () => {
  test("become one replacement of all that was typed", () => {
    expect(joined("　1", { start: 2, end: 2, text: "2" }, { start: 1, end: 2 })).toEqual({
      start: 1,
      end: 2,
      text: "12",
    });
  });

  test("a correction inside what was typed, too", () => {
    expect(joined("123", { start: 1, end: 2, text: "" }, { start: 0, end: 3 })).toEqual({
      start: 0,
      end: 3,
      text: "13",
    });
  });

  test("a change elsewhere stays by itself", () => {
    const change = { start: 0, end: 1, text: "" };
    expect(joined("312", change, { start: 1, end: 3 })).toBe(change);
    expect(joined("312", change, null)).toBe(change);
  });

  test("never change what the text becomes", () => {
    fc.assert(
      fc.property(text, text, fc.nat(8), fc.nat(8), (before, after, from, length) => {
        const change = replacement(before, after);
        const start = Math.min(from, before.length);
        const typed = { start, end: Math.min(start + length, before.length) };
        if (change) expect(apply(before, joined(before, change, typed))).toBe(after);
      }),
    );
  });
});

function isWhole(part: string): boolean {
  return !/\p{Cs}/u.test(part);
}
