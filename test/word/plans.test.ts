import type { Outline } from "../../src/document";
import type { FixTarget, MarkTarget, WriteTarget } from "../../src/word";
import { planFixes } from "../../src/word/fix/fix";
import { planMarks, planUnmark } from "../../src/word/marks/marks";
import { recordedMarks, type Mark } from "../../src/word/marks/record";
import { markOn } from "../../src/word/marks/refindMarks";
import type { FixedSpot } from "../../src/word/undo/journal";
import type { WritePlan } from "../../src/word/write";
import { cell, paragraph, row, table, without } from "../../testing/docx";
import { cellOf, outlineOfTables, plainOutline, colouredOutline, withCell } from "./support/outlines";

const place = (rowNumber: number, cellNumber: number) => ({ table: 1, row: rowNumber, cell: cellNumber });

function fixAt(
  rowNumber: number,
  cellNumber: number,
  text: string,
  more: Partial<FixTarget> = {},
): FixTarget {
  const key = `${rowNumber}.${cellNumber}`;
  return { key, place: place(rowNumber, cellNumber), text, to: `${text}0`, ...more };
}

/** The keys of a plan's lists. */
function keysOf(plan: WritePlan<FixTarget> | WritePlan<WriteTarget>) {
  return {
    jobs: plan.jobs.map(({ target }) => target.key),
    applied: (plan.applied ?? []).map(({ key }) => key),
    changed: (plan.changedMeanwhile ?? []).map(({ key }) => key),
    notFound: (plan.notFound ?? []).map(({ key }) => key),
    refused: (plan.refused ?? []).map(({ target, reason }) => `${target.key} ${reason.en.slice(0, 19)}`),
    unpainted: (plan.unpainted ?? []).map(({ key }) => key),
  };
}
const NOTHING = { jobs: [], applied: [], changed: [], notFound: [], refused: [], unpainted: [] };

describe("a plan of fixes", () => {
  const outline = plainOutline(["1", "2", "3"], ["4", "5", "6"]);

  test("writes every cell that is as the finding saw it", () => {
    const plan = planFixes(outline, [fixAt(1, 1, "1"), fixAt(1, 2, "9"), fixAt(3, 1, "1")]);
    expect(keysOf(plan)).toEqual({ ...NOTHING, jobs: ["1.1"], changed: ["1.2"], notFound: ["3.1"] });
  });

  test("leaves the rest of a group of which one cell was typed over or is gone", () => {
    const plan = planFixes(outline, [
      fixAt(1, 1, "1", { group: "a" }),
      fixAt(1, 2, "9", { group: "a" }),
      fixAt(2, 1, "4", { group: "b" }),
      fixAt(9, 1, "4", { group: "b" }),
      fixAt(2, 3, "6", { group: "c" }),
    ]);
    expect(keysOf(plan)).toEqual({
      ...NOTHING,
      jobs: ["2.3"],
      changed: ["1.2"],
      notFound: ["9.1"],
      refused: ["1.1 The document has ch", "2.1 The document has ch"],
    });
  });

  test.each([
    ["says what it said", { place: place(2, 2), text: "5" }, true],
    ["says something else", { place: place(2, 2), text: "50" }, false],
    ["is gone from the report", { place: null, text: "5" }, false],
    ["is gone from the document", { place: place(8, 2), text: "5" }, false],
  ])("makes a change of a cell that %s: %j", (_what, basisCell, isMade) => {
    const plan = planFixes(outline, [fixAt(1, 1, "1", { basis: [basisCell] })]);
    const outdated = { ...NOTHING, refused: ["1.1 The document has ch"] };
    expect(keysOf(plan)).toEqual(isMade ? { ...NOTHING, jobs: ["1.1"] } : outdated);
  });

  test("names the obstacle of the one cell, and the group of the others", () => {
    const obstructed = withCell(outline, 1, 2, { obstacles: ["field"] });
    const targets = [fixAt(1, 1, "1", { group: "a" }), fixAt(1, 2, "2", { group: "a" }), fixAt(1, 3, "3")];
    expect(keysOf(planFixes(obstructed, targets))).toEqual({
      ...NOTHING,
      jobs: ["1.3"],
      refused: ["1.1 It goes together wi", "1.2 The number in this "],
    });
  });

  describe("that is tried again", () => {
    const written = (text: string, at = place(1, 1)): FixedSpot => {
      const more = {
        words: "",
        alike: 2,
        same: 1,
        rows: 2,
        beside: [],
        paragraph: 0,
        from: "",
        to: text,
        mark: null,
        isUncertain: false,
      };
      return { place: at, text, ...more };
    };

    test("takes what it has written as done, and as no change of the user's", () => {
      const after = plainOutline(["10", "2", "3"], ["4", "5", "6"]);
      const basis = [{ place: place(1, 1), text: "1" }];
      const targets = [fixAt(1, 1, "1", { group: "a" }), fixAt(1, 2, "2", { group: "a", basis })];
      expect(keysOf(planFixes(after, targets, [written("10")]))).toEqual({
        ...NOTHING,
        jobs: ["1.2"],
        applied: ["1.1"],
      });
    });

    test.each([
      ["something else was written there", [written("11")]],
      ["it was written elsewhere", [written("10", place(2, 1))]],
      ["nothing was written", []],
    ])("does not where %s", (_what, ours) => {
      const after = plainOutline(["10", "2", "3"], ["4", "5", "6"]);
      expect(keysOf(planFixes(after, [fixAt(1, 1, "1")], ours))).toEqual({ ...NOTHING, changed: ["1.1"] });
    });
  });

  test.each([
    ["the one with text", ["", "7", ""], 1],
    ["the one with text, not one with a space", [" ", "7"], 1],
    ["of a blank cell the one with a space", ["", " "], 1],
    ["of an empty cell the first", ["", ""], 0],
  ])("replaces the paragraph: %s", (_what, texts, index) => {
    const paragraphs = outlineOfTables(table([row([cell(texts.map((text) => paragraph(text)))])]));
    const text = texts.join("").trim();
    expect(planFixes(paragraphs, [fixAt(1, 1, text)]).jobs).toMatchObject([
      { paragraph: index, from: texts[index], to: `${text}0` },
    ]);
  });

  test("reads a job as done by its own paragraph", () => {
    const [job] = planFixes(outline, [fixAt(1, 1, "1")]).jobs;
    const now = (text: string) => ({ ...job!.spot, paragraphs: [{ text }] });
    expect(job?.isDone(now(" 10"))).toBe(true);
    expect(job?.isDone(now("1"))).toBe(false);
    expect(job?.isDone({ ...now("10"), paragraphs: [] })).toBe(false);
  });
});

