import { isShownIn, readOutline, shownCells } from "../../src/document";
import { p, rawDocx, tbl } from "../workbench/rawDocx";

const textBox = (text: string): string =>
  `<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>${p(text)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`;
const nested = (...texts: string[]): string => tbl(texts.map((text) => p(text))) + p("");
const span = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`;

test("what was read of a cell is shown in it", () => {
  const long = "字".repeat(201);
  const cells = [textBox("12"), textBox(long), nested("5", "7"), nested("5"), p("8") + nested("5", "7")];
  const wide = cells.map((xml): readonly [string, string] => [span(2), xml]);
  const readCells = readOutline(rawDocx(tbl(wide) + p(""))).tables[0]?.rows[0]?.cells ?? [];
  const read = readCells.map((cell) => shownCells(cell).map(({ text }) => text));
  expect(read).toEqual([["12"], ["字".repeat(200) + "…"], ["5", "7"], ["5"], ["8\n5\t7"]]);
  for (const [index, cell] of readCells.entries())
    for (const text of read[index] ?? []) expect([text, isShownIn(cell, text)]).toEqual([text, true]);
  expect(readCells.map((cell) => isShownIn(cell, "6"))).toEqual(cells.map(() => false));
});
