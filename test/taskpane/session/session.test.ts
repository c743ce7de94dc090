import { openSession, type Session } from "../../../src/taskpane/session/session";
import { readingOf } from "../../../src/taskpane/session/state";
import { WordFailure } from "../../../src/word";
import { FakeBrowser } from "../support/fakeBrowser";
import { FakeWord } from "../support/fakeWord";
import { causeOf, repairOf } from "../support/reviews";

const total = "cases.directSuit.total";
const upheld = "cases.directSuit.upheld";
const wrongTotal = { [total]: "4", [upheld]: "1" };
const toRight = [{ field: total, from: "4", to: "1" }];

/** A session that has begun, in a browser of its own. */
async function opened(word: FakeWord) {
  const browser = new FakeBrowser();
  const session = openSession(word, word.core, browser);
  const end = session.start();
  await settled(session);
  return { ...session, browser, end };
}

/** Waits until the session is idle, and knows the causes of what is broken. */
async function settled({ getState }: Pick<Session, "getState">): Promise<void> {
  const isBusy = () => getState().work !== null || readingOf(getState())?.completion === "awaited";
  while (isBusy()) await new Promise((resolve) => setTimeout(resolve, 1));
}

/** A Word that does not answer until it is let go on. */
function held(word: FakeWord, browser: FakeBrowser): () => Promise<void> {
  let go = () => {};
  word.gate = new Promise((resolve) => (go = resolve));
  return async () => {
    word.gate = null;
    go();
    await browser.pass(0);
  };
}

const sentence = { zh: "Word 正忙。", en: "Word is busy." };

describe("opening", () => {
  test("checks at once, and tells each step to who listens", async () => {
    const word = new FakeWord();
    const session = openSession(word, word.core, new FakeBrowser());
    const steps: (string | undefined)[] = [];
    session.subscribe(() => steps.push(session.getState().work?.step));
    session.start();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([...new Set(steps)]).toEqual(["reading", "parsing", "checking", undefined]);
    expect(session.getState().document).toMatchObject({ phase: "read", freshness: "fresh" });
  });

  test("reads nothing in a Word that is too old", async () => {
    const word = new FakeWord();
    word.hostState = { ...word.hostState, isSupported: false };
    const { getState } = await opened(word);
    expect(word.calls).toEqual([]);
    expect(getState()).toMatchObject({ work: null, document: { phase: "unread" } });
  });

  test("a read that fails is said; an error of ours becomes a sentence of ours", async () => {
    const word = new FakeWord();
    word.readError = new WordFailure(sentence, "Busy");
    const { getState, commands, browser } = await opened(word);
    expect(getState().document).toMatchObject({ phase: "failed", failure: sentence });
    word.readError = new TypeError("Cannot read properties of undefined");
    await commands.check();
    expect(getState().document).toMatchObject({ failure: { zh: expect.stringMatching(/^这一步没有做成/u) } });
    await commands.check();
    await browser.pass(0);
    expect(getState().document).toMatchObject({ phase: "read" });
  });
});

describe("a selection in the document", () => {
  /** A session whose user has selected the wrong total. */
  async function selecting() {
    const word = new FakeWord(wrongTotal);
    word.selected = { table: 3, row: 4, cell: 11 };
    const asked = jest.spyOn(word, "selectedPlace");
    const session = await opened(word);
    await session.browser.pass(2000);
    return { word, asked, ...session };
  }

  test("shows its finding once it rests, and asks Word where it is only then", async () => {
    const { word, asked, browser, getState } = await selecting();
    for (let moves = 0; moves < 3; moves += 1) {
      word.moved?.();
      await browser.pass(299);
    }
    expect(asked).not.toHaveBeenCalled();
    expect(getState().current).toBeNull();
    await browser.pass(1);
    expect(asked).toHaveBeenCalledTimes(1);
    expect(getState().current).toContain(`"case-total"`);
    expect(word.calls).toEqual(["read"]);
  });

  test("changes nothing while an act is under way", async () => {
    const { word, browser, commands, getState } = await selecting();
    word.moved?.();
    await browser.pass(299);
    const go = held(word, browser);
    void commands.mark();
    await browser.pass(1);
    expect(getState().current).toBeNull();
    await go();
  });

  test("is not asked for while the pane is hidden, nor after the end", async () => {
    const { word, asked, browser, end } = await selecting();
    browser.isPaneHidden = true;
    word.moved?.();
    await browser.pass(2000);
    browser.isPaneHidden = false;
    word.moved?.();
    end();
    await browser.pass(2000);
    expect(asked).not.toHaveBeenCalled();
    expect(word.moved).toBeNull();
  });
});

