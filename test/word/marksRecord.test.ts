import type { JournalStorage } from "../../src/word/undo/journal";
import { smallReport } from "./support/tables";
import {
  closeAll,
  fixOf,
  highlight,
  markOf,
  openDocument,
  visibleCells,
  withTexts,
  type OpenDocument,
} from "../../testing/word/word";

/** The record of marks in the document: of several panes, and where the document does not take or give it. */

let word: OpenDocument;
beforeAll(async () => {
  word = await openDocument(smallReport);
});
beforeEach(() => word.use());
afterAll(closeAll);

const markTexts = (document: OpenDocument, ...texts: string[]) =>
  document.word.mark((outline) => withTexts(...texts)(outline).map((one) => markOf(one)));

const coloured = (document: OpenDocument): string[] =>
  visibleCells(document.outline())
    .filter(({ highlights }) => highlights.length > 0)
    .map(({ text }) => text);

const stored = ({ host }: OpenDocument): string => [...host.readSettings().values()].join();

describe("two panes on one document", () => {
  test("each remember the other's marks", async () => {
    const first = await word.reopen(smallReport);
    const second = await first.beside();
    first.use();
    await markTexts(first, "8");
    second.use();
    await markTexts(second, "8", "9");
    expect(second.word.markCount()).toBe(2);
    first.use();
    expect((await first.word.unmark()).applied).toHaveLength(2);
    expect(coloured(first)).toEqual([]);
    expect(first.host.readSettings().size).toBe(0);
  });

  test("keep each other's ignored findings: those of both, and when marks are saved", async () => {
    const first = await word.reopen(smallReport);
    const second = await first.beside();
    const add = (name: string) => (record: unknown) => ({
      names: [...((record as { names: string[] } | null)?.names ?? []), name],
    });
    first.use();
    await first.word.keep("ignored", add("a"));
    second.use();
    await second.word.keep("ignored", add("b"));
    first.use();
    await markTexts(first, "8");
    expect(first.word.kept("ignored")).toEqual({ names: ["a", "b"] });
    second.use();
    await second.word.read();
    expect(second.word.markCount()).toBe(1);
  });

  test("keep what the other has added while their own could not be saved", async () => {
    const first = await word.reopen(smallReport, { settingsSave: "fails" });
    const second = await first.beside();
    first.use();
    await markTexts(first, "7");
    first.host.set({ settingsSave: "works" });
    second.use();
    await markTexts(second, "9");
    first.use();
    await first.word.read();
    expect(first.word.markCount()).toBe(2);
    second.use();
    await second.word.unmark();
    expect(coloured(second)).toEqual([]);
  });

  test("where one clears what the other has not saved yet", async () => {
    const first = await word.reopen(smallReport);
    const second = await first.beside();
    first.use();
    await markTexts(first, "8");
    first.host.set({ settingsSave: "fails" });
    await markTexts(first, "7");
    first.host.set({ settingsSave: "works" });
    second.use();
    await second.word.unmark();
    first.use();
    await first.word.read();
    expect(first.word.markCount()).toBe(1);
    await first.word.unmark();
    expect(coloured(first)).toEqual([]);
    expect(first.host.readSettings().size).toBe(0);
  });
});

describe("a record that the document does not take", () => {
  test("of new marks is said, kept, and saved by the next check", async () => {
    const document = await word.reopen(smallReport, { settingsSave: "fails" });
    expect((await markTexts(document, "8")).notRemembered?.zh).toContain("没能存进文档");
    expect(document.word.markCount()).toBe(1);
    await document.word.read();
    expect(document.host.readSettings().size).toBe(0);
    document.host.set({ settingsSave: "works" });
    await document.word.read();
    expect(document.reopenPane().word.markCount()).toBe(1);
  });

  test("whose removal failed is said, and removed by the next check", async () => {
    const document = await word.reopen(smallReport);
    await markTexts(document, "8");
    document.host.set({ settingsSave: "fails" });
    expect((await document.word.unmark()).notRemembered?.zh).toContain("没能去掉");
    expect(document.word.markCount()).toBe(0);
    expect(document.host.readSettings().size).toBe(1);
    document.host.set({ settingsSave: "works" });
    await document.word.read();
    expect(document.host.readSettings().size).toBe(0);
  });
});

describe("settings that cannot be read again", () => {
  test("as when the pane was opened: its own marks are remembered", async () => {
    const document = await word.reopen(smallReport, { settingsRead: "stale" });
    await markTexts(document, "8");
    await markTexts(document, "8", "9");
    expect((await document.word.unmark()).applied).toHaveLength(2);
    expect(coloured(document)).toEqual([]);
  });

  test("at all: this pane says that marks are not remembered, clears and undoes them all the same", async () => {
    const document = await word.reopen(smallReport, { settingsRead: "unreadable" });
    expect((await markTexts(document, "8")).notRemembered).not.toBeNull();
    expect((await document.word.undo()).applied).toHaveLength(1);
    await markTexts(document, "9");
    await document.word.unmark();
    expect(coloured(document)).toEqual([]);
  });

  test("at all: the next pane finds colours that nobody remembers, and clears them on request", async () => {
    const document = await word.reopen(smallReport, { settingsRead: "unreadable" });
    await markTexts(document, "8");
    const again = document.reopenPane();
    await again.word.read();
    expect([again.word.markCount(), again.word.unclaimedCount()]).toEqual([0, 1]);
    await again.word.unmark(true);
    expect(coloured(again)).toEqual([]);
  });
});

