import type { JournalStorage } from "../../src/word/undo/journal";
import { smallReport } from "./support/tables";
import {
  closeAll,
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
    await markTexts(second, "9");
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
    await first.word.ignore(add("a"));
    second.use();
    await second.word.ignore(add("b"));
    first.use();
    await markTexts(first, "8");
    expect(first.word.ignored()).toEqual({ names: ["a", "b"] });
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
    await markTexts(document, "9");
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
  await document.word.ignore(() => null);
  expect(changes).toEqual([]);
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
