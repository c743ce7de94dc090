import type { WriteTarget } from "../../src/word";
import { without } from "../../testing/docx";
import { Journal } from "../../src/word/undo/journal";
import { emptyWriteReport } from "../../src/word/write";
import {
  place,
  KEY,
  WORDS,
  fixedCell,
  paintedCell,
  fixOf,
  markOf,
  insertAct,
  target,
  broken,
  storageWith,
  stored,
} from "./support/acts";

beforeEach(() => {
  Object.assign(globalThis, { Office: { context: { document: { url: "甲.docx" } } } });
});

describe("the journal", () => {
  test("gives the last act, and how much it was about", () => {
    const journal = new Journal();
    expect(journal.lastEntry()).toBeNull();
    journal.record(markOf(paintedCell(1), paintedCell(2)), emptyWriteReport());
    expect(journal.lastEntry()).toEqual({ act: "mark", cells: 2 });
    journal.add(insertAct);
    expect(journal.lastEntry()).toEqual({ act: "insert", cells: 3 });
    journal.dropLast();
    expect(journal.lastEntry()).toEqual({ act: "mark", cells: 2 });
  });

  test("takes no act that changed nothing", () => {
    const journal = new Journal();
    journal.record(fixOf(), broken(target("a")));
    expect(journal.last()).toBeNull();
    expect(journal.retryOf([target("a")])).toBeNull();
  });

  test("puts what an undo has left in the place of the act, and nothing where it left nothing", () => {
    const journal = new Journal();
    journal.record(fixOf(fixedCell(1), fixedCell(2)), emptyWriteReport());
    journal.replaceLast(fixOf(fixedCell(2)));
    expect(journal.lastEntry()).toEqual({ act: "fix", cells: 1 });
    journal.replaceLast(fixOf());
    expect(journal.last()).toBeNull();
  });
});

describe("a retry", () => {
  function brokenOff(...unfinished: WriteTarget[]): Journal {
    const journal = new Journal();
    journal.record(fixOf(fixedCell(1)), broken(...unfinished));
    return journal;
  }

  test("of what a fix left is one act with it, and knows what that has written", () => {
    const journal = brokenOff(target("b"));
    expect(journal.retryOf([target("b")])).toEqual({ targets: [target("b")], written: [fixedCell(1)] });
    journal.record(fixOf(fixedCell(2)), { ...emptyWriteReport(), applied: [target("b")] });
    expect(journal.last()).toEqual(fixOf(fixedCell(1), fixedCell(2)));
    journal.dropLast();
    expect(journal.last()).toBeNull();
  });

  test("keeps the group and the basis that the change had at first", () => {
    const basis = [{ place: place(3), text: "7" }];
    const journal = brokenOff(target("b", { group: "g", basis }), target("c"));
    const [first, second] =
      journal.retryOf([target("b", { group: "h", basis: [] }), target("c")])?.targets ?? [];
    expect(first).toEqual(target("b", { group: "g", basis }));
    expect(second).toEqual(target("c"));
  });

  test.each([
    ["one that was not left", [target("b"), target("other")]],
    ["the same cell with another text", [target("b", { text: "9" })]],
    ["another change of it", [target("b", { to: "5" })]],
  ])("it is none with %s", (_what, targets) => {
    const journal = brokenOff(target("b"));
    expect(journal.retryOf(targets)).toBeNull();
    journal.record(fixOf(fixedCell(2)), { ...emptyWriteReport(), applied: targets });
    expect(journal.last()).toEqual(fixOf(fixedCell(2)));
  });

  test("looks at all that the report names: also what was not found, changed, or refused", () => {
    for (const list of ["changedMeanwhile", "notFound"] as const) {
      const journal = brokenOff(target("b"));
      journal.record(fixOf(fixedCell(2)), {
        ...emptyWriteReport(),
        applied: [target("b")],
        [list]: [target("x")],
      });
      expect(journal.last()).toEqual(fixOf(fixedCell(2)));
    }
    const journal = brokenOff(target("b"));
    const refused = [{ target: target("x"), reason: { zh: "", en: "" } }];
    journal.record(fixOf(fixedCell(2)), { ...emptyWriteReport(), applied: [target("b")], refused });
    expect(journal.last()).toEqual(fixOf(fixedCell(2)));
  });

  test("it is none after an act of another kind, after an undo, and after a fix that was finished", () => {
    const afterMark = brokenOff(target("b"));
    afterMark.record(markOf(paintedCell(3)), emptyWriteReport());
    expect(afterMark.retryOf([target("b")])).toBeNull();
    const afterUndo = brokenOff(target("b"));
    afterUndo.record(fixOf(fixedCell(4)), emptyWriteReport());
    afterUndo.replaceLast(fixOf());
    expect(afterUndo.retryOf([target("b")])).toBeNull();
  });

  test("that writes a cell again is an act of its own", () => {
    const journal = brokenOff(target("b"));
    journal.record(fixOf(fixedCell(1, { to: "5" })), { ...emptyWriteReport(), applied: [target("b")] });
    expect(journal.last()).toEqual(fixOf(fixedCell(1, { to: "5" })));
    journal.dropLast();
    expect(journal.last()).toEqual(fixOf(fixedCell(1)));
  });

  test("of marks is whichever marks come next", () => {
    const journal = new Journal();
    journal.record(markOf(paintedCell(1)), broken(target("b")));
    journal.record(markOf(paintedCell(2)), { ...emptyWriteReport(), applied: [target("anything")] });
    expect(journal.last()).toEqual(markOf(paintedCell(1), paintedCell(2)));
  });

  test("that comes to nothing can be tried again", () => {
    const journal = brokenOff(target("b"));
    journal.record(fixOf(), broken(target("b")));
    expect(journal.retryOf([target("b")])).toMatchObject({ written: [fixedCell(1)] });
  });
});

