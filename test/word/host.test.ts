import { openWord, WordFailure } from "../../src/word";
import { isSameContent } from "../../testing/word/content";
import { smallReport } from "./support/tables";
import { closeAll, openDocument, visibleCells, markOf } from "../../testing/word/word";

afterEach(closeAll);

describe("what the host says of itself", () => {
  test("Chinese and light on a Chinese Office", async () => {
    await openDocument(smallReport, { language: "zh-CN", theme: "light" });
    expect((await openWord()).host()).toEqual({
      language: "zh",
      isDark: false,
      isSupported: true,
      readOnly: null,
    });
  });

  test("English and dark on an English one in black", async () => {
    await openDocument(smallReport, { language: "en-US", theme: "dark" });
    expect((await openWord()).host()).toMatchObject({ language: "en", isDark: true });
  });

  test("a read-only document is known before anything is read, and nothing is written to it", async () => {
    const document = await openDocument(smallReport, { readOnly: "yes" });
    expect(document.word.host().readOnly?.zh).toContain("只读");
    const report = await document.word.mark((outline) => visibleCells(outline).map((cell) => markOf(cell)));
    expect(report.refused.length).toBeGreaterThan(0);
    expect(report.refused[0]?.reason).toEqual(document.word.host().readOnly);
  });

  test("a Word without WordApi 1.3 is named, and every verb refuses with a sentence", async () => {
    await openDocument(smallReport, { requirementSets: "WordApi=1.2" });
    const word = await openWord();
    expect(word.host().isSupported).toBe(false);
    await expect(word.read()).rejects.toMatchObject({
      code: "unsupported",
      sentence: { zh: expect.any(String) },
    });
    await expect(word.read()).rejects.toBeInstanceOf(WordFailure);
  });
});

test("outside of Word there is a sentence", async () => {
  Object.assign(globalThis, { Office: undefined });
  await expect(openWord()).rejects.toMatchObject({ code: "not-in-word" });
});

test("acts asked for at once wait for each other", async () => {
  const document = await openDocument(smallReport);
  const before = document.mainPart();
  const [read, marked, unmarked] = await Promise.all([
    document.word.read(),
    document.word.mark((outline) => visibleCells(outline).map((cell) => markOf(cell))),
    document.word.unmark(),
  ]);
  expect(read.source).toBe("ooxml");
  expect(marked.applied.length).toBeGreaterThan(10);
  expect(unmarked.applied).toHaveLength(marked.applied.length);
  expect(isSameContent(document.mainPart(), before)).toBe(true);
});
