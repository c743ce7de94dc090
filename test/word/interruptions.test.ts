import type { Switches } from "../../src/workbench/host";
import { WordFailure } from "../../src/word";
import { isSameContent } from "../../testing/word/content";
import { smallReport } from "./support/tables";
import {
  closeAll,
  fixOf,
  markAll,
  markOf,
  openDocument,
  visibleCells,
  withTexts,
  type OpenDocument,
} from "../../testing/word/word";

let word: OpenDocument;
beforeAll(async () => {
  word = await openDocument(smallReport);
});
afterAll(closeAll);

/** The user accepts or rejects all tracked changes: what stands in one kind of element stays, the other kind goes. */
function settleRevisions({ host }: OpenDocument, kept: string, dropped: string): void {
  const { body } = host.document;
  for (const one of Array.from(body.getElementsByTagName(`w:${dropped}`))) one.parentNode?.removeChild(one);
  for (const one of Array.from(body.getElementsByTagName(`w:${kept}`))) {
    for (const child of Array.from(one.childNodes)) one.parentNode?.insertBefore(child, one);
    one.parentNode?.removeChild(one);
  }
  for (const text of Array.from(body.getElementsByTagName("w:delText"))) {
    const now = text.ownerDocument!.createElementNS(text.namespaceURI, "w:t");
    now.textContent = text.textContent;
    text.parentNode?.replaceChild(now, text);
  }
  host.document.changed();
}

/** The user types behind the tracked text. */
function typeBehind({ host: { document, user } }: OpenDocument, text: string, typed: string): void {
  const isTracked = (one: { readonly textContent: string | null }) => one.textContent !== text;
  const found = document.paragraphs().find((one) => document.textOf(one) === text && isTracked(one));
  user.type(document.rangeAt(found!, text.length, text.length), typed);
}

/** Texts of the cells that are in one of our colours. */
const coloured = (document: OpenDocument): string[] =>
  visibleCells(document.outline())
    .filter((one) => one.highlights.length > 0)
    .map((one) => one.text);