describe("the stored journal", () => {
  const everything = () => true;

  test("is taken up once, if its last act still stands", () => {
    const storage = storageWith(stored([markOf(paintedCell(1)), fixOf(fixedCell(1))]));
    const journal = new Journal(storage);
    const asked: string[] = [];
    journal.follow(WORDS, (last) => {
      asked.push(last.act);
      return true;
    });
    journal.follow(WORDS, everything);
    expect(asked).toEqual(["fix"]);
    journal.dropLast();
    expect(journal.last()).toEqual(markOf(paintedCell(1)));
    expect(storage.acts()).toEqual([markOf(paintedCell(1))]);
  });

  test("is removed if its last act does not stand", () => {
    const storage = storageWith(stored([fixOf(fixedCell(1))]));
    const journal = new Journal(storage);
    journal.follow(WORDS, () => false);
    expect(journal.last()).toBeNull();
    expect(storage.kept.size).toBe(0);
  });

  test("does not take the place of what was done since", () => {
    const storage = storageWith(stored([fixOf(fixedCell(1))]));
    const journal = new Journal(storage);
    journal.record(markOf(paintedCell(2)), emptyWriteReport());
    journal.follow(WORDS, everything);
    expect(journal.last()).toEqual(markOf(paintedCell(2)));
  });

  test.each([
    ["another version", stored([fixOf(fixedCell(1))], { version: 3 })],
    ["a document with other words", stored([fixOf(fixedCell(1))], { words: "other words" })],
    ["no list of acts", stored([], { acts: {} })],
    ["no object", "[]"],
  ])("is not read from %s", (_what, text) => {
    const journal = new Journal(storageWith(text));
    journal.follow(WORDS, everything);
    expect(journal.last()).toBeNull();
  });

  test.each<[string, unknown]>([
    ["an insertion", insertAct],
    ["a cell without its text", { act: "fix", cells: [without(fixedCell(1), "text")] }],
    ["a colour that is not ours", { act: "mark", cells: [{ ...paintedCell(1), to: "green" }] }],
    ["half a row", { act: "fix", cells: [fixedCell(1, { rows: 1.5 })] }],
    ["a place without a cell", { act: "fix", cells: [{ ...fixedCell(1), place: { table: 1, row: 1 } }] }],
  ])("is read behind an act that cannot be: %s", (_what, act) => {
    const journal = new Journal(storageWith(stored([markOf(paintedCell(1)), act, fixOf(fixedCell(2))])));
    journal.follow(WORDS, everything);
    expect(journal.last()).toEqual(fixOf(fixedCell(2)));
    journal.dropLast();
    expect(journal.last()).toBeNull();
  });

  test("has nothing of an insertion, nor of what came before it", () => {
    const storage = storageWith();
    const journal = new Journal(storage);
    journal.record(fixOf(fixedCell(1)), emptyWriteReport());
    journal.add(insertAct);
    expect(storage.kept.size).toBe(0);
    journal.record(fixOf(fixedCell(2)), emptyWriteReport());
    expect(storage.acts()).toEqual([fixOf(fixedCell(2))]);
  });

  test("is one document's, and has the words that the document had last", () => {
    const openIn = (document: object) => Object.assign(globalThis, { Office: { context: { document } } });
    const storage = storageWith();
    const journal = new Journal(storage);
    journal.follow("old words", everything);
    journal.record(fixOf(fixedCell(1)), emptyWriteReport());
    journal.follow(WORDS, everything);
    expect(storage.kept.get(KEY)).toBe(stored([fixOf(fixedCell(1))]));
    openIn({});
    const other = new Journal(storage);
    other.follow(WORDS, everything);
    expect(other.last()).toBeNull();
    other.record(fixOf(fixedCell(2)), emptyWriteReport());
    expect(storage.kept.get("nianbao.journal ")).toBe(stored([fixOf(fixedCell(2))]));
    openIn({ url: "甲.docx" });
    const again = new Journal(storage);
    again.follow(WORDS, everything);
    expect(again.last()).toEqual(fixOf(fixedCell(1)));
  });
});
