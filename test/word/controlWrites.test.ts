import type { Switches } from "../../src/workbench/host";
import { format2021 } from "../../src/report";
import { templateDocument } from "../../src/template";
import { isSameContent } from "../../testing/word/content";
import { controlsDocument } from "./support/controls";
import {
  closeAll,
  countOf,
  fixOf,
  fixTexts,
  markOf,
  openDocument,
  textsOf,
  visibleCells,
  withTexts,
  type OpenDocument,
} from "../../testing/word/word";

let word: OpenDocument;
beforeAll(async () => {
  word = await openDocument(controlsDocument);
});
afterAll(closeAll);

const allChanges = { "25": "26", "1": "10", "30": "3", "2": "20" };

describe.each(["ignored", "prepended", "NotAllowed"] as const)(
  "where a control's text is %s",
  (controlWrites) => {
    test("the number is written in another way, beside plain ones, and undone", async () => {
      const document = await word.reopen(controlsDocument, { controlWrites });
      const before = document.mainPart();
      await document.word.read();
      document.syncs();
      const report = await fixTexts(document, allChanges);
      // One to read the document again, two to write and to read back.
      expect(document.syncs()).toBeLessThanOrEqual(6);
      expect(report).toMatchObject({ refused: [], notFound: [], interrupted: null, unfinished: [] });
      expect(textsOf(report.applied).sort()).toEqual(["1", "2", "25", "30"]);
      expect(Object.values(allChanges).map((text) => countOf(document, text))).toEqual([1, 1, 1, 1]);
      expect(document.word.lastAct()).toEqual({ act: "fix", cells: 4 });
      expect(document.word.host().readOnly).toBeNull();
      expect((await document.word.undo()).applied).toHaveLength(4);
      expect(isSameContent(document.mainPart(), before)).toBe(true);
      expect(document.word.lastAct()).toBeNull();
    });

    test("numbers that go together are written together", async () => {
      const document = await word.reopen(controlsDocument, { controlWrites });
      expect((await fixTexts(document, { "1": "10", "30": "3" }, "together")).applied).toHaveLength(2);
      expect([countOf(document, "10"), countOf(document, "3")]).toEqual([1, 1]);
    });

    test("nothing is said to be written where Word takes it in no way", async () => {
      const document = await word.reopen(controlsDocument, { controlWrites, insertText: "silent" });
      const before = document.mainPart();
      const report = await fixTexts(document, { "1": "10", "30": "3" });
      expect(report.applied).toEqual([]);
      expect(report.refused.map(({ reason }) => reason.zh)).toEqual(
        Array(2).fill(expect.stringContaining("没有照写")),
      );
      expect(document.mainPart()).toBe(before);
      expect(document.word.lastAct()).toBeNull();
    });
  },
);

describe("a control's text that is put in front", () => {
  /** 1 → 10 and 30 → 3; Word does the second half of it wrong, and refuses to put it right. */
  async function misdone(): Promise<OpenDocument> {
    const document = await word.reopen(controlsDocument, { controlWrites: "prepended" });
    await document.word.read();
    document.host.set({ failingBatch: `${document.host.syncs + 5}/0/AccessDenied` });
    const report = await fixTexts(document, { "30": "4" });
    expect(report.applied).toEqual([]);
    expect(report.refused.map(({ reason }) => reason.zh)).toEqual([expect.stringContaining("“430”")]);
    return document;
  }

  test("and cannot be put right is said, and undo takes it back", async () => {
    const document = await misdone();
    expect(countOf(document, "430")).toBe(1);
    expect(document.word.lastAct()).toEqual({ act: "fix", cells: 1 });
    await document.word.read();
    expect((await document.word.undo()).applied).toHaveLength(1);
    expect(countOf(document, "30")).toBe(1);
    expect(document.word.lastAct()).toBeNull();
  });

  test("and has been put right by hand is left by undo", async () => {
    const document = await misdone();
    const [found] = document.host.document.paragraphs().filter((one) => one.textContent === "430");
    if (!found) throw new Error("no number");
    document.host.user.type(document.host.document.rangeAt(found, 0, 3), "4");
    await document.word.read();
    expect((await document.word.undo()).changedMeanwhile).toHaveLength(1);
    expect(countOf(document, "4")).toBe(1);
  });

  test("is right where the control was blank", async () => {
    const blank = templateDocument({ format: format2021, unit: "某某局", year: 2026, numbers: "blank" });
    const document = await word.reopen(blank, { controlWrites: "prepended" });
    const before = document.mainPart();
    const report = await fillFirst(document);
    expect(report.applied).toHaveLength(1);
    await document.word.undo();
    expect(isSameContent(document.mainPart(), before)).toBe(true);
  });
});