describe("a plan of marks", () => {
  const none: readonly Mark[] = [];
  const ours = (color: "red" | "yellow"): readonly Mark[] => {
    const outline = plainOutline(["1", "2", "3"]);
    return [markOn(outline, cellOf(outline, 1, 1), color)];
  };
  const markAt = (rowNumber: number, cellNumber: number, severity: MarkTarget["severity"] = "error") => {
    return { ...without(fixAt(rowNumber, cellNumber, String(cellNumber)), "to"), severity };
  };
  const marked = (highlight: string): Outline => colouredOutline([["1", "2", "3"]], { "1.1": highlight });

  test("paints in the colour of the severity; of two severities the error's", () => {
    const outline = plainOutline(["1", "2"]);
    const plan = planMarks(outline, [markAt(1, 1, "warning"), markAt(1, 2, "warning"), markAt(1, 1)], none);
    expect(plan.jobs.map(({ target, from, to }) => [target.key, from, to])).toEqual([
      ["1.1", null, "red"],
      ["1.2", null, "yellow"],
    ]);
  });

  test("leaves a mark of ours that has the colour, and repaints one that has the other", () => {
    expect(keysOf(planMarks(marked("red"), [markAt(1, 1)], ours("red")))).toEqual({
      ...NOTHING,
      applied: ["1.1"],
    });
    expect(planMarks(marked("red"), [markAt(1, 1, "warning")], ours("red")).jobs).toMatchObject([
      { from: "red", to: "yellow" },
    ]);
  });

  test.each([
    ["has our colour, but not by us", marked("red"), none],
    ["has the user's colour", marked("magenta"), none],
    [
      "got another colour beside ours",
      withCell(marked("yellow"), 1, 1, { highlights: ["yellow", "magenta"] }),
      ours("yellow"),
    ],
    ["shows a placeholder", withCell(plainOutline(["1"]), 1, 1, { isPlaceholder: true }), none],
    [
      "has a highlight that is not seen",
      withCell(plainOutline(["1"]), 1, 1, { hasUnseenHighlight: true }),
      none,
    ],
  ])("leaves a cell unpainted that %s", (_what, outline, record) => {
    expect(keysOf(planMarks(outline, [markAt(1, 1)], record))).toEqual({ ...NOTHING, unpainted: ["1.1"] });
  });

  test("refuses a locked control, and an empty cell before that", () => {
    const locked = withCell(plainOutline(["1", ""]), 1, 1, { obstacles: ["locked-control"] });
    expect(keysOf(planMarks(locked, [markAt(1, 1), { ...markAt(1, 2), text: "" }], none))).toEqual({
      ...NOTHING,
      refused: ["1.1 This cell stands in"],
      unpainted: ["1.2"],
    });
  });

  test("reads a job as done by the one colour, or by none", () => {
    const [job] = planMarks(plainOutline(["1"]), [markAt(1, 1)], none).jobs;
    const now = (...highlights: string[]) => job?.isDone({ ...job.spot, highlights });
    expect([now("red"), now("yellow"), now("red", "magenta"), now()]).toEqual([true, false, false, false]);
    const [clearing] = planUnmark(marked("red"), ours("red")).jobs;
    expect(clearing?.isDone({ ...clearing.spot, highlights: [] })).toBe(true);
    expect(clearing?.isDone(clearing.spot)).toBe(false);
  });

  test("takes off what is there, counts nothing that is gone, and refuses what it could spoil", () => {
    expect(planUnmark(marked("red"), ours("red"))).toMatchObject({
      jobs: [{ from: "red", to: null, target: { key: "1.1.1", text: "1" } }],
      refused: [],
    });
    expect(planUnmark(plainOutline(["1", "2", "3"]), ours("red"))).toEqual({ jobs: [], refused: [] });
    // With its row.
    const without = plainOutline(["总计", "2"], ["新收", "3"]);
    expect(planUnmark(without, ours("red"))).toEqual({ jobs: [], refused: [] });
    for (const change of [{ highlights: ["red", "magenta"] }, { obstacles: ["locked-control"] as const }])
      expect(planUnmark(withCell(marked("red"), 1, 1, change), ours("red"))).toMatchObject({
        jobs: [],
        refused: [{ target: { key: "1.1.1" } }],
      });
  });
});