describe("commands", () => {
  test("run one at a time: what is asked for meanwhile is dropped", async () => {
    const word = new FakeWord(wrongTotal);
    const { commands, browser, getState } = await opened(word);
    const go = held(word, browser);
    const marking = commands.mark();
    await commands.unmark();
    await commands.check();
    expect(getState().work).toEqual({ step: "marking", isStopping: false });
    await go();
    await marking;
    expect(word.calls).toEqual(["read", "mark 1"]);
    expect(getState().work).toBeNull();
  });

  test("that may have changed the text are followed by a check", async () => {
    const word = new FakeWord(wrongTotal);
    const { commands, getState } = await opened(word);
    await commands.mark();
    await commands.fix([{ changes: toRight, basis: [] }]);
    await commands.undo();
    const calls = word.calls.filter((call) => !call.startsWith("goTo"));
    expect(calls).toEqual(["read", "mark 1", `fix ${total} 4→1`, "read", "undo", "read"]);
    expect(getState().notice).toMatchObject({ kind: "written", outcome: { act: "undo", undone: "fix" } });
  });

  test.each([
    ["nothing was done: no check follows, which would forget it", [], 1],
    ["something was done: a check follows", [{ key: total }], 2],
  ] as const)("that Word refuses, and %s", async (_what, applied, reads) => {
    const word = new FakeWord(wrongTotal);
    const { commands, getState } = await opened(word);
    word.hostState = { ...word.hostState, readOnly: sentence };
    word.nextReport = { applied: applied as never, interrupted: sentence };
    await commands.fix([{ changes: toRight, basis: [] }]);
    expect(word.calls.filter((call) => call === "read")).toHaveLength(reads);
    expect(getState()).toMatchObject({ work: null, host: { readOnly: sentence } });
  });

  test("that fail are said, and the next one runs", async () => {
    const word = new FakeWord(wrongTotal);
    const { commands, getState } = await opened(word);
    word.mark = () => Promise.reject(new WordFailure(sentence, "AccessDenied"));
    await commands.mark();
    expect(getState()).toMatchObject({ work: null, notice: { kind: "said", tone: "attention", sentence } });
    await commands.unmark();
    expect(word.calls.at(-1)).toBe("unmark");
  });

  test("an insertion goes to the table that it put in, once that is read", async () => {
    const word = new FakeWord();
    const { commands } = await opened(word);
    const outcome = { message: null, isDocumentChanged: true, table: "cases" };
    await commands.insert("inserting", async () => outcome);
    expect(word.calls).toEqual(["read", "read", "goTo 3.4.2 “0”"]);
    await commands.insert("inserting", async () => ({ ...outcome, table: undefined }));
    expect(word.calls.at(-1)).toBe("read");
  });

  describe("correcting unit, level and year", () => {
    const corrections = {
      version: 1,
      read: { unit: "青禾县统计局", year: 2024 },
      unit: "青禾市统计局",
      tier: null,
      year: 2025,
    };

    test("keeps them in the document, checks by them, and looks for cells by them", async () => {
      const word = new FakeWord(wrongTotal);
      const { getState, commands } = await opened(word);
      await commands.correct((record) => (record === null ? corrections : {}));
      await settled({ getState });
      expect(word.records.corrections).toBe(corrections);
      expect(word.calls).toEqual(["read", "keep corrections", "read"]);
      expect(readingOf(getState())?.review.report).toMatchObject({ unit: "青禾市统计局", year: 2025 });
      expect(getState().notice).toMatchObject({ tone: "done" });
      const locate = jest.spyOn(word.core, "locate");
      await commands.fix([{ changes: toRight, basis: [] }]);
      expect(locate.mock.lastCall?.[2]).toMatchObject({ corrections: { year: 2025 } });
    });

    test("of the level alone checks the text again, too", async () => {
      const word = new FakeWord();
      const { getState, commands } = await opened(word);
      await commands.correct(() => ({ ...corrections, unit: null, year: null, tier: "city" }));
      await settled({ getState });
      expect([readingOf(getState())?.review.report.tier, word.searches]).toEqual(["city", 2]);
    });

    test("that the document does not take is said, and nothing is checked again", async () => {
      const word = new FakeWord();
      const { getState, commands } = await opened(word);
      word.keepError = new WordFailure(sentence, "settings-not-saved");
      await commands.correct(() => corrections);
      expect(getState().notice).toMatchObject({ tone: "attention", sentence });
      expect(word.calls).toEqual(["read", "keep corrections"]);
    });
  });

  test("copying is done beside whatever else goes on", async () => {
    const word = new FakeWord(wrongTotal);
    const { commands, browser, getState } = await opened(word);
    held(word, browser);
    void commands.mark();
    await commands.copy("结果");
    expect(browser.copied).toBe("结果");
    expect(getState().work?.step).toBe("marking");
  });

  test("switching rules off reads nothing, and is kept", async () => {
    const word = new FakeWord(wrongTotal);
    const { commands, browser, getState } = await opened(word);
    commands.switchOff(new Set(["case-total"]));
    expect(readingOf(getState())?.review.findings).toEqual([]);
    expect([...browser.offRules]).toEqual(["case-total"]);
    expect(word.calls).toEqual(["read"]);
  });
});