test.each<Partial<Switches>>([{ controlWrites: "ignored" }, { controlWrites: "NotAllowed" }])(
  "a placeholder can be filled in no other way than by its control: %j",
  async (switches) => {
    const blank = templateDocument({ format: format2021, unit: "某某局", year: 2026, numbers: "blank" });
    const document = await word.reopen(blank, switches);
    const before = document.mainPart();
    const report = await fillFirst(document);
    expect(report.refused.map(({ reason }) => reason.zh)).toEqual([expect.stringContaining("还没有填写")]);
    expect(report.interrupted).toBeNull();
    expect(document.mainPart()).toBe(before);
  },
);

function fillFirst(document: OpenDocument) {
  return document.word.fix((outline) =>
    visibleCells(outline)
      .filter(({ controlTag }) => controlTag !== undefined)
      .slice(0, 1)
      .map((one) => fixOf(one, "7")),
  );
}

describe("a refusal that is not the control's", () => {
  test("ends the write, and is forgotten by the next reading", async () => {
    const document = await word.reopen(controlsDocument, { controlWrites: "NotAllowed" });
    await document.word.read();
    document.host.set({ failingBatch: `${document.host.syncs + 4}/0/NotAllowed` });
    const report = await fixTexts(document, { "30": "3" });
    expect(report.interrupted?.zh).toContain("不允许修改");
    expect(document.word.host().readOnly).toEqual(report.interrupted);
    await document.word.read();
    expect(document.word.host().readOnly).toBeNull();
    expect((await fixTexts(document, { "30": "3" })).applied).toHaveLength(1);
  });
});

test("a mark that is not allowed is a refusal, also where the number has a control", async () => {
  const document = await word.reopen(controlsDocument);
  await document.word.read();
  document.host.set({ failingBatch: `${document.host.syncs + 2}/0/NotAllowed` });
  const report = await document.word.mark((outline) => withTexts("30")(outline).map((one) => markOf(one)));
  expect(report.interrupted?.zh).toContain("不允许修改");
});

describe("a document that is open for viewing", () => {
  test("is said to be so after two writes that failed as a whole, until the next reading; then after one", async () => {
    const document = await word.reopen(controlsDocument, { viewing: "yes" });
    const before = document.mainPart();
    await document.word.read();
    const first = await fixTexts(document, { "25": "26" });
    expect(first.interrupted?.zh).toContain("可以再试一次");
    expect(document.word.host().readOnly).toBeNull();
    const second = await fixTexts(document, { "25": "26" });
    expect(second.interrupted?.zh).toMatch(/“查看”.*“编辑”.*“重新核验”/u);
    expect(document.word.host().readOnly).toEqual(second.interrupted);

    document.syncs();
    const third = await fixTexts(document, { "25": "26" });
    expect(third.refused.map(({ reason }) => reason)).toEqual([second.interrupted]);
    expect(document.syncs()).toBe(1);
    await document.word.read();
    expect(document.word.host().readOnly).toBeNull();
    expect((await fixTexts(document, { "25": "26" })).interrupted).toEqual(second.interrupted);
    expect(document.mainPart()).toBe(before);
  });

  test("is not one of which a write was done between, or in part", async () => {
    const document = await word.reopen(controlsDocument, { viewing: "yes" });
    await fixTexts(document, { "25": "26" });
    document.host.set({ viewing: "no" });
    await fixTexts(document, { "25": "26" });
    document.host.set({ viewing: "yes" });
    expect((await fixTexts(document, { "26": "27" })).interrupted?.zh).toContain("可以再试一次");

    const halfDone = await word.reopen(controlsDocument, { failAfterWrites: "1" });
    await fixTexts(halfDone, { "1": "10", "30": "3" });
    halfDone.host.set({ viewing: "yes" });
    expect((await fixTexts(halfDone, { "30": "3" })).interrupted?.zh).toContain("可以再试一次");
  });
});