describe("a write that breaks off in the middle", () => {
  test("says what was done and what was not, and the rest can be marked later", async () => {
    const document = await word.reopen(smallReport, { failAfterWrites: "4" });
    const before = document.mainPart();
    const report = await markAll(document);
    expect(report.interrupted?.zh).toContain("没有全部完成");
    expect(report.applied.map(({ text }) => text)).toEqual(coloured(document));
    expect(report.applied).toHaveLength(4);
    expect(report.refused.length).toBeGreaterThan(4);

    expect((await markAll(document)).interrupted).toBeNull();
    await document.word.unmark();
    expect(isSameContent(document.mainPart(), before)).toBe(true);
  });

  test("can be undone as far as it went", async () => {
    const document = await word.reopen(smallReport, { failAfterWrites: "2" });
    const before = document.mainPart();
    const report = await document.word.fix((outline) =>
      withTexts("7", "8", "9")(outline).map((one) => fixOf(one, "4")),
    );
    expect(report.applied).toHaveLength(2);
    expect(report.refused).toHaveLength(1);
    expect(document.word.lastAct()).toEqual({ act: "fix", cells: 2 });
    await document.word.undo();
    expect(isSameContent(document.mainPart(), before)).toBe(true);
  });

  test("is one act with the retry that finishes it: one undo takes both back", async () => {
    const document = await word.reopen(smallReport, { failAfterWrites: "2" });
    const before = document.mainPart();
    const { applied, unfinished } = await document.word.fix((outline) =>
      withTexts("3", "7", "8", "9")(outline).map((one) => fixOf(one, "4")),
    );
    expect([applied.length, unfinished.length]).toEqual([2, 3]);
    await document.word.read();
    expect((await document.word.fix(() => unfinished)).applied).toEqual(unfinished);
    expect(document.word.lastAct()).toEqual({ act: "fix", cells: 5 });
    await document.word.undo();
    expect(isSameContent(document.mainPart(), before)).toBe(true);
    expect(document.word.lastAct()).toBeNull();
  });

  test("is one act with it for marks, too", async () => {
    const document = await word.reopen(smallReport, { failAfterWrites: "4" });
    const before = document.mainPart();
    await markAll(document);
    await markAll(document);
    await document.word.undo();
    expect(document.word.lastAct()).toBeNull();
    expect(isSameContent(document.mainPart(), before)).toBe(true);
  });

  test("is not one with another fix that comes after it", async () => {
    const document = await word.reopen(smallReport, { failAfterWrites: "1" });
    await document.word.fix((outline) => withTexts("8", "9")(outline).map((one) => fixOf(one, "4")));
    await document.word.fix((outline) => withTexts("7")(outline).map((one) => fixOf(one, "6")));
    expect(document.word.lastAct()).toEqual({ act: "fix", cells: 1 });
    await document.word.undo();
    expect(document.word.lastAct()).toEqual({ act: "fix", cells: 1 });
  });

  test("takes the marks away that a refusal after the first left behind", async () => {
    const document = await word.reopen(smallReport, { deniedWrites: "after-first" });
    const report = await markAll(document);
    expect(report.applied.map(({ text }) => text)).toEqual(coloured(document));
    expect(document.word.markCount()).toBe(1);
    expect(document.word.host().readOnly).not.toBeNull();

    document.host.set({ deniedWrites: "none" });
    await document.word.read();
    expect(document.word.host().readOnly).toBeNull();
    expect((await markAll(document)).interrupted).toBeNull();
  });

  test.each([1, 2, 3])("at its sync %i leaves a true report, or a failure and nothing done", async (sync) => {
    for (const afterActions of [0, 5, 12, 20, 60]) {
      const document = await word.reopen(smallReport);
      await document.word.read();
      const failingBatch = `${document.syncs() + sync}/${afterActions}/GeneralException`;
      document.host.set({ failingBatch });
      const report = await markAll(document).catch((error: unknown) => {
        expect(error).toBeInstanceOf(WordFailure);
        return null;
      });
      document.host.set({ failingBatch: "" });
      expect(coloured(document)).toEqual(report?.applied.map(({ text }) => text) ?? []);
      expect(document.word.markCount()).toBe(report?.applied.length ?? 0);
      await document.word.unmark();
      expect(coloured(document)).toEqual([]);
    }
  });

  test("and cannot be looked at afterwards says that it does not know; clearing finds what was painted", async () => {
    const document = await word.reopen(smallReport, { failAfterWrites: "3" });
    const silence = document.host.listen({
      changed: () => document.host.set({ ooxml: "throws", fileCopy: "fails" }),
    });
    const report = await markAll(document);
    expect(report.applied).toEqual([]);
    expect(report.refused[0]?.reason.zh).toContain("不清楚");
    expect(coloured(document)).toHaveLength(3);

    silence();
    document.host.set({ ooxml: "works", fileCopy: "works" });
    await document.word.read();
    await document.word.unmark();
    expect(coloured(document)).toEqual([]);
  });
});

describe("a fix of which nobody can tell whether it was done", () => {
  /** 7 → 70 is done; then 8 and 9 are to become 4, which breaks off after so many writes, and cannot be looked at. */
  async function brokenOff(writes: number) {
    const document = await word.reopen(smallReport, { failAfterWrites: String(writes + 1) });
    await document.word.fix((outline) => withTexts("7")(outline).map((one) => fixOf(one, "70")));
    const before = document.mainPart();
    const silence = document.host.listen({
      changed: () => document.host.set({ ooxml: "throws", fileCopy: "fails" }),
    });
    const report = await document.word.fix((outline) =>
      [...withTexts("8", "9")(outline), ...withTexts("70")(outline)].map((one) => fixOf(one, "4")),
    );
    silence();
    document.host.set({ ooxml: "works", fileCopy: "works" });
    expect(report.refused[0]?.reason.zh).toContain("不清楚");
    return { document, before, report };
  }

  test("is what undo takes back, as far as the next reading shows it done", async () => {
    const { document, before } = await brokenOff(2);
    expect(document.word.lastAct()).toEqual({ act: "fix", cells: 3 });
    expect((await document.word.undo()).applied).toEqual([]); // as long as the document cannot be read
    await document.word.read();
    expect(document.word.lastAct()).toEqual({ act: "fix", cells: 2 });
    await document.word.undo();
    expect(isSameContent(document.mainPart(), before)).toBe(true);
    expect(document.word.lastAct()).toEqual({ act: "fix", cells: 1 });
  });

  test("is finished by a retry, which knows what the first has written", async () => {
    const { document, before, report } = await brokenOff(2);
    await document.word.read();
    const second = await document.word.fix(() => report.unfinished);
    expect(second).toMatchObject({ changedMeanwhile: [], refused: [], unfinished: [] });
    expect(second.applied).toHaveLength(3);
    expect(withTexts("4")(document.outline())).toHaveLength(3);
    expect(document.word.lastAct()).toEqual({ act: "fix", cells: 3 });
    await document.word.undo();
    expect(isSameContent(document.mainPart(), before)).toBe(true);
  });
});