test("a pane that is opened again when settings are saved has lost nothing", async () => {
  const kept = new Map<string, string>();
  const storage: JournalStorage = {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
  const document = (await word.reopen(smallReport, { settingsSave: "reloads" })).reopenPane(storage);
  await document.word.read();
  const reloaded = new Promise<OpenDocument>((resolve) => {
    document.host.listen({ reloaded: () => resolve(document.reopenPane(storage)) });
  });
  void markTexts(document, "8");
  const again = await reloaded;
  await again.word.read();
  expect(again.word.markCount()).toBe(1);
  expect(again.word.lastAct()).toEqual({ act: "mark", cells: 1 });
});

test("reading, going to a cell, and clearing nothing write no setting: they would make the document unsaved", async () => {
  const document = await word.reopen(smallReport);
  const changes: string[] = [];
  document.host.listen({ changed: (by) => changes.push(by) });
  await document.word.read();
  await document.word.goTo({ table: 1, row: 2, cell: 4 }, "3");
  await document.word.unmark();
  await document.word.keep("ignored", () => null);
  expect(changes).toEqual([]);
});

describe("a mark that the user took off", () => {
  const withoutRed = async () => {
    const document = await word.reopen(smallReport);
    await markTexts(document, "8", "9");
    highlight(document, "8", null);
    return document;
  };

  test("is forgotten by a check, which writes nothing; the next act stores that", async () => {
    const document = await withoutRed();
    const before = stored(document);
    let saves = 0;
    const end = document.host.listen({ changed: () => (saves += 1) });
    await document.word.read();
    await document.word.read();
    expect(saves).toBe(0);
    end();
    expect(stored(document)).toBe(before);
    expect(document.word.markCount()).toBe(1);
    await markTexts(document, "9", "7");
    expect(JSON.parse(stored(document))).toMatchObject({ marks: [{ text: "9" }, { text: "7" }] });
  });

  test("leaves nothing behind once all are cleared, though it was the last", async () => {
    const document = await withoutRed();
    highlight(document, "9", null);
    await document.word.read();
    await document.word.unmark();
    expect(document.host.readSettings().size).toBe(0);
  });

  test("is not forgotten where the file was read, which may be older than the mark", async () => {
    const document = await withoutRed();
    document.host.set({ ooxml: "body-throws" });
    await document.word.read();
    expect(document.word.markCount()).toBe(2);
    await markTexts(document, "9", "7");
    expect(document.reopenPane().word.markCount()).toBe(3);
  });
});

describe("a record of a newer version", () => {
  const newer = JSON.stringify({ version: 5, marks: [{ cell: "B2" }] });

  test("is left as it is by every act on marks, and said; fixes are made", async () => {
    const document = await word.reopen(smallReport);
    await markTexts(document, "8");
    const [name = ""] = document.host.readSettings().keys();
    document.host.writeSettings(new Map([[name, newer]]));
    const before = document.mainPart();
    await document.word.read();
    const acts = [
      () => markTexts(document, "9"),
      () => document.word.unmark(true),
      () => document.word.undo(),
    ];
    for (const act of acts) await expect(act()).rejects.toMatchObject({ code: "newer-marks" });
    expect(document.mainPart()).toBe(before);
    const report = await document.word.fix((outline) =>
      withTexts("7")(outline).map((one) => fixOf(one, "1")),
    );
    expect(report.applied).toHaveLength(1);
    expect(stored(document)).toBe(newer);
  });

  test("that came while we painted is not replaced, and our marks are said not to be remembered", async () => {
    const document = await word.reopen(smallReport);
    await markTexts(document, "8");
    const [name = ""] = document.host.readSettings().keys();
    const end = document.host.listen({
      changed: () => {
        end();
        document.host.writeSettings(new Map([[name, newer]]));
      },
    });
    const report = await markTexts(document, "9");
    expect(report.notRemembered?.zh).toContain("没能存进文档");
    expect(stored(document)).toBe(newer);
  });
});

test("a record that stays the same is not written again", async () => {
  const document = await word.reopen(smallReport);
  await markTexts(document, "8");
  const before = stored(document);
  let saves = 0;
  document.host.listen({ changed: () => (saves += 1) });
  await document.word.read();
  await markTexts(document, "8");
  expect(stored(document)).toBe(before);
  expect(saves).toBe(0);
});
