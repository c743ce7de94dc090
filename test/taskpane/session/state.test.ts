import { ignoredKey } from "../../../src/review";
import {
  mayHaveChangedText,
  newSession,
  readingOf,
  reduce,
  type Event,
  type HostSnapshot,
  type SessionState,
  type WriteOutcome,
} from "../../../src/taskpane/session/state";
import type { WriteReport, WriteTarget } from "../../../src/word";
import type { Read } from "../../../src/taskpane/session/reading";
import { reviewOf, withoutCauses, type Texts } from "../support/reviews";

/** What was read of a document whose cells say these texts. */
function readOf(texts: Texts = {}, given: Partial<Read> = {}): Read {
  const found = reviewOf(texts);
  return {
    found,
    notReviewed: null,
    corrections: null,
    findInText: null,
    outline: { blocks: [], tables: [], hasRevisions: false, protection: null },
    completion: "complete",
    content: JSON.stringify(texts),
    hasRevisions: false,
    source: "ooxml",
    obstacles: new Map(),
    ...given,
  };
}
const snapshot = (given: Partial<HostSnapshot> = {}): HostSnapshot => ({
  host: { language: "zh", isDark: false, isSupported: true, readOnly: null },
  marks: 0,
  unclaimed: 0,
  undo: null,
  ignored: null,
  ...given,
});
const report = (given: Partial<WriteReport<WriteTarget>> = {}): WriteReport<never> =>
  ({
    applied: [],
    changedMeanwhile: [],
    notFound: [],
    refused: [],
    unpainted: [],
    interrupted: null,
    unfinished: [],
    notRemembered: null,
    ...given,
  }) as WriteReport<never>;
const checkedAs = (read: Read, given: Partial<HostSnapshot> = {}): Event => ({
  type: "checked",
  read,
  snapshot: snapshot(given),
  by: "user",
});
const recheckedAs = (read: Read): Event => ({
  type: "checked",
  read,
  snapshot: snapshot(),
  by: "itself",
});
const checked = checkedAs(readOf());
const wrote = (outcome: WriteOutcome, given: Partial<HostSnapshot> = {}): Event => ({
  type: "wrote",
  outcome,
  snapshot: snapshot(given),
});
const after = (state: SessionState, ...events: Event[]) => events.reduce(reduce, state);
const sentence = { zh: "只读。", en: "Read-only." };

