import type { Header } from "../../../src/reading/cells/header";
import { placeInText } from "../../../src/reading/text/placeInText";
import { fieldId, format2021, tableOf } from "../../../src/report";
import { table } from "../../../testing/docx";
import { readingRows } from "../support";

/** Which column a number is in where the table is text: by its place among the row's numbers. */

const requests = tableOf(format2021, "requests")!;
const disclosure = tableOf(format2021, "disclosure")!;
const seven = [
  "naturalPerson",
  "business",
  "research",
  "socialOrganization",
  "legalService",
  "other",
  "total",
].map((column) => fieldId("requests", "received", column));
const three = ["made", "abolished", "inForce"].map((column) => fieldId("disclosure", "regulation", column));

/** The texts that were placed, or why none was; and behind a bar what was left. */
function placed(
  texts: string,
  { fields = seven, format = requests, header = null as Header | null } = {},
): string {
  const values = readingRows(table([["行", ...texts.split(" ").map((text) => text.replace("_", ""))]]))[0]!
    .cells;
  const { cells, left, reason } = placeInText(values.slice(1), fields, header, format);
  const shown = cells?.map((cell) => cell?.cell.text || "_").join(" ") ?? reason;
  return left.length > 0 ? `${shown} | ${left.map(({ cell }) => cell.text).join(" ")}` : shown;
}

const inTable1 = { fields: three, format: disclosure };

describe("as many numbers as columns", () => {
  test("are in their order; blank cells around them are a label's", () => {
    expect(placed("1 2 3", inTable1)).toBe("1 2 3");
    expect(placed("_ 1 2 3 _", inTable1)).toBe("1 2 3");
  });

  test("and an unknown head among the columns leave open which of them is the other one's", () => {
    const header = { slots: [], order: null, differences: [], isOfThisGrid: false };
    const others = [{ start: 3, end: 4, label: "备注" }];
    expect(placed("1 2 3", { ...inTable1, header: { ...header, others } })).toBe("ambiguous | 1 2 3");
    expect(placed("1 2 3", { ...inTable1, header: { ...header, others: [] } })).toBe("1 2 3");
  });
});

describe("a row without a label that begins with what may be a year", () => {
  const cases = tableOf(format2021, "cases")!;
  const fields = cases.fields.map(({ field }) => field);
  const others = Array.from({ length: 14 }, () => "0").join(" ");

  test.each(["2024", "1999", "2024年"])("%s: its numbers are left", (first) => {
    expect(placed(`${first} ${others}`, { fields, format: cases })).toBe(`ambiguous | ${first} ${others}`);
  });

  test.each(["2100", "20240", "24"])("%s is none", (first) => {
    expect(placed(`${first} ${others}`, { fields, format: cases })).toBe(`${first} ${others}`);
  });

  test("a row with a label may begin with such a number", () => {
    expect(placed("2024 1 2", inTable1)).toBe("2024 1 2");
  });
});

describe("fewer numbers than columns", () => {
  test("are placed where blank cells fill the row", () => {
    expect(placed("1 _ 3", inTable1)).toBe("1 _ 3");
    expect(placed("_ 1 _ 3 _", inTable1)).toBe("1 _ 3");
    expect(placed("_ _ _", inTable1)).toBe("_ _ _");
    expect(placed("_ _ _ _", inTable1)).toBe("_ _ _");
    expect(placed("_ _", inTable1)).toBe("ambiguous");
  });

  test("are left where the blank cell is the first or the last: a label may cover it", () => {
    expect(placed("_ 1 3", inTable1)).toBe("ambiguous | 1 3");
    expect(placed("1 3 _", inTable1)).toBe("ambiguous | 1 3");
  });

  test("are left where as many columns have heads: a head may be lost, and a number", () => {
    const slot = { start: 1, end: 2 };
    const header = {
      slots: [slot, null, slot],
      order: null,
      others: [],
      differences: [],
      isOfThisGrid: false,
    };
    expect(placed("1 3", { ...inTable1, header })).toBe("ambiguous | 1 3");
    expect(placed("1 _ 3", { ...inTable1, header })).toBe("ambiguous | 1 3");
    expect(placed("1 2 3", { ...inTable1, header })).toBe("1 2 3");
  });

  test("are left where they could be in several columns", () => {
    expect(placed("1 3", inTable1)).toBe("ambiguous | 1 3");
    expect(placed("_ _ 1 3", inTable1)).toBe("ambiguous | 1 3");
  });
});

describe("more numbers than columns", () => {
  test("that are all the same are placed: it makes no difference which is left out", () => {
    expect(placed("0 0 0 0", inTable1)).toBe("0 0 0 | 0");
    expect(placed("0 0 0 0 0", inTable1)).toBe("0 0 0 | 0 0");
  });

  test("of which one alone can be there twice are placed where the row's sum agrees", () => {
    expect(placed("2 0 0 0 0 0 0 2")).toBe("2 0 0 0 0 0 2 | 0");
    expect(placed("3 0 0 0 0 0 0 2")).toBe("too-many-numbers | 3 0 0 0 0 0 0 2");
  });

  test("of which two can be there twice, or none, are left", () => {
    expect(placed("2 2 0 0 0 0 0 2")).toBe("too-many-numbers | 2 2 0 0 0 0 0 2");
    expect(placed("1 2 3 4", inTable1)).toBe("too-many-numbers | 1 2 3 4");
    expect(placed("1 1 2 2", inTable1)).toBe("too-many-numbers | 1 1 2 2");
  });

  test("with one that is no number are left", () => {
    expect(placed("0 0 0 若干", inTable1)).toBe("ambiguous | 0 0 0");
    expect(placed("0 0 0 1.5万", inTable1)).toBe("too-many-numbers | 0 0 0 1.5万");
  });
});

test("words among the numbers leave the row without a place", () => {
  expect(placed("若干行的名称 2 3", inTable1)).toBe("ambiguous | 2 3");
});
