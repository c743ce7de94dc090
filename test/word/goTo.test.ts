import type { OutlineCell } from "../../src/document";
import { cell, paragraph, row, table } from "../../testing/docx";
import { smallReport } from "./support/tables";
import {
  closeAll,
  openDocument,
  typeOver,
  visibleCells,
  withTexts,
  type OpenDocument,
} from "../../testing/word/word";

let word: OpenDocument;
beforeAll(async () => {
  word = await openDocument(smallReport);
});
afterAll(closeAll);

/** What the user sees selected. */
function selectedText({ host }: OpenDocument): string {
  const { document } = host;
  return document
    .slices(document.selection)
    .map(({ paragraph: one, from, to }) => document.textOf(one).slice(from, to))
    .join("\n");
}

function cellWith(document: OpenDocument, text: string): OutlineCell {
  const [found] = withTexts(text)(document.outline());
  if (!found) throw new Error(`no cell ${text}`);
  return found;
}

describe("going to a cell", () => {
  test("selects its text, in two syncs", async () => {
    const document = await word.reopen(smallReport);
    await document.word.read();
    document.syncs();
    const target = cellWith(document, "8");
    expect(await document.word.goTo(target.place, "8")).toBeNull();
    expect(document.syncs()).toBe(2);
    expect(selectedText(document)).toBe("8");
  });

  test("works for every cell, blank ones too", async () => {
    const document = await word.reopen(smallReport);
    const { outline } = await document.word.read();
    for (const target of visibleCells(outline)) {
      expect(await document.word.goTo(target.place, target.text)).toBeNull();
      expect(selectedText(document)).toBe(target.text);
    }
  });

  test("selects all the text of a cell with several paragraphs", async () => {
    const document = await word.reopen({
      body: [table([row([cell([paragraph("结果"), paragraph("维持")]), "3"])])],
    });
    await document.word.read();
    await document.word.goTo({ table: 1, row: 1, cell: 1 }, "结果\n维持");
    expect(selectedText(document)).toBe("结果\n维持");
  });

  test("goes to a cell that says something else by now", async () => {
    const document = await word.reopen(smallReport);
    await document.word.read();
    const target = cellWith(document, "8");
    typeOver(document, "8", "88");
    expect(await document.word.goTo(target.place, "8")).toBeNull();
    expect(selectedText(document)).toBe("88");
  });

  test("follows a row that moved", async () => {
    const document = await word.reopen(smallReport);
    await document.word.read();
    const target = cellWith(document, "8");
    const [first] = Array.from(document.host.document.body.getElementsByTagName("w:tr"));
    first?.parentNode?.removeChild(first);
    document.host.document.changed();
    document.host.open(document.host.save());
    expect(await document.word.goTo(target.place, "8")).toBeNull();
    expect(selectedText(document)).toBe("8");
  });

  test("takes the list of paragraphs where cells cannot be asked for", async () => {
    const document = await word.reopen(smallReport, { cellAccess: "throws" });
    await document.word.read();
    expect(await document.word.goTo(cellWith(document, "8").place, "8")).toBeNull();
    expect(selectedText(document)).toBe("8");
  });

  test("selects the table where no strategy leads to the cell, and says where to look", async () => {
    const document = await word.reopen(smallReport, { cellAccess: "throws", paragraphsOverCells: "throws" });
    await document.word.read();
    const blank = cellWith(document, "");
    const result = await document.word.goTo(blank.place, "");
    expect(result?.zh).toMatch(/^已选中所在的表格/u);
    expect(result?.zh).toContain(`第 ${blank.place.row} 行`);
    expect(selectedText(document)).toContain("申请人情况");
  });

  test("says when there is no such cell any more", async () => {
    const document = await word.reopen(smallReport);
    await document.word.read();
    const result = await document.word.goTo({ table: 7, row: 1, cell: 1 }, "3");
    expect(result?.zh).toContain("重新核验");
  });
});
