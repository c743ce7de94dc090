import type { FixTarget } from "../../src/word";
import type { Switches } from "../../src/workbench/host";
import { isSameContent } from "../../testing/word/content";
import { closeAll, openDocument, textsOf, type OpenDocument } from "../../testing/word/word";
import {
  colouredWords,
  fixWords,
  markWords,
  proseOf,
  proseReport,
  typeIn,
  wordsIn,
} from "./support/passages";

/** Words in hosts that fail, refuse, or record what is written. */

let word: OpenDocument;
beforeAll(async () => {
  word = await openDocument(proseReport);
});
afterAll(closeAll);

const changes: readonly (readonly [from: string, to: string])[] = [
  ["申请5", "申请16"],
  ["办结", "全部办结"],
  ["0件", "1件"],
];

/** The changes of the sentence that can still be made: as a pane that has read the document again asks for them. */
function fixAll({ word }: OpenDocument, more: Partial<FixTarget> = {}) {
  return word.fix((outline) =>
    changes.flatMap(([from, to]) => {
      try {
        return [{ ...fixWords(wordsIn(outline, from, 1, 2), to), key: from, ...more }];
      } catch {
        return [];
      }
    }),
  );
}

/** Which of the changes the document shows. */
function made(document: OpenDocument): string[] {
  const sentence = proseOf(document)[1] ?? "";
  return changes.flatMap(([from, to]) => (sentence.includes(to) ? [from] : []));
}

async function opened(switches: Partial<Switches> = {}): Promise<OpenDocument> {
  const document = await word.reopen(proseReport);
  await document.word.read();
  document.host.set(switches);
  return document;
}

describe("a fix of several words of one sentence that breaks off", () => {
  test("says which were written, and a retry finishes it: one undo takes all back", async () => {
    const document = await opened({ failAfterWrites: "1" });
    const before = document.mainPart();
    const report = await fixAll(document);
    expect(report.interrupted).not.toBeNull();
    expect(textsOf(report.applied)).toEqual(["申请5"]);
    expect(textsOf(report.unfinished)).toEqual(["办结", "0件"]);
    expect(made(document)).toEqual(["申请5"]);
    await document.word.read();
    expect(textsOf((await fixAll(document)).applied)).toEqual(["办结", "0件"]);
    expect(document.word.lastAct()).toEqual({ act: "fix", cells: 3 });
    await document.word.read();
    expect((await document.word.undo()).applied).toHaveLength(3);
    expect(isSameContent(document.mainPart(), before)).toBe(true);
  });

  test("says so wherever it breaks, and is taken back", async () => {
    for (const sync of [2, 3, 4]) {
      for (let actions = 0; actions <= 14; actions += 1) {
        const document = await opened();
        const before = document.mainPart();
        document.host.set({ failingBatch: `${sync}/${actions}/GeneralException` });
        const report = await fixAll(document).catch(() => null);
        const applied = report ? textsOf(report.applied) : [];
        expect({ sync, actions, applied }).toEqual({ sync, actions, applied: made(document) });
        await document.word.read();
        if (document.word.lastAct()) await document.word.undo();
        expect(isSameContent(document.mainPart(), before)).toBe(true);
      }
    }
  }, 60_000);

  test("is finished by nothing where the document cannot be read then, until it is read again", async () => {
    const document = await opened();
    const before = document.mainPart();
    document.host.set({ failAfterWrites: "2", failingBatch: "4/0/GeneralException" });
    await fixAll(document);
    document.host.set({ failAfterWrites: "" });
    await document.word.read();
    expect(document.word.lastAct()?.cells).toBe(made(document).length);
    expect(made(document)).toHaveLength(2);
    await document.word.undo();
    expect(isSameContent(document.mainPart(), before)).toBe(true);
  });

  test("puts back what is written of a group that Word does not take whole", async () => {
    const document = await opened({ insertText: "silent" });
    const before = document.mainPart();
    const { applied, refused } = await fixAll(document, { group: "all" });
    expect(applied).toEqual([]);
    expect(refused.map(({ reason }) => reason.zh)).toContain("Word 没有照写这里，请手动处理。");
    expect(document.mainPart()).toBe(before);
  });

  test.each<[string, Partial<Switches>]>([
    ["denied", { deniedWrites: "all" }],
    ["done for viewing", { viewing: "yes" }],
  ])("changes nothing where writes are %s", async (_what, switches) => {
    const document = await opened(switches);
    const before = document.mainPart();
    const { applied, refused } = await fixAll(document);
    expect(applied).toEqual([]);
    expect(refused).toHaveLength(3);
    expect(document.mainPart()).toBe(before);
  });
});

describe("words that one of a group cannot be written with", () => {
  test("are left, and so is the rest", async () => {
    const document = await opened();
    const before = document.mainPart();
    typeIn(document, "办结5件", "办结4件");
    const after = document.mainPart();
    const report = await document.word.fix((outline) => [
      { ...fixWords(wordsIn(outline, "申请5", 1, 6), "申请6"), group: "all" },
      { ...fixWords(wordsIn(outline, "结转", 1, 2), "转入"), group: "all" },
    ]);
    expect(report.applied).toEqual([]);
    expect(textsOf(report.changedMeanwhile)).toEqual(["结转"]);
    expect(textsOf(report.refused.map(({ target }) => target))).toEqual(["申请5"]);
    expect(document.mainPart()).toBe(after);
    expect(after).not.toBe(before);
  });

  test.each([
    ["another sentence", { paragraph: 6, from: 0, to: 5, text: "2025年" }, "青禾县2025年"],
    ["a cell", { table: 1, row: 1, cell: 2 }, "5"],
  ])("are left where %s, of which they were computed, says something else", async (_what, place, words) => {
    const document = await opened();
    const basis = [{ place, text: `${words}.` }];
    const { applied, refused } = await document.word.fix((outline) => [
      { ...fixWords(wordsIn(outline, "申请5", 1, 2), "申请6"), group: "all", basis },
    ]);
    expect(applied).toEqual([]);
    expect(refused[0]?.reason.zh).toContain("文档已修改");
  });
});

test.each(["no", "yes"] as const)(
  "a fix that is tracked is said to be undone under Review only: deleted text shown: %s",
  async (deletedText) => {
    const document = await opened({ changeTracking: "on", deletedText });
    expect((await fixAll(document)).applied).toHaveLength(3);
    await document.word.read();
    const { applied, refused } = await document.word.undo();
    expect(applied).toEqual([]);
    expect(refused[0]?.reason.zh).toContain("拒绝这处修订");
    expect(made(document)).toHaveLength(3);
  },
);

test.each(["no", "yes"] as const)(
  "marks in a sentence with tracked changes come and go: deleted text shown: %s",
  async (deletedText) => {
    const document = await opened({ changeTracking: "on" });
    await fixAll(document);
    document.host.set({ changeTracking: "off", deletedText });
    const before = document.mainPart();
    await document.word.read();
    await document.word.mark((outline) => [markWords(wordsIn(outline, "2025年收到", 1, 2))]);
    expect(colouredWords(document)).toEqual(["2025年收到 red"]);
    await document.word.unmark();
    expect(isSameContent(document.mainPart(), before)).toBe(true);
  },
);
