import {
  markOf,
  fixTexts,
  fixOf,
  highlight,
  openDocument,
  closeAll,
  textsOf,
  typeOver,
  visibleCells,
  withTexts,
  type OpenDocument,
} from "../../testing/word/word";
import { isSameContent } from "../../testing/word/content";
import type { DocxModel } from "../../testing/docx";
import type { Switches } from "../../src/workbench/host";
import {
  colouredWords,
  fixWords,
  highlightIn,
  markWords,
  proseReport,
  typeIn,
  wordsIn,
} from "./support/passages";
import { smallReport } from "./support/tables";

/** A mark goes with the correction of what it was for, and comes back with the undo. */

let word: OpenDocument;
beforeAll(async () => {
  word = await openDocument(smallReport);
});
afterAll(closeAll);

async function opened(model: DocxModel, switches?: Partial<Switches>): Promise<OpenDocument> {
  const document = await word.reopen(model, switches);
  await document.word.read();
  return document;
}

const markTexts = (document: OpenDocument, ...texts: string[]) =>
  document.word.mark((outline) => withTexts(...texts)(outline).map((one) => markOf(one)));
const highlightsOf = (document: OpenDocument, text: string) =>
  withTexts(text)(document.outline()).map(({ highlights }) => highlights.join());
const recorded = ({ host }: OpenDocument) => [...host.readSettings().keys()];

describe("a cell that is corrected", () => {
  test("loses its mark with the three syncs of the fix; other marks stay; undo restores both", async () => {
    const document = await opened(smallReport);
    await markTexts(document, "8", "9");
    const marked = document.mainPart();
    document.syncs();
    await fixTexts(document, { "8": "18" });
    expect(document.syncs()).toBe(3);
    expect([highlightsOf(document, "18"), highlightsOf(document, "9")]).toEqual([[""], ["red"]]);
    expect(document.word.markCount()).toBe(1);
    await document.word.undo();
    expect(isSameContent(document.mainPart(), marked)).toBe(true);
    await document.word.read();
    expect([document.word.markCount(), document.word.unclaimedCount()]).toEqual([2, 0]);
  });

  test("and was the last one marked leaves no record in the document; undo brings that back, too", async () => {
    const document = await opened(smallReport);
    const before = document.mainPart();
    await markTexts(document, "8");
    await fixTexts(document, { "8": "18" });
    expect(recorded(document)).toEqual([]);
    await document.word.undo();
    await document.word.read();
    expect(document.word.markCount()).toBe(1);
    await document.word.unmark();
    expect(isSameContent(document.mainPart(), before)).toBe(true);
    expect(recorded(document)).toEqual([]);
  });

  test("keeps a colour that is the user's, and undo leaves one that came since", async () => {
    const document = await opened(smallReport);
    await markTexts(document, "8");
    highlight(document, "9", "red");
    await fixTexts(document, { "8": "18", "9": "19" });
    expect([highlightsOf(document, "18"), highlightsOf(document, "19")]).toEqual([[""], ["red"]]);
    highlight(document, "18", "cyan");
    await document.word.undo();
    expect([highlightsOf(document, "8"), highlightsOf(document, "9")]).toEqual([["cyan"], ["red"]]);
    expect(document.word.markCount()).toBe(0);
  });

  describe("and gets its number and its mark back by Word's own undo", () => {
    /** 8 is marked and corrected, and Word takes that back. */
    async function takenBack(): Promise<OpenDocument> {
      const document = await opened(smallReport);
      await markTexts(document, "8", "9");
      await fixTexts(document, { "8": "18" });
      typeOver(document, "18", "8");
      highlight(document, "8", "red");
      return document;
    }
    const counts = ({ word }: OpenDocument) => [word.markCount(), word.unclaimedCount()];

    test("has a mark of ours, which can be renewed and cleared", async () => {
      const document = await takenBack();
      await document.word.read();
      expect(counts(document)).toEqual([2, 0]);
      const again = await markTexts(document, "8", "9");
      expect([textsOf(again.applied), again.unpainted]).toEqual([["8", "9"], []]);
      await document.word.unmark();
      expect(document.mainPart()).not.toContain("w:highlight");
      expect(recorded(document)).toEqual([]);
    });

    test("but not where the fix wrote what it said before: a colour that it has then is the user's", async () => {
      const document = await opened(smallReport);
      await markTexts(document, "8");
      await fixTexts(document, { "8": "8" });
      highlight(document, "8", "red");
      await document.word.read();
      expect(counts(document)).toEqual([0, 1]);
      expect((await document.word.unmark()).applied).toEqual([]);
    });

    test("keeps it where our undo then finds the fix undone, and the document remembers it", async () => {
      for (const isRead of [true, false]) {
        const document = await takenBack();
        if (isRead) await document.word.read();
        expect((await document.word.undo()).applied).toHaveLength(1);
        await document.word.read();
        expect(counts(document)).toEqual([2, 0]);
        const later = document.reopenPane();
        await later.word.read();
        expect(counts(later)).toEqual([2, 0]);
      }
    });

    test.each([
      ["in another colour", "8", "yellow"],
      ["with another number", "80", "red"],
    ])("but is the user's %s", async (_what, text, color) => {
      const document = await opened(smallReport);
      await markTexts(document, "8");
      await fixTexts(document, { "8": "18" });
      typeOver(document, "18", text);
      highlight(document, text, color);
      await document.word.read();
      expect(counts(document)).toEqual([0, 1]);
    });
  });

  test("on a Word that takes no mark away is corrected, and its mark is not forgotten", async () => {
    const document = await opened(smallReport, { nullHighlight: "rejected" });
    await markTexts(document, "8");
    const report = await fixTexts(document, { "8": "18" });
    expect(report.applied).toHaveLength(1);
    expect(highlightsOf(document, "18")).toEqual(["red"]);
    await document.word.read();
    expect([document.word.markCount(), document.word.unclaimedCount()]).toEqual([1, 0]);
  });

  test("with one that cannot be is left with its mark: a group is done as one", async () => {
    const document = await opened(smallReport);
    await markTexts(document, "8", "9");
    const marked = document.mainPart();
    await document.word.fix((outline) => [
      ...withTexts("8")(outline).map((one) => ({ ...fixOf(one, "18"), group: "a" })),
      ...withTexts("9")(outline).map((one) => ({ ...fixOf(one, "19"), text: "7", group: "a" })),
    ]);
    expect(document.mainPart()).toBe(marked);
    expect(document.word.markCount()).toBe(2);
  });
});