describe("other ways in which a host may differ", () => {
  const ways: readonly Partial<Switches>[] = [
    { paragraphSeparator: "CR" },
    { deletedText: "yes" },
    { hiddenText: "yes" },
    { theme: "dark" },
  ];
  test.each(ways)("%j changes nothing for us", async (switches) => {
    const document = await word.reopen(smallReport, switches);
    const before = document.mainPart();
    await document.word.read();
    document.syncs();
    const marked = await markAll(document);
    expect(document.syncs()).toBe(3);
    expect(marked.notFound).toEqual([]);
    await document.word.unmark();
    expect(isSameContent(document.mainPart(), before)).toBe(true);
  });

  test("a host that writes nothing and says nothing is found out", async () => {
    const document = await word.reopen(smallReport, { insertText: "silent" });
    const report = await document.word.fix((outline) =>
      withTexts("8")(outline).map((one) => fixOf(one, "7")),
    );
    expect(report.applied).toEqual([]);
    expect(report.refused.map(({ reason }) => reason.zh)).toEqual([expect.stringContaining("没有照写")]);
    expect(document.word.lastAct()).toBeNull();
  });

  test("a host that takes no null for a highlight keeps the marks, and they stay remembered", async () => {
    const document = await word.reopen(smallReport, { nullHighlight: "rejected" });
    await document.word.mark((outline) => withTexts("8")(outline).map((one) => markOf(one)));
    const report = await document.word.unmark();
    expect(report.interrupted).not.toBeNull();
    expect(document.word.markCount()).toBe(1);
    expect(document.host.readSettings().size).toBe(1);
  });

  test("marks that the document does not remember are said", async () => {
    const document = await word.reopen(smallReport, { settingsSave: "fails" });
    const report = await document.word.mark((outline) => withTexts("8")(outline).map((one) => markOf(one)));
    expect(report.applied).toHaveLength(1);
    expect(report.interrupted).toBeNull();
    expect(report.notRemembered?.zh).toContain("关闭文档之前");
    const cleared = await document.word.unmark();
    expect(coloured(document)).toEqual([]);
    expect(cleared).toMatchObject({ interrupted: null, notRemembered: null }); // nothing is left to remember
  });

  test("with changes tracked a fix is applied, and its undo left to Word's review", async () => {
    const document = await word.reopen(smallReport, { changeTracking: "on", deletedText: "yes" });
    const report = await document.word.fix((outline) =>
      withTexts("8")(outline).map((one) => fixOf(one, "7")),
    );
    expect(report.applied).toHaveLength(1);
    expect(document.outline().hasRevisions).toBe(true);
    const undone = await document.word.undo();
    expect(undone.changedMeanwhile).toEqual([]);
    expect(undone.refused.map(({ reason }) => reason.zh)).toEqual([expect.stringContaining("拒绝")]);
    expect(document.word.lastAct()).toEqual({ act: "fix", cells: 1 });
  });

  test.each([
    ["rejected is undone", { kept: "del", dropped: "ins" }, { text: "8", undone: 1, edited: 0 }],
    ["accepted is undone as any other", { kept: "ins", dropped: "del" }, { text: "7", undone: 1, edited: 0 }],
    ["typed behind was edited", null, { text: "72", undone: 0, edited: 1 }],
  ])("a fix that was tracked and then %s", async (_what, settled, { text, undone, edited }) => {
    const document = await word.reopen(smallReport, { changeTracking: "on" });
    await document.word.fix((outline) => withTexts("8")(outline).map((one) => fixOf(one, "7")));
    document.host.set({ changeTracking: "off" });
    if (settled) settleRevisions(document, settled.kept, settled.dropped);
    else typeBehind(document, "7", "2");
    expect(withTexts(text)(document.outline())).not.toEqual([]);
    const report = await document.word.undo();
    expect([report.applied.length, report.changedMeanwhile.length]).toEqual([undone, edited]);
    expect(withTexts("8")(document.outline())).toHaveLength(undone);
  });

  test("with changes tracked marks come and go", async () => {
    const document = await word.reopen(smallReport, { changeTracking: "on" });
    await document.word.mark((outline) => withTexts("8")(outline).map((one) => markOf(one)));
    expect(coloured(document)).toEqual(["8"]);
    await document.word.unmark();
    expect(coloured(document)).toEqual([]);
  });
});
