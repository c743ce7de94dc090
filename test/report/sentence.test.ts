import { beginningOf, quoted } from "../../src/report";

test("of a text that is too long the beginning is shown, and that there is more", () => {
  expect(["12", "123", ""].map((text) => beginningOf(text, 2))).toEqual(["12", "12……", ""]);
});

test("a character of two halves is shown whole or not at all", () => {
  expect(beginningOf("1\u{1f600}2", 2)).toBe("1……");
  expect(beginningOf("1\u{1f600}2", 3)).toBe("1\u{1f600}……");
  expect(quoted(`${"8".repeat(199)}\u{1f600}`)).toBe(`${"8".repeat(199)}……`);
});
