import { ignoredKey } from "../../../src/review";
import { formOf } from "../../../src/taskpane/view/form";
import {
  mayHaveChangedText,
  newSession,
  reduce,
  noticeOf,
  type Event,
  type Session,
  type Surroundings,
  type WriteOutcome,
} from "../../../src/taskpane/session/state";
import type { WriteReport, WriteTarget } from "../../../src/word";
import type { Read } from "../../../src/taskpane/session/reading";
import { reviewOf, withoutCauses, type Texts } from "../support/reviews";

/** What was read of a document whose cells say these texts. */
function readOf(texts: Texts = {}, given: Partial<Read> = {}): Read {
  const found = reviewOf(texts);
  return {
    outline: { blocks: [], tables: [], hasRevisions: false, protection: null, oddities: [] },
    found,
    causes: "known",
    content: JSON.stringify(texts),
    form: formOf(found),
    hasRevisions: false,
    source: "ooxml",
    obstacles: new Map(),
    readOnly: null,
    ...given,
  };
}
const surroundings = (given: Partial<Surroundings> = {}): Surroundings => ({
  host: { language: "zh", isDark: false, isSupported: true, readOnly: null },
  marks: 0,
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
const checkedAs = (read: Read, given: Partial<Surroundings> = {}): Event => ({
  type: "checked",
  read,
  surroundings: surroundings(given),
});
const recheckedAs = (read: Read): Event => ({
  type: "rechecked",
  read,
  surroundings: surroundings(),
  isOwn: false,
});
const checked = checkedAs(readOf());
const wrote = (outcome: WriteOutcome, given: Partial<Surroundings> = {}): Event => ({
  type: "wrote",
  outcome,
  surroundings: surroundings(given),
});
const after = (session: Session, ...events: Event[]) => events.reduce(reduce, session);
const sentence = { zh: "只读。", en: "Read-only." };

describe("the session", () => {
  test("begins with reading, unless Word is too old", () => {
    expect(newSession(surroundings()).work).toBe("reading");
    const host = { ...surroundings().host, isSupported: false };
    expect(newSession(surroundings({ host })).work).toBeNull();
  });

  test("a check goes through its steps and ends in a reading", () => {
    const steps = (["reading", "parsing", "checking"] as const).map(
      (work) => ({ type: "started", work }) as const,
    );
    const session = after(newSession(surroundings()), ...steps);
    expect(session.work).toBe("checking");
    expect(after(session, checked)).toMatchObject({ work: null, reading: { review: reviewOf() } });
  });

  test("a check that fails says why, and a new one forgets it", () => {
    const failed = after(newSession(surroundings()), { type: "failed", failure: sentence });
    expect(failed).toMatchObject({ work: null, failure: sentence });
    expect(after(failed, { type: "started", work: "reading" }).failure).toBeNull();
  });

  test("what a write said stays through the check that follows it, and goes with the next act", () => {
    const session = after(
      newSession(surroundings()),
      checked,
      wrote({ act: "fix", report: report() }),
      { type: "started", work: "reading" },
      checked,
    );
    expect(session.notice).toMatchObject({ kind: "written" });
    expect(after(session, { type: "started", work: "marking" }).notice).toBeNull();
  });

  test("marks that came with the document are old until they are cleared", () => {
    const marks = { marks: 3 };
    const opened = after(newSession(surroundings(marks)), checkedAs(readOf(), marks));
    expect(opened).toMatchObject({ marks: 3, hasOldMarks: true });
    expect(after(opened, wrote({ act: "unmark", report: report() }))).toMatchObject({
      marks: 0,
      hasOldMarks: false,
    });
  });

  test("marks are not old where this session can still undo: the pane was opened again", () => {
    const given = { marks: 3, undo: { act: "mark", cells: 3 } } as const;
    const opened = after(newSession(surroundings({ marks: 3 })), checkedAs(readOf(), given));
    expect(opened).toMatchObject({ marks: 3, hasOldMarks: false });
  });

  test("marks of this session are not old, also after another check", () => {
    const marks = { marks: 3 };
    const session = after(
      newSession(surroundings()),
      checked,
      wrote({ act: "mark", report: report() }, marks),
      checkedAs(readOf(), marks),
    );
    expect(session).toMatchObject({ marks: 3, hasOldMarks: false });
  });

  test("a refusal that shows the document to be read-only is remembered", () => {
    const host = { ...surroundings().host, readOnly: sentence };
    const session = after(
      newSession(surroundings()),
      checked,
      wrote({ act: "mark", report: report() }, { host }),
    );
    expect(session.readOnly).toBe(sentence);
  });

  test("the finding gone to is remembered, and a message of Word's is shown", () => {
    const session = after(newSession(surroundings()), checked, {
      type: "wentTo",
      finding: "a",
      message: sentence,
    });
    expect(session).toMatchObject({ work: null, current: "a", notice: { kind: "said", sentence } });
  });

  test("a check that was stopped keeps the reading before it, and says that it is of before", () => {
    const stopped = after(
      newSession(surroundings()),
      checked,
      { type: "started", work: "parsing" },
      { type: "stopped", message: sentence },
    );
    expect(stopped).toMatchObject({ work: null, isOutdated: true, reading: { review: reviewOf() } });
    expect(after(stopped, { type: "started", work: "reading" }, checked).isOutdated).toBe(false);
  });

  test("a write that was stopped leaves what is shown as true as it was", () => {
    const stopped = after(
      newSession(surroundings()),
      checked,
      { type: "started", work: "marking" },
      { type: "stopped", message: sentence },
    );
    expect(stopped).toMatchObject({ work: null, isOutdated: false, notice: { kind: "said", sentence } });
  });

  test("stopping that has to wait for Word is remembered until the act ends, and said with it", () => {
    const stopping = after(
      newSession(surroundings()),
      checked,
      { type: "started", work: "marking" },
      { type: "stopping" },
    );
    expect(stopping).toMatchObject({ work: "marking", isStopping: true });
    const ended = after(stopping, wrote({ act: "mark", report: report() }));
    expect(ended).toMatchObject({ isStopping: false, notice: { isStopLate: true } });
    expect(after(ended, { type: "stopping" }).isStopping).toBe(false);
  });

  test("copying does not end what else goes on", () => {
    const session = after(
      newSession(surroundings()),
      { type: "started", work: "marking" },
      { type: "said", notice: { kind: "copied", succeeded: true } },
    );
    expect(session.work).toBe("marking");
  });
});

describe("a document that is read again", () => {
  const wrong = { "cases.directSuit.total": "4" };
  const awaited = readOf(wrong, { found: withoutCauses(reviewOf(wrong)), causes: "awaited" });
  const found = (label: string): Read => {
    const review = reviewOf(wrong);
    const findings = review.findings.map((one) => ({ ...one, message: label }));
    return readOf(wrong, { found: { ...review, findings } });
  };
  const opened = after(newSession(surroundings()), checkedAs(awaited), {
    type: "searched",
    read: found("一"),
  });

  test("and says what it said keeps the causes that were found, however far another search would come", () => {
    expect(after(opened, recheckedAs(awaited)).reading).toBe(opened.reading);
    expect(after(opened, recheckedAs(found("二"))).reading).toBe(opened.reading);
    expect(after(opened, checkedAs(found("二"))).reading).toBe(opened.reading);
  });

  test("is said to have changed when it has, and not otherwise", () => {
    expect(after(opened, recheckedAs(found("二"))).notice).toBeNull();
    expect(after(opened, recheckedAs(readOf())).notice).toMatchObject({
      sentence: { zh: "文档已修改，核验结果已更新。" },
    });
  });

  test("has another record of ignored findings than before: what is shown follows it", () => {
    const session = after(opened, checkedAs(found("一"), { ignored: record() }));
    expect(session.reading?.review.findings.map(({ ignored }) => ignored)).toEqual([true]);
  });

  test("takes no causes of what it said before", () => {
    const session = after(newSession(surroundings()), checkedAs(readOf()), {
      type: "searched",
      read: found("一"),
    });
    expect(session.reading?.review.findings).toEqual([]);
  });

  test("takes the causes of what it says, whatever was ignored or switched off meanwhile", () => {
    const session = after(
      newSession(surroundings()),
      checkedAs(awaited),
      { type: "ignored", ignored: record(), notice: { kind: "copied", succeeded: true } },
      { type: "searched", read: found("一") },
    );
    expect(session.reading).toMatchObject({ causes: "known" });
    expect(session.reading?.review.findings).toMatchObject([{ message: "一", ignored: true }]);
    const off = after(session, { type: "rulesSet", offRules: new Set(["case-total"]) });
    expect(off.reading?.review.findings).toEqual([]);
    expect(after(off, { type: "rulesSet", offRules: new Set() }).reading).toEqual(session.reading);
  });

  test("is asked for its causes again where they could not be had, by a check that the user asked for", () => {
    const missing = after(
      opened,
      { type: "searching" },
      { type: "searched", read: { ...awaited, causes: "missing" } },
    );
    expect(noticeOf(missing)).toMatchObject({ tone: "attention", retry: "causes" });
    expect(after(missing, recheckedAs(awaited)).reading).toMatchObject({ causes: "missing" });
    expect(after(missing, checkedAs(awaited)).reading).toMatchObject({ causes: "awaited" });
    expect(after(missing, checkedAs(found("一"))).reading).toMatchObject({ causes: "known" });
  });

  function record() {
    const { findings, facts } = reviewOf(wrong);
    return { version: 1, findings: findings.map((one) => ignoredKey(one, facts)) };
  }
});

describe("a write asks for another check", () => {
  test("when it changed text", () => {
    expect(mayHaveChangedText({ act: "fix", report: report() })).toBe(true);
    expect(mayHaveChangedText({ act: "undo", undone: "fix", report: report() })).toBe(true);
  });

  test("when it found text changed, or broke off", () => {
    const target = { key: "a", place: { table: 1, row: 1, cell: 1 }, text: "1" };
    expect(mayHaveChangedText({ act: "mark", report: report({ changedMeanwhile: [target] }) })).toBe(true);
    expect(mayHaveChangedText({ act: "unmark", report: report({ interrupted: sentence }) })).toBe(true);
  });

  test("not when it only painted", () => {
    expect(mayHaveChangedText({ act: "mark", report: report() })).toBe(false);
    expect(mayHaveChangedText({ act: "undo", undone: "mark", report: report() })).toBe(false);
  });
});