describe("the session", () => {
  test("a check goes through its steps, and leaves the session idle when it has ended", () => {
    const session = after(
      newSession(snapshot()),
      { type: "started", step: "reading" },
      { type: "reached", step: "parsing" },
      { type: "reached", step: "checking" },
    );
    expect(session.work).toEqual({ step: "checking", isStopping: false });
    expect(after(session, checked, { type: "ended" })).toMatchObject({
      work: null,
      document: { phase: "read", freshness: "fresh", reading: { review: reviewOf() } },
    });
  });

  test("a check that fails says why, and a new one forgets it", () => {
    const failed = after(newSession(snapshot()), { type: "failed", failure: sentence });
    expect(failed.document).toEqual({ phase: "failed", failure: sentence, reading: null });
    expect(after(failed, { type: "started", step: "reading" }).document.phase).toBe("unread");
    const later = after(newSession(snapshot()), checked, { type: "failed", failure: sentence });
    expect(readingOf(later)).not.toBeNull();
    expect(after(later, { type: "started", step: "reading" }).document.phase).toBe("read");
  });

  test("the finding at what the user selects is the current one; where there is none nothing changes", () => {
    const read = checkedAs(readOf({ "cases.directSuit.total": "4" }));
    const at = (cell: number): Event => ({ type: "selected", place: { table: 3, row: 4, cell } });
    const session = after(newSession(snapshot()), read, at(11));
    expect(session.current).toContain(`"case-total"`);
    expect(reduce(session, at(11))).toBe(session);
    expect(reduce(session, at(2))).toBe(session);
    expect(after(newSession(snapshot()), at(11)).current).toBeNull();
  });

  test("what a write said stays through the check that follows it, and goes with the next act", () => {
    const session = after(
      newSession(snapshot()),
      checked,
      wrote({ act: "fix", groups: [], report: report() }),
      { type: "started", step: "reading" },
      checked,
    );
    expect(session.notice).toMatchObject({ kind: "written" });
    expect(after(session, { type: "started", step: "marking" }).notice).toBeNull();
  });

  test("marks that came with the document are old until they are cleared", () => {
    const marks = { marks: 3 };
    const opened = after(newSession(snapshot(marks)), checkedAs(readOf(), marks));
    expect(opened).toMatchObject({ marks: 3, hasOldMarks: true });
    expect(after(opened, wrote({ act: "unmark", isAll: false, report: report() }))).toMatchObject({
      marks: 0,
      hasOldMarks: false,
    });
    // Those that could not be cleared: the notice says how.
    const left = wrote({ act: "unmark", isAll: false, report: report() }, { marks: 1 });
    expect(after(opened, left)).toMatchObject({ marks: 1, hasOldMarks: false });
    const fixed = wrote({ act: "fix", groups: [], report: report() }, marks);
    expect(after(opened, fixed)).toMatchObject({ hasOldMarks: true });
  });

  test("marks are not old where this session can still undo: the pane was opened again", () => {
    const given = { marks: 3, undo: { act: "mark", cells: 3 } } as const;
    const opened = after(newSession(snapshot({ marks: 3 })), checkedAs(readOf(), given));
    expect(opened).toMatchObject({ marks: 3, hasOldMarks: false });
  });

  test("marks of this session are not old, also after another check", () => {
    const marks = { marks: 3 };
    const session = after(
      newSession(snapshot()),
      checked,
      wrote({ act: "mark", report: report() }, marks),
      checkedAs(readOf(), marks),
    );
    expect(session).toMatchObject({ marks: 3, hasOldMarks: false });
  });

  test("a refusal that shows the document to be read-only is remembered", () => {
    const host = { ...snapshot().host, readOnly: sentence };
    const session = after(
      newSession(snapshot()),
      checked,
      wrote({ act: "mark", report: report() }, { host }),
    );
    expect(session.host.readOnly).toBe(sentence);
  });

  test("the finding gone to is remembered, and a message of Word's is shown", () => {
    const session = after(newSession(snapshot()), checked, {
      type: "wentTo",
      finding: "a",
      message: { tone: "attention", sentence },
    });
    expect(session).toMatchObject({ current: "a", notice: { kind: "said", sentence } });
  });

  test("a check that was stopped keeps the reading before it, and says that it is of before", () => {
    const stopped = after(
      newSession(snapshot()),
      checked,
      { type: "started", step: "parsing" },
      { type: "stopped", message: sentence },
    );
    expect(stopped.document).toMatchObject({ freshness: "stopped", reading: { review: reviewOf() } });
    expect(after(stopped, checked).document).toMatchObject({ freshness: "fresh" });
  });

  test("a write that was stopped leaves what is shown as true as it was", () => {
    const stopped = after(
      newSession(snapshot()),
      checked,
      { type: "started", step: "marking" },
      { type: "stopped", message: sentence },
    );
    expect(stopped).toMatchObject({ document: { freshness: "fresh" }, notice: { kind: "said", sentence } });
  });

  test("stopping that has to wait for Word is remembered until the act ends, and said with it", () => {
    const stopping = after(
      newSession(snapshot()),
      checked,
      { type: "started", step: "marking" },
      { type: "stopping" },
    );
    expect(stopping.work).toEqual({ step: "marking", isStopping: true });
    const ended = after(stopping, wrote({ act: "mark", report: report() }), { type: "ended" });
    expect(ended).toMatchObject({ work: null, notice: { isStopLate: true } });
    expect(after(ended, { type: "stopping" }).work).toBeNull();
  });

  test("copying does not end what else goes on", () => {
    const session = after(
      newSession(snapshot()),
      { type: "started", step: "marking" },
      { type: "said", notice: { kind: "copied", succeeded: true } },
    );
    expect(session.work?.step).toBe("marking");
  });
});

