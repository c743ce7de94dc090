import type { OutlineCell } from "../../src/document";
import { wordsOf } from "../../src/word/read/cells";
import { findAsLeft, reconcileJournal, settledSpots } from "../../src/word/undo/actedSpots";
import { Journal, type FixedSpot, type PaintedSpot, type SpotAct } from "../../src/word/undo/journal";
import { emptyWriteReport } from "../../src/word/write";
import {
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
import { cellOf, plainOutline, withCell } from "./support/outlines";

beforeEach(() => {
  Object.assign(globalThis, { Office: { context: { document: { url: "甲.docx" } } } });
});

describe("the journal beside a reading", () => {
  const outline = plainOutline(["新收", "4"]);

  const isAsLeft = (acted: FixedSpot | PaintedSpot, change: Partial<OutlineCell> = {}) =>
    findAsLeft(withCell(outline, 1, 2, change), acted) !== null;

  test("a fixed cell is as the act left it", () => {
    expect(findAsLeft(outline, fixedCell(1))).toBe(cellOf(outline, 1, 2));
    expect(isAsLeft(fixedCell(1, { text: "5", to: "5" }))).toBe(false);
    expect(isAsLeft(fixedCell(1, { to: "5" }))).toBe(false);
    expect(isAsLeft(fixedCell(1, { paragraph: 1 }))).toBe(false);
    expect(isAsLeft(fixedCell(1, { to: " 4 " }))).toBe(true);
    expect(isAsLeft(fixedCell(1), { obstacles: ["field"] })).toBe(false);
    expect(isAsLeft(fixedCell(7, { words: "无" }))).toBe(false);
  });

  test("a painted cell is as the act left it: its text, its colour, and no other", () => {
    const red = { highlights: ["red"] } as const;
    const painted = paintedCell(1, { text: "4" });
    expect(isAsLeft(painted, red)).toBe(true);
    expect(isAsLeft(paintedCell(1), red)).toBe(false);
    expect(isAsLeft({ ...painted, to: "yellow" }, red)).toBe(false);
    expect(isAsLeft({ ...painted, to: null }, red)).toBe(false);
    expect(isAsLeft({ ...painted, to: null })).toBe(true);
    expect(isAsLeft(painted, { highlights: ["red", "magenta"] })).toBe(false);
    expect(isAsLeft(painted, { ...red, obstacles: ["field"] })).toBe(true);
  });

  test("of what was uncertain, what the reading shows done is kept", () => {
    const cells = [
      fixedCell(1, { isUncertain: true }),
      fixedCell(1, { text: "9", to: "9", isUncertain: true }),
      fixedCell(7, { words: "无", isUncertain: true }),
      fixedCell(9),
    ];
    expect(settledSpots(outline, cells)).toEqual([fixedCell(1), fixedCell(9)]);
    const painted = [paintedCell(1, { text: "4", isUncertain: true }), paintedCell(9)];
    expect(settledSpots(outline, painted)).toEqual([paintedCell(9)]);
  });

  test("an uncertain fix is kept though the cell could not be written again", () => {
    const locked = withCell(outline, 1, 2, { obstacles: ["field"] });
    expect(settledSpots(locked, [fixedCell(1, { isUncertain: true })])).toEqual([fixedCell(1)]);
  });

  test("acts that come to nothing go, insertions stay", () => {
    const journal = new Journal();
    journal.record(fixOf(fixedCell(1, { text: "9", to: "9", isUncertain: true })), emptyWriteReport());
    journal.add(insertAct);
    journal.record(markOf(paintedCell(1, { isUncertain: true })), emptyWriteReport());
    reconcileJournal(journal, outline);
    expect(journal.last()).toEqual(insertAct);
    journal.dropLast();
    expect(journal.last()).toBeNull();
  });

  test("a mark is no retry of an act that came to nothing", () => {
    const journal = new Journal();
    journal.record(markOf(paintedCell(1)), emptyWriteReport());
    journal.record(fixOf(fixedCell(7, { words: "无", isUncertain: true })), broken(target("b")));
    reconcileJournal(journal, outline);
    journal.record(markOf(paintedCell(2)), emptyWriteReport());
    expect(journal.last()).toEqual(markOf(paintedCell(2)));
  });

  test.each<[string, SpotAct, boolean]>([
    ["every cell is as it was left", fixOf(fixedCell(1)), true],
    ["a cell is not", fixOf(fixedCell(1), fixedCell(1, { text: "9" })), false],
    ["a cell is gone", fixOf(fixedCell(1), fixedCell(5, { words: "无" })), false],
    ["a mark is gone", markOf(paintedCell(1, { text: "4" })), false],
    ["nothing is certain", fixOf(fixedCell(1, { isUncertain: true })), true],
  ])("the stored journal is taken up where %s: %s", (_what, act, isTaken) => {
    const journal = new Journal(storageWith(stored([act], { words: wordsOf(outline) })));
    reconcileJournal(journal, outline);
    expect(journal.last() !== null).toBe(isTaken);
  });
});