describe("stopping", () => {
  test("the first check leaves nothing to show; a later one, the result before it", async () => {
    const word = new FakeWord();
    const browser = new FakeBrowser();
    const { start, commands, getState } = openSession(word, word.core, browser);
    const go = held(word, browser);
    start();
    commands.stop();
    await browser.pass(0);
    expect(getState()).toMatchObject({ work: null, document: { phase: "unread", isStopped: true } });
    await go();
    await commands.check();
    held(word, browser);
    void commands.check();
    await browser.pass(0);
    commands.stop();
    await browser.pass(0);
    expect(getState().document).toMatchObject({ phase: "read", freshness: "stopped" });
  });

  test("a write in time changes nothing; too late, it is done and said", async () => {
    const word = new FakeWord(wrongTotal);
    const { commands, browser, getState } = await opened(word);
    const go = held(word, browser);
    void commands.mark();
    await browser.pass(0);
    commands.stop();
    await browser.pass(0);
    expect(getState().notice).toMatchObject({ sentence: { zh: "已停止，文档没有改动。" } });
    word.canStop = false;
    void commands.mark();
    await browser.pass(0);
    commands.stop();
    expect(getState().work).toEqual({ step: "marking", isStopping: true });
    await go();
    expect(getState()).toMatchObject({ work: null, notice: { isStopLate: true } });
  });
});

describe("the causes of what is broken", () => {
  const repair = repairOf({ changes: toRight, standsAlone: true });
  const causes = [causeOf({ cells: [total], relations: ["case-total:directSuit"], repairs: [repair] })];

  test("come after the headline, once for what the document says", async () => {
    const word = new FakeWord(wrongTotal);
    word.given = { causes };
    const { commands, getState } = await opened(word);
    expect(readingOf(getState())).toMatchObject({
      completion: "complete",
      review: { causes: [{ cells: [total] }] },
    });
    await commands.check();
    expect(word.searches).toBe(1);
    word.texts = { ...word.texts, [total]: "5" };
    await commands.check();
    await settled({ getState });
    expect(word.searches).toBe(2);
  });

  test("that cannot be found leave the relations as the checks found them", async () => {
    const word = new FakeWord(wrongTotal);
    word.complete = () => {
      throw new Error("the search failed");
    };
    const { commands, getState } = await opened(word);
    expect(readingOf(getState())).toMatchObject({ completion: "missing", review: { causes: [] } });
    await commands.check();
    expect(readingOf(getState())?.review.findings.map(({ rule }) => rule)).toEqual(["case-total"]);
  });

  test.each([
    ["was checked", {}, "mark 1"],
    ["could not be checked", { statements: null }, "mark 1, not the text"],
  ])("Word is told when marking whether the text %s", async (_, given, call) => {
    const word = new FakeWord(wrongTotal);
    word.given = given;
    const { commands } = await opened(word);
    await commands.mark();
    expect(word.calls).toContain(call);
  });

  test.each([
    ["the document says what it said", "4"],
    ["it says something else", "5"],
  ])("that cannot be fetched are fetched again at the next check, where %s", async (_, text) => {
    const word = new FakeWord(wrongTotal);
    word.given = { causes };
    const { loadComplete } = word.core;
    word.core.loadComplete = () => Promise.reject(new Error("no such file"));
    const { commands, getState } = await opened(word);
    expect(readingOf(getState())).toMatchObject({ completion: "missing", review: { causes: [] } });
    expect(readingOf(getState())?.review.findings.map(({ rule }) => rule)).toEqual(["case-total"]);
    await commands.check();
    await settled({ getState });
    expect(readingOf(getState())).toMatchObject({ completion: "missing", review: { causes: [] } });
    word.core.loadComplete = loadComplete;
    word.texts = { ...word.texts, [total]: text };
    await commands.check();
    await settled({ getState });
    expect(word.searches).toBe(1);
    expect(readingOf(getState())?.review.causes).toHaveLength(1);
  });

  test("are looked for with the text, which is checked where all sums agree, too", async () => {
    const word = new FakeWord();
    await opened(word);
    expect(word.searches).toBe(1);
  });
});

