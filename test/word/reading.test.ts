import { WordFailure } from "../../src/word";
import { smallReport } from "./support/tables";
import {
  closeAll,
  fixOf,
  markOf,
  openDocument,
  visibleCells,
  type OpenDocument,
} from "../../testing/word/word";

let word: OpenDocument;
beforeAll(async () => {
  word = await openDocument(smallReport);
});
afterAll(closeAll);

describe("reading", () => {
  test("says what it does", async () => {
    const document = await word.reopen(smallReport);
    const steps: string[] = [];
    await document.word.read((step) => steps.push(step));
    expect(steps).toEqual(["reading", "parsing"]);
  });

  test("takes the file where the body's XML cannot be had, and does not try the body again", async () => {
    const document = await word.reopen(smallReport, { ooxml: "throws" });
    const { outline, source } = await document.word.read();
    const { readOnly } = document.word.host();
    expect({ outline, source, readOnly }).toEqual({
      outline: document.outline(),
      source: "file",
      readOnly: null,
    });
    document.host.set({ ooxml: "works" });
    expect((await document.word.read()).source).toBe("file");
    // The first time one more asks whether the document is protected.
    expect(document.syncs()).toBe(3);
  });

  test("takes table by table where the file cannot be had either; that can only be looked at", async () => {
    const document = await word.reopen(smallReport, { ooxml: "body-throws", fileCopy: "fails" });
    const { outline, source } = await document.word.read();
    const { readOnly } = document.word.host();
    expect(source).toBe("tables");
    expect(
      outline.tables.map((table) => table.rows.map((row) => row.cells.map((cell) => cell.text))),
    ).toEqual(
      document.outline().tables.map((table) => table.rows.map((row) => row.cells.map((cell) => cell.text))),
    );
    expect(readOnly?.zh).toContain("只能查看");

    const before = document.mainPart();
    const report = await document.word.mark((read) => visibleCells(read).map((cell) => markOf(cell)));
    expect(report.applied).toEqual([]);
    expect(report.refused[0]?.reason).toEqual(readOnly);
    expect(document.mainPart()).toBe(before);
  });

  test.each(["readOnly", "trackedChanges"] as const)(
    "does not ask for the file of a protected document, which would lose its protection: %s",
    async (edit) => {
      const settings = { protection: { edit } };
      const broken = { ooxml: "body-throws", fileCopy: "unprotects" } as const;
      const document = await word.reopen({ ...smallReport, settings }, broken);
      expect((await document.word.read()).source).toBe("tables");
      expect(document.host.document.protection).toBe(edit);
      expect(document.word.host().readOnly).not.toBeNull();

      const known = await word.reopen({ ...smallReport, settings });
      await known.word.read();
      known.host.set({ ...broken, ooxml: "throws" });
      await expect(known.word.read()).rejects.toBeInstanceOf(WordFailure);
      expect(known.host.document.protection).toBe(edit);
    },
  );

  test("fails with a sentence where nothing can be had", async () => {
    const document = await word.reopen(smallReport, { ooxml: "throws", fileCopy: "fails" });
    const failure = await document.word.read().then(
      () => null,
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(WordFailure);
    expect(failure).toMatchObject({
      code: "GeneralException",
      sentence: { zh: expect.stringContaining("重试") },
    });
  });

  test("a document without tables is read", async () => {
    const document = await word.reopen({ body: [] });
    expect((await document.word.read()).outline.tables).toEqual([]);
    expect(document.syncs()).toBe(1);
  });
});

describe("a document that cannot be written", () => {
  test.each(["readOnly", "comments", "forms"] as const)("is known by its protection: %s", async (edit) => {
    const document = await word.reopen({ ...smallReport, settings: { protection: { edit } } });
    await document.word.read();
    const { readOnly } = document.word.host();
    expect(readOnly?.zh).toContain("限制编辑");

    document.syncs();
    const report = await document.word.fix((outline) =>
      visibleCells(outline).map((cell) => fixOf(cell, "4")),
    );
    expect(report.applied).toEqual([]);
    expect(report.refused[0]?.reason).toEqual(readOnly);
    expect(document.syncs()).toBe(1);
  });

  test("may be written where its protection only records changes", async () => {
    const document = await word.reopen({
      ...smallReport,
      settings: { protection: { edit: "trackedChanges" } },
    });
    await document.word.read();
    expect(document.word.host().readOnly).toBeNull();
  });

  test("is known by the first write that Word refuses", async () => {
    const document = await word.reopen(smallReport, { deniedWrites: "all" });
    await document.word.read();
    expect(document.word.host().readOnly).toBeNull();
    const before = document.mainPart();
    const report = await document.word.mark((outline) => visibleCells(outline).map((cell) => markOf(cell)));
    expect(report.applied).toEqual([]);
    expect(report.interrupted?.zh).toContain("不允许修改");
    expect(document.word.host().readOnly).toEqual(report.interrupted);
    expect(document.mainPart()).toBe(before);
    expect(document.word.markCount()).toBe(0);
  });
});