describe("marking again", () => {
  test("takes marks off what is no fault any more, with three syncs; one undo brings them back", async () => {
    const document = await opened(smallReport);
    await markTexts(document, "8", "9");
    const before = document.mainPart();
    document.syncs();
    const report = await markTexts(document, "9", "7");
    expect(document.syncs()).toBe(3);
    // What it says is about the faults that there are.
    expect(textsOf(report.applied)).toEqual(["9", "7"]);
    expect(["8", "9", "7"].map((text) => highlightsOf(document, text)[0])).toEqual(["", "red", "red"]);
    expect(document.word.markCount()).toBe(2);
    await document.word.undo();
    expect(isSameContent(document.mainPart(), before)).toBe(true);
    await document.word.read();
    expect(document.word.markCount()).toBe(2);
  });

  test("where nothing is wrong any more leaves no mark and no record, and the user's colours", async () => {
    const document = await opened(smallReport);
    const before = document.mainPart();
    await markTexts(document, "8");
    highlight(document, "9", "red");
    await document.word.mark(() => []);
    expect(highlightsOf(document, "9")).toEqual(["red"]);
    highlight(document, "9", null);
    expect(isSameContent(document.mainPart(), before)).toBe(true);
    expect(recorded(document)).toEqual([]);
  });

  test("keeps the mark of a cell that says something else than the finding saw: nobody knows what is right", async () => {
    const document = await opened(smallReport);
    await markTexts(document, "8");
    const report = await document.word.mark((outline) =>
      withTexts("8")(outline).map((one) => ({ ...markOf(one), text: "80" })),
    );
    expect(textsOf(report.changedMeanwhile)).toEqual(["80"]);
    expect(highlightsOf(document, "8")).toEqual(["red"]);
  });

  test("in words keeps the mark that they are in, and takes that off which has become right", async () => {
    const document = await opened(proseReport);
    await document.word.mark((outline) => [
      markWords(wordsIn(outline, "规章12件")),
      markWords(wordsIn(outline, "收费30")),
    ]);
    await document.word.fix((outline) => [fixWords(wordsIn(outline, "30"), "31")]);
    expect(colouredWords(document)).toEqual(["规章12件 red", "收费 red", "31 red"]);
    await document.word.mark((outline) => [markWords(wordsIn(outline, "12"))]);
    expect(colouredWords(document)).toEqual(["规章12件 red"]);
    await document.word.mark(() => []);
    expect(colouredWords(document)).toEqual([]);
  });

  test("where the text could not be checked leaves the marks of words, and takes those of cells off", async () => {
    const document = await opened(proseReport);
    await document.word.mark((outline) => [
      markWords(wordsIn(outline, "30")),
      ...visibleCells(outline)
        .filter(({ text }) => text !== "")
        .map((one) => markOf(one)),
    ]);
    const marked = document.word.markCount();
    await document.word.mark(() => [], false);
    expect(colouredWords(document)).toEqual(["30 red"]);
    expect(marked).toBeGreaterThan(1);
    expect(document.word.markCount()).toBe(1);
  });
});

test("words that are corrected lose their mark, and have it again after an undo", async () => {
  const document = await opened(proseReport);
  await document.word.mark((outline) => [
    markWords(wordsIn(outline, "12")),
    markWords(wordsIn(outline, "30")),
  ]);
  const marked = document.mainPart();
  await document.word.fix((outline) => [fixWords(wordsIn(outline, "12"), "120")]);
  expect(colouredWords(document)).toEqual(["30 red"]);
  await document.word.undo();
  expect(isSameContent(document.mainPart(), marked)).toBe(true);
  await document.word.unmark();
  expect(colouredWords(document)).toEqual([]);
});

test("words that Word's own undo gives back with their mark have a mark of ours", async () => {
  const document = await opened(proseReport);
  await document.word.mark((outline) => [markWords(wordsIn(outline, "12"))]);
  await document.word.fix((outline) => [fixWords(wordsIn(outline, "12"), "340")]);
  typeIn(document, "340", "12");
  highlightIn(document, "12", "red");
  await document.word.read();
  expect([document.word.markCount(), document.word.unclaimedCount()]).toEqual([1, 0]);
  await document.word.unmark();
  expect(colouredWords(document)).toEqual([]);
});