describe("a plan of clearing all that has a mark's colour", () => {
  const planAll = (outline: Outline) => {
    const { jobs, refused = [] } = planUnmark(outline, [], true);
    return [
      ...jobs.map(({ target, from, isMark }) => `${target.key} ${from} ${isMark}`),
      ...refused.map(({ target }) => target.key),
    ];
  };

  test("takes our colours off, as none of ours, and no other", () => {
    const outline = colouredOutline([["1", "2", "3"]], { "1.1": "red", "1.2": "cyan", "1.3": "yellow" });
    expect(planAll(outline)).toEqual(["1.1.1 red false", "1.1.3 yellow false"]);
    expect(planUnmark(outline, []).jobs).toEqual([]);
  });

  test.each([
    ["another colour beside it", { highlights: ["red", "magenta"] }],
    ["both of ours, which could not be put back", { highlights: ["red", "yellow"] }],
    ["a colour that is not seen", { highlights: ["red"], hasUnseenHighlight: true }],
    ["a locked control", { highlights: ["red"], obstacles: ["locked-control"] }],
  ] as const)("refuses a cell with %s", (_what, change) => {
    expect(planAll(withCell(plainOutline(["1"]), 1, 1, { isFullyHighlighted: true, ...change }))).toEqual([
      "1.1.1",
    ]);
  });

  test("is not about a lost mark by itself, which is one of those colours or none", () => {
    const outline = colouredOutline([["2"], ["3"]], { "2.1": "red" });
    const lost = markOn(plainOutline(["总计", "1"]), cellOf(plainOutline(["总计", "1"]), 1, 2), "red");
    expect(planUnmark(outline, [lost], true)).toMatchObject({
      jobs: [{ target: { key: "1.2.1" } }],
      refused: [],
    });
  });
});

describe("the record of marks in the document's settings", () => {
  const mark = {
    place: { table: 1, row: 2, cell: 3 },
    words: "新收",
    alike: 1,
    same: 1,
    rows: 4,
    beside: ["结转"],
    text: "4",
    color: "red",
  };
  const words = {
    place: { paragraph: 2, from: 3, to: 5, text: "18" },
    words: "新收了18件",
    paragraphs: 4,
    isOnly: true,
    text: "18",
    color: "yellow",
    others: 0,
  };
  const recordIn = (value: unknown) => {
    Object.assign(globalThis, { Office: { context: { document: { settings: { get: () => value } } } } });
    return recordedMarks({ unsavedMarks: null });
  };

  test("is read as it was stored", () => {
    expect(recordIn({ version: 4, marks: [mark] })).toEqual([mark]);
    expect(recordIn({ version: 4, marks: [words, mark] })).toEqual([words, mark]);
  });

  test.each([
    ["nothing", null],
    ["another version", { version: 3, marks: [mark] }],
    ["a part of it", { version: 4 }],
    ["another colour", { version: 4, marks: [{ ...mark, color: "magenta" }] }],
    ["half a cell", { version: 4, marks: [{ ...mark, place: { ...mark.place, cell: 1.5 } }] }],
    ["words without their end", { version: 4, marks: [{ ...words, place: { ...words.place, to: null } }] }],
    ["no text", { version: 4, marks: [{ ...mark, text: 4 }] }],
    ["a list", [mark]],
  ])("is empty where there is %s", (_what, value) => {
    expect(recordIn(value)).toEqual([]);
  });
});
