import { readOutline, type Outline } from "../../src/document";
import { readPlainText, readWebPage } from "../../src/document/kinds";
import { readReport } from "../../src/reading";
import { format2021 } from "../../src/report";
import { outlineDocument } from "../../src/template";
import { manners, utf8Bytes } from "../../testing/pages";
import { distinctFigures, inLayout, layouts, officialSpelling } from "../../testing/reports";
import { paragraphTexts } from "../document/build";
import { partOf } from "./support";

/** What a file of another kind says, as a Word document. */

const again = (outline: Outline) => readOutline(outlineDocument(outline, "年报"));
const page = (html: string) => again(readWebPage(utf8Bytes(html)));

test("a text has its lines as paragraphs, with tabs and outer space", () => {
  const text = readPlainText(utf8Bytes(" 一、本年新收\t1\t\t0\n\n<&> \n"));
  expect(again(text)).toEqual(text);
  expect(partOf(outlineDocument(text, "年报"), "word/document.xml")).toContain(
    '<w:t xml:space="preserve">1</w:t><w:tab/><w:tab/><w:t',
  );
});

test("it has the title that it is given", () => {
  const text = readPlainText(utf8Bytes("a"));
  expect(partOf(outlineDocument(text, "云溪县年报"), "docProps/core.xml")).toContain("云溪县年报");
});

test.each(manners)("a web page has its tables: $name", ({ layout = "official merged", write }) => {
  const content = {
    prose: {
      title: ["云溪县档案馆2024年政府信息公开工作年度报告"],
      preamble: [],
      parts: [[], [], [], [], [], []],
    },
    figures: distinctFigures(format2021),
    spelling: officialSpelling,
    totalBeside: false,
  };
  const named = layouts.find(({ name }) => name === layout)!;
  const outline = readWebPage(write(inLayout(format2021, content, named)));
  const numbersOf = (read: Outline) =>
    [...readReport(read).facts].map(([field, { value, place }]) => [field, value, place]);
  expect(numbersOf(again(outline))).toEqual(numbersOf(outline));
  expect(numbersOf(outline)).toHaveLength(200);
});

test("tables do not touch each other, nor the end of the document", () => {
  const { blocks } = page("<table><tr><td>1<td>2</table><table><tr><td>3<td>4</table>");
  expect(blocks.map(({ kind }) => kind)).toEqual(["table", "paragraph", "table", "paragraph"]);
  const apart = page("<table><tr><td>1<td>2</table>a<table><tr><td>3<td>4</table>b");
  expect(apart.blocks.map(({ kind }) => kind)).toEqual(["table", "paragraph", "table", "paragraph"]);
  expect(paragraphTexts(apart)).toEqual(["a", "b"]);
});

test("of a cell it has the lines, and no note mark", () => {
  const [table] = page("<table><tr><td>a<br>b<td>12<sup>1</sup>件<td></table>").tables;
  expect(table?.rows[0]?.cells.map(({ text }) => text)).toEqual(["a\nb", "12件", ""]);
});

test("a nested table that is the rest of a row is cells of the row", () => {
  const [table] = page("<table><tr><td>a<td colspan=2><table><tr><td>1<td>2</table></table>").tables;
  expect(table?.rows[0]?.cells.map(({ text, columnSpan }) => [text, columnSpan])).toEqual([
    ["a", 1],
    ["1", 1],
    ["2", 1],
  ]);
});

test("columns are as wide as their texts ask for, within the page", () => {
  const file = outlineDocument(
    readWebPage(utf8Bytes(`<table><tr><td>${"字".repeat(99)}<td>1<td colspan=2>${"字".repeat(50)}</table>`)),
    "",
  );
  const widths = [...partOf(file, "word/document.xml").matchAll(/<w:gridCol w:w="(\d+)"/gu)].map(
    ([, width]) => Number(width),
  );
  expect(widths).toEqual([5660, 1061, 1061, 1061]);
});

test("rows without cells are left out, as Word takes none", () => {
  expect(page("<table><tr><td>1<td>2<tr></table>").tables[0]?.rows).toHaveLength(1);
});
