import { comparable } from "../../src/word/read/cells";
import { isDark } from "../../src/word/host/host";
import { colorOf, isColored } from "../../src/word/marks/paint";

describe("texts as hosts give them", () => {
  test.each([
    ["结果\n维持", "结果\r维持"],
    ["结果\n维持", "结果\u000b维持"],
    ["1.属于 国家秘密", "1.属于国家秘密"],
    ["2021\u20112022", "2021\u001e2022"],
    [" 3 ", "3\u0007"],
  ])("%j and %j are the same", (a, b) => {
    expect(comparable(a)).toBe(comparable(b));
  });

  test.each([
    ["3", "13"],
    ["自然人", "法人"],
    ["1.5", "15"],
  ])("%j and %j differ", (a, b) => {
    expect(comparable(a)).not.toBe(comparable(b));
  });
});

describe("the colours of marks", () => {
  test("are red for errors and yellow for all else: green would say that all is well", () => {
    expect((["error", "warning", "advice"] as const).map(colorOf)).toEqual(["red", "yellow", "yellow"]);
  });

  test.each(["#FF0000", "#ff0000", "Red"])("%s is the errors' colour", (value) => {
    expect(isColored(value, colorOf("error"))).toBe(true);
  });

  test("no highlight and a mixed one are neither", () => {
    expect(isColored(null, "red")).toBe(false);
    expect(isColored("", "red")).toBe(false);
    expect(isColored("#FFFF00", "red")).toBe(false);
    expect(isColored("#FF0000", null)).toBe(false);
    expect(isColored("", null)).toBe(false);
    expect(isColored(null, null)).toBe(true);
  });
});

test.each([
  ["#000000", true],
  ["#262626", true],
  ["#ffffff", false],
  ["#F3F2F1", false],
  [undefined, false],
  ["", false],
])("a background of %s is dark: %s", (color, expected) => {
  Object.assign(globalThis, { Office: { context: { officeTheme: { bodyBackgroundColor: color } } } });
  expect(isDark()).toBe(expected);
});
