import { isSameContent } from "./support/content";
import { smallReport } from "./support/tables";
import {
  closeAll,
  fixOf,
  markOf,
  openDocument,
  typeOver,
  withTexts,
  type OpenDocument,
} from "./support/word";

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
    expect(withTexts("8")(document.outline())[0]?.highlights).toEqual(["yellow"]);
    expect(document.word.marks().count).toBe(1);
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
    expect(report.changedMeanwhile.map(({ text }) => text)).toEqual(["80"]);
    expect(report.refused.map(({ target }) => target.text)).toEqual(["90"]);
    expect(report.applied).toEqual([]);
    expect(document.mainPart()).toBe(before);
    expect(document.word.lastAct()).toBeNull();
  });

  test("without an act does nothing", async () => {
    const document = await word.reopen(smallReport);
    expect((await document.word.undo()).applied).toEqual([]);
    expect(document.syncs()).toBe(0);
  });
});
