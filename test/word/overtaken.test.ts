import type { Switches } from "../../src/workbench/host";
import { format2021 } from "../../src/report";
import { templateDocument } from "../../src/template";
import { isSameContent } from "../../testing/word/content";
import { controlsDocument, withMainPart } from "./support/controls";
import { smallReport } from "./support/tables";
import {
  closeAll,
  countOf,
  fixOf,
  fixTexts,
  markOf,
  openDocument,
  textsOf,
  visibleCells,
  withTexts,
  type OpenDocument,
} from "../../testing/word/word";

let word: OpenDocument;
beforeAll(async () => {
  word = await openDocument(smallReport);
});
afterAll(closeAll);

/** Opens a document, in which a colleague types before the batch of the next act that writes. */
async function overtaken(
  before: string,
  typed: string,
  switches: Partial<Switches> = {},
  file: Parameters<OpenDocument["reopen"]>[0] = smallReport,
): Promise<OpenDocument> {
  const document = await word.reopen(file, switches);
  await document.word.read();
  document.syncs();
  typeBeforeWrite(document, before, typed);
  return document;
}

function typeBeforeWrite({ host }: OpenDocument, before: string, typed: string): void {
  host.set({ colleague: `${host.syncs + 2}/${before}/${typed}` });
}

describe("what a colleague types after our reading and before our write", () => {
  test("stays, and is said; the rest is written, in three syncs; undo leaves it", async () => {
    const document = await overtaken("8", "12");
    const report = await fixTexts(document, { "8": "4", "9": "40" });
    expect(document.syncs()).toBe(3);
    expect(textsOf(report.changedMeanwhile)).toEqual(["8"]);
    expect(textsOf(report.applied)).toEqual(["9"]);
    expect(report.refused).toEqual([]);
    expect([countOf(document, "12"), countOf(document, "40")]).toEqual([1, 1]);
    expect(document.word.lastAct()).toEqual({ act: "fix", cells: 1 });
    await document.word.undo();
    expect([countOf(document, "12"), countOf(document, "9")]).toEqual([1, 1]);
  });

  test.each([
    ["with more of the same", "8", "85"],
    ["with a sign that cells are not told apart by", "8", "-8"],
    ["with nothing", "8", ""],
    ["in a blank cell", "", "12"],
  ])("stays: %s", async (_what, before, typed) => {
    const document = await overtaken(before, typed);
    const texts = () => visibleCells(document.outline()).map(({ text }) => text);
    const expected = texts();
    const index = expected.indexOf(before);
    expected[index] = typed;
    const report = await document.word.fix((outline) =>
      visibleCells(outline)
        .slice(index, index + 1)
        .map((one) => fixOf(one, "4")),
    );
    expect(textsOf(report.changedMeanwhile)).toEqual([before]);
    expect(report.applied).toEqual([]);
    expect(document.word.lastAct()).toBeNull();
    expect(texts()).toEqual(expected);
  });

  test("takes back what goes together with it", async () => {
    const document = await overtaken("8", "12");
    const before = document.mainPart();
    const report = await fixTexts(document, { "8": "4", "9": "40", "7": "70" }, "together");
    expect(textsOf(report.changedMeanwhile)).toEqual(["8"]);
    expect(textsOf(report.refused.map(({ target }) => target)).sort()).toEqual(["7", "9"]);
    expect(report.refused[0]?.reason.zh).toContain("一起改");
    expect(isSameContent(document.mainPart(), before.replace(">8<", ">12<"))).toBe(true);
    expect(document.word.lastAct()).toBeNull();
  });

  test("stays where a number has a control, and where a placeholder is filled in", async () => {
    const document = await overtaken("30", "31", {}, controlsDocument);
    const report = await fixTexts(document, { "30": "3", "2": "20" }, "together");
    expect(document.syncs()).toBe(3);
    expect(textsOf(report.changedMeanwhile)).toEqual(["30"]);
    expect([countOf(document, "31"), countOf(document, "2")]).toEqual([1, 1]);

    const blank = templateDocument({ format: format2021, unit: "某某局", year: 2026, numbers: "blank" });
    const filling = await overtaken("\u3000", "5", {}, blank);
    const before = filling.mainPart();
    const filled = await filling.word.fix((outline) =>
      visibleCells(outline)
        .filter(({ controlTag }) => controlTag !== undefined)
        .map((one) => ({ ...fixOf(one, "0"), group: "together" })),
    );
    expect(filled.changedMeanwhile).toHaveLength(1);
    expect(filled.refused).toHaveLength(199);
    // The others are blank again, and show their placeholders.
    expect(filling.mainPart().match(/<w:showingPlcHdr/g)).toHaveLength(
      (before.match(/<w:showingPlcHdr/g)?.length ?? 0) - 1,
    );
  });

  const controlsAlike = withMainPart(controlsDocument, (xml) => xml.replace(/(?<="number)\d+/g, ""));
  test.each([
    ["its own", controlsDocument],
    ["one whose tag others have, too", controlsAlike],
  ])("is nothing where a control was emptied, %s: its placeholder is no text", async (_which, file) => {
    const document = await overtaken("30", "", {}, file);
    const report = await fixTexts(document, { "30": "3" });
    expect(textsOf(report.changedMeanwhile)).toEqual(["30"]);
    expect(report.refused).toEqual([]);
    expect(visibleCells(document.outline()).filter(({ isPlaceholder }) => isPlaceholder)).toHaveLength(1);
    expect(countOf(document, "3")).toBe(0);
  });

  test("stays where the cell is found by a search for its text, which is only a part of the new one", async () => {
    const hosts = { cellAccess: "throws", paragraphsOverCells: "throws" } as const;
    const document = await overtaken("", "", hosts);
    await fixTexts(document, { "8": "4" });
    const batch = document.syncs() - 1;
    await document.word.undo();
    document.host.set({ colleague: `${document.host.syncs + batch}/8/85` });
    expect(textsOf((await fixTexts(document, { "8": "4" })).changedMeanwhile)).toEqual(["8"]);
    expect(countOf(document, "85")).toBe(1);
  });

  test("is not marked; and a mark comes off whatever is typed", async () => {
    const document = await overtaken("8", "12");
    const mark = await document.word.mark((outline) =>
      withTexts("8", "9")(outline).map((one) => markOf(one)),
    );
    expect(textsOf(mark.changedMeanwhile)).toEqual(["8"]);
    const coloured = visibleCells(document.outline()).filter(({ highlights }) => highlights.length > 0);
    expect(textsOf(coloured)).toEqual(["9"]);
    expect(document.word.markCount()).toBe(1);

    typeBeforeWrite(document, "9", "90");
    expect((await document.word.unmark()).changedMeanwhile).toEqual([]);
    expect(document.mainPart()).not.toContain("w:highlight");
  });

  test("is left by undo, which can be asked for again", async () => {
    const document = await overtaken("", "");
    await fixTexts(document, { "8": "4", "9": "40" });
    typeBeforeWrite(document, "40", "41");
    const report = await document.word.undo();
    expect(textsOf(report.changedMeanwhile)).toEqual(["40"]);
    expect([countOf(document, "41"), countOf(document, "4")]).toEqual([1, 1]);
    expect(document.word.lastAct()).toEqual({ act: "fix", cells: 2 });
  });

  test("is not put back twice where the write had failed before it: a blank that was filled keeps its number", async () => {
    const document = await word.reopen(smallReport);
    await document.word.read();
    await document.word.fix((outline) =>
      [withTexts("8")(outline)[0]!, withTexts("")(outline)[0]!].map((one) => fixOf(one, "64")),
    );
    document.host.set({ failAfterWrites: "2" });
    typeBeforeWrite(document, "64", "12");
    const report = await document.word.undo();
    expect(report.applied).toEqual([]);
    expect([countOf(document, "12"), countOf(document, "64"), countOf(document, "6464")]).toEqual([1, 1, 0]);
  });

  test("stays though our write breaks off behind it", async () => {
    const document = await overtaken("8", "12", { failAfterWrites: "1" });
    const report = await fixTexts(document, { "8": "4", "9": "40" });
    expect(report.interrupted?.zh).toContain("没有全部完成");
    expect(textsOf(report.changedMeanwhile)).toEqual(["8"]);
    expect(textsOf(report.unfinished)).toEqual(["9"]);
    expect([countOf(document, "12"), countOf(document, "9")]).toEqual([1, 1]);
  });

  test("is said to be lost where Word refuses all that comes behind our write", async () => {
    const document = await overtaken("8", "12", { deniedWrites: "after-first" });
    const report = await fixTexts(document, { "8": "4", "9": "40" });
    expect(report.interrupted?.zh).toContain("不允许修改");
    expect(report.refused.map(({ target, reason }) => [target.text, reason.zh])).toEqual([
      ["9", expect.stringContaining("没有改动")],
      ["8", expect.stringContaining("没能恢复")],
    ]);
  });

  test("is said to be lost where Word does not take it back", async () => {
    const document = await overtaken("8", "12");
    document.host.set({ failingBatch: `${document.host.syncs + 3}/0/GeneralException` });
    const report = await fixTexts(document, { "8": "4", "9": "40" });
    expect(report.changedMeanwhile).toEqual([]);
    expect(report.refused.map(({ target, reason }) => [target.text, reason.zh])).toEqual([
      ["8", expect.stringContaining("请看一眼")],
    ]);
    expect(textsOf(report.applied)).toEqual(["9"]);
    expect(document.word.lastAct()).toEqual({ act: "fix", cells: 1 });
  });

  test("holds back its group; what Word does not put back of that is said to be written, and undo knows it", async () => {
    const document = await overtaken("9", "90", { deniedWrites: "after-first" });
    document.host.set({ failingBatch: `${document.host.syncs + 3}/0/GeneralException` });
    const report = await fixTexts(document, { "8": "4", "9": "40" }, "together");
    expect(textsOf(report.changedMeanwhile)).toEqual(["9"]);
    expect(textsOf(report.applied)).toEqual(["8"]);
    expect(report.interrupted?.zh).toContain("不允许修改");
    document.host.set({ deniedWrites: "none" });
    await document.word.read();
    await document.word.undo();
    expect([countOf(document, "8"), countOf(document, "90")]).toEqual([1, 1]);
  });
});