describe("a check that nobody asked for", () => {
  test("follows an edit, and says that the result is another", async () => {
    const word = new FakeWord(wrongTotal);
    const { browser, getState } = await opened(word);
    word.texts = {};
    word.select?.();
    await browser.pass(5000);
    expect(word.calls).toEqual(["read", "read"]);
    expect(getState().notice).toMatchObject({ sentence: { zh: "文档已修改，核验结果已更新。" } });
  });

  test("makes way for a command, and is made up for after it", async () => {
    const word = new FakeWord(wrongTotal);
    const { commands, browser } = await opened(word);
    word.texts = { ...word.texts, [total]: "5" };
    const go = held(word, browser);
    word.select?.();
    await browser.pass(1000);
    word.gate = null;
    await commands.unmark();
    expect(word.calls).toEqual(["read", "read", "stop", "unmark"]);
    await go();
    await browser.pass(5000);
    expect(word.calls.at(-1)).toBe("read");
  });

  test("waits while the pane is hidden, and comes when it is seen again", async () => {
    const word = new FakeWord();
    const { browser } = await opened(word);
    browser.isPaneHidden = true;
    word.select?.();
    await browser.pass(60_000);
    expect(word.calls).toEqual(["read"]);
    browser.isPaneHidden = false;
    browser.comeToPane();
    await browser.pass(1000);
    expect(word.calls).toEqual(["read", "read"]);
  });

  test("where Word tells of nothing, comes when the user comes to the pane; until then nothing is said", async () => {
    const word = new FakeWord(wrongTotal);
    const { browser, getState } = await opened(word);
    await browser.pass(60_000);
    expect(getState().document).toMatchObject({ freshness: "fresh" });
    expect(word.calls).toEqual(["read"]);
    browser.comeToPane();
    await browser.pass(1000);
    expect(word.calls).toEqual(["read", "read"]);
  });

  test("that fails leaves the result unsure until the next one", async () => {
    const word = new FakeWord();
    const { browser, getState } = await opened(word);
    word.readError = new WordFailure(sentence, "x");
    word.select?.();
    await browser.pass(2000);
    expect(getState().document).toMatchObject({ phase: "read", freshness: "unsure" });
    word.select?.();
    await browser.pass(5000);
    expect(getState().document).toMatchObject({ freshness: "fresh" });
  });

  test("does not come after the end", async () => {
    const word = new FakeWord();
    const { browser, end } = await opened(word);
    word.select?.();
    end();
    await browser.pass(60_000);
    expect(word.calls).toEqual(["read"]);
    expect(word.select).toBeNull();
  });

  test("of a document that takes long to read waits until the user comes to the pane", async () => {
    const word = new FakeWord();
    const { browser, getState, commands } = await opened(word);
    const go = held(word, browser);
    word.select?.();
    await browser.pass(1000);
    browser.spend(4000);
    await go();
    await browser.pass(200_000);
    // A selection that a command of ours moved says nothing.
    await commands.goTo({ field: total, place: { table: 3, row: 4, cell: 11 }, text: "0" }, null);
    word.select?.();
    expect(getState().document).toMatchObject({ freshness: "fresh" });
    await browser.pass(2000);
    word.select?.();
    await browser.pass(60_000);
    expect(getState().document).toMatchObject({ freshness: "unsure" });
    expect(word.calls.filter((call) => call === "read")).toHaveLength(2);
    browser.comeToPane();
    await browser.pass(1000);
    expect(word.calls.filter((call) => call === "read")).toHaveLength(3);
  });
});
