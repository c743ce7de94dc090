import { WordFailure } from "../../src/word";
import { isSameContent } from "../../testing/word/content";
import { docxFile } from "../../testing/docx";
import { AT_CURSOR, documentWithText, placeCursor, reportInsertion } from "./support/insertion";
import { smallReport } from "./support/tables";
import {
  closeAll,
  fixOf,
  markAll,
  markOf,
  openDocument,
  withTexts,
  type OpenDocument,
} from "../../testing/word/word";

let word: OpenDocument;
beforeAll(async () => {
  word = await openDocument(smallReport);
});
afterAll(closeAll);

const codeOf = (act: Promise<unknown>): Promise<string> =>
  act.then(
    () => "done",
    (error: unknown) => (error instanceof WordFailure ? error.code : "something else"),
  );
const moment = () => new Promise((resolve) => setTimeout(resolve, 20));

describe("stopping", () => {
  test("nothing that is under way says so", async () => {
    expect((await word.reopen(smallReport)).word.stop()).toBe(false);
  });

  test("a reading ends at once, also where Word does not answer; the next one need not wait for it", async () => {
    const document = await word.reopen(smallReport);
    const answer = document.silentAfter(0);
    const steps: string[] = [];
    const reading = codeOf(document.word.read((step) => steps.push(step)));
    await moment();
    expect(document.word.stop()).toBe(true);
    expect(await reading).toBe("stopped");

    const next = document.word.read();
    answer();
    expect((await next).outline.tables).not.toHaveLength(0);
    await moment();
    expect(steps).toEqual(["reading"]);
  });

  test("the late answer to a stopped reading does not stand for what was read since", async () => {
    const document = await word.reopen(smallReport);
    const answer = document.silentAfter(0);
    const reading = codeOf(document.word.read());
    await moment();
    document.word.stop();
    await reading;
    answer();
    await document.word.read();
    const { latest } = document.state;
    await moment();
    expect(document.state.latest).toBe(latest);
  });

  test.each(["mark", "fix", "unmark", "undo"] as const)(
    "%s before its writes changes nothing, now or later",
    async (act) => {
      const document = await word.reopen(smallReport);
      await document.word.mark((outline) => withTexts("8")(outline).map((one) => markOf(one)));
      await document.word.read();
      const before = document.mainPart();
      const remembered = document.word.markCount();
      const undoable = document.word.lastAct();
      const acts = {
        mark: () => markAll(document),
        fix: () => document.word.fix((outline) => withTexts("7")(outline).map((one) => fixOf(one, "1"))),
        unmark: () => document.word.unmark(),
        undo: () => document.word.undo(),
      };
      const answer = document.silentAfter(0);
      const ended = codeOf(acts[act]());
      await moment();
      expect(document.word.stop()).toBe(true);
      expect(await ended).toBe("stopped");
      answer();
      await moment();
      expect(document.mainPart()).toBe(before);
      expect(document.word.markCount()).toEqual(remembered);
      expect(document.word.lastAct()).toEqual(undoable);
      expect((await markAll(document)).interrupted).toBeNull();
    },
  );

  test.each(["insert", "undo"] as const)(
    "an insertion, or its undo (%s), before its writes changes nothing, also beside the next act",
    async (act) => {
      const document = await word.reopen(documentWithText);
      placeCursor(document, "二、主动公开情况");
      if (act === "undo") await document.word.insert(reportInsertion, AT_CURSOR);
      const before = document.mainPart();
      const undoable = document.word.lastAct();
      const answer = document.silentAfter(0);
      const ended = codeOf(
        act === "undo" ? document.word.undo() : document.word.insert(reportInsertion, AT_CURSOR),
      );
      await moment();
      expect(document.word.stop()).toBe(true);
      expect(await ended).toBe("stopped");

      const next = document.word.read();
      await moment();
      const { currentOperation } = document.state;
      answer();
      await next;
      await moment();
      expect(document.mainPart()).toBe(before);
      expect(document.word.lastAct()).toEqual(undoable);
      expect(currentOperation.isWriting).toBe(false);
    },
  );

  test("an insertion whose code has not arrived yet reads nothing later", async () => {
    const document = await word.reopen(documentWithText);
    placeCursor(document, "二、主动公开情况");
    const ended = codeOf(document.word.insert(reportInsertion, AT_CURSOR));
    await Promise.resolve();
    await Promise.resolve();
    document.syncs();
    expect(document.word.stop()).toBe(true);
    expect(await ended).toBe("stopped");
    await moment();
    expect(document.syncs()).toBe(0);
  });

  test("a new document that Word is opening cannot be stopped", async () => {
    const document = await word.reopen(smallReport);
    const answer = document.silentAfter(0);
    const ended = codeOf(document.word.newDocument(docxFile(smallReport)));
    await moment();
    expect(document.word.stop()).toBe(false);
    answer();
    expect(await ended).toBe("done");
  });

  test("a write that Word already has is done to the end: remembered, and cleared without a trace", async () => {
    const document = await word.reopen(smallReport);
    const before = document.mainPart();
    await document.word.read();
    const answer = document.silentAfter(1);
    const marking = markAll(document);
    await moment();
    expect(document.word.stop()).toBe(false);
    answer();
    const report = await marking;
    expect(report.applied.length).toBeGreaterThan(4);
    expect(document.word.markCount()).toBe(report.applied.length);
    await document.word.unmark();
    expect(isSameContent(document.mainPart(), before)).toBe(true);
  });
});
