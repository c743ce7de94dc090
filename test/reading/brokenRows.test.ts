import { format2021 } from "../../src/report";
import { cell, row, type Table } from "../../testing/docx";
import { distinctFigures, officialTables } from "../../testing/reports";
import { complaints, read } from "./support";

/** Numbers of a row that a page break cut in two, its label repeated in part. */

const [disclosure, requests, cases] = officialTables(format2021, distinctFigures(format2021)) as readonly [
  Table,
  Table,
  Table,
];
const label = "2.其他法律行政法规禁止公开";
const at = requests.rows.findIndex(({ cells }) =>
  cells.some(({ field }) => field === "requests.prohibitedByLaw.total"),
);

/** The values of the row, and what is complained of, where the file has these two rows in its place. */
function readIn(upper: readonly string[], lower: readonly string[]) {
  const piece = (words: string, texts: readonly string[]) =>
    row([cell(""), cell(""), cell(words), ...texts.map((text) => cell(text))]);
  const halves = [piece(label, upper), piece("禁止公开", lower)];
  const rows = [...requests.rows.slice(0, at), ...halves, ...requests.rows.slice(at + 1)];
  const report = read({ body: [disclosure, { ...requests, rows }, cases] });
  const values = [...report.facts.values()]
    .filter(({ field }) => field.startsWith("requests.prohibitedByLaw."))
    .map(({ text }) => text);
  return { values, complaints: complaints(report).map((each) => each.split(" {")[0]) };
}

test("halves that fill each other's blanks are one row", () => {
  expect(readIn(["1", "2", "3", "", "", "", ""], ["", "", "", "4", "5", "6", "21"])).toEqual({
    values: ["1", "2", "3", "4", "5", "6", "21"],
    complaints: [],
  });
});

test("a blank in both is blank", () => {
  const { values } = readIn(["1", "2", "3", "", "", "", ""], ["", "", "", "4", "", "6", "16"]);
  expect(values).toEqual(["1", "2", "3", "4", "", "6", "16"]);
});

test("where both have a number for one column, the second row is said and none of the first is changed", () => {
  const { values, complaints: said } = readIn(
    ["1", "2", "3", "4", "", "", ""],
    ["", "", "", "4", "5", "6", "21"],
  );
  expect(values).toEqual(["1", "2", "3", "4", "", "", ""]);
  expect(said).toHaveLength(4);
});
