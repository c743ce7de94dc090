import { unzipSync, strFromU8 } from "fflate";
import { WordFailure } from "../../src/word";
import { smallReport } from "./support/tables";
import { closeAll, openDocument, type OpenDocument } from "../../testing/word/word";

afterEach(closeAll);

const record = { version: 1, findings: ["a finding"] };

/** Whether the file that would be saved names the setting. */
function isInFile({ host }: OpenDocument): boolean {
  const parts = Object.values(unzipSync(host.save()));
  return parts.some((bytes) => strFromU8(bytes).includes("nianbao.ignored"));
}

describe("the record of ignored findings", () => {
  test("is null in a document that has none", async () => {
    const { word } = await openDocument(smallReport);
    expect(word.ignored()).toBeNull();
  });

  test("is kept with the document: whoever opens the saved file finds it", async () => {
    const document = await openDocument(smallReport);
    await document.word.ignore(() => record);
    expect(document.word.ignored()).toEqual(record);
    const again = await openDocument(document.host.save());
    expect(again.word.ignored()).toEqual(record);
  });

  test("leaves nothing in the file when there is nothing to remember", async () => {
    const document = await openDocument(smallReport);
    await document.word.ignore(() => record);
    expect(isInFile(document)).toBe(true);
    await document.word.ignore(() => null);
    expect(document.word.ignored()).toBeNull();
    expect(isInFile(document)).toBe(false);
  });

  test("stays what it was, with a sentence, when the document does not take it", async () => {
    const document = await openDocument(smallReport);
    await document.word.ignore(() => record);
    document.host.set({ settingsSave: "fails" });
    const refused = document.word.ignore(() => ({ version: 1, findings: ["another"] }));
    await expect(refused).rejects.toBeInstanceOf(WordFailure);
    await expect(refused).rejects.toMatchObject({
      sentence: { zh: expect.stringContaining("没能存进文档") },
    });
    expect(document.word.ignored()).toEqual(record);
    await expect(document.word.ignore(() => null)).rejects.toBeInstanceOf(WordFailure);
    expect(document.word.ignored()).toEqual(record);
  });

  test("lives beside the marks: neither takes the other's record away", async () => {
    const document = await openDocument(smallReport);
    await document.word.ignore(() => record);
    await document.word.unmark();
    expect(document.word.ignored()).toEqual(record);
  });
});
