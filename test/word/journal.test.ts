import type { JournalStorage } from "../../src/word/undo/journal";
import { isSameContent } from "../../testing/word/content";
import { AT_CURSOR, placeCursor, tableInsertion } from "./support/insertion";
import { smallReport } from "./support/tables";
import { paragraph, table, type DocxModel } from "../../testing/docx";
import {
  closeAll,
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

/** What a web view keeps for one window. */
function windowStorage(): JournalStorage & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

/** Opens a document with a pane that has read it. */
async function openPane(model: DocxModel, storage: JournalStorage): Promise<OpenDocument> {
  const document = (await word.reopen(model)).reopenPane(storage);
  await document.word.read();
  return document;
}

const markText = (document: OpenDocument, text: string) =>
  document.word.mark((outline) => withTexts(text)(outline).map((one) => markOf(one)));
const fixText = (document: OpenDocument, text: string, to: string) =>
  document.word.fix((outline) => withTexts(text)(outline).map((one) => fixOf(one, to)));

describe("a pane that is opened again in its window", () => {
  test("can still take back what was done before, each act to what was", async () => {
    const storage = windowStorage();
    const document = await openPane(smallReport, storage);
    const before = document.mainPart();
    await markText(document, "8");
    await fixText(document, "8", "7");

    const again = document.reopenPane(storage);
    expect(again.word.lastAct()).toBeNull(); // not before it has looked at the document
    await again.word.read();
    expect(again.word.lastAct()).toEqual({ act: "fix", cells: 1 });
    await again.word.undo();

    const third = again.reopenPane(storage);
    await third.word.read();
    expect(third.word.lastAct()).toEqual({ act: "mark", cells: 1 });
    await third.word.undo();
    expect(isSameContent(document.mainPart(), before)).toBe(true);
    expect(storage.kept.size).toBe(0);
  });

  test("still knows what was done after an insertion, which itself is not kept", async () => {
    const storage = windowStorage();
    const document = await openPane(smallReport, storage);
    await markText(document, "9");
    placeCursor(document, "两表之间");
    expect((await document.word.insert(tableInsertion, AT_CURSOR)).outcome).toBe("inserted");
    await document.word.read();
    await fixText(document, "8", "80");

    const again = document.reopenPane(storage);
    await again.word.read();
    expect(again.word.lastAct()).toEqual({ act: "fix", cells: 1 });
    await again.word.undo();
    expect(withTexts("8")(document.outline())).toHaveLength(1);
    // What came before the insertion cannot be taken back before it.
    expect(again.word.lastAct()).toBeNull();
  });

  test("forgets what was done where the document is no longer as it was left", async () => {
    const storage = windowStorage();
    const document = await openPane(smallReport, storage);
    await fixText(document, "8", "7");
    typeOver(document, "9", "5");
    const unrelated = document.reopenPane(storage);
    await unrelated.word.read();
    expect(unrelated.word.lastAct()).not.toBeNull();

    const other = (await word.reopen(smallReport)).reopenPane(storage);
    await other.word.read();
    expect(other.word.lastAct()).toBeNull();
    expect(storage.kept.size).toBe(0);
  });

  test("never writes into another document of the same name whose cell says what it wrote", async () => {
    const storage = windowStorage();
    const report = (unit: string, total: string): DocxModel => ({
      body: [
        paragraph(`${unit}年度报告`),
        table([
          ["新收", "3"],
          ["总计", total],
        ]),
      ],
    });
    await fixText(await openPane(report("甲局", "8"), storage), "8", "7");
    const other = await openPane(report("乙局", "7"), storage);
    expect(other.word.lastAct()).toBeNull();
    await other.word.undo();
    expect(withTexts("7")(other.outline())).toHaveLength(1);
  });

  test("still knows what was done after text was written that a check has read since", async () => {
    const storage = windowStorage();
    const document = await openPane(smallReport, storage);
    await fixText(document, "8", "7");
    typeOver(document, "文末", "附注");
    await document.word.read();
    const again = document.reopenPane(storage);
    await again.word.read();
    expect(again.word.lastAct()).toEqual({ act: "fix", cells: 1 });
  });

  test.each([
    ["nothing", null],
    ["no JSON", "{"],
    ["something else", JSON.stringify({ version: 2, words: "", acts: [{ act: "mark", cells: [{}] }] })],
  ])("does without a journal where it finds %s", async (_what, text) => {
    const storage = windowStorage();
    if (text !== null) storage.kept.set("nianbao.journal ", text);
    const document = (await word.reopen(smallReport)).reopenPane(storage);
    await document.word.read();
    expect(document.word.lastAct()).toBeNull();
  });

  test("goes on without one where the storage refuses", async () => {
    const refuses = () => {
      throw new Error("QuotaExceededError");
    };
    const storage: JournalStorage = { getItem: refuses, setItem: refuses, removeItem: refuses };
    const document = (await word.reopen(smallReport)).reopenPane(storage);
    await document.word.read();
    await fixText(document, "8", "7");
    expect(document.word.lastAct()).toEqual({ act: "fix", cells: 1 });
  });
});
