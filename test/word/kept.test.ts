import { unzipSync, strFromU8 } from "fflate";
import { WordFailure, type KeptRecord } from "../../src/word";
import { smallReport } from "./support/tables";
import { closeAll, openDocument, type OpenDocument } from "../../testing/word/word";

afterEach(closeAll);

/** Whether the file that would be saved names a setting. */
function isInFile({ host }: OpenDocument, which: KeptRecord): boolean {
  const parts = Object.values(unzipSync(host.save()));
  return parts.some((bytes) => strFromU8(bytes).includes(`nianbao.${which}`));
}

const notStored = { sentence: { zh: expect.stringContaining("没能存进文档") as string } };

describe.each<KeptRecord>(["ignored", "corrections"])("the record “%s” of a document", (which) => {
  const record = { version: 1, findings: ["a finding"] };

  test("is null where there is none", async () => {
    const { word } = await openDocument(smallReport);
    expect(word.kept(which)).toBeNull();
  });

  test("is kept with the document: whoever opens the saved file finds it", async () => {
    const document = await openDocument(smallReport);
    await document.word.keep(which, () => record);
    expect(document.word.kept(which)).toEqual(record);
    const again = await openDocument(document.host.save());
    expect(again.word.kept(which)).toEqual(record);
  });

  test("leaves nothing in the file when there is nothing to remember", async () => {
    const document = await openDocument(smallReport);
    await document.word.keep(which, () => record);
    expect(isInFile(document, which)).toBe(true);
    await document.word.keep(which, () => null);
    expect(document.word.kept(which)).toBeNull();
    expect(isInFile(document, which)).toBe(false);
  });

  test("stays what it was, with a sentence, when the document does not take it", async () => {
    const document = await openDocument(smallReport);
    await document.word.keep(which, () => record);
    document.host.set({ settingsSave: "fails" });
    const refused = document.word.keep(which, () => ({ version: 1, findings: ["another"] }));
    await expect(refused).rejects.toBeInstanceOf(WordFailure);
    await expect(refused).rejects.toMatchObject(notStored);
    expect(document.word.kept(which)).toEqual(record);
    await expect(document.word.keep(which, () => null)).rejects.toBeInstanceOf(WordFailure);
    expect(document.word.kept(which)).toEqual(record);
  });

  test("is kept where settings are given as they were when the pane was opened", async () => {
    const document = await openDocument(smallReport, { settingsRead: "stale" });
    await document.word.keep(which, () => record);
    await document.word.read();
    expect(document.word.kept(which)).toEqual(record);
    const again = await openDocument(document.host.save());
    expect(again.word.kept(which)).toEqual(record);
  });

  test("is not left in a document that gives none back, and that is said", async () => {
    const document = await openDocument(smallReport, { settingsRead: "unreadable" });
    await expect(document.word.keep(which, () => record)).rejects.toMatchObject(notStored);
    expect(isInFile(document, which)).toBe(false);
  });

  test("that another pane has stored is found at the next reading", async () => {
    const document = await openDocument(smallReport);
    await document.word.read();
    const other = await document.beside();
    other.use();
    await other.word.keep(which, () => record);
    document.use();
    expect(document.word.kept(which)).toBeNull();
    await document.word.read();
    expect(document.word.kept(which)).toEqual(record);
  });

  test("lives beside the marks and the other record: none takes another away", async () => {
    const document = await openDocument(smallReport);
    const other = which === "ignored" ? "corrections" : "ignored";
    await document.word.keep(which, () => record);
    await document.word.keep(other, () => ({ version: 1 }));
    await document.word.unmark();
    expect(document.word.kept(which)).toEqual(record);
    expect(document.word.kept(other)).toEqual({ version: 1 });
  });
});
