import { docxFile, cell, paragraph, row, table, type DocxModel } from "../../testing/docx";
import { contentOf, isSameContent } from "../../testing/word/content";
import { smallReport } from "./support/tables";
import {
  closeAll,
  fixOf,
  markOf,
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

const everyCell = (outline: Parameters<typeof visibleCells>[0]) =>
  visibleCells(outline).map((one) => markOf(one));

describe("marking", () => {
  test("paints the text of a cell, errors red and warnings yellow, and nothing else", async () => {
    const document = await word.reopen(smallReport);
    const report = await document.word.mark((outline) => [
      ...withTexts("8")(outline).map((one) => markOf(one, "error")),
      ...withTexts("7")(outline).map((one) => markOf(one, "warning")),
    ]);
    expect(report).toMatchObject({ unpainted: [], notFound: [], refused: [], interrupted: null });
    const coloured = visibleCells(document.outline()).filter((one) => one.highlights.length > 0);
    expect(coloured.map((one) => [one.text, ...one.highlights])).toEqual([
      ["7", "yellow"],
      ["8", "red"],
    ]);
    // Never the paragraph mark: text typed behind it later would be coloured, too.
    expect(document.mainPart()).not.toMatch(/<w:pPr>(?:(?!<\/w:pPr>).)*w:highlight/);
  });

  test("an error's colour wins where a cell is wrong in two ways", async () => {
    const document = await word.reopen(smallReport);
    const find = withTexts("8");
    await document.word.mark((outline) => [
      ...find(outline).map((one) => markOf(one, "warning")),
      ...find(outline).map((one) => markOf(one, "error")),
    ]);
    expect(find(document.outline()).map((one) => one.highlights)).toEqual([["red"]]);
  });

  test("leaves empty cells and cells with a highlight of their own, and says so", async () => {
    const document = await word.reopen({
      body: [table([["", cell([paragraph([{ text: "3", highlight: "cyan" }])]), "4"]])],
    });
    const before = document.mainPart();
    const report = await document.word.mark(everyCell);
    expect(report.unpainted.map((one) => one.text)).toEqual(["", "3"]);
    await document.word.unmark();
    expect(isSameContent(document.mainPart(), before)).toBe(true);
  });

  test.each([
    ["hidden text in colour", { text: "注", hidden: true, highlight: "cyan" }],
    ["text that says it has no highlight", { text: "4", highlight: "none" }],
  ])("leaves a cell with %s, which taking the mark off would change", async (_what, run) => {
    const document = await word.reopen({
      body: [table([row([cell([paragraph([{ text: "3" }, run])]), "5"])])],
    });
    const before = document.mainPart();
    const report = await document.word.mark(everyCell);
    expect(report.unpainted).toHaveLength(1);
    expect(report.applied.map((one) => one.text)).toEqual(["5"]);
    await document.word.unmark();
    expect(isSameContent(document.mainPart(), before)).toBe(true);
  });

  test("leaves a cell whose text has changed, or that is no longer there", async () => {
    const document = await word.reopen(smallReport);
    const report = await document.word.mark((outline) => [
      ...withTexts("8")(outline).map((one) => ({ ...markOf(one), text: "9" })),
      { key: "away", place: { table: 9, row: 1, cell: 1 }, text: "", severity: "error" },
    ]);
    expect(report.changedMeanwhile).toHaveLength(1);
    expect(report.notFound.map((one) => one.key)).toEqual(["away"]);
    expect(report.applied).toEqual([]);
  });

  test("again changes nothing; in the other colour it repaints", async () => {
    const document = await word.reopen(smallReport);
    const find = withTexts("8");
    await document.word.mark((outline) => find(outline).map((one) => markOf(one, "error")));
    const painted = document.mainPart();
    const again = await document.word.mark((outline) => find(outline).map((one) => markOf(one, "error")));
    expect(again.applied).toHaveLength(1);
    expect(document.mainPart()).toBe(painted);
    await document.word.mark((outline) => find(outline).map((one) => markOf(one, "warning")));
    expect(find(document.outline()).map((one) => one.highlights)).toEqual([["yellow"]]);
    expect(document.word.markCount()).toBe(1);
  });
});

describe("taking marks away", () => {
  test("leaves the document as it was, and nothing in its settings", async () => {
    const document = await word.reopen(smallReport);
    const before = document.mainPart();
    await document.word.mark(everyCell);
    expect(document.host.readSettings().size).toBe(1);
    const report = await document.word.unmark();
    expect(report.interrupted).toBeNull();
    expect(isSameContent(document.mainPart(), before)).toBe(true);
    expect(document.host.readSettings().size).toBe(0);
    expect(document.word.markCount()).toBe(0);
  });

  test("finds a cell that was typed over", async () => {
    const document = await word.reopen(smallReport);
    await document.word.mark((outline) => withTexts("8", "7")(outline).map((one) => markOf(one)));
    typeOver(document, "8", "12345");
    expect(withTexts("12345")(document.outline())[0]?.highlights).toEqual(["red"]);
    const report = await document.word.unmark();
    expect(report.applied).toHaveLength(2);
    expect(document.mainPart()).not.toContain("w:highlight");
  });

  test("of a cell that was given another colour says each time how it is done by hand", async () => {
    const document = await word.reopen({ body: [table([["新收", "35"]])] });
    await document.word.mark((outline) => withTexts("35")(outline).map((one) => markOf(one)));
    const inCell = document.host.document.body.getElementsByTagName("w:p")[1]!;
    document.host.document.setHighlight(document.host.document.rangeAt(inCell, 0, 1), "cyan");
    const first = await document.word.unmark();
    expect(first.applied).toEqual([]);
    expect(first.refused.map(({ reason }) => reason.zh)).toEqual([
      expect.stringContaining("把突出显示颜色设为“无颜色”"),
    ]);
    expect((await document.word.unmark()).refused).toEqual(first.refused);
    expect(document.word.markCount()).toBe(1);
  });

  test("finds a cell that was fixed", async () => {
    const document = await word.reopen(smallReport);
    await document.word.mark((outline) => withTexts("8")(outline).map((one) => markOf(one)));
    await document.word.fix((outline) => withTexts("8")(outline).map((one) => fixOf(one, "7")));
    await document.word.unmark();
    expect(document.mainPart()).not.toContain("w:highlight");
  });

  test("finds them after the document was closed and opened again, below a row inserted above", async () => {
    const first = await word.reopen(smallReport);
    await first.word.mark((outline) => withTexts("8", "9")(outline).map((one) => markOf(one)));
    const saved = first.host.save();

    const reopened = await word.reopen(saved);
    expect(reopened.word.markCount()).toBe(2);
    insertRowOnTop(reopened);
    const { outline } = await reopened.word.read();
    expect(outline.tables[0]?.rows).toHaveLength(7);
    expect(reopened.word.markCount()).toBe(2);
    expect((await reopened.word.unmark()).applied).toHaveLength(2);
    expect(reopened.mainPart()).not.toContain("w:highlight");
  });

  test("never touches a cell that had the colour before us, or got it from somebody since", async () => {
    const model: DocxModel = {
      body: [table([row([cell([paragraph([{ text: "3", highlight: "red" }])]), "3", "4"])])],
    };
    const document = await word.reopen(model);
    const before = document.mainPart();
    await document.word.mark((outline) => withTexts("4")(outline).map((one) => markOf(one)));
    await document.word.unmark();
    expect(isSameContent(document.mainPart(), before)).toBe(true);
  });

  test("does not count a mark that somebody took off by hand, and forgets it", async () => {
    const document = await word.reopen(smallReport);
    await document.word.mark((outline) => withTexts("8")(outline).map((one) => markOf(one)));
    const clean = docxFile(smallReport);
    const settings = document.host.readSettings();
    const other = await word.reopen(clean);
    other.host.writeSettings(settings);
    const again = await word.reopen(other.host.save());
    expect((await again.word.unmark()).applied).toEqual([]);
    expect(again.host.readSettings().size).toBe(0);
    expect(contentOf(again.mainPart())).not.toContain("w:highlight");
  });

  test("how many there are is what a fresh reading shows; else what is recorded", async () => {
    const document = await word.reopen(smallReport);
    await document.word.mark((outline) => withTexts("8", "7")(outline).map((one) => markOf(one)));
    const settings = document.host.readSettings();
    const other = await word.reopen(docxFile(smallReport));
    other.host.writeSettings(settings);
    const cleared = await word.reopen(other.host.save());
    expect(cleared.word.markCount()).toBe(2);
    await cleared.word.read();
    expect(cleared.word.markCount()).toBe(0);
    // A mark of ours is recorded, and not in that reading.
    await cleared.word.mark((outline) => withTexts("9")(outline).map((one) => markOf(one)));
    expect(cleared.word.markCount()).toBe(1);
  });

  test("without marks asks Word for nothing", async () => {
    const document = await word.reopen(smallReport);
    await document.word.unmark();
    expect(document.syncs()).toBe(0);
  });
});

/** What Word does for "insert row above": every cell of the new row empty. */
function insertRowOnTop(document: OpenDocument): void {
  const [first] = Array.from(document.host.document.body.getElementsByTagName("w:tr"));
  const added = first?.cloneNode(true);
  if (!first || !added) throw new Error("no row");
  first.parentNode?.insertBefore(added, first);
  document.host.document.changed();
  document.host.open(document.host.save());
}