describe("a document that is read again", () => {
  const wrong = { "cases.directSuit.total": "4" };
  const awaited = readOf(wrong, { found: withoutCauses(reviewOf(wrong)), completion: "awaited" });
  const found = (label: string): Read => {
    const review = reviewOf(wrong);
    const findings = review.findings.map((one) => ({ ...one, values: label }));
    return readOf(wrong, { found: { ...review, findings } });
  };
  const opened = after(newSession(snapshot()), checkedAs(awaited), {
    type: "searched",
    read: found("一"),
  });

  test("and says what it said keeps the causes that were found, however far another search would come", () => {
    expect(readingOf(after(opened, recheckedAs(awaited)))).toBe(readingOf(opened));
    expect(readingOf(after(opened, recheckedAs(found("二"))))).toBe(readingOf(opened));
    expect(readingOf(after(opened, checkedAs(found("二"))))).toBe(readingOf(opened));
  });

  test("is said to have changed when it has, and not otherwise", () => {
    expect(after(opened, recheckedAs(found("二"))).notice).toBeNull();
    expect(after(opened, recheckedAs(readOf())).notice).toMatchObject({
      sentence: { zh: "文档已修改，核验结果已更新。" },
    });
  });

  test("has another record of ignored findings than before: what is shown follows it", () => {
    const session = after(opened, checkedAs(found("一"), { ignored: record() }));
    expect(readingOf(session)?.review.findings.map(({ ignored }) => ignored)).toEqual([true]);
  });

  test("takes no causes of what it said before", () => {
    const session = after(newSession(snapshot()), checkedAs(readOf()), {
      type: "searched",
      read: found("一"),
    });
    expect(readingOf(session)?.review.findings).toEqual([]);
  });

  test("takes the causes of what it says, whatever was ignored or switched off meanwhile", () => {
    const session = after(
      newSession(snapshot()),
      checkedAs(awaited),
      { type: "ignored", ignored: record() },
      { type: "searched", read: found("一") },
    );
    expect(readingOf(session)).toMatchObject({ completion: "complete" });
    expect(readingOf(session)?.review.findings).toMatchObject([{ values: "一", ignored: true }]);
    const off = after(session, { type: "rulesSet", offRules: new Set(["case-total"]) });
    expect(readingOf(off)?.review.findings).toEqual([]);
    expect(readingOf(after(off, { type: "rulesSet", offRules: new Set() }))).toEqual(readingOf(session));
  });

  function record() {
    const { findings, report: read } = reviewOf(wrong);
    return { version: 1, findings: findings.map((one) => ignoredKey(one, read.facts)) };
  }
});

describe("a write asks for another check", () => {
  test("when it changed text", () => {
    expect(mayHaveChangedText({ act: "fix", groups: [], report: report() })).toBe(true);
    expect(mayHaveChangedText({ act: "undo", undone: "fix", report: report() })).toBe(true);
  });

  test("when it found text changed, or broke off", () => {
    const target = { key: "a", place: { table: 1, row: 1, cell: 1 }, text: "1" };
    expect(mayHaveChangedText({ act: "mark", report: report({ changedMeanwhile: [target] }) })).toBe(true);
    expect(
      mayHaveChangedText({ act: "unmark", isAll: false, report: report({ interrupted: sentence }) }),
    ).toBe(true);
  });

  test("not when it only painted", () => {
    expect(mayHaveChangedText({ act: "mark", report: report() })).toBe(false);
    expect(mayHaveChangedText({ act: "undo", undone: "mark", report: report() })).toBe(false);
  });
});
