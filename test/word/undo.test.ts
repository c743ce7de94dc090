import { table } from "../../testing/docx";
import { isSameContent } from "../../testing/word/content";
import { smallReport } from "./support/tables";
import {
  closeAll,
  deleteRow,
  fixOf,
  markOf,
  openDocument,
  typeOver,
  withTexts,
  type OpenDocument,
} from "../../testing/word/word";

let word: OpenDocument;
beforeAll(async () => {
  word = await openDocument(smallReport);
});
afterAll(closeAll);

const markTexts = (document: OpenDocument, ...texts: string[]) =>
  document.word.mark((outline) => withTexts(...texts)(outline).map((one) => markOf(one)));
const fixText = (document: OpenDocument, text: string, to: string) =>
  document.word.fix((outline) => withTexts(text)(outline).map((one) => fixOf(one, to)));

describe("undo", () => {
  test("takes our acts back, last first, each to what it was", async () => {
    const document = await word.reopen(smallReport);
    const states = [document.mainPart()];
    await markTexts(document, "8", "7");
    states.push(document.mainPart());
    await fixText(document, "8", "7");
    states.push(document.mainPart());
    await document.word.unmark();

    const acts: (string | undefined)[] = [];
    while (states.length > 0) {
      acts.push(document.word.lastAct()?.act);
      const report = await document.word.undo();
      expect(report).toMatchObject({ changedMeanwhile: [], notFound: [], refused: [], interrupted: null });
      expect(isSameContent(document.mainPart(), states.pop() ?? "")).toBe(true);
    }
    expect(acts).toEqual(["unmark", "fix", "mark"]);
    expect(document.word.lastAct()).toBeNull();
    expect(document.host.readSettings().size).toBe(0);
  });

  test("takes three syncs", async () => {
    const document = await word.reopen(smallReport);
    await document.word.read();
    await fixText(document, "8", "7");
    document.syncs();
    await document.word.undo();
    expect(document.syncs()).toBe(3);
  });

  test("of an unmark marks again, and the document remembers it", async () => {
    const document = await word.reopen(smallReport);
    await markTexts(document, "8");
    await document.word.unmark();
    await document.word.undo();
    expect(withTexts("8")(document.outline())[0]?.highlights).toEqual(["red"]);
    expect(document.word.markCount()).toBe(1);
    await document.word.unmark();
    expect(document.mainPart()).not.toContain("w:highlight");
  });

  test("leaves an act whose cells were edited since, and says so", async () => {
    const document = await word.reopen(smallReport);
    await document.word.fix((outline) =>
      withTexts("8", "9")(outline).map((one) => fixOf(one, `${one.text}0`)),
    );
    typeOver(document, "80", "81");
    const before = document.mainPart();
    const report = await document.word.undo();
    // As it is now: that is how the user finds it.
    expect(report.changedMeanwhile.map(({ text }) => text)).toEqual(["81"]);
    expect(report.refused.map(({ target }) => target.text)).toEqual(["90"]);
    expect(report.applied).toEqual([]);
    expect(document.mainPart()).toBe(before);
  });

  test("takes it back after all when the edit is gone", async () => {
    const document = await word.reopen(smallReport);
    const before = document.mainPart();
    await document.word.fix((outline) =>
      withTexts("8", "9")(outline).map((one) => fixOf(one, `${one.text}0`)),
    );
    typeOver(document, "80", "81");
    await document.word.undo();
    expect(document.word.lastAct()).toEqual({ act: "fix", cells: 2 });
    typeOver(document, "81", "80");
    expect((await document.word.undo()).applied).toHaveLength(2);
    expect(isSameContent(document.mainPart(), before)).toBe(true);
  });

  test("does not mind that the row's label was edited", async () => {
    const document = await word.reopen(smallReport);
    await fixText(document, "8", "80");
    typeOver(document, "不公开", "不予公开");
    expect((await document.word.undo()).applied).toHaveLength(1);
    expect(withTexts("8")(document.outline())).toHaveLength(1);
    expect(document.word.lastAct()).toBeNull();
  });

  test("leaves a cell that has taken the place of the fixed one, though it says the same", async () => {
    const rows = [
      ["甲", "1"],
      ["乙", "2"],
      ["丙", "7"],
    ];
    const document = await word.reopen({ body: [table(rows)] });
    await fixText(document, "2", "7");
    deleteRow(document, "乙");
    const before = document.mainPart();
    expect((await document.word.undo()).applied).toEqual([]);
    expect(document.mainPart()).toBe(before);
  });

  test("of a mark is complete, and not tried again, though the document does not take its settings", async () => {
    const document = await word.reopen(smallReport);
    await fixText(document, "8", "80");
    await markTexts(document, "7");
    document.host.set({ settingsSave: "fails" });
    expect(await document.word.undo()).toMatchObject({
      interrupted: null,
      unfinished: [],
      notRemembered: { zh: expect.stringContaining("没能去掉") },
    });
    expect(document.word.lastAct()).toEqual({ act: "fix", cells: 1 });
  });

  test("of an unmark says that the marks are back, and that the document does not remember them", async () => {
    const document = await word.reopen(smallReport);
    await markTexts(document, "7");
    await document.word.unmark();
    document.host.set({ settingsSave: "fails" });
    const report = await document.word.undo();
    expect(report).toMatchObject({ interrupted: null, unfinished: [] });
    expect(report.notRemembered?.zh).toContain("关闭文档之前");
  });

  test("without an act does nothing", async () => {
    const document = await word.reopen(smallReport);
    expect((await document.word.undo()).applied).toEqual([]);
    expect(document.syncs()).toBe(0);
  });
});
